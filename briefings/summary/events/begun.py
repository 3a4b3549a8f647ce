"""Two reports that one thing began on one day: an operation is launched, a truce accepted, a road shut.

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
from briefings.summary.tolls.places import places_in

_DAYS = 1  # a night has two dates
_SHUT = "closing"  # which lasts, so that each outlet tells of it on another day
_LASTS = 3
_NO = "no "  # before the name of what a sentence denies


def one_beginning(one: Statement, other: Statement) -> bool:
    """Whether two sentences tell that one party began the same on one day, and name no two towns."""
    begun = _begun(one.translated.sentence.text) & _begun(other.translated.sentence.text)
    if not begun or not (one.day and other.day):
        return False
    lasting = all(kind.endswith(_SHUT) for kind in begun)
    if abs((one.day - other.day).days) > (_LASTS if lasting else _DAYS):
        return False
    ours, theirs = places_in(one), places_in(other)
    elsewhere = ours and theirs and ours.isdisjoint(theirs)
    return not elsewhere and not _doers(one).isdisjoint(_doers(other))


def _doers(statement: Statement) -> frozenset[str]:
    """Who does it, or who denies it."""
    roles = statement.analysis.roles
    no = _NO + _SHUT in _begun(statement.translated.sentence.text)
    return frozenset(roles.speaker if no else roles.actor) - {OTHER}


@lru_cache(maxsize=1 << 14)
def _begun(text: str) -> frozenset[str]:
    """What a sentence tells to have begun; nothing where it wishes it, and that a road is not shut."""
    told = bare(text)
    if _open_still().search(told):
        return frozenset([_NO + _SHUT])
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
def _open_still() -> re.Pattern[str]:
    """ "Denied that the road is cut", "that the crossing has not been closed"."""
    words = word_lists()
    ways, denied, closed, never, closing = (
        folded(words[key]) for key in ("ways", "denying_shut", "closed", "never_shut", "shutting")
    )
    return re.compile(
        rf"(?<!\w)[وف]?(?:{denied})(?: \S+){{0,6}}? [وفبل]?(?:{ways})(?: \S+){{0,4}}? (?:{closed})(?!\w)"
        rf"|(?<!\w)[وفبل]?(?:{ways})(?: \S+){{0,3}}? (?:{never}) (?:{closed})(?!\w)"
        rf"|(?<!\w)[وف]?(?:{denied})(?: \S+){{0,4}}? (?:{closing})(?: \S+){{0,4}}? (?:{ways})(?!\w)"
    )


@lru_cache(maxsize=1)
def _beginnings() -> dict[str, re.Pattern[str]]:
    words = word_lists()
    begins = folded([*words["launch"], *words["begins"]])
    attack, accepts, truce, enters, force, ways = (
        folded(words[key]) for key in ("attack", "accepts", "armistice", "enters", "force", "ways")
    )
    shut = folded([*words["shut"], *words["shuts"]])
    briefly = folded(words["shut_briefly"])
    past = "".join(rf"(?<!{word} )" for word in map(bare, words["past"]))
    told = {
        "operation": rf"(?:{begins})(?: \S+){{0,4}}? \W*ب?(?:{attack})",
        "acceptance": rf"(?:{accepts})(?: \S+){{0,6}}? \W*[بل]?(?:{truce})",
        "truce": rf"(?:{truce})(?: \S+){{0,9}}? \W*(?:{enters}) (?:{force})"
        rf"|(?:{enters})(?: \S+){{0,9}}? (?:{truce})(?: \S+){{0,9}}? (?:{force})",
        _SHUT: rf"(?:{shut})(?: \S+){{0,9}}? (?:{ways})(?!\w)(?!(?: \S+){{0,8}}? (?:{briefly})(?!\w))",
    }
    return {
        kind: re.compile(rf"(?<!\w){past}[وفب]?(?:{pattern})(?!\w)")
        for kind, pattern in told.items()
    }
