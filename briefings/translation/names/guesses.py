"""Unlisted names that the words around them give away, spelled by their sound."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefings.records import NameMatch
from briefings.translation.names.transliterate import romanize, skeleton

_CONSONANTS = 2  # with fewer a name cannot be told by its sound
_LETTERS = 3
# An adverb, a verb, "and its leaflets".
_NO_NAME = re.compile(r"ً|وا$|^ت\w+ت$|^[وف]|(?:ه[امن]?|ك[من]?|نا)$")


class Guesses(NamedTuple):
    """Words of a text that are names, each with a spelling by sound."""

    sure: tuple[NameMatch, ...] = ()  # behind a title or a kind of place
    rare: tuple[NameMatch, ...] = ()  # rare words behind "in" or "north of", which may be none


def spelled(text: str, spans: Iterable[tuple[int, int]]) -> tuple[NameMatch, ...]:
    """The words at the places as names, in reading order; those left out that cannot be names."""
    words = ((start, end, text[start:end]) for start, end in sorted(spans))
    return tuple(
        NameMatch(start, end, word, romanize(word), "person")
        for start, end, word in words
        if len(word) >= _LETTERS
        and len(skeleton(word.removeprefix("ال"))) >= _CONSONANTS
        and not _NO_NAME.search(word)
    )
