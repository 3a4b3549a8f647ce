"""Dates that name a month, Gregorian or Hijri, or stand in digits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from briefings.language import calendars
from briefings.language.dates_pieces import FULL_DATE, OPEN_DATE, Piece, make, month_span, table
from briefings.language.dates_relative import RelativeDates, edged
from briefings.language.numerals_ar_calendar import fixed

_SOON: Final = 21  # days within which a date without a year is taken to lie ahead
_PLANNED: Final = 270  # the same after a word of the future
_HIJRI_YEARS: Final = (1343, 1500)  # what the Umm al-Qura table of `hijridate` covers


class CalendarDates(RelativeDates):
    """Reads dates of a calendar."""

    def __init__(self, key: str, reference: date | None) -> None:
        super().__init__(key, reference)
        self.literal = {
            start: (end, values) for start, end, kind, values in fixed(key) if kind == "date"
        }

    def numeric(self, i: int) -> Piece | None:
        """27/9/2020, 2020-09-27."""
        hit = self.literal.get(self.t[i].start)
        if hit is None:
            return None
        end, (day, month, year) = hit[0], (int(v) for v in hit[1])
        on = make(year + 2000 if year < 100 else year, month, day)
        last = next((k for k in range(i, len(self.t)) if self.t[k].end >= end), i) + 1
        return self._full(i, last, on) if on else None

    def _full(self, i: int, j: int, on: date | None) -> Piece:
        return replace(self.piece(i, j, on, on, "day", FULL_DATE), explicit=True)

    def month_date(self, i: int) -> Piece | None:
        """A day with its month, a month with its year, a month alone or its edge."""
        hit = self.reader.date(i)
        if hit is None:
            return self.bare_month(i)
        values = [int(v) for v in hit.values]
        if len(values) == 3:
            return self._full(i, hit.last, make(values[2], values[1], values[0]))
        if i in self.reader.months:
            low, high = month_span(values[1], values[0])
            return replace(self.piece(i, hit.last, low, high, "month", FULL_DATE), explicit=True)
        return self._open_year(i, hit.last, values[0], values[1])

    def _open_year(self, i: int, j: int, day: int, month: int) -> Piece:
        """A day and month whose year the words around or the reference give."""
        ahead = _PLANNED if self.planned(i) else _SOON
        tense = self.tense(j)
        if tense is not None:
            ahead, j = (-1, _SOON, 364)[tense + 1], j + 1
        on = self.nearest(day, month, ahead=ahead)
        found = self.piece(i, j, on, on, "day", OPEN_DATE)
        return replace(found, day=day, month=month, explicit=True)

    def nearest(
        self, day: int, month: int, weekday: int | None = None, ahead: int = _SOON
    ) -> date | None:
        """The year of a day and month: that of the weekday, else the last one on or before `ahead`
        days after the reference.
        """
        if self.reference is None:
            return None
        years = range(self.reference.year - 6, self.reference.year + 2)
        days = [on for year in years if (on := make(year, month, day))]
        if weekday is not None and (fit := [on for on in days if on.weekday() == weekday]):
            days, ahead = fit, max(ahead, 120)
        past = [on for on in days if (on - self.reference).days <= ahead]
        return max(past) if past else None

    def bare_month(self, i: int) -> Piece | None:
        """A month without day and year: "مطلع أكتوبر", "في أيلول الماضي"."""
        edge = next((name for name in ("opening", "middle", "closing") if self.has(i, name)), None)
        if edge and i + 1 in self.reader.months and (found := self.month_date(i + 1)):
            return edged(replace(found, start=self.t[i].start, first=i), edge)
        hit = self.reader.month(i)
        if hit is None or self.reference is None:
            return None
        month, j = hit
        here, tense = self.reference, self.tense(j)
        year = here.year - (month > here.month)
        if tense == 1:
            year = here.year + (month <= here.month)
        elif tense == -1:
            year = here.year - (month >= here.month)
        low, high = month_span(year, month)
        end = j if tense is None else j + 1
        return replace(self.piece(i, end, low, high, "month"), explicit=True)

    def day_of_month(self, i: int) -> Piece | None:
        """ "27 من الشهر الجاري", "في 9 الجاري"."""
        number = self.reader.day(i)
        if number is None or self.reference is None:
            return None
        day, j = int(number[0]), number[1]
        j = j + 1 if self.text(j) == "من" else j
        if self.text(j) == "الشهر":
            months = self.tense(j + 1)
        else:
            months = 0 if self.has(j, "present") and self.t[i].kind == "n" else None
            j -= 1
        if months is None:
            return None
        low, _ = month_span(self.reference.year, self.reference.month + months)
        return self._full(i, j + 2, make(low.year, low.month, day))

    def hijri(self, i: int) -> Piece | None:
        """ "15 محرم 1445 هـ": converted by the Umm al-Qura calendar; unresolved without a year."""
        number = self.reader.day(i)
        if number is None:
            return None
        j = number[1] + (self.text(number[1]) in ("من", "شهر"))
        month = table("hijri").at(self.t, j, clitics=False)
        if month is None:
            return None
        j = month[1]
        while self.text(j) in ("من", "عام", "سنه", "لعام", "،", ","):
            j += 1
        year = self.reader.cardinal(j)
        if year is None or not _HIJRI_YEARS[0] <= year[0] <= _HIJRI_YEARS[1]:
            return self.piece(i, month[1], None, None, "day")
        last = year[1] + (self.text(year[1]) in ("ه", "هجري", "هجريه", "للهجره"))
        return self._full(i, last, calendars.from_hijri(int(year[0]), month[0], int(number[0])))
