"""The word lists, weights and limits by which two sentences are compared: `data/summary/same-fact.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.terms import term
from briefings.language.wordlists import folded, longest

Pole = tuple[str, bool]  # a scale, and whether a word stands at its first end
_JOINED = (
    "denial",
    "particles",
    "negation",
    "planned",
    "further",
)  # kinds of words that may bear a conjunction


@dataclass(frozen=True, slots=True)
class Rules:
    """The contents of `same-fact.toml`."""

    weights: Mapping[str, float]
    limits: Mapping[str, float]
    denial: frozenset[str]
    particles: frozenset[str]  # of negation, with the conjunctions that are written with them
    negation: frozenset[str]
    planned: frozenset[str]
    due: re.Pattern[str]  # finds what is still to come
    unplanned: re.Pattern[str]  # finds what looks like a verb with the particle of the future
    further: frozenset[str]  # what opens another clause of what is said
    synonyms: tuple[tuple[str, str], ...]  # each folded word and the concept that it stands for
    concepts: Mapping[str, str]  # term -> the concept that it stands for
    phrases: Mapping[str, str]  # folded words -> concept
    phrase: re.Pattern[str]  # finds such words, with what is written as one with them
    heads: Mapping[str, str]  # a concept -> the first of its words
    spans: Mapping[str, float]  # word for a span of years -> the years in it
    numeral: re.Pattern[str]  # finds what may be a figure
    false: re.Pattern[str]  # finds words that call something untrue
    seats: Mapping[str, str]  # term for a government, by whatever name -> the government
    kinds: frozenset[str]  # words of the house spelling that say what sort of place it is
    offices: frozenset[str]  # words of the house spelling of what every state has
    same_person: Mapping[str, str]
    same_place: Mapping[str, str]  # another name of a place -> the one that it is compared by
    missing: re.Pattern[str]  # finds words that say of people that they are missing, not "lost"
    towns: frozenset[str]  # of the wide ones, as far as they are shelled and speak for nobody
    hits: re.Pattern[str]  # finds what stands before the name of a place that is shelled
    wide: frozenset[str]  # house spellings of places that tell nothing apart
    poles: Mapping[str, frozenset[Pole]]
    passed: frozenset[str]  # what makes no negation of the particle before it
    former: re.Pattern[str]  # finds what stands before a count that a newer one replaced
    restricts: frozenset[str]  # "only": makes a plain statement of a negation before it
    aides: re.Pattern[str]  # finds what stands before the name of somebody whose adviser speaks
    joins: frozenset[str]  # words that join a circumstance to a deed
    light: frozenset[str]  # verbs that hand a negation on to the next word
    accusing: frozenset[str]  # terms of accusations and denials
    voices: frozenset[str]  # these, and terms for who speaks


@lru_cache(maxsize=1)
def rules() -> Rules:
    """Read the packed rules."""
    data = toml("summary/same-fact.toml")
    synonyms = tuple(
        (bare(word), f"={concept}") for concept, words in data["synonyms"].items() for word in words
    )
    concepts = {term(word): concept for word, concept in synonyms}
    words = {kind: frozenset(map(bare, found)) for kind, found in data["words"].items()}
    joined = {kind: _joined(words[kind]) for kind in _JOINED}
    phrases = {
        bare(words): f"={concept}" for concept, found in data["phrases"].items() for words in found
    }
    accusing = _meant(words["accusing"], concepts)
    return Rules(
        weights=data["weights"],
        limits=data["limits"],
        denial=joined["denial"],
        particles=joined["particles"],
        negation=joined["negation"] | joined["denial"],
        planned=joined["planned"],
        due=re.compile(rf"(?<!\w)[وف]?(?:{folded(data['words']['due'])})(?!\w)"),
        unplanned=re.compile(rf"[وف]?(?:{'|'.join(sorted(words['unplanned']))})"),
        further=joined["further"],
        synonyms=synonyms,
        concepts=concepts,
        phrases=phrases,
        phrase=re.compile(rf"(?<!\w)[وفبل]{{0,2}}({longest(phrases)})"),
        heads={f"={concept}": bare(found[0]) for concept, found in data["synonyms"].items()},
        spans={bare(word): float(years) for word, years in data["spans"].items()},
        numeral=re.compile(rf"\d|(?<!\w)[وفبلك]?(?:ال)?{longest(words['number'])}"),
        false=re.compile(rf"(?<!\w){longest(words['false'])}(?!\w)"),
        kinds=frozenset(data["words"]["kinds"]),
        seats=_seats(data["seats"]),
        offices=frozenset(data["words"]["offices"]),
        same_person=data["same_person"],
        same_place=data["same_place"],
        missing=re.compile(longest(words["missing"])),
        towns=frozenset(data["words"]["towns"]),
        hits=re.compile(
            rf"(?<!\w)[وفبل]?(?:ال)?(?:{longest(words['hits'])})(?: \w+)?(?: علي| في)?(?: مدينه)?\s*$"
        ),
        wide=frozenset(data["words"]["wide"]),
        poles=_poles(data["opposites"]),
        passed=words["passed"],
        former=re.compile(rf"(?<!\w){longest(words['former'])}(?: \w+){{0,3}}\s*$"),
        restricts=words["restricts"],
        aides=re.compile(rf"(?<!\w)[وفبل]?(?:{longest(words['aides'])})\s*$"),
        joins=words["joins"],
        light=words["light"],
        accusing=accusing,
        voices=accusing | _meant(words["voices"], concepts),
    )


def _poles(opposites: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, frozenset[Pole]]:
    """On which scales a word stands, and at which end."""
    poles: dict[str, set[Pole]] = defaultdict(set)
    for scale, ends in opposites.items():
        for end, found in enumerate(ends):
            for word in found:
                poles[bare(word)].add((scale, end == 0))
    return {word: frozenset(found) for word, found in poles.items()}


def _seats(seats: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Whose government a town stands for, with the article or without."""
    articles = ("", "ال")
    return {
        term(a + word): seat for seat, found in seats.items() for word in found for a in articles
    }


def _meant(words: Iterable[str], concepts: Mapping[str, str]) -> frozenset[str]:
    return frozenset(concepts.get(item, item) for item in map(term, words))


def _joined(words: Iterable[str]) -> frozenset[str]:
    """The words, and each with the conjunctions that are written as one with it."""
    return frozenset(conjunction + word for word in words for conjunction in ("", "و", "ف"))
