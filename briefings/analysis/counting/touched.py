"""Numbers of people whom something only concerns: "affects 9.5 million", "cuts off water for 5,000".

No word says of them that they were killed, hurt or taken, whatever else their sentence tells of.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.gated import needs
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.normalize import bare

_REACH = 8  # words between a word of concern and the preposition that a number stands behind
_BESIDE = 4  # words between a weak casualty word and a very large number that it may be of
_LARGE = 10_000  # so many are hit only where a word says so of them
_MARKS = frozenset("،؛.:!؟")
_HIT = frozenset(["killed", "wounded", "missing", "captured"])
_movement = lists("casualties", "movement")
_figures = lists("casualties", "figurative")


def _concerns(word: str) -> bool:
    return bool(known(word, frozenset[str]().union(*_touching().values())))


@needs(_concerns)
def is_touched(reading: Reading, number: Counted) -> bool:
    """ "Which affects 300,000 people", "deprived 60,000 of care", "stopped aid for 200,000"."""
    own = reading.tokens[number.first : number.last + 2]
    if any(known(token.text, word_lists().nouns) for token in own):
        return False  # "aid for 200 wounded": they are wounded before it
    word = lead(reading, number)
    if not word or casualty(own[0].text):
        return False
    if known(word, _touching()[""]):
        return True
    needs = _touching().get(word)
    return needs is not None and _is_before(reading, number, word, needs)


def _is_before(reading: Reading, number: Counted, word: str, needs: frozenset[str]) -> bool:
    """Whether a word of concern governs the preposition before a number, in one clause with it."""
    at = number.first - 1
    while reading.tokens[at].text != word:
        at -= 1
    for k in range(at - 1, max(-1, at - 1 - _REACH), -1):
        token = reading.tokens[k]
        if set(reading.tokens[k + 1].gap) & _MARKS:
            return False
        if known(token.text, needs):
            return True
        if "complement" in token.hits:
            return False
    return False


def is_too_many(reading: Reading, kind: str, number: Counted) -> bool:
    """Whether tens of thousands would be hit by a word that mostly tells of something else, far off.

    "Lists of those in need … 9.5 million": a list is one of the dead only beside its number.
    """
    low, high = number.count
    if kind not in _HIT or (low or high or 0) < _LARGE:
        return False
    if any(known(t.text, _figures("become")) for t in reading.tokens) and any(
        known(t.text, _figures("hostages")) for t in reading.tokens
    ):
        return True  # "120,000 people have become hostages": of a blockade
    words = word_lists()
    told = [
        (k, form)
        for k, token in enumerate(reading.tokens)
        if (form := casualty_at(reading.tokens, k)) and words.kinds[form] == kind
    ]
    sure = (form not in words.weak or form in _movement("dies") for _, form in told)
    return bool(told) and not any(sure) and not any(_is_beside(reading, number, k) for k, _ in told)


def _is_beside(reading: Reading, number: Counted, k: int) -> bool:
    """Whether a word stands within a number, right behind it, or close before it in its clause."""
    if k >= number.first:
        return k <= number.last + 1
    between = reading.tokens[k + 1 : number.first + 1]
    return len(between) <= _BESIDE and not any(set(token.gap) & _MARKS for token in between)


@lru_cache(maxsize=1)
def _touching() -> Mapping[str, frozenset[str]]:
    """Words of concern by the preposition that they take; "" those with the number right behind."""
    found = table("casualties")["touched"]
    return {bare(word): frozenset(map(bare, verbs)) for word, verbs in found.items()}
