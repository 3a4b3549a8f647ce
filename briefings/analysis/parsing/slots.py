"""Where a noun phrase stands beside the verbs of its clause."""

from __future__ import annotations

from typing import NamedTuple

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention


class Slot(NamedTuple):
    """Where a mention stands beside the verbs of its clause."""

    verb: Predicate | None
    order: str  # "after" its verb, "before" it, or "none"
    rank: int  # how many free noun phrases stand between them
    entered: str  # how the clause begins


def slot_of(reading: Reading, mention: Mention) -> Slot:
    """The verb that a mention belongs to, by clause and order."""
    start, entered, end = 0, "start", len(reading.tokens)
    for at, how in reading.opened:
        if at <= mention.first:
            start, entered = at, how
        else:
            end = at
            break
    inside = [p for p in reading.predicates if start <= p.at < end]
    before = [p for p in inside if p.at <= mention.first]
    if before:
        return Slot(before[-1], "after", between(reading, before[-1].at, mention.first), entered)
    if inside:
        return Slot(inside[0], "before", between(reading, mention.last, inside[0].at), entered)
    return Slot(None, "none", 0, entered)


def fronted(reading: Reading, verb: Predicate) -> int:
    """1 where a free noun phrase stands before the verb in its clause: its subject."""
    return int(between(reading, verb.start - 1, verb.at) > 0)


def between(reading: Reading, low: int, high: int) -> int:
    """How many free noun phrases begin between two tokens."""
    free = [
        m
        for m in reading.mentions
        if low < m.first < high and not m.prep and m.deed < 0 and not m.joined
    ]
    return len(free)
