"""Where a text turns to the other side: "on the other side of the border", "in return"."""

from __future__ import annotations

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_other_side = lists("nouns", "other_side")
_FACING = Trigger(lambda word: word in _other_side("opposite"))
_FURTHER = Trigger(lambda word: word in _other_side("other"))


def turned(reading: Reading) -> int:
    """The first word that turns to the other side, or -1."""
    for k in _FACING.at(reading):
        return k
    for k in _FURTHER.at(reading):
        if k and reading.tokens[k - 1].text.lstrip("وبل") in _other_side("sides"):
            return k - 1
    return -1
