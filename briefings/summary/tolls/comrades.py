"""Who is killed by his own side: told on several days by several outlets, it is one event and not several.

Such deaths are rare. Two reports within days of one kind of harm to one party at one place are of one; so
is a toll "in the same incident" shortly behind one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.summary.tolls.places import villages
from briefings.summary.tolls.toll import Toll

_DAYS = 3  # between two reports
_BACK = 3  # sentences back to the incident that "the same" is


def of_comrades(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, those of one such incident with its first day and as one fact."""
    groups: list[list[Toll]] = []
    for toll in tolls:
        if toll.whole is None:
            home = next((g for g in groups if any(_is_of_one(one, toll) for one in g)), None)
            if home is not None:
                home.append(toll)
            elif _is_of_comrades(toll):
                groups.append([toll])
    first = {id(toll): min(g, key=_day) for g in groups if len(g) > 1 for toll in g}
    made: dict[int, Toll] = {}
    for toll in tolls:
        one, whole = first.get(id(toll)), made.get(id(toll.whole), toll.whole)
        if one is not None:
            made[id(toll)] = replace(toll, of_day=one.day, fact=one.fact)
        else:
            made[id(toll)] = toll if whole is toll.whole else replace(toll, whole=whole)
    return list(made.values())


def _day(toll: Toll) -> date:
    return toll.day or date.max


def _is_of_one(one: Toll, toll: Toll) -> bool:
    """Whether two tolls are of one incident: both by comrades at one place, or "in the same incident"."""
    ours, theirs = one.figure, toll.figure
    told, newer = one.statement.article.date, toll.statement.article.date
    if (ours.kind, ours.party_affected) != (theirs.kind, theirs.party_affected):
        return False
    if not told or not newer or abs((newer - told).days) > _DAYS:
        return False
    if _is_of_comrades(toll):
        return not _places(one).isdisjoint(_places(toll))
    behind = toll.statement.translated.sentence.n - one.statement.translated.sentence.n
    home = one.statement.article.id == toll.statement.article.id
    return home and 0 < behind <= _BACK and _same().search(_text(toll)) is not None


def _is_of_comrades(toll: Toll) -> bool:
    return _comrades().search(_text(toll)) is not None


def _places(toll: Toll) -> frozenset[str]:
    return toll.places | villages(_text(toll))


def _text(toll: Toll) -> str:
    return bare(toll.statement.translated.sentence.text)


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = toml("summary/claims.toml")["comrades"]
    return found


@lru_cache(maxsize=1)
def _comrades() -> re.Pattern[str]:
    fire, whose = (folded(_words()[key]) for key in ("fire", "whose"))
    return re.compile(rf"(?<!\w)[وفب]?(?:{fire})(?: \w+)? (?:{whose})(?!\w)")


@lru_cache(maxsize=1)
def _same() -> re.Pattern[str]:
    incident, same = (folded(_words()[key]) for key in ("incident", "same"))
    return re.compile(rf"(?<!\w)[وفبل]?(?:{incident}) (?:{same})(?!\w)")
