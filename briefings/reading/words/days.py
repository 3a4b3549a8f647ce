"""Whole dates, with day, month and year, as pages print them; what is less than that is not read here.

Gregorian, Levantine, Maghrebi, double and English month names, Hijri dates, figures in either form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from briefings.language import calendars
from briefings.language.normalize import fold
from briefings.language.packed import toml

EARLIEST_YEAR = 1990
_HIJRI = "hijri"
_BESIDE = 20  # characters between the two dates of a day: " هـ الموافق "
_MOON = timedelta(days=2)
_Found = tuple[int, int, date, str]  # where a date stands, its day, and the form that it has
_ANY_MONTH = re.compile(r"(?<!\d)\d{1,2}\s+[^\W\d_]+\s+(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Day:
    """A whole date in a text; `weekday` is the weekday written beside it, Monday 0."""

    day: date
    text: str
    start: int
    weekday: int | None = None

    @property
    def consistent(self) -> bool:
        """Whether the weekday beside the date is that date's."""
        return self.weekday is None or self.weekday == self.day.weekday()


def whole_days(text: str) -> tuple[Day, ...]:
    """Every whole date of a text, in order; impossible ones are passed over."""
    folded = fold(text)
    found = []
    for same in _together(_found(folded.text)):
        start, end = same[0][0], same[-1][1]
        named_before = (_weekday_before(folded.text, one[0]) for one in same)
        weekday = next((number for number in named_before if number is not None), None)
        named = [day for _, _, day, form in sorted(same, key=lambda one: one[3] == _HIJRI)]
        day = next((day for day in named if day.weekday() == weekday), named[0])
        first, last = folded.span(start, end)
        found.append(Day(day, " ".join(text[first:last].split()), first, weekday))
    return tuple(found)


def _together(found: Iterable[_Found]) -> list[list[_Found]]:
    """The dates of a text, those together that name one day by two calendars, side by side.

    The Hijri months begin with the moon, a day earlier or later by the land.
    """
    groups: list[list[_Found]] = []
    for one in found:
        last = groups[-1][-1] if groups else one
        two = (last[3] == _HIJRI) != (one[3] == _HIJRI) and one[0] - last[1] <= _BESIDE
        if two and len(groups[-1]) == 1 and abs(last[2] - one[2]) <= _MOON:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def unreadable(text: str) -> str:
    """The date of a short line that is no day of any calendar ("2023-13-45", "31 February"), or ""."""
    folded = fold(text)
    broken = (m for _, p in _patterns() for m in p.finditer(folded.text))
    found = next((m for m in broken), None) or _misspelt(folded.text)
    if found is None or whole_days(text):
        return ""
    first, last = folded.span(*found.span())
    return " ".join(text[first:last].split())


def _misspelt(text: str) -> re.Match[str] | None:
    """A day and a year with a word between them that is no month, where no other word is strange."""
    strange = [word for word in re.findall(r"[^\W\d_]+", text) if word not in day_words()]
    return _ANY_MONTH.search(text) if len(strange) == 1 else None


@cache
def day_words() -> frozenset[str]:
    """Folded words that a date line may hold besides figures."""
    words = {w for group in toml("reading/dates.toml")["words"].values() for w in group}
    for calendar in ("gregorian", "hijri", "weekdays", "english"):
        words |= {w for name in calendars.names(calendar) for w in name.split()}
    english = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    words |= {w for day in english for w in (day, day[:3])}
    return frozenset(fold(w).text for w in words)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    month, english = calendars.alternatives("gregorian"), calendars.alternatives("english")
    hijri = calendars.alternatives("hijri")
    double = rf"(?:\s*[/\\(\-–|]?\s*{month}\s*\)?)?"
    link = r"\s*(?:من\s+|،\s*|,\s*|/|-)?\s*(?:شهر\s+)?"
    year = r"\s*(?:،|,|من|عام|سنه|/|-|ـ)?\s*(?:عام\s+)?(?P<y>(?:19|20)\d\d)(?!\d)"
    shapes = (
        ("named", rf"(?<!\d)(?P<d>\d{{1,2}}){link}(?P<m>{month}){double}{year}"),
        (
            _HIJRI,
            rf"(?<!\d)(?P<d>\d{{1,2}}){link}(?P<m>{hijri})\s*(?:،|,|/|-|عام)?\s*(?P<y>1[34]\d\d)(?!\d)",
        ),
        (
            "english",
            rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s/-]+(?P<m>{english})[a-z]*\.?,?[\s/-]+(?P<y>(?:19|20)\d\d)(?!\d)",
        ),
        (
            "english",
            rf"\b(?P<m>{english})[a-z]*\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)(?!\d)",
        ),
        (
            "iso",
            r"(?<![\d/.-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)",
        ),
        (
            "figures",
            r"(?<![\d/.-])(?P<d>\d{1,2})(?P<s>\s?[-/.]\s?)(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?![/-]?\d)",
        ),
    )
    return tuple((form, re.compile(shape)) for form, shape in shapes)


def _found(text: str) -> Iterator[_Found]:
    spans: list[_Found] = []
    for form, pattern in _patterns():
        for match in pattern.finditer(text):
            day = _day(form, match)
            taken = any(a < match.end() and match.start() < b for a, b, *_ in spans)
            if day and not taken:
                spans.append((match.start(), match.end(), day, form))
    yield from sorted(spans)


def _day(form: str, match: re.Match[str]) -> date | None:
    year, number = int(match["y"]), int(match["d"])
    try:
        if form == _HIJRI:
            return calendars.from_hijri(year, calendars.names("hijri")[_name(match["m"])], number)
        if form in {"named", "english"}:
            calendar = "gregorian" if form == "named" else "english"
            month = calendars.names(calendar)[_name(match["m"])]
        else:
            month = int(match["m"])
            if form == "figures" and month > 12 >= number:
                month, number = number, month
        day = date(year, month, number)
    except (ValueError, KeyError):
        return None
    return day if year >= EARLIEST_YEAR else None


def _name(text: str) -> str:
    return " ".join(text.split())


def _weekday_before(text: str, start: int) -> int | None:
    names = calendars.names("weekdays")
    before = re.findall(r"[\u0621-\u064a]+", text[max(0, start - 24) : start])
    for word in reversed(before[-2:]):
        if word in names:
            return names[word]
    return None
