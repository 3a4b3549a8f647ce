"""Tolls that their claimant put right on a later day: "the ministry corrected the toll to 28".

Such a toll is of the blow of which he gave another before: that of the same town or, where he names none,
the only one of which he gave any in those days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefings.profile import OTHER
from briefings.records import Figure
from briefings.summary.tolls.toll import Toll

DAYS = 3  # from a toll to its correction
_ANYBODY = "people"
_BOTH = 2


def righted(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, each correction with the day, the people and the side of what it puts right."""
    made: dict[int, Toll] = {}
    for toll in tolls:
        whole = made.get(id(toll.whole), toll.whole)
        wrong = _put_right(toll, tolls) if _is_correction(toll) else None
        if wrong is not None:
            made[id(toll)] = replace(_as_again(toll, wrong), whole=whole)
        else:
            made[id(toll)] = toll if whole is toll.whole else replace(toll, whole=whole)
    return list(made.values())


def _is_correction(toll: Toll) -> bool:
    """Whether a whole toll says that it takes another's place, be it higher or lower."""
    sums = toll.since or toll.opening or toll.figure.background
    return (toll.revised or toll.fallen) and toll.whole is None and not sums


def _put_right(toll: Toll, tolls: Sequence[Toll]) -> Toll | None:
    """The toll of some days earlier that one puts right."""
    told = [one for one in tolls if is_put_right(one, toll) and _is_alike(one, toll)]
    there = [one for one in told if not one.places.isdisjoint(toll.places)]
    if toll.places:
        told = there or [one for one in told if not one.places]
    events = {(one.day, one.places) for one in told}
    return max(told, key=_published) if len(events) == 1 else None


def is_put_right(one: Toll, toll: Toll) -> bool:
    """Whether a correction may mean a toll: by the same word, or one outlet's own, of some days earlier."""
    told, newer = one.statement.article, toll.statement.article
    if told.date is None or newer.date is None or not 0 < (newer.date - told.date).days <= DAYS:
        return False
    if one.figure.claimant is None and toll.figure.claimant is None:
        return told.source is not None and told.source == newer.source
    return _is_of_one_mouth(one, toll)


def _is_of_one_mouth(one: Toll, toll: Toll) -> bool:
    """Whether one body tells both; of two bodies of a side, one known by its kind, neither is the other."""
    ours, theirs = toll.figure, one.figure
    if of_one_body(ours, theirs):
        return not (one.places and toll.places and one.places.isdisjoint(toll.places))
    listed = {figure.teller.listed for figure in (ours, theirs) if figure.teller}
    return len(listed) < _BOTH and ours.claimant == theirs.claimant and not ours.by_another(theirs)


def of_one_body(one: Figure, other: Figure) -> bool:
    """Whether one body claims two counts, though it is a side's in one article and nobody's in another."""
    whose = {one.claimed_by, other.claimed_by} - {None, OTHER}
    return bool(one.body[1]) and one.body[1] == other.body[1] and len(whose) < _BOTH


def _is_alike(one: Toll, toll: Toll) -> bool:
    """Whether two tolls are of one harm and side, and each of one event."""
    ours, theirs = toll.figure, one.figure
    whole = one.whole is None and one.relation == "" and not (one.since or one.given_up)
    return (
        whole
        and ours.kind == theirs.kind
        and ours.count != theirs.count
        and not theirs.background
        and ours.party_affected in (None, OTHER, theirs.party_affected)
        and toll.people in (_ANYBODY, one.people)
    )


def _published(toll: Toll) -> date:
    return toll.statement.article.date or date.min


def _as_again(toll: Toll, wrong: Toll) -> Toll:
    """A correction as a toll of the event of the one that it puts right."""
    whom = wrong.figure.whom if toll.people == _ANYBODY else toll.figure.whom
    figure = replace(toll.figure, whom=whom, party_affected=wrong.figure.party_affected)
    places = toll.places or wrong.places
    return replace(
        toll, figure=figure, of_day=wrong.day, fact=wrong.fact, places=places, total=wrong.total
    )
