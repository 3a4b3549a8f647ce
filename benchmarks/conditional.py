"""The conditional logit (McFadden, 1974) that picks among candidates, fitted with an L2 penalty."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

EXACT = {"maxiter": 500, "ftol": 1e-8, "gtol": 1e-5}


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its candidates and the right ones: one, or more where readers may differ."""

    weight: float
    candidates: tuple[frozenset[str], ...]
    right: frozenset[int]  # numbers of candidates


def yes_or_no(weight: float, features: frozenset[str], truth: bool) -> Case:
    """A question of yes or no: "no" is a candidate without features."""
    return Case(weight, (features, frozenset()), frozenset({0 if truth else 1}))


def fit(found: list[Case], penalty: float, seen: int = 3, least: int = 4) -> dict[str, int]:
    """Weights in hundredths; `penalty` is the inverse of the penalty's weight.

    Features of fewer than `seen` cases and weights below `least` hundredths are left out.
    """
    counts = Counter(name for case in found for name in set().union(*case.candidates))
    names = sorted(name for name, n in counts.items() if n >= seen)
    column = {name: n for n, name in enumerate(names)}
    rows, owners, right = [], [], []
    for number, case in enumerate(found):
        for n, features in enumerate(case.candidates):
            rows.append([column[name] for name in features if name in column])
            owners.append(number)
            right.append(n in case.right)
    weights = _minimum(_matrix(rows, len(names)), np.array(owners), np.array(right),
                       np.array([case.weight for case in found]), penalty)  # fmt: skip
    whole = (round(100 * weight) for weight in weights)
    return {name: v for name, v in zip(names, whole, strict=True) if abs(v) >= least}


def _matrix(rows: list[list[int]], width: int) -> csr_matrix:
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.array([n for row in rows for n in sorted(row)], dtype=int)
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), width))


def _minimum(
    x: csr_matrix, owner: np.ndarray, right: np.ndarray, weight: np.ndarray, c: float
) -> np.ndarray:
    """The weights that make it likeliest that one of the right candidates is picked, less the penalty."""
    starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    turned = x.T.tocsr()

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = x @ w
        score = np.exp(score - np.maximum.reduceat(score, starts)[owner])
        chance = score / np.add.reduceat(score, starts)[owner]
        good = np.add.reduceat(chance * right, starts)
        value = -(weight * np.log(good)).sum() + w @ w / (2 * c)
        slope = turned @ (chance * (1 - right / good[owner]) * weight[owner]) + w / c
        return float(value), slope

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options=EXACT).x
