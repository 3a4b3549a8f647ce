"""Where people only go: "were brought to X", "entered X": X does not act by that.

Whoever takes people in, or has them brought to him, is concerned all the same; a land that is entered is not.
"""

from __future__ import annotations

from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.gender import feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists

_WAY = 9  # words from a verb of going to where
_TO = "إلى"
_IN_IT = frozenset(["", "إلى", "في", "ب"])
_WARD = 2  # words before a name, "in" among them, within which "a hospital" stands
_CLAUSE = frozenset("،؛.:")
_journeys = lists("nouns", "journeys")


def is_goal(reading: Reading, m: Mention) -> bool:
    """Whether a country or a place is only where somebody goes."""
    return is_entered(reading, m) or is_brought_to(reading, m)


def takes_in(reading: Reading, m: Mention) -> bool:
    """Whether people are brought to a place, or its hospital has them: "in a hospital of X"."""
    if is_brought_to(reading, m):
        return True
    if not _is_ward(reading, m) or m.prep not in _IN_IT or not _may_be_goal(m):
        return False
    told = [*reading.tokens[: m.first], *reading.tokens[m.last + 1 : m.last + 2]]
    return any(known(token.text, _journeys("to") | _journeys("taken_in")) for token in told)


def _is_ward(reading: Reading, m: Mention) -> bool:
    """Whether it is a place's hospital: "the hospital of X", "a hospital in X"."""
    near = reading.tokens[max(0, m.first - _WARD) : m.core]
    return any(known(token.text, _journeys("wards")) for token in near)


def is_entered(reading: Reading, m: Mention) -> bool:
    """Whether it stands behind "entered", which agrees with whoever did."""
    verb = reading.tokens[m.first - 1].text.removeprefix("و") if m.first else ""
    entered = _may_be_goal(m) and not m.prep and verb in _journeys("into")
    return entered and feminine(reading, m) is True


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
