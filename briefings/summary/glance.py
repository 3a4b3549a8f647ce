"""The glance: five to eight lines over different events, parties and days."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from briefings.language.terms import overlap, terms
from briefings.profile import OTHER
from briefings.records import Cluster, Section
from briefings.summary.corrections import is_corrected
from briefings.summary.denials import denies
from briefings.summary.events import agreement
from briefings.summary.leaning import leans
from briefings.summary.ranking import Score, relayed, turns, weights
from briefings.summary.unplaced import events_of

_MONTH = 30  # days
_TURNED = re.compile(
    r"\bden(?:y|ie)|other way round"
)  # of a reason: the English may say the opposite
_ABOUT = 0.3  # share of words from which on one sentence speaks of what another tells
_COPIED = 0.8  # share of words from which on a text is another's copy


def glance(
    clusters: Sequence[Cluster],
    sections: Sequence[Section],
    scores: Mapping[str, Score],
    past: Mapping[str, Collection[str]] | None = None,
    retold: Mapping[str, Collection[str]] | None = None,
    core: Collection[str] = (),
) -> tuple[str, ...]:
    """The ids of the most important items, by day.

    Figures, what many outlets tell, and what ends or begins in the war of `core` weigh more here; each
    line makes others of its party, theme and day weigh less. The first
    line of a day is its main event: what counts most by itself. Where that did not pass the checks,
    and another line of the day did and is worth nearly as much, the other stands for it; so does one worth
    rather less, where the sense of the first may be turned round. What leans
    on the sentence before it is no line, where there is anything else. What happened stands for what
    somebody said of it. Of near copies of one text that
    differ in the toll one is a line; the rendering names the other toll beside it. A toll that its
    outlet corrected is none beside the correction, nor is one of `past`, the overtaken tolls, beside
    a sentence that tells a later one; but a toll that does not say of what ("rose to 68") stands behind
    the line that does, a ninth one at most, or not at all. Nor is one of `retold`, the sentences that
    give the same toll by the same word in other words.
    """
    w = weights().glance
    every = {cluster.lead.id: cluster for cluster in clusters}
    events = events_of((cluster.lead for cluster in clusters), past or {})
    clusters = _lines(clusters, events, past or {})
    size = min(len(clusters), int(min(w["most"], max(w["least"], len(clusters) / 5))))
    where = {item: (section.party, section.theme) for section in sections for item in section.items}
    found = {item: frozenset(terms(c.lead.translated.sentence.text)) for item, c in every.items()}
    parties = {c.lead.id: _parties(c) for c in clusters}
    taken: Counter[tuple[str, object]] = Counter()
    chosen: list[str] = []
    before: list[str] = []  # the event of a line: it takes no other's place

    alone = {c.lead.id: _alone(c, scores[c.lead.id], core) for c in clusters}
    main = _main_events(clusters, alone)

    def worth(cluster: Cluster) -> float:
        item = cluster.lead.id
        party, theme = where[item]
        score = alone[item]
        shown = min(taken["party", name] for name in parties[item] or (party,))
        score -= w["party"] * shown + w["theme"] * taken["theme", theme]
        score -= w["day"] * (taken["day", cluster.lead.day] + w["beside"] * _beside(cluster, taken))
        score -= w["episode"] * _episode(cluster, taken)
        score -= w["source"] * taken["article", cluster.lead.article.id]
        return score - max((overlap(found[item], found[other]) for other in chosen), default=0.0)

    rest = list(clusters)
    while len(chosen) < size:
        open_ = [c for c in rest if taken["day", c.lead.day] or c.lead.id in main]
        if not open_:
            break
        best = max(open_, key=lambda cluster: (worth(cluster), cluster.lead.id))
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
        rest = [c for c in rest if not _is_retold(best, c, found)]
        rest = [c for c in rest if agreement(best.lead, c.lead) != "reported"]
        party, theme = where[best.lead.id]
        taken.update([("party", party), ("theme", theme), ("day", best.lead.day)])
        taken["article", best.lead.article.id] += 1
        chosen.append(best.lead.id)
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
    clusters = [cluster for cluster in clusters if not leans(cluster.lead)] or clusters
    return [c for c in clusters if events.get(c.lead.id, c.lead.id) in items] or clusters


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


def _alone(cluster: Cluster, score: Score, core: Collection[str]) -> float:
    """The worth of a line before others stand beside it."""
    w = weights().glance
    worth = score.total + w["article"] * score.article
    worth += w["outlets"] * math.log2(len(cluster.sources))
    worth += w["turning"] * turns(cluster.lead, core) + w["relayed"] * relayed(cluster.lead)
    worth += w.get(cluster.lead.translated.trust.mark, 0.0)
    return worth + w["figure"] * bool(cluster.lead.analysis.figures)


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


def _main_events(clusters: Sequence[Cluster], alone: Mapping[str, float]) -> frozenset[str]:
    """The item of each day that counts most."""
    days: dict[date | None, str] = {}
    for cluster in clusters:
        held = days.get(cluster.lead.day)
        item = cluster.lead.id
        if held is None or (alone[item], item) > (alone[held], held):
            days[cluster.lead.day] = item
    return frozenset(days.values())


def _parties(cluster: Cluster) -> frozenset[str]:
    """Who speaks or acts: a treaty belongs to each of those who sign it."""
    roles = cluster.lead.analysis.roles
    return frozenset({*roles.speaker, *roles.actor} - {OTHER})


def _beside(cluster: Cluster, taken: Counter[tuple[str, object]]) -> int:
    """Lines already there for the days before and after: an event is told for two days."""
    day = cluster.lead.day
    return sum(taken["day", day + timedelta(days=n)] for n in (-1, 1)) if day else 0


def _episode(cluster: Cluster, taken: Counter[tuple[str, object]]) -> int:
    """Lines already there for days within a month."""
    day = cluster.lead.day
    return sum(
        lines
        for (kind, other), lines in taken.items()
        if kind == "day" and day and isinstance(other, date) and abs((day - other).days) <= _MONTH
    )
