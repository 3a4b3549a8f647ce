"""Timetables, fixtures and programmes: behind their clock times stand names, no entries of a live blog."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.cleaning import communiques
from briefings.reading.words import outlets
from briefings.reading.words.lines import measure
from briefings.reading.words.tolls import tells_of_casualties

_TOLD = 5  # words of a statement without a colon
_NAME = 4  # words of a name beside a dash
_SOURCED = 3  # words of what a source behind a dash tells
_SAYS = re.compile(r"\w\s*:\s")
_DASH = re.compile(r"\s+[-–—]+\s+")


def is_timetable(entries: Sequence[str]) -> bool:
    """Whether less than half of what stands behind clock times tells something."""
    return 2 * sum(map(_tells, entries)) < len(entries)


def _tells(entry: str) -> bool:
    """Whether an entry says who said it, counts victims, or is as long as statements are."""
    if _SAYS.search(entry) or tells_of_casualties(entry):
        return True
    parts = _DASH.split(entry)
    if len(parts) == 2 and all(measure(part).words <= _NAME for part in parts):
        return measure(parts[0]).words >= _SOURCED and _is_source(parts[1])
    return measure(entry).words >= _TOLD


def _is_source(name: str) -> bool:
    return outlets.known(name) is not None or communiques.is_issuer(name)
