"""What the small networks of the analysis are trained with: batches, descent, features (PyTorch)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np
import torch
from torch import nn
from word_reader import Words

_Item = TypeVar("_Item", bound=Words)


def descend(
    model: nn.Module,
    items: Sequence[_Item],
    loss: Callable[[list[_Item]], Any],
    optimizer: Any,
    epochs: int,
    size: int,
    rising: int,
) -> None:
    """Minimise the loss of batches of `size`; the rate rises for `rising` steps and falls to nothing."""
    peaks = [group["lr"] for group in optimizer.param_groups]
    steps, step = math.ceil(epochs * len(items) / size), 0
    for epoch in range(epochs):
        lost = 0.0
        for batch in batches(items, size, epoch):
            for group, peak in zip(optimizer.param_groups, peaks, strict=True):
                group["lr"] = peak * min(1.0, step / rising + 0.02) * max(0.01, 1 - step / steps)
            found = loss(batch)
            optimizer.zero_grad()
            found.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            lost, step = lost + found.item(), step + 1
        print(f"epoch {epoch + 1} of {epochs}: loss {lost * size / len(items):.3f}", flush=True)


def batches(items: Sequence[_Item], size: int, epoch: int | None) -> Iterator[list[_Item]]:
    """Sentences of like length together, in an order that follows from the epoch; None: by length."""
    if epoch is None:
        some = sorted(items, key=_length)
        yield from (some[k : k + size] for k in range(0, len(some), size))
        return
    random = np.random.default_rng(epoch)
    order = random.permutation(len(items))
    pool = 20 * size
    for start in range(0, len(order), pool):
        near = sorted((items[n] for n in order[start : start + pool]), key=_length)
        made = [near[k : k + size] for k in range(0, len(near), size)]
        yield from (made[n] for n in random.permutation(len(made)))


def _length(item: Words) -> int:
    return len(item.words)


def numbered(counts: Mapping[str, Counter[str]], least: int) -> dict[str, dict[str, int]]:
    """By question the features of at least so many cases, numbered from 1."""
    return {
        about: {name: n for n, name in enumerate(sorted(k for k in c if c[k] >= least), 1)}
        for about, c in counts.items()
    }


def feature_weights(names: Mapping[str, Mapping[str, int]]) -> nn.ModuleDict:
    """By question a weight for each feature, noughts to begin with; number 0 is no feature's."""
    made = {about: nn.EmbeddingBag(len(of) + 1, 1, mode="sum") for about, of in names.items()}
    for weights in made.values():
        nn.init.zeros_(weights.weight)
    return nn.ModuleDict(made)


def sums(rows: Iterable[Iterable[str]], names: Mapping[str, int], weights: nn.EmbeddingBag) -> Any:
    """The sums of the weights of each row's features, shape (rows,)."""
    known = [[names[name] for name in row if name in names] for row in rows]
    starts = np.cumsum([0, *map(len, known)])[:-1]
    flat = torch.tensor([n for row in known for n in row], dtype=torch.long)
    return weights(flat, torch.from_numpy(starts))[:, 0]


def mask(places: Iterable[tuple[int, int]], length: int) -> Any:
    """Ones from a first to before a last place, shape (length,)."""
    made = torch.zeros(length)
    for first, end in places:
        made[first:end] = 1
    return made


def mean(among: Any, states: Any) -> Any:
    """The mean of the states where `among` is one, 0 where it nowhere is: shape (rows, width)."""
    share = among / among.sum(1, keepdim=True).clamp(min=1)
    return torch.bmm(share[:, None], states)[:, 0]
