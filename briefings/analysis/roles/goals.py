"""Where people only go: "were brought to X", "entered X": X neither acts nor is hit by that."""

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
    if m.kind not in ("state", "place") or m.head not in ("", "patient", "noun") or m.deed >= 0:
        return False
    tokens = reading.tokens
    if not m.prep:
        verb = tokens[m.first - 1].text.removeprefix("و") if m.first else ""
        return verb in _journeys("into") and feminine(reading, m) is True
    if m.prep != _TO:
        return False
    for k in range(m.first - 1, max(-1, m.first - 1 - _WAY), -1):
        if tokens[k].text.removeprefix("و") in _journeys("to"):
            return not _is_sent(reading, k, m)
        if _CLAUSE & set(tokens[k].gap):
            return False
    return False


def _is_sent(reading: Reading, verb: int, m: Mention) -> bool:
    """Whether somebody stands behind the verb who sends it: "X brought weapons to Y" concerns Y."""
    return any(
        one.first == verb + 1 and not one.prep and one.head != "patient" and one.kind != "person"
        for one in reading.mentions
        if one.last < m.first
    )
