"""Every check of who does it to whom that needs no names, as one; and one reason for two who changed places.

Rooms that look at it from different sides see the same: `sides` holds the words of a sentence against each
other, `doers` armies, groups and people, `parties` countries. Who is told twice looks for two faults.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.records import Mark, NameMatch
from briefings.translation.checks import (
    addressed,
    agents,
    comrades,
    doers,
    doings,
    governing,
    narrators,
    owned,
    plurals,
    sides,
    subjects,
    whom,
    whose,
)

_ROOMS = (
    owned,
    whom,
    whose,
    comrades,
    addressed,
    agents,
    doings,
    governing,
    narrators,
    plurals,
    subjects,
)

_ENDS = ("in the English it is the other way round", "in the English it is acted upon")


def findings(ar: str, en: str) -> Iterator[str]:
    """Their reasons, in order."""
    for room in _ROOMS:
        yield from room.findings(ar, en)


def swapped(ar: str, en: str, names: Sequence[NameMatch] = ()) -> list[tuple[Mark, str]]:
    """The reason, if there is one, with its mark: the surest, then what names the parties."""
    words = list(sides.findings(ar, en, names))
    told: list[tuple[Mark, str]] = [("check", reason) for reason in doers.findings(ar, en, names)]
    certain = [each for each in words if each[0] == "untrusted"]
    return [*certain, *told, *words][:1]


def tells_of_swap(reason: str) -> bool:
    """Whether a reason of another room, of `parties`, tells of two who changed places."""
    return reason.endswith(_ENDS)
