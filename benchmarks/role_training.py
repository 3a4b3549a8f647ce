"""What the teacher and the student of the role models are trained with (PyTorch)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import torch
from role_cases import Case, Scene
from torch import nn

from briefings.analysis.convolution import ROLES


def train(
    model: nn.Module, scenes: Sequence[Scene], optimizer: Any, epochs: int, size: int
) -> None:
    """Minimise the weighted cross-entropy; the rate rises for 60 steps and falls to nothing."""
    peaks = [group["lr"] for group in optimizer.param_groups]
    steps, step = math.ceil(epochs * len(scenes) / size), 0
    for epoch in range(epochs):
        lost = 0.0
        for batch in batches(scenes, size, epoch):
            for group, peak in zip(optimizer.param_groups, peaks, strict=True):
                group["lr"] = peak * min(1.0, step / 60 + 0.02) * max(0.01, 1 - step / steps)
            truth, weight = answers([case for scene in batch for case in scene.cases])
            entropy = nn.functional.binary_cross_entropy_with_logits(
                model(batch), truth, reduction="none"
            )
            loss = (entropy * weight).sum() / len(truth)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            lost, step = lost + loss.item(), step + 1
        print(f"epoch {epoch + 1} of {epochs}: loss {lost * size / len(scenes):.3f}", flush=True)


def batches(scenes: Sequence[Scene], size: int, epoch: int | None) -> Iterator[list[Scene]]:
    """Scenes of like length together, in an order that follows from the epoch; None: by length."""
    some = [scene for scene in scenes if scene.cases]
    if epoch is None:
        some.sort(key=lambda scene: len(scene.words))
        yield from (some[k : k + size] for k in range(0, len(some), size))
        return
    random = np.random.default_rng(epoch)
    order = random.permutation(len(some))
    pool = 20 * size
    for start in range(0, len(order), pool):
        near = sorted((some[n] for n in order[start : start + pool]), key=lambda s: len(s.words))
        made = [near[k : k + size] for k in range(0, len(near), size)]
        yield from (made[n] for n in random.permutation(len(made)))


def feature_names(scenes: Iterable[Scene], least: int) -> dict[str, dict[str, int]]:
    """By role the features of at least so many cases, numbered from 1."""
    counts: dict[str, Counter[str]] = {role: Counter() for role in ROLES}
    for scene in scenes:
        for case in scene.cases:
            for role, features in case.features.items():
                counts[role].update(features)
    return {
        role: {name: n for n, name in enumerate(sorted(k for k in c if c[k] >= least), 1)}
        for role, c in counts.items()
    }


def feature_weights(names: Mapping[str, Mapping[str, int]]) -> nn.ModuleDict:
    """By role a weight for each feature, noughts to begin with; number 0 is no feature's."""
    made = {role: nn.EmbeddingBag(len(of) + 1, 1, mode="sum") for role, of in names.items()}
    for weights in made.values():
        nn.init.zeros_(weights.weight)
    return nn.ModuleDict(made)


def weigh(cases: Sequence[Case], role: str, names: dict[str, int], weights: nn.EmbeddingBag) -> Any:
    """The sums of the weights of the cases' features, shape (cases, 1)."""
    rows = [[names[f] for f in c.features.get(role, ()) if f in names] for c in cases]
    starts = np.cumsum([0, *map(len, rows)])[:-1]
    flat = torch.tensor([n for row in rows for n in row], dtype=torch.long)
    return weights(flat, torch.from_numpy(starts))


def answers(cases: Sequence[Case]) -> tuple[Any, Any]:
    """Truth and weight of each case, shapes (cases, roles); what is not asked weighs nothing."""
    truth = torch.tensor([[case.truth.get(role, 0.0) for role in ROLES] for case in cases])
    weight = torch.tensor([[case.weight.get(role, 0.0) for role in ROLES] for case in cases])
    return truth, weight


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
