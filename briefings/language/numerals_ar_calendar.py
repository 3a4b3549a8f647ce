"""Reads Arabic dates and clock times, as far as they are figures."""

from __future__ import annotations

import re
from typing import Final

from briefings.language import calendars
from briefings.language.digits import Found, Kind
from briefings.language.normalize import bare
from briefings.language.numerals_ar_counts import Counts
from briefings.language.numerals_ar_tokens import WORDS

YEAR_WORDS: Final = frozenset(bare(word) for word in WORDS["year"])
_SPAN_BEFORE: Final = frozenset(bare(word) for word in WORDS["span_before"])
_HOUR: Final = frozenset(bare(word) for word in WORDS["hour"])
_MINUTES: Final = {0.5: 30.0, 0.25: 15.0, 1 / 3: 20.0}
_ARABIC: Final = "[\u0621-\u064a]"
_MONTH: Final = re.compile(
    rf"(?<!{_ARABIC})(?:[وبفل]|ال|لل)?({calendars.alternatives('gregorian')})(?!{_ARABIC})"
)
_FATHERS: Final = frozenset(["الاب", "للاب"])  # "the father", spelt as August is
_OPENS_MONTH: Final = frozenset(  # the first word of each, as the pattern has it
    before + name.split()[0]
    for name in calendars.names("gregorian")
    for before in ("", "و", "ب", "ف", "ل", "ال", "لل")
)


