"""Reads figures written in digits, with decimal marks and thousands separators of both languages.

Input is folded: Western digits only. Where a mark is ambiguous the language decides: Arabic newsrooms
write `3.500` for three and a half thousand and `2,5` for two and a half; English ones never do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final, Literal, NamedTuple, Protocol

Language = Literal["ar", "en"]
Kind = Literal["cardinal", "ordinal", "percent", "date", "time", "range", "designation"]


Part = tuple[float, float, int]  # a group of a number with its scales: value, scale, next token


class Spot(Protocol):
    """A token of either language: where it stands."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character behind it."""


class Found(NamedTuple):
    """A figure over the tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    kind: Kind
    values: tuple[float, ...]
    approximate: bool = False


NUMBER: Final = (
    r"[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?(?![\d.,])"
    r"|[1-9]\d{0,2}(?:،\d{3})+(?!\d)"
    r"|\d+(?:[.,\u066b\u066c'’]\d+)*"
)
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+", re.IGNORECASE
)
LIMIT: Final = 1e18  # no figure is worth more: keeps a hostile text finite
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:[.,\u066c'’]\d{3})+")


def addresses(text: str) -> list[tuple[int, int]]:
    """Where addresses stand in a text, whose digits are no figures."""
    if not ("@" in text or "://" in text or "www." in text.lower()):
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def long_year(low: float, high: float) -> float:
    """The upper year of "1950-53" in full; any other upper end of a range as it is."""
    short = 1000 <= low <= 2200 and low % 100 < high < 100
    return low // 100 * 100 + high if short else high


def value(text: str, language: Language, scaled: bool = False) -> float:
    """The value of a number in digits. `scaled`: a word such as million or percent follows it."""
    whole, decimal = text, ""
    if "\u066b" in text:
        whole, _, decimal = text.rpartition("\u066b")
    elif marks := re.findall(r"[.,\u066c'’]", text):
        last = marks[-1]
        tail = text.rpartition(last)[2]
        if _is_decimal(text, marks, last, tail, language, scaled):
            whole, _, decimal = text.rpartition(last)
    digits = re.sub(r"\D", "", whole)[:18] or "0"  # longer ones are no figures
    return float(f"{digits}.{decimal}") if decimal.isdigit() else float(digits)


def _is_decimal(
    text: str, marks: list[str], last: str, tail: str, language: Language, scaled: bool
) -> bool:
    """Whether the last mark is the decimal one."""
    if last in "\u066c'’":
        return False
    if len(set(marks)) > 1:
        return marks.count(last) == 1
    if len(marks) > 1:
        return False
    if language == "en":
        return last == "." or len(tail) != 3
    grouped = _GROUPED.fullmatch(text) is not None
    return not grouped or (scaled and last == ".")


def inside(tokens: Sequence[Spot], spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The tokens that stand inside some spans, by their numbers."""
    for start, end in spans:
        for i in range(bisect_right(tokens, start, key=attrgetter("end")), len(tokens)):
            if tokens[i].start >= end:
                break
            yield i


def shared_scale(upper: Part | None, low: float, high: float) -> float:
    """The scale of the upper end of a range that the lower one shares: "between 10 and 15 thousand"."""
    scale = upper[1] if upper else 1.0
    return scale if scale >= 1000 > low and low * scale <= high else 1.0


def shares_scale(low: Part | None, high: Part | None) -> bool:
    """Whether a number counts the thousands of a higher one that has them: "three to four thousand"."""
    if low is None or high is None:
        return False
    return low[1] == 1 < high[1] and low[0] < high[0] / high[1]
