"""What a sentence affirms and negates, and at which ends of scales its words stand.

Particles, scales and their words: `data/summary/same-fact.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from briefings.analysis.facts.rules import Pole, rules
from briefings.analysis.facts.signatures import in_a_word
from briefings.language.terms import term

_CLITICS = ("", "و", "ف", "ال", "وال", "ب", "بال", "ل", "لل", "س", "وس")
_WORD = re.compile(r"[^\W_]+")
_SHORT = 3  # letters of the shortest skeleton that tells words apart
_FUTURE = "س"
_SIN = re.compile("(?:ال|[وفبل])?س[^يتنا]")  # which stands before the person of a verb only
_HOLLOW = re.compile("[وف]?(?:(.)ا(.)(?:ت|وا|ا|تا|نا)?|[يتنا](.)[اوي]?(.)(?:وا|ون|ا|ان)?)")
_PERSONS = (
    "يتن"  # a negated verb begins with its person; "no agreement" only qualifies what is told
)
_REACH = 7  # words behind a particle within which an "only" belongs to it


@dataclass(frozen=True, slots=True)
class Sense:
    """Which words a sentence negates, and at which ends of scales its words stand."""

    negated: frozenset[str]  # skeletons
    affirmed: frozenset[str]  # what is neither negated nor denied
    denied: frozenset[str]  # what stands behind a verb of denying that is not negated itself
    ends: Mapping[str, frozenset[bool]]  # by scale, a negated or denied word at the other end


@lru_cache(maxsize=16_384)
def sense(folded: str) -> Sense:
    """The sense of a folded sentence."""
    words = _WORD.findall(in_a_word(folded))
    deeds = [*map(_deed, words)]
    negated = frozenset(_negated(words))
    under = frozenset(_under_denial(words, negated))
    ends: dict[str, set[bool]] = {}
    for k, word in enumerate(words):
        for scale, end in poles(word):
            ends.setdefault(scale, set()).add(end != ((k in negated) != (k in under)))
    plain = frozenset(deed for k, deed in enumerate(deeds) if k not in negated) - {""}
    told = frozenset(deeds[k] for k in under - negated) - {""}
    return Sense(
        frozenset(deeds[k] for k in negated) - plain - {""},
        plain - told,
        told,
        {scale: frozenset(found) for scale, found in ends.items()},
    )


@lru_cache(maxsize=65_536)
def poles(word: str) -> frozenset[Pole]:
    """The ends of scales that a word stands at, looked up without what is written as one with it too."""
    known = rules().poles
    for clitic in _CLITICS:
        if word.startswith(clitic) and (found := known.get(word[len(clitic) :])):
            return found
    return frozenset()


def _negated(words: Sequence[str]) -> Iterator[int]:
    """The places of negated words: behind each particle that is neither a set phrase nor "only"."""
    known = rules()
    for k, word in enumerate(words[:-1]):
        behind = words[k + 1], " ".join(words[k + 1 : k + 3])
        if word not in known.particles or not known.passed.isdisjoint(behind):
            continue
        if not known.restricts.isdisjoint(words[k + 1 : k + _REACH]):
            continue
        at = k + 1
        yield at
        while words[at] in known.light and at + 1 < len(words):
            at += 1
            yield at


def _under_denial(words: Sequence[str], negated: Set[int]) -> Iterator[int]:
    """The places of what is denied: behind a verb of denying that is not negated, up to the next clause."""
    known, under = rules(), False
    for k, word in enumerate(words):
        plain = word.removeprefix("و")
        denies = k not in negated and plain in known.denial
        under = denies or (under and plain not in known.further)
        if under:
            yield k


@lru_cache(maxsize=65_536)
def _deed(word: str) -> str:
    """The consonants of a word; of a hollow verb, which has but two, with a vowel: "said", "did not say"."""
    found = _HOLLOW.fullmatch(word)
    root = f"{found[1] or found[3]}ا{found[2] or found[4]}" if found else skeleton(word)
    return "" if root in rules().light else root


def meant(deeds: Set[str]) -> frozenset[str]:
    """Deeds, those of one meaning as one: "shelled" and "targeted"."""
    known = _concepts()
    return frozenset(meaning for deed in deeds for meaning in known.get(deed, (deed,)))


@lru_cache(maxsize=1)
def _concepts() -> Mapping[str, Set[str]]:
    """By the consonants of words what they may mean: who "fell" was killed, what "fell" was shot down."""
    found: dict[str, set[str]] = {}
    for word, concept in rules().synonyms:
        found.setdefault(skeleton(word), set()).add(concept)
    return found


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The consonants of a verb without its person: "تنسحب" and "انسحبت" are one."""
    root = term(word)
    if (_SIN.match(word) or rules().unplanned.match(word)) and root[:1] != _FUTURE:
        root = _FUTURE + root  # "fell" begins with the letter of the future, but is none
    if len(root) > _SHORT and root[0] in "يتنا":
        person, root = root[0], root[1:]
        if person in _PERSONS and len(root) > _SHORT and root[0] == "ت":
            root = root[
                1:
            ]  # "did not reach" has its person before the letter that "reached" begins with
    if len(root) > _SHORT and root.endswith("ت"):
        root = root[:-1]
    root = root.replace("ا", "")
    return root if len(root) >= _SHORT else ""
