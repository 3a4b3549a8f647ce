"""Do two sentences tell the same fact? Contradictions first, then a weighted overlap.

The definition is that of careful annotators: the same fact by the same claimant, where one sentence
may say more besides; another claimant, figure or day is another claim. The overlap is a mixture of
containment and Jaccard (Broder 1997, "On the resemblance and containment of documents") with
inverse-document-frequency weights. Weights, limits and word lists are `data/summary/same-fact.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.terms import term, terms
from briefings.records import Figure, Statement

_APART = {"place", "person"}  # names of these types tell two facts apart


@dataclass(frozen=True, slots=True)
class Rules:
    """The contents of `same-fact.toml`."""

    weights: Mapping[str, float]
    penalties: Mapping[str, float]
    threshold: float
    days: int
    identical_terms: int
    denial: frozenset[str]
    concepts: Mapping[str, str]  # term -> the concept that it stands for


@lru_cache(maxsize=1)
def rules() -> Rules:
    """Read the packed rules."""
    text = (resources.files("briefings") / "data/summary/same-fact.toml").read_text("utf-8")
    data = tomllib.loads(text)
    concepts = {
        term(word): f"={concept}" for concept, words in data["synonyms"].items() for word in words
    }
    limits = data["limits"]
    return Rules(
        data["weights"],
        data["penalties"],
        limits["threshold"],
        limits["days"],
        limits["identical_terms"],
        frozenset(bare(word) for word in data["words"]["denial"]),
        concepts,
    )


@dataclass(frozen=True, slots=True)
class Signature:
    """What a statement is compared by."""

    statement: Statement
    key: str  # the folded text: equal for identical sentences
    terms: frozenset[str]
    names: frozenset[str]
    apart: frozenset[str]  # places and persons
    speaker: frozenset[str]
    actor: frozenset[str]
    affected: frozenset[str]
    denies: bool

    @property
    def days(self) -> tuple[date, ...]:
        """The event day; without it the publication day alone (empty if that is unknown too)."""
        day = self.statement.day
        return (day,) if day else ()


def sign(statement: Statement) -> Signature:
    """Make the signature of a statement."""
    sentence, analysis = statement.translated.sentence, statement.analysis
    names = statement.translated.names
    concepts = rules().concepts
    found = terms(sentence.text)
    folded = bare(sentence.text)
    return Signature(
        statement,
        folded,
        frozenset(concepts.get(item, item) for item in found),
        frozenset(name.house for name in names),
        frozenset(name.house for name in names if name.type in _APART),
        frozenset(analysis.roles.speaker),
        frozenset(analysis.roles.actor),
        frozenset(analysis.roles.affected),
        not rules().denial.isdisjoint(folded.split()),
    )


@lru_cache(maxsize=65_536)
def counts(text: str) -> frozenset[float]:
    """The figures of a sentence other than dates, times and names such as "T-72"."""
    kinds = {"cardinal", "percent", "range"}
    return frozenset(v for n in numerals(text, "ar") if n.kind in kinds for v in n.values)


def contradicts(a: Signature, b: Signature) -> str:
    """Why the two cannot be one fact: "claimant", "roles", "day", "denial", "figure"; or ""."""
    if a.speaker and b.speaker and a.speaker.isdisjoint(b.speaker):
        return "claimant"
    if a.actor and b.actor and a.actor.isdisjoint(b.actor):
        return "roles"
    if not _same_day(a, b):
        return "day"
    if a.denies != b.denies:
        return "denial"
    return "" if _same_figures(a, b) else "figure"


def _same_day(a: Signature, b: Signature) -> bool:
    ours, theirs = a.statement, b.statement
    if ours.analysis.event_date and theirs.analysis.event_date:
        return ours.analysis.event_date == theirs.analysis.event_date
    if a.key == b.key and len(a.terms) >= rules().identical_terms:
        return True
    if ours.day is None or theirs.day is None:
        return True
    return abs((ours.day - theirs.day).days) <= rules().days


def _same_figures(a: Signature, b: Signature) -> bool:
    ours, theirs = a.statement.analysis.figures, b.statement.analysis.figures
    for kind in {f.kind for f in ours} & {f.kind for f in theirs}:
        left, right = _of(ours, kind), _of(theirs, kind)
        if not (left <= right or right <= left):
            return False
    left_numbers = counts(a.statement.translated.sentence.text)
    right_numbers = counts(b.statement.translated.sentence.text)
    return left_numbers <= right_numbers or right_numbers <= left_numbers


def _of(figures: Iterable[Figure], kind: str) -> set[tuple[int | None, int | None]]:
    return {figure.count for figure in figures if figure.kind == kind}


def similarity(a: Signature, b: Signature, weight: Mapping[str, float]) -> float:
    """How much the two say the same, about 0…1; `weight` gives the idf of a term (1.0 if absent)."""
    settings = rules()
    shared = _sum(a.terms & b.terms, weight)
    left, right = _sum(a.terms, weight), _sum(b.terms, weight)
    if not shared:
        return 0.0
    fewer = min(len(a.names), len(b.names))
    w = settings.weights
    cover, overlap = shared / min(left, right), shared / (left + right - shared)
    score = w["cover"] * cover + w["overlap"] * overlap
    score += w["names"] * (len(a.names & b.names) / fewer if fewer else (cover + overlap) / 2)
    return score - _penalty(a, b)


def _penalty(a: Signature, b: Signature) -> float:
    p = rules().penalties
    lost = p["claimant_missing"] * (bool(a.speaker) != bool(b.speaker))
    lost += p["names_apart"] * (bool(a.apart - b.apart) and bool(b.apart - a.apart))
    ours = counts(a.statement.translated.sentence.text)
    theirs = counts(b.statement.translated.sentence.text)
    return lost + p["figure_missing"] * (bool(ours) != bool(theirs))


def _sum(items: Iterable[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(item, 1.0) for item in items)
