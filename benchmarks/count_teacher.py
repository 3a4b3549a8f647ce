"""The teacher of the number models: a package's encoder, fine-tuned on the gold.

It reads the pieces of a sentence in which a number is marked; a party is the mean of the states of its
mentions and of their cores, beside those of the number and of the sentence, and the sum of weights of
features. What it says of thousands of numbers teaches a small network (distillation: Hinton et al.,
2015). Needs PyTorch (the extra `training`); about a quarter of an hour on two cores.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from count_cases import Counting, Question
from count_training import (
    asked_of_parties,
    feature_names,
    questions_of,
    sorts,
    spread,
    train,
    weigh,
)
from descent import batches, feature_weights, mask, mean
from package_encoder import WORKING, PackageEncoder
from torch import nn

from briefings.analysis.counting.countnet import KINDS, OF_PARTIES

EPOCHS = 3
BATCH = 24  # numbers
TRUSTED = 0.5  # what its word weighs beside the gold
SEEN = 3  # questions; a rarer feature is left out


class Teacher(nn.Module):
    """The encoder with heads for the kind of a claim and for the parties of it."""

    def __init__(self, package: Path, numbers: Sequence[Counting]) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.encoder = PackageEncoder(package)
        self.mark = nn.Parameter(torch.randn(self.encoder.width) * 0.02)
        self.names = feature_names(numbers, SEEN)
        self.features = feature_weights(self.names)
        self.kind = _head(2 * self.encoder.width, len(KINDS))
        self.party = _head(4 * self.encoder.width + 3, len(OF_PARTIES))

    def forward(self, numbers: Sequence[Counting]) -> list[Any]:
        """Log odds of the candidates, by question."""
        cut = [self.encoder.pieces(one.spelled) for one in numbers]
        length = max(len(pieces) for pieces, _ in cut)
        counted = torch.stack([
            mask([(spans[one.first][0], spans[one.last][1])], length)
            for one, (_, spans) in zip(numbers, cut, strict=True)
        ])  # fmt: skip
        marked = (counted[:, :, None] * self.mark).to(WORKING)
        states, there = self.encoder.encoded([pieces for pieces, _ in cut], marked)
        number, sentence = mean(counted, states), mean(there, states)
        asked = asked_of_parties(numbers)
        rows = torch.tensor([row for row, _, _, _ in asked], dtype=torch.long)
        seen = [number[rows], sentence[rows]]
        if asked:
            spans = [(cut[row][1], places) for row, _, _, places in asked]
            whole = [mask([(s[f][0], s[e][1]) for f, e, _ in some], length) for s, some in spans]
            core = [mask([s[k] for _, _, k in some], length) for s, some in spans]
            seen += [mean(torch.stack(some), states[rows]) for some in (whole, core)]
            parties = self.party(torch.cat([*seen, sorts(asked)], 1))
            parties = parties[range(len(asked)), [question for _, question, _, _ in asked]]
        else:
            parties = None
        kinds = self.kind(torch.cat([number, sentence], 1))
        heard = spread(numbers, kinds, parties, KINDS)
        return [
            one + weigh(question, self.names, self.features)
            for question, one in zip(questions_of(numbers), heard, strict=True)
        ]

    def groups(self) -> list[dict[str, Any]]:
        """The parameters with their learning rates."""
        heads = [self.mark, *self.kind.parameters(), *self.party.parameters()]
        return [
            *self.encoder.groups(),
            {"params": list(self.features.parameters()), "lr": 0.01, "weight_decay": 0.15},
            {"params": heads, "lr": 1e-3, "weight_decay": 0.02},
        ]


def _head(width: int, answers: int) -> nn.Sequential:
    return nn.Sequential(nn.LayerNorm(width), nn.Dropout(0.1), nn.Linear(width, 192), nn.GELU(),
                         nn.Dropout(0.3), nn.Linear(192, answers))  # fmt: skip


def fine_tuned(package: Path, numbers: Sequence[Counting]) -> Teacher:
    """A teacher that has seen the numbers `EPOCHS` times."""
    teacher = Teacher(package, numbers)
    train(teacher, numbers, torch.optim.AdamW(teacher.groups()), EPOCHS, BATCH)
    return teacher.eval()


def taught(teacher: Teacher, numbers: Sequence[Counting]) -> Iterator[Counting]:
    """The numbers with the teacher's probabilities as their truth."""
    for batch in batches([one for one in numbers if one.questions], 2 * BATCH, None):
        with torch.no_grad():
            said = iter(teacher(batch))
        for number in batch:
            yield replace(
                number, questions=tuple(_believed(q, next(said)) for q in number.questions)
            )


def _believed(question: Question, odds: Any) -> Question:
    truth = torch.softmax(odds, 0).tolist()
    return replace(question, truth=tuple(truth), weight=TRUSTED)
