"""Two outlets that tell one matter of one day in nearly the same words, and to opposite effect.

"Accepted the offer" and "refused it", "exchanged prisoners" and "put off the exchange", "admitted that it
had shelled" and "denied that it had"; and the same shelling told of the other side. Scales, ways of telling
and such blows: `[reversed]` of `data/summary/same-fact.toml`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

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
            for word in words(one):
                self._at[one.article.date][word].append(place)

    def near(self, one: Statement) -> Iterator[Statement]:
        """Those of its day, in their order, that may have enough words in common with a statement.

        Who has so many of its words has one of its rarest, whichever they are (prefix filtering:
        Chaudhuri, Ganti & Kaushik 2006).
        """
        ours, at = words(one), self._at[one.article.date]
        needed = max(_LEAST, math.ceil(_BLAMED * len(ours)))
        told = sorted((at.get(word, ()) for word in ours), key=len)
        places = set().union(*told[: max(0, len(ours) - needed + 1)])
        return (self._told[place] for place in sorted(places))


def reversal(one: Statement, other: Statement, opposite: Opposite) -> Reversal:
    """How two statements of one day tell the opposite of one matter: by the same speaker, doer, place.

    `opposite` says whether their words do, of one matter, or name another doer of it.
    """
    ours, theirs = words(one), words(other)
    common, all_ = len(ours & theirs), len(ours | theirs)
    if common < _LEAST or common < _BLAMED * all_:
        return ""
    mine, yours = _named(one), _named(other)
    if (
        one.article.date != other.article.date
        or one.article.date is None
        or numbers(one) != numbers(other)
        or not (mine <= yours or yours <= mine)
    ):
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
