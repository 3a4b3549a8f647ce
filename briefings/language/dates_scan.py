"""Finds the date expressions of a folded Arabic text, joins neighbours, looks at what rules them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final

from briefings.language import calendars
from briefings.language.dates_ahead import behind_hour
from briefings.language.dates_calendar import CalendarDates
from briefings.language.dates_pieces import FULL_DATE, RELATIVE, Piece, phrases, table
from briefings.language.phrases import forms

# Before the date of a dateline: a place or two, an agency; behind it the dash before the text.
_WORD: Final = r"(?!(?:و?في|يوم|منذ|حتي|من|الي|بعد|قبل)(?!\w))[^\W\d]+"
_HEAD: Final = re.compile(rf"(?:{_WORD}[ ،,:/–—-]+){{1,4}}(?:\([^()\d]{{2,30}}\)[ ،,:–—-]*)?")
_BEHIND: Final = re.compile(r" ?م? ?(?:\([^()]{2,30}\) ?)?[–—:-]")
_TABLES: Final = ("days", "weekdays")
_LISTS: Final = (
    *("daypart", "opening", "middle", "closing", "of_year", "spans", "week", "month", "year"),
)


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """Every word that an expression may begin with, numbers and months apart."""
    known = (*map(table, _TABLES), *map(phrases, _LISTS))
    return frozenset(["قبل", "منذ", "هذا", "هذه"]).union(*(one.first_words for one in known))


@lru_cache(maxsize=1 << 14)
def _opens(word: str) -> bool:
    """Whether an expression may begin with a word; most words of a text are sorted out by it."""
    return any(form in _openers() for form in forms(word))


class Scanner(CalendarDates):
    """Reads all date expressions of one text."""

    def scan(self) -> list[Piece]:
        """The date expressions of the text, neighbours joined, in order."""
        found: list[Piece] = []
        behind = 0
        for i in self.openings():
            piece = self.at(i) if i >= behind else None
            if piece is None:
                continue
            merged = self.merged(found[-1], piece) if found else None
            if merged:
                found[-1] = merged
            else:
                found.append(piece)
            behind = piece.last
        bounded = [self.bound(piece) for piece in found]
        for n, (left, right) in enumerate(pairwise(bounded)):
            if left.last == right.first and self.text(left.first - 1) in ("بين", "وبين"):
                bounded[n + 1] = replace(right, kind="span")  # "بين مساء الاثنين وفجر الثلاثاء"
        return bounded

    def openings(self) -> list[int]:
        """The tokens at which an expression may begin."""
        months = self.reader.months
        return [
            i
            for i, token in enumerate(self.t)
            if token.entry is not None or i in months or _opens(token.text)
        ]

    def at(self, i: int) -> Piece | None:
        """The expression that begins at token i, its part of the day included."""
        token = self.t[i]
        j = i
        while (part := phrases("daypart").at(self.t, j)) is not None:
            j = part[1] + (self.text(part[1]) == "من")
        if j >= len(self.t):
            return None
        found = (
            self.numeric(j)
            or self.hijri(j)
            or self.month_date(j)
            or self.day_of_month(j)
            or self.relative(j)
            or self.weekday(j)
            or (self.ago(j) if i == j else None)
            or self.period(j)
        )
        return found and replace(found, start=token.start, first=i)

    def bound(self, piece: Piece) -> Piece:
        """The piece with what the words before it make of it: since, until, a span."""
        if piece.kind in ("since", "until"):
            return piece
        i = piece.first - 1
        while i >= 0 and self.has(i, "between"):
            i -= 1
        if self.ends(i, "since"):
            return replace(piece, kind="since", high=None)
        if self.ends(behind_hour(self, i), "until"):
            return replace(piece, kind="until", low=None)
        after = piece.kind == "day" and self.ends(i, "after") and piece.low == piece.high
        night = self.has(i - 1, "night_between")  # "the night between Saturday and Sunday"
        of_two = self.text(i) in ("بين", "وبين") and not night
        from_to = self.text(i) == "من" and self.text(piece.last) == "الي"
        if after or of_two or from_to or self._enumerated(piece.first):
            return replace(piece, kind="span")
        return piece

    def _enumerated(self, i: int) -> bool:
        """Whether the day is the last of several: "في 4 و5 آذار"."""
        before = self.reader.entry(i - 1, "digits", "unit", "ordinal")
        return before is not None and self.reader.conj(i) and before.value <= 31

    def merged(self, left: Piece, right: Piece) -> Piece | None:
        """Two neighbours that name the same day, as one: "أمس الاثنين", "الأحد 27 سبتمبر"."""
        between = range(left.last, right.first)
        if left.kind != "day" or right.kind != "day" or len(between) > 2:
            return None
        if left.rank == right.rank or not all(self.has(k, "joining") for k in between):
            return None
        best, other = (left, right) if left.rank > right.rank else (right, left)
        low, high = self._agreed(best, other)
        whole = replace(best, start=left.start, end=right.end, first=left.first, last=right.last)
        return replace(whole, low=low, high=high, rank=FULL_DATE)

    def _agreed(self, best: Piece, other: Piece) -> tuple[date | None, date | None]:
        """The day that two names of it agree on: a weekday decides the year of an open date, and
        what "yesterday" counts from.
        """
        if other.weekday is not None and best.day and best.month:
            on = self.nearest(best.day, best.month, other.weekday)
            return on, on
        if best.rank == RELATIVE and best.low and best.low.weekday() != other.weekday:
            return other.low, other.high
        return best.low, best.high


@lru_cache(maxsize=1 << 8)  # several questions are asked of one sentence
def day_pieces(key: str, reference: date | None) -> tuple[Scanner, list[Piece]] | None:
    """The reader of a folded text and what it has found; None where the text can name no day."""
    if calendars.day_words().search(key) is None:  # a quick test before the reading
        return None
    scanner = Scanner(key, reference)
    return scanner, scanner.scan()


def dateline(scanner: Scanner, found: Sequence[Piece]) -> Piece | None:
    """The whole date at the head of a text that says where and when it was written: "Cairo, 20 May 2025 – …".

    A place stands before it and a year in it: "20 May 2025 – …" is of a chronicle, "on 20 May – …" tells.
    """
    first = found[0] if found else None
    if first is None or first.kind != "day" or not first.explicit or first.high is None:
        return None
    head, rest = scanner.key[: first.start], scanner.key[first.end :]
    year = str(first.high.year) in scanner.key[first.start : first.end]
    return first if year and _HEAD.fullmatch(head) and _BEHIND.match(rest) else None
