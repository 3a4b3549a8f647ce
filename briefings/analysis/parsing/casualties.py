"""The words that make a number a casualty claim, and what a counted number is."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from briefings.analysis.parsing.forms import proclitics
from briefings.analysis.parsing.vocabulary import table
from briefings.language.normalize import bare
from briefings.records import Count

_ENDINGS = ("هما", "هم", "ها", "ناهم", "نا", "وا", "تا", "ا")
_PRONOUNS = ("هما", "هم", "ها", "نا", "ه")


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of `data/analysis/casualties.toml`, folded."""

    kinds: dict[str, str]  # word → killed, wounded …
    weak: frozenset[str]  # kinds that need a people noun
    certainly: frozenset[str]  # with a number right behind they leave nothing open
    lost: frozenset[str]
    losing: tuple[str, ...]  # stems of those that tell of the dead wherever they stand
    losses: frozenset[str]  # nouns for what was lost
    nouns: frozenset[str]
    another: frozenset[str]
    certain: frozenset[str]  # one person by office or kinship, counted behind a casualty word
    toll: frozenset[str]  # "number", "toll": what is counted is told elsewhere
    people: dict[str, str]  # noun → English plural
    service: dict[str, str]  # what stands behind such a noun → English plural
    singular: frozenset[str]
    dual: frozenset[str]
    things: frozenset[str]
    cases: frozenset[str]  # of something that befalls people: "41 cases of disappearance"
    origins: frozenset[str]  # things that people are of: "eleven of the village"
    hands: tuple[str, ...]  # behind these stands who did it; each with a space before it
    parts: tuple[str, ...]
    background: tuple[str, ...]  # of an earlier war of any conflict; the profile names its own
    earlier: tuple[re.Pattern[str], ...]
    cues: frozenset[str]  # words of time, and of wars that are known by name
    bounds: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of people: tokens `first`…`last`, with the people noun where one follows."""

    first: int
    last: int
    count: Count
    approximate: bool
    whom: str
    sure: bool = True  # False: a lone noun that may be no count
    over: bool = False  # "more than 50", where an open end is mostly "at least"


@lru_cache(maxsize=1)
def word_lists() -> Words:
    """The casualty words, read once."""
    data = table("casualties")
    people: dict[str, str] = {}
    singular: set[str] = set()
    dual: set[str] = set()
    for label, forms in data["people"].items():
        for number, into in (("singular", singular), ("dual", dual), ("plural", set[str]())):
            for form in forms[number]:
                word = bare(form.removesuffix("_2"))
                people.setdefault(word, label)
                if not form.endswith("_2"):
                    into.add(word)
    _pairs(people, singular, dual)
    return Words(
        {bare(w): kind for kind, forms in data["kinds"].items() for w in forms},
        frozenset(map(bare, data["movement"]["weak"])),
        frozenset(map(bare, data["movement"]["certainly"])),
        frozenset(map(bare, data["movement"]["lost"])),
        tuple(map(bare, data["movement"]["losing"])),
        frozenset(map(bare, data["movement"]["losses"])),
        frozenset(bare(word).removeprefix("ال") for word in data["nouns"]["words"]),
        frozenset(map(bare, data["nouns"]["another"])),
        frozenset(map(bare, data["nouns"]["certain"])),
        frozenset(map(bare, data["nouns"]["toll"])),
        people,
        {bare(w): label for label, behind in data["service"].items() for w in behind},
        frozenset(singular),
        frozenset(dual),
        frozenset(map(bare, data["things"]["nouns"])),
        frozenset(map(bare, data["cases"]["nouns"])),
        frozenset(map(bare, data["things"]["of"])),
        tuple(f" {bare(words)}" for words in data["nouns"]["hands"]),
        tuple(map(bare, data["parts"]["words"])),
        tuple(map(bare, data["background"]["words"])),
        tuple(re.compile(pattern) for pattern in data["background"]["patterns"]),
        frozenset(map(bare, data["background"]["cues"])),
        {key: tuple(map(bare, value)) for key, value in data["bounds"].items()},
    )


def _pairs(people: dict[str, str], singular: set[str], dual: set[str]) -> None:
    """Add the duals of all singulars; a form that is a plural as well stays one."""
    for word in [w for w in singular if len(w) > 2 and not w.endswith("ا") and " " not in w]:
        stem = word[:-1] + "ت" if word.endswith("ه") else word
        for form in (stem + "ان", stem + "ين"):
            if form not in people:
                people[form] = people[word]
                dual.add(form)


def known(word: str, words: Container[str]) -> str:
    """The form of a word, without clitics or article, that a list holds; "" if none does."""
    for form in _forms(word):
        if form in words:
            return form
    return ""


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, ...]:
    """A word, and what it is without its clitics and without its article."""
    found: list[str] = []
    for _, rest in proclitics(word):
        found += [rest, rest[2:]] if rest.startswith("ال") else [rest]
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def casualty(word: str) -> str:
    """The form of a word that tells of people killed, wounded, displaced, captured or missing."""
    return "" if word in _alone() else _inflected(word, word_lists().kinds)


@lru_cache(maxsize=1)
def _alone() -> frozenset[str]:
    """ "Alone", spelt like "and" with a verb of killing."""
    return frozenset(map(bare, table("casualties")["movement"]["alone"]))


@lru_cache(maxsize=1 << 16)
def lost(word: str) -> str:
    """The form of a word of loss."""
    return _inflected(word, word_lists().lost)


def _inflected(word: str, words: Container[str]) -> str:
    """The listed form of a word: as it stands, or without an ending of verbs, "whom they lost"."""
    form = known(word, words)
    if form:
        return form
    if not word.endswith((*_ENDINGS, *_PRONOUNS)):
        return ""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) > 2 and stem != word and (form := known(stem, words)):
            return form
    for ending in _PRONOUNS:  # "who left it": the alif of the plural goes before a pronoun
        stem = word.removesuffix(ending)
        if stem != word and stem.endswith("و") and (form := known(f"{stem}ا", words)):
            return form
    return ""


@lru_cache(maxsize=1 << 16)
def people(word: str) -> str:
    """The form of a people noun."""
    return known(word, word_lists().people)


@lru_cache(maxsize=1 << 16)
def possessed(word: str) -> tuple[str, str]:
    """A noun for people or for those hit, and the pronoun on it: "its men", "our wounded"."""
    if not word.endswith(_PRONOUNS):
        return "", ""
    lists = word_lists()
    for pronoun in _PRONOUNS:
        stem = word.removesuffix(pronoun)
        if len(stem) < 3 or stem == word or (pronoun != "ه" and people(f"{word}ا")):
            continue
        plain = pronoun == "نا" and people(word) == word  # "a citizen", no "our"
        for form in (stem, "" if plain else f"{stem}ن", f"{stem[:-1]}ي", f"{stem[:-1]}ه"):
            noun = people(form) or known(form, lists.nouns)
            if noun:
                return noun, pronoun
    return "", ""


@lru_cache(maxsize=1 << 16)
def thing(word: str) -> str:
    """The form of a noun for what is no people."""
    return known(word, word_lists().things)
