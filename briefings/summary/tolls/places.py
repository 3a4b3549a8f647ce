"""Where a toll is told of: the places of a sentence that tell its tolls from others."""

from __future__ import annotations

from briefings.language.normalize import bare
from briefings.records import NameMatch, Statement
from briefings.summary.tolls.words import words

_AHEAD = 40  # characters before a town in which it is said to be hit


def places_in(statement: Statement) -> frozenset[str]:
    """The places of a sentence that tell its tolls from others: a capital where people come to harm there."""
    text, known = statement.translated.sentence.text, words()
    places = [name for name in statement.translated.names if name.type == "place"]
    found = {n.house for n in places if n.house not in known.towns or _is_hit(text, n)}
    found -= known.wide - known.towns
    return frozenset(known.same_place.get(house, house) for house in found)


def _is_hit(text: str, name: NameMatch) -> bool:
    return bool(words().struck.search(bare(text[max(0, name.start - _AHEAD) : name.start])))


def outside_capitals(places: frozenset[str]) -> frozenset[str]:
    """The places without the capitals among them, if there are others: a capital rather speaks or is near."""
    return places - words().towns or places


def wide_places() -> frozenset[str]:
    """House spellings of places too wide to tell events apart."""
    return words().wide
