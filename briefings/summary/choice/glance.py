"""The glance: five to eight lines over different events, parties and days, of months some more (room.py)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from briefings.language.corrections import recalled
from briefings.language.terms import overlap, terms
from briefings.records import Cluster, Section, Statement
from briefings.summary.choice.chains import heads, surpassed, without
from briefings.summary.choice.following import follows
from briefings.summary.choice.foremost import with_toll
from briefings.summary.choice.leaning import leans, points_back
from briefings.summary.choice.lineworth import KILLING, Page, by_themselves, turn_of
from briefings.summary.choice.ranking import Score, weights
from briefings.summary.choice.room import room, years
from briefings.summary.choice.standins import happened, passed, turning
from briefings.summary.choice.unplaced import events_of
from briefings.summary.choice.witness import is_of_a_witness
from briefings.summary.events.begun import one_beginning
from briefings.summary.events.besieged import one_siege
from briefings.summary.events.bursts import dead, of_war, told
from briefings.summary.events.fleeing import is_of_flight
from briefings.summary.events.same import agreement
from briefings.summary.events.scenes import scenes
from briefings.summary.tolls.corrections import is_corrected, read
from briefings.summary.tolls.denials import denies

# Of a reason: the English may say the opposite.
_TURNED = re.compile(r"\bden(?:y|ie)|other way round|the English says \"(?:succe|managed to|fail)")
_MISCOUNTED = "[in the Arabic:"
_NEXT = timedelta(1)  # between two reports of an event
_ABOUT = 0.25  # share of words from which on they tell of one
_COMMON = 12  # smaller counts are told of many events
_ROUNDED = 1.02  # times as many, and one count may be the other's, rounded
_COPIED = 0.8  # share of words from which on a text is another's copy


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
    the line that does, a ninth one at most, or not at all; what it has grown from is none (chains.py), nor
    what counts but a part of another's toll (`partial`), nor a doubtful eyewitness. Nor is one of `retold`,
    the sentences that give the same toll by the same word in other words. Where no line counts the dead of
    an event of which they are `owed`, one of the sentences that do (foremost.py) takes the place of the
    line worth least, of its days if there is one, or in a range of years stands beside them all. The dead of
    one side of the war weigh more beside those of another. What is untrusted is no line, nor what has a
    number other than the Arabic's where another item tells the event.
    """
    every = {cluster.lead.id: cluster for cluster in clusters}
    at = scenes(statements := list(statements))
    behind = heads(clusters, at)
    events = behind | events_of((cluster.lead for cluster in clusters), past or {})
    found = {item: frozenset(terms(c.lead.translated.sentence.text)) for item, c in every.items()}
    clusters = without(clusters, surpassed(clusters, behind, at) | frozenset(partial))
    clusters = _lines(clusters, events, past or {})
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
    told_before = {item: event for item, event in events.items() if event in every}
    before = _fill(page, clusters, told_before, retold or {})
    whole = [c for c in clusters if not events.get(c.lead.id)]
    paid = {item for blow in owed for item in blow}
    for blow in owed:  # of years one stands beside the lines, so that no turn gives way to it
        beside = years(every.values()) > 0 and len(page.chosen) <= page.size
        page.chosen[:] = with_toll(page.chosen, blow, whole, every, paid, room=beside)
    return _in_order([*page.chosen, *before], every, events)


def _fill(
    page: Page,
    clusters: Iterable[Cluster],
    events: Mapping[str, str],
    retold: Mapping[str, Collection[str]],
) -> list[str]:
    """Choose the lines of a page one by one; gives the event of a line, which takes no other's place."""
    w, before, rest = weights().glance, list[str](), list(clusters)
    while len(page.chosen) < page.size:
        if len(page.chosen) >= w["most"]:
            rest = [c for c in rest if page.alone[c.lead.id] >= w["further"]]
        best = _best(page, rest)
        if best is None:
            break
        event = events.get(best.lead.id)
        if event and event not in page.chosen:
            if before and len(rest) > 1:
                rest.remove(best)
                continue
            before.append(event)
        again = (*retold.get(best.lead.id, ()), *before)
        rest = [
            c
            for c in rest
            if not (
                c is best
                or c.lead.id in again
                or _is_retold(best, c, page.found)
                or _counts_again(best, c)
                or _tells_the_same(best.lead, c.lead, page.turning)
            )
        ]
        page.take(best)
    return before


