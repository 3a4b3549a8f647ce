"""The figures by which two sentences are compared: "three decades" is thirty years."""

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


def differ(ours: Set[object], theirs: Set[object]) -> bool:
    """Each has something that the other has not; one alone may just say more."""
    return not (ours <= theirs or theirs <= ours)
