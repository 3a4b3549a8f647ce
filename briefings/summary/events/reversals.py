"""Two outlets that tell one matter of one day in nearly the same words, and to opposite effect.

"Accepted the offer" and "refused it", "exchanged prisoners" and "put off the exchange", "admitted that it
had shelled" and "denied that it had"; and the same shelling told of the other side. Scales, ways of telling
and such blows: `[reversed]` of `data/summary/same-fact.toml`.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from briefings.profile import OTHER
from briefings.records import Roles, Statement
from briefings.summary.events.same import Opposite, Reversal, numbers, words

_MOST = 0.6  # share of all their words that the two have in common …
_BLAMED = 0.35  # … where each names another doer, and who says so
_LEAST = 4  # words


class Days:
    """The statements by the day on which they were published and by their words."""

    def __init__(self, told: Iterable[Statement]) -> None:
        self._told = list(told)
        self._at: dict[date | None, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for place, one in enumerate(self._told):
            at = self._at[one.article.date]
            for word in words(one):
                at[word].append(place)

    def near(self, one: Statement) -> Iterator[Statement]:
        """Those of its day, in their order, that have enough words in common with a statement."""
        ours, at = words(one), self._at[one.article.date]
        needed = max(_LEAST, math.ceil(_BLAMED * len(ours)))
        shared = Counter(chain.from_iterable(at.get(word, ()) for word in ours))
        places = sorted(place for place, common in shared.items() if common >= needed)
        return (self._told[place] for place in places)


def reversal(one: Statement, other: Statement, opposite: Opposite) -> Reversal:
    """How two statements of one day tell the opposite of one matter: by the same speaker, doer, place.

    `opposite` says whether their words do, of one matter, or name another doer of it.
    """
    if (
        one.article.date != other.article.date
        or one.article.date is None
        or numbers(one) != numbers(other)
    ):
        return ""
    ours, theirs = words(one), words(other)
    common = len(ours & theirs)
    all_ = len(ours) + len(theirs) - common
    if common < _LEAST or common < _BLAMED * all_:
        return ""
    mine, yours = _named(one), _named(other)
    if not (mine <= yours or yours <= mine):
        return ""
    found = opposite(one, other)
    if found == "contrary" and (common < _MOST * all_ or not _of_one(one, other)):
        return ""
    return found


def _named(one: Statement) -> frozenset[str]:
    return frozenset(name.house.split()[-1] for name in one.translated.names)


def _of_one(one: Statement, other: Statement) -> bool:
    """Whether the two name no others who speak, do or suffer it, and no other day of it."""
    mine, yours = one.analysis, other.analysis
    if mine.event_date and yours.event_date not in (None, mine.event_date):
        return False
    if _says(mine.roles, yours.roles) or _says(yours.roles, mine.roles):
        return True
    for ours, theirs in (
        (mine.roles.speaker, yours.roles.speaker),
        (mine.roles.actor, yours.roles.actor),
        (mine.roles.affected, yours.roles.affected),
    ):
        known, given = set(ours) - {OTHER}, set(theirs) - {OTHER}
        if known and given and known.isdisjoint(given):
            return False
    return True


def _says(ours: Roles, theirs: Roles) -> bool:
    """Whether who says it in one is read as the doer in the other: "accused", "took back the charge"."""
    return not {*ours.speaker}.isdisjoint({*theirs.actor} - {OTHER}) and not theirs.speaker
