"""Where people only go: "were brought to X", "entered X": X does not act by that.

Whoever takes people in, or has them brought to him, is concerned all the same; a land that is entered is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.gender import feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists

_WAY = 9  # words from a verb of going to where
_LONG_WAY = 14  # words from "were brought" to "to"
_TO, _IN = "إلى", "في"
_INTO = "الي"  # folded
_IN_IT = frozenset(["", "إلى", "في", "ب"])
_WARD = 2  # words before a name, "in" among them, within which "a hospital" stands
_CLAUSE = frozenset("،؛.:")
_journeys = lists("nouns", "journeys")


def is_goal(reading: Reading, m: Mention) -> bool:
    """Whether a country or a place is only where somebody goes."""
    return is_entered(reading, m) or is_brought_to(reading, m)


def are_goals(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is named only as where somebody goes."""
    return bool(mentions) and all(is_goal(reading, m) for m in mentions)


def takes_in(reading: Reading, m: Mention) -> bool:
    """Whether people are brought to a place, or its hospital has them: "in a hospital of X"."""
    if is_brought_to(reading, m) or is_refuge(reading, m):
        return True
    if not _is_ward(reading, m) or m.prep not in _IN_IT or not _may_be_goal(m):
        return False
    told = [*reading.tokens[: m.first], *reading.tokens[m.last + 1 : m.last + 2]]
    return any(known(token.text, _journeys("to", "taken_in")) for token in told)


def is_refuge(reading: Reading, m: Mention) -> bool:
    """Whether a country or place only takes in those who are brought or flee there: "12 wounded to X".

    So is where the hospital is that they are brought to, and the land in which the place lies.
    """
    if m.deed >= 0 or m.kind not in ("state", "place"):
        return False
    if m.prep == _TO:
        return _are_moved(reading, m.first)
    before = m.first - 2
    if m.prep != _IN or before < 1:
        return False
    ward = known(reading.tokens[before].text, _journeys("wards")) or _lies_in(reading, before)
    to = [k for k in range(max(0, before - _WARD), before + 1) if reading.tokens[k].text == _INTO]
    return bool(ward and to) and _are_moved(reading, to[-1])


def _lies_in(reading: Reading, at: int) -> bool:
    """Whether the place of a refuge ends there: "to Y (in X)"."""
    return at > 0 and reading.tokens[at - 1].text == _INTO


def _are_moved(reading: Reading, at: int) -> bool:
    """Whether people are brought or flee before "to": no envoys, aid, or prisoners handed over."""
    tokens, moving = reading.tokens, _journeys("to", "moves")
    row = range(at - 1, max(-1, at - 1 - _LONG_WAY), -1)
    people = next((k for k in row if known(tokens[k].text, _journeys("moved"))), None)
    if people is None:
        return False
    if any("deed" in token.hits or "event" in token.hits for token in tokens[people + 1 : at]):
        return any(known(token.text, moving) for token in tokens[people + 1 : at])
    return any(known(tokens[k].text, moving) for k in row)


def _is_ward(reading: Reading, m: Mention) -> bool:
    """Whether it is a place's hospital: "the hospital of X", "a hospital in X"."""
    near = reading.tokens[max(0, m.first - _WARD) : m.core]
    return any(known(token.text, _journeys("wards")) for token in near)


def is_entered(reading: Reading, m: Mention) -> bool:
    """Whether it stands behind "entered", which agrees with whoever did."""
    if m.prep or not m.first or not _may_be_goal(m):
        return False
    verb = reading.tokens[m.first - 1].text.removeprefix("و")
    return verb in _journeys("into") and feminine(reading, m) is True


def is_brought_to(reading: Reading, m: Mention) -> bool:
    """Whether a verb of moving stands before "to X", and nobody sends them there."""
    if m.prep != _TO or not _may_be_goal(m):
        return False
    tokens = reading.tokens
    for k in range(m.first - 1, max(-1, m.first - 1 - _WAY), -1):
        if known(tokens[k].text, _journeys("to")):
            return not _is_sent(reading, k, m)
        if _CLAUSE & set(tokens[k].gap):
            return False
    return False


def _may_be_goal(m: Mention) -> bool:
    return m.kind in ("state", "place") and m.head in ("", "patient", "noun") and m.deed < 0


def _is_sent(reading: Reading, verb: int, m: Mention) -> bool:
    """Whether somebody stands behind the verb who sends it: "X brought weapons to Y" concerns Y."""
    return any(
        one.first == verb + 1 and not one.prep and one.head != "patient" and one.kind != "person"
        for one in reading.mentions
        if one.last < m.first
    )
