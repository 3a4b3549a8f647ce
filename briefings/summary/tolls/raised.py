"""Tolls that rose: "the toll of the shelling of X rose to 34", told a day after the 32 of that shelling.

Such a toll is of the blow that was told before, on its day and of its people, where fewer had been counted
in the same town some days earlier; or by the same claimant some sentences before; or in the sentence
right before, where nobody else is said to count now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefings.language.normalize import bare
from briefings.summary.tolls.inherited import inherited
from briefings.summary.tolls.relations import low
from briefings.summary.tolls.telling import is_day_of_telling
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_DAYS = 3  # from a toll to one that it rose to
_FAR = 10  # times as many as were told right before, and the toll is of more than that
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
        rose = _rose_from if _is_later(toll) else _rose_on
        known = alike[_key(toll)] if toll.risen or toll.rank > 0 else ()
        before = [one for one in known if rose(one, toll)]
        if before:
            last = max(before, key=lambda one: (_by_the_same(one, toll), low(one.figure.count)))
            whom = inherited(last, toll)
            made[id(toll)] = replace(
                toll, figure=replace(toll.figure, whom=whom), of_day=last.day, fact=last.fact,
                whole=whole, total=False, places=toll.places or last.places,
            )  # fmt: skip
        else:
            made[id(toll)] = toll if whole is toll.whole else replace(toll, whole=whole)
    return list(made.values())


def _key(toll: Toll) -> object:
    """What two tolls of one series have in common: the harm, and whose people."""
    return toll.figure.kind, toll.figure.party_affected


def _is_later(toll: Toll) -> bool:
    """Whether a whole toll says that it rose, and of no day but that of its report, or of whoever told it."""
    day, published = toll.statement.analysis.event_date, toll.statement.article.date
    own = day not in (None, published) and not is_day_of_telling(toll.statement, toll.figure)
    own = own or bool(toll.of_day or toll.since or toll.figure.background)
    return toll.risen and toll.whole is None and not own


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


def _by_the_same(one: Toll, toll: Toll) -> bool:
    ours, theirs = one.figure, toll.figure
    return ours.claimant == theirs.claimant is not None and not ours.by_another(theirs)


def _goes_on(one: Toll, toll: Toll) -> bool:
    """Whether a toll stands in the sentence right behind another, and by nobody's word but the article's.

    "The toll rose to 14" is of no place, but of a whole war only where it says so.
    """
    ours, theirs = one.statement.translated.sentence, toll.statement.translated.sentence
    if (
        toll.figure.claimant is not None
        or theirs.n != ours.n + 1
        or words().total.search(bare(theirs.text))
    ):
        return False
    return _before_it(one, toll) and low(toll.figure.count) <= _FAR * low(one.figure.count)


def _rose_from(one: Toll, toll: Toll) -> bool:
    told_before = (
        not toll.total and _before_it(one, toll) and _by_the_same(one, toll)
    ) or _goes_on(one, toll)
    return (told_before or (_days_before(one, toll) and not toll.total)) and _is_less(one, toll)


def _rose_on(one: Toll, toll: Toll) -> bool:
    """Whether a toll rose that names the day of the blow itself: "of Saturday's shelling of X"."""
    same_day = toll.whole is None and not toll.total and one.day == toll.day
    return same_day and _days_before(one, toll) and _is_less(one, toll)


def _is_less(one: Toll, toll: Toll) -> bool:
    return (
        one.relation == ""
        and not (one.total or one.given_up or one.figure.background)
        and low(one.figure.count) < low(toll.figure.count)
        and toll.people in (_ANYBODY, one.people)
    )
