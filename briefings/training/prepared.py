"""Training data ready for the machine: ids, lengths, alignments and weights in one small file."""

from __future__ import annotations

import io
import lzma
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefings.errors import ConfigError
from briefings.training.layout import PAD

LARGEST = 40_000_000  # bytes that can be carried to another machine
LONGEST = 110  # pieces of a side: longer pairs are left out (an alignment is one byte a piece)
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Flat:
    """Sequences of unequal length, one after the other."""

    values: NDArray[Any]
    lengths: Ints
    starts: Ints

    @classmethod
    def of(cls, sequences: Sequence[Sequence[int]], kind: Any = np.uint16) -> Flat:
        """Lay sequences out flat."""
        flat = np.concatenate([np.asarray(row, kind) for row in sequences] or [np.zeros(0, kind)])
        return cls.laid(flat, np.array([len(row) for row in sequences], np.int64))

    @classmethod
    def laid(cls, values: NDArray[Any], lengths: NDArray[Any]) -> Flat:
        """Wrap values that lie flat already."""
        long = lengths.astype(np.int64)
        return cls(values, long, np.concatenate([[0], np.cumsum(long)])[:-1].astype(np.int64))

    def row(self, number: int) -> NDArray[Any]:
        """One sequence."""
        start = self.starts[number]
        return self.values[start : start + self.lengths[number]]

    def rows(self, chosen: Ints, padding: int = PAD, multiple: int = 1) -> Ints:
        """A matrix of the chosen sequences, `(n, longest)`; the width is a multiple of `multiple`."""
        longest = int(self.lengths[chosen].max())
        places = np.arange(-(-longest // multiple) * multiple)
        inside = places[None] < self.lengths[chosen][:, None]
        at = np.minimum(self.starts[chosen][:, None] + places[None], len(self.values) - 1)
        return np.where(inside, self.values[at].astype(np.int64), padding)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Pairs as the trainer takes them."""

    source: Flat  # with <s> and </s>
    target: Flat  # with </s>
    alignment: Flat  # of target pieces: source position, −1 for none
    weight: NDArray[np.float32]  # times an epoch, first stage
    late: NDArray[np.float32]  # the same, last stage
    to_source: Ints  # source id of each target id
    sizes: tuple[int, int]  # of the source and target vocabularies

    def __len__(self) -> int:
        return len(self.weight)

    @property
    def longest(self) -> Ints:
        """The longer side of each pair, in pieces."""
        longer: Ints = np.maximum(self.source.lengths, self.target.lengths)
        return longer


def joined(first: Prepared, second: Prepared) -> Prepared:
    """All pairs of both, which have the same vocabularies."""

    def both(one: Flat, other: Flat) -> Flat:
        return Flat.laid(
            np.concatenate([one.values, other.values]), np.concatenate([one.lengths, other.lengths])
        )

    return Prepared(
        both(first.source, second.source),
        both(first.target, second.target),
        both(first.alignment, second.alignment),
        np.concatenate([first.weight, second.weight]),
        np.concatenate([first.late, second.late]),
        first.to_source,
        first.sizes,
    )


def save(data: Prepared, path: Path, *, largest: int = LARGEST) -> int:
    """Write the file and give its size in bytes. Raises ConfigError where it is too large to carry.

    A path that does not end in `.xz` stays on this machine: it is written at once, whatever its size.
    """
    buffer = io.BytesIO()
    np.savez(
        buffer,
        source=data.source.values.astype(np.uint16),
        source_length=data.source.lengths.astype(np.uint16),
        target=data.target.values.astype(np.uint16),
        target_length=data.target.lengths.astype(np.uint16),
        alignment=data.alignment.values.astype(np.int8),
        weight=data.weight.astype(np.float16),
        late=data.late.astype(np.float16),
        to_source=data.to_source.astype(np.uint16),
        sizes=np.array(data.sizes),
    )
    carried = path.suffix == ".xz"
    packed = lzma.compress(buffer.getvalue(), preset=6) if carried else buffer.getvalue()
    if carried and len(packed) > largest:
        raise ConfigError(
            f"prepared data of {len(packed) / 1e6:.0f} MB, at most {largest / 1e6:.0f} MB can be "
            "carried; lower the weights of large sources in sources.toml"
        )
    part = path.with_suffix(".part")
    part.write_bytes(packed)
    part.replace(path)
    return len(packed)


def load(path: Path) -> Prepared:
    """Read prepared data. Raises ConfigError where it is missing or broken."""
    try:
        data = path.read_bytes()
        with np.load(io.BytesIO(lzma.decompress(data) if path.suffix == ".xz" else data)) as stored:
            return Prepared(
                Flat.laid(stored["source"], stored["source_length"]),
                Flat.laid(stored["target"], stored["target_length"]),
                Flat.laid(stored["alignment"], stored["target_length"]),
                stored["weight"].astype(np.float32),
                stored["late"].astype(np.float32),
                stored["to_source"].astype(np.int64),
                (int(stored["sizes"][0]), int(stored["sizes"][1])),
            )
    except (OSError, lzma.LZMAError, KeyError, ValueError) as error:
        raise ConfigError(f"{path}: no prepared data; run the step 'align'") from error
