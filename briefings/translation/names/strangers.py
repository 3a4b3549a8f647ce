"""Names that stand in the English without reason."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from briefings.records import NameMatch
from briefings.translation.names.spelling import also, spoken
from briefings.translation.names.transliterate import likeness

_RUN = re.compile(r"[A-Z][\w'’-]*(?:[ -](?:al-|el-|of |the )?[A-Z][\w'’-]*)*")
_ALIKE = 0.6
_LONGEST = 5  # words of a name
# What many names of places and people begin with.
_KINDS = frozenset(
    [
        *("Tal", "Tell", "Kafr", "Deir", "Ain", "Wadi", "Wad", "Ras", "Jabal", "Mount", "Port"),
        *("Abu", "Umm", "Bani", "Beit", "New", "Saint"),
    ]
)


def strangers(
    words: Sequence[str], en: str, matches: Sequence[NameMatch], listed: Set[str], peoples: Set[str]
) -> tuple[str, ...]:
    """Listed names of the English that no word of the Arabic sounds like, each once.

    `words` are words of the Arabic that may be names, `peoples` the nationalities in it: `Egypt` is at home
    beside المصري.
    """
    at_home = {spoken(match.house) for match in matches}
    found: dict[str, None] = {}
    for run in _RUN.finditer(en):
        for house in _listed(run.group(), listed):
            related = (
                house in at_home
                or not peoples.isdisjoint(also(house))
                or any(house in other or other in also(house) for other in at_home)
            )
            if not related and not _heard(house, words):
                found[house] = None
    return tuple(found)


def _listed(run: str, listed: Set[str]) -> list[str]:
    """The listed names within a capitalised run, the longest first, none overlapping."""
    words = re.sub(r"['’]s?\b", "", run).split()
    found, i = [], 0
    while i < len(words):
        for length in range(min(_LONGEST, len(words) - i), 0, -1):
            name = " ".join(words[i : i + length])
            if name in listed:
                found.append(name)
                i += length - 1
                break
        i += 1
    return found


def _heard(house: str, words: Sequence[str]) -> bool:
    """Whether some word, or two together, sound like the name's last part, or half of its parts."""
    parts = [part for part in re.split(r"[\s-]+", house) if len(part) > 2]
    parts = [part for part in parts if part not in _KINDS] or parts  # "Tal Afar" is no Tal Rifaat
    heard = [any(likeness(part, word) >= _ALIKE for word in words) for part in parts]
    return bool(parts) and (heard[-1] or 2 * sum(heard) >= len(parts))
