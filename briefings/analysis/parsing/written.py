"""How else the names that a profile gives a party may be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from briefings.analysis.parsing.vocabulary import table
from briefings.language.normalize import bare
from briefings.profile import Party

_ENDINGS = ("", "ا", "ان", "ين", "ون")  # of a man of some kind, one or more


def as_written(party: Party) -> Party:
    """The party with its names as others write them: their letters, the cases of people, "international"."""
    names = tuple(_spelt((*party.names, *_of_people(party.names), *_longer(party.names))))
    return replace(
        party,
        names=names,
        demonyms=tuple(_spelt(party.demonyms)),
        phrases=tuple(_spelt(party.phrases)),
    )


def _spelt(names: Iterable[str]) -> Iterator[str]:
    """The names, each in the spellings of other papers too: أمريكي, أميركي."""
    for name in names:
        yield name
        folded = bare(name)
        for row in table("world")["spellings"]:
            for one in filter(folded.__contains__, map(bare, row)):
                yield from (folded.replace(one, bare(other)) for other in row if bare(other) != one)


def _longer(names: Iterable[str]) -> Iterator[str]:
    """A body's name with what may follow it, where the world's lists have that for another's."""
    for name in names:
        for ending in table("world")["endings"]:
            if f"{bare(name)} {bare(ending)}" in _of_the_world():
                yield f"{name} {ending}"


def _of_people(names: Iterable[str]) -> Iterator[str]:
    """The cases of a name that is a kind of people: "60 migrants" has its noun in the singular, مهاجرا."""
    for name in names:
        stem = bare(name).removeprefix("ال")
        singular = stem[:-2] if stem.endswith(("ون", "ين")) else stem
        if singular in _kinds():
            yield from (singular + ending for ending in _ENDINGS)


@cache
def _kinds() -> frozenset[str]:
    people = table("casualties")["people"].values()
    return frozenset(bare(word) for forms in people for word in forms["singular"])


@cache
def _of_the_world() -> frozenset[str]:
    return frozenset(bare(name.rstrip("_")) for name in table("world")["names"])
