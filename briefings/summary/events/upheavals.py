"""What overturns a war: land in other hands, an army that gives in, a state that ends, an attack that begins.

Each is a row of words in `data/summary/upheavals.toml`, looked for among the first words of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from briefings.language.packed import toml
from briefings.language.wordlists import WordLists, folded
from briefings.summary.events.openings import WORDS

_KINDS = ("turn", "fall", "slain")
_LISTS = WordLists("summary/upheavals.toml", "lists")


def overturns(opening: str) -> bool:
    """Whether words, with "town" and "land" for names of places, tell such a thing as done."""
    return "turn" in _told(opening)


def falls(opening: str) -> bool:
    """Whether words tell that a ruler is overthrown or has fled."""
    return "fall" in _told(opening)


def slays(opening: str) -> bool:
    """Whether words tell that the head of a state, an army or an armed movement is killed."""
    return "slain" in _told(opening)


@lru_cache(maxsize=1 << 14)
def _told(opening: str) -> frozenset[str]:
    """The kinds of upheaval that words tell of as done; the first row of a kind that fits decides."""
    found = set[str]()
    words = opening.split()
    if not any(map(_begun, words)):
        return frozenset()
    before, start = "", 0
    for word in words:
        start = opening.index(word, start)
        for kind, row in _begun(word):
            if kind in found or before in _never(kind):
                continue
            if row.match(opening, start):
                found.add(kind)
        before, start = word, start + len(word)
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _begun(word: str) -> Sequence[tuple[str, re.Pattern[str]]]:
    """The rows that a word may begin, each with its kind."""
    if not _any_first().match(word):
        return ()
    return [(kind, row) for kind in _KINDS for first, row in _rows(kind) if first.match(word)]


@lru_cache(maxsize=1)
def _any_first() -> re.Pattern[str]:
    """The first word of any row: few words are one."""
    names = dict.fromkeys(turn["row"][0] for kind in _KINDS for turn in _data()[kind])
    return re.compile(_words("|".join(names), first=True))


@lru_cache(maxsize=8)
def _rows(kind: str) -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    """A pattern of each row, and one of its first word."""
    return [
        (re.compile(_words(turn["row"][0], first=True)), re.compile(_row(turn)))
        for turn in _data()[kind]
    ]


@lru_cache(maxsize=8)
def _never(kind: str) -> frozenset[str]:
    """Words right behind which a row only tells of the past, of what did not happen, or of a wish."""
    wished = _LISTS.words("bygone") if kind == "slain" else WORDS.words("wished")
    return WORDS.words("past", "unsaid") | wished


def _row(turn: Mapping[str, Any]) -> str:
    """One pattern of the words of a row, with so many others between them."""
    guard = _LISTS.not_behind(turn["not_behind"], start=" ") if "not_behind" in turn else ""
    first, *parts = (f"{guard if name == 'place' else ''}{_words(name)}" for name in turn["row"])
    least = [turn.get("least", 0), *[0] * len(parts)]
    gaps = [
        rf"(?: \S+){{{few},{most}}}? " for few, most in zip(least, turn["within"], strict=False)
    ]
    return first + "".join(gap + part for gap, part in zip(gaps, parts, strict=True))


def _words(name: str, *, first: bool = False) -> str:
    """Any word of some lists, or the first of each expression, with a particle or a mark around it."""
    found = [word for key in name.split("|") for word in _LISTS[key]]
    return rf"\W*[وفب]?س?(?:{folded([w.split()[0] for w in found] if first else found)})(?!\w)"


def _data() -> Any:
    return toml("summary/upheavals.toml")
