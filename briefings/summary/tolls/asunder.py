"""Counts beside each other that are of other people, by their own words, and so dispute nothing.

"400,000 fled in two days. Half a million had lived there before." "20,000 crossed to Chad, 10,000 to South
Sudan." "346 died in Omdurman alone, 1,700 in twelve states." "45 new dead. The total is 525."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import Figure, Statement
from briefings.summary.tolls.relations import segment
from briefings.summary.tolls.toll import Toll

_NEW = 25  # characters behind a number in which "new" is said of those people
_LONGER = 2  # times as long, and one span is not the other in other words


@dataclass(frozen=True, slots=True)
class Scope:
    """What the words around a count say of whom it takes in."""

    there: bool  # who lived in a place
    fled: bool
    to: frozenset[str]
    alone: bool  # of one place only
    wide: bool  # of several regions
    days: int  # that it takes in; 0 where none are told
    new: bool  # comes on top of others
    sum: bool


def asunder(ours: Iterable[Scope], theirs: Iterable[Scope]) -> bool:
    """Whether the words of each of two rows' tolls say that they are of other people, place or span."""
    right = list(theirs)
    return all(_apart(a, b) or _apart(b, a) for a in ours for b in right)


def scope(toll: Toll) -> Scope:
    """What the words around a toll say of whom it takes in."""
    return _scope(toll.statement, toll.figure, _since(toll))


def told_asunder(one: Statement, ours: Figure, other: Statement, theirs: Figure) -> bool:
    """The same of two sentences, each with one of its figures."""
    left, right = _scope(one, ours), _scope(other, theirs)
    return _apart(left, right) or _apart(right, left)


def _apart(a: Scope, b: Scope) -> bool:
    if a.there and not (a.fled or b.there):
        return True
    if a.to and b.to and a.to.isdisjoint(b.to):
        return True
    if a.alone and b.wide and not (a.wide or b.alone):
        return True
    return (0 < _LONGER * a.days < b.days) or (a.new and b.sum and not (a.sum or b.new))


def _scope(statement: Statement, figure: Figure, days: int = 0) -> Scope:
    text, displaced = statement.translated.sentence.text, figure.kind == "displaced"
    part = segment(text, figure)
    found = _told_in(part, text[figure.start : figure.end + _NEW], days, displaced)
    return replace(found, to=_whither(statement, figure, part)) if displaced else found


@lru_cache(maxsize=1 << 13)  # the table is made twice, and wire copy repeats
def _told_in(part: str, near: str, days: int, displaced: bool) -> Scope:
    """What a part of a sentence says, and what stands `near` its count."""
    told = bare(part)

    def says(key: str, words: str = told) -> bool:
        return _said(key).search(words) is not None

    return Scope(
        displaced and says("there"),
        displaced and says("fled"),
        frozenset(),
        says("alone"),
        says("everywhere") or any(n > 1 for n in _counted(part, _lists()["regions"])),
        days or _days(part),
        says("new") and says("new", bare(near)),
        says("sum"),
    )


def _whither(statement: Statement, figure: Figure, part: str) -> frozenset[str]:
    """The places to which, in its part of the sentence, those whom a figure counts went."""
    text = statement.translated.sentence.text
    first = text.find(part)
    names = statement.translated.names
    return frozenset(
        name.house
        for name in names
        if name.type == "place"
        and figure.end <= name.start < first + len(part)
        and _said("to").search(bare(text[figure.end : name.start]))
    )


def _since(toll: Toll) -> int:
    """How many days a toll takes in, "since August 2024"; 0 where it does not begin on a day."""
    return (toll.day - toll.since[0]).days if toll.since and toll.day else 0


def _days(part: str) -> int:
    """How many days a count takes in by the words beside it: "in two weeks"; 0 where they tell none."""
    told, units = bare(part), _lists()["units"]
    if not _span(tuple(unit for _, unit in units)).search(told):
        return 0
    days, unit = next((days, unit) for days, unit in units if _span((unit,)).search(told))
    return int(days * max(_counted(part, (unit,)), default=1))


@lru_cache(maxsize=32)
def _span(units: Sequence[str]) -> re.Pattern[str]:
    """ "In two … " of one of some units of time."""
    within = folded(_lists()["within"])
    return re.compile(rf"(?<!\w)(?:{within}) (?:\S+ ){{0,3}}?(?:{folded(units)})(?!\w)")


def _counted(part: str, things: Sequence[str]) -> list[int]:
    """The numbers of such things in a text."""
    noun = _noun(tuple(things))
    if not noun.search(bare(part)):
        return []
    found = (n for n in numerals(part, "ar") if n.kind == "cardinal")
    return [round(n.values[0]) for n in found if noun.match(bare(part[n.end :].lstrip()))]


@lru_cache(maxsize=32)
def _noun(things: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{folded(things)})(?!\w)")


@lru_cache(maxsize=16)
def _said(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفب]?(?:{folded(_lists()[key])})(?!\w)")


def _lists() -> Any:
    return toml("summary/claims.toml")["asunder"]
