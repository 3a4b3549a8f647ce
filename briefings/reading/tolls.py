"""What merging two texts would lose: figures, and above all those of sentences about casualties.

A newer text replaces an older one only where it repeats every toll of the older: a briefing must be able
to show that an outlet counted 12 dead at noon and 19 in the evening. Only what the two texts do not
share word for word is read, which is quick, and notices a figure that changed in one place even where
it still stands in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefings.language.normalize import bare, clitics, words
from briefings.language.numerals import numerals
from briefings.reading.lexicon import toml
from briefings.records import Numeral

Figures = frozenset[tuple[str, tuple[float, ...]]]

_COUNTING = frozenset({"cardinal", "range", "percent"})  # dates, hours and ranks count nobody
_ENDS = re.compile(r"(?<=[.!?؟…])\s+|\s*\n\s*")


def same_figures(one: str, other: str) -> bool:
    """Whether the sentences in which two texts differ hold the same figures."""
    mine, theirs = _unshared(one, other)
    return _figures(mine) == _figures(theirs)


def loses_a_toll(older: str, newer: str) -> bool:
    """Whether the older of two texts gives a toll that the newer one does not repeat."""
    old, new = _unshared(older, newer)
    return not _tolls(old) <= _tolls(new)


def _unshared(one: str, other: str) -> tuple[list[str], list[str]]:
    """The sentences of each text that the other lacks."""
    mine, theirs = _ENDS.split(one), _ENDS.split(other)
    both = set(mine) & set(theirs)
    return [s for s in mine if s not in both], [s for s in theirs if s not in both]


def _figures(sentences: Iterable[str]) -> Figures:
    return frozenset(_value(numeral) for s in sentences for numeral in numerals(s, "ar"))


def _tolls(sentences: Iterable[str]) -> Figures:
    """The figures of those sentences that speak of casualties."""
    telling = (s for s in sentences if _tells_of_casualties(s))
    found = (numeral for s in telling for numeral in numerals(s, "ar"))
    return frozenset(_value(numeral) for numeral in found if numeral.kind in _COUNTING)


def _value(numeral: Numeral) -> tuple[str, tuple[float, ...]]:
    return numeral.kind, numeral.values


def _tells_of_casualties(sentence: str) -> bool:
    known = _words()
    for word in words(bare(sentence)):
        if word.text in known or any(rest in known for _, rest in clitics(word.text)):
            return True
    return False


@cache
def _words() -> frozenset[str]:
    """The words of `tolls.toml`, folded."""
    return frozenset(bare(word) for group in toml("tolls.toml").values() for word in group)
