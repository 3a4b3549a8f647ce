"""Fit the role models: `briefings/data/analysis/roles.npz` and the roles of `roles.json`.

python benchmarks/train_roles.py PACKAGE GOLD.jsonl … [--text FILE …] [--write]

PACKAGE is a translation package that is unpacked; FILEs hold sentences, one a line (see `of_text`).
A teacher is fine-tuned on the gold but for two folds of whole articles, and says of every sentence of
the text who holds which role; a small network and the weights of the features learn both from that
and from the same gold, and are averaged with weights fitted without a network. What is printed, and
the thresholds, are of the two folds, which neither has seen; the rules below the models have seen all
of the gold. Needs the extra `training`; about an hour on two cores. The same gold and text give much
the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from descent import batches
from role_cases import WEIGHT, Scene, of_gold, of_text
from role_features import fitted_alone
from role_student import distilled
from role_teacher import fine_tuned, taught

from briefings.analysis.evaluate import Score
from briefings.analysis.roles.rolenet import ROLES

DATA = Path(__file__).resolve().parent.parent / "briefings" / "data" / "analysis"

THRESHOLDS = [round(-1.4 + 0.1 * k, 1) for k in range(24)]  # log odds
# Who acts or is hit is better left out than given wrongly: the strictest threshold so near the best F1.
SPARED = {"speaker": 0.0, "actor": 0.003, "affected": 0.003}
LEAST_WEIGHT = 4  # hundredths; a smaller one is left out


def scored(model: Any, scenes: Sequence[Scene]) -> dict[str, tuple[float, float]]:
    """By role the F1 and its threshold."""
    odds: dict[str, list[tuple[float, float, bool]]] = {role: [] for role in ROLES}
    for batch in batches([scene for scene in scenes if scene.cases], 128, None):
        with torch.no_grad():
            rows = iter(model(batch).tolist())
        for case in (case for scene in batch for case in scene.cases):
            for role, one in zip(ROLES, next(rows), strict=True):
                if role in case.truth:
                    odds[role].append((one, case.truth[role], role in case.free))
    lost = {role: sum(scene.lost[role] for scene in scenes) for role in ROLES}
    return {role: _best(odds[role], lost[role], SPARED[role]) for role in ROLES}


def _best(
    odds: Sequence[tuple[float, float, bool]], lost: int, spared: float
) -> tuple[float, float]:
    scores = {}
    for least in THRESHOLDS:
        total = Score(missed=lost)
        for one, truth, free in odds:
            yes, held = one >= least, truth == 1
            total += Score(int(yes and held), int(yes and not held and not free), int(held > yes))
        scores[least] = total.f1
    least = max(k for k, f1 in scores.items() if f1 >= max(scores.values()) - spared)
    return scores[least], least


def tell(name: str, scores: dict[str, tuple[float, float]]) -> None:
    """Print the F1 of two folds."""
    parts = (f"{role} {f1:.3f} at {least:+.1f}" for role, (f1, least) in scores.items())
    print(f"{name}, folds left out: {'  '.join(parts)}", flush=True)


def write(arrays: dict[str, Any], features: dict[str, dict[str, int]], least: Any) -> None:
    """Write both files; the themes of `roles.json` stay."""
    np.savez_compressed(DATA / "roles.npz", **arrays)
    path = DATA / "roles.json"
    models = json.loads(path.read_text("utf-8"))
    for role, weights in features.items():
        kept = {name: weight for name, weight in weights.items() if abs(weight) >= LEAST_WEIGHT}
        models[role] = {"bias": 0, "least": round(100 * least[role][1]), "weights": kept}
    text = json.dumps(models, ensure_ascii=False, indent=0, sort_keys=True)
    path.write_text(text + "\n", "utf-8")


def main() -> None:
    """Train the teacher and the student, print their figures, write where asked to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("package", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--text", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    gold = list(of_gold(asked.gold))
    rest = [scene for scene in gold if not scene.is_left_out]
    held = [scene for scene in gold if scene.is_left_out and scene.file not in WEIGHT]
    teacher = fine_tuned(asked.package, rest)
    tell("teacher", scored(teacher, held))
    text = list(taught(teacher, list(of_text(asked.text, gold))))
    student = distilled([*rest, *text])
    for role in ROLES:
        student.join(role, *fitted_alone(rest, role, student.names[role]))
    found = scored(student, held)
    tell("student", found)
    if asked.write:
        write(*student.exported(), found)


if __name__ == "__main__":
    main()
