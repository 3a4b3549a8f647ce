"""Counts of one sentence that add up to one before it: they are its parts, no rival tolls.

"20 bodies came back. … 13 were of the army and seven of the militia."
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefings.summary.tolls.relations import low
from briefings.summary.tolls.toll import Toll

_NEAR = 2  # sentences back in which the sum of counts may stand


def added_up(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, those of a sentence that add up to one before it as its parts: "20 … 13 bodies and 7"."""
    alike: dict[object, list[Toll]] = defaultdict(list)
    for toll in tolls:
        alike[toll.statement.article.id, toll.figure.kind].append(toll)
    made: dict[int, Toll] = {}
    for toll in tolls:
        made[id(toll)] = toll.under(made)
        if toll.whole is None and toll.relation != "more":
            total = _sum_before(toll, alike[toll.statement.article.id, toll.figure.kind])
            if total is not None:
                made[id(toll)] = replace(toll, whole=made.get(id(total), total), relation="part")
    return list(made.values())


def _sum_before(toll: Toll, alike: Sequence[Toll]) -> Toll | None:
    """The count of a sentence just before which a count and those beside it make up to a man."""
    number = toll.statement.translated.sentence.n
    for total in reversed(alike):
        step = number - total.statement.translated.sentence.n
        if not 1 <= step <= _NEAR or total.relation:
            continue
        parts = [
            t
            for t in alike
            if t.statement is toll.statement
            and t.whole is None
            and t.figure.party_affected in (None, total.figure.party_affected)
        ]
        counts = [low(t.figure.count) for t in parts]
        if (
            any(t is toll for t in parts)
            and len(parts) > 1
            and sum(counts) == low(total.figure.count)
        ):
            return total
    return None
