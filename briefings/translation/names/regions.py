"""A word that is a region's name beside the names of its country: the Gezira of Sudan, the Syrian Jazira.

Elsewhere the word says "the island", and where somebody says something it is a channel. Taken for the region
is what a preposition, a word for its people or for fighting leads in, in a sentence that names the country, a
place or a force there. "His cage" is no Gafsa. The words are data: `data/names/context.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import Folded, bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import NameMatch

_AND = r"(?<!\w)[وف]?"


class _Region(NamedTuple):
    told: re.Pattern[str]
    # The house spelling by what stands in the sentence.
    beside: tuple[tuple[str, re.Pattern[str]], ...]


def matches(text: str, key: Folded, found: Sequence[NameMatch]) -> Iterator[NameMatch]:
    """The places of such a word that no name of the lists has; `key` is the folded text."""
    region = _region()
    for said in region.told.finditer(key.text):
        start, end = key.span(*said.span("name"))
        if any(name.meets(start, end) for name in found):
            continue
        rest = f"{key.text[: said.start('name')]} {key.text[said.end('name') :]}"
        house = next((name for name, beside in region.beside if beside.search(rest)), None)
        if house:
            yield NameMatch(start, end, text[start:end], house, "place", "", "")


def is_his(text: str, start: int, surface: str) -> bool:
    """Whether what looks like a place ends in "his": in a text that writes its ta marbutas with dots."""
    led = toml("names/context.toml")["his"].get(surface)
    if led is None or "ة" not in text:
        return False
    before = text[:start].split()[-1:]
    return not before or before[0].lstrip("وفبل") not in {word.lstrip("وفبل") for word in led}


@cache
def _region() -> _Region:
    table = toml("names/context.toml")["regions"]
    word = bare(table["word"])
    led = rf"{_AND}[بل]?(?:{folded(table['led'])}) "
    whose = folded(word.removeprefix("ال") for word in table["whose"])
    after = rf"(?!\w| (?:{folded(table['no'])})(?!\w)| ال(?!(?:{whose})(?!\w))\w\w)"
    return _Region(
        re.compile(rf"(?:{led}|{_AND}ب)(?P<name>{word}){after}"),
        tuple(
            (house, re.compile(rf"{_AND}[بلك]?(?:{folded(names)})(?!\w)"))
            for house, names in table["beside"].items()
        ),
    )
