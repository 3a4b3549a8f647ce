"""Which parties hold a role: logistic models over the features of each party in its sentence.

Weights are fitted by `benchmarks/train_roles.py` and kept in `data/analysis/roles.json`; a sum of a
few dozen numbers decides, so results are the same on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from briefings.analysis.features import Row

_WEIGHTS = Path(__file__).parent.parent / "data" / "analysis" / "roles.json"


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: the sum of the weights of a row's features is its log odds."""

    weights: Mapping[str, float]
    bias: float
    least: float  # log odds from which a party holds the role

    def odds(self, features: Iterable[str]) -> float:
        """The log odds, less what is asked: 0 and above is yes."""
        # Sorted, since floats added in another order may differ in their last bit.
        weights = self.weights
        return self.bias - self.least + sum(weights.get(name, 0.0) for name in sorted(features))


class Judge:
    """Decides with the models it has; a role without a model stays as the rules have it."""

    def __init__(self, models: Mapping[str, Model]) -> None:
        self.models = models

    def chosen(self, role: str, rows: Mapping[str, Row], ruled: tuple[str, ...]) -> tuple[str, ...]:
        """The parties that hold a role."""
        model = self.models.get(role)
        if model is None:
            return ruled
        return tuple(party for party, row in rows.items() if model.odds(row.features) >= 0)

    def best(self, role: str, rows: Mapping[str, Row], ruled: str | None) -> str | None:
        """The one party that most likely holds a role, or None."""
        model = self.models.get(role)
        if model is None:
            return ruled
        odds = [(model.odds(row.features), party) for party, row in rows.items()]
        top = max(odds, default=(-1.0, ""))
        return top[1] if top[0] >= 0 else None


@lru_cache(maxsize=1)
def packed() -> Judge:
    """The judge with the packed weights."""
    if not _WEIGHTS.is_file():
        return Judge({})
    data = json.loads(_WEIGHTS.read_text("utf-8"))
    return Judge({
        role: Model(model["weights"], model["bias"], model["least"]) for role, model in data.items()
    })  # fmt: skip
