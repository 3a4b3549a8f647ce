"""Small models that decide about people who are counted: what befell them, whose they are, by whose word.

A small network reads the words beside them (`countnet.py`); the log odds of both are added. Weights are
fitted by `benchmarks/train_figures.py` and `benchmarks/train_counts.py` and kept in
`data/analysis/figures.json` as whole hundredths, so results are the same on every machine. Without a
model the rules decide.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from briefings.analysis.counting import countnet
from briefings.analysis.counting.countnet import CountNetwork
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading
from briefings.language.packed import path

_WEIGHTS = path("analysis/figures.json")
_OPEN = 250  # hundredths between the likeliest two; a wider limit picks the same on folds left out


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible answer with what speaks for and against it; `value` None is "nobody"."""

    value: str | None
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """What number of which sentence a question is about."""

    sentence: int
    reading: Reading
    number: Counted


class Verdict:
    """Picks among candidates (a conditional logit); `odds` are those of a logistic model."""

    def __init__(
        self, models: Mapping[str, Mapping[str, int]], network: CountNetwork | None = None
    ) -> None:
        self.models = models
        self._network = network

    def pick(
        self,
        question: str,
        candidates: Sequence[Candidate],
        ruled: str | None,
        about: Asked | None = None,
    ) -> str | None:
        """The likeliest value; the earlier one of equals, what the rules say without a model.

        Without `about` no network is asked.
        """
        weights = self.models.get(question)
        if weights is None:
            return ruled
        odds = [_sum(weights, one.features) for one in candidates]
        if self._network is not None and about is not None and _is_open(odds):
            values = [one.value for one in candidates]
            heard = self._network.odds(question, about.reading, about.number, values)
            odds = [own + more for own, more in zip(odds, heard, strict=True)]
        return candidates[odds.index(max(odds))].value

    def enter(self, *scene: object) -> None:
        """What is asked about next; whoever keeps records does so here."""

    def odds(self, question: str, features: Iterable[str]) -> int:
        """The log odds of something, in hundredths; 0 without a model."""
        return _sum(self.models.get(question, {}), features)


def _is_open(odds: Sequence[int]) -> bool:
    """Whether the network could still turn what the features say."""
    best = sorted(odds, reverse=True)
    return len(best) > 1 and best[0] - best[1] < _OPEN


def _sum(weights: Mapping[str, int], features: Iterable[str]) -> int:
    return sum(map(weights.get, features, repeat(0)))


@lru_cache(maxsize=1)
def packed() -> Verdict:
    """The packed weights."""
    if not _WEIGHTS.is_file():
        return Verdict({})
    return Verdict(json.loads(_WEIGHTS.read_text("utf-8")), countnet.packed())
