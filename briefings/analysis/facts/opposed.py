"""Why two sentences cannot tell the same fact, however many words they share.

A wrong merge hides a claim and names an outlet for the opposite of what it said. So whatever speaks
for another doer, person, day or figure, or for the opposite, keeps two sentences apart.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.facts.amounts import COMMON, differ
from briefings.analysis.facts.besides import (
    hearsay,
    one_only_promised,
    other_places,
    same_places,
)
from briefings.analysis.facts.meanings import voices
from briefings.analysis.facts.othertolls import other_tolls
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.senses import meant, sense
from briefings.analysis.facts.signatures import OTHER, Signature
from briefings.analysis.facts.substitutes import substituted

_OUTSIDE = frozenset([OTHER])


def contradicts(a: Signature, b: Signature) -> bool:
    """Whether the two cannot be one fact: a check fails, plainly or by their words."""
    return plainly_apart(a, b) or apart_in_words(a, b)


def plainly_apart(a: Signature, b: Signature) -> bool:
    """By what is known of each: another claimant, day, doer, victim, person, place, toll or figure.

    The very same words are another fact only on another day or from another mouth ("he added").
    """
    if a.key == b.key:
        return other_claimant(a, b) or _other_day(a, b)
    return (  # what sets most apart comes first, what costs most last
        other_places(a, b)
        or other_claimant(a, b)
        or other_tolls(a, b)
        or _still_to_come(a, b)
        or hearsay(a, b)
        or hearsay(b, a)
        or _other_actor(a, b)
        or _other_affected(a, b)
        or _other_party(a, b)
        or differ(a.persons, b.persons)
        or _swapped_roles(a, b)
        or _other_day(a, b)
        or differ(a.counts, b.counts)
    )


def apart_in_words(a: Signature, b: Signature) -> bool:
    """By their words, compared one by one: a denial, an opposite, a word in another's place."""
    return a.key != b.key and (  # likewise: what is asked of pairs before what is read in each
        substituted(a, b)
        or _one_denies(a, b)
        or one_only_promised(a, b)
        or one_only_promised(b, a)
        or _opposite(a, b)
    )


def other_claimant(a: Signature, b: Signature) -> bool:
    """Both name their speakers, and none in common; of those outside the profile, no state."""
    if not (a.speaker and b.speaker):
        return False
    return a.speaker.isdisjoint(b.speaker) or (
        a.speaker == b.speaker == _OUTSIDE and _others(voices(a), voices(b))
    )


def _others(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Both are named, and no name of one is another's in full or in part ("Red Cross")."""
    return bool(ours and theirs) and not any(_in_part(x, y) for x in ours for y in theirs)


@lru_cache(maxsize=65_536)
def _in_part(one: str, other: str) -> bool:
    left, right = frozenset(one.split()), frozenset(other.split())
    return left <= right or right <= left


def _still_to_come(a: Signature, b: Signature) -> bool:
    """What one tells of as done the other tells of as planned: "will visit" is no visit."""
    return a.plans != b.plans


def _swapped_roles(a: Signature, b: Signature) -> bool:
    return bool(a.actor.isdisjoint(b.actor) and a.actor & b.affected and b.actor & a.affected)


def _one_denies(a: Signature, b: Signature) -> bool:
    """What one denies the other tells: what else that negates is of no matter."""
    ours, theirs = sense(a.key).denied, sense(b.key).denied
    untrue = rules().false.search  # "no truth in the news of"
    if (untrue(a.key) and not b.negates) or (untrue(b.key) and not a.negates):
        return True
    return bool(ours and not _gainsays(b, ours)) or bool(theirs and not _gainsays(a, theirs))


def _gainsays(item: Signature, denied: frozenset[str]) -> bool:
    """Whether a sentence denies as well, or negates what is denied in another."""
    told = sense(item.key)
    return bool(told.denied) or not meant(denied).isdisjoint(meant(told.negated))


def _other_day(a: Signature, b: Signature) -> bool:
    ours, theirs = a.statement, b.statement
    if ours.day is None or theirs.day is None:
        return False
    dated = ours.analysis.event_date and theirs.analysis.event_date
    # One fact may have two dates: a night, or the day it is told of.
    near = 0 if a.key == b.key and dated else rules().limits["days"]
    return abs((ours.day - theirs.day).days) > near


def _opposite(a: Signature, b: Signature) -> bool:
    """What one negates the other says, or their words stand at opposite ends of a scale."""
    ours, theirs = sense(a.key), sense(b.key)
    if bool(ours.negated) != bool(theirs.negated) and (
        ours.negated & theirs.affirmed or theirs.negated & ours.affirmed
    ):
        return True
    return any(
        ends.isdisjoint(theirs.ends[scale])
        for scale, ends in ours.ends.items()
        if scale in theirs.ends
    )


def _other_actor(a: Signature, b: Signature) -> bool:
    """Another does it; where both name the same parties and one place or toll, the weights decide.

    A sentence in other words is often read otherwise: "15 were freed" for "X freed 15".
    """
    if not _another(a.actor, b.actor):
        return False
    if not _of_one_matter(a, b):
        return True
    return a.parties != b.parties


def _other_affected(a: Signature, b: Signature) -> bool:
    """Another suffers it, unless the parties that one names are all among the other's: who only says more."""
    return _another(a.affected, b.affected) and not (
        a.parties <= b.parties or b.parties <= a.parties
    )


def _of_one_matter(a: Signature, b: Signature) -> bool:
    return same_places(a, b) or any(count > COMMON for count in a.counts & b.counts)


def _other_party(a: Signature, b: Signature) -> bool:
    return _another(a.parties - b.parties, b.parties - a.parties)


def same_event_day(a: Signature, b: Signature) -> bool:
    """Whether both give the day, and one day."""
    ours, theirs = (one.statement.analysis.event_date for one in (a, b))
    return ours is not None and ours == theirs


def _another(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """One and another. A region may stand for both sides that fight there, so more than one is no other."""
    return len(ours) == len(theirs) == 1 and ours != theirs
