"""Live blogs: what stands under a clock time is an entry's headline, not a picture's caption.

The time stays readable at the head of its entry, as where a page has both in one line: "07:15 …".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefings.reading.words.lines import Line
from briefings.reading.words.wording import Labelled, Labels

ENTRY = "an entry of a live blog"
_HEAD = "the headline of a live blog's entry"
_FEWEST = 3  # clock times that make a live blog
_CLOCK = re.compile(
    r"(?:[\w\u0600-\u06ff:/]+ ){0,5}\d{1,2}:\d{2}(?: ?(?:GMT|UTC|ت\.?غ\.?|غرينتش|صباحا|مساء))?"
)
_TIME = re.compile(r"\d{1,2}:\d{2}")
_HEADLINE = 16  # words
_TOLD = 3  # words


def label_headlines(lines: Sequence[Line], labels: Labels) -> None:
    """Make subheadings of the short open lines under the times of a live blog, but for what tells it all."""
    entries = [n for n in _entries(lines) if labels.open(n) and not labels.open(n - 1)]
    if len(entries) < _FEWEST:
        return
    for n in entries:
        if lines[n].words <= _HEADLINE and not lines[n].stop:
            alone = n + 1 == len(lines) or _is_clock(lines[n + 1])
            told = alone and lines[n].words >= _TOLD
            labels.set(n, *(("paragraph", ENTRY) if told else ("subhead", _HEAD)))


def times(labelled: Sequence[Labelled], kept: Collection[str]) -> dict[int, str]:
    """The clock time above each line that opens an entry of a live blog, by the line's number."""
    lines = [item.line for item in labelled]
    entries = [n for n in _entries(lines) if labelled[n].label in kept]
    entries = [n for n in entries if labelled[n - 1].label not in kept]
    found = {n: _TIME.findall(lines[n - 1].text)[-1] for n in entries}
    return found if len(found) >= _FEWEST else {}


def entries(lines: Sequence[Line]) -> list[int]:
    """The lines right under the clock times of a live blog; none where there are too few for one."""
    found = _entries(lines)
    return found if len(found) >= _FEWEST else []


def _entries(lines: Sequence[Line]) -> list[int]:
    """The lines that stand right under a clock time."""
    return [n for n, line in enumerate(lines[:-1], 1) if _is_clock(line)]


def _is_clock(line: Line) -> bool:
    return line.words <= 6 and _CLOCK.fullmatch(line.text.strip()) is not None
