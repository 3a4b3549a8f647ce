"""Do two sentences tell the same fact? Contradictions first, then a small logistic model.

The definition is that of careful annotators: the same fact by the same claimant, where one sentence
may say more besides; another claimant, figure or day is another claim. Overlap is measured both ways,
as containment and as resemblance (Broder 1997), with inverse-document-frequency weights. Weights,
limits, word lists and how they were fitted: `data/summary/same-fact.toml`.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.terms import term, terms
from briefings.records import Figure, Statement

NEVER = -10.0  # log odds of what cannot be one fact
OTHER = "other"  # a party outside the profile: two of them need not be one
_CALL = "=call"  # the concept of appeals and demands
_EVEN: Mapping[str, float] = {}


@dataclass(frozen=True, slots=True)
class Rules:
    """The contents of `same-fact.toml`."""

    weights: Mapping[str, float]
    limits: Mapping[str, float]
    denial: frozenset[str]
    negation: frozenset[str]
    planned: frozenset[str]
    concepts: Mapping[str, str]  # term -> the concept that it stands for
    phrases: Mapping[str, str]  # folded words -> concept
    phrase: re.Pattern[str]
    number: re.Pattern[str]  # finds what may be a figure
    wide: frozenset[str]  # house spellings of places that tell nothing apart


@lru_cache(maxsize=1)
def rules() -> Rules:
    """Read the packed rules."""
    text = (resources.files("briefings") / "data/summary/same-fact.toml").read_text("utf-8")
    data = tomllib.loads(text)
    concepts = {
        term(word): f"={concept}" for concept, words in data["synonyms"].items() for word in words
    }
    denial, negation, planned = (
        frozenset(form for word in data["words"][kind] for form in _joined(bare(word)))
        for kind in ("denial", "negation", "planned")
    )
    phrases = {
        bare(words): f"={concept}" for concept, found in data["phrases"].items() for words in found
    }
    phrase = re.compile("|".join(sorted(map(re.escape, phrases), key=len, reverse=True)))
    beginnings = "|".join(sorted(map(bare, data["words"]["number"])))
    number = re.compile(rf"\d|(?<!\w)[وفبلك]?(?:ال)?(?:{beginnings})")
    wide = frozenset(data["words"]["wide"])
    return Rules(
        data["weights"],
        data["limits"],
        denial,
        negation | denial,
        planned,
        concepts,
        phrases,
        phrase,
        number,
        wide,
    )


def _joined(word: str) -> tuple[str, ...]:
    """The word, and the word with each conjunction that is written as one with it."""
    return word, "و" + word, "ف" + word


@dataclass(frozen=True, slots=True)
class Signature:
    """What a statement is compared by."""

    statement: Statement
    key: str  # the folded text: equal for identical sentences
    terms: frozenset[str]
    speaker: frozenset[str]
    actor: frozenset[str]
    affected: frozenset[str]
    parties: frozenset[str]
    themes: frozenset[str]
    places: frozenset[str]  # towns and districts, in house spelling
    denies: bool
    negates: bool
    plans: bool  # tells of what is to come
    mass: float  # weight of all terms


def concepts(statement: Statement) -> frozenset[str]:
    """The terms of a statement, words of one meaning as one, and a term for each toll above two."""
    known = rules().concepts
    text = statement.translated.sentence.text
    found = [known.get(item, item) for item in terms(text)]
    found += [rules().phrases[words] for words in rules().phrase.findall(bare(text))]
    tolls = ((figure.kind, _number(figure)) for figure in statement.analysis.figures)
    return frozenset([*found, *(f"#{kind} {count}" for kind, count in tolls if (count or 0) > 2)])


def sign(
    statement: Statement,
    weight: Mapping[str, float] = _EVEN,
    found: frozenset[str] | None = None,
) -> Signature:
    """Make the signature of a statement; `weight` gives the idf of a term (1.0 if absent).

    `found` are its concepts where they are known already.
    """
    analysis = statement.analysis
    found = concepts(statement) if found is None else found
    folded = bare(statement.translated.sentence.text)
    spoken = folded.split()
    return Signature(
        statement,
        folded,
        found,
        frozenset(analysis.roles.speaker),
        frozenset(analysis.roles.actor),
        frozenset(analysis.roles.affected),
        frozenset(analysis.parties) - {OTHER},
        frozenset(analysis.themes),
        frozenset(n.house for n in statement.translated.names if n.type == "place") - rules().wide,
        not rules().denial.isdisjoint(spoken),
        not rules().negation.isdisjoint(spoken),
        not rules().planned.isdisjoint(spoken),
        _sum(found, weight),
    )


@lru_cache(maxsize=65_536)
def counts(text: str) -> frozenset[float]:
    """The figures of a sentence other than dates, times and names such as "T-72"."""
    if not rules().number.search(bare(text)):
        return frozenset()
    kinds = {"cardinal", "percent", "range"}
    return frozenset(v for n in numerals(text, "ar") if n.kind in kinds for v in n.values)


def contradicts(a: Signature, b: Signature) -> str:
    """Why the two cannot be one fact: "claimant", "roles", "day", "denial", "figure"; or ""."""
    if _other_claimant(a, b):
        return "claimant"
    if a.actor.isdisjoint(b.actor) and a.actor & b.affected and b.actor & a.affected:
        return "roles"
    if not _same_day(a, b):
        return "day"
    if (a.denies and not b.negates) or (b.denies and not a.negates):
        return "denial"
    return "" if _same_figures(a, b) else "figure"


def _other_claimant(a: Signature, b: Signature) -> bool:
    return bool(a.speaker and b.speaker and a.speaker.isdisjoint(b.speaker))


def _same_day(a: Signature, b: Signature) -> bool:
    ours, theirs = a.statement, b.statement
    dated = ours.analysis.event_date and theirs.analysis.event_date
    if not dated and a.key == b.key and len(a.terms) >= rules().limits["identical_terms"]:
        return True
    if ours.day is None or theirs.day is None:
        return True
    # One fact may have two dates: a night, or the day it is told of.
    apart = abs((ours.day - theirs.day).days)
    return apart == 0 if a.key == b.key and dated else apart <= rules().limits["days"]


def _same_figures(a: Signature, b: Signature) -> bool:
    ours, theirs = a.statement.analysis.figures, b.statement.analysis.figures
    for kind in {f.kind for f in ours} & {f.kind for f in theirs}:
        left, right = _of(ours, kind), _of(theirs, kind)
        if not (left <= right or right <= left):
            return False
    left_numbers, right_numbers = _counts(a), _counts(b)
    return left_numbers <= right_numbers or right_numbers <= left_numbers


def _counts(item: Signature) -> frozenset[float]:
    return counts(item.statement.translated.sentence.text)


def _of(figures: Iterable[Figure], kind: str) -> set[int | None]:
    return {_number(figure) for figure in figures if figure.kind == kind}


def _number(figure: Figure) -> int | None:
    """The number that a figure gives: "49" and "at least 49" are one."""
    low, high = figure.count
    return high if low is None else low


def likeness(
    a: Signature, b: Signature, weight: Mapping[str, float], floor: float = NEVER
) -> float:
    """The log odds that the two are one fact, `NEVER` where they contradict each other.

    `weight` is the one that the two were signed with. The costly part, reading the figures, comes last
    and only where it can still lift the result above `floor`.
    """
    w, score = rules().weights, _without_figures(a, b, weight)
    if score + w["figure_shared"] < floor or contradicts(a, b):
        return NEVER
    ours, theirs = _counts(a), _counts(b)
    score += w["figure_shared"] * bool(ours & theirs)
    return score + w["figure_missing"] * (bool(ours) != bool(theirs))


def _without_figures(a: Signature, b: Signature, weight: Mapping[str, float]) -> float:
    common, limits, w = a.terms & b.terms, rules().limits, rules().weights
    enough = min(limits["terms"], len(a.terms), len(b.terms))
    if not common or len(common) < enough or _other_claimant(a, b):
        return NEVER
    shared = _sum(common, weight)
    cover = shared / min(a.mass, b.mass)
    if cover < limits["cover"]:
        return NEVER
    score = w["bias"] + w["cover"] * cover + w["overlap"] * shared / (a.mass + b.mass - shared)
    score += w["calls_apart"] * ((_CALL in a.terms) != (_CALL in b.terms))
    score += w["planned_apart"] * (a.plans != b.plans)
    score += w["same_day"] * (a.statement.day == b.statement.day)
    score += w["claimant_missing"] * (bool(a.speaker) != bool(b.speaker))
    if a.places and b.places and a.places.isdisjoint(b.places):
        score += w["places_apart"]
    score += w["parties"] * _jaccard(a.parties, b.parties)
    score += w["themes"] * _jaccard(a.themes, b.themes)
    return score + w["negation_apart"] * (a.negates != b.negates)


@lru_cache(maxsize=65_536)
def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def _sum(items: Iterable[str], weight: Mapping[str, float]) -> float:
    # Exact, so that the order of a set, which differs from run to run, cannot decide.
    return math.fsum([weight.get(item, 1.0) for item in items])
