"""Which rows of the casualty table a later toll overtook: it rose, was put right or given up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from briefings.records import Count
from briefings.summary.tolls.accidents import ACCIDENT
from briefings.summary.tolls.relations import low, of_one_mouth
from briefings.summary.tolls.rows import Row
from briefings.summary.tolls.toll import Toll


def overtaken(group: Sequence[Row]) -> dict[int, Count]:
    """Rows, by identity, that a later claim corrected, with the count that took their place."""
    past: dict[int, Count] = {}
    live = {id(row): _standing(row) for row in group}
    for a, b in combinations([row for row in group if not row.relation], 2):
        lower, higher = (a, b) if low(a.figure.count) <= low(b.figure.count) else (b, a)
        least, most = lower.figure.count
        if max(least or 0, most or 0) >= low(higher.figure.count):
            continue
        # Not where one sentence tells both and gives up neither: "the dead are 200 after eight died".
        if not live[id(a)].isdisjoint(live[id(b)]):
            continue
        if _is_put_right(higher, lower):
            past[id(higher)] = lower.figure.count
            continue
        if lower.by_another(higher) and not _goes_on(lower, higher):
            continue
        held = past.get(id(lower))
        if _later(lower, higher) and (held is None or low(held) < low(higher.figure.count)):
            past[id(lower)] = higher.figure.count
    for row in group:
        if newer := _given_up_for(row, group):
            past[id(row)] = newer.figure.count
    return past


def _standing(row: Row) -> frozenset[int]:
    """The sentences, by identity, that tell a toll and do not give it up."""
    return frozenset(id(toll.statement) for toll in row.tolls if not toll.given_up)


def _given_up_for(row: Row, group: Sequence[Row]) -> Row | None:
    """The toll, higher or lower, that stands in the sentence which gives up this one."""
    told = {id(toll.statement) for toll in row.tolls if toll.given_up}
    if not told:
        return None
    return next(
        (
            other
            for other in group
            if other is not row
            and not other.relation
            and any(id(t.statement) in told and not t.given_up for t in other.tolls)
        ),
        None,
    )


def _later(lower: Row, higher: Row) -> bool:
    ours, theirs = lower.published, higher.published
    if ours and theirs and ours != theirs:
        return ours < theirs and (_of_one_mouth(lower, higher) or _is_news(higher))
    return any(
        (new.risen or new.revised or new.rank > old.rank) and _follows(new, old)
        for new in higher.tolls
        for old in lower.tolls
    )


def _is_put_right(higher: Row, lower: Row) -> bool:
    """Whether the lower toll is the newer one: "corrected the toll to 28", where its claimant had told 34."""
    return any(
        new.revised
        and of_one_mouth(new.figure, old.figure)
        and (_follows(new, old) or _is_older(old, new))
        for new in lower.tolls
        for old in higher.tolls
    )


def _is_older(old: Toll, new: Toll) -> bool:
    ours, theirs = old.statement.article.date, new.statement.article.date
    return bool(ours and theirs and ours < theirs)


def _follows(new: Toll, old: Toll) -> bool:
    """Whether one article tells both, the old one first or as an earlier one.

    What it counts behind its toll is a part of that: "rose to 20 … seven died of burns". Of two articles of
    one day nobody knows which counted first.
    """
    ours, theirs = old.statement, new.statement
    behind = old.rank < 0 or ours.translated.sentence.n < theirs.translated.sentence.n
    return ours.article is theirs.article and behind


def _of_one_mouth(a: Row, b: Row) -> bool:
    """Whether one party or source counts both, or one outlet reports both."""
    same = a.figure.claimant == b.figure.claimant is not None
    return same or not set(a.outlets).isdisjoint(b.outlets)


def _goes_on(lower: Row, higher: Row) -> bool:
    """Whether the toll of an accident "rose to" the higher one days later: no side did it, whoever counts."""
    first, newer = lower.published, higher.published
    if not first or not newer or first >= newer or not _is_news(higher):
        return False
    return ACCIDENT in lower.occasions & higher.occasions


def _is_news(row: Row) -> bool:
    """Whether a toll says by its own words that another was told before."""
    return any(toll.risen or toll.rank > 0 for toll in row.tolls)
