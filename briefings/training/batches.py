"""Endless batches of about the same number of pieces, drawn by weight, on a thread of their own."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefings.training.layout import BOS, EOS, PAD, UNK
from briefings.training.prepared import Flat, Ints, Prepared

_SORTED = 25_000  # pairs that are sorted by length at a time
_MOST = 512  # pairs of a batch, where it holds few pieces
_PIECES = 8  # for each of a large batch's pairs, at least
_SHORTEST = 4  # pieces of a sentence that is copied, or fewer
_DROPPED = 0.08  # share of pieces that noise takes out of a copied sentence
_SHUFFLED = 2.5  # how far, in pieces, noise moves them


class Stage(NamedTuple):
    """What is done to the pairs at a moment of the training."""

    late: bool = False  # the weights of the last stage hold
    copied: float = 0.0  # share of pairs that are English from noisy English
    masked: float = 0.0  # share of source pieces that are hidden behind `<unk>`
    sampled: float = 0.0  # share of batches whose sources are cut into other pieces


class Rows(NamedTuple):
    """A batch as numpy matrices, `(pairs, pieces)`."""

    source: Ints
    target: Ints
    alignment: Ints


def draw(weight: NDArray[Any], random: np.random.Generator) -> Ints:
    """Indices of one epoch: a weight of 1.3 draws a pair once, and in three of ten epochs twice."""
    whole = np.floor(weight)
    times = whole + (random.random(len(weight)) < weight - whole)
    drawn = np.repeat(np.arange(len(weight)), times.astype(np.int64))
    random.shuffle(drawn)
    return drawn


def by_tokens(
    drawn: Ints, longest: Ints, tokens: int, random: np.random.Generator
) -> Iterator[Ints]:
    """Cut an epoch into batches of at most `tokens` padded pieces, similar lengths together."""
    most = max(_MOST, tokens // _PIECES)
    for start in range(0, len(drawn), _SORTED):
        some = drawn[start : start + _SORTED]
        some = some[np.argsort(longest[some] + random.random(len(some)), kind="stable")]
        cuts, first = [0], 0
        for at, length in enumerate(longest[some]):  # ascending: the last is the longest
            if at > first and (length * (at - first + 1) > tokens or at - first >= most):
                cuts.append(at)
                first = at
        cuts.append(len(some))
        made = [some[a:b] for a, b in itertools.pairwise(cuts)]
        for index in random.permutation(len(made)):
            yield made[index]


def stream(
    data: Prepared,
    tokens: int,
    stage: Callable[[], Stage],
    random: np.random.Generator,
    multiple: int = 1,
    others: Sequence[Prepared] = (),
) -> Iterator[Rows]:
    """Batches without end. A new epoch begins when the last stage does, with its weights.

    `others` are the same pairs with their sources cut into other pieces.
    """
    while True:
        begun = stage()
        drawn = draw(data.late if begun.late else data.weight, random)
        for chosen in by_tokens(drawn, data.longest, tokens, random):
            now = stage()
            if now.late != begun.late:
                break
            other = others and random.random() < now.sampled
            form = others[int(random.integers(len(others)))] if other else data
            yield rows(form, chosen, now, random, multiple)


def rows(
    data: Prepared, chosen: Ints, stage: Stage, random: np.random.Generator, multiple: int = 1
) -> Rows:
    """The chosen pairs as matrices, with the stage's noise."""
    target = data.target.rows(chosen, PAD, multiple)
    alignment = data.alignment.rows(chosen, -1, multiple)
    source = data.source.rows(chosen, PAD, multiple)
    if stage.masked:
        hidden = (source > UNK) & (random.random(source.shape) < stage.masked)
        source[hidden] = UNK
    copied = np.flatnonzero(random.random(len(chosen)) < stage.copied)
    copied = copied[data.target.lengths[chosen[copied]] > _SHORTEST]
    if len(copied):
        lengths = data.target.lengths[chosen[copied]]
        noisy, where = noise(target[copied], lengths, data.to_source, random)
        if (missing := noisy.shape[1] - source.shape[1]) > 0:
            missing = -(-missing // multiple) * multiple
            source = np.pad(source, ((0, 0), (0, missing)), constant_values=PAD)
        source[copied] = PAD
        source[copied, : noisy.shape[1]] = noisy
        alignment[copied] = where
    return Rows(source, target, alignment)


def noise(
    target: Ints, lengths: Ints, to_source: Ints, random: np.random.Generator
) -> tuple[Ints, Ints]:
    """Noisy sources of English sentences, `(n, pieces)`, framed, and the alignment of the sentences to them.

    Some pieces are dropped; in half of the sentences the others change places with their neighbours.
    """
    rows, width = target.shape
    places = np.broadcast_to(np.arange(width), target.shape)
    inside = places < lengths[:, None] - 1
    moved = random.random((rows, 1)) < 0.5
    key = places + random.uniform(0, _SHUFFLED, target.shape) * moved
    key[~inside | (random.random(target.shape) < _DROPPED)] = np.inf
    order = np.argsort(key, axis=1, kind="stable")
    counts = np.isfinite(key).sum(1)
    kept = places < counts[:, None]
    noisy = np.full((rows, int(counts.max()) + 2), PAD)
    ids = to_source[np.take_along_axis(target, order, 1)]
    noisy[:, 1:-1] = np.where(kept, ids, PAD)[:, : noisy.shape[1] - 2]
    noisy[:, 0] = BOS
    noisy[np.arange(rows), counts + 1] = EOS
    where = np.full(target.shape, -1)
    np.put_along_axis(where, order, np.where(kept, places + 1, -1), 1)
    where[np.arange(rows), lengths - 1] = counts + 1
    return noisy, where


def ahead(batches: Iterator[Rows], room: int = 8) -> Iterator[Rows]:
    """The same batches, made on a thread while the machine computes."""
    waiting: queue.Queue[Rows] = queue.Queue(room)
    stop = threading.Event()

    def work() -> None:
        for batch in batches:
            while not stop.is_set():
                try:
                    waiting.put(batch, timeout=0.5)
                    break
                except queue.Full:
                    continue
            if stop.is_set():
                return

    threading.Thread(target=work, daemon=True).start()
    try:
        while True:
            yield waiting.get()
    finally:
        stop.set()


def in_order(data: tuple[Flat, Flat], size: int = 80) -> Iterator[Rows]:
    """Batches of a development set, without alignment."""
    source, target = data
    order = np.argsort(source.lengths, kind="stable")
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        made = target.rows(chosen, PAD, 8)
        yield Rows(source.rows(chosen, PAD, 8), made, np.full_like(made, -1))
