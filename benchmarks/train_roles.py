"""Fit the role models of `briefings/data/analysis/roles.json` and report their cross-validated F1.

python benchmarks/train_roles.py GOLD.jsonl … [--write]

Logistic regression with an L2 penalty over the features of `analysis/features.py`. Folds are whole
articles, so that no sentence is judged by a model that saw its article; the rules below the models
have seen all of them. The fold of an article follows from its name and the solver starts at zero, so
the same gold gives the same weights, to about a hundredth.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from briefings.analysis.evaluate import analyze_gold, articles_of, read_gold
from briefings.analysis.features import Row
from briefings.analysis.judge import Judge
from briefings.profile import load

OUT = Path(__file__).resolve().parent.parent / "briefings" / "data" / "analysis" / "roles.json"
FOLDS = 8
ROLES = ("speaker", "actor", "affected")
PENALTY = {"speaker": 0.3, "actor": 0.12, "affected": 0.12}  # C: the inverse of the penalty
# The rules were written on this file, so they are right in it more often than on fresh wording.
WEIGHT = {"analysis-dev": 0.5}
THEME_PENALTY = 1.0
# A doubtful actor of a mere statement is better left out: it counts against the role, but less.
DOUBTFUL = ("actor", "affected")
DOUBT = 0.15
LEAST_TRUE = 60  # cases that hold the role; with fewer the rules decide alone
LEAST_WEIGHT = 0.04  # a smaller one is left out
MOST_LENIENT = -1.1  # log odds: below that too many roles would be guessed
LEAST_SEEN = 3  # cases; a feature that is rarer is left out


@dataclass(frozen=True, slots=True)
class Case:
    """A party of a gold sentence with its features and whether it holds the role."""

    article: str
    file: str
    sentence: int
    party: str
    features: frozenset[str]
    truth: bool
    free: bool  # optional: neither right nor wrong
    ruled: bool


class Recorder(Judge):
    """Decides as the rules do, and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__({})
        self.asked: dict[str, list[tuple[dict[str, frozenset[str]], tuple[str, ...]]]] = {}

    def themes(
        self, features: Iterable[str], ruled: Collection[str], every: Iterable[str]
    ) -> dict[str, int]:
        """Keep the features for every theme and say what the scores say."""
        frozen = frozenset(features)
        rows = dict.fromkeys(every, frozen)
        self.asked.setdefault("themes", []).append((rows, tuple(ruled)))
        return dict.fromkeys(ruled, 1)

    def chosen(
        self, rows: Mapping[str, Row], ruled: Mapping[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        """Keep the rows and say what the rules say."""
        frozen = {party: frozenset(row.features) for party, row in rows.items()}
        for role, parties in ruled.items():
            self.asked.setdefault(role, []).append((frozen, parties))
        return dict(ruled)


def cases(paths: list[Path]) -> tuple[dict[str, list[Case]], dict[tuple[str, str], int]]:
    """Per role the cases of all gold sentences, and how many gold values no case covers."""
    profile = load("karabakh")
    found: dict[str, list[Case]] = {role: [] for role in ROLES}
    lost: dict[tuple[str, str], int] = {}
    sentence = 0
    for path in paths:
        for lines in articles_of(read_gold(path)):
            recorder = Recorder()
            analyze_gold(lines, profile, recorder)
            for nth, line in enumerate(lines):
                sentence += 1
                if line.get("heading"):
                    continue
                for role in ROLES:
                    rows, ruled = recorder.asked[role][nth]
                    made = list(_of_sentence(line, role, rows, ruled, path.stem, sentence))
                    found[role] += made
                    missing = set(line["roles"].get(role, ())) - set(rows)
                    lost[role, path.stem] = lost.get((role, path.stem), 0) + len(missing)
                if line["themes"] is None:
                    continue  # only its roles are marked
                rows, ruled = recorder.asked["themes"][nth]
                for case in _of_sentence(line, "themes", rows, ruled, path.stem, sentence):
                    found.setdefault(f"theme:{case.party}", []).append(case)
    return found, lost


def _of_sentence(
    line: dict[str, Any],
    role: str,
    rows: dict[str, frozenset[str]],
    ruled: tuple[str, ...],
    file: str,
    sentence: int,
) -> Iterator[Case]:
    truth = set(line["themes"] if role == "themes" else line["roles"].get(role, ()))
    free = set((line.get("optional") or {}).get(role, ()))
    for party, features in rows.items():
        yield Case(line["article"], file, sentence, party, features, party in truth,
                   party in free, party in ruled)  # fmt: skip


class Table:
    """The cases of a role as a matrix: built once, fitted in parts."""

    def __init__(self, found: list[Case], role: str) -> None:
        counts = Counter(name for case in found for name in case.features)
        self.names = sorted(name for name, n in counts.items() if n >= LEAST_SEEN)
        column = {name: n for n, name in enumerate(self.names)}
        rows = [sorted(column[name] for name in c.features if name in column) for c in found]
        starts = np.cumsum([0, *map(len, rows)])
        columns = np.array([n for row in rows for n in row], dtype=int)
        shape = (len(rows), len(self.names))
        self.x = csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)
        self.truth = np.array([case.truth for case in found])
        self.weight = np.array([_weight(case, role) for case in found])
        self.fold = np.array([fold(case.article) for case in found])
        self.penalty = PENALTY.get(role, THEME_PENALTY)

    def fit(self, without: int = -1) -> LogisticRegression:
        """The model of all cases that count, but for one fold."""
        some = (self.weight > 0) & (self.fold != without)
        model = LogisticRegression(C=self.penalty, max_iter=5000, tol=1e-7)
        return model.fit(self.x[some], self.truth[some], sample_weight=self.weight[some])

    def cross_validated(self) -> list[float]:
        """Every case's log odds by a model that has not seen its article."""
        odds = np.zeros(len(self.truth))
        for k in range(FOLDS):
            here = self.fold == k
            if here.any():
                odds[here] = self.fit(without=k).decision_function(self.x[here])
        return odds.tolist()


def _weight(case: Case, role: str) -> float:
    doubt = DOUBT if role in DOUBTFUL else 0.0
    return WEIGHT.get(case.file, 1.0) * (doubt if case.free else 1.0)


def fold(article: str) -> int:
    """The fold of an article."""
    return zlib.crc32(article.encode()) % FOLDS


def f1(found: list[Case], given: list[bool], lost: int) -> float:
    """F1 over parties; optional ones are left out, gold values without a case are missed."""
    right = sum(1 for case, yes in zip(found, given, strict=True) if yes and case.truth)
    wrong = sum(
        1
        for case, yes in zip(found, given, strict=True)
        if yes and not case.truth and not case.free
    )
    missed = lost + sum(1 for case, yes in zip(found, given, strict=True) if not yes and case.truth)
    return 2 * right / max(1, 2 * right + wrong + missed)


def main() -> None:
    """Print the figures; write the weights where asked to."""
    paths = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    found, lost = cases(paths)
    models: dict[str, Any] = {}
    for role in found:
        if sum(case.truth for case in found[role]) < LEAST_TRUE:
            continue
        table = Table(found[role], role)
        odds = table.cross_validated()
        fresh = {p.stem for p in paths if p.stem not in WEIGHT}
        least = _best_threshold(*_part(found[role], odds, fresh), _lost(lost, role, fresh))
        for name, files in [*((p.stem, {p.stem}) for p in paths), ("all but the first", fresh)]:
            some, mine = _part(found[role], odds, files)
            missing = _lost(lost, role, files)
            print(
                f"{role:20s} {name:17s} rules {f1(some, [c.ruled for c in some], missing):.3f}"
                f"  models, cross-validated {f1(some, [o >= least for o in mine], missing):.3f}"
                f"  (no row for {missing}; threshold {least:+.2f})",
                flush=True,
            )
        model = table.fit()
        weights = zip(table.names, model.coef_[0].tolist(), strict=True)
        kept = {name: round(100 * w) for name, w in weights if abs(w) >= LEAST_WEIGHT}
        bias = round(100 * float(model.intercept_[0]))
        models[role] = {"bias": bias, "least": round(100 * least), "weights": kept}
    if "--write" in sys.argv:
        OUT.write_text(
            json.dumps(models, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8"
        )
        print(f"wrote {OUT} ({OUT.stat().st_size:,} bytes)")


def _part(
    found: list[Case], odds: list[float], files: Collection[str]
) -> tuple[list[Case], list[float]]:
    """The cases of some files, with their odds."""
    here = [n for n, case in enumerate(found) if case.file in files]
    return [found[n] for n in here], [odds[n] for n in here]


def _lost(lost: dict[tuple[str, str], int], role: str, files: Collection[str]) -> int:
    return sum(n for (of, file), n in lost.items() if of == role and file in files)


def _best_threshold(found: list[Case], odds: list[float], lost: int) -> float:
    steps = [round(MOST_LENIENT + 0.1 * k, 1) for k in range(18)]
    scores = [(f1(found, [o >= step for o in odds], lost), -abs(step), step) for step in steps]
    return max(scores)[2]


if __name__ == "__main__":
    main()
