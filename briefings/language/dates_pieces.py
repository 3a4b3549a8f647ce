"""What the readers of dates share: pieces of text, phrase tables, month arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Final, Literal

from briefings.language import calendars
from briefings.language.numerals_ar_calendar import Calendar
from briefings.language.packed import toml
from briefings.language.phrases import Phrases

Kind = Literal["day", "span", "month", "year", "since", "until"]
DATA: Final = toml("language/dates.toml")
FULL_DATE, OPEN_DATE, RELATIVE, WEEKDAY = 4, 3, 2, 1  # which of two neighbours wins
CLAUSE_MARKS: Final = frozenset('،؛,:"»”.')
LOOK_BACK: Final = 8  # words in which a relative pronoun or participle governs a date


@dataclass(frozen=True, slots=True)
class Piece:
    """An expression: offsets into the folded text, tokens `first` to `last` (exclusive)."""

    start: int
    end: int
    low: date | None
    high: date | None
    kind: Kind
    rank: int = 0
    weekday: int | None = None
    day: int | None = None  # of a date without a year
    month: int | None = None
    explicit: bool = False  # names a month or is written in digits
    first: int = 0
    last: int = 0


@cache
def phrases(name: str) -> Phrases[bool]:
    """A word list of `dates.toml`."""
    return Phrases(dict.fromkeys(DATA["words"][name], True))


@cache
def table(name: str) -> Phrases[Any]:
    """A table of `dates.toml`, or of `months.toml` (weekdays with their article alone)."""
    if name in DATA:
        return Phrases(DATA[name])
    names: Mapping[str, int] = calendars.names(name)
    if name == "weekdays":
        names = {key: number for key, number in names.items() if key.startswith("ال")}
    return Phrases(names)


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; month may run over the year's ends."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), after - timedelta(days=1)


def make(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


class Tokens:
    """The tokens of one folded text, with questions about them."""

    def __init__(self, key: str, reference: date | None) -> None:
        self.reader = Calendar(key)
        self.t = self.reader.t
        self.key = key
        self.reference = reference

    def text(self, i: int) -> str:
        """The folded text of token i, "" beyond the ends."""
        return self.t[i].text if 0 <= i < len(self.t) else ""

    def has(self, i: int, name: str) -> bool:
        """Whether a phrase of a list of `dates.toml` begins at token i."""
        return phrases(name).at(self.t, i) is not None

    def ends(self, i: int, name: str) -> bool:
        """Whether token i, or it and the one before, is a phrase of a list."""
        for start in (i, i - 1):
            hit = phrases(name).at(self.t, start)
            if hit is not None and hit[1] == i + 1:
                return True
        return False

    def back(self, i: int, reach: int = LOOK_BACK) -> Iterator[int]:
        """The tokens of a clause before token i, the nearest first: those that may govern a date there."""
        for k in range(i - 1, max(-1, i - 1 - reach), -1):
            if self.text(k) in CLAUSE_MARKS:
                return
            yield k

    def tense(self, i: int) -> int | None:
        """−1, 0 or 1 for "past", "present" and "coming" at token i."""
        for name, step in (("past", -1), ("present", 0), ("future", 1)):
            if self.has(i, name):
                return step
        return None

    def shift(self, i: int) -> tuple[int | None, int]:
        """How many units "last" or "before last" at token i goes back or on, and the token after it."""
        for name, step in (("before_last", -2), ("after_next", 2)):
            if hit := phrases(name).at(self.t, i):
                return step, hit[1]
        tense = self.tense(i)
        return tense, i if tense is None else i + 1

    def piece(
        self, i: int, j: int, low: date | None, high: date | None, kind: Kind, rank: int = 0
    ) -> Piece:
        """A piece over tokens i to j (exclusive)."""
        return Piece(
            self.t[i].start, self.t[j - 1].end, low, high, kind, rank=rank, first=i, last=j
        )
