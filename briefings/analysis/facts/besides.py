"""What one of two sentences has from hearsay or as a mere wish, and whether both tell of one place."""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.facts.meanings import near
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.senses import skeleton
from briefings.analysis.facts.signatures import OTHER, Signature
from briefings.analysis.facts.wishes import wished

_OUTSIDE = frozenset([OTHER])
_DEED = 0.7  # likeness of meaning from which two words tell one deed


def hearsay(told: Signature, plain: Signature) -> bool:
    """One has a deed from the mouth of somebody who did not do it, and of whom the other knows nothing."""
    return bool(
        told.speaker
        and plain.actor
        and not plain.speaker
        and told.speaker.isdisjoint(told.actor | plain.actor | plain.parties)
        and told.speaker != _OUTSIDE
        and told.actor
    )


def one_only_promised(a: Signature, b: Signature) -> bool:
    """One tells that something was asked for or threatened, the other that it was done."""
    (asked, own, _), (_, told, also) = wished(a.key), wished(b.key)
    return not also and any(_one_deed(deed, verb) for deed in asked - own for verb in told)


def _one_deed(one: str, other: str) -> bool:
    root = skeleton(one)
    return near(one, other) >= _DEED or bool(root and root == skeleton(other))


def other_places(a: Signature, b: Signature) -> bool:
    """Both name places of one kind, two towns or two crossings, and none in common."""
    return bool(a.places and b.places) and _elsewhere(a.places, b.places)


@lru_cache(maxsize=65_536)
def _elsewhere(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    kinds = {_kind(place) for place in theirs}
    return not _in_both(ours, theirs) and any(_kind(place) in kinds for place in ours)


def same_places(a: Signature, b: Signature) -> bool:
    """A place stands in both, be it as "Rafah" in one and "Rafah crossing" in the other."""
    return bool(a.places and b.places) and _in_both(a.places, b.places)


@lru_cache(maxsize=65_536)
def _in_both(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(_one_place(x, y) for x in ours for y in theirs)


def _one_place(one: str, other: str) -> bool:
    ours, theirs = _proper(one), _proper(other)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _proper(place: str) -> frozenset[str]:
    return frozenset(place.casefold().split()) - rules().kinds


def _kind(place: str) -> str:
    """What sort of place a name tells of itself; "" for a town."""
    return next((w for w in place.casefold().split() if w in rules().kinds), "")
