"""Subword regularization: sources cut into other pieces than the likeliest ones (Kudo, 2018).

A word that the pairs hold seldom is then met in parts that they hold often. Only sources are cut
anew: the decoder shall spell as it will when it translates. The alignment follows the characters.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefings.training.layout import BOS, EOS, UNK
from briefings.training.prepared import Flat, Ints, Prepared
from briefings.training.tokens import BLANK

SMOOTHING = 0.4  # 0 draws all ways to cut alike, 1 by their likelihood
_MOST = 120  # pieces: an alignment is one byte


def sampled(
    data: Prepared, model: Any, seed: int, *, smoothing: float = SMOOTHING, threads: int = -1
) -> Prepared:
    """The same pairs with sources drawn anew; `model` is the SentencePiece processor.

    A source with unknown pieces, or one that would become too long, stays as it is.
    """
    import sentencepiece

    sentencepiece.set_random_generator_seed(seed)
    pieces = [str(model.id_to_piece(number)) for number in range(model.get_piece_size())]
    bodies = [data.source.row(n)[1:-1] for n in range(len(data))]
    texts = ["".join(pieces[number] for number in body) for body in bodies]
    drawn = model.encode(
        [text.removeprefix(BLANK).replace(BLANK, " ") for text in texts],
        enable_sampling=True,
        nbest_size=-1,
        alpha=smoothing,
        num_threads=threads,
    )
    lengths = np.array([len(piece) for piece in pieces])
    chosen = [
        new if _fits(new, old, lengths) else old.tolist()
        for new, old in zip(drawn, bodies, strict=True)
    ]
    source = Flat.of([[BOS, *body, EOS] for body in chosen])
    where = _positions(data.source, source, lengths)
    return replace(data, source=source, alignment=_moved(data, source, where))


def _fits(new: list[int], old: NDArray[Any], lengths: NDArray[Any]) -> bool:
    """Whether a drawn cut is of the same characters as the one it replaces."""
    same = int(lengths[new].sum()) == int(lengths[old].sum())
    return same and len(new) <= _MOST and UNK not in new and UNK not in old


def _positions(old: Flat, new: Flat, lengths: NDArray[Any]) -> Ints:
    """For each piece of the old sources, the place in the new ones that holds its last character."""
    ends = np.cumsum(_characters(old, lengths))
    return np.searchsorted(np.cumsum(_characters(new, lengths)), ends - 1, side="right")


def _characters(flat: Flat, lengths: NDArray[Any]) -> Ints:
    """Characters of each piece; the marks at both ends count as one."""
    ids = flat.values.astype(np.int64)
    counted: Ints = lengths[ids].astype(np.int64)
    counted[flat.starts] = 1
    counted[flat.starts + flat.lengths - 1] = 1
    return counted


def _moved(data: Prepared, source: Flat, where: Ints) -> Flat:
    """The alignment, pointing into the new sources."""
    old = data.alignment.values.astype(np.int64)
    pair = np.repeat(np.arange(len(data)), data.alignment.lengths)
    inside = np.minimum(data.source.starts[pair] + np.maximum(old, 0), len(where) - 1)
    moved = np.where(old < 0, -1, where[inside] - source.starts[pair])
    return Flat.laid(moved.astype(np.int8), data.alignment.lengths)
