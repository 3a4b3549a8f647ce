"""Who is said to have a hand in a deed: "X is involved in the attacks", which no verb tells."""

from __future__ import annotations

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists

_IN = frozenset(["في", "ب"])
_REACH = 4  # words from "involved" to "in": "deeply", "directly and for long"
_words = lists("nouns", "attack")


def is_implicated(reading: Reading, m: Mention) -> bool:
    """Whether a party is the subject of "involved in"; of a thing that is not, nothing is told."""
    tokens, at = reading.tokens, m.last + 1
    if m.prep or m.deed >= 0 or at >= len(tokens) or not is_glued(tokens[at]):
        return False
    near = tokens[at + 1 : at + 1 + _REACH]
    return tokens[at].text in _words("involved") and any(token.text in _IN for token in near)
