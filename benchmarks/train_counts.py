"""Fit the models of casualty claims: `briefings/data/analysis/figures.npz` and `figures.json`.

python benchmarks/train_counts.py PACKAGE GOLD.jsonl … [--text FILE …] [--features FILE] [--write]

PACKAGE is a translation package that is unpacked; FILEs hold sentences, one a line. A teacher is
fine-tuned on the gold but for two folds of whole articles, and says of every number of the text what
befell the counted, whose they are and by whose word; a small network and weights of features learn from
that and from the same gold. They are averaged with weights that are fitted without a network, on all of
the gold, or taken from FILE. What is printed is exact F1 of the two folds, averaged with weights that
have not seen them either; the rules below have seen all of the gold. Needs the extra `training`; about
three quarters of an hour on two cores. The same gold and text give much the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from count_cases import of_gold, of_text
from count_student import Student, distilled
from count_teacher import fine_tuned, taught
from role_cases import is_left_out
from scenes import Told, take_apart
from train_figures import FOLDS, ROLES_ONLY, WEIGHT, Models, fit_leaning, score, trained

from briefings.analysis.counting.countnet import CountNetwork
from briefings.analysis.counting.verdicts import Verdict
from briefings.analysis.evaluate import Score, articles_of, read_gold

DATA = Path(__file__).resolve().parent.parent / "briefings" / "data" / "analysis"
DOUBT = 25  # hundredths against claims of a lone noun, which may count nobody
LEAST_WEIGHT = 4  # hundredths; a smaller one is left out


def is_held(article: Told) -> bool:
    """Whether an article is of the folds that are left out."""
    return is_left_out(article.lines[0]["article"], article.file)


def fitted(articles: Sequence[Told]) -> Models:
    """The models of the features alone."""
    below = fit_leaning(articles)
    counted = [one for one in articles if one.file != ROLES_ONLY]
    return trained(counted, dict.fromkeys(range(FOLDS), below)) | below


def tell(name: str, verdict: Verdict, articles: Iterable[Told]) -> None:
    """Print the F1 of articles."""
    exact, short = Score(), Score()
    for article in articles:
        one, other = score(article, verdict)
        exact, short = exact + one, short + other
    print(
        f"{name}, folds left out: exact {exact.f1:.3f}, kind and count {short.f1:.3f}", flush=True
    )


def write(student: Student, alone: Models) -> None:
    """Write both files."""
    arrays, models = student.joined(alone)
    models["kind"]["sure=False"] = models["kind"].get("sure=False", 0) + DOUBT
    np.savez_compressed(DATA / "figures.npz", **arrays)
    kept = {
        about: {name: weight for name, weight in weights.items() if abs(weight) >= LEAST_WEIGHT}
        for about, weights in models.items()
    }
    text = json.dumps(kept, ensure_ascii=False, indent=0, sort_keys=True)
    (DATA / "figures.json").write_text(text + "\n", "utf-8")


def main() -> None:
    """Train the teacher and the student, print their figures, write where asked to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("package", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--text", type=Path, nargs="*", default=[])
    parser.add_argument("--features", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    articles = [
        take_apart(path.stem, lines)
        for path in asked.gold
        for lines in articles_of(read_gold(path))
    ]
    counted = [one for one in articles if one.file != ROLES_ONLY]
    held = [one for one in counted if is_held(one) and one.file not in WEIGHT]
    part = fitted([one for one in articles if not is_held(one)])
    tell("features", Verdict(part), held)
    gold = list(of_gold(counted, part))
    rest = [one for one in gold if not one.is_left_out]
    teacher = fine_tuned(asked.package, rest)
    text = list(taught(teacher, list(of_text(asked.text, part, gold))))
    student = distilled([*rest, *text])
    arrays, models = student.joined(part)
    tell("student", Verdict(models, CountNetwork(arrays)), held)
    if asked.write:
        alone = (
            json.loads(asked.features.read_text("utf-8")) if asked.features else fitted(articles)
        )
        write(student, alone)


if __name__ == "__main__":
    main()
