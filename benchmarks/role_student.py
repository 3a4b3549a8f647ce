"""The small network of the role models, as `briefings/analysis/convolution.py` computes it.

Here it is trained, with the weights of the features beside it; there it is used, in whole numbers.
Needs PyTorch (the extra `training`); a few minutes an epoch on two cores.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from role_cases import Scene
from role_training import feature_names, feature_weights, mask, mean, train, weigh
from torch import nn

from briefings.analysis.convolution import GAPS, LARGEST, ROLES, UNIT, hashes

WIDTH = 64
HIDDEN = 96
DEPTH = 3  # convolutions: seven words to either side
NGRAMS = 1 << 15
EPOCHS = 3
BATCH = 64  # sentences
SEEN = 8  # cases; a rarer feature is left out
DROPPED = 0.1
FORGOTTEN = 0.04  # share of words that are hidden in training
_MOST = LARGEST / UNIT  # the largest activation
_places = lru_cache(maxsize=None)(hashes)


class Student(nn.Module):
    """Word vectors, convolutions, a hidden layer; and the features' weights."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.table = nn.EmbeddingBag(NGRAMS, WIDTH, mode="sum")
        self.gaps = nn.Embedding(len(GAPS) + 1, WIDTH)
        for embedding in (self.table, self.gaps):
            nn.init.normal_(embedding.weight, std=0.15)
        self.around = nn.ModuleList([
            nn.Conv1d(WIDTH, WIDTH, 3, padding=2**n, dilation=2**n) for n in range(DEPTH)
        ])  # fmt: skip
        self.hidden, self.out = nn.Linear(4 * WIDTH, HIDDEN), nn.Linear(HIDDEN, len(ROLES))
        self.names = feature_names(scenes, SEEN)
        self.features = feature_weights(self.names)
        nn.init.constant_(self.out.bias, -1.0)

    def forward(self, scenes: Sequence[Scene]) -> Any:
        """Log odds, shape (cases of all scenes, roles)."""
        length = max(len(scene.words) for scene in scenes)
        there = torch.zeros(len(scenes), length, 1)
        gaps = torch.zeros(len(scenes), length, dtype=torch.long)
        for n, scene in enumerate(scenes):
            there[n, : len(scene.words)] = 1
            gaps[n, : len(scene.words)] = torch.tensor(scene.gaps)
        drop = nn.functional.dropout
        states = (self._words(scenes, length) + self.gaps(gaps)).clamp(-_MOST, _MOST) * there
        states = drop(states, DROPPED, self.training)
        for layer in self.around:
            more = layer(states.transpose(1, 2)).relu().transpose(1, 2)
            more = drop(more, DROPPED, self.training)
            states = (states + more).clamp(-_MOST, _MOST) * there
        hidden = self.hidden(_seen(scenes, states, there)).relu().clamp(max=_MOST)
        cases = [case for scene in scenes for case in scene.cases]
        told = [weigh(cases, role, self.names[role], self.features[role]) for role in ROLES]
        return self.out(drop(hidden, 2 * DROPPED, self.training)) + torch.cat(told, 1)

    def groups(self) -> list[dict[str, Any]]:
        """The parameters with their learning rates."""
        rest = [self.gaps, *self.around, self.hidden, self.out]
        return [
            {"params": list(self.features.parameters()), "lr": 0.005, "weight_decay": 0.1},
            {"params": list(self.table.parameters()), "lr": 3e-3, "weight_decay": 0.0},
            {"params": [w for part in rest for w in part.parameters()], "lr": 2e-3,
             "weight_decay": 0.02},
        ]  # fmt: skip

    def join(self, role: str, weights: Sequence[float], bias: float) -> None:
        """Make one role the mean of what it is and of a model of the features alone.

        The network reads unusual wording better, the features short plain sentences and headlines.
        """
        with torch.no_grad():
            own = self.features[role].weight
            own[1:, 0] = (own[1:, 0] + torch.tensor(weights)) / 2
            n = ROLES.index(role)
            self.out.weight[n] /= 2
            self.out.bias[n] = (self.out.bias[n] + bias) / 2

    def exported(self) -> tuple[dict[str, Any], dict[str, dict[str, int]]]:
        """The arrays of `convolution.Network`, and the weights of the features in hundredths."""
        table = self.table.weight.detach().numpy()
        finer = _finer(table)
        arrays = {"table": _bytes(table, finer), "table.finer": np.float32(finer / UNIT),
                  "gaps": _bytes(self.gaps.weight.detach().numpy(), finer)}  # fmt: skip
        layers = {f"around{n}": layer for n, layer in enumerate(self.around)}
        for name, layer in {**layers, "hidden": self.hidden, "out": self.out}.items():
            weight = layer.weight.detach().numpy()
            if weight.ndim == 3:  # out, into, place → into of all three places, out
                weight = weight.transpose(0, 2, 1).reshape(len(weight), -1)
            arrays |= _whole(name, weight.T, layer.bias.detach().numpy())
        features = {
            role: {
                name: round(100 * weight)
                for name, weight in zip(
                    names, self.features[role].weight.detach()[1:, 0].tolist(), strict=True
                )
            }
            for role, names in self.names.items()
        }
        return arrays, features

    def _words(self, scenes: Sequence[Scene], length: int) -> Any:
        flat: list[int] = []
        starts = []
        kept = (torch.rand(len(scenes), length) >= FORGOTTEN).tolist()
        for n, scene in enumerate(scenes):
            for k in range(length):
                starts.append(len(flat))
                if k < len(scene.words) and (kept[n][k] or not self.training):
                    flat += _places(scene.words[k], NGRAMS)
        vectors = self.table(torch.tensor(flat), torch.tensor(starts))
        return vectors.view(len(scenes), length, WIDTH)


def distilled(scenes: Sequence[Scene]) -> Student:
    """A student that has seen the scenes `EPOCHS` times."""
    student = Student(scenes)
    optimizer = torch.optim.AdamW(student.groups())
    train(student, scenes, optimizer, EPOCHS, BATCH)
    return student.eval()


def _seen(scenes: Sequence[Scene], states: Any, there: Any) -> Any:
    """What is seen of each party: its mentions, their cores, and the sentence's mean and maximum."""
    length = states.shape[1]
    rows = torch.tensor([n for n, scene in enumerate(scenes) for _ in scene.cases])
    places = [case.places for scene in scenes for case in scene.cases]
    named = torch.stack([mask([(first, last + 1) for first, last, _ in p], length) for p in places])
    cores = torch.stack([mask([(core, core + 1) for _, _, core in p], length) for p in places])
    whole = mean(there[:, :, 0], states)
    most = states.masked_fill(there == 0, -_MOST).max(1).values
    by_case = states[rows]
    return torch.cat([mean(named, by_case), mean(cores, by_case), whole[rows], most[rows]], 1)


def _whole(name: str, weight: Any, bias: Any) -> dict[str, Any]:
    finer = _finer(weight)
    return {
        f"{name}.weight": _bytes(weight, finer),
        f"{name}.bias": np.rint(bias * finer * UNIT).astype(np.int32),
        f"{name}.finer": np.float32(finer),
    }


def _finer(weight: Any) -> float:
    """The largest power of two by which the weights still fit bytes."""
    return float(2.0 ** np.floor(np.log2(LARGEST / np.abs(weight).max())))


def _bytes(weight: Any, finer: float) -> Any:
    return np.clip(np.rint(weight * finer), -LARGEST, LARGEST).astype(np.int8)
