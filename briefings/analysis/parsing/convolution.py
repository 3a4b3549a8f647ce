"""A small convolutional network that reads the words of a sentence: what features do not name.

A word is the sum of the vectors of its letter n-grams (Bojanowski et al., 2017), so that an unseen
form is near its kin; convolutions whose reach doubles (Strubell et al., 2017) bring in the words
around it. `rolenet.py` asks it about parties, `countnet.py` about numbers.

All numbers are whole. Products of bytes are added in float32, where sums stay below 2**24 and so are
exact in whatever order they are added: the same sentence has the same odds on every machine.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.neutral import neutral
from briefings.language.packed import path

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

LARGEST = 127  # a byte, with its sign
UNIT = 32  # an activation of 1 is this many
NGRAMS = (3, 4)  # letters
# What stands before a word, by its first kind; 0 is a space.
GAPS = ('"«»“”„', ":", "،,؛;", "-–—()")


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

    def _read_together(self, readings: Sequence[Reading]) -> tuple[Floats, list[tuple[int, int]]]:
        """The rows of all sentences one after the other, and those of each, first and behind the last.

        Rows of noughts stand between two sentences, as beyond the ends of one.
        """
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
        self._np.rint(x, out=x)
        return x.clip(-LARGEST, LARGEST, out=x)


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


def packed_arrays(name: str) -> dict[str, Any]:
    """The arrays of a packed file; none without it."""
    import numpy as np

    file = path(f"analysis/{name}")
    if not file.is_file():
        return {}
    with np.load(file, allow_pickle=False) as arrays:
        return dict(arrays)
