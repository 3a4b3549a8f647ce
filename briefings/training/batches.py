"""Endless batches of about the same number of pieces, drawn by weight, on a thread of their own."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefings.training.layout import BOS, EOS, PAD
from briefings.training.prepared import Flat, Ints, Prepared

_SORTED = 25_000  # pairs that are sorted by length at a time
_MOST = 512  # pairs of a batch
_DROPPED = 0.08  # share of pieces that noise takes out of a copied sentence
_SHUFFLED = 2.5  # how far, in pieces, noise moves them


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
    for start in range(0, len(drawn), _SORTED):
        some = drawn[start : start + _SORTED]
        some = some[np.argsort(longest[some] + random.random(len(some)), kind="stable")]
        cuts, first = [0], 0
        for at, length in enumerate(longest[some]):  # ascending: the last is the longest
            if at > first and (length * (at - first + 1) > tokens or at - first >= _MOST):
                cuts.append(at)
                first = at
        cuts.append(len(some))
        made = [some[a:b] for a, b in itertools.pairwise(cuts)]
        for index in random.permutation(len(made)):
            yield made[index]


def stream(
    data: Prepared,
    tokens: int,
    late: Callable[[], bool],
    copied: Callable[[], float],
    random: np.random.Generator,
    multiple: int = 1,
) -> Iterator[Rows]:
    """Batches without end. A new epoch begins when `late()` turns true, with the late weights."""
    while True:
        stage = late()
        drawn = draw(data.late if stage else data.weight, random)
        for chosen in by_tokens(drawn, data.longest, tokens, random):
            if late() != stage:
                break
            yield rows(data, chosen, copied(), random, multiple)


def rows(
    data: Prepared, chosen: Ints, copied: float, random: np.random.Generator, multiple: int = 1
) -> Rows:
    """The chosen pairs as matrices; a share `copied` of them as English from noisy English."""
    target = data.target.rows(chosen, PAD, multiple)
    alignment = data.alignment.rows(chosen, -1, multiple)
    source = data.source.rows(chosen, PAD, multiple)
    room = source.shape[1]
    for row in np.flatnonzero(random.random(len(chosen)) < copied):
        length = int(data.target.lengths[chosen[row]])
        if 4 < length <= room - 1:
            noisy, where = noise(target[row, : length - 1], data.to_source, random)
            source[row] = PAD
            source[row, : len(noisy)] = noisy
            alignment[row, :length] = where
    return Rows(source, target, alignment)


def noise(pieces: Ints, to_source: Ints, random: np.random.Generator) -> tuple[Ints, Ints]:
    """A noisy source of an English sentence, framed, and the alignment of the sentence to it."""
    count = len(pieces)
    moved = random.random() < 0.5
    order = np.argsort(
        np.arange(count) + random.uniform(0, _SHUFFLED, count) * moved, kind="stable"
    )
    order = order[random.random(count) >= _DROPPED]
    where = np.full(count + 1, -1)
    where[order] = np.arange(len(order)) + 1
    where[count] = len(order) + 1
    return np.concatenate([[BOS], to_source[pieces[order]], [EOS]]), where


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


def in_order(data: tuple[Flat, Flat], size: int = 32) -> Iterator[Rows]:
    """Batches of a development set, without alignment."""
    source, target = data
    order = np.argsort(source.lengths, kind="stable")
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        made = target.rows(chosen)
        yield Rows(source.rows(chosen), made, np.full_like(made, -1))
