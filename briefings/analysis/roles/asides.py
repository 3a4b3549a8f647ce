"""Lands that are named only beside what is told: another place lies by them, or talks are about them."""

from __future__ import annotations

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_WITH = "مع"
_IN = "في"
_WITHIN = frozenset([_IN, "داخل", "بين"])
_LIES = 6  # words from "lies" to what it lies by: "lies on the road that leads to X"
_NAMED = 2  # words from a place to "(that) lies"
_MATTER = 5  # words from "the developments" to the land: "the latest in the region of X"
_SUFFERED = 4  # words from the land to what has befallen it
_SETTLE = 4  # words from "a settlement" to "of the conflict"
_MUST = 8  # words behind a name within which "must be settled" stands
_neighbours = lists("nouns", "neighbours")
_talked = lists("nouns", "talked")
_LYING = Trigger(lambda word: word in _neighbours("lies"))
_QUARRELS = Trigger(lambda word: word in _talked("quarrels"))
_TALKS = Trigger(lambda word: word in _talked("talks"))
_MATTERS = Trigger(lambda word: word in _talked("matters", "settled"))


def is_aside(reading: Reading, m: Mention) -> bool:
    """Whether it is only what another place lies by, or what somebody talks about."""
    return _is_neighbour(reading, m) or _lies_by(reading, m) or _is_talked_of(reading, m)


def _is_neighbour(reading: Reading, m: Mention) -> bool:
    """Whether a land is only what a border is with, or what another lies by: "the town, close to X,"."""
    if not m.prep or m.head not in ("", "patient", "noun"):
        return False
    led = {token.text for token in reading.tokens[max(0, m.first - 2) : m.first]}
    if led.isdisjoint(_neighbours("borders" if m.prep == _WITH else "beside")):
        return False
    others = (o for o in reading.mentions if m.first - 4 < o.last < m.first - 1)
    return m.prep == _WITH or any(o.party != m.party for o in others)


def _lies_by(reading: Reading, m: Mention) -> bool:
    """Whether another place lies outside it: "the town, which lies on the outskirts of X"."""
    words = [token.text for token in reading.tokens]
    begun = max(0, m.first - _LIES)
    row = words[begun : m.first]
    if any(k < m.first <= k + _LIES for k in _LYING.at(reading)):
        lies = next(n for n, word in reversed(list(enumerate(row))) if word in _neighbours("lies"))
        edge = row[-1] not in _WITHIN and not _neighbours("edges").isdisjoint(row[lies:])
        return edge and _is_anothers(reading, m, begun + lies)
    near = next((n for n, word in enumerate(row) if word in _neighbours("beside")), len(row))
    front = not _neighbours("fronts").isdisjoint(row[near : near + 3])
    return front and _is_anothers(reading, m, begun + near)


def _is_anothers(reading: Reading, m: Mention, at: int) -> bool:
    """Whether the place that lies there is known to be another's: a camp near a town is of its land."""
    return any(
        o.party != m.party
        and o.last < at <= o.last + _NAMED
        and all("relative" in token.hits for token in reading.tokens[o.last + 1 : at])
        for o in reading.mentions
        if o.party
    )


def _is_talked_of(reading: Reading, m: Mention) -> bool:
    """Whether talks are about what goes on there: "discussed the developments in X", "a solution of …"."""
    words = [token.text for token in reading.tokens]
    return any(
        0 < m.core - k <= _MATTER
        and _IN in words[k + 1 : m.core]
        and not any(k < p.at < m.core for p in reading.predicates)
        and (_is_discussed(reading, k, m) or _is_to_be_settled(reading, k, m))
        for k in _MATTERS.at(reading)
    )


def _is_discussed(reading: Reading, k: int, m: Mention) -> bool:
    """Whether "discussed" stands before a noun, and no other verb between."""
    talk = max((j for j in _TALKS.at(reading) if j < k), default=k)
    told = {token.text.lstrip("و") for token in reading.tokens[talk + 1 : m.last + _SUFFERED]}
    if not told.isdisjoint(_talked("harms")):  # "how matters get worse in X under the blockade"
        return False
    return talk < k and not any(talk < p.at < k for p in reading.predicates)


def _is_to_be_settled(reading: Reading, k: int, m: Mention) -> bool:
    behind = {token.text.lstrip("و") for token in reading.tokens[m.last + 1 : m.last + _SUFFERED]}
    if not behind.isdisjoint(_talked("harms")):
        return False
    words = [token.text for token in reading.tokens[max(0, k - _SETTLE) : k]]
    conflict = reading.tokens[k].text in _talked("settled")
    return conflict and not _talked("settles").isdisjoint(words)


def is_at_issue(reading: Reading, m: Mention) -> bool:
    """Whether it is only between whom a quarrel is to be settled: "all issues between X and Y must be"."""
    row = m
    while row.joined and (
        led := next((o for o in reading.mentions if o.last == row.first - 1), None)
    ):
        row = led
    quarrels = [k for k in _QUARRELS.at(reading) if 0 < row.first - k <= _SETTLE]
    if row.prep != "بين" or not quarrels:
        return False
    words = [token.text for token in reading.tokens]
    about = words[max(0, quarrels[0] - _SETTLE) : quarrels[0]] + words[m.last + 1 : m.last + _MUST]
    return not _talked("settles").isdisjoint(about)
