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
# Verbs ("to loot", "it was freed"), nouns of action, what has a pronoun at its end: "his meetings".
_INFLECTED = re.compile(
    r"ً|\w{2}وا$|^ت\w+ت$|^[يت][سن]?ت\w{3,}|^(?:ال)?[اإ](?:ست|(?!ل)\wت)\w{2,}|^ت\w{2}ي\w$"
    r"|(?:\w{2}ت|ا[ئءؤ])ه[امن]?$|\w{3}(?:وه|ه[مان]|هما)$"
)


class Guesses(NamedTuple):
    """Words of a text that are names, each with a spelling by sound."""

    sure: tuple[NameMatch, ...] = ()  # behind a title or a kind of place
    rare: tuple[NameMatch, ...] = ()  # rare words behind "in" or "north of", which may be none


def inflected(word: str) -> bool:
    """Whether the form of a word says that it is no name; of 2,700 words of names 38 have such a one."""
    return _INFLECTED.search(word) is not None


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
