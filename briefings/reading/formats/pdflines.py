"""A line as a PDF file sets it: its runs by their place, read from the right where it is Arabic.

A file draws the runs of a line from left to right, or the parts of it from right to left and what is in
each from left to right; figures and Latin words are runs of their own in either case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from briefings.reading.words.visual import LTR_RUN, MIRRORED

_SAME = 0.1  # of the size of letters: places that are nearer are one
_WIDE = 0.65  # of the size of letters, what one that is not Latin takes at most on an average
_GAP = 0.3  # of it, a way beyond that between two runs, as between the cells of a table
_MOST_LATIN = 4  # Latin letters to an Arabic one in a line of Arabic, which may name a bureau
_BOLD = re.compile("bold|black|heavy", re.IGNORECASE)  # in the name of a typeface
_DRAWING = frozenset([b"Tj", b"TJ", b"'", b'"'])
_ARABIC = re.compile("[\u0620-\u065f\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z]")
# Amid Arabic a hyphen does not hold figures together: "12-15" is set as "15-12" and read from the right.
_LATIN_WORD = r"[A-Za-z][\w.,:/@%+&'’-]*"
_IN_ARABIC = re.compile(rf"{_LATIN_WORD}(?: +{_LATIN_WORD})*|\d[\d.,:/٫٬]*%?")
# The library takes these for letters that run from right to left.
_ARABIC_FIGURE = re.compile("[٠-٩۰-۹]+(?:[.,:/٫٬][٠-٩۰-۹]+)*")


@dataclass(slots=True)
class SetLine:
    """A line: its runs in the order of the file, where each begins, its height, its letters' size.

    The size is the letters' own, `drawn` the largest as they stand on the page; `bold` are all of them.
    """

    runs: list[str] = field(default_factory=list)
    places: list[float] = field(default_factory=list)
    height: float = 0.0
    size: float = 0.0
    drawn: float = 0.0
    bold: bool = True

    @property
    def text(self) -> str:
        """The runs in the order of the file."""
        return "".join(self.runs)


class _Places:
    """Where the text that the library hands over next was begun to be drawn.

    It hands a run over at the first letter of another direction, while it draws what comes next, and
    tells that one's place.
    """

    def __init__(self) -> None:
        self._seen: list[float] = []
        self._drawing = False
        self._last = 0.0

    def note(self, operator: bytes, _: Any, cm: Sequence[float], tm: Sequence[float]) -> None:
        """Take note of an operator before it is carried out."""
        self._drawing = operator in _DRAWING
        if self._drawing:
            self._seen.append(tm[4] * cm[0] + cm[4])

    def take(self) -> float:
        """The place of the run that is handed over now; that of the last one where it has none."""
        own = self._seen
        if self._drawing:
            own, self._seen = own[:-1] or own, own[-1:]
        else:
            self._seen = []
        self._last = own[0] if own else self._last
        return self._last


def set_lines(page: Any) -> list[SetLine]:
    """The lines of a page as the library finds them, those without text left out."""
    lines = [SetLine()]
    places = _Places()

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        bold = _BOLD.search(str((font or {}).get("/BaseFont", ""))) is not None
        place = places.take()
        for number, run in enumerate(text.split("\n")):
            if number:
                lines.append(SetLine())
            if run.strip():
                lines[-1].height = tm[5] * cm[3] + cm[5]
                lines[-1].size = abs(size * tm[3])
                lines[-1].drawn = max(lines[-1].drawn, abs(size * tm[3] * cm[3]))
                lines[-1].bold &= bold
            if run:
                lines[-1].runs.append(run)
                lines[-1].places.append(place)

    page.extract_text(visitor_text=visit, visitor_operand_before=places.note)
    return [line for line in lines if line.text.strip()]


def turned(line: SetLine) -> str:
    """A line whose runs stand from left to right, those of an Arabic one by their places."""
    return _placed(line) if _is_arabic(line.text) else _turned(line.runs)


def figures_turned(text: str) -> str:
    """Arabic figures, whose digits the library hands over from right to left, as they are read."""
    return _ARABIC_FIGURE.sub(lambda figure: figure[0][::-1], text)


def contradicts(line: SetLine) -> bool:
    """Whether a run of an Arabic line stands to the right of one before: it is set from the left."""
    return _is_arabic(line.text) and any(
        after - before > _SAME * line.drawn for before, after in pairwise(_of_text(line))
    )


def _is_arabic(text: str) -> bool:
    """Whether a line is read from the right; an Arabic word in a line of English does not make it so."""
    letters = len(_ARABIC.findall(text))
    return letters > 0 and _MOST_LATIN * letters >= len(_LATIN.findall(text))


def _of_text(line: SetLine) -> Iterator[float]:
    return (place for run, place in zip(line.runs, line.places, strict=True) if run.strip())


def _placed(line: SetLine) -> str:
    """The runs from the right to the left; of those at one place the last is farthest to the right."""
    order = sorted(range(len(line.runs)), key=lambda n: (line.places[n], n))
    runs: list[str] = []
    begun, wide = 0.0, 0.0  # what is drawn in one go, at most
    for n in order:
        if runs and line.places[n] - begun > line.drawn * (wide + _GAP):
            runs.append(" ")
        if not runs or line.places[n] > begun:
            begun, wide = line.places[n], 0.0
        wide += len(line.runs[n]) * (1.0 if _LATIN.search(line.runs[n]) else _WIDE)
        runs.append(line.runs[n])
    return _turned(runs)


def _turned(runs: Sequence[str]) -> str:
    """A line of Arabic whose runs stand from left to right: the last one is read first."""
    whole = "".join(runs)
    arabic = _is_arabic(whole)
    if not arabic and _LATIN.search(whole):
        return whole
    parts: list[str] = []
    for run in _together(runs):
        if _ARABIC.search(run):
            parts.append(run)
            continue
        start = 0
        for found in (_IN_ARABIC if arabic else LTR_RUN).finditer(run):
            parts += [*run[start : found.start()].translate(MIRRORED), found[0]]
            start = found.end()
        parts += run[start:].translate(MIRRORED)
    return "".join(reversed(parts))


def _together(runs: Sequence[str]) -> Iterator[str]:
    """The runs, those of Latin words that follow each other as one."""
    kept = ""
    for run in runs:
        if _LATIN.search(run) or (kept and not run.strip()):
            kept += run
            continue
        if kept:
            yield kept
        kept = ""
        yield run
    if kept:
        yield kept
