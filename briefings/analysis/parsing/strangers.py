"""Bearers of a surname whom the profile does not mean: "the conscript Ashot Sahakyan" is no former president.

Many bear the surnames of a conflict's leaders. Alone such a name is the leader's; behind another given name,
a low rank or a calling it is another's, and so it is in the rest of the article, unless that names the leader
in full.
"""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance.Levenshtein import distance

from briefings.analysis.parsing.forms import bones, without_and
from briefings.analysis.parsing.lexicon import Hit
from briefings.analysis.parsing.tokens import Token, is_glued
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare
from briefings.language.packed import rows

_TWO = 2  # words of a name; consonants with which it says too little
_REACH = 4  # words from a calling to the surname
_SHORTEST = 3  # letters of a given name
_people = lists("nouns", "people")


def is_stranger(tokens: list[Token], i: int, hit: Hit) -> bool:
    """Whether a surname of the profile's people is somebody else's here."""
    alone = hit.sense.kind == "person" and hit.length == 1 and not hit.clitic
    if not alone or not i or not is_glued(tokens[i]):
        return False
    before = tokens[i - 1]
    if without_and(before.text) in _people("callings"):
        return True
    if i < _TWO or not is_glued(before) or not _may_be_given(before) or _is_his(before, hit):
        return False
    first = tokens[i - 2]
    word = without_and(first.text)
    called = word in _people("callings") or word in _people("called")
    row = tokens[max(0, i - _REACH) : i - 1]  # "the lawyer of the prisoners' families"
    led = "report" in first.hits or any(t.text in _people("callings") for t in row)
    return called or (led and before.text in _given_names())


def _is_his(given: Token, hit: Hit) -> bool:
    """Whether a bearer whom the profile means is called so, in a spelling that is one letter off at most."""
    name = bones(given.text)
    return any(
        name == other or (min(len(name), len(other)) > _TWO and distance(name, other) == 1)
        for other in hit.sense.given
    )


def _may_be_given(token: Token) -> bool:
    """Whether a word may be a given name: nothing else is known of it."""
    plain = not token.hits and not token.text.startswith("ال") and len(token.text) >= _SHORTEST
    return plain and token.text not in _people("aides")


@cache
def _given_names() -> frozenset[str]:
    """Folded parts of names that other people have."""
    return frozenset(bare(row[0]) for row in rows("names/parts.txt"))
