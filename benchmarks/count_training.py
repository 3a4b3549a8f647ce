"""What teacher and student of the number models share: the loss, the features, what is asked (PyTorch)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import torch
from count_cases import QUESTIONS, Counting, Question
from descent import descend, numbered, sums
from torch import nn

from briefings.analysis.counting.countnet import OF_PARTIES
from briefings.profile import OTHER

Names = dict[str, dict[str, int]]
_RISING = 40  # steps


def train(
    model: nn.Module, numbers: Sequence[Counting], optimizer: Any, epochs: int, size: int
) -> None:
    """Minimise the weighted cross-entropy."""

    def loss(batch: list[Counting]) -> Any:
        return torch.stack(list(map(_loss, questions_of(batch), model(batch)))).sum() / size

    asked = [number for number in numbers if number.questions]
    descend(model, asked, loss, optimizer, epochs, size, _RISING)


def _loss(question: Question, odds: Any) -> Any:
    """How unlikely the right answers are; where several are right, any of them will do."""
    likely, truth = torch.log_softmax(odds, 0), torch.tensor(question.truth)
    if max(question.truth) < 1:  # probabilities
        return -question.weight * (truth * likely).sum()
    return -question.weight * torch.logsumexp(likely[truth == 1], 0)


def questions_of(numbers: Iterable[Counting]) -> list[Question]:
    """All questions about some numbers, in order."""
    return [question for number in numbers for question in number.questions]


def feature_names(numbers: Iterable[Counting], least: int) -> Names:
    """By question the features of at least so many questions, numbered from 1."""
    counts: dict[str, Counter[str]] = {about: Counter() for about in QUESTIONS}
    for question in questions_of(numbers):
        counts[question.about].update(frozenset().union(*question.features))
    return numbered(counts, least)


def weigh(question: Question, names: Names, weights: nn.ModuleDict) -> Any:
    """The sums of the weights of the candidates' features, shape (candidates,)."""
    about = question.about
    return sums(question.features, names[about], weights[about])


def asked_of_parties(numbers: Sequence[Counting]) -> list[tuple[int, int, str | None, Any]]:
    """For each candidate of the questions about parties: row of the number, question, value, mentions."""
    return [
        (row, OF_PARTIES.index(question.about), value, places)
        for row, number in enumerate(numbers)
        for question in number.questions
        if question.about in OF_PARTIES
        for value, places in zip(question.values, question.places, strict=True)
    ]


def sorts(asked: Sequence[tuple[int, int, str | None, Any]]) -> Any:
    """Whether each candidate is nobody, another party, named in the sentence: shape (candidates, 3)."""
    rows = [[value is None, value == OTHER, bool(places)] for _, _, value, places in asked]
    return torch.tensor(rows, dtype=torch.float32)


def spread(
    numbers: Sequence[Counting], kinds: Any, parties: Any, order: Sequence[Any]
) -> list[Any]:
    """The odds of each question: of kinds by number (`order` of columns), of parties as asked."""
    made, at = [], 0
    for row, number in enumerate(numbers):
        for question in number.questions:
            if question.about in OF_PARTIES:
                made.append(parties[at : at + len(question.values)])
                at += len(question.values)
            else:
                made.append(kinds[row, [order.index(value) for value in question.values]])
    return made
