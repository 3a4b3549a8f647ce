"""Two sentences that tell of one people cut off: "120,000 are besieged", "shut the road that feeds them"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.wordlists import folded
from briefings.records import Statement
from briefings.summary.events.openings import word_lists
from briefings.summary.tolls.denials import denies

_DAYS = 3  # what lasts each outlet tells on another day
_MANY = 1_000  # who are cut off; smaller counts are of patients, lorries, soldiers
_ROUNDED = 1.02  # times as many, and one count may be the other's, rounded


def one_siege(one: Statement, other: Statement) -> bool:
    """Whether two sentences tell on near days that as many people are besieged, or their road shut."""
    if not (one.day and other.day) or abs((one.day - other.day).days) > _DAYS:
        return False
    ours, theirs = (_cut_off(s.translated.sentence.text) for s in (one, other))
    pairs = (sorted((a, b)) for a in ours for b in theirs)
    return any(more <= _ROUNDED * fewer for fewer, more in pairs)


@lru_cache(maxsize=1 << 14)
def _cut_off(text: str) -> frozenset[float]:
    """The high counts of a sentence that tells of people cut off; none where it denies that."""
    told = bare(text)
    if not _closed().search(told) or denies(text):
        return frozenset()
    found = (n for n in numerals(text, "ar") if n.kind == "cardinal")
    return frozenset(v for n in found for v in n.values if v >= _MANY)


@lru_cache(maxsize=1)
def _closed() -> re.Pattern[str]:
    """A siege, who is besieged or stranded, or a way behind a word of shutting it."""
    words = word_lists()
    ways, sieges, besieged = (folded(words[key]) for key in ("ways", "sieges", "besieged"))
    shut = folded(word for key in ("shut", "shutting", "shuts") for word in words[key])
    return re.compile(
        rf"(?<!\w)[وفبل]?(?:(?:{shut})(?: \S+){{0,7}}? (?:{ways})|(?:{sieges})|(?:{besieged}))(?!\w)"
    )
