"""The small network of the number models, as `briefings/analysis/counting/countnet.py` computes it.

Here it is trained, with the weights of the features beside it; there it is used, in whole numbers.
Needs PyTorch (the extra `training`); a minute an epoch on two cores.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

import torch
from count_cases import Counting
from count_training import (
    asked_of_parties,
    feature_names,
    questions_of,
    sorts,
    spread,
    train,
    weigh,
)
from descent import feature_weights, mask, mean
from torch import nn
from word_reader import DROPPED, MOST, WordReader, whole

from briefings.analysis.counting.countnet import KINDS, OF_PARTIES

WIDTH = 96
HIDDEN = 128
DEPTH = 3  # convolutions: seven words to either side
NGRAMS = 1 << 14
EPOCHS = 6
BATCH = 48  # numbers
SEEN = 4  # questions; a rarer feature is left out


class Student(nn.Module):
    """Word vectors, convolutions, two hidden layers; and the features' weights."""

    def __init__(self, numbers: Sequence[Counting]) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.reader = WordReader(WIDTH, NGRAMS, DEPTH, marks=True)
        self.heads = nn.ModuleDict({
            "kind_hidden": nn.Linear(3 * WIDTH, HIDDEN),
            "kind_out": nn.Linear(HIDDEN, len(KINDS)),
            "party_hidden": nn.Linear(5 * WIDTH + 3, HIDDEN),
            "party_out": nn.Linear(HIDDEN, len(OF_PARTIES)),
        })  # fmt: skip
        self.names = feature_names(numbers, SEEN)
        self.features = feature_weights(self.names)

    def forward(self, numbers: Sequence[Counting]) -> list[Any]:
        """Log odds of the candidates, by question."""
        length = max(len(one.words) for one in numbers)
        counted = torch.stack([mask([(one.first, one.last + 1)], length) for one in numbers])
        states, there = self.reader(numbers, counted)
        number, every = mean(counted, states), torch.cat(whole(states, there), 1)
        kinds = self._told("kind", [number, every])
        asked, parties = asked_of_parties(numbers), None
        if asked:
            rows = torch.tensor([row for row, _, _, _ in asked])
            named = [mask([(f, e + 1) for f, e, _ in p], length) for _, _, _, p in asked]
            cores = [mask([(k, k + 1) for _, _, k in p], length) for _, _, _, p in asked]
            seen = [mean(torch.stack(some), states[rows]) for some in (named, cores)]
            told = self._told("party", [number[rows], *seen, every[rows], sorts(asked)])
            parties = told[range(len(asked)), [question for _, question, _, _ in asked]]
        heard = spread(numbers, kinds, parties, KINDS)
        return [
            one + weigh(question, self.names, self.features)
            for question, one in zip(questions_of(numbers), heard, strict=True)
        ]

    def groups(self) -> list[dict[str, Any]]:
        """The parameters with their learning rates."""
        reader = self.reader
        rest = [reader.mark, *reader.gaps.parameters(), *reader.around.parameters(),
                *self.heads.parameters()]  # fmt: skip
        return [
            {"params": list(self.features.parameters()), "lr": 0.005, "weight_decay": 0.1},
            {"params": list(reader.table.parameters()), "lr": 3e-3, "weight_decay": 0.0},
            {"params": rest, "lr": 2e-3, "weight_decay": 0.02},
        ]

    def joined(
        self, models: Mapping[str, Mapping[str, int]]
    ) -> tuple[dict[str, Any], dict[str, dict[str, int]]]:
        """The mean of what it is and of models of the features alone: the network's arrays and all models.

        The network reads unusual wording better, the features what the article has told before.
        """
        heads = {name.replace("_", "."): deepcopy(layer) for name, layer in self.heads.items()}
        with torch.no_grad():
            for name in ("kind.out", "party.out"):
                heads[name].weight /= 2
                heads[name].bias /= 2
        mixed = {name: dict(weights) for name, weights in models.items()}
        for about, names in self.names.items():
            own = self.features[about].weight.detach()[:, 0].tolist()
            every = sorted(names.keys() | models[about].keys())
            mixed[about] = {
                name: round((100 * own[names.get(name, 0)] + models[about].get(name, 0)) / 2)
                for name in every
            }
        return self.reader.exported(heads), mixed

    def _told(self, head: str, seen: Sequence[Any]) -> Any:
        hidden = self.heads[f"{head}_hidden"](torch.cat(list(seen), 1)).relu().clamp(max=MOST)
        return self.heads[f"{head}_out"](nn.functional.dropout(hidden, 2 * DROPPED, self.training))


def distilled(numbers: Sequence[Counting]) -> Student:
    """A student that has seen the numbers `EPOCHS` times."""
    student = Student(numbers)
    train(student, numbers, torch.optim.AdamW(student.groups()), EPOCHS, BATCH)
    return student.eval()
