"""Fit the odds that a translation has a serious error, from signs that are each too weak alone.

python benchmarks/train_odds.py      (seconds; prints the lines of data/checks/adequacy.toml)

Text: tests/gold/trust-marks.jsonl, outputs of the bundled package read by people. Those whose
Arabic has an even CRC-32 are learnt from, faithful ones against serious errors; the others report
(`benchmarks/marks.py`). The regression has a quadratic penalty on weights of standardised signs.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefings.translation.checks.adequacy import Signs, regressors, signs_of
from briefings.translation.names.authority import load_names

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold" / "trust-marks.jsonl"
PENALTY = 3.0
STEPS = 60  # of Newton's method; ten are enough

Floats = NDArray[np.float64]


def rows(odd: bool) -> list[dict[str, Any]]:
    """The half of the outputs with odd, or even, check sums."""
    found = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    return [row for row in found if zlib.crc32(row["ar"].encode()) % 2 == odd]


def fitted(x: Floats, y: Floats) -> Floats:
    """Weights of a logistic regression; the last column is the constant and bears no penalty."""
    penalty = np.diag([PENALTY] * (x.shape[1] - 1) + [1e-6])
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (likely - y) + penalty @ weights
        curve = (x.T * (likely * (1 - likely))) @ x + penalty
        weights -= np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Print the weights."""
    names = load_names()
    learnt = [row for row in rows(odd=False) if row["label"] != "minor"]
    signs = [
        signs_of(r["ar"], r["en"], names.find(r["ar"]), r["score"], r["similarity"]) for r in learnt
    ]
    x = np.array([regressors(each) for each in signs])
    y = np.array([row["label"] == "serious" for row in learnt], dtype=float)
    mean, spread = x.mean(axis=0), x.std(axis=0)
    mean[-1], spread[-1] = 0.0, 1.0
    weights = fitted((x - mean) / spread, y) / spread
    weights[-1] -= (weights * mean)[:-1].sum()
    for name, weight in zip((*Signs._fields, "constant"), weights, strict=True):
        print(f"odds_{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
