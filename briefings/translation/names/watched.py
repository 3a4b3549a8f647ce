"""The names of a watch profile that no list has and that the decoder would translate as words.

    وادي الربيع    a place of everyday words behind a landform's: Wadi al-Rabia, no "spring valley"
    سلامة          a surname that is a word: a name behind a title or a verb of telling, no "integrity"

All others are spelled by their sound as names that no list has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.translation.names.keys import Entry
from briefings.translation.names.transliterate import romanize, usual
from briefings.translation.names.vocabulary import common

TOLD = "+"  # the mark of a person's name that is one only behind a title or a verb of telling


def entries(
    named: Mapping[str, str], listed: Collection[tuple[str, ...]]
) -> Iterator[tuple[Entry, str]]:
    """Those names with their marks; `named` has their types, `listed` the words of listed names."""
    for name, kind in named.items():
        words = tuple(bare(name).split())
        if words in listed or not words or not all(map(common, words)):
            continue
        first, rest = words[0], name.partition(" ")[2]
        form = _landforms().get(first, "")
        if kind == "place" and form and rest:
            yield Entry("place", (name,), f"{form} {romanize(rest)}"), ""
        elif kind == "person" and not rest and usual(name):
            yield Entry("person", (name,), usual(name)), TOLD


def _landforms() -> dict[str, str]:
    return {bare(word): latin for word, latin in toml("names/context.toml")["landforms"].items()}
