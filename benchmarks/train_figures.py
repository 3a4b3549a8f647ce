"""Fit the models of `briefings/data/analysis/figures.json` and report exact F1, cross-validated.

python benchmarks/train_figures.py GOLD.jsonl … [--write]

What befell the counted, whose people they are and by whose word is picked among candidates by a
conditional logit (McFadden, 1974) with an L2 penalty. Below them stand logistic models of which party
is hit and which speaks. Folds are whole articles, and the figures of a fold are
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
from typing import Any, cast

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from briefings.analysis import judge
from briefings.analysis.evaluate import Score, analyze_gold, articles_of, compare_figures, read_gold
from briefings.analysis.features import Row
from briefings.analysis.judge import Judge
from briefings.analysis.verdicts import Candidate, Verdict
from briefings.profile import load
from briefings.records import Count

OUT = Path(__file__).resolve().parent.parent / "briefings" / "data" / "analysis" / "figures.json"
FOLDS = 6
PICKED = ("kind", "claimed_by", "party_affected")
# The inverse of the penalty.
PENALTY = {"kind": 0.3, "claimed_by": 0.15, "party_affected": 0.2, "hit": 0.1, "voice": 0.1}
ROLES_ONLY = "analysis-roles"  # a file whose figures are not marked
LEANING = {"hit": "affected", "voice": "speaker"}  # models below the others, by the role they learn
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


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a sentence, what kind of claim it was taken for, and what was asked of it then."""

    sentence: int
    count: Count
    kind: str | None
    candidates: tuple[Candidate, ...]
    asked: dict[str, tuple[Candidate, ...]]


class RowRecorder(Judge):
    """Decides like the packed judge and keeps the rows it weighs, without what comes after claims."""

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
        self.numbers: list[Number] = []

    def pick(
        self,
        question: str,
        candidates: Sequence[Candidate],
        ruled: str | None,
        about: object = None,
    ) -> str | None:
        """Keep the candidates; what kind a number is opens what is asked of a figure."""
        given = super().pick(question, candidates, ruled, about)
        if question == "kind":
            sentence, count = cast(tuple[int, Count], about)
            self.numbers.append(Number(sentence, count, given, tuple(candidates), {}))
        else:
            self.numbers[-1].asked[question] = tuple(candidates)
        return given


Article = tuple[str, list[dict[str, Any]]]  # the file's name, the gold lines
Models = dict[str, dict[str, int]]
Leanings = dict[str, dict[str, list[Case]]]  # article → question → cases


def fold(article: Article) -> int:
    """The fold of an article."""
    return zlib.crc32(name_of(article).encode()) % FOLDS


def cases(article: Article, models: Models) -> dict[str, list[Case]]:
    """What the figures of an article ask, with the answers of the gold."""
    file, lines = article
    recorder = Recorder(models)
    analyze_gold(lines, load("karabakh"), verdict=recorder)
    found: dict[str, list[Case]] = {}
    for line in lines:
        if line.get("heading"):
            continue
        left = [(gold, 1.0) for gold in line["figures"]]
        left += [(gold, OPTIONAL) for gold in (line.get("optional") or {}).get("figures", ())]
        for number in recorder.numbers:
            if number.sentence == line["n"]:
                gold, weight = _gold_of(number, left)
                _enter(found, number, gold, weight * WEIGHT.get(file, 1.0))
    return found


def _gold_of(
    number: Number, left: list[tuple[dict[str, Any], float]]
) -> tuple[dict[str, Any] | None, float]:
    """The gold figure of that count, of that kind if there is one; it is taken out of `left`."""
    same = [one for one in left if one[0]["count"] == list(number.count)]
    same.sort(key=lambda one: one[0]["kind"] != number.kind)
    if not same:
        return None, 1.0
    left.remove(same[0])
    return same[0]


