"""Fit the models of the features of casualty claims and report exact F1, cross-validated.

python benchmarks/train_figures.py GOLD.jsonl …

`train_counts.py` fits them too, teaches the network beside them and writes both.

What befell the counted, whose people they are and by whose word is picked among candidates by a
conditional logit. Below them stand logistic models of which party is hit and which speaks. Folds are
whole articles, and the figures of a fold are read by the program itself with models that have not
seen its articles, so what is carried over from sentence to sentence is carried over with its
mistakes. The role models below have seen them.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conditional import Case, fit, yes_or_no
from scenes import Told, take_apart

from briefings.analysis.counting.rising import settled
from briefings.analysis.counting.verdicts import Asked, Candidate, Verdict
from briefings.analysis.evaluate import Score, articles_of, figure_scores, read_gold
from briefings.records import Count

FOLDS = 4
# The inverse of the penalty.
PENALTY = {
    "background": 0.2,
    "kind": 0.2,
    "claimed_by": 0.15,
    "party_affected": 0.15,
    "hit": 0.1,
    "voice": 0.1,
}
ROLES_ONLY = "analysis-roles"  # a file whose figures are not marked
LEANING = {"hit": "affected", "voice": "speaker"}  # models below the others, by the role they learn
RARE = 4, 5  # what the models below leave out: they have many features
OPTIONAL = 0.5  # what a figure that two readers could leave out weighs
WEIGHT = {"analysis-dev": 0.5}  # the rules were written on this file
ROUNDS = 2  # the second fit sees what the first one carries over

Models = dict[str, dict[str, int]]
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a sentence, what kind of claim it was taken for, and what was asked of it then."""

    about: Asked
    kind: str | None
    asked: dict[str, tuple[Candidate, ...]]

    @property
    def count(self) -> Count:
        """Lowest and highest."""
        return settled(self.about.reading, self.about.number)


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
        about: Asked | None = None,
    ) -> str | None:
        """Keep the candidates; what kind a number is opens what is asked of a figure."""
        given = super().pick(question, candidates, ruled, about)
        if question == "kind" and about is not None:
            self.numbers.append(Number(about, given, {}))
        self.numbers[-1].asked[question] = tuple(candidates)
        return given


def fold(article: Told) -> int:
    """The fold of an article."""
    return zlib.crc32(article.name.encode()) % FOLDS


def cases(article: Told, models: Models) -> dict[str, list[Case]]:
    """What the figures of an article ask, with the answers of the gold."""
    found: dict[str, list[Case]] = {}
    for _, made in asked(article, models):
        for question, case in made.items():
            found.setdefault(question, []).append(case)
    return found


def asked(article: Told, models: Models) -> Iterator[tuple[Number, dict[str, Case]]]:
    """The numbers of an article as read with these models, with the questions that the gold answers."""
    recorder = Recorder(models)
    article.figures(recorder)
    for line in article.lines:
        if line.get("heading"):
            continue
        left = [(gold, 1.0) for gold in line["figures"]]
        left += [(gold, OPTIONAL) for gold in (line.get("optional") or {}).get("figures", ())]
        for number in recorder.numbers:
            if number.about.sentence == line["n"]:
                gold, weight = _gold_of(number, left)
                yield number, _answered(number, gold, weight * WEIGHT.get(article.file, 1.0))


def _gold_of(number: Number, left: list[tuple[Gold, float]]) -> tuple[list[Gold], float]:
    """The gold figures of that count, of that kind if there are any; the first is taken out of `left`.

    More than one are readings of one figure, or as many figures: any of their values is right.
    """
    same = [one for one in left if one[0]["count"] == list(number.count)]
    same.sort(key=lambda one: one[0]["kind"] != number.kind)
    if not same:
        return [], 1.0
    gold, weight = same[0]
    readings = [one for one, _ in same if one["kind"] == gold["kind"]]
    left.remove(same[0])
    return readings, weight


