"""The network that is asked about a party of a sentence: whether it speaks, acts or is hit.

It reads the sentence (`convolution.py`), and the party where it is mentioned, beside what the sentence holds
as a whole. Its weights are distilled from a far larger network by `benchmarks/train_roles.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from briefings.analysis.parsing.convolution import Convolutions, packed_arrays
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token

if TYPE_CHECKING:
    from briefings.analysis.parsing.convolution import Floats

ROLES = ("speaker", "actor", "affected")
_AT_ONCE = 64  # sentences: so few that the sums over all their words are exact as well
_Places = tuple[tuple[int, int, int], ...]  # first and last word and core of each mention


class Network(Convolutions):
    """Says which roles a party of a sentence holds."""

    def __init__(self, arrays: Mapping[str, Any]) -> None:
        super().__init__(arrays)
        self._listened: dict[int, tuple[list[Token], Floats]] = {}
        self._heard: dict[tuple[int, _Places], dict[str, int]] = {}

    def listen(self, readings: Sequence[Reading]) -> None:
        """Read the sentences of one article at once, which costs less than half of one by one.

        Of whoever is mentioned as most are, the odds are remembered as well.
        """
        self._listened, self._heard = {}, {}
        fit = [reading for reading in readings if reading.tokens]
        for at in range(0, len(fit), _AT_ONCE):
            self._listen(fit[at : at + _AT_ONCE])

    def _listen(self, readings: Sequence[Reading]) -> None:
        states, spans = self._read_together(readings)
        asked: list[tuple[int, _Places]] = []  # sentence by number, places of a party in it
        for n, (reading, (start, end)) in enumerate(zip(readings, spans, strict=True)):
            self._listened[id(reading.tokens)] = reading.tokens, states[start:end]
            asked += ((n, places) for places in _likely(reading.mentions))
        seen = [*self._means(states, spans, asked), self._wholes(states, spans, asked)]
        for (n, places), row in zip(asked, self.told("", seen), strict=True):
            self._heard[id(readings[n].tokens), places] = dict(zip(ROLES, row, strict=True))

    def _means(
        self, states: Floats, spans: Sequence[tuple[int, int]], asked: Sequence[tuple[int, _Places]]
    ) -> tuple[Floats, Floats]:
        """As `named`, of the parties of several sentences, none of whose mentions share a word."""
        np = self._np
        sums = np.zeros((len(states) + 1, states.shape[1]), np.float32)
        np.cumsum(states, axis=0, out=sums[1:])  # whole numbers, and few enough to be exact
        ends: list[tuple[int, int, int]] = []  # of each mention: its rows and that of its core
        first: list[int] = []  # the number of a party's first mention
        for n, places in asked:
            start = spans[n][0]
            first.append(len(ends))
            ends += ((start + low, start + high + 1, start + core) for low, high, core in places)
            ends += [(0, 0, len(states))] * (not places)
        low, high, core = np.array(ends).T
        words = np.add.reduceat(sums[high] - sums[low], first)
        padded = np.concatenate([states, np.zeros_like(states[:1])])
        cores = np.add.reduceat(padded[core], first)
        words /= np.maximum(np.add.reduceat((high - low).astype(np.float32), first), 1)[:, None]
        counts = [max(1, len(places)) for _, places in asked]
        cores /= np.array(counts, np.float32)[:, None]
        return words, cores

    def _wholes(
        self, states: Floats, spans: Sequence[tuple[int, int]], asked: Sequence[tuple[int, _Places]]
    ) -> Floats:
        """As `every`, of the sentence of each party."""
        np = self._np
        ends = np.array(spans)
        every_other = ends.ravel()  # sentences, each followed by the rows between it and the next
        means = np.add.reduceat(states, every_other)[::2]
        means /= (ends[:, 1:] - ends[:, :1]).astype(np.float32)
        most = np.maximum.reduceat(states, every_other)[::2]
        wholes = np.concatenate([means, most], axis=1)
        found: Floats = wholes[[n for n, _ in asked]]
        return found

    def hear(
        self, reading: Reading, parties: Sequence[Sequence[Mention]]
    ) -> Iterable[dict[str, int]]:
        """The log odds with which parties that a sentence so mentions hold each role."""
        at, states = id(reading.tokens), self.states(reading)
        known = [self._heard.get((at, _places(mentions))) for mentions in parties]
        if not all(known) or at not in self._listened:
            return self.odds(states, parties)
        return (one for one in known if one)

    def states(self, reading: Reading) -> Floats:
        """What each word of a sentence is in it: shape (words, width)."""
        known = self._listened.get(id(reading.tokens))
        return known[1] if known and known[0] is reading.tokens else self.read(reading)

    def odds(
        self, states: Floats, parties: Sequence[Sequence[Mention]]
    ) -> Iterator[dict[str, int]]:
        """The log odds in hundredths with which parties so mentioned hold each role."""
        seen = [*self.named(states, parties), self.every(states, len(parties))]
        return (dict(zip(ROLES, row, strict=True)) for row in self.told("", seen))


def _places(mentions: Iterable[Mention]) -> _Places:
    return tuple([(m.first, m.last, m.core) for m in mentions])


def _likely(mentions: Sequence[Mention]) -> set[_Places]:
    """By what a party of a sentence is mentioned: nothing, one mention, or all that name it.

    Besides, one that names nobody may be the party's, "its forces". Mentions that share a word are
    left out.
    """
    found = {(), *(_places([m]) for m in mentions)}
    nameless = [None, *(m for m in mentions if not m.party)]
    for party in {m.party for m in mentions}:
        for other in nameless:
            own = [m for m in mentions if m.party == party or m is other]
            if len(own) > 1 and all(one.last < after.first for one, after in pairwise(own)):
                found.add(_places(own))
    return found


@lru_cache(maxsize=1)
def packed() -> Network | None:
    """The packed network."""
    arrays = packed_arrays("roles.npz")
    return Network(arrays) if arrays else None
