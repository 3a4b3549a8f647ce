"""The word lists, weights and limits by which two sentences are compared: `data/summary/same-fact.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.terms import term
from briefings.language.wordlists import folded, longest

Pole = tuple[str, bool]  # a scale, and whether a word stands at its first end
# Kinds of words that may bear a conjunction.
_JOINED = (
    "affirming",
    "denial",
    "particles",
    "nearly",
    "negation",
    "planned",
    "further",
    "hinders",
    "puts_off",
    "asks",
    "bids",
)


@dataclass(frozen=True, slots=True)
class Stances:
    """What finds how a deed is told: on a condition, as a vote, as over, as a mere claim."""

    none: re.Pattern[str]  # finds what only looks like one
    alone: Mapping[str, re.Pattern[str]]  # what one of two sentences has not alone
    sides: tuple[Mapping[str, re.Pattern[str]], ...]  # votes; what lasts; proof; extents; shares
    claimed: re.Pattern[str]
    due: re.Pattern[str]  # what is still to come


@dataclass(frozen=True, slots=True)
class Rules:
    """The contents of `same-fact.toml`."""

    weights: Mapping[str, float]
    limits: Mapping[str, float]
    affirming: frozenset[str]  # nouns for confirming, which is refused
    denial: frozenset[str]
    particles: frozenset[str]  # of negation, with the conjunctions that are written with them
    negation: frozenset[str]
    planned: frozenset[str]
    unplanned: re.Pattern[str]  # finds what looks like a verb with the particle of the future
    further: frozenset[str]  # what opens another clause of what is said
    befell: frozenset[str]  # "the death of", behind which somebody's name stands
    fell: frozenset[str]  # "was killed", behind the name
    several: frozenset[str]  # of whom one tells who names nobody
    ends_title: frozenset[str]  # what stands in no title between the two
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
    facing: frozenset[frozenset[str]]  # pairs of small words that point opposite ways
    passed: frozenset[str]  # what makes no negation of the particle before it
    nearly: frozenset[str]  # of these, "almost", behind which the verb need not stand at once
    refers: frozenset[str]  # what opens a clause that only says more of a noun
    former: re.Pattern[str]  # finds what stands before a count that a newer one replaced
    # Finds a negation and, behind what it negates, "unless", which undoes it.
    unless: re.Pattern[str]
    restricts: frozenset[str]  # "only": makes a plain statement of a negation before it
    posts: frozenset[str]  # terms for what somebody is dismissed from
    aides: re.Pattern[str]  # finds what stands before the name of somebody whose adviser speaks
    hinders: frozenset[str]  # verbs that keep somebody "from" a deed
    puts_off: frozenset[str]  # verbs whose object is a deed that is not done
    refused_deeds: frozenset[str]  # concepts of what one may refuse to do
    forces: frozenset[str]  # behind which stands whose they are
    asks: frozenset[str]  # behind which stands what is not done yet
    bids: frozenset[str]  # orders and offers, which may be told as asking
    beside: re.Pattern[str]  # finds "while", behind which the other side speaks
    opens_clause: frozenset[str]  # "that", behind which stands who does it
    joins_place: frozenset[str]  # what begins no object
    involved: re.Pattern[str]  # finds "has nothing to do with it"
    own: frozenset[str]  # "his country", which the claimant's may stand for
    joins: frozenset[str]  # words that join a circumstance to a deed
    weekdays: re.Pattern[str]
    light: frozenset[str]  # verbs that hand a negation on to the next word
    accusing: frozenset[str]  # terms of accusations and denials
    voices: frozenset[str]  # these, and terms for who speaks
    pledged: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]  # deed by deed: promised, done
    stances: Stances


def _pledged(data: Mapping[str, Any]) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each deed what finds that somebody promised it, and what finds that it was done or begun."""
    promise, start = (folded(data[key]) for key in ("words", "started"))
    for deed in data["deeds"]:
        noun = rf"[بل]?(?:ال)?(?:{folded(deed['noun'])})"
        promised = rf"(?<!\w)[وف]?(?:{promise})(?: \w+){{0,9}}? {noun}"
        done = (
            rf"(?<!\w)[وف]?(?:(?:{folded(deed['done'])})(?!\w)|(?:{start})(?: \w+){{0,4}}? {noun})"
        )
        yield re.compile(promised), re.compile(done)


def _stances(data: Mapping[str, Any]) -> Stances:
    none, claimed, due = (_found(data[key]) for key in ("none", "claimed", "due"))
    alone, *sides = (
        {kind: _found(words) for kind, words in data[key].items()}
        for key in ("alone", "votes", "lasting", "proof", "extent", "share")
    )
    return Stances(none, alone, tuple(sides), claimed, due)


def _found(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?(?:{folded(words)})(?!\w)")


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
        affirming=joined["affirming"],
        denial=joined["denial"],
        particles=joined["particles"] | joined["nearly"],
        negation=joined["negation"] | joined["denial"],
        planned=joined["planned"],
        unplanned=re.compile(rf"[وف]?(?:{'|'.join(sorted(words['unplanned']))})"),
        further=joined["further"],
        befell=_joined(words["befell"]),
        fell=words["fell"],
        several=words["several"],
        ends_title=words["ends_title"] | joined["further"],
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
        facing=frozenset(frozenset(map(bare, pair)) for pair in data["facing"]["pairs"]),
        passed=words["passed"],
        nearly=joined["nearly"],
        refers=words["refers"],
        former=re.compile(rf"(?<!\w){longest(words['former'])}(?: \w+){{0,3}}\s*$"),
        unless=re.compile(
            rf"(?<!\w)((?:{longest(joined['particles'])})(?: \S+){{1,5}}?) {longest(words['unless'])}(?!\w)"
        ),
        restricts=words["restricts"],
        posts=frozenset(map(term, words["posts"])),
        aides=re.compile(rf"(?<!\w)[وفبل]?(?:{longest(words['aides'])})\s*$"),
        hinders=joined["hinders"],
        puts_off=joined["puts_off"],
        refused_deeds=frozenset(data["words"]["refused_deeds"]),
        forces=words["forces"],
        asks=joined["asks"],
        bids=joined["bids"],
        beside=re.compile(rf"(?<!\w)[وف]?{longest(words['beside'])}(?!\w)"),
        opens_clause=words["opens_clause"],
        joins_place=words["joins_place"],
        involved=re.compile(longest(words["involved"])),
        own=words["own"],
        joins=words["joins"],
        weekdays=re.compile(longest(words["weekdays"])),
        light=words["light"],
        accusing=accusing,
        voices=accusing | _meant(words["voices"], concepts),
        pledged=tuple(_pledged(data["pledged"])),
        stances=_stances(data["stances"]),
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
