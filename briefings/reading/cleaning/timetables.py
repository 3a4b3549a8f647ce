"""Timetables, fixtures and programmes: behind their clock times stand names, no entries of a live blog."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists, longest
from briefings.reading.cleaning import communiques
from briefings.reading.words import outlets
from briefings.reading.words.lines import measure
from briefings.reading.words.packednames import persons, places
from briefings.reading.words.tolls import tells_of_casualties

_TOLD = 5  # words of a statement without a colon
_NAME = 4  # words of a name beside a dash
_SOURCED = 3  # words of what a source behind a dash tells
_DONE = 2  # words behind who does it
_PRESENT = re.compile("[يت][\u0621-\u0649]{3,6}|ي[\u0621-\u064a]{3,6}")
_SAYS = re.compile(r"\w\s*:\s")
_ON = frozenset(map(bare, ("على", "في")))
_DASH = re.compile(r"\s+[-–—]+\s+")


def is_timetable(entries: Sequence[str]) -> bool:
    """Whether less than half of what stands behind clock times tells something."""
    return 2 * sum(map(_tells, entries)) < len(entries)


def _tells(entry: str) -> bool:
    """Whether an entry says who said it or did it, counts victims, or is as long as statements are."""
    if tells_of_casualties(entry):
        return True
    folded = _words("bodies").sub("", bare(entry))
    named = _words("programmes").findall(folded)
    news = bool(named) and set(named) <= set(_words("ambiguous").findall(folded))
    if news and _words("deeds").search(folded):
        return True
    if named and not (news and _is_somewhere(folded)):
        return False
    if _SAYS.search(entry) or _words("events").match(f"{bare(entry)} ") or _is_done(entry):
        return True
    parts = _DASH.split(entry)
    if len(parts) == 2 and all(measure(part).words <= _NAME for part in parts):
        return measure(parts[0]).words >= _SOURCED and _is_source(parts[1])
    return measure(entry).words >= _TOLD


def _is_somewhere(entry: str) -> bool:
    """Whether a place stands behind "on" or "in", and not right behind a programme: "a tour of Shushi"."""
    words = entry.split()
    return any(
        words[k] in _ON and words[k + 1] in places() and not _words("ambiguous").match(words[k - 1])
        for k in range(1, len(words) - 1)
    )


def _is_done(entry: str) -> bool:
    """Whether a verb of the present stands behind who does it: "The envoy of Baku rejects the charges"."""
    words = [word for word in bare(entry).split()[1:] if word not in places() | persons()]
    return len(words) >= _DONE and any(map(_PRESENT.fullmatch, words))


@cache
def _words(name: str) -> re.Pattern[str]:
    """One of the words of a list of `timetables.toml`, with the article or without; deeds with "of" too."""
    words = longest(WordLists("reading/timetables.toml").words(name))
    before = "(?:و?ال|لل|[بل])?" if name == "deeds" else "(?:و?ال)?"
    return re.compile(rf"(?<!\w){before}(?:{words})(?!\w)")


def _is_source(name: str) -> bool:
    return outlets.known(name) is not None or communiques.is_issuer(name)
