"""Which parties hold a role: logistic models over the features of each party in its sentence.

Weights are fitted by `benchmarks/train_roles.py` and kept in `data/analysis/roles.json`; a sum of a
few dozen numbers decides, so results are the same on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from pathlib import Path

from briefings.analysis.features import Row

_WEIGHTS = Path(__file__).parent.parent / "data" / "analysis" / "roles.json"


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model in hundredths: whole numbers, so that the order of adding cannot matter."""

    weights: Mapping[str, int]
    bias: int
    least: int  # log odds from which a party holds the role

    def odds(self, features: Iterable[str]) -> int:
        """The log odds in hundredths, less what is asked: 0 and above is yes."""
        return self.bias - self.least + sum(map(self.weights.get, features, repeat(0)))


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

    def themes(
        self, features: Iterable[str], ruled: Collection[str], every: Iterable[str]
    ) -> dict[str, int]:
        """The themes that a sentence has, with their log odds; one without a model as ruled."""
        given: dict[str, int] = {}
        known = frozenset(features)
        for theme in every:
            model = self.models.get(f"theme:{theme}")
            odds = model.odds(known) if model else 0 if theme in ruled else -1
            if odds >= 0:
                given[theme] = odds
        return given

    def strongest(self, theme: str, features: Sequence[str]) -> int:
        """Which of some features speaks most for a theme; the first without a model."""
        model = self.models.get(f"theme:{theme}")
        return (
            max(range(len(features)), key=lambda i: model.weights.get(features[i], 0))
            if model
            else 0
        )


@lru_cache(maxsize=1)
def packed() -> Judge:
    """The judge with the packed weights."""
    if not _WEIGHTS.is_file():
        return Judge({})
    data = json.loads(_WEIGHTS.read_text("utf-8"))
    return Judge({
        role: Model(model["weights"], model["bias"], model["least"]) for role, model in data.items()
    })  # fmt: skip
