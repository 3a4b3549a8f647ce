"""A sentence whose counts are read, with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefings.analysis.claims.attributions import in_turn
from briefings.analysis.claims.inorder import each_its_own
from briefings.analysis.counting.detect import Told
from briefings.analysis.counting.verdicts import Asked, Verdict
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.roles.events import Event
from briefings.analysis.roles.features import Row
from briefings.analysis.speech.sources import Telling
from briefings.records import Figure, Sentence


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
