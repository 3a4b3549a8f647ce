"""The words that open a sentence, and the word lists by which they tell of a turn.

The word lists are those of `data/summary/ranking.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import Statement

_COMMA = "،"
_OPENING = 20  # words among which a sentence says what ends or begins


def opening(statement: Statement) -> str:
    """The words that open a sentence, without an aside."""
    return first_words(statement.translated.sentence.text)


@lru_cache(maxsize=256)  # each sentence is asked about several times in a row
def first_words(text: str) -> str:
    """The words that open a sentence, without an aside: "A and B agreed, in a joint statement, to"."""
    told = bare(text)
    if told.count(_COMMA) > 1:
        told = _aside().sub(" ", told, count=1)
    return " ".join(told.split()[:_OPENING])


def is_told(before: str) -> bool:
    """Whether no word before a turn says that somebody only asks for it, fears it or calls something so."""
    words = before.split()
    return {*words, *(word.removeprefix("و") for word in words)}.isdisjoint(listed("wishes"))


@lru_cache(maxsize=2)
def openers(names: Sequence[str]) -> re.Pattern[str]:
    """The first words of some lists, whatever is written as one with them."""
    first = {entry.split()[0] for name in names for entry in word_lists()[name]}
    return re.compile(rf"(?<!\w)[وفبس]{{0,3}}(?:{folded(sorted(first))})")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list, folded."""
    return frozenset(map(bare, word_lists()[name]))


@lru_cache(maxsize=1)
def _aside() -> re.Pattern[str]:
    """What stands between two commas: a day, a title, or what begins with a preposition."""
    word = r"[^\s،]+"
    return re.compile(
        rf"\s?، (?:{word}(?: {word}){{0,2}}|(?:{folded(word_lists()['asides'])})(?: {word}){{1,20}})،"
    )


@lru_cache(maxsize=1)
def word_lists() -> Mapping[str, Sequence[str]]:
    """The words, by what they do."""
    found: Mapping[str, Sequence[str]] = toml("summary/ranking.toml")["words"]
    return found
