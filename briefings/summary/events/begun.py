"""Two reports that one thing began on one day: an operation is launched, a truce accepted or in force.

Of a party that begins an operation or accepts a truce on a day two outlets may tell in wholly other words
and with other circumstances; that it began is one event all the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.events.openings import word_lists
from briefings.summary.tolls.denials import denies
from briefings.summary.tolls.words import places_in

_DAYS = 1  # a night has two dates


def one_beginning(one: Statement, other: Statement) -> bool:
    """Whether two sentences tell that one party began the same on one day, and name no two towns."""
    begun = _begun(one.translated.sentence.text)
    if not begun or begun.isdisjoint(_begun(other.translated.sentence.text)):
        return False
    if not (one.day and other.day) or abs((one.day - other.day).days) > _DAYS:
        return False
    ours, theirs = places_in(one), places_in(other)
    elsewhere = ours and theirs and ours.isdisjoint(theirs)
    return not elsewhere and not _doers(one).isdisjoint(_doers(other))


def _doers(statement: Statement) -> frozenset[str]:
    return frozenset(statement.analysis.roles.actor) - {OTHER}


@lru_cache(maxsize=1 << 14)
def _begun(text: str) -> frozenset[str]:
    """What a sentence tells to have begun; nothing where it denies or wishes it."""
    told = bare(text)
    if denies(told):
        return frozenset()
    found = {kind: pattern.search(told) for kind, pattern in _beginnings().items()}
    return frozenset(
        kind for kind, match in found.items() if match and _is_told(told[: match.start()])
    )


def _is_told(before: str) -> bool:
    """Whether no word before says that somebody only asks for it, or fears it."""
    wishes = map(bare, word_lists()["wishes"])
    return {word.removeprefix("و") for word in before.split()}.isdisjoint(wishes)


@lru_cache(maxsize=1)
def _beginnings() -> dict[str, re.Pattern[str]]:
    words = word_lists()
    begins = folded([*words["launch"], *words["begins"]])
    attack, accepts, truce, enters, force = (
        folded(words[key]) for key in ("attack", "accepts", "armistice", "enters", "force")
    )
    past = "".join(rf"(?<!{word} )" for word in map(bare, words["past"]))
    told = {
        "operation": rf"(?:{begins})(?: \S+){{0,4}}? \W*ب?(?:{attack})",
        "acceptance": rf"(?:{accepts})(?: \S+){{0,6}}? \W*[بل]?(?:{truce})",
        "truce": rf"(?:{truce})(?: \S+){{0,9}}? \W*(?:{enters}) (?:{force})"
        rf"|(?:{enters})(?: \S+){{0,9}}? (?:{truce})(?: \S+){{0,9}}? (?:{force})",
    }
    return {
        kind: re.compile(rf"(?<!\w){past}[وفب]?(?:{pattern})(?!\w)")
        for kind, pattern in told.items()
    }
