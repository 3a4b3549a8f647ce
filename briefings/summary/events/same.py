"""Do two outlets tell of one event? Strictly: one doubt, and the second does not tell of it.

What the clustering has merged is one fact. Beyond that a sentence counts as a report of an event only
where day, deed and parties agree, no number speaks against it, and the words agree for the most part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.terms import overlap, terms
from briefings.records import Figure, Statement
from briefings.summary.tolls.labels import row_label
from briefings.summary.tolls.places import wide_places
from briefings.summary.tolls.relations import Span, related, segment, span
from briefings.summary.tolls.strikes import struck
from briefings.summary.tolls.words import of_an_incident, people

Answer = Literal["reported", "differing", ""]
Apart = Callable[[Statement, Statement], bool]
Where = Callable[[Statement], frozenset[str]]

_DAYS = 1  # an event of the night has two dates
LATER = 2  # days in which another count of the same harm is news of it
_WORDS = 0.5  # share of the shorter sentence's words that both must have
_FAR = 20  # times as many as another count, and the two are hardly of one event
_COUNTED = 0.25  # the same where the count of one kind of harm to one party agrees besides
# Of a live blog's entry, which is no table's row.
_CLOCK = re.compile(r"\s*\d{1,2}:\d{2}\s*[–-]\s*")
_ANYBODY = "people"
_PAIR = 2  # people that a dual tells of, which is not always read as a number
_NUMBERS = {"cardinal", "percent", "range"}

_Harm = tuple[str, str, str, bool]  # kind, party affected, group of people, whether of a long span


@dataclass(frozen=True, slots=True)
class _Told:
    words: frozenset[str]
    numbers: frozenset[float]
    places: frozenset[str]
    harm: tuple[tuple[_Harm, Figure], ...]  # the greatest count of each harm


def never(_one: Statement, _other: Statement) -> bool:
    """The test of whoever has none: nothing keeps two sentences apart."""
    return False


def nowhere(_one: Statement) -> frozenset[str]:
    """Where a sentence goes on that names no place, for whoever does not know what stands before it."""
    return frozenset()


def agreement(event: Statement, other: Statement, at: Where = nowhere) -> Answer:
    """Whether `other` reports the event of `event`, counts its dead differently, or neither.

    "reported" needs a number where the event has a toll. "differing" needs the same kind of harm to the
    same people of the same party, in the same town where one of them names one, by a compatible actor,
    within two days, under another number. `at` says where a sentence without a place goes on.
    """
    if not _roles_agree(event, other):
        return ""
    # Who goes on where the text has been counts the dead of there, and not of the whole war.
    ours, theirs = (_told(s, at is not nowhere and bool(at(s))) for s in (event, other))
    counts = dict(theirs.harm)
    shared = [(figure, counts[harm]) for harm, figure in ours.harm if harm in counts]
    if not shared and not at(event).isdisjoint(at(other)):
        shared = _of_people(ours, theirs)
    if any(_number(a) != _number(b) for a, b in shared):
        here, there = ours.places or at(event), theirs.places or at(other)
        placed = not (ours.places or theirs.places) or not here.isdisjoint(there)
        near = _apart(event, other) <= LATER and _comparable(ours, theirs, shared)
        return "differing" if placed and near and not other_target(event, other) else ""
    elsewhere = ours.places and theirs.places and ours.places.isdisjoint(theirs.places)
    if _apart(event, other) > _DAYS or elsewhere or other_target(event, other):
        return ""
    if not _themes_agree(event, other) or not _numbers_agree(ours, theirs):
        return ""
    common = len(ours.words & theirs.words)
    enough = (_COUNTED if shared else _WORDS) * min(len(ours.words), len(theirs.words))
    return "reported" if common and common >= enough else ""


def other_target(one: Statement, other: Statement) -> bool:
    """Whether of two sentences each says what was hit, and not the same: a school, a market."""
    ours, theirs = (struck(bare(s.translated.sentence.text)) for s in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _of_people(ours: _Told, theirs: _Told) -> list[tuple[Figure, Figure]]:
    """The counts of one kind of harm to one party, of which one says but "people": 13 civilians, 15 dead."""
    return [
        (figure, other)
        for (kind, party, whom, long), figure in ours.harm
        for (its_kind, its_party, its_whom, its_long), other in theirs.harm
        if (kind, party, long) == (its_kind, its_party, its_long) and _ANYBODY in (whom, its_whom)
    ]


def _comparable(ours: _Told, theirs: _Told, shared: Sequence[tuple[Figure, Figure]]) -> bool:
    """Whether two counts can be of one event: none is many times the other, or the words agree as well.

    The killing of a governor and the 1,100 dead of his town are of one place and one week.
    """
    counts = [sorted((_number(a), _number(b))) for a, b in shared]
    return _alike(ours, theirs) or any(0 < most <= _FAR * least for least, most in counts)


def _alike(ours: _Told, theirs: _Told) -> bool:
    return overlap(ours.words, theirs.words) >= _WORDS


def words(statement: Statement) -> frozenset[str]:
    """The content terms of a sentence other than figures."""
    return _content(statement.translated.sentence.text)[0]


def numbers(statement: Statement) -> frozenset[int]:
    """The whole figures of a sentence that are written in digits."""
    return _content(statement.translated.sentence.text)[1]


@lru_cache(maxsize=1 << 14)
def _content(text: str) -> tuple[frozenset[str], frozenset[int]]:
    found = frozenset(terms(text))
    figures = {term for term in found if term[0].isdigit()}
    return found - figures, frozenset(int(term) for term in figures if term.isdecimal())


def _numbers_agree(ours: _Told, theirs: _Told) -> bool:
    """No number speaks against it; and who counts nobody has not reported a toll."""
    if not theirs.numbers:
        return all(_number(figure) <= _PAIR for _, figure in ours.harm)
    return ours.numbers <= theirs.numbers or theirs.numbers <= ours.numbers


@lru_cache(maxsize=4096)
def _told(statement: Statement, goes_on: bool = False) -> _Told:
    """What a sentence tells; `goes_on` where its text has named a town before."""
    text = statement.translated.sentence.text
    houses = {name.house for name in statement.translated.names if name.type == "place"}
    harm: dict[_Harm, Figure] = {}
    for long, figure in wholes(statement, goes_on):
        key = (figure.kind, figure.party_affected or "", people(figure.kind, figure.whom), long)
        if figure.party_affected and not figure.background:
            held = harm.get(key)
            if held is None or _number(figure) > _number(held):
                harm[key] = figure
    return _Told(
        words(statement),
        frozenset(v for n in numerals(text, "ar") if n.kind in _NUMBERS for v in n.values),
        frozenset(houses) - wide_places(),
        tuple(harm.items()),
    )


def wholes(statement: Statement, goes_on: bool = False) -> Iterator[tuple[bool, Figure]]:
    """The counts of a sentence that are no part of another, each with whether it is of a long span.

    Not of a long one is a toll that `goes_on` where its text has named a town before.
    """
    text, figures = statement.translated.sentence.text, statement.analysis.figures
    if not figures or row_label(_CLOCK.sub("", text)):
        return
    placed = goes_on or any(name.type == "place" for name in statement.translated.names)
    published = statement.article.date
    for relation, figure in related(statement):
        if relation:
            continue
        total, since = span(segment(text, figure), placed, published)
        yield total and not _is_short(text, since, published), figure


def _is_short(text: str, since: Span | None, published: date | None) -> bool:
    """Whether a total is that of one event, or of the last days."""
    if since is None:
        return of_an_incident(text)
    return published is not None and (published - since[0]).days <= LATER


def _number(figure: Figure) -> int:
    """The number that a count gives: "49" and "at least 49" are one."""
    least, most = figure.count
    return (most or 0) if least is None else least


def _apart(a: Statement, b: Statement) -> int:
    return abs((a.day - b.day).days) if a.day and b.day else 0


def _themes_agree(a: Statement, b: Statement) -> bool:
    return not set(a.analysis.themes).isdisjoint(b.analysis.themes)


def _roles_agree(a: Statement, b: Statement) -> bool:
    """No role that both fill is filled by other parties, and one is filled by the same."""
    pairs = [
        (set(getattr(a.analysis.roles, role)), set(getattr(b.analysis.roles, role)))
        for role in ("speaker", "actor", "affected")
    ]
    filled = [(ours, theirs) for ours, theirs in pairs if ours and theirs]
    return bool(filled) and not any(ours.isdisjoint(theirs) for ours, theirs in filled)
