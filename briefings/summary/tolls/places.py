"""Where a toll is told of: the places of a sentence that tell its tolls from others."""

from __future__ import annotations

from briefings.language.normalize import bare
from briefings.records import NameMatch, Statement
from briefings.summary.tolls.words import words

_AHEAD = 40  # characters before a town in which it is said to be hit


def places_in(statement: Statement) -> frozenset[str]:
    """The places of a sentence that tell its tolls from others; a hospital that only counts is none."""
    text, known = statement.translated.sentence.text, words()
    places = [name for name in statement.translated.names if name.type == "place"]
    found = {name.house for name in places if not _is_open(text, name) or _is_hit(text, name)}
    found -= known.wide - known.towns
    return frozenset(known.same_place.get(house, house) for house in found)


def _is_open(text: str, name: NameMatch) -> bool:
    """Whether a name tells an event apart only where people come to harm there."""
    told = words().hospital.search(bare(text[name.start : name.end]))
    return name.house in words().towns or told is not None


def _is_hit(text: str, name: NameMatch) -> bool:
    return bool(words().struck.search(bare(text[max(0, name.start - _AHEAD) : name.start])))


def wide_places() -> frozenset[str]:
    """House spellings of places too wide to tell events apart."""
    return words().wide


def villages(text: str) -> frozenset[str]:
    """The names of small places by the words before them: "the village of", "residents of"."""
    return frozenset(words().village.findall(bare(text)))


def share_a_place(one: Statement, other: Statement) -> bool:
    """Whether two sentences tell of one place, by the name lists or as "the village of …"."""
    texts = [bare(s.translated.sentence.text) for s in (one, other)]
    villages_ = {name for text in texts for name in villages(text)}
    return not places_in(one).isdisjoint(places_in(other)) or any(
        all(name in text for text in texts) for name in villages_
    )
