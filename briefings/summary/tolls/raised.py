"""Tolls that rose: "the toll of the shelling of X rose to 34", told a day after the 32 of that shelling.

Such a toll is of the blow that was told before, on its day and of its people, where the same claimant had
counted fewer in the same town a day or two earlier.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefings.summary.tolls.relations import low
from briefings.summary.tolls.standing import Toll

_DAYS = 3  # from a toll to one that it rose to
_BACK = 4  # sentences back to it in one article
_ANYBODY = "people"


def raised(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, each that rose with the day and the people of the one from which it did."""
    made: dict[int, Toll] = {}
    alike: dict[object, list[Toll]] = defaultdict(list)
    for toll in tolls:
        alike[_key(toll)].append(toll)
    for toll in tolls:
        whole = made.get(id(toll.whole), toll.whole)
        known = alike[_key(toll)] if _is_later(toll) else ()
        before = [one for one in known if _rose_from(one, toll)]
        if before:
            last = max(before, key=lambda one: low(one.figure.count))
            whom = last.figure.whom if toll.people == _ANYBODY else toll.figure.whom
            made[id(toll)] = replace(
                toll, figure=replace(toll.figure, whom=whom), of_day=last.day, whole=whole
            )
        else:
            made[id(toll)] = toll if whole is toll.whole else replace(toll, whole=whole)
    return list(made.values())


def _key(toll: Toll) -> object:
    """What two tolls of one series have in common: the harm, whose people, by whose word."""
    f = toll.figure
    return f.kind, f.party_affected, f.claimant


def _is_later(toll: Toll) -> bool:
    """Whether a whole toll says that it rose, and of no day but that of its report."""
    day, published = toll.statement.analysis.event_date, toll.statement.article.date
    own = toll.of_day or toll.since or toll.figure.background or day not in (None, published)
    return toll.risen and toll.whole is None and not toll.total and not own


def _before_it(one: Toll, toll: Toll) -> bool:
    """Whether a toll stands shortly before one of its article, of no other town."""
    ours, theirs = one.statement, toll.statement
    behind = theirs.translated.sentence.n - ours.translated.sentence.n
    apart = one.places and toll.places and one.places.isdisjoint(toll.places)
    return ours.article.id == theirs.article.id and 0 < behind <= _BACK and not apart


def _days_before(one: Toll, toll: Toll) -> bool:
    """Whether a toll of one town was told some days before another."""
    told, newer = one.statement.article.date, toll.statement.article.date
    if told is None or newer is None or one.places.isdisjoint(toll.places):
        return False
    return 0 < (newer - told).days <= _DAYS


def _rose_from(one: Toll, toll: Toll) -> bool:
    ours, theirs = one.figure, toll.figure
    if not (_before_it(one, toll) or _days_before(one, toll)):
        return False
    return (
        ours.claimant is not None
        and not ours.by_another(theirs)
        and one.relation == ""
        and not (one.total or one.given_up or ours.background)
        and low(ours.count) < low(theirs.count)
        and toll.people in (_ANYBODY, one.people)
    )
