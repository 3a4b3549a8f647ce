"""Tolls that rose: "the toll of the shelling of X rose to 34", told a day after the 32 of that shelling.

Such a toll is of the blow that was told before, on its day and of its people, where fewer had been counted
in the same town some days earlier. One that its claimant puts right, up or down, is of the only blow of
which he had told, where it names no town.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefings.language.wordlists import WordLists
from briefings.profile import OTHER
from briefings.summary.tolls.relations import low, of_one_mouth
from briefings.summary.tolls.toll import Toll

_RELATION = WordLists("summary/claims.toml", "relation")
_DAYS = 3  # from a toll to one that it rose to
_ANYBODY = "people"


def raised(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, each that rose with the day and the people of the one from which it did."""
    made: dict[int, Toll] = {}
    alike: dict[str, list[Toll]] = defaultdict(list)
    for toll in tolls:
        alike[toll.figure.kind].append(toll)
    for toll in tolls:
        known = alike[toll.figure.kind] if _is_later(toll) else ()
        before = [one for one in known if _days_before(one, toll) and _is_alike(one, toll)]
        if before and (toll.places or len({(one.day, one.places) for one in before}) == 1):
            last = max(
                before,
                key=lambda one: (of_one_mouth(one.figure, toll.figure), low(one.figure.count)),
            )
            of, whom = last.figure.party_affected, inherited(last, toll)
            figure = replace(toll.figure, whom=whom, party_affected=of)
            made[id(toll)] = replace(
                toll, figure=figure, of_day=last.day, fact=last.fact,
                total=False, places=toll.places or last.places,
            )  # fmt: skip
        else:
            made[id(toll)] = toll.under(made)
    return list(made.values())


def _is_later(toll: Toll) -> bool:
    """Whether the whole toll of a blow says that it rose or is put right, and of no day but its report's."""
    day, published = toll.statement.analysis.event_date, toll.statement.article.date
    own = day not in (None, published) or toll.figure.background
    total = toll.since is not None if toll.revised else toll.total
    return (toll.risen or toll.revised) and toll.whole is None and not (own or total)


def _days_before(one: Toll, toll: Toll) -> bool:
    """Whether a toll of one town, or the one that is put right, was told some days before another."""
    told, newer = one.statement.article.date, toll.statement.article.date
    if told is None or newer is None or not 0 < (newer - told).days <= _DAYS:
        return False
    if toll.revised:
        apart = one.places and toll.places and one.places.isdisjoint(toll.places)
        return not apart and of_one_mouth(one.figure, toll.figure)
    return not one.places.isdisjoint(toll.places)


def _is_alike(one: Toll, toll: Toll) -> bool:
    """Whether a toll may be what another, of no other people, rose from or puts right."""
    whose = toll.figure.party_affected
    unnamed = toll.revised and whose in (None, OTHER)
    return (unnamed or whose == one.figure.party_affected) and (
        one.relation == ""
        and not (one.total or one.given_up or one.figure.background)
        and (toll.revised or low(one.figure.count) < low(toll.figure.count))
        and toll.people in (_ANYBODY, one.people)
    )


def inherited(first: Toll, toll: Toll) -> str:
    """The people of a toll that goes on with another: those whom that counts, but for a trade or an age.

    "Five soldiers were killed. The toll rose to seven": soldiers. "31 journalists were killed. The ministry
    put the toll of that day at 46 dead": 46 people.
    """
    told, some = first.figure.whom, _RELATION.words("some_of_the_hit")
    return toll.figure.whom if toll.people != _ANYBODY or told in some else told
