"""The figures of a text, and those of its sentences about casualties: what no merging may lose.

A newer text replaces an older one only where it repeats every toll of the older: a briefing must be able
to show that an outlet counted 12 dead at noon and 19 in the evening.
"""

from __future__ import annotations

from functools import cache, lru_cache

from briefings.language.normalize import bare, clitics, words
from briefings.language.numerals import numerals
from briefings.language.sentences import boundaries
from briefings.reading.lexicon import toml
from briefings.records import Numeral

Figures = frozenset[tuple[str, tuple[float, ...]]]

_COUNTING = frozenset({"cardinal", "range", "percent"})  # dates, hours and ranks count nobody


@lru_cache(maxsize=64)  # a new article is compared with several
def figures(body: str) -> Figures:
    """Every figure of a text, as kind and values."""
    return frozenset(map(_value, numerals(body, "ar")))


@lru_cache(maxsize=64)
def tolls(body: str) -> Figures:
    """The figures in those sentences of a text that speak of casualties."""
    found: set[tuple[str, tuple[float, ...]]] = set()
    for start, end in boundaries(body):
        sentence = body[start:end]
        if _tells_of_casualties(sentence):
            counts = (n for n in numerals(sentence, "ar") if n.kind in _COUNTING)
            found.update(map(_value, counts))
    return frozenset(found)


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
