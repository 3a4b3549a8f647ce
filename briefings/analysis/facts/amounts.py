"""When two figures of two sentences are one: in another unit, or one of them rounded.

"Three decades" is thirty years, and whoever counted 28,120 may be quoted with "more than 28,000".
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from briefings.analysis.facts.rules import rules
from briefings.language.normalize import bare, words
from briefings.language.numerals import numerals

_DECADE = re.compile("ين(?:ي)?ات$")  # "the nineties" count nothing
_HOUR = bare("الواحدة")  # "at one in the afternoon" counts nobody
_KINDS = frozenset(["cardinal", "percent", "range"])
COMMON = 12  # smaller counts stand in many reports of a day
_LEAST = 1000  # smaller figures are not rounded in a report of the same day
_DIGITS = 3  # that a rounded figure has, noughts apart
_FINER = 10  # an exact figure is not itself rounded to a tenth of the other's unit
_NEAR = 1.02  # and is no more than this many times the rounded one


@lru_cache(maxsize=16_384)
def counts(text: str, folded: str) -> frozenset[float]:
    """The figures of a sentence other than dates, times and names such as "T-72"."""
    if not rules().numeral.search(folded):
        return frozenset()
    found = (
        n
        for n in numerals(text, "ar")
        if n.kind in _KINDS and not _DECADE.search(n.text) and bare(n.text) != _HOUR
    )
    years = any(word in folded for word in rules().spans)
    return frozenset(
        v * (_unit(text, n.text, n.end) if years else 1.0) for n in found for v in n.values
    )


def _unit(text: str, figure: str, end: int) -> float:
    """What a figure counts in, where it counts in years by the ten or the hundred."""
    near = (bare(figure), *(word.text for word in words(bare(text[end:]))[:1]))
    return next((rules().spans[word] for word in near if word in rules().spans), 1.0)


def differ(ours: Set[float | None], theirs: Set[float | None]) -> bool:
    """Each has a figure that the other has not, nor one that it is rounded to; one alone may say more."""
    return bool(_missing(ours, theirs)) and bool(_missing(theirs, ours))


def _missing(ours: Set[float | None], theirs: Set[float | None]) -> set[float | None]:
    return {n for n in ours - theirs if not any(_one(n, m) for m in theirs)}


def _one(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return False
    return _rounds(min(one, other), max(one, other))


def _rounds(less: float, more: float) -> bool:
    """Whether the lesser is the greater with its last digits cut off."""
    if less < _LEAST or less != int(less) or more != int(more) or more > less * _NEAR:
        return False
    noughts = len(str(int(less))) - len(str(int(less)).rstrip("0"))
    unit = 10**noughts
    return (
        noughts > 1
        and len(str(int(less))) - noughts <= _DIGITS
        and more - less < unit
        and more % (unit / _FINER) != 0
    )
