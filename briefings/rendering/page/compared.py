"""The part of a template's context that sets the outlets side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.rendering.page.charts import DayStrip

if TYPE_CHECKING:  # the context itself is made of these classes
    from briefings.rendering.page.context import Run


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An outlet with its share of the briefing."""

    name: tuple[Run, ...]
    native: tuple[Run, ...]  # as the source itself writes it, where that is not in Latin letters
    articles: int
    items: int
    first: str
    last: str
    by_sound: bool  # the name in Latin letters is a guess
    days: DayStrip | None  # its articles by day, on the scale of all outlets


@dataclass(frozen=True, slots=True)
class SilenceLine:
    """An event, and the outlets that published in those days by what they have of it."""

    anchor: str
    id: str
    date: str
    text: tuple[Run, ...]
    told: tuple[tuple[Run, ...], ...]
    alone: bool  # one outlet tells it, and no other has even another figure or a denial
    differing: tuple[tuple[Run, ...], ...]  # with another figure
    denying: tuple[tuple[Run, ...], ...]  # have a denial, beside the event or without it …
    denied_by: str  # … by these parties; "" where nobody is named
    silent: tuple[tuple[Run, ...], ...]  # nothing like it was found there


@dataclass(frozen=True, slots=True)
class VocabularyCell:
    """How often one outlet uses a word."""

    count: int
    reported: int  # of those, in somebody's reported words
    id: str  # a sentence with it, or ""
    anchor: str


@dataclass(frozen=True, slots=True)
class VocabularyLine:
    """One word, of whom it is said, and its use by outlet."""

    term: str
    words: tuple[tuple[Run, ...], ...]
    parties: tuple[str, ...]
    cells: tuple[VocabularyCell, ...]  # in the order of the grid's outlets


@dataclass(frozen=True, slots=True)
class VocabularyGroup:
    """Words that outlets choose between for the same thing."""

    contrast: str
    lines: tuple[VocabularyLine, ...]


@dataclass(frozen=True, slots=True)
class VocabularyGrid:
    """Words against outlets."""

    outlets: tuple[tuple[Run, ...], ...]
    groups: tuple[VocabularyGroup, ...]
