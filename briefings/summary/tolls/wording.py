"""Days and counts in the English of the tables, without the system's locale."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from briefings.language.roughly import in_a_word
from briefings.records import Count

_MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June", "July")
_MONTHS += ("August", "September", "October", "November", "December")
_WEEK = 7  # days; the third of a month is longer


def day_month(value: date) -> str:
    """ "27 September"."""
    return f"{value.day} {_MONTHS[value.month - 1]}"


def in_month(value: date) -> str:
    """ "In January 2024", of what is told without a day."""
    return f"in {_MONTHS[value.month - 1]} {value.year}"


def opening_day(low: date, high: date) -> str:
    """When something began, no closer than it was told: "27 September", "mid-April", "2020", or ""."""
    if low == high:
        return day_month(low)
    if (low.year, low.month) != (high.year, high.month):
        whole = (low.month, low.day, high.month, high.day) == (1, 1, 12, 31)
        return str(low.year) if whole and low.year == high.year else ""
    starts, ends = low.day == 1, high.day == monthrange(low.year, low.month)[1]
    month = _MONTHS[low.month - 1]
    if starts and ends:
        return month
    if (high - low).days <= _WEEK:
        return ""
    return f"early {month}" if starts else f"late {month}" if ends else f"mid-{month}"


def date_range(low: date, high: date) -> str:
    """A range of days in English without repeating what both ends share."""
    if low == high:
        return f"{day_month(high)} {high.year}"
    if low.year != high.year:
        return f"{day_month(low)} {low.year} – {day_month(high)} {high.year}"
    if low.month != high.month:
        return f"{day_month(low)} – {day_month(high)} {high.year}"
    return f"{low.day}–{day_month(high)} {high.year}"


def spoken(count: Count, over: bool = False) -> str:
    """A count in words: "25", "at least 25", "more than 25", "dozens", "40–50", "up to 5"."""
    least, most = count
    if in_a_word(count):
        return in_a_word(count)
    if least is None:
        return "unknown" if most is None else f"up to {most:,}"
    if most is None:
        return f"{'more than' if over else 'at least'} {least:,}"
    return f"{least:,}" if least == most else f"{least:,}–{most:,}"
