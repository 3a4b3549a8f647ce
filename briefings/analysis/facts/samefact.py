"""Do two sentences tell the same fact? Contradictions first, then a small logistic model.

The definition is that of careful annotators: the same fact by the same claimant, where one sentence
may say more besides; another claimant, figure or day is another claim. What is told is compared by the
meaning of its words (`meanings`), both ways, as containment and as resemblance (Broder 1997); who, where,
when and how many by the analysis. Weights, limits, word lists: `data/summary/same-fact.toml`; the
weights are fitted by `benchmarks/train_same_fact.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from briefings.analysis.facts.amounts import COMMON
from briefings.analysis.facts.besides import same_places
from briefings.analysis.facts.meanings import alike
from briefings.analysis.facts.once import once
from briefings.analysis.facts.opposed import (
    apart_in_words,
    plainly_apart,
    same_event_day,
)
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.signatures import Signature, total
from briefings.analysis.facts.signing import sign
from briefings.records import Statement

NEVER = -10.0  # log odds of what cannot be one fact
_CALL = "=call"  # the concept of appeals and demands


def told_apart(a: Statement, b: Statement) -> bool:
    """Whether two statements cannot tell the same: one may be the other's opposite, or of another matter.

    The clusters' own test, for whoever else asks whether an outlet has a fact, or whether a sentence
    repeats one: the grid of outlets, the choice of items.
    """
    ours, theirs = _signed(a), _signed(b)
    return (
        plainly_apart(ours, theirs) or _other_deed(ours, theirs, {}) or apart_in_words(ours, theirs)
    )


_signed = lru_cache(maxsize=16_384)(sign)


def likeness(
    a: Signature, b: Signature, weight: Mapping[str, float], floor: float = NEVER
) -> float:
    """The log odds that the two are one fact, `NEVER` where they contradict each other.

    `weight` is that of a term, 1.0 where it has none. What costs most, comparing the words one by one,
    comes last; the meanings only where they can still lift the result above `floor`.
    """
    w = rules().weights
    if plainly_apart(a, b) or _other_deed(a, b, weight):
        return NEVER
    score = w["bias"] + _sum(w, agreements(a, b))
    if score + w["alike"] + w["alike_both"] < floor:
        return NEVER
    most, least = alike(a, b)
    score += w["alike"] * most + w["alike_both"] * least
    if score < floor or (a.terms.isdisjoint(b.terms) and most < rules().limits["alike"]):
        return NEVER
    return NEVER if apart_in_words(a, b) else score


def _sum(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    return sum(weights[name] * value for name, value in found.items())


def agreements(a: Signature, b: Signature) -> dict[str, float]:
    """What speaks for one fact and against it, beside the meanings: features from 0 to 1."""
    return {
        "figure_missing": bool(a.counts) != bool(b.counts) and a.tolls.isdisjoint(b.tolls),
        "figure_rare": any(count > COMMON for count in a.counts & b.counts),
        "toll": not a.tolls.isdisjoint(b.tolls),
        "claimant": not a.speaker.isdisjoint(b.speaker),
        "claimant_missing": bool(a.speaker) != bool(b.speaker),
        "actor": not a.actor.isdisjoint(b.actor),
        "actor_only": a.actor == b.actor != frozenset(),
        "affected": not a.affected.isdisjoint(b.affected),
        "parties": _jaccard(a.parties, b.parties),
        "themes": _jaccard(a.themes, b.themes),
        "place": same_places(a, b),
        "person": not a.persons.isdisjoint(b.persons),
        "person_missing": bool(a.persons) != bool(b.persons),
        "negation_apart": a.negates != b.negates,
        "accusation_apart": a.accuses != b.accuses,
        "calls_apart": (_CALL in a.terms) != (_CALL in b.terms),
        "same_event_day": same_event_day(a, b),
        "once": once(a, b),
    }


def _other_deed(a: Signature, b: Signature, weight: Mapping[str, float]) -> bool:
    """Whether the two share who speaks, accuses and denies, but not what was done.

    One ministry denies many things in the same words; a single word in common ("shelling") makes no one
    deed of two accusations.
    """
    if not (a.accuses and b.accuses):
        return False
    least = min(total(a.deed, weight), total(b.deed, weight))
    return total(a.deed & b.deed, weight) < rules().limits["deed"] * least


@lru_cache(maxsize=65_536)
def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0
