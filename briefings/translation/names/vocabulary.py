"""Which Arabic words are no names: the stems of everyday news words."""

from __future__ import annotations

from functools import cache

from briefings.language.normalize import stem
from briefings.language.packed import text
from briefings.translation.names.transliterate import usual

_TWO = ("تا", "تي")  # ends of two things that belong to something: مهلتا, مهلتي


@cache
def _stems() -> frozenset[str]:
    return frozenset(text("names/vocabulary.txt").split())


def common(word: str) -> bool:
    """Whether the word, as written or folded, has the stem of an everyday word."""
    found = stem(word)
    of_two = word.endswith(_TWO) and found[:-1] in _stems() and not usual(word)  # but حميدتي
    return found in _stems() or of_two
