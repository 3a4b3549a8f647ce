"""Two outlets that tell one matter of one day in nearly the same words, and to opposite effect.

"Accepted the offer" and "refused it", "exchanged prisoners" and "put off the exchange", "admitted that it
had shelled" and "denied that it had". Scales, ways of telling: `[reversed]` of `data/summary/same-fact.toml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.events.same import Apart, numbers, words

_MOST = 0.6  # share of all their words that the two have in common
_LEAST = 4  # words


def by_day(told: Iterable[Statement]) -> dict[date | None, list[Statement]]:
    """The statements by the day on which they were published."""
    found: dict[date | None, list[Statement]] = defaultdict(list)
    for one in told:
        found[one.article.date].append(one)
    return found


def reversal(one: Statement, other: Statement, opposite: Apart) -> bool:
    """Whether two statements of one day tell the opposite of one matter: by the same speaker, doer, place.

    `opposite` says whether their words do, of one matter.
    """
    ours, theirs = words(one), words(other)
    common = len(ours & theirs)
    if common < _LEAST or common < _MOST * len(ours | theirs):
        return False
    return (
        one.article.date == other.article.date is not None
        and numbers(one) == numbers(other)
        and _named(one) == _named(other)
        and _of_one(one, other)
        and opposite(one, other)
    )


def _named(one: Statement) -> frozenset[str]:
    return frozenset(name.house.split()[-1] for name in one.translated.names)


def _of_one(one: Statement, other: Statement) -> bool:
    """Whether the two name no others who speak, do or suffer it, and no other day of it."""
    mine, yours = one.analysis, other.analysis
    for ours, theirs in (
        (mine.roles.speaker, yours.roles.speaker),
        (mine.roles.actor, yours.roles.actor),
        (mine.roles.affected, yours.roles.affected),
    ):
        known, given = set(ours) - {OTHER}, set(theirs) - {OTHER}
        if known and given and known.isdisjoint(given):
            return False
    return mine.event_date is None or yours.event_date in (None, mine.event_date)
