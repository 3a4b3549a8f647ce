"""Which parties of a profile are the sides of its conflict, and which of them is of another's people."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.profile import Profile


@lru_cache(maxsize=8)
def kin(profile: Profile) -> frozenset[tuple[str, str]]:
    """Pairs of core parties where the second is called by the first one's name: "Armenians of X".

    Names of several words are of bodies, "the lawyers of Darfur", and call nobody else.
    """
    core = [profile.party(party) for party in profile.core]
    called = {
        one.id: {w for name in (*one.names, *one.demonyms) if " " not in name for w in _parts(name)}
        for one in core
    }
    return frozenset(
        (one.id, other.id)
        for one in core
        for other in core
        if one is not other
        and any(called[one.id] & _parts(phrase) for phrase in other.phrases)
        and not any(called[other.id] & _parts(phrase) for phrase in one.phrases)
    )


def akin(parties: Collection[str], profile: Profile) -> set[str]:
    """Those of some parties that go by the name of another of them."""
    return {two for one, two in kin(profile) if one in parties and two in parties}


def _parts(name: str) -> set[str]:
    return {word.removeprefix("ال") for word in bare(name).split()}


@lru_cache(maxsize=8)
def warring(profile: Profile) -> tuple[str, ...]:
    """Who fights: all of the core, but for the one nation whose bodies do.

    A body, such as an army, has no name for its people. Where several sides have one, all of them fight.
    """
    bodies = tuple(p for p in profile.core if not profile.party(p).demonyms)
    return bodies if 1 < len(bodies) == len(profile.core) - 1 else profile.core


@lru_cache(maxsize=8)
def armies(profile: Profile) -> frozenset[str]:
    """The sides that have no people, where another has: no civilian is of an army or a militia."""
    core = [profile.party(party) for party in profile.core]
    unnamed = frozenset(party.id for party in core if not party.demonyms)
    return unnamed if len(unnamed) < len(core) else frozenset()


@lru_cache(maxsize=8)
def civilians(profile: Profile) -> str | None:
    """The one side with a people, where all others are armies: who lives in the towns that those hold."""
    folk = set(profile.core) - armies(profile)
    return next(iter(folk)) if len(folk) == 1 and armies(profile) else None


@lru_cache(maxsize=8)
def countrymen(profile: Profile) -> dict[str, str]:
    """The bodies beside the conflict that bear the name of its one people, and that people.

    "The doctors' union of X" fights on no side, and whom it counts are of X.
    """
    folk = civilians(profile)
    if folk is None:
        return {}
    nation = profile.party(folk)
    called = {_stem(name) for name in (*nation.names, *nation.demonyms) if " " not in name}
    return {
        party.id: folk
        for party in profile.parties
        if party.id not in profile.core and not (party.capitals or party.demonyms)
        if any(
            " " in name and called & {_stem(word) for word in name.split()} for name in party.names
        )
    }


def _stem(name: str) -> str:
    """A nation's name or adjective, of whatever gender, without the article."""
    return bare(name).removeprefix("ال").removesuffix("ه")


def two_of(
    pair: tuple[str, ...], sides: tuple[str, ...], profile: Profile, *, outside: bool
) -> tuple[str, ...]:
    """An article's two as far as they are sides, and no two of one side.

    Who looks at it from outside speaks of lands, not of a region of one.
    """
    land = {region: nation for nation, region in kin(profile)}
    chosen = [party for party in pair if party in sides]
    one_side = {land.get(party, party) for party in chosen}
    if len(one_side) < len(chosen) or (outside and one_side & set(land.values())):
        chosen = [land.get(party, party) for party in chosen]
    return tuple(dict.fromkeys([*chosen, *sides]))[:2]
