"""Fit when two sentences tell the same fact, and say what that finds in groups that were left out.

python benchmarks/train_same_fact.py      (a minute or two; prints [weights] of data/summary/same-fact.toml)

Text: the development parts of tests/gold/same-fact.jsonl. Two sentences of one article hardly ever tell
one fact, so those of the development parts of the analysis (headings left out) join as further pairs
that are not the same, with a small weight. Pairs that a check of `opposed` keeps apart teach nothing. The
regression has a quadratic penalty on weights of standardised features; groups and articles are left out
whole, a tenth at a time.
"""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefings.analysis.analyze import statements
from briefings.analysis.facts.meanings import alike
from briefings.analysis.facts.opposed import contradicts
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.samefact import agreements
from briefings.analysis.facts.signatures import Signature
from briefings.analysis.facts.signing import sign
from briefings.profile import Profile, load
from briefings.records import Article, Sentence, Translated, Trust
from briefings.translation.names.authority import NameAuthority, load_names

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
PARTS = ("dev", "dev3", "dev4", "dev5", "dev6")
PENALTY = 6.0
ARTICLES = 0.4  # weight of a pair of one article
ALIKE = 0.2  # likeness of a pair of one article that shares no term and teaches all the same
FOLDS = 10
STEPS = 50  # of Newton's method

Floats = NDArray[np.float64]
Row = tuple[str, str, bool, dict[str, float] | None]  # part, group, same, features


@cache
def _known() -> tuple[Profile, NameAuthority]:
    profile = load("karabakh")
    return profile, load_names(profile.name_policy)


def signed(text: str, day: str) -> Signature:
    """The signature of a sentence as an article of its own."""
    profile, authority = _known()
    names = tuple(authority.find(text))
    home = Article("A", "", text, "x", date.fromisoformat(day), "given", None, "x", "x")
    sentence = Sentence(home, 1, 0, len(text), text)
    made = Translated(sentence, "English", "machine", None, Trust("ok"), names)
    return sign(statements([made], profile)[0])


def features(a: Signature, b: Signature) -> dict[str, float] | None:
    """What the model sees of a pair, None where a check keeps it apart."""
    if contradicts(a, b):
        return None
    most, least = alike(a, b)
    return {**agreements(a, b), "alike": most, "alike_both": least}


def pairs() -> Iterator[Row]:
    """The labelled pairs."""
    for line in (GOLD / "same-fact.jsonl").read_text("utf-8").splitlines():
        pair = json.loads(line)
        if pair["part"] in PARTS:
            a, b = (signed(pair[side]["ar"], pair[side]["date"]) for side in "ab")
            yield pair["part"], pair["part"] + pair["group"], pair["same"], features(a, b)


def neighbours() -> Iterator[Row]:
    """Every other pair of sentences of one article that the index might bring together."""
    articles: dict[str, list[Signature]] = defaultdict(list)
    for path in sorted(GOLD.glob("analysis-dev*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            if row["n"] > 1:
                articles[path.stem + row["article"]].append(signed(row["ar"], row["date"]))
    for article, members in articles.items():
        for (i, a), (j, b) in combinations(enumerate(members), 2):
            if (
                a.statement.day is None
                or (i + j) % 2
                or (a.terms.isdisjoint(b.terms) and alike(a, b)[0] <= ALIKE)
            ):
                continue
            if found := features(a, b):
                yield "articles", article, False, found


def fitted(x: Floats, y: Floats, weights: Floats) -> Floats:
    """Weights of a logistic regression; the last is the constant and bears no penalty."""
    x = np.c_[x, np.ones(len(x))]
    penalty = np.diag([PENALTY] * (x.shape[1] - 1) + [1e-6])
    found = np.zeros(x.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-x @ found))
        slope = x.T @ (weights * (likely - y)) + penalty @ found
        curve = (x.T * (weights * likely * (1 - likely))) @ x + penalty
        found -= np.linalg.solve(curve, slope)
    return found


def report(rows: list[Row], odds: Floats, title: str) -> None:
    """Precision and recall of each part at the threshold in use."""
    threshold = rules().limits["threshold"]
    for part in (*PARTS, "articles"):
        chosen = [
            (row[2], odd > threshold) for row, odd in zip(rows, odds, strict=True) if row[0] == part
        ]
        merged = [same for same, took in chosen if took]
        total = sum(same for same, _ in chosen)
        print(
            f"# {title}, {part}: {sum(merged)} of {total} found, {len(merged) - sum(merged)} wrong"
        )


def main() -> None:
    """Print the report and the weights."""
    rows = [*pairs(), *neighbours()]
    taught = [row for row in rows if row[3] is not None]
    names = list(taught[0][3] or {})
    x = np.array([[float((row[3] or {}).get(n, 0.0)) for n in names] for row in rows])
    y = np.array([row[2] for row in rows], dtype=float)
    use = np.array([row[3] is not None for row in rows])
    weights = np.where([row[0] == "articles" for row in rows], ARTICLES, 1.0)
    fold = np.array([zlib.crc32(row[1].encode()) % FOLDS for row in rows])
    spread = x[use].std(axis=0) + 1e-9
    scaled = x / spread
    odds = np.full(len(rows), -10.0)
    for k in range(FOLDS):
        learnt, tested = use & (fold != k), use & (fold == k)
        model = fitted(scaled[learnt], y[learnt], weights[learnt])
        odds[tested] = scaled[tested] @ model[:-1] + model[-1]
    report(rows, odds, "left out")
    model = fitted(scaled[use], y[use], weights[use])
    print("[weights]")
    for name, weight in zip((*names, "bias"), [*(model[:-1] / spread), model[-1]], strict=True):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
