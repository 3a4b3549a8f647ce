"""Which Arabic words are no names: the stems of everyday news words."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from briefings.language.normalize import stem


@cache
def _stems() -> frozenset[str]:
    source = files("briefings") / "data" / "names" / "vocabulary.txt"
    return frozenset(source.read_text("utf-8").split())


def common(word: str) -> bool:
    """Whether the word, as written or folded, has the stem of an everyday word."""
    return stem(word) in _stems()
