"""Counts of one family, or of a person told of by age or name: losses within a toll, and no rivals of one.

"My neighbour lost her two sons" says nothing against "200 people were killed".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.records import Figure

_BEHIND = 60  # characters behind a count in which its family, an age or a name stands
_LARGEST = 20  # people in a household
_THE = "ال"


def is_of_household(text: str, figure: Figure) -> bool:
    """Whether a count is of one family, or of one person: told of by age or name, or as known already."""
    low = figure.count[0] or 0
    own = bare(text[figure.start : figure.end])
    behind = bare(text[figure.end : figure.end + _BEHIND])
    if figure.count == (1, 1) and (own.startswith(_THE) or _named().search(behind)):
        return True  # "the Russian reporter": one of the two that were told of
    return low <= _LARGEST and bool(_kin().search(own) or _family().match(behind))


@lru_cache(maxsize=1)
def _kin() -> re.Pattern[str]:
    """ "Her two sons": a noun for kin with a pronoun."""
    return re.compile(rf"(?<!\w)[وفبل]?{_their_kin()}(?!\w)")


@lru_cache(maxsize=1)
def _family() -> re.Pattern[str]:
    """ "(Five people) of one family", "(two) of her children", right behind the number."""
    family = "|".join(_folded("family"))
    return re.compile(rf"\s?(?:\w+\s){{0,3}}?من (?:{family}|{_their_kin()})(?!\w)")


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    """ "(A shepherd) aged 40", "by the name of", with no comma before it or behind one."""
    return re.compile(rf"^[^.؛،]*(?:،\s?)?و?(?:{'|'.join(_folded('by_name'))})(?!\w)")


def _their_kin() -> str:
    nouns = (f"{noun[:-1]}ت" if noun.endswith("ه") else noun for noun in _folded("kin"))
    return rf"(?:{'|'.join(nouns)})(?:{'|'.join(_folded('whose'))})"


def _folded(key: str) -> Iterable[str]:
    return [bare(word) for word in _words()[key]]


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = toml("summary/claims.toml")["household"]
    return found
