"""The glance: five to eight lines over different events, parties and days."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefings.language.corrections import recalled
from briefings.language.terms import overlap, terms
from briefings.profile import OTHER
from briefings.records import Cluster, Section, Statement
from briefings.summary.choice.foremost import with_toll
from briefings.summary.choice.leaning import leans, points_back
from briefings.summary.choice.overtaken import outdone
from briefings.summary.choice.ranking import MANY, Score, hit, weights
from briefings.summary.choice.unplaced import events_of
from briefings.summary.events.bursts import WEEK, amends, around, dead, quotient, told
from briefings.summary.events.same import agreement
from briefings.summary.events.turning import is_turn, kills_outsiders, relayed
from briefings.summary.tolls.corrections import is_corrected
from briefings.summary.tolls.denials import denies

_TURNED = re.compile(
    r"\bden(?:y|ie)|other way round"
)  # of a reason: the English may say the opposite
_ABOUT = 0.3  # share of words from which on one sentence speaks of what another tells
_COMMON = 12  # smaller counts are told of many events
_ROUNDED = 1.02  # times as many, and one count may be the other's, rounded
_COPIED = 0.8  # share of words from which on a text is another's copy


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines chosen so far, and what each further one is worth beside them."""

    alone: Mapping[str, float]
    turning: Mapping[str, str]  # what ends or begins, and of what kind it is
    where: Mapping[str, tuple[str | None, str]]
    found: Mapping[str, frozenset[str]]
    days: Mapping[date, Counter[str]]
    sides: Mapping[str, Collection[str]]  # whose dead a line counts
    chosen: list[str] = field(default_factory=list)
    taken: Counter[tuple[str, object]] = field(default_factory=Counter)

    def anew(self, cluster: Cluster) -> float:
        """What a line is worth by itself, less what a turn or toll already told takes from another."""
        w, item, day = weights().glance, cluster.lead.id, cluster.lead.day
        turn = self.turning.get(item, "turn")
        twice = item in self.turning and any(self.taken[kind, day] for kind in {"turn", turn})
        sides = self.sides[item]
        more = min((around(f"toll {side}", day, self.taken, WEEK) for side in sides), default=0)
        return self.alone[item] - w[turn] * twice - w["tolls"] * more

    def worth(self, cluster: Cluster) -> float:
        """The same, with what is told of its day, and less what the lines there have of it."""
        w, item, day, taken = weights().glance, cluster.lead.id, cluster.lead.day, self.taken
        party, theme = self.where[item]
        score = self.anew(cluster)
        shown = min(taken["party", name] for name in _parties(cluster) or (party,))
        score -= w["party"] * shown + w["theme"] * taken["theme", theme]
        score += w["day"] * quotient(day, self.days, taken)
        score += w["burst"] * quotient(day, self.days, taken, WEEK)
        score -= w["beside"] * (around("day", day, taken, 1) - taken["day", day])
        score -= w["source"] * taken["article", cluster.lead.article.id]
        words = self.found[item]
        return score - max(
            (overlap(words, self.found[other]) for other in self.chosen), default=0.0
        )

    def take(self, cluster: Cluster) -> None:
        """Choose a line."""
        lead, (party, theme) = cluster.lead, self.where[cluster.lead.id]
        self.taken.update([("party", party), ("theme", theme), ("day", lead.day)])
        self.taken["article", lead.article.id] += 1
        sides = self.sides[lead.id]
        for side in {*sides, ""} if sides else ():
            self.taken[f"toll {side}", lead.day] += 1
        if lead.id in self.turning:
            self.taken[self.turning[lead.id], lead.day] += 1
        self.chosen.append(lead.id)


def _turn(cluster: Cluster, core: Collection[str]) -> str:
    """What kind of turn: the killing of outsiders takes nothing from a truce of its day."""
    return "killing" if kills_outsiders(cluster.lead, core) else "turn"


