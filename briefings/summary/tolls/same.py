"""One toll in other words: "12 soldiers" and "the army's dead reached 12" are one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefings.records import Claim, Figure
from briefings.summary.tolls.relations import low
from briefings.summary.tolls.rows import CERTAIN, KINDS, REPEATED
from briefings.summary.tolls.toll import Toll

_TELLING = 5  # a smaller number may well be told twice of two events
_ANYBODY = "people"


def named_alike(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, those that repeat another in other words as that one says it.

    "People" are those whom the same claimant counts elsewhere. Only where the number, the harm and the party
    are the same, and but one group of people is named.
    """
    alike: dict[object, list[Toll]] = defaultdict(list)
    for toll in tolls:
        if toll.relation == "" and low(toll.figure.count) >= _TELLING:
            alike[_key(toll)].append(toll)
    figures: dict[int, Figure] = {}
    for group in alike.values():
        figures.update((id(toll), _peopled(toll, group)) for toll in group)
    made: dict[int, Toll] = {}
    for toll in tolls:
        figure = figures.get(id(toll), toll.figure)
        one = toll if figure is toll.figure else replace(toll, figure=figure)
        made[id(toll)] = one.under(made)
    return list(made.values())


def _key(toll: Toll) -> object:
    f = toll.figure
    return f.background, f.kind, f.party_affected, f.count


def _is_open(toll: Toll) -> bool:
    """Whether another event of those days may well have as many dead."""
    return low(toll.figure.count) < CERTAIN


def _peopled(toll: Toll, group: Sequence[Toll]) -> Figure:
    """The figure of "people" with those whom its claimant counts by that number elsewhere."""
    figure = toll.figure
    if toll.people != _ANYBODY or figure.claimant is None:
        return figure
    named = {
        other.figure.whom
        for other in group
        if other.people != _ANYBODY
        and other.figure.claimant == figure.claimant
        and (other.day == toll.day or (not _is_open(toll) and _days_apart(other, toll) <= REPEATED))
    }
    return replace(figure, whom=min(named)) if len(named) == 1 else figure


def _days_apart(a: Toll, b: Toll) -> int:
    return abs((a.day - b.day).days) if a.day and b.day else REPEATED + 1


def retold(claims: Iterable[Claim]) -> Mapping[str, frozenset[str]]:
    """For each sentence the others that give the gravest of its tolls by the same word."""
    gravest: dict[str, Claim] = {}
    for claim in claims:
        if claim.relation == "" and claim.figure.claimant and low(claim.figure.count) >= _TELLING:
            for item in (claim.item, *claim.also):
                gravest[item] = min(gravest.get(item, claim), claim, key=_gravity)
    return {item: frozenset((claim.item, *claim.also)) - {item} for item, claim in gravest.items()}


def _gravity(claim: Claim) -> tuple[int, int]:
    return KINDS.index(claim.figure.kind), -low(claim.figure.count)
