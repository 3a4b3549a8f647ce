"""One event told by several lines: a toll that grows, the deaths among a toll, a flight that is counted anew.

    13 were killed by rockets on Ganja.  …  The toll rose to 14.  …  The number of dead rose to 15.

Of these the line that says what happened stands, and beside it the latest toll (latest.py); no later toll
is a line, nor what counts but a part of them ("the dead included two children").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Claim, Cluster, Figure, Statement
from briefings.summary.choice.growing import is_running, is_tally
from briefings.summary.choice.ranking import hit
from briefings.summary.events.bursts import MANY_DEAD, WEEK
from briefings.summary.events.fleeing import flight, many_fled
from briefings.summary.events.same import Where, agreement
from briefings.summary.events.scenes import at_home, is_placed
from briefings.summary.tolls.words import occasions, people

_MONTHS = 120  # days after which the dead of an accident are known
_MANY_OF_A_KIND = frozenset(["war", "mine"])  # of these there are several a month
_PARTS = ("part", "more")
_TODAY = re.compile(r"منذ (?:ال(?:صباح|فجر|ليل|ظهر|عصر|مساء)|(?:صباح|فجر) اليوم|ساع|امس|لحظ|دقائق)")


def heads(clusters: Sequence[Cluster], at: Where) -> dict[str, str]:
    """The items that count the dead of a town which they do not name, each with the one that names it."""
    counting = [c for c in clusters if hit(c.lead)]
    named = sorted((c for c in counting if at_home(c.lead)), key=_first)
    found = {}
    for cluster in counting:
        if is_placed(cluster.lead) or not at(cluster.lead):
            continue
        head = next((c for c in named if takes_up(cluster.lead, c.lead, at)), None)
        if head is not None:
            found[cluster.lead.id] = head.lead.id
    return found


def surpassed(clusters: Sequence[Cluster], behind: Mapping[str, str], at: Where) -> frozenset[str]:
    """The items that give another figure of the toll or of the flight that another item counts.

    And those that only go on with one of these: "she added that a third of them were children".
    """
    told = [c.lead for c in clusters if c.lead.translated.trust.mark != "untrusted"]
    heading = {one.id for one in told}
    fleeing = [one for one in told if many_fled(one)]
    deadly = [one for one in told if any(f.kind == "killed" for f in one.analysis.figures)]
    tallies = [one for one in deadly if _is_of_days(one)]
    ending = [one for one in deadly if is_running(one) and _of_accident(one)]
    found = set()
    for lead in (cluster.lead for cluster in clusters if cluster.lead.analysis.figures):
        if (
            behind.get(lead.id) in heading
            or any(_tells_of_its_dead(one, lead, at) for one in deadly)
            or any(_counts_more_of_one_flight(one, lead) for one in fleeing)
            or any(_ends_the_count(one, lead) for one in ending)
            or any(_counts_further(one, lead) for one in tallies)
        ):
            found.add(lead.id)
    gone = {
        (c.lead.article.id, c.lead.translated.sentence.n + 1)
        for c in clusters
        if c.lead.id in found
    }
    going_on = (c.lead for c in clusters if c.lead.analysis.speaker_hint)
    return frozenset(found).union(
        s.id for s in going_on if (s.article.id, s.translated.sentence.n) in gone
    )


def partial(claims: Iterable[Claim]) -> frozenset[str]:
    """The sentences that count but a part of a toll which another sentence gives."""
    whole: set[str] = set()
    part: set[str] = set()
    for claim in claims:
        (part if claim.relation in _PARTS else whole).update(claim.items)
    return frozenset(part - whole)


def takes_up(later: Statement, head: Statement, at: Where) -> bool:
    """Whether a toll is of the event that another sentence told of before it."""
    if at(later).isdisjoint(at(head)) or _published(head) > _published(later):
        return False
    return bool(agreement(head, later, at))


def _tells_of_its_dead(one: Statement, other: Statement, at: Where) -> bool:
    """Whether a sentence counts the dead of an event of which another counts but some of the wounded."""
    kinds = [{f.kind for f in s.analysis.figures if not f.background} for s in (one, other)]
    if "killed" not in kinds[0] or kinds[1] != {"wounded"} or hit(one) <= hit(other):
        return False
    return agreement(one, other, at) == "differing"


def _counts_more_of_one_flight(one: Statement, other: Statement) -> bool:
    """Whether a sentence counts more of those who flee, of the same people in the same weeks."""
    here, there = at_home(one), at_home(other)
    if not flight(one, other) or (here and there and here.isdisjoint(there)):
        return False
    more = _highest(one) > _highest(other)
    return more and one.day is not None and other.day is not None and one.day >= other.day


def _ends_the_count(one: Statement, other: Statement) -> bool:
    """Whether a sentence gives the toll, months later, of the accident of which another counts the dead."""
    if not (one.day and other.day):
        return False
    ours, theirs = _of_accident(one), _of_accident(other)
    here, there = at_home(one), at_home(other)
    elsewhere = here and there and here.isdisjoint(there)
    later = 0 < (one.day - other.day).days <= _MONTHS
    return later and not elsewhere and any(ours[key] > theirs[key] for key in {*ours} & {*theirs})


def _counts_further(one: Statement, other: Statement) -> bool:
    """Whether a sentence goes on with a tally of the week before: 745, then 1,383 since the sixth."""
    days = (_published(one) - _published(other)).days
    here, there = at_home(one), at_home(other)
    if (
        not 0 < days <= WEEK
        or not _is_of_days(other)
        or (here and there and here.isdisjoint(there))
        or _how(one) != _how(other)
    ):
        return False
    return any(
        new.party_affected == old.party_affected is not None
        and people("killed", new.whom) == people("killed", old.whom)
        and (new.count[0] or 0) > (old.count[0] or 0) >= MANY_DEAD
        and new.claimed_by in (None, OTHER, old.claimed_by)
        and not new.by_another(old)
        for new in _dead_in(one)
        for old in _most(_dead_in(other))
    )


def _is_of_days(statement: Statement) -> bool:
    """Whether one gives a running toll, or all the dead since a day, but none since dawn."""
    text = bare(statement.translated.sentence.text)
    return is_running(statement) or (is_tally(statement) and _TODAY.search(text) is None)


def _dead_in(statement: Statement) -> list[Figure]:
    return [f for f in statement.analysis.figures if f.kind == "killed" and f.is_news]


def _most(figures: Sequence[Figure]) -> Iterable[Figure]:
    """The highest count of each side: the others are parts of it, or what was counted before."""
    highest: dict[str | None, Figure] = {}
    for figure in figures:
        side = figure.party_affected
        if (figure.count[0] or 0) >= (highest.get(side, figure).count[0] or 0):
            highest[side] = figure
    return highest.values()


def _how(statement: Statement) -> frozenset[str]:
    """The accidents, if any, of whose dead a sentence tells: a depot's go on with no tally of a battle."""
    return occasions(statement.translated.sentence.text) - _MANY_OF_A_KIND


def _of_accident(statement: Statement) -> dict[tuple[str, str], int]:
    """How many dead of an accident a sentence counts, by its kind and their side."""
    how = occasions(statement.translated.sentence.text) - _MANY_OF_A_KIND
    found: dict[tuple[str, str], int] = {}
    for figure in statement.analysis.figures:
        count, side = figure.count[0] or 0, figure.party_affected
        if figure.kind == "killed" and side and count >= MANY_DEAD and not figure.background:
            found |= {(kind, side): max(count, found.get((kind, side), 0)) for kind in how}
    return found


def _highest(statement: Statement) -> int:
    return max(many_fled(statement).values(), default=0)


def _published(statement: Statement) -> date:
    return statement.article.date or date.min


def _first(cluster: Cluster) -> tuple[date, str]:
    return _published(cluster.lead), cluster.lead.id


def without(clusters: Sequence[Cluster], items: Collection[str]) -> Sequence[Cluster]:
    """The clusters without some, if any are left."""
    return [c for c in clusters if c.lead.id not in items] or clusters
