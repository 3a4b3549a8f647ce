"""One toll in other words: "12 soldiers" and "the army's dead reached 12" are one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefings.records import Claim
from briefings.summary.claimrows import KINDS
from briefings.summary.tollrelations import low
from briefings.summary.tolls import Toll

_TELLING = 5  # a smaller number may well be told twice of two events
_ANYBODY = "people"


def named_alike(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, "people" read as those whom the same claimant counts in another article of that day.

    Only where the number, the harm and the party are the same, and but one group of people is named.
    """
    named: dict[object, set[str]] = defaultdict(set)
    for toll in tolls:
        if toll.people != _ANYBODY and _is_told(toll):
            named[_key(toll)].add(toll.figure.whom)
    made: dict[int, Toll] = {}
    for toll in tolls:
        whom = named.get(_key(toll), ()) if toll.people == _ANYBODY and _is_told(toll) else ()
        one = replace(toll, figure=replace(toll.figure, whom=min(whom))) if len(whom) == 1 else toll
        whole = made.get(id(toll.whole)) if toll.whole else None
        made[id(toll)] = one if whole is None or whole is toll.whole else replace(one, whole=whole)
    return list(made.values())


def _is_told(toll: Toll) -> bool:
    count, claimant = toll.figure.count, toll.figure.claimant
    return toll.relation == "" and claimant is not None and low(count) >= _TELLING


def _key(toll: Toll) -> object:
    f = toll.figure
    return f.background, f.kind, f.party_affected, f.count, f.claimant, toll.day


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