class Calendar(Counts):
    """Reads dates and times besides numbers."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.months = self._months()

    def _months(self) -> dict[int, tuple[int, int]]:
        """First token of a month name → month, token after it."""
        found: dict[int, tuple[int, int]] = {}
        if _OPENS_MONTH.isdisjoint([token.text for token in self.t]):
            return found
        at_start = {token.start: i for i, token in enumerate(self.t)}
        for m in _MONTH.finditer(self.key):
            i = at_start.get(m.start())
            if i is None or m[0] in _FATHERS:
                continue
            last = next((j for j in range(i, len(self.t)) if self.t[j].end >= m.end()), i)
            name = re.sub(r"\s+", " ", m[1])
            found[i] = (calendars.names("gregorian")[name], last + 1)
        return found

    def month(self, i: int) -> tuple[int, int] | None:
        """A month at token i, with its second name: "سبتمبر/أيلول", "ديسمبر (كانون الأول)"."""
        if i not in self.months:
            return None
        month, j = self.months[i]
        second = self.months.get(j + 1) if self.text(j) in ("/", "(", "-", "،", "او") else None
        if second and second[0] == month:
            j = second[1] + (1 if self.text(second[1]) == ")" else 0)
        return month, j

    def year(self, i: int) -> tuple[float, int] | None:
        """A year at token i, after a word for it or without one."""
        j = i
        while self.text(j) in ("من", "،", ",") or self.text(j) in YEAR_WORDS:
            j += 1
        if j < len(self.t) and not self.conj(j) and (number := self.cardinal(j)):
            plain = self.t[j].kind != "n" or re.fullmatch(r"\d{4}", self.t[j].text)
            if plain and 1000 <= number[0] <= 2200:
                return number
        return None

    def date(self, i: int) -> Found | None:
        """A day with its month, or a month with its year."""
        if not self.months:
            return None
        values: list[float] = []
        j = i
        if i not in self.months:
            day = self.day(i)
            if day is None:
                return None
            values.append(day[0])
            j = day[1]
            while self.text(j) in ("من", "شهر", "-", "/", "ل"):
                j += 1
        month = self.month(j)
        if month is None:
            return None
        values.append(month[0])
        j = month[1]
        if not values[1:] and (day := self.day(j)) and self.year(day[1]):
            values, j = [day[0], *values], day[1]  # "سبتمبر 10، 2021"
        if year := self.year(j):
            values.append(year[0])
            j = year[1]
        return Found(i, j, "date", tuple(values)) if len(values) > 1 else None

    def day(self, i: int) -> tuple[float, int] | None:
        """A day of the month at token i."""
        number = self.ordinal(i) or self.group(i)
        no_day = self.entry(i, "unit") == ("unit", 1.0)  # "ليلة واحدة من نوفمبر"
        no_day = no_day or self.text(i - 1) in _SPAN_BEFORE
        if no_day or number is None or not 1 <= number[0] <= 31 or number[0] != int(number[0]):
            return None
        return number

    def time(self, i: int) -> Found | None:
        """A clock time after "الساعة": "الساعة التاسعة والنصف"."""
        told = self.text(i - 1) in _HOUR
        if not told and not (self.entry(i, "ordinal") and self.text(i).endswith("ه")):
            return None
        hour = self.ordinal(i) or self.group(i)
        if hour is None or hour[0] > 24:
            return None
        value, j = hour
        but = self.text(j) == "الا"  # "العاشرة إلا ربعا"
        part = self.entry(j + 1 if but else j, "fraction")
        exact = told or but or (self.t[i].article and self.text(j).startswith("وال"))
        if part and part.value in _MINUTES and exact and (but or self.conj(j)):
            minute = _MINUTES[part.value]
            values = ((value - 2) % 12 + 1, 60 - minute) if but else (value, minute)
            return Found(i, j + 1 + but, "time", values)
        number = self.group(j) if self.conj(j) else None
        if number and self.text(number[1]) in ("دقيقه", "دقايق"):
            return Found(i, number[1] + 1, "time", (value, number[0]))
        return Found(i, j, "time", (value,)) if told else None


# Dates and times in digits alone. What stands behind a clock time tells it from a decimal number.
_ISO: Final = r"\d{4}[-/]\d{1,2}[-/]\d{1,2}"
_NUMERIC: Final = r"\d{1,2}(?P<sep>[-/.])\d{1,2}(?P=sep)(?:\d{4}|\d{2})"
_FIXED: Final = re.compile(r"\d(?:[-/.:,]\d|\d{3})")  # what each of them has
_DATE: Final = re.compile(rf"(?<![\d.,/-])(?:{_ISO}|{_NUMERIC})(?![\d/-]|\.\d)")
_CLOCK: Final = re.compile(
    r"(?<![\d:.,])(?P<h>\d{1,2})(?P<s>[:.,])(?P<m>\d{2})(?::\d{2})?(?![\d:])"
    r"(?P<tz>\s*(?:ت\.?\s?غ(?![\u0621-\u064a])|بتوقيت|بالتوقيت|التوقيت|غرينتش|جرينتش|gmt|utc|صباحا|مساء|ظهرا|عصرا|فجرا"
    r"|بعد الظهر|[صم](?![\u0621-\u064a])))?"
)
_GMT: Final = re.compile(
    r"(?<!\d)(?P<h>[012]\d)(?P<m>[0-5]\d)\s*(?:ت\.?\s?غ(?![\u0621-\u064a])|gmt|غرينتش|بتوقيت|بالتوقيت|التوقيت)"
)


def fixed(key: str) -> list[tuple[int, int, Kind, tuple[float, ...]]]:
    """Dates and times that are written in digits alone: start, end, kind, values."""
    found: list[tuple[int, int, Kind, tuple[float, ...]]] = []
    if not _FIXED.search(key):
        return found
    for m in _DATE.finditer(key):
        parts = [float(p) for p in re.split(r"[-/.]", m[0])]
        if len(m[0].split("-")[0].split("/")[0]) == 4:
            parts.reverse()
        if 1 <= parts[0] <= 31 and 1 <= parts[1] <= 31:
            found.append((m.start(), m.end(), "date", tuple(parts)))
    for m in _CLOCK.finditer(key):
        hour, minute = float(m["h"]), float(m["m"])
        after_word = re.search(r"ساعه\s+$", key[max(0, m.start() - 8) : m.start()])
        if hour <= 24 and minute < 60 and (m["s"] == ":" or m["tz"] or after_word):
            found.append((m.start(), m.end("m"), "time", (hour, minute) if minute else (hour,)))
    for m in _GMT.finditer(key):
        hour, minute = float(m["h"]), float(m["m"])
        found.append((m.start(), m.end("m"), "time", (hour, minute) if minute else (hour,)))
    return sorted(found)