def _enter(
    found: dict[str, list[Case]], number: Number, gold: dict[str, Any] | None, weight: float
) -> None:
    kind = _case("kind", number.candidates, gold or {"kind": None}, weight)
    if kind is not None:
        found.setdefault("kind", []).append(kind)
    if gold is None or gold["kind"] != number.kind:
        return
    for question, candidates in number.asked.items():
        case = _case(question, candidates, gold, weight)
        if case is not None:
            found.setdefault(question, []).append(case)


def _case(
    question: str, candidates: tuple[Candidate, ...], gold: dict[str, Any], weight: float
) -> Case | None:
    features = tuple(one.features for one in candidates)
    if question not in PICKED:
        return Case(weight, features, int(bool(gold[question])))
    truth = [n for n, one in enumerate(candidates) if one.value == gold.get(question)]
    return Case(weight, features, truth[0]) if truth else None


def leaning(article: Article, role: str) -> list[Case]:
    """Every party that a gold sentence names, and whether it holds a role."""
    file, lines = article
    recorder = RowRecorder()
    analyze_gold(lines, load("karabakh"), recorder)
    found = []
    for line, rows in zip(lines, recorder.rows, strict=True):
        if line.get("heading") or role not in line["roles"]:
            continue
        free = (line.get("optional") or {}).get(role, ())
        found += [
            Case(WEIGHT.get(file, 1.0) * (OPTIONAL if party in free else 1.0), (features,),
                 int(party in line["roles"][role] or party in free))
            for party, features in rows.items()
        ]  # fmt: skip
    return found


def fit_leaning(articles: Iterable[Article], known: Leanings) -> Models:
    """The models of who is hit and who speaks."""
    names = [name_of(article) for article in articles]
    return {
        question: fit([case for name in names for case in known[name][question]], question)
        for question in LEANING
    }


def leanings(articles: Iterable[Article]) -> Leanings:
    """The cases of these models, by article."""
    return {
        name_of(one): {question: leaning(one, role) for question, role in LEANING.items()}
        for one in articles
    }


def name_of(article: Article) -> str:
    """The file and the article's name in it."""
    return f"{article[0]} {article[1][0]['article']}"


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


def trained(articles: list[Article], known: Leanings) -> Models:
    """Models after a few rounds; those of claims see who is hit as a model without them says."""
    counted = [one for one in articles if one[0] != ROLES_ONLY]
    inner = [fit_leaning((one for one in articles if part(one) != k), known) for k in range(INNER)]
    models: Models = {}
    for _ in range(ROUNDS):
        found: dict[str, list[Case]] = {}
        for article in counted:
            for question, made in cases(article, models | inner[part(article)]).items():
                found.setdefault(question, []).extend(made)
        models = {question: fit(made, question) for question, made in found.items()}
    return models | fit_leaning(articles, known)


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
    known = leanings(articles)
    for k in range(FOLDS):
        models = trained([one for one in articles if fold(one) != k], known)
        for one in articles:
            if fold(one) == k and one[0] != ROLES_ONLY:
                exact, short = score(one, models)
                scores[one[0], "models"] += exact
                scores[one[0], "counts"] += short
                scores[one[0], "rules"] += score(one, {})[0]
    for path in (p for p in paths if p.stem != ROLES_ONLY):
        rules, models, counts = (scores[path.stem, how].f1 for how in ("rules", "models", "counts"))
        print(f"{path.stem:15s} rules {rules:.3f}  models, cross-validated {models:.3f}"
              f"  (kind and count {counts:.3f})")  # fmt: skip
    total = sum((scores[p.stem, "models"] for p in paths), Score())
    print(f"all             models, cross-validated {total.f1:.3f}")
    if "--write" in sys.argv:
        text = json.dumps(trained(articles, known), ensure_ascii=False, indent=0, sort_keys=True)
        OUT.write_text(text + "\n", "utf-8")
        print(f"wrote {OUT} ({OUT.stat().st_size:,} bytes)")


if __name__ == "__main__":
    main()
