"""The glance: five to ten lines over different events, parties and days, of months some more."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

from briefings.language.terms import overlap, terms
from briefings.records import Cluster, Section, Statement
from briefings.summary.choice.chains import surpassed, without
from briefings.summary.choice.following import follows
from briefings.summary.choice.foremost import with_toll
from briefings.summary.choice.leaning import leans, points_back
from briefings.summary.choice.lineworth import LASTING, Page, by_themselves, turn_of
from briefings.summary.choice.ranking import Score, weights
from briefings.summary.events.bursts import dead, of_war, told
from briefings.summary.events.fleeing import is_of_flight
from briefings.summary.events.oneblow import one_strike
from briefings.summary.events.same import agreement
from briefings.summary.events.scenes import towns
from briefings.summary.events.takings import moved
from briefings.summary.tolls.corrections import is_corrected, read
from briefings.summary.tolls.denials import denies

_WEEK = 7  # days
_BESIDE = 2  # days between two reports of one turn
_FEW = 3  # items that have a word which tells one turn from others
_ALIKE = 0.2  # share of words from which on two lines of such days tell of one turn
_COMMON = 12  # smaller counts are told of many events
_TURNS = frozenset(["turn", LASTING])  # what a count told besides does not make old
_ROUNDED = 1.02  # times as many, and one count may be the other's, rounded


def glance(
    clusters: Sequence[Cluster],
    sections: Sequence[Section],
    scores: Mapping[str, Score],
    past: Mapping[str, Collection[str]] | None = None,
    retold: Mapping[str, Collection[str]] | None = None,
    core: Collection[str] = (),
    statements: Iterable[Statement] = (),
    *,
    owed: Sequence[Sequence[str]] = (),
    partial: Collection[str] = (),
) -> tuple[str, ...]:
    """The ids of the most important items, by day.

    What many outlets tell, what ends or begins in the war of `core`, and the dead weigh more here, and the
    days of which all the `statements` tell most (bursts.py); each line makes others of its party, theme,
    day and fortnight weigh less. Of the tolls of one event the highest is meant. The first line of a day is
    its main event: what counts most by itself. Where that did not pass the checks, and another line of the
    day did and is worth nearly as much, the other stands for it. What leans on the sentence before it is no
    line, where there is anything else. A toll that its outlet corrected is none beside the correction, nor
    is one of `past`, the overtaken tolls, beside a sentence that tells a later one; what it has grown from
    is none (chains.py), nor what counts but a part of another's toll (`partial`). Nor is one of `retold`,
    the sentences that give the same toll by the same word in other words. Where no line counts the dead of
    an event of which they are `owed`, one of the sentences that do (foremost.py) takes the place of the line
    worth least, or in a range of months stands beside them all; beside a turn also where there are fewer than
    ten. The dead of one side of the war weigh more beside those of another. What is untrusted is no line.
    """
    every, statements = {cluster.lead.id: cluster for cluster in clusters}, list(statements)
    found = {item: frozenset(terms(c.lead.translated.sentence.text)) for item, c in every.items()}
    turns = {c.lead.id for c in clusters if turn_of(c, core) in _TURNS}
    clusters = without(clusters, (surpassed(clusters, core) - turns) | frozenset(partial))
    clusters = _lines(clusters, past or {})
    page = Page(
        by_themselves(clusters, scores, core, statements, past or {}),
        {c.lead.id: kind for c in clusters if (kind := turn_of(c, core))},
        {item: (section.party, section.theme) for section in sections for item in section.items},
        found,
        told(statements),
        {c.lead.id: dead(c.lead) for c in clusters},
        {c.lead.id: of_war(c.lead, core) for c in clusters},
        frozenset(c.lead.id for c in clusters if is_of_flight(c.lead)),
        min(len(clusters), room(every.values())),
    )
    _fill(page, clusters, retold or {})
    known = {s.id: s for s in statements}
    for blow in owed:  # of months one stands beside the lines, so that no turn gives way to it
        lines = [every[item].lead for item in page.chosen]
        if any(_is_of_one_blow(line, known[i]) for line in lines for i in blow if i in known):
            continue
        beside = weights().glance["most"] < page.size >= len(page.chosen)
        turned = page.chosen and page.chosen[-1] in page.turning
        beside = beside or bool(turned and len(page.chosen) < weights().glance["most"])
        page.chosen[:] = with_toll(page.chosen, blow, clusters, room=beside)
    return _in_order(page.chosen, every)


def _fill(page: Page, clusters: Iterable[Cluster], retold: Mapping[str, Collection[str]]) -> None:
    """Choose the lines of a page one by one."""
    w, rest = weights().glance, list(clusters)
    while len(page.chosen) < page.size:
        if len(page.chosen) >= w["most"]:
            rest = [c for c in rest if page.alone[c.lead.id] >= w["further"]]
        best = _best(page, rest)
        if best is None:
            break
        again = retold.get(best.lead.id, ())
        once = best.lead.id in page.turning
        told = {c.lead.id for c in rest if once and _is_same_turn(best.lead, c.lead, page)}
        told.update(c.lead.id for c in rest if _is_of_one_blow(best.lead, c.lead))
        told.update(again, [best.lead.id])
        rest = [c for c in rest if not (c.lead.id in told or _counts_again(best, c))]
        page.take(best)


def _best(page: Page, rest: Sequence[Cluster]) -> Cluster | None:
    """The line worth most beside those that are chosen, or what stands for it; None where none may be one."""
    main = _main_events(rest, page.anew)  # of those that are left: another may tell the day's first
    open_ = [c for c in rest if page.taken["day", c.lead.day] or c.lead.id in main]
    if not open_:
        return None
    best = max(open_, key=lambda cluster: (page.worth(cluster), cluster.lead.id))
    return _passed(best, rest, page) if best.lead.translated.trust.mark != "ok" else best


def _passed(best: Cluster, rest: Iterable[Cluster], page: Page) -> Cluster:
    """A line of that day that passed the checks and is worth nearly as much; else the best itself."""
    least = page.worth(best) - weights().glance["near"]
    sound = [
        (page.worth(cluster), cluster.lead.id, cluster)
        for cluster in rest
        if cluster.lead.translated.trust.mark == "ok" and cluster.lead.day == best.lead.day
    ]
    found = max((entry for entry in sound if entry[0] >= least), default=None, key=lambda e: e[:2])
    return found[2] if found else best


def _in_order(chosen: Sequence[str], every: Mapping[str, Cluster]) -> tuple[str, ...]:
    """By day; of a day what is denied before its denial."""
    places = {item: n for n, item in enumerate(every)}

    def place(item: str) -> tuple[object, ...]:
        lead = every[item].lead
        day = lead.day.isoformat() if lead.day else "9999"
        return day, denies(lead.translated.sentence.text), places[item]

    return tuple(sorted(chosen, key=place))


def _lines(clusters: Sequence[Cluster], past: Mapping[str, Collection[str]]) -> Sequence[Cluster]:
    """The items that can be lines: what stands, and says by itself what it is of."""
    clusters = _standing(clusters, past)
    clusters = [c for c in clusters if c.lead.translated.trust.mark != "untrusted"] or clusters
    whole = (c for c in clusters if not (leans(c.lead) or points_back(c.lead) or follows(c.lead)))
    return list(whole) or clusters


def _standing(
    clusters: Sequence[Cluster], past: Mapping[str, Collection[str]]
) -> Sequence[Cluster]:
    """The items without those whose toll another of them corrects or overtakes.

    What other outlets have as well is none that one of them corrects.
    """
    told = {s.id for cluster in clusters for s in cluster.members}
    newer = read(cluster.lead for cluster in clusters)
    return [
        cluster
        for cluster in clusters
        if told.isdisjoint(past.get(cluster.lead.id, ()))
        and (cluster.others or not is_corrected(cluster.lead, newer))
    ]


def _is_same_turn(line: Statement, other: Statement, page: Page) -> bool:
    """Whether another outlet tells in its own words the turn that a line tells."""
    if other.id not in page.turning:
        return False
    both = {agreement(line, other), agreement(other, line)}
    return both == {"reported"} or _is_told_alike(line, other, page)


def _is_told_alike(line: Statement, other: Statement, page: Page) -> bool:
    """Whether one turn is told of days side by side in much the same words: a ship that is held, that sinks.

    They have a word that few others have. Not where the towns are others, or one alone counts people.
    """
    if page.turning.get(line.id) != page.turning[other.id]:
        return False
    if not (line.day and other.day) or abs((line.day - other.day).days) > _BESIDE:
        return False
    here, there = towns(line), towns(other)
    counts = {tuple(f.kind for f in s.analysis.figures if f.is_news) for s in (line, other)}
    # Who tells that a town fell names it: the truce two days later is another turn.
    named = (here and there) or any(moved(s) == "moved" and towns(s) for s in (line, other))
    if (named and here.isdisjoint(there)) or len(counts) > 1:
        return False
    mine, theirs = page.found[line.id], page.found[other.id]
    who = {
        name.surface for s in (line, other) for name in s.translated.names if name.type == "person"
    }
    return overlap(mine, theirs) >= _ALIKE and any(
        sum(word in words for words in page.found.values()) <= _FEW
        for word in (mine & theirs).difference(*map(terms, who))
    )


def _is_of_one_blow(line: Statement, other: Statement) -> bool:
    """Whether another line tells of the strike of which a line does, and denies nothing of it."""
    return one_strike(line, other, thing=True) and not denies(other.translated.sentence.text)


def _counts_again(line: Cluster, other: Cluster) -> bool:
    """Whether the gravest count of another is one of a line too, be it rounded: "over 100,000", "100,417"."""
    told = (f for f in other.lead.analysis.figures if f.is_news)
    gravest = max(told, default=None, key=lambda f: (f.kind == "killed", f.count[0] or 0))
    if gravest is None or (least := gravest.count[0] or 0) <= _COMMON:
        return False
    whom = gravest.kind, gravest.party_affected
    counted = (f for f in line.lead.analysis.figures if (f.kind, f.party_affected) == whom)
    pairs = (sorted((f.count[0] or 0, least)) for f in counted)
    return any(more <= _ROUNDED * fewer for fewer, more in pairs)


def _main_events(clusters: Iterable[Cluster], worth: Callable[[Cluster], float]) -> frozenset[str]:
    """The item of each day that counts most."""
    days: dict[date | None, tuple[float, str]] = {}
    for cluster in clusters:
        found = worth(cluster), cluster.lead.id
        days[cluster.lead.day] = max(days.get(cluster.lead.day, found), found)
    return frozenset(item for _, item in days.values())


def room(clusters: Iterable[Cluster]) -> int:
    """The most lines of a glance, by the days between the first report of its items and the last.

    Of two weeks it has ten at most, of each further week one more, up to sixteen: a page bears no more.
    A share of the items is enough for a small briefing.
    """
    w, told = weights().glance, list(clusters)
    weeks = max(0, -(-_days(told) // _WEEK) - int(w["weeks"]))
    most = min(w["page"], w["most"] + w["week"] * weeks)
    share = w["share"] + w["long"] * (most - w["most"])
    return min(len(told), round(min(most, max(w["least"], share * len(told)))))


def _days(clusters: Iterable[Cluster]) -> int:
    days = [c.lead.article.date for c in clusters if c.lead.article.date]
    return (max(days) - min(days)).days + 1 if days else 0
