"""Which Arabic words are no names: the stems of everyday news words."""

from __future__ import annotations

from functools import cache

from briefings.language.normalize import stem
from briefings.language.packed import text


@cache
def _stems() -> frozenset[str]:
    return frozenset(text("names/vocabulary.txt").split())


def common(word: str) -> bool:
    """Whether the word, as written or folded, has the stem of an everyday word."""
    return stem(word) in _stems()
