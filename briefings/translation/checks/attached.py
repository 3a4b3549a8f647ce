"""Whose soldiers they are: Armenia's soldiers and Azerbaijan's attack are not the other way round.

The words are data: `data/checks/sides.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from briefings.language.bilingual import idle, idle_arabic
from briefings.translation.checks.units import SIDES, Unit, turned

_HEAD = 2  # words of a phrase that a country's adjective may belong to


def findings(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[str]:
    """A reason for each two countries of which the English gives each what the Arabic gives the other."""
    here, there = _owned(left, _arabic_heads), _owned(right, _english_heads)
    both = [country for country in here if here[country] and there.get(country)]
    for one, other in combinations(both, 2):
        words = turned((here[one], here[other]), (there[one], there[other]))
        if words is not None:
            yield (
                f'in the Arabic "{words[0]}" goes with {one} and "{words[1]}" with {other}, '
                "in the English it is the other way round"
            )


def _owned(
    units: Sequence[Unit], heads: Callable[[Sequence[Unit], int], list[Unit]]
) -> dict[str, list[Unit]]:
    """Country → the words that it belongs to; countries that are named twice are left out."""
    found: dict[str, list[Unit]] = {}
    twice = set()
    for k, unit in enumerate(units):
        if unit.country:
            twice |= {unit.country} & found.keys()
            found[unit.country] = heads(units, k)
    return {country: found[country] for country in found if country not in twice}


def _arabic_heads(units: Sequence[Unit], at: int) -> list[Unit]:
    """The words before a country's name or adjective, as far as its phrase goes."""
    found: list[Unit] = []
    for k in range(at - 1, max(-1, at - 1 - _HEAD), -1):
        if units[k + 1].ends or units[k].country or units[k].key in SIDES.words("arabic_stops"):
            break
        found.append(units[k])
    return [unit for unit in found if not idle_arabic(unit.key)]


def _english_heads(units: Sequence[Unit], at: int) -> list[Unit]:
    """The words behind an adjective or a possessive; before "of" and a country's name."""
    found: list[Unit] = []
    for unit in units[at + 1 : at + 1 + _HEAD]:
        if unit.ends or unit.country or idle(unit.text):
            break
        found.append(unit)
    before = [u.text.lower() for u in units[max(0, at - 2) : at]]
    if before[-1:] == ["of"] and at > 1 and not units[at].ends:
        found.append(units[at - 2])
    return found
