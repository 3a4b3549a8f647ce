"""Ranks before a name: "Colonel X" is nobody of whom the article told, unless it knows his name."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists

_FULL = 2  # words of a name by which somebody is introduced
_SERVING = frozenset(["officers", "soldiers"])
_subjects = lists("reporting", "subjects")


def is_rank(word: str) -> bool:
    """Whether a word is a title or a rank that stands before a name: "Colonel", "the soldier"."""
    return word.removeprefix("و") in _subjects("titles") or serves(word)


def introduces(reading: Reading, at: int) -> bool:
    """Whether an officer or soldier is told of by his full name, of whom nobody has told before."""
    tokens = reading.tokens
    name = range(at + 1, at + 1 + _FULL)
    if name.stop > len(tokens) or not serves(tokens[at].text):
        return False
    known = {k for m in reading.mentions if m.party for k in range(m.first, m.last + 1)}
    return all(is_glued(tokens[k]) and not tokens[k].hits for k in name) and known.isdisjoint(name)


def serves(word: str) -> bool:
    """Whether it is "the soldier", "the colonel": one of an army."""
    noun = word.removeprefix("و")
    bare = noun.removeprefix("ال")
    army = noun in _subjects("officers") and noun in _subjects("titles")
    return army or (noun != bare and word_lists().people.get(bare) in _SERVING)
