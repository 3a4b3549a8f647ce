"""Fit the theme models of `briefings/data/analysis/roles.json` and report their cross-validated F1.

python benchmarks/train_themes.py GOLD.jsonl … [--write]

Logistic regression with an L2 penalty. Folds are whole articles, so that no sentence is judged by a
model that saw its article; the rules below the models have seen all of them. The fold of an article
follows from its name and the solver starts at zero, so the same gold gives the same weights, to about
a hundredth.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from real_lines import profile_of
from role_cases import FOLDS, WEIGHT, fold
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from briefings.analysis.evaluate import Score, analyze_gold, articles_of, read_gold
from briefings.analysis.roles.judge import Judge

OUT = Path(__file__).resolve().parent.parent / "briefings" / "data" / "analysis" / "roles.json"
PENALTY = 1.0  # C: the inverse of the penalty
LEAST_TRUE = 60  # sentences that have the theme; with fewer the rules decide alone
LEAST_WEIGHT = 0.04  # a smaller one is left out
LEAST_SEEN = 3  # sentences; a feature that is rarer is left out
THRESHOLDS = [round(-1.1 + 0.1 * k, 1) for k in range(18)]  # log odds


@dataclass(frozen=True, slots=True)
class Case:
    """A gold sentence with its features and whether it has the theme."""

    article: str
    file: str
    features: frozenset[str]
    truth: bool
    free: bool  # optional: neither right nor wrong
    ruled: bool


class Recorder(Judge):
    """Decides as the rules do, and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__({})
        self.asked: list[tuple[frozenset[str], Collection[str], tuple[str, ...]]] = []

    def themes(
        self, features: Iterable[str], ruled: Collection[str], every: Iterable[str]
    ) -> dict[str, int]:
        """Keep the features and say what the rules' scores say."""
        self.asked.append((frozenset(features), ruled, tuple(every)))
        return dict.fromkeys(ruled, 1)


def cases(paths: Iterable[Path]) -> dict[str, list[Case]]:
    """By theme the cases of all gold sentences."""
    found: dict[str, list[Case]] = {}
    for path in paths:
        profile = profile_of(path.stem)
        for lines in articles_of(read_gold(path)):
            recorder = Recorder()
            analyze_gold(lines, profile, recorder)
            for line, asked in zip(lines, recorder.asked, strict=True):
                if not line.get("heading") and line["themes"] is not None:
                    for theme, case in _of_sentence(line, path.stem, *asked):
                        found.setdefault(theme, []).append(case)
    return found


def _of_sentence(
    line: dict[str, Any],
    file: str,
    features: frozenset[str],
    ruled: Collection[str],
    every: tuple[str, ...],
) -> Iterator[tuple[str, Case]]:
    free = (line.get("optional") or {}).get("themes", ())
    for theme in every:
        truth, ruled_so = theme in line["themes"], theme in ruled
        yield theme, Case(line["article"], file, features, truth, theme in free, ruled_so)


class Table:
    """The cases of a theme as a matrix: built once, fitted in parts."""

    def __init__(self, found: list[Case]) -> None:
        counts = Counter(name for case in found for name in case.features)
        self.names = sorted(name for name, n in counts.items() if n >= LEAST_SEEN)
        column = {name: n for n, name in enumerate(self.names)}
        rows = [sorted(column[name] for name in c.features if name in column) for c in found]
        starts = np.cumsum([0, *map(len, rows)])
        columns = np.array([n for row in rows for n in row], dtype=int)
        shape = (len(rows), len(self.names))
        self.x = csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)
        self.truth = np.array([case.truth for case in found])
        self.weight = np.array([0.0 if c.free else WEIGHT.get(c.file, 1.0) for c in found])
        self.fold = np.array([fold(case.article) for case in found])

    def fit(self, without: int = -1) -> LogisticRegression:
        """The model of all cases that count, but for one fold."""
        some = (self.weight > 0) & (self.fold != without)
        model = LogisticRegression(C=PENALTY, max_iter=5000, tol=1e-7)
        return model.fit(self.x[some], self.truth[some], sample_weight=self.weight[some])

    def cross_validated(self) -> list[float]:
        """Every case's log odds by a model that has not seen its article."""
        odds = np.zeros(len(self.truth))
        for k in range(FOLDS):
            here = self.fold == k
            if here.any():
                odds[here] = self.fit(without=k).decision_function(self.x[here])
        return odds.tolist()

    def model(self, least: float) -> dict[str, Any]:
        """The model of all cases in whole hundredths."""
        model = self.fit()
        weights = zip(self.names, model.coef_[0].tolist(), strict=True)
        kept = {name: round(100 * w) for name, w in weights if abs(w) >= LEAST_WEIGHT}
        bias = round(100 * float(model.intercept_[0]))
        return {"bias": bias, "least": round(100 * least), "weights": kept}


def score(found: list[Case], given: Iterable[bool]) -> Score:
    """The counts of what is given; optional themes are neither right nor wrong."""
    total = Score()
    for case, yes in zip(found, given, strict=True):
        wrong = yes and not case.truth and not case.free
        total += Score(int(yes and case.truth), int(wrong), int(case.truth and not yes))
    return total


def main() -> None:
    """Print the figures; write the weights where asked to."""
    paths = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    models = json.loads(OUT.read_text("utf-8"))
    for theme, found in cases(paths).items():
        if sum(case.truth for case in found) < LEAST_TRUE:
            continue
        table = Table(found)
        odds = table.cross_validated()
        fresh = [n for n, case in enumerate(found) if case.file not in WEIGHT]
        some, mine = [found[n] for n in fresh], [odds[n] for n in fresh]
        scores = [(score(some, [o >= t for o in mine]).f1, -abs(t), t) for t in THRESHOLDS]
        best, _, least = max(scores)
        ruled = score(some, [case.ruled for case in some]).f1
        print(f"{theme:14s} rules {ruled:.3f}  model, cross-validated {best:.3f} at {least:+.1f}")
        models[f"theme:{theme}"] = table.model(least)
    if "--write" in sys.argv:
        OUT.write_text(
            json.dumps(models, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8"
        )


if __name__ == "__main__":
    main()
