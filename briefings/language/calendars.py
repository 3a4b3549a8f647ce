"""Month and weekday names as look-up tables, shared by the readers of numerals and of dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from briefings.language.lexicon import toml
from briefings.language.normalize import bare


@cache
def names(calendar: str) -> Mapping[str, int]:
    """Folded name → number of a table of `months.toml`: gregorian, hijri, weekdays or english."""
    table = toml("months.toml")[calendar]
    return {bare(name): int(number) for number, listed in table.items() for name in listed}


@cache
def alternatives(calendar: str) -> str:
    """A regular expression of the folded names, longest first; not anchored, no groups."""
    ordered = sorted(names(calendar), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered) + ")"