def _answered(number: Number, gold: list[Gold], weight: float) -> dict[str, Case]:
    """The questions with more than one candidate and a right one among them."""
    right = {"kind": gold or [{"kind": None}]}
    if gold and gold[0]["kind"] == number.kind:
        right |= dict.fromkeys(number.asked, gold)
    found = {}
    for question, wanted in right.items():
        candidates = number.asked[question]
        values = {one.get(question) for one in wanted}
        if question == "background":
            values = {"past" if value else None for value in values}
        true = frozenset(n for n, one in enumerate(candidates) if one.value in values)
        if true and len(candidates) > 1:
            found[question] = Case(weight, tuple(one.features for one in candidates), true)
    return found


def leaning(article: Told, role: str) -> list[Case]:
    """Every party of a gold sentence, and whether it holds a role."""
    found = []
    for line, rows in zip(article.lines, article.rows, strict=True):
        if line.get("heading") or role not in line["roles"]:
            continue
        free = (line.get("optional") or {}).get(role, ())
        for party, features in rows.items():
            weight = WEIGHT.get(article.file, 1.0) * (OPTIONAL if party in free else 1.0)
            holds = party in line["roles"][role] or party in free
            found.append(yes_or_no(weight, features, holds))
    return found


def fit_leaning(articles: Iterable[Told]) -> Models:
    """The models of who is hit and who speaks."""
    chosen = list(articles)
    return {
        question: fit(
            [case for one in chosen for case in leaning(one, role)], PENALTY[question], *RARE
        )
        for question, role in LEANING.items()
    }


def trained(articles: list[Told], below: Mapping[int, Models]) -> Models:
    """Models after a few rounds; `below` are the leanings by the fold that they have not seen."""
    models: Models = {}
    for _ in range(ROUNDS):
        found: dict[str, list[Case]] = {}
        for article in articles:
            for question, made in cases(article, models | below[fold(article)]).items():
                found.setdefault(question, []).extend(made)
        models = {question: fit(made, PENALTY[question]) for question, made in found.items()}
    return models


def score(article: Told, verdict: Verdict) -> tuple[Score, Score]:
    """Exact figures, and kind and count alone."""
    exact, short = Score(), Score()
    for line, found in zip(article.lines, article.figures(verdict), strict=True):
        if not line.get("heading"):
            one, other = figure_scores(line, found)
            exact, short = exact + one, short + other
    return exact, short


def report(articles: list[Told], below: Mapping[int, Models]) -> None:
    """Print exact F1 per file, each article read by models that have not seen its fold."""
    scores = {(a.file, how): Score() for a in articles for how in ("rules", "models", "counts")}
    for k in range(FOLDS):
        models = trained([one for one in articles if fold(one) != k], below) | below[k]
        for one in (one for one in articles if fold(one) == k):
            exact, short = score(one, Verdict(models))
            scores[one.file, "models"] += exact
            scores[one.file, "counts"] += short
            scores[one.file, "rules"] += score(one, Verdict({}))[0]
    for file in dict.fromkeys(one.file for one in articles):
        rules, models_, counts = (scores[file, how].f1 for how in ("rules", "models", "counts"))
        print(f"{file:17s} rules {rules:.3f}  models, cross-validated {models_:.3f}"
              f"  (kind and count {counts:.3f})")  # fmt: skip
    total, counts_ = (
        sum((v for (_, how), v in scores.items() if how == name), Score())
        for name in ("models", "counts")
    )
    print(
        f"all               models, cross-validated {total.f1:.3f}  (kind and count {counts_.f1:.3f})"
    )


def main() -> None:
    """Print the figures."""
    paths = [Path(name) for name in sys.argv[1:]]
    articles = [
        take_apart(path.stem, lines) for path in paths for lines in articles_of(read_gold(path))
    ]
    counted = [one for one in articles if one.file != ROLES_ONLY]
    report(
        counted, {k: fit_leaning(one for one in articles if fold(one) != k) for k in range(FOLDS)}
    )


if __name__ == "__main__":
    main()
