"""Whether the English keeps what limits a statement: "may", "according to the army", "two days ago".

The words are data (`data/checks/hedged.toml`); each is asked for only where the Arabic can mean nothing else
and the English has nothing that could stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either, folded


class _Asked(NamedTuple):
    """Arabic that wants one of many English words, and the reason where it has none."""

    arabic: re.Pattern[str]
    english: re.Pattern[str]
    reason: str


@cache
def _asked() -> tuple[_Asked, ...]:
    table: dict[str, list[str]] = toml("checks/hedged.toml")
    said = rf"(?:{folded(table['attributed'])}) (?:{folded(table['who'])})"
    two = rf"(?:{folded(table['two_behind'])}) (?:{folded(table['two'])})"
    return (
        _Asked(_arabic(folded(table["may"])), _english(table["english_may"]), '"may"'),
        _Asked(_arabic(said), _english(table["english_attributed"]), "who says so"),
        _Asked(_arabic(two), _english(table["english_two"]), '"two" of a span of time'),
    )


def _arabic(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)و?(?:{words})(?!\w)")


def _english(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)|n['’]t\b", re.IGNORECASE)


def findings(ar: str, en: str) -> Iterator[str]:
    """What the Arabic limits and the English says outright, in words."""
    key = bare(ar)
    for wish in _asked():
        if wish.arabic.search(key) and not wish.english.search(en):
            yield f"the Arabic says {wish.reason}; the English has no such word"
