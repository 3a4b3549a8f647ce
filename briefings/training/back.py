"""Back-translation on the machine that trains, within a share of its budget.

A small model from English into Arabic is trained on the same pairs turned round, then writes Arabic
for English sentences that have none (Sennrich, Haddow and Birch, 2016); the sources begin with a tag
(Caswell, Chelba and Grangier, 2019).
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from briefings.training.layout import BOS, EOS, PAD, UNK
from briefings.training.prepared import Flat, Ints, Prepared
from briefings.training.synthesize import TAG

if TYPE_CHECKING:
    from briefings.training.network import Network

WEIGHT = 0.6  # how often an epoch draws a back-translated pair; never in the last stage
_BATCH = {"cpu": 32, "cuda": 2048}  # sentences that are translated at a time
_LONGEST = 90  # pieces that are written
_KEPT = 118  # pieces of a source that is kept
_RATIO = (0.45, 2.2)  # pieces out to pieces in
_VARIED = 0.4  # least share of different pieces


def turned(data: Prepared) -> Prepared:
    """The pairs with their sides changed, over all pieces on both sides and without alignment."""
    english = _framed(data.target, data.to_source)
    starts = data.source.starts
    arabic = Flat.laid(np.delete(data.source.values, starts), data.source.lengths - 1)
    nothing = Flat.laid(np.full(len(arabic.values), -1, np.int8), arabic.lengths)
    every = np.arange(data.sizes[0])
    size = (data.sizes[0], data.sizes[0])
    return Prepared(english, arabic, nothing, data.weight, data.late, every, size)


def written(
    network: Network, english: Flat, to_source: Ints, seconds: float, random: np.random.Generator
) -> Iterator[tuple[Ints, NDArray[Any]]]:
    """Yields indices of English sentences and the Arabic pieces for them, until the time is over."""
    import torch

    device = network.parameters["source.weight"].device
    sources = _framed(english, to_source)
    order = np.argsort(sources.lengths, kind="stable")
    size = _BATCH[device.type]
    batches = [order[at : at + size] for at in range(0, len(order), size)]
    begun = time.monotonic()
    network.training = False
    for number in random.permutation(len(batches)):
        if time.monotonic() - begun > seconds:
            return
        chosen = batches[number]
        source = torch.from_numpy(sources.rows(chosen, PAD, 8)).to(device)
        most = min(_LONGEST, int(1.5 * source.shape[1]) + 8)
        yield chosen, network.greedy(source, most).cpu().numpy()


def pairs(
    found: Iterator[tuple[Ints, NDArray[Any]]], english: Flat, data: Prepared, model: Any
) -> Prepared:
    """The sound ones as pairs like those of `data`; `model` cuts the Arabic as it will be cut later."""
    sources: list[list[int]] = []
    chosen: list[int] = []
    tag = int(model.piece_to_id("▁" + TAG))
    for numbers, rows in found:
        kept = [
            (int(number), ids)
            for number, row in zip(numbers, rows, strict=True)
            if _sound(ids := _body(row), int(english.lengths[number]))
        ]
        cut = model.encode(model.decode([ids for _, ids in kept])) if kept else []
        for (number, _), ids in zip(kept, cut, strict=True):
            if len(ids) <= _KEPT:
                sources.append([BOS, tag, *ids, EOS])
                chosen.append(number)
    target = Flat.of([english.row(number).tolist() for number in chosen])
    weight = np.full(len(chosen), WEIGHT, np.float32)
    return Prepared(
        Flat.of(sources),
        target,
        Flat.laid(np.full(len(target.values), -1, np.int8), target.lengths),
        weight,
        np.zeros_like(weight),
        data.to_source,
        data.sizes,
    )


def _framed(english: Flat, to_source: Ints) -> Flat:
    """English targets as sources: `<s> … </s>` in source ids."""
    ids = to_source[english.values.astype(np.int64)]
    ids[english.starts + english.lengths - 1] = EOS
    values = np.insert(ids, english.starts, BOS).astype(np.uint16)
    return Flat.laid(values, english.lengths + 1)


def _body(row: NDArray[Any]) -> list[int]:
    """What was written before `</s>`; nothing where the sentence has no end."""
    ends = np.flatnonzero(row == EOS)
    return [int(number) for number in row[: ends[0]] if number > UNK] if len(ends) else []


def _sound(ids: list[int], length: int) -> bool:
    low, high = _RATIO
    return len(ids) >= 3 and low < len(ids) / length < high and len(set(ids)) >= _VARIED * len(ids)
