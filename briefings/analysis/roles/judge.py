"""Which parties hold a role: logistic models over the features of each party in its sentence.

Beside them a small network reads the words (`rolenet.py`); the log odds of both are added. Weights
are fitted by `benchmarks/train_roles.py` and `benchmarks/train_themes.py` and kept in
`data/analysis/roles.json`; sums of whole numbers decide, so results are the same on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.roles import rolenet
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.rolenet import Network
from briefings.language.packed import path

_BITS = 20  # more than a sum of hundredths needs; three models' fit a machine's whole number
_MASK, _HALF = (1 << _BITS) - 1, 1 << (_BITS - 1)
_THEME = "theme:"  # before the name of a theme's model
_WEIGHTS = path("analysis/roles.json")


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model in hundredths: whole numbers, so that the order of adding cannot matter."""

    weights: Mapping[str, int]
    bias: int
    least: int  # log odds from which a party holds the role

    def odds(self, features: Iterable[str]) -> int:
        """The log odds in hundredths, less what is asked: 0 and above is yes."""
        return self.bias - self.least + sum(map(self.weights.get, features, repeat(0)))


class _Table:
    """Several models in one table: a feature is looked up once for all of them.

    The weights of a feature stand side by side in one whole number, 20 bits each, so that one sum
    adds up every model's.
    """

    def __init__(self, models: Mapping[str, Model]) -> None:
        self.places = {name: _BITS * n for n, name in enumerate(models)}
        self.weights: dict[str, int] = {}
        self.start = 0
        for place, model in zip(self.places.values(), models.values(), strict=True):
            # half the room is added, so that no sum is negative and borrows from its neighbour
            self.start += (model.bias - model.least + _HALF) << place
            for feature, weight in model.weights.items():
                self.weights[feature] = self.weights.get(feature, 0) + (weight << place)

    def summed(self, features: Iterable[str]) -> int:
        """What features weigh together; sums of different features may be added."""
        return sum(map(self.weights.get, features, repeat(0)))

    def odds(self, name: str, summed: int) -> int:
        """As `Model.odds` of that model, of features that weigh so much together."""
        return (((self.start + summed) >> self.places[name]) & _MASK) - _HALF


class Judge:
    """Decides with the models it has; a role without a model stays as the rules have it."""

    def __init__(self, models: Mapping[str, Model], network: Network | None = None) -> None:
        self.models = models
        themes = {name for name in models if name.startswith(_THEME)}
        self._themes = _Table({n.removeprefix(_THEME): models[n] for n in models if n in themes})
        self._roles = _Table({n: model for n, model in models.items() if n not in themes})
        self._network = network

    def listen(self, readings: Sequence[Reading]) -> None:
        """Let the network read the sentences of one article at once, before they are judged."""
        if self._network:
            self._network.listen(readings)

    def chosen(
        self, reading: Reading, rows: Mapping[str, Row], ruled: Mapping[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        """The parties of a sentence that hold each of the roles that the rules have found some for."""
        known = self._roles.places
        if not any(role in known for role in ruled):
            return dict(ruled)
        self._hear(reading, rows.values())
        for row in rows.values():
            self._weigh(row)
        return {
            role: tuple([party for party, row in rows.items() if self.odds(row, role) >= 0])
            if role in known
            else parties
            for role, parties in ruled.items()
        }

    def _weigh(self, row: Row) -> None:
        """Look up the features of a row, each of them once."""
        fresh = row.features - row.weighed if row.weighed else row.features
        row.weight += self._roles.summed(fresh)
        row.weighed = row.features.copy()

    def odds(self, row: Row, role: str) -> int:
        """As `Model.odds`, of a row that has been judged."""
        return self._roles.odds(role, row.weight) + row.heard.get(role, 0)

    def _hear(self, reading: Reading, rows: Iterable[Row]) -> None:
        """Enter what the network says of the rows that it has not seen."""
        fresh = [row for row in rows if not row.heard]
        if self._network and fresh and reading.tokens:
            found = self._network.hear(reading, [row.mentions for row in fresh])
            for row, heard in zip(fresh, found, strict=True):
                row.heard = heard

    def themes(
        self, features: Iterable[str], ruled: Collection[str], every: Iterable[str]
    ) -> dict[str, int]:
        """The themes that a sentence has, with their log odds; one without a model as ruled."""
        table = self._themes
        summed = table.summed(frozenset(features))
        known = {theme: table.odds(theme, summed) for theme in every if theme in table.places}
        given = {theme: known.get(theme, 0 if theme in ruled else -1) for theme in every}
        return {theme: odds for theme, odds in given.items() if odds >= 0}

    def strongest(self, theme: str, features: Sequence[str]) -> int:
        """Which of some features speaks most for a theme; the first without a model."""
        model = self.models.get(_THEME + theme)
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
    models = {
        role: Model(model["weights"], model["bias"], model["least"]) for role, model in data.items()
    }
    return Judge(models, rolenet.packed())
