"""Days as tables give them: written out, as a program's clock, as a spreadsheet's number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from briefings.reading.formats import markup

_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:20)?\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(\d{1,2}[ /.-](?:\d{1,2}|[A-Za-z]{3,9})[ /.-])(\d\d)(?!\d)")
_MONTH_FIRST = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) [\d:]+ \S+ (\d{4})")
_FIRST = date(1899, 12, 30)  # from which spreadsheets count
_SHEET = (36_526, 73_050)  # the years 2000 to 2099


def month_first(stamps: Iterable[str]) -> bool:
    """Whether the dates of a column have the month before the day, as one of them shows."""
    pairs = [(int(m[1]), int(m[2])) for m in map(_NUMBERS.match, stamps) if m]
    return any(second > 12 for _, second in pairs) and all(first <= 12 for first, _ in pairs)


def day(stamp: str, *, american: bool = False) -> date | None:
    """The day of a cell or value; `american` dates have the month before the day."""
    if american and (match := _NUMBERS.match(stamp)):
        stamp = f"{match[2]}/{match[1]}/{match[3]}"
    if match := _SHORT_YEAR.match(stamp):
        stamp = f"{match[1]}20{match[2]}"
    if match := _MONTH_FIRST.match(stamp):  # of posts: Tue Sep 19 10:00:00 +0000 2023
        stamp = f"{match[2]} {match[1]} {match[3]}"
    return _counted(stamp) or markup.parse_day(stamp)


def _counted(stamp: str) -> date | None:
    """The day of a clock that counts seconds or milliseconds from 1970, or of a sheet that counts days."""
    whole = stamp.partition(".")[0]
    if whole.isdecimal() and len(whole) in {10, 13}:
        return datetime.fromtimestamp(int(whole[:10]), UTC).date()
    if whole.isdecimal() and len(whole) == 5 and _SHEET[0] <= int(whole) <= _SHEET[1]:
        return _FIRST + timedelta(days=int(whole))
    return None
