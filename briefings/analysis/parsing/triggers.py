"""Where in a sentence a rule may find anything: the words that it is about, told for all rules at once.

Most rules begin with a word that few sentences have: "our", a document, somebody's kin. Such a rule
gives the test of that word to a `Trigger` and asks it for the places in a sentence, instead of
putting every word to the test itself. News repeats its vocabulary: each word is put to all the tests
once and remembered, and a sentence is looked through once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from briefings.analysis.parsing.grammar import Reading

_every: list[Trigger] = []  # in the order in which the modules of the rules are loaded


class Trigger:
    """A test of single words, by which a rule is about a sentence or is not."""

    def __init__(self, test: Callable[[str], object]) -> None:
        self.test = test
        _every.append(self)
        for remembered in (_of, places):
            remembered.cache_clear()

    def at(self, reading: Reading) -> Sequence[int]:
        """The tokens of a sentence whose words pass the test, in order."""
        return places(reading).get(self, ())


def channel(reading: Reading, name: str) -> Sequence[int]:
    """The tokens at which a sense of that channel begins, in order."""
    return places(reading).get(name, ())


@lru_cache(maxsize=1 << 16)
def _of(word: str) -> tuple[Trigger, ...]:
    return tuple(one for one in _every if one.test(word))


@lru_cache(maxsize=1 << 10)
def places(reading: Reading) -> Mapping[Trigger | str, Sequence[int]]:
    """The tokens of a sentence by the triggers that their words pass and the channels of their senses."""
    found: dict[Trigger | str, list[int]] = {}
    for k, token in enumerate(reading.tokens):
        for trigger in _of(token.text):
            found.setdefault(trigger, []).append(k)
        for name in token.hits:
            found.setdefault(name, []).append(k)
    return found
