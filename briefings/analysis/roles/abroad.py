"""Lands where others only have their people and houses: "X's embassy in Y was stormed" hits X, and not Y.

Nor is an army hit by what is brought to a town that it holds, or comes from there: a place is no party.
"""

from __future__ import annotations

from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import organisation
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_LANDS = frozenset(["state", "place"])
_THERE = frozenset(["في", "لدى", "ب", "داخل"])
_WAYS = frozenset(["إلى", "من", "عبر", "نحو"])
_REACH = 12  # words from an embassy to where it stands: "the envoy X was attacked in his house in"
_FIGHTS = 6  # words from "the shelling spread" to "to X"
_words = lists("nouns", "missions")
_RECALLS = Trigger(lambda word: known(word, _words("recalls")))
_UNITED = ("الامم", "مجلس")
_MISSIONS = Trigger(lambda word: known(word, _words("nouns")))


def hosts(reading: Reading, m: Mention) -> bool:
    """Whether a land is only where another's embassy, envoy or nationals are.

    Who summons or recalls an ambassador, or opens an embassy, turns to the land as well.
    """
    if m.kind not in _LANDS or m.prep not in _THERE or m.head not in ("", "noun") or m.deed >= 0:
        return False
    body = reading.tokens[m.core].text
    if body.startswith(_UNITED) or organisation(body) or _RECALLS.at(reading):
        return False
    return any(
        0 < m.first - k <= _REACH and not _is_beside(reading, k) and _is_anothers(reading, k, m)
        for k in _MISSIONS.at(reading)
    )


def _is_beside(reading: Reading, at: int) -> bool:
    """Whether something else is told of that lies by it: "the shelling near the embassy of X in Y"."""
    before = reading.tokens[at - 1].text if at else ""
    return bool(known(before, _words("near")))


def _is_anothers(reading: Reading, at: int, m: Mention) -> bool:
    """Whether a mission is not of the land itself, and no other clause stands between."""
    own = any(o.party == m.party and o.first <= at <= o.last for o in reading.mentions)
    tokens = reading.tokens[at + 1 : m.first + 1]
    apart = any(set(t.gap) & set(".؛:") or {"complement", "break"} & set(t.hits) for t in tokens)
    return not own and not apart


def on_the_way(reading: Reading, m: Mention) -> bool:
    """Whether a town is only where people and goods come from or go to, and no fight spreads there."""
    hit = reading.has(m.core, "party")
    town = m.kind == "place" or (hit is not None and hit.sense.form == "capital")
    if not town or m.prep not in _WAYS or m.head not in ("", "noun") or m.deed >= 0:
        return False
    led = reading.tokens[max(0, m.first - _FIGHTS) : m.first]
    return not any(reading.blow(k) for k, _ in enumerate(led, max(0, m.first - _FIGHTS)))
