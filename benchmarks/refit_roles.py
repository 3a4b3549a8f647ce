"""Fit the packed role models on, from where they are: with real news, and with what they must not forget.

python benchmarks/refit_roles.py GOLD.jsonl … [--kept KEPT.jsonl …] [--text FILE …] [--write]

The student of `train_roles.py` begins with the packed weights and sees the gold, among it sentences of real
news (`real_lines.py`); sentences whose roles are tested, as they are found today (KEPT, made by
`kept_roles.py`); and plain text with the packed models' own word for its truth, so that they keep what they
know of it (learning without forgetting: Li and Hoiem, 2016). What is printed is the F1 before and after, of
two folds of whole articles and of a twelfth of the real sentences, on which nothing is fitted here. Needs the
extra `training`; three minutes on two cores. Thresholds of the whole program are better chosen on parts that
no model has seen.
"""

from __future__ import annotations

import argparse
import json
import math
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from real_lines import is_real
from role_cases import WEIGHT, Case, Recorder, Scene, of_gold, read_text
from role_student import BATCH, Student
from role_training import train
from train_roles import DATA, scored, tell, write

from briefings.analysis.parsing.convolution import UNIT
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.judge import packed
from briefings.analysis.roles.rolenet import ROLES

EPOCHS = 2
SLOWER = 0.35  # than a fit from nothing
KEPT = 1.5  # what a tested sentence weighs
OWN = 0.75  # what the packed models' own word weighs
WATCHED = 12  # one real sentence in so many is only scored


class Saying(Recorder):
    """Decides as the packed judge does, and keeps the log odds of each party and role."""

    def __init__(self) -> None:
        super().__init__()
        self.judge = packed()
        self.said: dict[tuple[str, str], float] = {}

    def chosen(
        self, reading: Reading, rows: dict[str, Row], ruled: dict[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        """Keep what the judge says."""
        super().chosen(reading, rows, ruled)
        decided = self.judge.chosen(reading, rows, ruled)
        for role in ruled:
            for party, row in rows.items():
                least = self.judge.models[role].least
                self.said[role, party] = (self.judge.odds(row, role) + least) / 100
        return decided


def own_word(paths: Iterable[Path], without: Iterable[Scene]) -> Iterator[Scene]:
    """The scenes of plain text, with the packed models' probabilities as their truth."""
    for found, judge in read_text(paths, without, Saying):
        yield replace(found, cases=tuple(_believed(case, judge.said) for case in found.cases))


def _believed(case: Case, odds: dict[tuple[str, str], float]) -> Case:
    truth = {role: 1 / (1 + math.exp(-odds[role, case.party])) for role in case.truth}
    return replace(case, truth=truth, weight=dict.fromkeys(truth, OWN))


def weighed(found: Scene, factor: float) -> Scene:
    """The scene, weighing so many times what it does."""
    return replace(found, cases=tuple(
        replace(case, weight={role: factor * w for role, w in case.weight.items()})
        for case in found.cases
    ))  # fmt: skip


def as_packed(scenes: Sequence[Scene]) -> Student:
    """A student with the packed weights, and a weight for each feature of the scenes."""
    student, arrays = Student(scenes), np.load(DATA / "roles.npz")
    models = json.loads((DATA / "roles.json").read_text("utf-8"))
    finer = float(arrays["table.finer"]) * UNIT
    with torch.no_grad():
        student.reader.table.weight.copy_(_tensor(arrays["table"] / finer))
        student.reader.gaps.weight.copy_(_tensor(arrays["gaps"] / finer))
        layers = {f"around{n}": layer for n, layer in enumerate(student.reader.around)}
        for name, layer in {**layers, "hidden": student.hidden, "out": student.out}.items():
            weight, finer = arrays[f"{name}.weight"].T, float(arrays[f"{name}.finer"])
            if name in layers:  # out, into of all three places → out, into, place
                weight = weight.reshape(len(weight), 3, -1).transpose(0, 2, 1)
            layer.weight.copy_(_tensor(weight / finer))
            layer.bias.copy_(_tensor(arrays[f"{name}.bias"] / (finer * UNIT)))
        for n, role in enumerate(ROLES):
            known, own = models[role]["weights"], student.features[role].weight
            for name, number in student.names[role].items():
                own[number, 0] = known.get(name, 0) / 100
            student.out.bias[n] += models[role]["bias"] / 100
    return student.eval()


def _tensor(numbers: Any) -> torch.Tensor:
    return torch.from_numpy(np.asarray(numbers, np.float32))


def refitted(student: Student, scenes: Sequence[Scene]) -> Student:
    """The student after it has seen the scenes `EPOCHS` times, learning slowly."""
    groups = [{**group, "lr": SLOWER * group["lr"]} for group in student.groups()]
    train(student.train(), scenes, torch.optim.AdamW(groups), EPOCHS, BATCH)
    return student.eval()


def is_watched(found: Scene) -> bool:
    """Whether a scene is only scored."""
    real = is_real(found.file) and zlib.crc32(found.article.encode()) % WATCHED == 0
    return real or found.is_left_out


def main() -> None:
    """Fit on, print the figures, write where asked to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--kept", type=Path, nargs="*", default=[])
    parser.add_argument("--text", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    gold = list(of_gold(asked.gold))
    held = [one for one in gold if is_watched(one) and one.file not in WEIGHT]
    rest = [one for one in gold if not is_watched(one)]
    kept = [weighed(one, KEPT) for one in of_gold(asked.kept) if one.words]
    scenes = [*rest, *kept, *own_word(asked.text, gold)]
    student = as_packed(scenes)
    tell("packed", scored(student, held))
    found = scored(refitted(student, scenes), held)
    tell("refitted", found)
    if asked.write:
        write(*student.exported(), found)


if __name__ == "__main__":
    main()
