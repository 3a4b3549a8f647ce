"""Whom "the attackers" means: who attacks in their sentence, or acted in the one before.

They are nobody's enemy by the word alone: an attack that is beaten off has a doer, who may well be one that
the article names only there, "a Houthi attack".
"""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Set as AbstractSet

from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists

_REACH = 4  # words from an attack to whose it is: "a broad land attack of the …"
_OF = frozenset(["ل", "من"])
_MARKS = frozenset("،؛.:!؟")
_words = lists("nouns", "attack")


def is_attacker(reading: Reading, mention: Mention) -> bool:
    """Whether a stand-in means whoever attacks, and no enemy as such."""
    inside = reading.tokens[mention.first : mention.last + 1]
    return any(known(token.text, _words("attackers")) for token in inside)


def attackers(
    reading: Reading,
    mention: Mention,
    before: tuple[AbstractSet[str], AbstractSet[str]],
    ours: AbstractSet[str],
) -> tuple[str, ...]:
    """Who attacks in the sentence, up to a stand-in; or who acted, alone, in the one `before`.

    Whoever speaks or defends himself, `ours`, is no attacker for having acted before.
    """
    tokens = reading.tokens
    for k in range(mention.first - 1, -1, -1):
        whose = ""
        if known(tokens[k].text, _words("nouns")):
            whose = _of_attack(reading, k, mention.first)
        if whose:
            return (whose,)
    acted, hit = before
    one = [*(acted - hit - ours)]
    return (one[0],) if len(one) == 1 else ()


def _of_attack(reading: Reading, k: int, until: int) -> str:
    """Whose an attack is: "a Houthi attack", "an attack of the …", "an attack that X launched"; or ""."""
    for m in reading.mentions:
        if not m.party or not k < m.first <= min(k + _REACH, until - 1):
            continue
        between = reading.tokens[k + 1 : m.first + 1]
        if any(set(token.gap) & _MARKS for token in between):
            break
        adjective = m.kind == "demonym" and not m.prep and not m.head
        launched = any(token.text in _words("launched") for token in between)
        if adjective or (m.prep in _OF and m.kind != "place") or (launched and not m.prep):
            return m.party
        if m.prep:
            break  # "an attack on X"
    return ""


def likeliest(parties: list[str], named: Container[str]) -> list[str]:
    """The parties, those that the article names first."""
    return sorted(parties, key=lambda party: party not in named)
