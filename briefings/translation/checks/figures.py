"""Figures as English writes them: `1,500`, `7.5 million`, `2019`, `7 October`, `15:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.language.numerals import has_both_ends, is_soft
from briefings.records import Numeral

YEARS = range(1000, 2101)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_TOLD = 1000  # from here on "about" leaves a figure what it is
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of a numeral; a date or a range has several."""

    value: float
    numeral: Numeral
    part: int  # its place in the numeral
    digits: bool  # written in digits, not words

    @property
    def counts(self) -> bool:
        """Whether the other language must have it, too: "about seventy" may be "some", "dozens" many.

        "About two thousand" is said of a force or a crowd, and a reader has nothing else to measure it by.
        """
        whole = self.numeral.kind == "cardinal" and self.value >= _TOLD
        vague = self.numeral.approximate and not (has_both_ends(self.numeral) or whole)
        return self.digits or not (is_soft(self.numeral) or vague)


def is_month(figure: Figure) -> bool:
    """Whether the value is the month of a date: day, month, year, or two of them that follow."""
    values = figure.numeral.values
    if figure.numeral.kind != "date" or len(values) < 2:
        return False
    return figure.part == (0 if len(values) == 2 and values[1] in YEARS else 1)


def month_number(name: str) -> int:
    """The number of a month by its English name, be it cut short."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def plain(figure: Figure) -> str:
    """The bare value: `1,500`, `2019`, `7.5`."""
    value = figure.value
    if figure.numeral.kind == "designation":
        return figure.numeral.text
    if value != int(value):
        return f"{value:g}"
    return str(int(value)) if int(value) in YEARS else f"{int(value):,}"


def written(value: float, instead_of: str) -> str:
    """The value in the manner of the figure that it replaces: `1,500`, `7.5 million`, `2019`."""
    percent = "%" if instead_of.rstrip().endswith("%") else ""
    if re.search(r"\d(?:st|nd|rd|th)$", instead_of):
        return f"{int(value)}{_ordinal(int(value))}"
    for scale, word in _SCALES:
        if value >= scale and round(value / scale, 3) == value / scale:
            return f"{value / scale:g} {word}"
    if value != int(value):
        return f"{value:g}{percent}"
    whole = int(value)
    as_year = whole in YEARS and re.fullmatch(r"\d{4}", instead_of) is not None
    return (str(whole) if as_year else f"{whole:,}") + percent


def told(numeral: Numeral) -> str:
    """A figure of the Arabic as English writes it."""
    values = numeral.values
    if numeral.kind == "designation" or not values:
        return numeral.text
    if numeral.kind == "time" and len(values) == 2:
        return f"{values[0]:.0f}:{values[1]:02.0f}"
    figures = [Figure(value, numeral, part, digits=True) for part, value in enumerate(values)]
    if numeral.kind == "date":
        return " ".join(
            MONTHS[int(f.value) - 1] if is_month(f) else f"{f.value:.0f}" for f in figures
        )
    if numeral.kind == "ordinal" and values[0] == int(values[0]):
        return f"{int(values[0])}{_ordinal(int(values[0]))}"
    bare = " to ".join(map(plain, figures))
    return f"{bare}%" if numeral.kind == "percent" else bare


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
