"""Where people only go: "were brought to X", "entered X": X does not act by that.

Whoever takes people in, or has them brought to him, is concerned all the same; a land that is entered is not.
"""

from __future__ import annotations

from briefings.analysis.parsing.agreement import feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists

_WAY = 7  # words from a verb of going to where
_TO = "إلى"
_CLAUSE = frozenset("،؛.:")
_journeys = lists("nouns", "journeys")


def is_goal(reading: Reading, m: Mention) -> bool:
    """Whether a country or a place is only where somebody goes."""
    return is_entered(reading, m) or _is_brought_to(reading, m)


def is_entered(reading: Reading, m: Mention) -> bool:
    """Whether it stands behind "entered", which agrees with whoever did."""
    verb = reading.tokens[m.first - 1].text.removeprefix("و") if m.first else ""
    entered = _may_be_goal(m) and not m.prep and verb in _journeys("into")
    return entered and feminine(reading, m) is True


def _is_brought_to(reading: Reading, m: Mention) -> bool:
    if m.prep != _TO or not _may_be_goal(m):
        return False
    tokens = reading.tokens
    for k in range(m.first - 1, max(-1, m.first - 1 - _WAY), -1):
        if tokens[k].text.removeprefix("و") in _journeys("to"):
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
