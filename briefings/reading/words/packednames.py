"""Names that the packed lists have, folded: of outlets, of people, of places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from briefings.language.normalize import bare
from briefings.reading.words.lexicon import toml


@cache
def outlet_names() -> frozenset[str]:
    """Folded outlets of the list of names, with `?` before those that are common words too."""
    spellings = {s for row in _rows("outlets.tsv") for s in row[1].split("|")}
    return frozenset(("?" if s[0] == "?" else "") + bare(s.lstrip("?=~-!")) for s in spellings)


@cache
def persons() -> frozenset[str]:
    """Parts of people's names."""
    given = toml("outlets.toml")["given"]
    return frozenset(bare(name) for name in (*given, *(row[0] for row in _rows("parts.txt"))))


@cache
def places() -> frozenset[str]:
    """Towns, regions and lands, in every spelling."""
    rows = (*_rows("places.tsv"), *_rows("places-world.tsv"))
    return frozenset(bare(s.lstrip("?=~-!")) for row in rows for s in row[1].split("|"))


def _rows(name: str) -> Iterator[list[str]]:
    text = (files("briefings") / "data" / "names" / name).read_text(encoding="utf-8")
    return (row.split("\t") for row in text.splitlines() if not row.startswith("#"))
