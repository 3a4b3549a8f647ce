"""Month and weekday names as look-up tables, shared by the readers of numerals and of dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import longest


@cache
def names(calendar: str) -> Mapping[str, int]:
    """Folded name → number of a table of `months.toml`: gregorian, hijri, weekdays or english."""
    table = toml("language/months.toml")[calendar]
    return {bare(name): int(number) for number, listed in table.items() for name in listed}


@cache
def alternatives(calendar: str) -> str:
    """A regular expression of the folded names, longest first; not anchored, no groups."""
    ordered = sorted(names(calendar), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered) + ")"


@cache
def day_words() -> re.Pattern[str]:
    """Matches what a folded text needs to name a day: a month, weekday, relative word or digits."""
    days = [bare(phrase).split()[-1] for phrase in toml("language/dates.toml")["days"]]
    units = [bare(word) for word in ("أيام", "يوم")]
    words = [*days, *units, *names("gregorian"), *names("hijri")]
    words += [name for name in names("weekdays") if name.startswith("ال")]
    words += ["لل" + name[2:] for name in words if name.startswith("ال")]
    return re.compile(rf"{longest([*words, 'الجاري', 'الشهر'])}|\d[-/.]\d")
