"""Live blogs: what stands under a clock time is an entry's headline, not a picture's caption.

The times themselves are left out, as all furniture of a page is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.lines import Line
from briefings.reading.wording import Labels

_FEWEST = 3  # clock times that make a live blog
_CLOCK = re.compile(
    r"(?:[\w\u0600-\u06ff:/]+ ){0,5}\d{1,2}:\d{2}(?: ?(?:GMT|UTC|ت\.?غ\.?|غرينتش|صباحا|مساء))?"
)
_HEADLINE = 16  # words


def label_headlines(lines: Sequence[Line], labels: Labels) -> None:
    """Make subheadings of the short open lines under the times of a live blog."""
    clocks = [n for n, line in enumerate(lines[:-1]) if _is_clock(line) and not labels.open(n)]
    entries = [n + 1 for n in clocks if labels.open(n + 1)]
    if len(entries) < _FEWEST:
        return
    for n in entries:
        if lines[n].words <= _HEADLINE and not lines[n].stop:
            labels.set(n, "subhead", "the headline of a live blog's entry")


def _is_clock(line: Line) -> bool:
    return line.words <= 6 and _CLOCK.fullmatch(line.text.strip()) is not None
