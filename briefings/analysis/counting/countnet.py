"""The network that is asked about a number of people: what befell them, whose they are, who says so.

It reads the sentence with the number marked (`convolution.py`), and each party where it is mentioned.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.convolution import UNIT, Convolutions, packed_arrays
from briefings.analysis.parsing.grammar import Reading
from briefings.profile import OTHER

if TYPE_CHECKING:
    from briefings.analysis.parsing.convolution import Floats

KINDS = ("killed", "wounded", "displaced", "captured", "missing", None)  # None is no claim
OF_PARTIES = ("claimed_by", "party_affected")


class CountNetwork(Convolutions):
    """Says what speaks for each answer to a question about a number."""

    def __init__(self, arrays: Mapping[str, Any]) -> None:
        super().__init__(arrays)
        # All questions about a number come one after the other, and wire copy repeats.
        self._marked = lru_cache(maxsize=1 << 8)(self._read_marked)

    def odds(
        self, question: str, reading: Reading, number: Counted, values: Sequence[str | None]
    ) -> list[int]:
        """Log odds in hundredths, by value."""
        if question == "kind":
            return self._kinds(reading, number, values)
        return self._parties(OF_PARTIES.index(question), reading, number, values)

    def _kinds(self, reading: Reading, number: Counted, values: Sequence[str | None]) -> list[int]:
        states = self._marked(reading, number.first, number.last)
        (told,) = self.told("kind.", [self._counted(states, number), self.every(states, 1)])
        return [told[KINDS.index(value)] for value in values]

    def _parties(
        self, question: int, reading: Reading, number: Counted, values: Sequence[str | None]
    ) -> list[int]:
        states, np = self._marked(reading, number.first, number.last), self._np
        mentions = [[m for m in reading.mentions if m.party == value] for value in values]
        sorts = [
            (value is None, value == OTHER, bool(some))
            for value, some in zip(values, mentions, strict=True)
        ]
        counted = np.broadcast_to(self._counted(states, number), (len(values), states.shape[1]))
        seen = [counted, *self.named(states, mentions), self.every(states, len(values)),
                UNIT * np.array(sorts, states.dtype)]  # fmt: skip
        return [row[question] for row in self.told("party.", seen)]

    def _counted(self, states: Floats, number: Counted) -> Floats:
        """The mean of the number's words, shape (1, width)."""
        found: Floats = states[number.first : number.last + 1].mean(0, keepdims=True)
        return found

    def _read_marked(self, reading: Reading, first: int, last: int) -> Floats:
        return self.read(reading, slice(first, last + 1))


@lru_cache(maxsize=1)
def packed() -> CountNetwork | None:
    """The packed network."""
    arrays = packed_arrays("figures.npz")
    return CountNetwork(arrays) if arrays else None
