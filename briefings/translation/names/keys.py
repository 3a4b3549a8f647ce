"""What the name lists and the search for names share: entries, their spellings, words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_NAMED = ("person", "place", "organisation", "group", "weapon", "agreement", "event", "outlet")
TYPES = frozenset((*_NAMED, "nationality"))
MARKS = "?~=-!+"  # see `names`
_SIGNS = "[\u064b-\u0652]"
# Letters no text has.
_TOLD_BY = str.maketrans("\u064e\u064f\u0650\u0651", "\u066e\u066f\u06a1\u06ba")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with every spelling that the lists give it."""

    type: str
    ar: tuple[str, ...]  # as written in the list, without marks
    house: str
    note: str = ""
    policy: str = ""  # id of the policy that chose the spelling
    own: bool = False  # from a list of the user's


@dataclass(frozen=True, slots=True)
class Key:
    """One folded spelling: what follows its first word, and how it may stand in a text."""

    rest: tuple[str, ...]
    entry: Entry
    mark: str  # "", or one of MARKS


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a folded text."""

    start: int  # in the folded text
    end: int
    text: str


def with_signs(spelling: str) -> re.Pattern[str]:
    """Where a text writes a spelling with its vowel signs, and maybe more; a group for each sign."""
    parts = [
        f"{_SIGNS}*?({c})" if re.match(_SIGNS, c) else f"{_SIGNS}*{re.escape(c)}" for c in spelling
    ]
    return re.compile("".join(parts) + f"{_SIGNS}*(?![\u0621-\u064a])")


def told_apart(text: str, spellings: Sequence[re.Pattern[str]]) -> str:
    """A text whose words differ by a vowel sign alone, with a letter in the place of that sign."""
    for pattern in spellings:
        for found in pattern.finditer(text):
            for group in range(1, pattern.groups + 1):
                at = found.start(group)
                text = text[:at] + text[at].translate(_TOLD_BY) + text[at + 1 :]
    return text


def tokenize(folded: str) -> list[Token]:
    """The words of a folded text with their places."""
    return [Token(m.start(), m.end(), m.group()) for m in _WORD.finditer(folded)]


def clitic_forms(word: str) -> Iterator[tuple[int, str]]:
    """The word without its possible clitics: how many letters were cut, and what is left.

    `للقوات` is ل before القوات, with the alef of the article gone; cut counts the ل alone.
    """
    yield 0, word
    starts = [0]
    if len(word) > 2 and word[0] in "وف":
        starts.append(1)
        yield 1, word[1:]
    for start in starts:
        rest = word[start:]
        if len(rest) > 3 and rest.startswith("لل"):
            yield start + 1, "ال" + rest[2:]
        if len(rest) > 2 and rest[0] in "بلك":
            yield start + 1, rest[1:]
