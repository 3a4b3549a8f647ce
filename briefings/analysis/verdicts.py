"""Small models that decide about people who are counted: what befell them, whose they are, by whose word.

Weights are fitted by `benchmarks/train_figures.py` and kept in `data/analysis/figures.json` as whole
hundredths, so results are the same on every machine. Without a model the rules decide.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from pathlib import Path

_WEIGHTS = Path(__file__).parent.parent / "data" / "analysis" / "figures.json"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible answer with what speaks for and against it; `value` None is "nobody"."""

    value: str | None
    features: frozenset[str]


class Verdict:
    """Picks among candidates (a conditional logit); `odds` are those of a logistic model."""

    def __init__(self, models: Mapping[str, Mapping[str, int]]) -> None:
        self.models = models

    def pick(
        self,
        question: str,
        candidates: Sequence[Candidate],
        ruled: str | None,
        about: object = None,
    ) -> str | None:
        """The likeliest value; the earlier one of equals, what the rules say without a model.

        `about` is what the question is about, for whoever keeps records.
        """
        del about
        weights = self.models.get(question)
        if weights is None:
            return ruled
        return max(candidates, key=lambda one: _sum(weights, one.features)).value

    def enter(self, *scene: object) -> None:
        """What is asked about next; whoever keeps records does so here."""

    def odds(self, question: str, features: Iterable[str]) -> int:
        """The log odds of something, in hundredths; 0 without a model."""
        return _sum(self.models.get(question, {}), features)


def _sum(weights: Mapping[str, int], features: Iterable[str]) -> int:
    return sum(map(weights.get, features, repeat(0)))


@lru_cache(maxsize=1)
def packed() -> Verdict:
    """The packed weights."""
    if not _WEIGHTS.is_file():
        return Verdict({})
    return Verdict(json.loads(_WEIGHTS.read_text("utf-8")))
