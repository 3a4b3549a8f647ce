"""Why two sentences cannot tell the same fact, however many words they share.

A wrong merge hides a claim and names an outlet for the opposite of what it said. So whatever speaks
for another doer, person, day or figure, or for the opposite, keeps two sentences apart.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from briefings.analysis.facts.amounts import COMMON
from briefings.analysis.facts.besides import (
    hearsay,
    named_dead_of_one,
    one_goes_on,
    one_only_promised,
    other_office,
    other_places,
    other_stance,
    other_way,
    same_places,
    toll_of_one,
)
from briefings.analysis.facts.denied import other_doer_denied
from briefings.analysis.facts.meanings import voices
from briefings.analysis.facts.othertolls import other_figures, other_tolls
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.senses import (
    Sense,
    gainsays,
    is_untrue,
    looks_back,
    meant,
    sense,
    takes_back,
)
from briefings.analysis.facts.signatures import OTHER, Signature
from briefings.analysis.facts.substitutes import substituted, turned_round
from briefings.records import Statement

_OUTSIDE = frozenset([OTHER])
_TRUCE = "=truce"
_MOVES = ("rise", "grow")  # scales on which a toll moves …
_DOWN = frozenset([False])  # … and their lower end
_WEEK = 7


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
        or other_way(a, b)
        or _other_actor(a, b)
        or _other_affected(a, b)
        or _other_party(a, b)
        or _other_persons(a, b)
        or _swapped_roles(a, b)
        or _other_day(a, b)
        or other_figures(a, b)
        or other_doer_denied(a, b)
    )


def apart_in_words(a: Signature, b: Signature) -> bool:
    """By their words, compared one by one: a denial, an opposite, a word in another's place."""
    return a.key != b.key and (  # likewise: what is asked of pairs before what is read in each
        turned_round(a, b)
        or toll_of_one(a, b)
        or substituted(a, b)
        or _one_denies(a, b)
        or other_office(a, b)
        or other_stance(a, b)
        or one_only_promised(a, b)
        or one_only_promised(b, a)
        or _opposite(a, b)
        or _one_fell(a, b)
        or named_dead_of_one(a, b)
        or one_goes_on(a, b)
        or _one_long_ago(a, b)
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
    return (_denies(a) and not _gainsays(b, a)) or (_denies(b) and not _gainsays(a, b))


def _denies(item: Signature) -> bool:
    """Whether it denies something, calls it untrue, or takes back what its outlet told."""
    text = item.statement.translated.sentence.text
    return bool(sense(item.key).denied) or is_untrue(item.key) or takes_back(text)


def _gainsays(item: Signature, no: Signature) -> bool:
    """Whether a sentence denies as well, or negates what the denial of another is of."""
    if _denies(item):
        return True
    if denied := sense(no.key).denied:
        return not meant(denied).isdisjoint(meant(sense(item.key).negated))
    return item.negates or gainsays(item.key)


def _other_persons(a: Signature, b: Signature) -> bool:
    return _each_more(a.persons, b.persons)


def _each_more(ours: Set[object], theirs: Set[object]) -> bool:
    """Each has something that the other lacks; one alone may just say more."""
    return not (ours <= theirs or theirs <= ours)


def _other_day(a: Signature, b: Signature) -> bool:
    ours, theirs = a.statement, b.statement
    dated = ours.analysis.event_date and theirs.analysis.event_date
    if not dated and a.key == b.key and len(a.terms) >= rules().limits["identical_terms"]:
        return False
    if ours.day is None or theirs.day is None:
        return False
    # One fact may have two dates: a night, or the day it is told of.
    apart = 0 if same_weekday(a, b) else abs((ours.day - theirs.day).days)
    return apart > (0 if a.key == b.key and dated else rules().limits["days"])


def same_weekday(a: Signature, b: Signature) -> bool:
    """Whether both name one day of the week, which in one is read as the last, in the other as the next."""
    ours, theirs = a.statement, b.statement
    if not (ours.day and theirs.day) or ours.article.date != theirs.article.date:
        return False
    if abs((ours.day - theirs.day).days) != _WEEK:
        return False
    named = (frozenset(rules().weekdays.findall(one.key)) for one in (a, b))
    return not next(named).isdisjoint(next(named))


def _opposite(a: Signature, b: Signature) -> bool:
    """What one negates the other says, or their words stand at opposite ends of a scale."""
    ours, theirs = sense(a.key), sense(b.key)
    # Both may negate something, each another verb: only what the other says outright counts.
    if ours.refused & theirs.affirmed or theirs.refused & ours.affirmed:
        return True
    if bool(ours.negated) != bool(theirs.negated) and (
        _negates(ours, theirs) or _negates(theirs, ours)
    ):
        return True
    return any(
        ends.isdisjoint(theirs.ends[scale])
        for scale, ends in ours.ends.items()
        if scale in theirs.ends
    )


def _negates(no: Sense, yes: Sense) -> bool:
    """Whether one negates what the other says; of a deed that is refused, in whatever words.

    What the other denies it does not say: "we used none" and "denied the use".
    """
    said = yes.plain - (yes.denied if no.negated == no.refused else frozenset())
    return bool(no.negated & said or meant(no.negated) & meant(said) & rules().refused_deeds)


def _one_fell(a: Signature, b: Signature) -> bool:
    """A toll that was lowered, beside one of which nothing of the kind is said."""
    return bool(a.tolls and b.tolls) and _is_lowered(a) != _is_lowered(b)


def _is_lowered(item: Signature) -> bool:
    ends = sense(item.key).ends
    return any(ends.get(scale) == _DOWN for scale in _MOVES)


def _one_long_ago(a: Signature, b: Signature) -> bool:
    """One tells of months or years before its day, the other of nothing but these days."""
    ours, theirs = _looks_back(a.statement), _looks_back(b.statement)
    return (ours is True and theirs is None) or (theirs is True and ours is None)


def _looks_back(statement: Statement) -> bool | None:
    return looks_back(statement.translated.sentence.text, statement.article.date)


def _other_actor(a: Signature, b: Signature) -> bool:
    """Another does it; where both name the same parties and one place or toll, the weights decide.

    A sentence in other words is often read otherwise: "15 were freed" for "X freed 15".
    """
    if not _another(a.actor, b.actor):
        return False
    if not _of_one_matter(a, b):
        return True
    return not (a.parties == b.parties or _only_denies(a, b) or _only_denies(b, a))


def _only_denies(no: Signature, other: Signature) -> bool:
    """Whether who does something in a denial is but who denies it, and the other says more."""
    return bool(sense(no.key).denied) and no.actor <= no.speaker and no.parties <= other.parties


def _other_affected(a: Signature, b: Signature) -> bool:
    """Another suffers it, unless the parties that one names are all among the other's: who only says more."""
    return _another(a.affected, b.affected) and not (
        a.parties <= b.parties or b.parties <= a.parties
    )


def _of_one_matter(a: Signature, b: Signature) -> bool:
    return same_places(a, b) or any(count > COMMON for count in a.counts & b.counts)


def _other_party(a: Signature, b: Signature) -> bool:
    """Another party; of a truce of one day one may name who brokered it, the other whom it is with."""
    if _TRUCE in a.terms & b.terms and a.parties & b.parties and same_event_day(a, b):
        return False
    return _another(a.parties - b.parties, b.parties - a.parties)


def same_event_day(a: Signature, b: Signature) -> bool:
    """Whether both give the day, and one day."""
    ours, theirs = (one.statement.analysis.event_date for one in (a, b))
    return ours is not None and (ours == theirs or same_weekday(a, b))


def _another(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """One and another. A region may stand for both sides that fight there, so more than one is no other."""
    return len(ours) == len(theirs) == 1 and ours != theirs
