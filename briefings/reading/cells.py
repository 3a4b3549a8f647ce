"""The cells of a table's row as text, and what a cell may be: words, a figure, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefings.language.normalize import bare
from briefings.reading.lexicon import toml

_LABEL_WORDS = 8
_HEAD_WORDS = 4
# 192; 1,200; 12.5 %; about 200; 192 dead. No clock, date or telephone number.
_FIGURE = re.compile(
    r"(?:[^\W\d]+ ){0,2}(?:\d{1,3}(?:[.,٬]\d{3})+|\d{1,6})(?:[.,٫]\d{1,2})? ?[%٪]?(?: [^\W\d]+){0,2}"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[str, ...]  # () where one of them holds more than words: a link, a picture, a table
    heading: bool  # it is marked as one that says what the columns are


def text_of(value: str) -> str:
    """A cell's text on one line."""
    return " ".join(value.split())


def is_label(text: str) -> bool:
    """Whether a text says what a figure is of: words alone, and not too many."""
    words = bare(text).split()
    return 0 < len(words) <= _LABEL_WORDS and "".join(words).isalpha()


def is_head(text: str) -> bool:
    """Whether a text may stand over a column: a few words."""
    return is_label(text) and len(bare(text).split()) <= _HEAD_WORDS


def is_figure(text: str) -> bool:
    """Whether a text is a figure with at most a few words around it."""
    return _FIGURE.fullmatch(text) is not None


def is_empty(text: str) -> bool:
    """Whether a cell says nothing: blank, a dash or dots."""
    return not any(map(str.isalnum, text))


def is_widget(text: str, kind: str = "widgets") -> bool:
    """Whether a label, or with `columns` a head, belongs to a page's furniture, such as rates or scores."""
    return _furniture(kind).match(bare(text)) is not None


@cache
def _furniture(kind: str) -> re.Pattern[str]:
    either = "|".join(re.escape(bare(word)) for word in toml("facts.toml")[kind])
    return re.compile(rf"(?:{either})(?!\w)")
