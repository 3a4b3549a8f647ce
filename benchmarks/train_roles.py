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
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefings.analysis.evaluate import analyze_gold, articles_of, read_gold
from briefings.analysis.features import Row
from briefings.analysis.judge import Judge
from briefings.profile import load

OUT = Path(__file__).resolve().parent.parent / "briefings" / "data" / "analysis" / "roles.json"
FOLDS = 8
ROLES = ("speaker", "actor", "affected")
PENALTY = {"speaker": 0.3, "actor": 0.1, "affected": 0.07}  # C: the inverse of the penalty
# The rules were written on this file, so they are right in it more often than on fresh wording.
WEIGHT = {"analysis-dev": 0.5}
THEME_PENALTY = 0.3
# A doubtful actor of a mere statement is better left out: it counts against the role, but less.
DOUBTFUL = ("actor", "affected")
DOUBT = 0.3
LEAST_TRUE = 60  # cases that hold the role; with fewer the rules decide alone
MOST_LENIENT = -1.1  # log odds: below that too many roles would be guessed
LEAST_SEEN = 2  # sentences; a feature that is rarer is left out


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

    def chosen(self, role: str, rows: Mapping[str, Row], ruled: tuple[str, ...]) -> tuple[str, ...]:
        """Keep the rows and say what the rules say."""
        frozen = {party: frozenset(row.features) for party, row in rows.items()}
        self.asked.setdefault(role, []).append((frozen, ruled))
        return ruled


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


def fit(train: list[Case], role: str) -> tuple[dict[str, float], float]:
    """Weights and bias."""
    counts: dict[str, int] = {}
    train = [case for case in train if not case.free or role in DOUBTFUL]
    for case in train:
        for name in case.features:
            counts[name] = counts.get(name, 0) + 1
    kept = {name for name, n in counts.items() if n >= LEAST_SEEN}
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform(
        [dict.fromkeys(sorted(case.features & kept), 1.0) for case in train]
    )
    y = np.array([case.truth for case in train])
    model = LogisticRegression(C=PENALTY.get(role, THEME_PENALTY), max_iter=5000, tol=1e-10)
    model.fit(x, y, sample_weight=[_weight(case) for case in train])
    names = vectorizer.get_feature_names_out()
    return dict(zip(names, model.coef_[0].tolist(), strict=True)), float(model.intercept_[0])


def _weight(case: Case) -> float:
    return WEIGHT.get(case.file, 1.0) * (DOUBT if case.free else 1.0)


def fold(article: str) -> int:
    """The fold of an article."""
    return zlib.crc32(article.encode()) % FOLDS


def cross_validated(found: list[Case], role: str) -> list[float]:
    """Every case's log odds by a model that has not seen its article."""
    odds = [0.0] * len(found)
    for k in range(FOLDS):
        weights, bias = fit([case for case in found if fold(case.article) != k], role)
        for n, case in enumerate(found):
            if fold(case.article) == k:
                odds[n] = bias + sum(weights.get(name, 0.0) for name in case.features)
    return odds


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
        odds = cross_validated(found[role], role)
        fresh = [n for n, case in enumerate(found[role]) if case.file not in WEIGHT]
        least = _best_threshold(
            [found[role][n] for n in fresh],
            [odds[n] for n in fresh],
            sum(lost.get((role, p.stem), 0) for p in paths if p.stem not in WEIGHT),
        )
        for path in paths:
            here = [n for n, case in enumerate(found[role]) if case.file == path.stem]
            some = [found[role][n] for n in here]
            missing = lost.get((role, path.stem), 0)
            print(
                f"{role:20s} {path.stem:15s} rules {f1(some, [c.ruled for c in some], missing):.3f}"
                f"  models, cross-validated {f1(some, [odds[n] >= least for n in here], missing):.3f}"
                f"  (no row for {missing}; threshold {least:+.2f})"
            )
        weights, bias = fit(found[role], role)
        kept = {name: round(100 * w) for name, w in sorted(weights.items()) if abs(w) >= 0.02}
        models[role] = {"bias": round(100 * bias), "least": round(100 * least), "weights": kept}
    if "--write" in sys.argv:
        OUT.write_text(
            json.dumps(models, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8"
        )
        print(f"wrote {OUT} ({OUT.stat().st_size:,} bytes)")


def _best_threshold(found: list[Case], odds: list[float], lost: int) -> float:
    steps = [round(MOST_LENIENT + 0.1 * k, 1) for k in range(18)]
    scores = [(f1(found, [o >= step for o in odds], lost), -abs(step), step) for step in steps]
    return max(scores)[2]


if __name__ == "__main__":
    main()