def glance(
    clusters: Sequence[Cluster],
    sections: Sequence[Section],
    scores: Mapping[str, Score],
    past: Mapping[str, Collection[str]] | None = None,
    retold: Mapping[str, Collection[str]] | None = None,
    core: Collection[str] = (),
    statements: Iterable[Statement] = (),
    *,
    owed: Sequence[str] = (),
) -> tuple[str, ...]:
    """The ids of the most important items, by day.

    What many outlets tell, what ends or begins in the war of `core`, and the dead weigh more here, and the
    days of which all the `statements` tell most (bursts.py); each line makes others of its party, theme,
    day and fortnight weigh less. Of the tolls of one event the highest is meant. The first
    line of a day is its main event: what counts most by itself. Where that did not pass the checks,
    and another line of the day did and is worth nearly as much, the other stands for it; so does one worth
    rather less, where the sense of the first may be turned round; so does what ended or began that day for
    a toll. What leans
    on the sentence before it is no line, where there is anything else. What happened stands for what
    somebody said of it. Of near copies of one text that
    differ in the toll one is a line; the rendering names the other toll beside it. A toll that its
    outlet corrected is none beside the correction, nor is one of `past`, the overtaken tolls, beside
    a sentence that tells a later one; but a toll that does not say of what ("rose to 68") stands behind
    the line that does, a ninth one at most, or not at all. Nor is one of `retold`, the sentences that
    give the same toll by the same word in other words. Where no line counts the dead of the biggest event,
    one of `owed`, the sentences that do (foremost.py), takes the place of the line worth least, of its
    days if there is one.
    """
    w = weights().glance
    every = {cluster.lead.id: cluster for cluster in clusters}
    events = events_of((cluster.lead for cluster in clusters), past or {})
    found = {item: frozenset(terms(c.lead.translated.sentence.text)) for item, c in every.items()}
    clusters = _lines(clusters, events, past or {})
    size = min(len(clusters), int(min(w["most"], max(w["least"], len(clusters) / 5))))
    page = _Page(
        _by_themselves(clusters, scores, core, statements := list(statements)),
        {c.lead.id: _turn(c, core) for c in clusters if is_turn(c, core)},
        {item: (section.party, section.theme) for section in sections for item in section.items},
        found,
        told(statements),
        {c.lead.id: dead(c.lead) for c in clusters},
    )
    chosen, taken, worth = page.chosen, page.taken, page.worth
    before: list[str] = []  # the event of a line: it takes no other's place

    rest = list(clusters)
    while len(chosen) < size:
        main = _main_events(
            rest, page.anew
        )  # of those that are left: another may tell the day's first
        open_ = [c for c in rest if taken["day", c.lead.day] or c.lead.id in main]
        if not open_:
            break
        best = max(open_, key=lambda cluster: (worth(cluster), cluster.lead.id))
        best = _turning(best, rest, page, w["instead"])
        if best.lead.translated.trust.mark != "ok":
            turned = any(map(_TURNED.search, best.lead.translated.trust.reasons))
            best = _passed(best, rest, worth, w["turned" if turned else "near"])
        best = _happened(best, rest, found)
        event = events.get(best.lead.id, "")
        if event in every:
            if before and len(rest) > 1:
                rest.remove(best)
                continue
            before.append(event)
        again = (retold or {}).get(best.lead.id, ())
        rest = [c for c in rest if c.lead.id not in again and c is not best]
        rest = [c for c in rest if not (_is_retold(best, c, found) or _counts_again(best, c))]
        rest = [c for c in rest if agreement(best.lead, c.lead) != "reported"]
        page.take(best)
    chosen[:] = with_toll(chosen, owed, [c for c in clusters if not events.get(c.lead.id)], every)
    return _in_order([*chosen, *before], every, events)


def _in_order(
    chosen: Sequence[str], every: Mapping[str, Cluster], events: Mapping[str, str]
) -> tuple[str, ...]:
    """By day; of a day what is denied before its denial, a toll right behind its event."""
    places = {item: n for n, item in enumerate(every)}

    def place(item: str) -> tuple[object, ...]:
        event = events.get(item, item) if events.get(item) in chosen else item
        lead = every[event].lead
        day = lead.day.isoformat() if lead.day else "9999"
        no = denies(lead.translated.sentence.text)
        return day, no, places[event], item != event, places[item]

    return tuple(sorted(chosen, key=place))


def _lines(
    clusters: Sequence[Cluster], events: Mapping[str, str], past: Mapping[str, Collection[str]]
) -> Sequence[Cluster]:
    """The items that can be lines: what stands, and says by itself or behind its event what it is of."""
    items = {cluster.lead.id for cluster in clusters}
    clusters = _standing(clusters, past)
    whole = (c for c in clusters if not (leans(c.lead) or points_back(c.lead)))
    clusters = list(whole) or clusters
    wrong = {events.get(c.lead.id) for c in clusters if recalled(c.lead.translated.sentence)}
    placed = (c for c in clusters if events.get(c.lead.id, c.lead.id) in items)
    return [c for c in placed if c.lead.id not in wrong] or clusters


def _standing(
    clusters: Sequence[Cluster], past: Mapping[str, Collection[str]]
) -> Sequence[Cluster]:
    """The items without those whose toll another of them corrects or overtakes.

    What other outlets have as well is none that one of them corrects.
    """
    told = {s.id for cluster in clusters for s in (cluster.lead, *cluster.others)}
    return [
        cluster
        for cluster in clusters
        if told.isdisjoint(past.get(cluster.lead.id, ()))
        and (
            cluster.others or not any(is_corrected(cluster.lead, other.lead) for other in clusters)
        )
    ]


def _is_retold(line: Cluster, other: Cluster, found: Mapping[str, frozenset[str]]) -> bool:
    """Whether another outlet's text of that day is almost the line's own, with another toll."""
    ours, theirs = (
        frozenset(term for term in found[c.lead.id] if not term[0].isdigit()) for c in (line, other)
    )
    same_day = line.lead.article.date == other.lead.article.date
    copied = len(ours & theirs) >= _COPIED * len(ours | theirs)
    apart = line.lead.article.source != other.lead.article.source
    return same_day and copied and apart and agreement(line.lead, other.lead) == "differing"


