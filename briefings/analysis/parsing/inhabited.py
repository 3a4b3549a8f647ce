"""Whose inhabitants are counted or hit: "its residents" are of the place before, never of who raids it."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_PRONOUNS = ("ها", "ه")
_THERE = frozenset(["في", "على", "إلى", "من", "داخل", "قرب", "نحو", "ل", "ب"])
_BESIDE = 2  # words behind a count among which "of its residents" ends
_words = lists("nouns", "inhabitants")


def of_inhabitants(reading: Reading, number: Counted) -> str | None:
    """Whose place it is where "five of its residents" live; None where the count is of nobody there."""
    row = range(number.first, number.last + 1 + _BESIDE)
    at = next((k for k in _INHABITANTS.at(reading) if k in row), -1)
    place = inhabited(reading, at) if at >= 0 else None
    return place.party if place is not None else None


def are_inhabitants(reading: Reading, at: int) -> bool:
    """Whether a noun with its pronoun is of those who live in a place: "its residents"."""
    return _are_inhabitants(reading.tokens[at].text)


def _are_inhabitants(word: str) -> bool:
    return any(
        word.endswith(pronoun) and word.removesuffix(pronoun) in _words("nouns")
        for pronoun in _PRONOUNS
    )


def inhabited(reading: Reading, at: int) -> Mention | None:
    """The place before such a noun that a party holds."""
    places = [m for m in reading.mentions if m.party and m.last < at and _is_place(m)]
    return places[-1] if places else None


def is_settled(reading: Reading, at: int) -> bool:
    """Whether a town or village that is nobody's in the profile stands before it."""
    named = {k for m in reading.mentions for k in range(m.first, m.last + 1) if m.party}
    return any(reading.tokens[k].text in _words("towns") for k in {*range(at)} - named)


def _is_place(m: Mention) -> bool:
    """Whether a phrase names a place as such: a town, or a land where things are done."""
    land = m.kind == "state" and m.prep in _THERE and m.head in ("", "patient")
    return m.deed < 0 and (m.kind == "place" or land)


_INHABITANTS = Trigger(_are_inhabitants)
