"""Precision, recall and F1 of the analysis against gold sentences, per role, theme and figure.

A gold file holds one sentence a line in the form of a sentence of `analyze --json`, with `article`
and `n`. Values under `optional` are neither demanded nor wrong. Headings are read but not scored.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from briefings.analysis.analyze import analyze
from briefings.analysis.counting.verdicts import Verdict
from briefings.analysis.roles.judge import Judge
from briefings.analysis.roles.rolenet import ROLES
from briefings.errors import UsageError, plainly
from briefings.profile import Profile
from briefings.records import Analysis, Article, Figure, Sentence


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of right, wrong and missed values."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of the given values that are right; 1 where none is given."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the demanded values that are given; 1 where none is demanded."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that differs, for whoever wants to know why."""

    article: str
    n: int
    what: str  # speaker, actor, affected, themes, figures
    wrong: tuple[str, ...]
    missed: tuple[str, ...]
    ar: str


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one gold file."""

    sentences: int
    roles: dict[str, Score]
    themes: dict[str, Score]
    figures: Score  # kind, count, approximate, party affected, claimed by and background all right
    counts: Score  # kind and count right
    quotes: Score
    dates: Score
    differences: tuple[Difference, ...]

    @property
    def theme_macro_f1(self) -> float:
        """The mean of the themes' F1, over the themes that occur."""
        scores = [score.f1 for score in self.themes.values() if score != Score()]
        return sum(scores) / len(scores) if scores else 1.0


def evaluate(gold: Path, profile: Profile) -> Report:
    """Analyse the sentences of a gold file and compare.

    Raises UsageError for a file that cannot be read, with the line where it is broken.
    """
    tally: dict[str, Score] = defaultdict(Score)
    differences: list[Difference] = []
    count = 0
    for lines in articles_of(read_gold(gold)):
        for line, analysis in zip(lines, analyze_gold(lines, profile), strict=True):
            if line.get("heading"):
                continue
            count += 1
            for name, score, wrong, missed in _compare(line, analysis):
                tally[name] += score
                if score.wrong or score.missed:
                    differences.append(
                        Difference(line["article"], line["n"], name, wrong, missed, line["ar"])
                    )
    return Report(
        sentences=count,
        roles={role: tally[role] for role in ROLES},
        themes={theme.id: tally[f"theme:{theme.id}"] for theme in profile.themes},
        figures=tally["figures"],
        counts=tally["counts"],
        quotes=tally["quote"],
        dates=tally["event_date"],
        differences=tuple(differences),
    )


def read_gold(gold: Path) -> list[dict[str, Any]]:
    """The lines of a gold file; raises UsageError with the line where it is broken."""
    try:
        text = gold.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{gold}: {plainly(error)}; name a GOLD.jsonl file") from error
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            for key in ("article", "n", "ar", "roles", "themes", "figures"):
                entry[key]
        except (ValueError, KeyError, TypeError) as error:
            what = f"it lacks {error}" if isinstance(error, KeyError) else "it is not such JSON"
            form = "a line is a sentence of `analyze --json` with `article`"
            raise UsageError(f"{gold}:{number}: no gold sentence: {what}; {form}") from error
        found.append(entry)
    if not found:
        raise UsageError(f"{gold}: it is empty; name a GOLD.jsonl file")
    return found


