"""Every check of who does it to whom that needs no names, as one."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.translation.checks import (
    addressed,
    agents,
    comrades,
    doings,
    governing,
    narrators,
    owned,
    plurals,
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


def findings(ar: str, en: str) -> Iterator[str]:
    """Their reasons, in order."""
    for room in _ROOMS:
        yield from room.findings(ar, en)
