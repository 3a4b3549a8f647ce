"""The teacher of the role models: a package's encoder, fine-tuned on the gold.

It reads the pieces of a whole sentence; a party is the mean of the states of its mentions, of their
cores and of the sentence, and the sum of weights of its features. It is far too slow for the program,
but what it says of a hundred thousand sentences teaches a small network (distillation: Hinton et al.,
2015). Needs PyTorch (the extra `training`); about a quarter of an hour on two cores.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from descent import batches, feature_weights, mask, mean
from package_encoder import PackageEncoder
from role_cases import Case, Scene
from role_training import feature_names, train, weigh
from torch import nn

from briefings.analysis.roles.rolenet import ROLES

EPOCHS = 3  # with a fourth it knows the gold by heart
BATCH = 32  # sentences
TRUSTED = 0.5  # what its word weighs beside the gold
SEEN = 3  # cases; a rarer feature is left out


class Teacher(nn.Module):
    """The encoder with a head for the three roles."""

    def __init__(self, package: Path, scenes: Sequence[Scene]) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.encoder = PackageEncoder(package)
        self.names = feature_names(scenes, SEEN)
        self.features = feature_weights(self.names)
        width = 3 * self.encoder.width
        self.head = nn.Sequential(nn.LayerNorm(width), nn.Dropout(0.1), nn.Linear(width, 192),
                                  nn.GELU(), nn.Dropout(0.3), nn.Linear(192, len(ROLES)))  # fmt: skip
        self.bias = nn.Parameter(torch.full((len(ROLES),), -1.0))

    def forward(self, scenes: Sequence[Scene]) -> Any:
        """Log odds, shape (cases of all scenes, roles)."""
        cut = [self.encoder.pieces(scene.spelled) for scene in scenes]
        states, there = self.encoder.encoded([pieces for pieces, _ in cut])
        places = [
            (n, case, spans)
            for n, (scene, (_, spans)) in enumerate(zip(scenes, cut, strict=True))
            for case in scene.cases
        ]
        rows = torch.tensor([n for n, _, _ in places])
        cases = [case for _, case, _ in places]
        length = states.shape[1]
        whole = [mask([(s[f][0], s[e][1]) for f, e, _ in c.places], length) for _, c, s in places]
        core = [mask([s[k] for _, _, k in c.places], length) for _, c, s in places]
        seen = [mean(torch.stack(some), states[rows]) for some in (whole, core)]
        seen.append(mean(there, states)[rows])
        told = [weigh(cases, role, self.names[role], self.features[role]) for role in ROLES]
        return self.head(torch.cat(seen, 1)) + self.bias + torch.cat(told, 1)

    def groups(self) -> list[dict[str, Any]]:
        """The parameters with their learning rates."""
        features = {"params": list(self.features.parameters()), "lr": 0.01, "weight_decay": 0.15}
        head = {"params": [*self.head.parameters(), self.bias], "lr": 1e-3, "weight_decay": 0.02}
        return [*self.encoder.groups(), features, head]


def fine_tuned(package: Path, scenes: Sequence[Scene]) -> Teacher:
    """A teacher that has seen the scenes `EPOCHS` times."""
    teacher = Teacher(package, scenes)
    optimizer = torch.optim.AdamW(teacher.groups())
    train(teacher, scenes, optimizer, EPOCHS, BATCH)
    return teacher.eval()


def taught(teacher: Teacher, scenes: Sequence[Scene]) -> Iterator[Scene]:
    """The scenes with the teacher's probabilities as their truth."""
    for batch in batches([scene for scene in scenes if scene.cases], 2 * BATCH, None):
        with torch.no_grad():
            odds = iter(torch.sigmoid(teacher(batch)).tolist())
        for scene in batch:
            yield replace(scene, cases=tuple(_believed(case, next(odds)) for case in scene.cases))


def _believed(case: Case, odds: Sequence[float]) -> Case:
    said = dict(zip(ROLES, odds, strict=True))
    return replace(
        case,
        truth={role: said[role] for role in case.truth},
        weight=dict.fromkeys(case.truth, TRUSTED),
    )
