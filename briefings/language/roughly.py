"""Counts that a text gives in a word: "dozens" is held as 20 to 99, and told as "dozens"."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[tuple[int | None, int | None], str] = {
    (20, 99): "dozens",
    (200, 999): "hundreds",
    (2_000, 9_999): "thousands",
    (20_000, 99_999): "tens of thousands",
    (200_000, 999_999): "hundreds of thousands",
    (2_000_000, 9_999_999): "millions",
}


def in_a_word(count: tuple[int | None, int | None]) -> str:
    """The English word for such a count, "" for one in numbers."""
    return _WORDS.get(count, "")
