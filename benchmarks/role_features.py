"""The features' half of the role models fitted without the network: logistic regression, L2 penalty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from role_cases import Scene
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

PENALTY = {"speaker": 0.3, "actor": 0.12, "affected": 0.12}  # C: the inverse of the penalty


def fitted_alone(
    scenes: Sequence[Scene], role: str, names: Mapping[str, int]
) -> tuple[list[float], float]:
    """The weight of each name, by its number less one, and the bias."""
    cases = [case for scene in scenes for case in scene.cases if case.weight.get(role)]
    rows = [sorted(names[f] - 1 for f in c.features[role] if f in names) for c in cases]
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.array([n for row in rows for n in row], dtype=int)
    x = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(names)))
    model = LogisticRegression(C=PENALTY[role], max_iter=5000, tol=1e-6)
    model.fit(x, [c.truth[role] for c in cases], sample_weight=[c.weight[role] for c in cases])
    return model.coef_[0].tolist(), float(model.intercept_[0])
