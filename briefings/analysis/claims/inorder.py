"""Counts each with an attribution behind it: "12 were killed, by X's word, and 20 hurt, as Y announced"."""

from __future__ import annotations

from itertools import pairwise

from briefings.analysis.claims.attributions import marks
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.speech.sources import Telling, sources
from briefings.language.numerals import numerals
from briefings.profile import OTHER

_ON = "علي"  # "as Y announced": على ما أعلنت
_BY = frozenset(["وفق", "وفقا"])  # they begin with no "and"
_REACH = 8  # words of an attribution that are read
_NEAR = 3  # … and in which a source that is no party stands
_SEVERAL = 2


def each_its_own(reading: Reading, number: Counted) -> Found | Telling | None:
    """Who is named in the attribution that ends the clause of a number, where another ends the next one.

    None where a sentence has one attribution, or one has no count of its own.
    """
    ends = _attributions(reading)
    if len(ends) < _SEVERAL or not _are_all_counted(reading, ends):
        return None
    own = next((at for at in ends if at > number.last), -1)
    return _named(reading, own) if own >= 0 else None


def _attributions(reading: Reading) -> list[int]:
    """Where attributions begin, each behind a comma."""
    tokens, found = reading.tokens, []
    for k in range(1, len(tokens) - 1):
        first = k - (tokens[k - 1].text == _ON)
        comma = "،" in tokens[first].gap
        joined = tokens[first].text.startswith("و") and tokens[first].text not in _BY
        if comma and not joined and marks(reading, k):
            found.append(k)
    return found


def _are_all_counted(reading: Reading, ends: list[int]) -> bool:
    """Whether a number stands in the clause of each attribution."""
    return all(
        any(
            numerals(token.text.removeprefix("و"), "ar") for token in reading.tokens[low + 1 : high]
        )
        for low, high in pairwise([-1, *ends])
    )


def _named(reading: Reading, at: int) -> Found | Telling | None:
    tokens = reading.tokens
    end = at + 2
    while end < min(at + _REACH, len(tokens)) and not tokens[end].gap.strip(' "“”«»'):
        end += 1
    told = [
        t for t in sources(reading) if at < t.first <= at + _NEAR and t.source.kind and t.outsider
    ]
    named = [m for m in reading.mentions if at < m.first < end and m.party not in ("", OTHER)]
    if told and not (named and named[0].first < told[0].first):
        return told[0]
    return Found(named[0].party, named[0].first, named[0].last) if named else None