def articles_of(lines: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The lines article by article."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    for line in lines:
        grouped.setdefault(line["article"], []).append(line)
    yield from grouped.values()


def analyze_gold(
    lines: list[dict[str, Any]],
    profile: Profile,
    judge: Judge | None = None,
    verdict: Verdict | None = None,
) -> list[Analysis]:
    """Analyse the gold sentences of one article."""
    first = lines[0]
    day = date.fromisoformat(first["date"]) if first.get("date") else None
    body = "\n\n".join(line["ar"] for line in lines)
    article = Article(
        first["article"],
        first.get("title") or "",
        body,
        first.get("source"),
        day,
        "gold",
        None,
        "",
        "",
    )
    sentences, at = [], 0
    for k, line in enumerate(lines):
        end = at + len(line["ar"])
        heading = bool(line.get("heading"))
        sentences.append(Sentence(article, line["n"], at, end, line["ar"], k, heading))
        at = end + 2
    title = Sentence(article, 0, 0, len(article.title), article.title, heading=True)
    return analyze(sentences, profile, title, judge, verdict)


# Of a figure: kind, low, high, approximate, whose people, by whom, background.
_Key = tuple[Any, ...]
_Compared = tuple[str, Score, tuple[str, ...], tuple[str, ...]]


def _compare(line: dict[str, Any], analysis: Analysis) -> Iterator[_Compared]:
    optional = line.get("optional") or {}
    for role in ROLES:
        given = set(getattr(analysis.roles, role))
        yield _sets(role, given, set(line["roles"].get(role, ())), set(optional.get(role, ())))
    if line["themes"] is not None:  # null where a gold marks roles or figures alone
        themes, wanted = set(analysis.themes), set(line["themes"])
        free = set(optional.get("themes", ()))
        for theme in sorted(themes | wanted):
            yield _sets(f"theme:{theme}", themes & {theme}, wanted & {theme}, free)
    yield from _figures(line, analysis.figures)
    if "quote" in line and "quote" not in optional:
        yield _flag("quote", analysis.quote, bool(line["quote"]))
    if "event_date" in line and "event_date" not in optional:
        day = analysis.event_date.isoformat() if analysis.event_date else None
        yield _sets("event_date", {day} - {None}, {line["event_date"]} - {None}, set())


def _figures(line: dict[str, Any], given: Iterable[Figure]) -> Iterator[_Compared]:
    exact = {_key(figure) for figure in given}
    gold = {_gold_key(figure) for figure in line["figures"]}
    may = {_gold_key(figure) for figure in (line.get("optional") or {}).get("figures", ())}
    yield _sets("figures", exact, _as_read(gold, exact, may), may)
    yield _sets(
        "counts", {_short(k) for k in exact}, {_short(k) for k in gold}, {_short(k) for k in may}
    )


def _as_read(gold: set[_Key], given: set[_Key], may: set[_Key]) -> set[_Key]:
    """The demanded figures, each that is missed by its optional reading where that is given.

    An optional figure of the same kind and count as a demanded one is another reading of it: of
    other people, or by another claimant. Either is right, and one of them is demanded.
    """
    other = sorted((given & may) - gold, key=str)
    read = set(gold & given)
    for key in sorted(gold - given, key=str):
        same = next((k for k in other if _short(k) == _short(key)), key)
        read.add(same)
        other = [k for k in other if k != same]
    return read


def figure_scores(line: dict[str, Any], given: Iterable[Figure]) -> tuple[Score, Score]:
    """The figures of a gold sentence: all fields right, and kind and count right."""
    (_, exact, _, _), (_, short, _, _) = _figures(line, given)
    return exact, short


def _sets(name: str, given: set[Any], wanted: set[Any], free: set[Any]) -> _Compared:
    wrong, missed = given - wanted - free, wanted - given
    score = Score(len(given & wanted), len(wrong), len(missed))
    return name, score, tuple(sorted(map(str, wrong))), tuple(sorted(map(str, missed)))


def _flag(name: str, given: bool, wanted: bool) -> _Compared:
    score = Score(int(given and wanted), int(given and not wanted), int(wanted and not given))
    return name, score, ("yes",) if score.wrong else (), ("yes",) if score.missed else ()


def _key(figure: Figure) -> _Key:
    return (figure.kind, *figure.count, figure.approximate, figure.party_affected,
            figure.claimed_by, figure.background)  # fmt: skip


def _gold_key(figure: dict[str, Any]) -> _Key:
    low, high = figure["count"]
    return (figure["kind"], low, high, bool(figure.get("approximate")), figure.get("party_affected"),
            figure.get("claimed_by"), bool(figure.get("background")))  # fmt: skip


def _short(key: _Key) -> _Key:
    return key[:3]
