"""A people that flees: many who are counted as they go.

One flight is told on many days, each with more of them, so that it has one line of its weeks.
"""

from __future__ import annotations

from typing import Literal

from briefings.records import Figure, Statement
from briefings.summary.events.openings import WORDS, opening
from briefings.summary.tolls.denials import denies

WEEKS = 21  # days before and behind a day that are of one flight with it
_MANY = 10_000  # who go; fewer leave a village behind …
_SOME = 1_000  # … and so many are of a flight of which others tell
_ROUNDED = 1.02  # times as many, and one count may be the other's, rounded
_ALL = 2_000_000  # those whom a whole war drove out
_GOING = r"(?<!\w)[وف]?<goes_away>(?!\w)"  # not of who is only helped, or wants to come home
# Who fled since the war broke out: none of them now.
_EVER_SINCE = r"(?<!\w)منذ (?:<begun>|ال<wars>)(?!\w)"


def flees(statement: Statement) -> bool:
    """Whether a sentence tells that many flee from the war, be they of no side of it."""
    head = opening(statement)
    counted = any(_counts(f, _MANY) for f in statement.analysis.figures)
    going = counted and WORDS.pattern(_GOING).search(head) is not None
    return going and not (WORDS.pattern(_EVER_SINCE).search(head) or denies(head))


def is_of_flight(statement: Statement) -> bool:
    """Whether a sentence counts some who fled, so that it adds little to one that tells of a flight."""
    return any(_counts(f, _SOME) for f in statement.analysis.figures)


def many_fled(statement: Statement) -> dict[str, int]:
    """How many a sentence counts who fled, by the people whose they are."""
    found: dict[str, int] = {}
    for figure in statement.analysis.figures:
        if _counts(figure, _SOME):
            party = figure.party_affected or ""
            found[party] = max(found.get(party, 0), figure.count[0] or 0)
    return found


def flight(one: Statement, other: Statement) -> Literal["reported", "differing", ""]:
    """Whether two sentences count those of one people who flee in the same weeks, rounded or otherwise."""
    ours, theirs = many_fled(one), many_fled(other)
    shared = (sorted((ours[party], theirs[party])) for party in {*ours} & {*theirs} - {""})
    pairs = [pair for pair in shared if pair[0] >= _MANY]
    if not pairs or not (one.day and other.day) or abs((one.day - other.day).days) > WEEKS:
        return ""
    alike = all(more <= _ROUNDED * fewer for fewer, more in pairs)
    return "reported" if alike else "differing"


def _counts(figure: Figure, least: int) -> bool:
    return figure.kind == "displaced" and figure.is_news and least <= (figure.count[0] or 0) < _ALL
