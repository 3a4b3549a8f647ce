"""Which rows of the casualty table a later toll overtook: it rose, fell, was put right or given up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from briefings.records import Count
from briefings.summary.tolls.relations import low
from briefings.summary.tolls.righted import is_put_right
from briefings.summary.tolls.rows import Row, equal
from briefings.summary.tolls.toll import Toll

_COPIED = 0.8  # share of terms from which on one sentence is the other's copy,
_COPIED_TERMS = 5  # if they share so many


def overtaken(group: Sequence[Row]) -> dict[int, Count]:
    """Rows, by identity, that a later claim corrected, with the count that took their place."""
    past: dict[int, Count] = {}
    # Where two outlets print one text with two tolls, neither is the earlier.
    rivals = _rivals(group)
    live = {id(row): _standing(row) for row in group}
    for a, b in combinations([row for row in group if not row.relation and not row.taken_back], 2):
        lower, higher = (a, b) if low(a.figure.count) <= low(b.figure.count) else (b, a)
        least, most = lower.figure.count
        if id(lower) in rivals or max(least or 0, most or 0) >= low(higher.figure.count):
            continue
        # Not where one sentence tells both and gives up neither: "the dead are 200 after eight died".
        if not live[id(a)].isdisjoint(live[id(b)]) or lower.by_another(higher):
            continue
        if _is_fallen(lower, higher) or _is_revised(higher, lower):
            past.setdefault(id(higher), lower.figure.count)
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


def _rivals(group: Sequence[Row]) -> frozenset[int]:
    """The rows, by identity, of two outlets that give one claimant's count of one day differently."""
    told: dict[object, list[Row]] = defaultdict(list)
    for row in group:
        told[row.figure.claimant, row.published].append(row)
    pairs = (pair for rows in told.values() for pair in combinations(rows, 2))
    return frozenset(id(row) for pair in pairs if _contrary(*pair) for row in pair)


def _contrary(a: Row, b: Row) -> bool:
    """Whether two outlets give the count in almost the same words, and differently."""
    return (
        not equal(a.figure.count, b.figure.count)
        and set(a.outlets).isdisjoint(b.outlets)
        and any(_copied(x, y) for x in a.tolls for y in b.tolls)
    )


def _copied(a: Toll, b: Toll) -> bool:
    if a.rank != b.rank:
        return False
    common = len(a.terms & b.terms)
    return common >= max(_COPIED_TERMS, _COPIED * (len(a.terms) + len(b.terms) - common))


def _is_fallen(lower: Row, higher: Row) -> bool:
    """Whether the lower toll is the newer one: "fell to 88", where 105 was told no later."""
    days = lower.published, higher.published
    overtaken_since = bool(days[0] and days[1] and days[1] > days[0])
    return not overtaken_since and any(toll.fallen and not toll.named for toll in lower.tolls)


def _later(lower: Row, higher: Row) -> bool:
    ours, theirs = lower.published, higher.published
    if ours and theirs and ours != theirs:
        return ours < theirs and (_of_one_mouth(lower, higher) or _is_news(higher))
    if _is_revised(lower, higher):
        return True
    if any(toll.fallen for toll in lower.tolls):
        return False
    return any(
        (new.risen or new.rank > old.rank) and _follows(new, old)
        for new in higher.tolls
        for old in lower.tolls
    )


def _follows(new: Toll, old: Toll) -> bool:
    """Whether one outlet tells both, the old one first or as an earlier one.

    What an article counts behind its toll is a part of that: "rose to 20 … seven died of burns". Of two
    outlets on one day nobody knows which counted first.
    """
    ours, theirs = old.statement, new.statement
    if ours.article is theirs.article:
        return old.rank < 0 or ours.translated.sentence.n < theirs.translated.sentence.n
    return ours.article.source is not None and ours.article.source == theirs.article.source


def _of_one_mouth(a: Row, b: Row) -> bool:
    """Whether one party or source counts both, or one outlet reports both."""
    same = a.figure.claimant == b.figure.claimant is not None
    return same or not set(a.outlets).isdisjoint(b.outlets)


def _is_news(row: Row) -> bool:
    """Whether a toll says by its own words that another was told before."""
    return any(toll.risen or toll.rank > 0 for toll in row.tolls)


def _is_revised(older: Row, newer: Row) -> bool:
    """Whether the newer row puts right what was told before: "corrected the toll to 200"."""
    return any(_puts_right(new, old) for new in newer.tolls if new.revised for old in older.tolls)


def _puts_right(new: Toll, old: Toll) -> bool:
    """Whether a correction is of a toll of its own text, or of what its claimant said days before."""
    ours, theirs = new.statement, old.statement
    if ours.article is theirs.article:
        return ours.translated.sentence.n > theirs.translated.sentence.n
    return is_put_right(old, new)
