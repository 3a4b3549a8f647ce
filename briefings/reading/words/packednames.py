"""Names that the packed lists have, folded: of outlets, of people, of places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefings.language.normalize import bare
from briefings.language.packed import rows
from briefings.language.wordlists import WordLists

_LISTS = WordLists("reading/outlets.toml")


@cache
def outlet_names() -> frozenset[str]:
    """Folded outlets of the list of names, with `?` before those that are common words too."""
    spellings = {s for row in rows("names/outlets.tsv") for s in row[1].split("|")}
    return frozenset(("?" if s[0] == "?" else "") + bare(s.lstrip("?=~-!")) for s in spellings)


@cache
def persons() -> frozenset[str]:
    """Parts of people's names."""
    return _LISTS.words("given") | {bare(name) for name, *_ in rows("names/parts.txt")}


@cache
def places() -> frozenset[str]:
    """Towns, regions and lands, in every spelling."""
    found = (*rows("names/places.tsv"), *rows("names/places-world.tsv"))
    return frozenset(bare(s.lstrip("?=~-!")) for row in found for s in row[1].split("|"))


def without_land(words: Sequence[str]) -> Sequence[str]:
    """Two words without an adjective that is a surname elsewhere, behind a noun: "the Arab Charter"."""
    of_two = len(words) == 2 and words[0].startswith("ال")
    return words[:1] if of_two and words[1] in _LISTS.words("lands") else words
