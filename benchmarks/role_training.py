"""What teacher and student of the role models share: the loss, the features (PyTorch)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import torch
from descent import descend, numbered, sums
from role_cases import Case, Scene
from torch import nn

from briefings.analysis.roles.rolenet import ROLES

_RISING = 60  # steps


def train(
    model: nn.Module, scenes: Sequence[Scene], optimizer: Any, epochs: int, size: int
) -> None:
    """Minimise the weighted cross-entropy."""

    def loss(batch: list[Scene]) -> Any:
        truth, weight = answers([case for scene in batch for case in scene.cases])
        entropy = nn.functional.binary_cross_entropy_with_logits(
            model(batch), truth, reduction="none"
        )
        return (entropy * weight).sum() / len(truth)

    asked = [scene for scene in scenes if scene.cases]
    descend(model, asked, loss, optimizer, epochs, size, _RISING)


def feature_names(scenes: Iterable[Scene], least: int) -> dict[str, dict[str, int]]:
    """By role the features of at least so many cases, numbered from 1."""
    counts: dict[str, Counter[str]] = {role: Counter() for role in ROLES}
    for scene in scenes:
        for case in scene.cases:
            for role, features in case.features.items():
                counts[role].update(features)
    return numbered(counts, least)


def weigh(cases: Sequence[Case], role: str, names: dict[str, int], weights: nn.EmbeddingBag) -> Any:
    """The sums of the weights of the cases' features, shape (cases, 1)."""
    return sums((case.features.get(role, ()) for case in cases), names, weights)[:, None]


def answers(cases: Sequence[Case]) -> tuple[Any, Any]:
    """Truth and weight of each case, shapes (cases, roles); what is not asked weighs nothing."""
    truth = torch.tensor([[case.truth.get(role, 0.0) for role in ROLES] for case in cases])
    weight = torch.tensor([[case.weight.get(role, 0.0) for role in ROLES] for case in cases])
    return truth, weight
