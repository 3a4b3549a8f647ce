"""Rules about a number that need a certain word: without it in the sentence they are not asked.

Most rules begin with words that few sentences have. `needs` tells which: a test that one word of the
sentence at least must pass for the rule to hold of any number in it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from briefings.analysis.parsing.casualties import Counted, known
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import Trigger, places

Rule = Callable[[Reading, Counted], bool]
Test = Callable[[str], object]
Words = Callable[..., frozenset[str]]  # word lists by name, as `vocabulary.lists` gives them

_needed: dict[Rule, Trigger] = {}


def needs(test: Test) -> Callable[[Rule], Rule]:
    """Mark a rule as one that holds only where a word of the sentence passes the test."""

    def mark(rule: Rule) -> Rule:
        _needed[rule] = Trigger(test)
        return rule

    return mark


class AnyOf:
    """Several rules as one; those whose words a sentence lacks are not asked."""

    def __init__(self, *rules: Rule) -> None:
        self._rules = tuple((rule, _needed.get(rule)) for rule in rules)

    def __call__(self, reading: Reading, number: Counted) -> bool:
        """Whether one of them holds of a number."""
        here = places(reading)
        for rule, trigger in self._rules:
            if (trigger is None or trigger in here) and rule(reading, number):
                return True
        return False


def listed(words: Words, *names: str) -> Test:
    """A word of the lists as it stands."""
    return lambda word: word in words(*names)


def inflected(words: Words, *names: str) -> Test:
    """A word of the lists with clitics or an article before it."""
    return lambda word: known(word, words(*names))


def joined(words: Words, *names: str) -> Test:
    """A word of the lists, "and" or "so" before it or not."""
    return lambda word: word.lstrip("وف") in words(*names)


def beginning(words: Words, *names: str) -> Test:
    """The first word of a phrase of the lists, "and" or "so" before it or not."""
    return lambda word: not {word, word[1:]}.isdisjoint(_first(words(*names)))


def ending(words: Words, *names: str) -> Test:
    """The last word of a phrase of the lists."""
    return lambda word: word in _last(words(*names))


@lru_cache(maxsize=64)
def _first(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in phrases)


@lru_cache(maxsize=64)
def _last(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in phrases)
