"""Month and weekday names as look-up tables, shared by the readers of numerals and of dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from briefings.language.normalize import Folded, bare, fold
from briefings.language.packed import toml
from briefings.language.wordlists import longest

_IBB_SPELT = "إب"
_IBB = re.compile("(?<![ء-ي])([وفبل]?)(إ)ب(?![ء-ي])")  # … which folds to the letters of the month


@cache
def names(calendar: str) -> Mapping[str, int]:
    """Folded name → number of a table of `months.toml`: gregorian, hijri, weekdays or english."""
    table = toml("language/months.toml")[calendar]
    return {bare(name): int(number) for number, listed in table.items() for name in listed}


@cache
def alternatives(calendar: str) -> str:
    """A regular expression of the folded names, longest first; not anchored, no groups."""
    return longest(names(calendar)).replace(r"\ ", r"\s+")


@cache
def day_words() -> re.Pattern[str]:
    """Matches what a folded text needs to name a day: a month, weekday, relative word or digits."""
    days = [bare(phrase).split()[-1] for phrase in toml("language/dates.toml")["days"]]
    units = [bare(word) for word in ("أيام", "يوم")]
    words = [*days, *units, *names("gregorian"), *names("hijri")]
    words += [name for name in names("weekdays") if name.startswith("ال")]
    words += ["لل" + name[2:] for name in words if name.startswith("ال")]
    return re.compile(rf"{longest([*words, 'الجاري', 'الشهر'])}|\d[-/.]\d")


@cache
def month_words() -> re.Pattern[str]:
    """Matches what a folded text needs to name a month: its name, or the word for one."""
    name = rf"(?<![ء-ي])(?:[وبفل]|ال|لل)?(?:{alternatives('gregorian')})(?![ء-ي])"
    return re.compile(f"{longest([*(one.split()[0] for one in names('hijri')), 'شهر'])}|{name}")


def day_key(text: str) -> Folded:
    """The folded text, for whoever looks for dates: the town of Ibb, with hamza below, is no August."""
    return fold(_IBB.sub(r"\1\2\2", text) if _IBB_SPELT in text else text)


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The day of the Hijri calendar that is, None for one that there is not."""
    from hijridate import Hijri

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)
