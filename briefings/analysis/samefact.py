"""Do two sentences tell the same fact? Contradictions first, then a small logistic model.

The definition is that of careful annotators: the same fact by the same claimant, where one sentence
may say more besides; another claimant, figure or day is another claim. Overlap is measured both ways,
as containment and as resemblance (Broder 1997), with inverse-document-frequency weights. Weights,
limits, word lists and how they were fitted: `data/summary/same-fact.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from briefings.analysis.opposed import contradicts, other_claimant
from briefings.analysis.signatures import Signature, counts_of, rules, total

NEVER = -10.0  # log odds of what cannot be one fact
_CALL = "=call"  # the concept of appeals and demands


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
    ours, theirs = counts_of(a), counts_of(b)
    score += w["figure_shared"] * bool(ours & theirs)
    return score + w["figure_missing"] * (bool(ours) != bool(theirs))


def _without_figures(a: Signature, b: Signature, weight: Mapping[str, float]) -> float:
    common, limits, w = a.terms & b.terms, rules().limits, rules().weights
    enough = min(limits["terms"], len(a.terms), len(b.terms))
    if not common or len(common) < enough or other_claimant(a, b):
        return NEVER
    shared = total(common, weight)
    cover = shared / min(a.mass, b.mass)
    if cover < limits["cover"] or _other_deed(a, b, weight):
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


def _other_deed(a: Signature, b: Signature, weight: Mapping[str, float]) -> bool:
    """Whether the two share who speaks, accuses and denies, but not what was done.

    One ministry denies many things in the same words; a single word in common ("shelling") makes no one
    deed of two accusations.
    """
    common = a.deed & b.deed
    if not common:
        return bool(a.deed and b.deed)
    if not (a.accuses and b.accuses):
        return False
    least = min(total(a.deed, weight), total(b.deed, weight))
    return total(common, weight) < rules().limits["deed"] * least


@lru_cache(maxsize=65_536)
def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0
