"""Where fire comes from: "the missile was fired from X's land", "the shelling came from a village inside X".

Whoever holds the place fires, and is not hit.
"""

from __future__ import annotations

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token, is_glued
from briefings.analysis.parsing.vocabulary import lists

_FROM = "من"
_VERB = 2  # words between the verb and "from": "was fired at dawn from"
_PLACE = 5  # words from "from" to the name: "a hill near the village inside X"
_BLOW = 5  # words before the verb, or behind it, among which what was fired stands
_KINDS = frozenset(["state", "place", "demonym"])
_words = lists("nouns", "launches")


def is_launching_place(reading: Reading, m: Mention) -> bool:
    """Whether a phrase only tells from where something was fired."""
    if m.kind not in _KINDS or m.head in ("office", "force") or m.deed >= 0:
        return False
    tokens = reading.tokens
    others = {one.core for one in reading.mentions if one.party != m.party}
    for k in range(m.core - 1, max(-1, m.core - 1 - _PLACE), -1):
        if tokens[k].text == _FROM:
            return _fired(tokens, k)
        if k in others:  # "fired from X at a house in Y"
            return False
        if tokens[k].text in _words("towards") or not is_glued(tokens[k + 1]):
            return False
    return False


def _fired(tokens: list[Token], at: int) -> bool:
    """Whether "was fired" stands before "from", and what was fired beside it."""
    verb = next((k for k in range(at - 1, max(-1, at - 2 - _VERB), -1) if _is_fired(tokens[k])), -1)
    if verb < 0:
        return False
    beside = [*tokens[max(0, verb - _BLOW) : verb], *tokens[verb + 1 : at]]
    return any(_is_blow(token.text) for token in beside)


def _is_fired(token: Token) -> bool:
    return token.text.removeprefix("و") in _words("fired")


def _is_blow(word: str) -> bool:
    plain = (word.removeprefix(clitic) for clitic in ("وال", "ال", "و", ""))
    return any(one in _words("blows") for one in plain)
