"""A small convolutional network that reads the words around a party: what features do not name.

A word is the sum of the vectors of its letter n-grams (Bojanowski et al., 2017), so that an unseen
form is near its kin; convolutions whose reach doubles (Strubell et al., 2017) bring in the words
around it. A party is read where it is mentioned, beside what the sentence holds as a whole. Weights
are distilled from a far larger network by `benchmarks/train_roles.py`.

All numbers are whole. Products of bytes are added in float32, where sums stay below 2**24 and so are
exact in whatever order they are added: the same sentence has the same odds on every machine.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.analysis.grammar import Reading
from briefings.analysis.mentions import Mention
from briefings.analysis.neutral import neutral

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

_WEIGHTS = Path(__file__).parent.parent / "data" / "analysis" / "roles.npz"
ROLES = ("speaker", "actor", "affected")
LARGEST = 127  # a byte, with its sign
UNIT = 32  # an activation of 1 is this many
NGRAMS = (3, 4)  # letters
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
        return (x @ self.weight + self.bias) / self.finer

    def around(self, x: Floats, reach: int) -> Floats:
        """The same of each word between those `reach` before and behind it, nothing beyond the ends.

        Three small products: a large one the library would share out among threads, which cost far
        more than a sentence is worth.
        """
        before, own, behind = self.weight.reshape(3, x.shape[1], -1)
        found: Floats = x @ own
        found[reach:] += x[:-reach] @ before
        found[:-reach] += x[reach:] @ behind
        return (found + self.bias) / self.finer


class Network:
    """Holds the weights; `states` reads a sentence, `odds` asks about a party in it.

    `arrays` holds bytes: `table` (n-grams, width), `gaps` (kinds, width) and for each layer its
    weights (into, out of), with a bias and the power of two that its sums are divided by.
    """

    def __init__(self, arrays: Mapping[str, Any]) -> None:
        import numpy as np  # loaded with the first sentence: `--help` does without

        self._np = np
        self._table = arrays["table"].astype(np.float32)
        self._gaps = arrays["gaps"].astype(np.float32)
        self._finer = float(arrays["table.finer"])
        depth = sum(name.endswith(".weight") for name in arrays) - 2
        names = [*(f"around{n}" for n in range(depth)), "hidden", "out"]
        *self._layers, self._hidden, self._out = (Layer.of(arrays, name) for name in names)
        self._word = lru_cache(maxsize=1 << 16)(self._sum)
        # A sentence is asked about once for its speakers, once for who acts and who is hit.
        self._states = lru_cache(maxsize=2)(self._read)

    def states(self, reading: Reading) -> Floats:
        """What each word is in its sentence: shape (words, width)."""
        return self._states(reading)

    def _read(self, reading: Reading) -> Floats:
        vectors = [self._word(word) for word in neutral(reading)]
        words = self._np.concatenate(vectors).reshape(len(vectors), -1)
        marks = [gap(token.gap) for token in reading.tokens]
        found = self._whole((words + self._gaps[marks]) / self._finer)
        for n, layer in enumerate(self._layers):
            found = self._whole(found + self._np.maximum(layer.around(found, 2**n), 0))
        return found

    def odds(
        self, states: Floats, parties: Sequence[Sequence[Mention]]
    ) -> Iterator[dict[str, int]]:
        """The log odds in hundredths with which parties so mentioned hold each role."""
        named, cores = (self._np.zeros((len(parties), len(states)), states.dtype) for _ in "12")
        for n, mentions in enumerate(parties):
            for mention in mentions:
                named[n, mention.first : mention.last + 1] = cores[n, mention.core] = 1
        seen = self._np.empty((len(parties), 4, states.shape[1]), states.dtype)
        seen[:, 0], seen[:, 1] = self._mean(named, states), self._mean(cores, states)
        seen[:, 2], seen[:, 3] = states.sum(0) / len(states), states.max(0)
        flat = self._whole(seen.reshape(len(parties), -1))
        hidden = self._whole(self._np.maximum(self._hidden(flat), 0))
        told = self._np.rint(self._out(hidden) * (100 / UNIT)).astype(int).tolist()
        return (dict(zip(ROLES, row, strict=True)) for row in told)

    def layers(self) -> list[Layer]:
        """All layers, in order."""
        return [*self._layers, self._hidden, self._out]

    def _sum(self, word: str) -> Floats:
        found: Floats = self._table[hashes(word, len(self._table))].sum(0)
        return found

    def _whole(self, x: Floats) -> Floats:
        found: Floats = self._np.rint(x).clip(-LARGEST, LARGEST)
        return found

    def _mean(self, among: Floats, states: Floats) -> Floats:
        """The mean of the states where `among` is 1, by its rows; 0 where it nowhere is."""
        found: Floats = among @ states / self._np.maximum(among.sum(1, keepdims=True), 1)
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
    import numpy as np

    if not _WEIGHTS.is_file():
        return None
    with np.load(_WEIGHTS, allow_pickle=False) as arrays:
        return Network(dict(arrays))
