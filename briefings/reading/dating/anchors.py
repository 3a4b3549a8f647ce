"""The table of dated events (`anchors.toml`), compiled, and which of them a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefings.language.normalize import Folded, bare
from briefings.language.packed import toml

_BEFORE = r"(?<![\w])(?:[وفبلك]{0,2}(?:ال|لل)?)"
_FIGURE = r"(?<![\d.,])"


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event, and the words that all have to be there."""

    day: date
    label: str
    weight: float
    planned: bool
    words: tuple[tuple[str, ...], ...]  # alternatives of each, folded, the longest first

    def match(self, text: Folded, original: str) -> str | None:
        """The words of a text that speak of the event, as the text writes them, or None."""
        found = []
        for alternatives in self.words:
            match = _search(alternatives, text.text)
            if match is None:
                return None
            start, end = text.span(*match.span())
            found.append(" ".join(original[start:end].split()))
        return " … ".join(found)


@dataclass(frozen=True, slots=True)
class Group:
    """The events of one subject, told by its context."""

    name: str
    context: re.Pattern[str]
    events: tuple[Event, ...]


@cache
def groups() -> tuple[Group, ...]:
    """Every group of the table."""
    return tuple(
        Group(
            name=entry["name"],
            context=either(_folded(entry["context"])),
            events=tuple(_event(event) for event in entry["events"]),
        )
        for entry in toml("reading/anchors.toml")["group"]
    )


def events_of(folded: str) -> Iterator[Event]:
    """The events of every group whose context stands in a folded text."""
    for group in groups():
        if group.context.search(folded):
            yield from group.events


def _event(entry: dict[str, object]) -> Event:
    day, words = entry["day"], entry["words"]
    assert isinstance(day, date) and isinstance(words, list), entry
    return Event(
        day=day,
        label=str(entry["label"]),
        weight=float(str(entry["weight"])),
        planned=bool(entry.get("planned", False)),
        words=tuple(_folded(group.split("|")) for group in words),
    )


def _folded(alternatives: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({bare(a) for a in alternatives}, key=len, reverse=True))


def _search(alternatives: tuple[str, ...], folded: str) -> re.Match[str] | None:
    """The first of some words in a folded text; few texts have any, so that the rest is not compiled."""
    begun = any(alternative.partition(" ")[0] in folded for alternative in alternatives)
    return either(alternatives).search(folded) if begun else None


@cache
def either(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of some folded words, with what is written as one with them."""
    parts = []
    for alternative in alternatives:
        literal = re.escape(alternative).replace(r"\ ", r"\s+")
        if alternative[0].isdigit():
            parts.append(rf"{_FIGURE}{literal}(?![\d]|[.,]\d)")
        else:
            parts.append(rf"{_BEFORE}{literal}\w*")
    return re.compile("|".join(parts))
