"""One event told by several lines: a toll that grows, the deaths among a toll, a flight that is counted anew.

    13 were killed by rockets on Ganja.  …  The toll rose to 14.  …  The number of dead rose to 15.

Of these one is a line, and none that counts but a part of them ("the dead included two children").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Claim, Cluster, Figure, Statement
from briefings.summary.choice.growing import is_running, is_since, is_tally
from briefings.summary.events.bursts import MANY_DEAD, WEEK
from briefings.summary.events.fleeing import flight, many_fled
from briefings.summary.events.scenes import at_home
from briefings.summary.events.unnamed import tells_of_a_blow
from briefings.summary.tolls.words import occasions, of_an_incident, people

_MONTHS = 120  # days after which the dead of an accident are known
MANY_OF_A_KIND = frozenset(["war", "mine"])  # of these there are several a month
_MONTH = 31  # days
_WEEKS = 45  # days in which all the dead of a war are counted anew
_ALL_DEAD = 50  # from which on they are those of more than a blow
_LAST_DAYS = re.compile(r"(?<!\w)الايام (?:\S+ )?(?:الماضيه|الاخيره|القليله)")
_ANYBODY = "people"
_PARTS = ("part", "more")
_TODAY = re.compile(r"منذ (?:ال(?:صباح|فجر|ليل|ظهر|عصر|مساء)|(?:صباح|فجر) اليوم|ساع|امس|لحظ|دقائق)")


def surpassed(clusters: Sequence[Cluster], core: Collection[str] = ()) -> frozenset[str]:
    """The items that give another figure of the toll or of the flight that another item counts.

    `core` are the sides of the war: what others count of all its dead has a later count of theirs.
    """
    told = [c.lead for c in clusters if c.lead.translated.trust.mark != "untrusted"]
    fleeing = [one for one in told if many_fled(one)]
    deadly = [one for one in told if any(f.kind == "killed" for f in one.analysis.figures)]
    tallies = [one for one in deadly if _is_of_days(one)]
    totals = [one for one in deadly if _is_of_the_war(one)]
    ending = [one for one in deadly if is_running(one) and _of_accident(one)]
    return frozenset(
        lead.id
        for lead in (cluster.lead for cluster in clusters if cluster.lead.analysis.figures)
        if any(_counts_more_of_one_flight(one, lead) for one in fleeing)
        or any(_ends_the_count(one, lead) for one in ending)
        or any(_counts_further(one, lead, core) for one in tallies)
        or any(_counts_the_war_anew(one, lead, core) for one in totals)
    )


def partial(claims: Iterable[Claim]) -> frozenset[str]:
    """The sentences that count but a part of a toll which another sentence gives."""
    whole: set[str] = set()
    part: set[str] = set()
    for claim in claims:
        (part if claim.relation in _PARTS else whole).update(claim.items)
    return frozenset(part - whole)


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


def _counts_further(one: Statement, other: Statement, core: Collection[str]) -> bool:
    """Whether a sentence goes on with a tally of the week before: 745, then 1,383 since the sixth.

    Of the month before where it counts all the dead of the war since a day.
    """
    days = (_published(one) - _published(other)).days
    here, there = at_home(one), at_home(other)
    if (
        not 0 < days <= (_MONTH if is_since(one) else WEEK)
        or not _is_of_days(other)
        or (here and there and here.isdisjoint(there))
    ):
        return False
    return any(
        (
            (_of_all(new, old, core) and people("killed", new.whom) == people("killed", old.whom))
            or (days <= WEEK and _of_one_side(new, old))
        )
        and (new.count[0] or 0) > (old.count[0] or 0) >= MANY_DEAD
        for new in _dead_in(one)
        for old in _most(_dead_in(other))
    )


def _counts_the_war_anew(one: Statement, other: Statement, core: Collection[str]) -> bool:
    """Whether an outsider's toll of all the war is later and higher than another outsider's, whoever counts.

    Or than what a body of that people counted of its own.
    """
    if not 0 < (_published(one) - _published(other)).days <= _WEEKS or not _is_of_the_war(other):
        return False
    return any(
        new.claimed_by not in (None, *core)
        and (old.claimed_by not in (None, *core) or new.party_affected == old.party_affected)
        and people("killed", new.whom) in (_ANYBODY, people("killed", old.whom))
        and (new.count[0] or 0) > (old.count[0] or 0) >= _ALL_DEAD
        for new in _most(_dead_in(one))
        for old in _most(_dead_in(other))
    )


def _is_of_the_war(statement: Statement) -> bool:
    """Whether one counts the wounded beside the dead, in no town and of no one blow."""
    text, figures = statement.translated.sentence.text, statement.analysis.figures
    if not any(figure.kind == "wounded" for figure in figures) or at_home(statement):
        return False
    return not (tells_of_a_blow(statement) or of_an_incident(text) or occasions(text) - {"war"})


def _of_one_side(new: Figure, old: Figure) -> bool:
    """Whether two counts are of one side's dead, by nobody's word or the same body's.

    Of the same people, or the first of "people" where the side itself counts the dead of its own ranks.
    """
    whom, before = people("killed", new.whom), people("killed", old.whom)
    own = before == _ANYBODY and old.claimed_by == old.party_affected
    same = new.party_affected == old.party_affected is not None and (whom == before or own)
    return same and new.claimed_by in (None, OTHER, old.claimed_by) and not new.by_another(old)


def _of_all(new: Figure, old: Figure, core: Collection[str]) -> bool:
    """Whether nobody's side is told of two counts, of which an outsider to the war gives the later one."""
    counter = new.claimed_by
    return (
        new.party_affected is old.party_affected is None and bool(counter) and counter not in core
    )


def _is_of_days(statement: Statement) -> bool:
    """Whether one gives a running toll, or all the dead since a day, but none since dawn."""
    text = bare(statement.translated.sentence.text)
    if is_running(statement) or _LAST_DAYS.search(text):
        return True
    return is_tally(statement) and _TODAY.search(text) is None


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


def _of_accident(statement: Statement) -> dict[tuple[str, str], int]:
    """How many dead of an accident a sentence counts, by its kind and their side."""
    how = occasions(statement.translated.sentence.text) - MANY_OF_A_KIND
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


def without(clusters: Sequence[Cluster], items: Collection[str]) -> Sequence[Cluster]:
    """The clusters without some, if any are left."""
    return [c for c in clusters if c.lead.id not in items] or clusters
