"""Egyptian writing as decoders know it: a ya at a word's end with its dots, the hamza on its usual seat.

The Egyptian press writes "in" as فى and "the Egyptian" as المصرى; a decoder reads such a word as another, or
as a name. Only a sentence with a word that no other writing has is taken for such a one, and in it what ends
in a true alef stays: على, مستشفى. All are data: `data/language/final-ya.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from briefings.language.normalize import clitics
from briefings.language.packed import toml

_UNDOTTED = "ى"
_WORD = re.compile(r"(?<!\w)[^\W\d_]+ى(?!\w)")


def respelled(ar: str) -> str:
    """A sentence with such words in the other writing; one that has none as it is."""
    for seat, usual in _hamza().items():
        if seat in ar:
            ar = ar.replace(seat, usual)
    if _UNDOTTED not in ar or not _signs().search(ar):
        return ar
    return _WORD.sub(lambda found: _dotted(ar, found), ar)


def _dotted(ar: str, found: re.Match[str]) -> str:
    word = found[0]
    if word not in _behind():
        if any(rest in _alef() for _, rest in clitics(word)):
            return word
    elif not _behind()[word].search(ar, 0, found.start()) or (
        word in _before() and not _before()[word].match(ar, found.end())
    ):
        return word
    return word[:-1] + "ي"


@cache
def _hamza() -> dict[str, str]:
    return dict(_table()["hamza"])


@cache
def _alef() -> frozenset[str]:
    return frozenset(_table()["alef"].split())


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?ل?(?:{'|'.join(_table()['signs'].split())})(?!\w)")


@cache
def _behind() -> dict[str, re.Pattern[str]]:
    """Words that end in an alef but behind some others."""
    table = _table()["undotted_behind"]
    return {
        word: re.compile(rf"(?<!\w)[وفبلك]?(?:{'|'.join(before.split())}) $")
        for word, before in table.items()
    }


@cache
def _before() -> dict[str, re.Pattern[str]]:
    """What has to follow some of them, too."""
    table = _table()["undotted_before"]
    return {
        word: re.compile(rf" (?:{'|'.join(after.split())})(?!\w)") for word, after in table.items()
    }


def _table() -> dict[str, Any]:
    return toml("language/final-ya.toml")
