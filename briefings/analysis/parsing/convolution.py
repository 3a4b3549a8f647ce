"""A small convolutional network that reads the words of a sentence: what features do not name.

A word is the sum of the vectors of its letter n-grams (Bojanowski et al., 2017), so that an unseen
form is near its kin; convolutions whose reach doubles (Strubell et al., 2017) bring in the words
around it. A party is read where it is mentioned, beside what the sentence holds as a whole. Weights
are distilled from a far larger network by `benchmarks/train_roles.py`.

All numbers are whole. Products of bytes are added in float32, where sums stay below 2**24 and so are
exact in whatever order they are added: the same sentence has the same odds on every machine.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.neutral import neutral
from briefings.analysis.parsing.tokens import Token

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

_WEIGHTS = Path(__file__).parents[2] / "data" / "analysis"
ROLES = ("speaker", "actor", "affected")
LARGEST = 127  # a byte, with its sign
UNIT = 32  # an activation of 1 is this many
NGRAMS = (3, 4)  # letters
_AT_ONCE = 64  # sentences: so few that the sums over all their words are exact as well

_Places = tuple[tuple[int, int, int], ...]  # first and last word and core of each mention
GAPS = (
    '"«»“”„',
    ":",
    "،,؛;",
    "-–—()",
)  # what stands before a word, by its first kind; 0 is a space


@dataclass(frozen=True, slots=True)
class Layer:
    """Whole weights (into, out of) and biases, and the power of two that sums are divided by."""

    weight: Floats
    bias: Floats
    finer: float

    @classmethod
    def of(cls, arrays: Mapping[str, Any], name: str) -> Layer:
        """The layer of that name."""
        weight, bias = (arrays[f"{name}.{part}"].astype("float32") for part in ("weight", "bias"))
        return cls(weight, bias, float(arrays[f"{name}.finer"]))

    def __call__(self, x: Floats) -> Floats:
        """Shape (rows, out of)."""
        return self._finished(x @ self.weight)

    def around(self, x: Floats, reach: int) -> Floats:
        """The same of each word between those `reach` before and behind it, nothing beyond the ends."""
        before, own, behind = self.weight.reshape(3, x.shape[1], -1)
        found: Floats = x @ own
        found[reach:] += x[:-reach] @ before
        found[:-reach] += x[reach:] @ behind
        return self._finished(found)

    def _finished(self, sums: Floats) -> Floats:
        sums += self.bias
        sums /= self.finer
        return sums


class Convolutions:
    """Holds the weights and reads sentences; what is asked about their words, subclasses know.

    `arrays` holds bytes: `table` (n-grams, width), `gaps` (kinds, width), where words may be marked
    `mark` (width), and for each layer its weights (into, out of), with a bias and the power of two
    that its sums are divided by.
    """

    def __init__(self, arrays: Mapping[str, Any]) -> None:
        import numpy as np  # loaded with the first sentence: `--help` does without

        self._np = np
        self._table = arrays["table"]  # bytes: its rows are all over it, and seldom in the cache
        self._gaps = arrays["gaps"].astype(np.float32)
        self._mark = arrays["mark"].astype(np.float32) if "mark" in arrays else None
        self._finer = float(arrays["table.finer"])
        names = [name.removesuffix(".weight") for name in arrays if name.endswith(".weight")]
        self._all = {name: Layer.of(arrays, name) for name in names}
        self._around = [self._all[f"around{n}"] for n in range(sum("around" in n for n in names))]
        self._nought = np.zeros(self._table.shape[1], np.float32)
        self._word = lru_cache(maxsize=1 << 16)(self._sum)

    def layers(self) -> list[Layer]:
        """All layers."""
        return list(self._all.values())

    def read(self, reading: Reading, marked: slice = slice(0)) -> Floats:
        """What each word is in its sentence, some of them marked: shape (words, width)."""
        words = self._rows(self._words(reading))
        if self._mark is not None:
            words[marked] += self._mark
        return self._in_sentence(words, 1.0)

    def read_all(self, readings: Sequence[Reading]) -> list[Floats]:
        """What `read` gives for each of some sentences, all read at once.

        Rows of noughts stand between two sentences, as beyond the ends of one.
        """
        states, spans = self._read_together(readings)
        return [states[start:end] for start, end in spans]

    def _read_together(self, readings: Sequence[Reading]) -> tuple[Floats, list[tuple[int, int]]]:
        """The rows of all sentences one after the other, and those of each, first and behind the last."""
        np = self._np
        apart = [self._nought] * 2 ** max(0, len(self._around) - 1)
        rows: list[Floats] = []
        spans = []
        for reading in readings:
            spans.append((len(rows), len(rows) + len(reading.tokens)))
            rows += self._words(reading)
            rows += apart
        inside = np.zeros((len(rows), 1), np.float32)
        for start, end in spans:
            inside[start:end] = 1
        return self._in_sentence(self._rows(rows), inside), spans

    def _rows(self, vectors: Sequence[Floats]) -> Floats:
        return self._np.concatenate(vectors).reshape(len(vectors), -1)

    def _words(self, reading: Reading) -> list[Floats]:
        """The words by themselves with what stands before them."""
        gaps = (token.gap for token in reading.tokens)
        return list(map(self._word, neutral(reading), gaps))

    def _in_sentence(self, words: Floats, inside: Floats | float) -> Floats:
        """The words with those around them; rows that are no word (`inside` is 0) stay noughts."""
        found = self._whole(words / self._finer)
        for n, layer in enumerate(self._around):
            more = layer.around(found, 2**n)
            self._np.maximum(more, 0, out=more)
            more *= inside
            more += found
            found = self._whole(more)
        return found

    def named(self, states: Floats, parties: Sequence[Sequence[Mention]]) -> list[Floats]:
        """The means of the mentions of each party and of their cores, shapes (parties, width)."""
        rows = len(parties)
        among = self._np.zeros((2 * rows, len(states)), states.dtype)  # mentions, then their cores
        for n, mentions in enumerate(parties):
            for mention in mentions:
                among[n, mention.first : mention.last + 1] = among[rows + n, mention.core] = 1
        means: Floats = among @ states
        means /= self._np.maximum(among.sum(1, keepdims=True), 1)  # 0 where nothing is meant
        return [means[:rows], means[rows:]]

    def every(self, states: Floats, rows: int) -> Floats:
        """Mean and maximum of the sentence, the same in each row: shape (rows, two widths)."""
        width = states.shape[1]
        same: Floats = self._np.empty((rows, 2 * width), states.dtype)
        same[:, :width] = states.sum(0) / len(states)
        same[:, width:] = states.max(0)
        return same

    def told(self, head: str, seen: Sequence[Floats]) -> list[list[int]]:
        """Log odds in hundredths, by row, of the head's two layers over all that is seen."""
        hidden, out = self._all[f"{head}hidden"], self._all[f"{head}out"]
        put = self._whole(self._np.concatenate(seen, axis=1))
        states = hidden(put)
        states = self._whole(self._np.maximum(states, 0, out=states))
        odds: list[list[int]] = self._np.rint(out(states) * (100 / UNIT)).astype(int).tolist()
        return odds

    def _sum(self, word: str, before: str) -> Floats:
        np = self._np
        found: Floats = self._table[hashes(word, len(self._table))].sum(0, np.float32)
        found += self._gaps[gap(before)]
        return found

    def _whole(self, x: Floats) -> Floats:
        """Whole bytes, in the place of the numbers given."""
        np = self._np  # its functions over rows of bytes cost less than its methods
        np.rint(x, out=x)
        np.minimum(x, LARGEST, out=x)
        np.maximum(x, -LARGEST, out=x)
        return x


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


def hashes(word: str, size: int) -> list[int]:
    """The places of a word and its letter n-grams in a table of that size; a number is one word."""
    whole = "<0>" if word.isdigit() else f"<{word}>"
    made = {whole}
    for n in NGRAMS:
        made.update(whole[k : k + n] for k in range(len(whole) - n + 1))
    return sorted({zlib.crc32(one.encode()) % size for one in made})


@lru_cache(maxsize=1 << 10)
def gap(marks: str) -> int:
    """The kind of what stands before a word."""
    kinds = (n for n, kind in enumerate(GAPS, 1) if not set(kind).isdisjoint(marks))
    return next(kinds, 0)


@lru_cache(maxsize=1)
def packed() -> Network | None:
    """The packed network."""
    arrays = packed_arrays("roles.npz")
    return Network(arrays) if arrays else None


def packed_arrays(name: str) -> dict[str, Any]:
    """The arrays of a packed file; none without it."""
    import numpy as np

    path = _WEIGHTS / name
    if not path.is_file():
        return {}
    with np.load(path, allow_pickle=False) as arrays:
        return dict(arrays)
