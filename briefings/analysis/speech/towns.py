"""Sources that are of a town alone, a hospital or a local official: of no army that holds the town.

A nation's hospitals are its own, and the models know whose; where armies fight, none is of a side.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.speech.sourcekinds import definite
from briefings.analysis.speech.sources import TOWNISH, Telling, left_open
from briefings.records import Source


def without_holders(
    reading: Reading, speaking: Sequence[Found], told: Sequence[Telling], armies: Collection[str]
) -> list[Found]:
    """Who speaks, less the armies for which a source of a town was taken to speak."""
    towns = [telling for telling in told if telling.town]
    if not towns:
        return list(speaking)
    carried = left_open(reading, told)
    return [
        found
        for found in speaking
        if found.party not in armies
        or (carried if found.last < found.first
            else not any(_stands_for(reading, found, telling) for telling in towns))
    ]  # fmt: skip


def of_the_same(reading: Reading, told: Sequence[Telling], teller: Source | None) -> list[Telling]:
    """What a sentence is told by, where "the official" is the local one who told of it before."""
    return [
        replace(t, source=replace(t.source, kind=teller.kind, words=teller.words), town=True)
        if teller is not None and _is_again(reading, t, teller)
        else t
        for t in told
    ]


def _is_again(reading: Reading, telling: Telling, teller: Source) -> bool:
    sort, _, kind = teller.kind.partition(" ")
    same = sort in TOWNISH and kind == telling.source.kind != ""
    return same and definite(reading.tokens[telling.first].text)


def _stands_for(reading: Reading, found: Found, telling: Telling) -> bool:
    """Whether a party speaks by a source's words alone, or by a place, and is named as no more."""
    at = [m for m in reading.mentions if m.first <= found.last and m.last >= found.first]
    there = all(m.kind == "place" or not m.party for m in at)
    inside = telling.first <= found.first <= telling.last
    return there and (inside or any(m.kind == "place" for m in at))
