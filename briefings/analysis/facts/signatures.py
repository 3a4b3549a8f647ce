"""What a sentence is compared by when two of them may tell the same fact."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefings.analysis.facts.rules import rules
from briefings.language.normalize import bare
from briefings.language.terms import terms
from briefings.records import Figure, Statement

OTHER = "other"  # a party outside the profile: two of them need not be one


@dataclass(frozen=True, slots=True)
class Signature:
    """What a statement is compared by; `signing.sign` makes it."""

    statement: Statement
    key: str  # the folded text: equal for identical sentences
    terms: frozenset[str]
    content: tuple[str, ...]  # stems of what is told: no names, figures, nor words of speaking
    deed: frozenset[str]  # of them, where it accuses: what was done, without who speaks or governs
    counts: frozenset[float]  # figures other than dates and times
    tolls: frozenset[tuple[str, int | None]]  # kind and number of each casualty claim
    speaker: frozenset[str]
    actor: frozenset[str]
    affected: frozenset[str]
    parties: frozenset[str]
    themes: frozenset[str]
    places: frozenset[str]  # towns and districts, in house spelling
    left: frozenset[str]  # lands from which, and to which, somebody or something goes
    reached: frozenset[str]
    persons: frozenset[str]  # the last of their names, in house spelling
    accuses: bool  # or tells of a denial
    negates: bool
    plans: bool  # tells of what is to come


@lru_cache(maxsize=16_384)
def in_a_word(folded: str) -> str:
    """Folded text with one word for several where they stand for a concept: "truce" for "cease of fire"."""
    known = rules()
    return known.phrase.sub(lambda m: f" {known.heads[known.phrases[m[1]]]} ", folded)


def terms_of(texts: Iterable[str]) -> frozenset[str]:
    """The terms of texts, words of one meaning as one."""
    known = rules().concepts
    return frozenset(known.get(item, item) for text in texts for item in terms(text))


@lru_cache(maxsize=16_384)
def without(text: str, names: tuple[tuple[int, int], ...]) -> str:
    """Folded text without the names that stand at these places."""
    parts, last = [], 0
    for start, end in sorted(names):
        if start >= last:
            parts.append(text[last:start])
            last = end
    return bare(" ".join([*parts, text[last:]]))


def number(figure: Figure) -> int | None:
    """The number that a figure gives: "49" and "at least 49" are one."""
    low, high = figure.count
    return high if low is None else low


def total(items: Iterable[str], weight: Mapping[str, float]) -> float:
    """The summed weight; exact, so that the order of a set, which differs from run to run, cannot decide."""
    return math.fsum([weight.get(item, 1.0) for item in items])
