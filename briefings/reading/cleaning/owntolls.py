"""Lines that are nothing but a toll, "Dead: 192": the article's own, though they look like furniture."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.language.normalize import stem
from briefings.language.terms import terms
from briefings.reading.words.lines import Line
from briefings.reading.words.tolls import is_toll
from briefings.reading.words.wording import Labels


def without(candidates: list[int], lines: Sequence[Line]) -> list[int]:
    """Lines that may be a title: none that is a toll, unless there is no other."""
    return [i for i in candidates if not is_toll(lines[i].text, frozenset())] or candidates


def keep(lines: Sequence[Line], labels: Labels, first: int, title: str | None) -> None:
    """Make text of them wherever they stand below the title."""
    chosen = next((i for i, label in enumerate(labels.label) if label == "title"), None)
    start = first if chosen is None and title is None else (chosen or 0)
    told = set(terms(title or ""))
    for index, line in enumerate(lines):
        if labels.label[index] == "title" or (line.paragraph and line.stop):
            told.update(terms(line.text))
    known = set(map(stem, told))
    for index in range(start, len(lines)):
        line = lines[index]
        if labels.open(index) and not line.question and is_toll(line.text, known):
            labels.set(index, "paragraph", "a toll")