def _counts_again(line: Cluster, other: Cluster) -> bool:
    """Whether the gravest count of another is one of a line too, be it rounded: "over 100,000", "100,417"."""
    told = (f for f in other.lead.analysis.figures if not (f.background or f.aside or f.denied))
    gravest = max(told, default=None, key=lambda f: (f.kind == "killed", f.count[0] or 0))
    if gravest is None or (least := gravest.count[0] or 0) <= _COMMON:
        return False
    whom = gravest.kind, gravest.party_affected
    counted = (f for f in line.lead.analysis.figures if (f.kind, f.party_affected) == whom)
    pairs = (sorted((f.count[0] or 0, least)) for f in counted)
    return any(more <= _ROUNDED * fewer for fewer, more in pairs)


def _passed(
    best: Cluster, rest: Iterable[Cluster], worth: Callable[[Cluster], float], near: float
) -> Cluster:
    """A line of that day that passed the checks and is worth nearly as much; else the best itself."""
    least = worth(best) - near
    sound = [
        (worth(cluster), cluster.lead.id, cluster)
        for cluster in rest
        if cluster.lead.translated.trust.mark == "ok" and cluster.lead.day == best.lead.day
    ]
    found = max((entry for entry in sound if entry[0] >= least), default=None, key=lambda e: e[:2])
    return found[2] if found else best


def _turning(best: Cluster, rest: Iterable[Cluster], page: _Page, near: float) -> Cluster:
    """What ended or began on that day, where it is worth nearly as much as the toll that it cost."""
    least = page.worth(best) - near
    turns = [
        c for c in rest if page.turning.get(c.lead.id) == "turn" and c.lead.day == best.lead.day
    ]
    if page.turning.get(best.lead.id) == "turn" or not page.sides[best.lead.id]:
        return best
    turns = [c for c in turns if page.worth(c) >= least]
    return max(turns, default=best, key=lambda c: (page.worth(c), c.lead.id))


def _alone(cluster: Cluster, score: Score, core: Collection[str]) -> float:
    """The worth of a line before others stand beside it."""
    w = weights().glance
    worth = score.total + w["article"] * score.article
    worth += w["outlets"] * math.log2(len(cluster.sources))
    worth += w[_turn(cluster, core)] * is_turn(cluster, core) + w["relayed"] * relayed(cluster.lead)
    worth += w.get(cluster.lead.translated.trust.mark, 0.0)
    worth += w["hinted"] * bool(cluster.lead.analysis.speaker_hint)
    takes_back = denies(cluster.lead.translated.sentence.text) or amends(cluster.lead)
    worth += w["denial"] * takes_back
    answered = len(cluster.sources) > 1 or not relayed(
        cluster.lead
    )  # somebody answers for the toll
    return worth + w["hit"] * answered * math.log10(1 + min(MANY, hit(cluster.lead)))


def _by_themselves(
    clusters: Iterable[Cluster],
    scores: Mapping[str, Score],
    core: Collection[str],
    statements: Sequence[Statement],
) -> dict[str, float]:
    """The worth of each line, its toll held against all that are told."""
    w, kept = weights().glance, list(clusters)
    less = outdone((c.lead for c in kept), statements)
    return {
        item: _alone(c, scores[item], core)
        + w["outdone"] * (item in less)
        + w["peak"] * scores[item].peak
        for c in kept
        for item in (c.lead.id,)
    }


def _happened(
    best: Cluster, rest: Iterable[Cluster], found: Mapping[str, frozenset[str]]
) -> Cluster:
    """What happened, where the best line is but what somebody said of it on that day: a truce."""
    lead = best.lead
    if not lead.analysis.roles.speaker or lead.analysis.figures:
        return best
    deeds = [
        (overlap(found[c.lead.id], found[lead.id]), c.lead.id, c)
        for c in rest
        if c.lead.day == lead.day
        and c.lead.analysis.themes[:1] == lead.analysis.themes[:1]
        and _is_deed(c)
    ]
    nearest = max(deeds, default=None, key=lambda entry: entry[:2])
    return nearest[2] if nearest and nearest[0] >= _ABOUT else best


def _is_deed(cluster: Cluster) -> bool:
    analysis = cluster.lead.analysis
    told = not analysis.roles.speaker and analysis.source is None and not analysis.quote
    return told and bool(analysis.themes) and cluster.lead.translated.trust.mark == "ok"


def _main_events(clusters: Iterable[Cluster], worth: Callable[[Cluster], float]) -> frozenset[str]:
    """The item of each day that counts most."""
    days: dict[date | None, tuple[float, str]] = {}
    for cluster in clusters:
        found = worth(cluster), cluster.lead.id
        days[cluster.lead.day] = max(days.get(cluster.lead.day, found), found)
    return frozenset(item for _, item in days.values())


def _parties(cluster: Cluster) -> frozenset[str]:
    """Who speaks or acts: a treaty belongs to each of those who sign it."""
    roles = cluster.lead.analysis.roles
    return frozenset({*roles.speaker, *roles.actor} - {OTHER})
