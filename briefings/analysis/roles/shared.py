"""Roles that parties share: "an American British raid", "X and Y attack", "the parties"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from briefings.analysis.parsing.context import Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.subjects import TOGETHER
from briefings.analysis.roles.features import Row

_TWO = 2
_OBJECTS = frozenset(["", "على", "إلى"])  # before two names of which one is told


def with_other(reading: Reading, known: dict[str, Row], chosen: Sequence[str]) -> tuple[str, ...]:
    """Two that share a noun or place, "an American British raid", "X and Y attack", share its role."""
    added: list[str] = []
    for one, other in pairwise(reading.mentions):
        if not other.joined or not (other.first == other.core == one.last + 1):
            continue
        ends = {one.party, other.party}
        once = all(p in known and len(known[p].mentions) == 1 for p in ends)
        if once and _share(one, other) and ends & set(chosen):
            added += sorted(ends - {*chosen, *added})
    return (*chosen, *added)


def _share(one: Mention, other: Mention) -> bool:
    kinds = {one.kind, other.kind}
    named = kinds == {"state"} and one.head == "" and one.prep in _OBJECTS
    return one.prep == other.prep and (kinds == {"demonym"} or named)


def with_each(reading: Reading, chosen: Sequence[str], both: Sequence[set[str]]) -> tuple[str, ...]:
    """ "The parties" are hit together, where the sentence names nobody by himself."""
    if not both or any(m.party for m in reading.mentions):
        return tuple(chosen)
    added = [p for pair in both if pair & set(chosen) for p in sorted(pair)]
    return tuple(dict.fromkeys([*chosen, *added]))


def twos(reading: Reading, speaking: Speaking) -> list[set[str]]:
    """The subjects of what two do with each other: "they agreed"."""
    joint = [p.at for p in reading.predicates if p.value in TOGETHER]
    subjects = [{found.party for found in speaking.subjects.get(at, ())} for at in joint]
    return [two for two in subjects if len(two) == _TWO]


def couple(acted: Collection[str], hit: Collection[str]) -> tuple[str, ...]:
    """The two who acted together, or whom somebody else brought together; () for any other sentence."""
    brought = hit if len(acted) == 1 and not set(acted) & set(hit) else ()
    return next((tuple(sorted(two)) for two in (acted, brought) if len(two) == _TWO), ())
