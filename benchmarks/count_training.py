"""What teacher and student of the number models share: batches, the loss, sums of features."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import torch
from count_cases import QUESTIONS, Counting, Question
from torch import nn

from briefings.analysis.countnet import OF_PARTIES
from briefings.profile import OTHER

Names = dict[str, dict[str, int]]


def train(
    model: nn.Module, numbers: Sequence[Counting], optimizer: Any, epochs: int, size: int
) -> None:
    """Minimise the weighted cross-entropy; the rate rises for 40 steps and falls to nothing."""
    peaks = [group["lr"] for group in optimizer.param_groups]
    steps, step = math.ceil(epochs * len(numbers) / size), 0
    for epoch in range(epochs):
        lost = 0.0
        for batch in batches(numbers, size, epoch):
            for group, peak in zip(optimizer.param_groups, peaks, strict=True):
                group["lr"] = peak * min(1.0, step / 40 + 0.02) * max(0.01, 1 - step / steps)
            loss = torch.stack(list(map(_loss, questions_of(batch), model(batch)))).sum() / size
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            lost, step = lost + loss.item(), step + 1
        print(f"epoch {epoch + 1} of {epochs}: loss {lost * size / len(numbers):.3f}", flush=True)


def _loss(question: Question, odds: Any) -> Any:
    """How unlikely the right answers are; where several are right, any of them will do."""
    likely, truth = torch.log_softmax(odds, 0), torch.tensor(question.truth)
    if max(question.truth) < 1:  # probabilities
        return -question.weight * (truth * likely).sum()
    return -question.weight * torch.logsumexp(likely[truth == 1], 0)


def batches(numbers: Sequence[Counting], size: int, epoch: int | None) -> Iterator[list[Counting]]:
    """Numbers of sentences of like length, in an order that follows from the epoch; None: by length."""
    some = [one for one in numbers if one.questions]
    if epoch is None:
        some.sort(key=_length)
        yield from (some[k : k + size] for k in range(0, len(some), size))
        return
    order = random.Random(epoch)
    order.shuffle(some)
    for start in range(0, len(some), 20 * size):
        near = sorted(some[start : start + 20 * size], key=_length)
        made = [near[k : k + size] for k in range(0, len(near), size)]
        order.shuffle(made)
        yield from made


def _length(one: Counting) -> int:
    return len(one.words)


def questions_of(numbers: Iterable[Counting]) -> list[Question]:
    """All questions about some numbers, in order."""
    return [question for number in numbers for question in number.questions]


def feature_names(numbers: Iterable[Counting], least: int) -> Names:
    """By question the features of at least so many questions, numbered from 1."""
    counts: dict[str, Counter[str]] = {about: Counter() for about in QUESTIONS}
    for question in questions_of(numbers):
        counts[question.about].update(frozenset().union(*question.features))
    return {
        about: {name: n for n, name in enumerate(sorted(k for k in c if c[k] >= least), 1)}
        for about, c in counts.items()
    }


def weigh(question: Question, names: Names, weights: nn.ModuleDict) -> Any:
    """The sums of the weights of the candidates' features, shape (candidates,)."""
    known = names[question.about]
    flat: list[int] = []
    starts = []
    for features in question.features:
        starts.append(len(flat))
        flat += [known[name] for name in features if name in known]
    numbers = torch.tensor(flat, dtype=torch.long)
    return weights[question.about](numbers, torch.tensor(starts))[:, 0]


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
