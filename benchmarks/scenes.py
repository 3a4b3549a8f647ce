"""The sentences of gold articles as the reading of figures finds them, kept to be read again.

What comes before the figures does not depend on their models, so an article is taken apart once and
its figures are read as often as models are fitted.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from real_lines import profile_of

from briefings.analysis.claims.figures import figures
from briefings.analysis.counting.verdicts import Verdict, packed
from briefings.analysis.evaluate import analyze_gold
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.ledger import Ledger
from briefings.analysis.roles import judge, rolenet
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.judge import Judge
from briefings.analysis.speech.sources import sources
from briefings.records import Figure, Sentence

# What the rules add to a row after the figures are read.
RULED = ("acts L", "hit L", "rule-", "struck", "ruled", "about=")


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, what the article has told before it, and the rows of its parties."""

    reading: Reading
    context: Context
    speaking: Speaking
    sentence: Sentence
    known: dict[str, Row]


@dataclass(frozen=True, slots=True)
class Told:
    """An article with its scenes and, by sentence, the rows that the role models weigh."""

    file: str
    lines: list[dict[str, Any]]
    scenes: list[Scene]
    rows: list[dict[str, frozenset[str]]]

    @property
    def name(self) -> str:
        """The file and the article's name in it."""
        return f"{self.file} {self.lines[0]['article']}"

    def figures(self, verdict: Verdict) -> list[tuple[Figure, ...]]:
        """The claims of every sentence, read with these models."""
        ledger = Ledger()
        found = []
        for scene in self.scenes:
            scene.context.ledger = ledger
            found.append(figures(scene.reading, scene.context, scene.speaking, scene.sentence,
                                 scene.known, sources(scene.reading), verdict))  # fmt: skip
        return found


def take_apart(file: str, lines: list[dict[str, Any]]) -> Told:
    """Analyse an article once and keep its scenes."""
    rows, scenes = _RowRecorder(), _SceneRecorder(packed().models)
    analyze_gold(lines, profile_of(file), rows, scenes)
    return Told(file, lines, scenes.scenes, rows.rows)


class _RowRecorder(Judge):
    """Decides like the packed judge and keeps the rows it weighs, without what comes after claims."""

    def __init__(self) -> None:
        super().__init__(judge.packed().models, rolenet.packed())
        self.rows: list[dict[str, frozenset[str]]] = []

    def chosen(
        self, reading: Reading, rows: Mapping[str, Row], ruled: Mapping[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        """Keep the rows of all parties that are told of."""
        if "affected" in ruled:
            self.rows.append({
                party: frozenset(name for name in row.features if not name.startswith(RULED))
                for party, row in rows.items()
            })  # fmt: skip
        return super().chosen(reading, rows, ruled)


class _SceneRecorder(Verdict):
    """Decides like the packed models and keeps what they are asked about."""

    def __init__(self, models: Mapping[str, Mapping[str, int]]) -> None:
        super().__init__(models)
        self.scenes: list[Scene] = []

    def enter(
        self,
        reading: Reading,
        context: Context,
        speaking: Speaking,
        sentence: Sentence,
        known: Mapping[str, Row],
    ) -> None:
        """Keep copies of what is changed later."""
        then = replace(
            context,
            ledger=Ledger(),
            **{
                name: copy.copy(getattr(context, name))
                for name in ("counts", "hits", "people", "orgs", "bodies")
            },
        )
        rows = {
            party: replace(row, features=set(row.features), told=set(row.told))
            for party, row in known.items()
        }
        said = replace(speaking, found=list(speaking.found), subjects=dict(speaking.subjects))
        self.scenes.append(Scene(reading, then, said, sentence, rows))
