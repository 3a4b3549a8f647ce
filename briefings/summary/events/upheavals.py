"""What overturns a war: land in other hands, an army that gives in, a state that ends, an attack that begins.

Each is a row of words in `data/summary/upheavals.toml`, looked for among the first words of a sentence.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Any

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.summary.events.openings import is_told, listed

_WORD = re.compile(r"\S+")


@lru_cache(maxsize=1 << 14)
def overturns(opening: str) -> bool:
    """Whether words, with "town" and "land" for names of places, tell such a thing as done."""
    return _tells(opening, "turn")


@lru_cache(maxsize=1 << 14)
def falls(opening: str) -> bool:
    """Whether words tell that a ruler is overthrown or has fled."""
    return _tells(opening, "fall")


@lru_cache(maxsize=1 << 14)
def slays(opening: str) -> bool:
    """Whether words tell that the head of a state, an army or an armed movement is killed."""
    return _tells(opening, "slain")


@lru_cache(maxsize=1 << 14)
def is_lost(opening: str) -> bool:
    """Whether words tell that a town is "no longer" in somebody's hands."""
    return _tells(opening, "lost")


@lru_cache(maxsize=1 << 14)
def empties(opening: str) -> bool:
    """Whether words tell that a land or town is left by its people."""
    return _tells(opening, "left")


def _tells(opening: str, kind: str) -> bool:
    before = ""
    for word in _WORD.finditer(opening):
        rows = _begun(kind, word[0]) if before not in _never(kind) else ()
        if found := next(filter(None, (row.match(opening, word.start()) for row in rows)), None):
            # An officer announces a council, "pledging to bring down the regime".
            return is_told(opening[: found.end() if kind == "fall" else word.start()])
        before = word[0]
    return False


@lru_cache(maxsize=1 << 14)
def _begun(kind: str, word: str) -> Sequence[re.Pattern[str]]:
    """The rows of a kind that a word may begin."""
    return [row for first, row in _rows(kind) if first.match(word)]


@lru_cache(maxsize=8)
def _rows(kind: str) -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    """A pattern of each row, and one of its first word."""
    data = _data()
    return [
        (
            re.compile(_words(turn["row"][0], data["lists"], first=True)),
            re.compile(_row(turn, data["lists"])),
        )
        for turn in data[kind]
    ]


@lru_cache(maxsize=8)
def _never(kind: str) -> frozenset[str]:
    """Words right behind which a row only tells of the past, of what did not happen, or of a wish."""
    if kind == "slain":
        wished = frozenset(map(bare, _data()["lists"]["bygone"]))
    else:
        wished = listed("wished") if kind in ("turn", "fall") else frozenset()
    return listed("past") | listed("unsaid") | wished


def _row(turn: Mapping[str, Any], lists: Mapping[str, Sequence[str]]) -> str:
    """One pattern of the words of a row, with so many others between them."""
    beside = map(bare, lists[turn["not_behind"]] if "not_behind" in turn else ())
    guard = "".join(rf"(?<! {word} )" for word in beside)
    first, *parts = (
        f"{guard if name == 'place' else ''}{_words(name, lists)}" for name in turn["row"]
    )
    least = [turn.get("least", 0), *[0] * len(parts)]
    gaps = [
        rf"(?: \S+){{{few},{most}}}? " for few, most in zip(least, turn["within"], strict=False)
    ]
    return first + "".join(gap + part for gap, part in zip(gaps, parts, strict=True))


def _words(name: str, lists: Mapping[str, Sequence[str]], *, first: bool = False) -> str:
    """Any word of some lists, or the first of each expression, with a particle or a mark around it."""
    found = [word for key in name.split("|") for word in lists[key]]
    return rf"\W*[وفب]?س?(?:{folded([w.split()[0] for w in found] if first else found)})(?!\w)"


@lru_cache(maxsize=1)
def _data() -> Any:
    path = resources.files("briefings") / "data/summary/upheavals.toml"
    return tomllib.loads(path.read_text("utf-8"))
