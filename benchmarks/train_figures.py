"""Fit the models of `briefings/data/analysis/figures.json` and report exact F1, cross-validated.

python benchmarks/train_figures.py GOLD.jsonl … [--write]

Whose people and by whose word are picked among candidates by a conditional logit (McFadden, 1974) with
an L2 penalty; background is a logistic model. Folds are whole articles, and the figures of a fold are
read by the program itself with models that have not seen its articles, so what is carried over from
sentence to sentence is carried over with its mistakes. The role models below have seen them.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from briefings.analysis import judge
from briefings.analysis.evaluate import Score, analyze_gold, articles_of, compare_figures, read_gold
from briefings.analysis.features import Row
from briefings.analysis.judge import Judge
from briefings.analysis.verdicts import Candidate, Verdict
from briefings.profile import load

OUT = Path(__file__).resolve().parent.parent / "briefings" / "data" / "analysis" / "figures.json"
FOLDS = 8
PICKED = ("claimed_by", "party_affected")
# The inverse of the penalty.
PENALTY = {"claimed_by": 0.5, "party_affected": 0.4, "background": 0.5, "hit": 0.1}
OPTIONAL = 0.5  # what a figure that two readers could leave out weighs
WEIGHT = {"analysis-dev": 0.5}  # the rules were written on this file
LEAST_SEEN = 2
INNER = 4  # parts by which the model of who is hit is cross-fitted below the others
# What the rules add to a row after the figures are read.
RULED = ("acts L", "hit L", "rule-", "struck", "ruled", "about=")
ROUNDS = 2  # the second fit sees what the first one carries over


@dataclass(frozen=True, slots=True)
class Case:
    """A figure of a gold sentence with its candidates and the right one."""

    weight: float
    candidates: tuple[frozenset[str], ...]  # one alone for a question of yes or no
    truth: int  # the number of the right candidate; 1 and 0 for yes and no


class RowRecorder(Judge):
    """Decides like the packed judge and keeps the rows it weighs, without what the rules say."""

    def __init__(self) -> None:
        super().__init__(judge.packed().models)
        self.rows: list[dict[str, frozenset[str]]] = []

    def chosen(self, role: str, rows: Mapping[str, Row], ruled: tuple[str, ...]) -> tuple[str, ...]:
        """Keep the rows of parties that the sentence names."""
        if role == "affected":
            self.rows.append({
                party: frozenset(name for name in row.features if not name.startswith(RULED))
                for party, row in rows.items() if row.mentions
            })  # fmt: skip
        return super().chosen(role, rows, ruled)


class Recorder(Verdict):
    """Decides like another verdict, and keeps what it was asked."""

    def __init__(self, models: Mapping[str, Mapping[str, int]]) -> None:
        super().__init__(models)
        self.asked: list[dict[str, tuple[Candidate, ...]]] = []

    def pick(self, question: str, candidates: Sequence[Candidate], ruled: str | None) -> str | None:
        """Keep the candidates."""
        self.asked[-1][question] = tuple(candidates)
        return super().pick(question, candidates, ruled)

    def says(self, question: str, features: frozenset[str], ruled: bool) -> bool:
        """Keep the features; a new figure begins."""
        self.asked.append({question: (Candidate(None, features),)})
        return super().says(question, features, ruled)


Article = tuple[str, list[dict[str, Any]]]  # the file's name, the gold lines
Models = dict[str, dict[str, int]]


def fold(article: Article) -> int:
    """The fold of an article."""
    return zlib.crc32(f"{article[0]} {article[1][0]['article']}".encode()) % FOLDS


def cases(article: Article, models: Models) -> dict[str, list[Case]]:
    """What the figures of an article ask, with the answers of the gold."""
    file, lines = article
    recorder = Recorder(models)
    analyses = analyze_gold(lines, load("karabakh"), verdict=recorder)
    asked = iter(recorder.asked)
    found: dict[str, list[Case]] = {}
    for line, analysis in zip(lines, analyses, strict=True):
        optional = (line.get("optional") or {}).get("figures", ())
        left = [(gold, 1.0) for gold in line["figures"]]
        left += [(gold, OPTIONAL) for gold in optional]
        for figure in analysis.figures:
            questions = next(asked)
            match = next((g for g in left if _same(figure, g[0])), None)
            if match is None or line.get("heading"):
                continue
            left.remove(match)
            weight = match[1] * WEIGHT.get(file, 1.0)
            for question, candidates in questions.items():
                case = _case(question, candidates, match[0], weight)
                if case is not None:
                    found.setdefault(question, []).append(case)
    return found


def _same(figure: Any, gold: dict[str, Any]) -> bool:
    return bool(figure.kind == gold["kind"] and list(figure.count) == gold["count"])


def _case(
    question: str, candidates: tuple[Candidate, ...], gold: dict[str, Any], weight: float
) -> Case | None:
    features = tuple(one.features for one in candidates)
    if question not in PICKED:
        return Case(weight, features, int(bool(gold[question])))
    truth = [n for n, one in enumerate(candidates) if one.value == gold.get(question)]
    return Case(weight, features, truth[0]) if truth else None


def hits(articles: Iterable[Article]) -> list[Case]:
    """Every party that a gold sentence names, and whether it is affected."""
    found = []
    for file, lines in articles:
        recorder = RowRecorder()
        analyze_gold(lines, load("karabakh"), recorder)
        for line, rows in zip(lines, recorder.rows, strict=True):
            free = (line.get("optional") or {}).get("affected", ())
            if line.get("heading") or "affected" not in line["roles"]:
                continue
            found += [
                Case(WEIGHT.get(file, 1.0) * (OPTIONAL if party in free else 1.0), (features,),
                     int(party in line["roles"]["affected"] or party in free))
                for party, features in rows.items()
            ]  # fmt: skip
    return found


def fit(found: list[Case], question: str) -> dict[str, int]:
    """Weights in hundredths."""
    counts = Counter(name for case in found for name in set().union(*case.candidates))
    names = sorted(name for name, n in counts.items() if n >= LEAST_SEEN)
    column = {name: n for n, name in enumerate(names)}
    binary = question not in PICKED
    rows, owners, right = [], [], []
    for number, case in enumerate(found):
        options = (*case.candidates, frozenset[str]()) if binary else case.candidates
        truth = 1 - case.truth if binary else case.truth
        for n, features in enumerate(options):
            rows.append([column[name] for name in features if name in column])
            owners.append(number)
            right.append(n == truth)
    x = _matrix(rows, len(names))
    weights = _minimum(x, np.array(owners), np.array(right),
                       np.array([case.weight for case in found]), PENALTY[question])  # fmt: skip
    return {name: v for name, w in zip(names, weights, strict=True) if (v := round(100 * w))}


def _matrix(rows: list[list[int]], width: int) -> csr_matrix:
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.array([n for row in rows for n in sorted(row)], dtype=int)
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), width))


def _minimum(
    x: csr_matrix, owner: np.ndarray, right: np.ndarray, weight: np.ndarray, c: float
) -> np.ndarray:
    """The weights that make the right candidates likeliest, less the penalty."""
    starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = x @ w
        score = np.exp(score - np.maximum.reduceat(score, starts)[owner])
        chance = score / np.add.reduceat(score, starts)[owner]
        value = -(weight * np.log(chance[right])).sum() + w @ w / (2 * c)
        slope = x.T @ ((chance - right) * weight[owner]) + w / c
        return float(value), slope

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B",
                    options={"maxiter": 2000, "ftol": 1e-12, "gtol": 1e-7}).x  # fmt: skip


def part(article: Article) -> int:
    """The part of an article for cross-fitting."""
    return zlib.crc32(f"{article[1][0]['article']} {article[0]}".encode()) % INNER


def trained(articles: list[Article]) -> Models:
    """Models after a few rounds; those of claims see who is hit as a model without them says."""
    inner = [fit(hits(one for one in articles if part(one) != k), "hit") for k in range(INNER)]
    models: Models = {}
    for _ in range(ROUNDS):
        found: dict[str, list[Case]] = {}
        for article in articles:
            for question, made in cases(article, {**models, "hit": inner[part(article)]}).items():
                found.setdefault(question, []).extend(made)
        models = {question: fit(made, question) for question, made in found.items()}
    return {**models, "hit": fit(hits(articles), "hit")}


def score(article: Article, models: Models) -> tuple[Score, Score]:
    """Exact figures, and kind and count alone."""
    analyses = analyze_gold(article[1], load("karabakh"), verdict=Verdict(models))
    exact, short = Score(), Score()
    for line, analysis in zip(article[1], analyses, strict=True):
        if not line.get("heading"):
            one, other = compare_figures(line, analysis)
            exact, short = exact + one, short + other
    return exact, short


def main() -> None:
    """Print the figures; write the weights where asked to."""
    paths = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    articles = [(path.stem, lines) for path in paths for lines in articles_of(read_gold(path))]
    scores = {(path.stem, how): Score() for path in paths for how in ("rules", "models", "counts")}
    for k in range(FOLDS):
        models = trained([one for one in articles if fold(one) != k])
        for one in articles:
            if fold(one) == k:
                exact, short = score(one, models)
                scores[one[0], "models"] += exact
                scores[one[0], "counts"] += short
                scores[one[0], "rules"] += score(one, {})[0]
    for path in paths:
        rules, models, counts = (scores[path.stem, how].f1 for how in ("rules", "models", "counts"))
        print(f"{path.stem:15s} rules {rules:.3f}  models, cross-validated {models:.3f}"
              f"  (kind and count {counts:.3f})")  # fmt: skip
    total = sum((scores[p.stem, "models"] for p in paths), Score())
    print(f"all             models, cross-validated {total.f1:.3f}")
    if "--write" in sys.argv:
        text = json.dumps(trained(articles), ensure_ascii=False, indent=0, sort_keys=True)
        OUT.write_text(text + "\n", "utf-8")
        print(f"wrote {OUT} ({OUT.stat().st_size:,} bytes)")


if __name__ == "__main__":
    main()
