"""What a sentence tells as asked for, urged or threatened, which nobody has done yet.

Words for asking: `data/summary/same-fact.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.senses import poles
from briefings.analysis.facts.signatures import in_a_word
from briefings.language.terms import term

_WORD = re.compile(r"[^\W_]+")
_ON = "علي"
_TO = frozenset(["الي", _ON])
_THAT = frozenset(["ان", "بان", "انه", "انها", "انهم"])
_ASKS = frozenset(["=call", "=threaten"])
_REACH = 12  # words behind one for asking in which stands what is asked for


@lru_cache(maxsize=16_384)
def wished(folded: str) -> tuple[frozenset[str], frozenset[str], bool]:
    """The stems of deeds that folded text tells to be asked for, of what else it tells, and whether it asks.

    A threat asks too; a decree does what it is for: "issued a decree on dissolving".
    """
    # "X: it is for Y to" has no word for it but the preposition behind its colon.
    words, known = _WORD.findall(in_a_word(folded.replace(f": {_ON} ", f" ان {_ON} "))), rules()
    asked: dict[int, str] = {}
    asks = not known.bids.isdisjoint(words)
    for k, word in enumerate(words):
        falls_to = word == _ON and k > 0 and words[k - 1] in _THAT  # "that it is for X to"
        if falls_to or word in known.asks or known.concepts.get(term(word)) in _ASKS:
            asks = True
            reach = range(k + 1, min(k + _REACH, len(words)))
            end = next((j for j in reach if words[j] in known.further), k + _REACH)
            asked.update(_governed(words[:end], k + 1))
    rest = {word for k, word in enumerate(words) if k not in asked}
    return _stems(set(asked.values())), _stems(rest), asks


def _stems(words: Set[str]) -> frozenset[str]:
    return frozenset(map(term, words)) - {""}


def _governed(words: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """What stands behind "to" and "that", is written as one with "on", or is the object: a deed.

    "Demanded … the withdrawal of", "called on X to withdraw", "asked X that it withdraw".
    """
    ways = set[str]()
    for k in range(start, len(words)):
        before, word = words[k - 1], words[k]
        way = "to" if before in _TO else "that" if before in _THAT else word[0] * (word[0] in "بل")
        if way and way not in ways and not (before == _ON and ways) and word not in _THAT:
            ways.add(way)
            yield k, word[1:] if way == word[0] else word
        elif _is_deed(word):
            yield k, word


def _is_deed(word: str) -> bool:
    known = rules()
    return bool(poles(word)) or known.concepts.get(term(word)) in known.refused_deeds
