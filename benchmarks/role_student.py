"""The small network of the role models, as `briefings/analysis/roles/rolenet.py` computes it.

Here it is trained, with the weights of the features beside it; there it is used, in whole numbers.
Needs PyTorch (the extra `training`); a few minutes an epoch on two cores.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from descent import feature_weights, mask, mean
from role_cases import Scene
from role_training import feature_names, train, weigh
from torch import nn
from word_reader import DROPPED, MOST, WordReader, whole

from briefings.analysis.roles.rolenet import ROLES

WIDTH = 64
HIDDEN = 96
DEPTH = 3  # convolutions: seven words to either side
NGRAMS = 1 << 15
EPOCHS = 3
BATCH = 64  # sentences
SEEN = 8  # cases; a rarer feature is left out


class Student(nn.Module):
    """Word vectors, convolutions, a hidden layer; and the features' weights."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.reader = WordReader(WIDTH, NGRAMS, DEPTH, marks=False)
        self.hidden, self.out = nn.Linear(4 * WIDTH, HIDDEN), nn.Linear(HIDDEN, len(ROLES))
        self.names = feature_names(scenes, SEEN)
        self.features = feature_weights(self.names)
        nn.init.constant_(self.out.bias, -1.0)

    def forward(self, scenes: Sequence[Scene]) -> Any:
        """Log odds, shape (cases of all scenes, roles)."""
        states, there = self.reader(scenes)
        hidden = self.hidden(_seen(scenes, states, there)).relu().clamp(max=MOST)
        cases = [case for scene in scenes for case in scene.cases]
        told = [weigh(cases, role, self.names[role], self.features[role]) for role in ROLES]
        return self.out(nn.functional.dropout(hidden, 2 * DROPPED, self.training)) + torch.cat(
            told, 1
        )

    def groups(self) -> list[dict[str, Any]]:
        """The parameters with their learning rates."""
        rest = [self.reader.gaps, *self.reader.around, self.hidden, self.out]
        return [
            {"params": list(self.features.parameters()), "lr": 0.005, "weight_decay": 0.1},
            {"params": list(self.reader.table.parameters()), "lr": 3e-3, "weight_decay": 0.0},
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
        """The arrays of `rolenet.Network`, and the weights of the features in hundredths."""
        arrays = self.reader.exported({"hidden": self.hidden, "out": self.out})
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
    average, most = whole(states, there)
    by_case = states[rows]
    return torch.cat([mean(named, by_case), mean(cores, by_case), average[rows], most[rows]], 1)