def _best(page: Page, rest: Sequence[Cluster]) -> Cluster | None:
    """The line worth most beside those that are chosen, or what stands for it; None where none may be one."""
    w = weights().glance
    main = _main_events(rest, page.anew)  # of those that are left: another may tell the day's first
    open_ = [c for c in rest if page.taken["day", c.lead.day] or c.lead.id in main]
    if not open_:
        return None
    best = max(open_, key=lambda cluster: (page.worth(cluster), cluster.lead.id))
    best = turning(best, rest, page, w["instead"])
    if best.lead.translated.trust.mark != "ok":
        turned = any(map(_TURNED.search, best.lead.translated.trust.reasons))
        best = passed(best, rest, page.worth, w["turned" if turned else "near"])
    return happened(best, rest, page.found)


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
    clusters = [c for c in clusters if c.lead.translated.trust.mark != "untrusted"] or clusters
    clusters = [c for c in clusters if not (_is_miscounted(c) and _is_told_besides(c, clusters))]
    whole = (c for c in clusters if not (leans(c.lead) or points_back(c.lead) or follows(c.lead)))
    clusters = list(whole) or clusters
    clusters = [c for c in clusters if not _is_of_doubtful_witness(c.lead)] or clusters
    wrong = {events.get(c.lead.id) for c in clusters if recalled(c.lead.translated.sentence)}
    placed = (c for c in clusters if events.get(c.lead.id, c.lead.id) in items)
    return [c for c in placed if c.lead.id not in wrong] or clusters


def _is_of_doubtful_witness(statement: Statement) -> bool:
    """Whether one quotes an eyewitness in English that did not pass the checks."""
    return statement.translated.trust.mark != "ok" and is_of_a_witness(statement)


def _is_miscounted(cluster: Cluster) -> bool:
    """Whether the English has another number than the Arabic, which stands in brackets then."""
    return _MISCOUNTED in cluster.lead.translated.en


def _is_told_besides(cluster: Cluster, clusters: Iterable[Cluster]) -> bool:
    """Whether another item tells the event of one, in numbers that are right."""
    return any(
        _tells_of_one(cluster.lead, other.lead)
        for other in clusters
        if other is not cluster and not _is_miscounted(other)
    )


def _tells_of_one(one: Statement, other: Statement) -> bool:
    """Whether two sentences of a day or two say in like words what befell the same."""
    if one.day is None or other.day is None or abs(one.day - other.day) > _NEXT:
        return False
    ours, theirs = one.analysis, other.analysis
    if {*ours.roles.affected} != {*theirs.roles.affected} or ours.themes[:1] != theirs.themes[:1]:
        return False
    words = (frozenset(terms(s.translated.sentence.text)) for s in (one, other))
    return overlap(*words) >= _ABOUT


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
    told = (f for f in other.lead.analysis.figures if f.is_news)
    gravest = max(told, default=None, key=lambda f: (f.kind == "killed", f.count[0] or 0))
    if gravest is None or (least := gravest.count[0] or 0) <= _COMMON:
        return False
    whom = gravest.kind, gravest.party_affected
    counted = (f for f in line.lead.analysis.figures if (f.kind, f.party_affected) == whom)
    pairs = (sorted((f.count[0] or 0, least)) for f in counted)
    return any(more <= _ROUNDED * fewer for fewer, more in pairs)


def _tells_the_same(line: Statement, other: Statement, turning: Mapping[str, str]) -> bool:
    """Whether another sentence tells what a line does in whatever words: a siege, outsiders killed."""
    hit = {*line.analysis.roles.affected} & {*other.analysis.roles.affected}
    killing = turning.get(line.id) == turning.get(other.id) == KILLING
    if agreement(line, other) == "reported" or (killing and hit and line.day == other.day):
        return True
    return one_beginning(line, other) or one_siege(line, other)


def _main_events(clusters: Iterable[Cluster], worth: Callable[[Cluster], float]) -> frozenset[str]:
    """The item of each day that counts most."""
    days: dict[date | None, tuple[float, str]] = {}
    for cluster in clusters:
        found = worth(cluster), cluster.lead.id
        days[cluster.lead.day] = max(days.get(cluster.lead.day, found), found)
    return frozenset(item for _, item in days.values())
