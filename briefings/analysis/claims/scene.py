"""A sentence whose counts are read, with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.analysis.claims.attributions import in_turn, marks
from briefings.analysis.counting.detect import Told
from briefings.analysis.counting.verdicts import Asked, Verdict
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.roles.events import Event
from briefings.analysis.roles.features import Row
from briefings.analysis.speech.sources import Telling, sources
from briefings.language.numerals import numerals
from briefings.profile import OTHER
from briefings.records import Figure, Sentence

_ON = "علي"  # "as Y announced": على ما أعلنت
_BY = frozenset(["وفق", "وفقا"])  # they begin with no "and"
_REACH = 8  # words of an attribution that are read
_NEAR = 3  # … and in which a source that is no party stands
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence that may count people, with all that is known when its numbers are read."""

    reading: Reading
    context: Context
    speaking: Speaking
    sentence: Sentence
    known: Mapping[str, Row]
    verdict: Verdict
    told: list[Told]
    past: bool
    sources: Sequence[Telling]
    events: Sequence[Event]

    def asked(self, number: Counted) -> Asked:
        """A number of the sentence, as models are asked about it."""
        return Asked(self.sentence.n, self.reading, number)

    def turn(self, number: Counted, found: Sequence[Figure]) -> Found | Telling | None:
        """Who tells a count in a row of claimants."""
        if (own := each_its_own(self.reading, number)) is not None:
            return own
        start = found[-1].end if found else 0
        return in_turn(self.reading, number, start, self.speaking, self.sources)


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
