"""Which rows at the end of a list stay on one page, so that none is left with a line or two on it."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from briefings.rendering.page.context import AnnexSentence, Run

_LINES = 15  # about a fifth of a page
_GAP = 0.35  # of a line, between two sentences
_LETTERS = 62  # in a line of either column


def tail(sentences: Iterable[AnnexSentence]) -> int:
    """How many of the last sentences of an annex stay together: as many as make a fifth of a page."""
    lines, kept = 0.0, 0
    for sentence in reversed(tuple(sentences)):
        english = sentence.en if sentence.show_english else sentence.facts
        lines += max(_lines(english), _lines(sentence.ar)) + _GAP
        kept += 1
        if lines >= _LINES:
            break
    return kept


def _lines(runs: Iterable[Run]) -> int:
    return ceil(sum(len(run.text) for run in runs) / _LETTERS)
