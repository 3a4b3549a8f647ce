"""The press of a country, which is not its voice: papers, broadcasters, agencies that no state runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare

_NAME = 5  # words of a paper's name before its country
_NEAR = 2  # … without a verb of saying before the paper; words behind the country: "the official"
_TOLD_BY = frozenset(["report", "attribution", "relay"])
_NO_NAME = frozenset(["head", "report", "attribution", "relay", "preposition"])
_QUOTES = ' "“”«»()'
_words = lists("reporting", "attribution")


def is_press(reading: Reading, found: Found | Mention) -> bool:
    """Whether a party is only whose paper or channel speaks: "the French paper X", "media of Y"."""
    starts = _PRESS.at(reading)
    return any(
        _names_press(reading, first, found)
        for first in starts
        if found.first - _NAME <= first <= found.first
    )


def _names_press(reading: Reading, first: int, found: Found | Mention) -> bool:
    """Whether a phrase of the press begins at a word and ends with the party: "network X of Y"."""
    row = reading.tokens[first : found.last + 1 + _NEAR]
    inside = row[1 : found.last + 1 - first]
    if any(_NO_NAME & set(token.hits) or token.gap.strip(_QUOTES) for token in inside):
        return False  # "the ministry's site", "a paper quoting X", "according to a paper, X …"
    if found.first - first > _NEAR and not _TOLD_BY & set(reading.tokens[first - 1].hits):
        return False
    texts = [token.text for token in row]
    named = any(way.startswith(head) for way in _ways(f"{' '.join(texts)} ") for head in _press())
    return named and not _words("state_run") & set(texts)


def _ways(said: str) -> tuple[str, ...]:
    return said, said.removeprefix("و"), said.removeprefix("ال"), said.removeprefix("وال")


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(head.split()[0] for head in _press())


@lru_cache(maxsize=1)
def _press() -> tuple[str, ...]:
    return tuple(f"{head} " for head in _words("press", "private_agencies"))


_PRESS = Trigger(lambda word: any(way in _first_words() for way in _ways(word)))


def without_its_outlet(reading: Reading, outlet: str) -> Reading:
    """The reading without whom the outlet's own name in quotation marks has in it: "told «Mirrors of X»"."""
    name = bare(outlet).split()
    kept = [m for m in reading.mentions if not _is_in_name(reading, m, name)]
    return reading if len(kept) == len(reading.mentions) else replace(reading, mentions=kept)


def _is_in_name(reading: Reading, m: Mention, name: Sequence[str]) -> bool:
    """Whether a nation's adjective stands in quotation marks behind another word of the outlet's name."""
    core = m.core
    if m.kind != "demonym" or core == 0 or not reading.tokens[core].quoted:
        return False
    pair = [token.text for token in reading.tokens[core - 1 : core + 1]]
    return any(pair == [*name[k : k + 2]] for k in range(len(name) - 1))
