"""Counts that a text gives roughly: "dozens" is held as 20 to 99, "at least 25" is open above."""

from __future__ import annotations

from collections.abc import Mapping

_Count = tuple[int | None, int | None]  # low, high; None is an open end

_WORDS: Mapping[_Count, str] = {
    (20, 99): "dozens",
    (200, 999): "hundreds",
    (2_000, 9_999): "thousands",
    (20_000, 99_999): "tens of thousands",
    (200_000, 999_999): "hundreds of thousands",
    (2_000_000, 9_999_999): "millions",
}


def in_a_word(count: _Count) -> str:
    """The English word for such a count, "" for one in numbers."""
    return _WORDS.get(count, "")


def exclusive(a: _Count, b: _Count) -> bool:
    """Whether the two counts exclude each other: "at least 25" and "27" do not."""
    return any(high is not None and high < (other[0] or 0) for (_, high), other in ((a, b), (b, a)))
