"""One reason for two who changed places: rooms that look at it from different sides see the same.

`sides` holds the words of a sentence against each other, `doers` armies, groups and people, `parties`
countries. A reader who is told twice looks for two faults. What is most certain is kept, then what names
the parties.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.records import Mark, NameMatch
from briefings.translation.checks import doers, sides

_ENDS = ("in the English it is the other way round", "in the English it is acted upon")


def findings(ar: str, en: str, names: Sequence[NameMatch] = ()) -> list[tuple[Mark, str]]:
    """The reason, if there is one, with the mark that it deserves."""
    words = list(sides.findings(ar, en, names))
    told: list[tuple[Mark, str]] = [("check", reason) for reason in doers.findings(ar, en, names)]
    certain = [each for each in words if each[0] == "untrusted"]
    return [*certain, *told, *words][:1]


def tells(reason: str) -> bool:
    """Whether a reason of another room, of `parties`, tells of two who changed places."""
    return reason.endswith(_ENDS)
