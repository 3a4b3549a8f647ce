"""Why two sentences cannot tell the same fact, however many words they share.

A wrong merge hides a claim and names an outlet for the opposite of what it said. So whatever speaks
for another doer, person, day or figure, or for the opposite, keeps two sentences apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from difflib import SequenceMatcher
from functools import lru_cache

from briefings.analysis.besides import named_dead_of_one, one_goes_on, toll_of_one
from briefings.analysis.meanings import near, voices
from briefings.analysis.senses import gainsays, poles, sense, skeleton
from briefings.analysis.signatures import (
    OTHER,
    Signature,
    counts_of,
    number,
    rules,
    terms_of,
)
from briefings.records import Figure

_SPAN = 4  # words of the longest stretch that is taken for a word put in another's place
_OUTSIDE = frozenset([OTHER])
_MEANT = 0.7  # likeness of meaning from which one word is the other's synonym
_FORM = 0.8  # share of letters from which two words may be forms or spellings of one


def contradicts(a: Signature, b: Signature) -> bool:
    """Whether the two cannot be one fact: a check fails, plainly or by their words."""
    return plainly_apart(a, b) or apart_in_words(a, b)


def plainly_apart(a: Signature, b: Signature) -> bool:
    """By what is known of each: another claimant, day, doer, victim, person, place or toll.

    The very same words are another fact only on another day or from another mouth ("he added").
    """
    return any(fails(a, b) for fails in (_OF_SAME_WORDS if a.key == b.key else _PLAIN))


def apart_in_words(a: Signature, b: Signature) -> bool:
    """By their words, compared one by one: a denial, an opposite, a word in another's place."""
    return a.key != b.key and any(fails(a, b) for fails in _IN_WORDS)


def other_claimant(a: Signature, b: Signature) -> bool:
    """Both name their speakers, and none in common; of those outside the profile, no state."""
    if not (a.speaker and b.speaker):
        return False
    return a.speaker.isdisjoint(b.speaker) or (
        a.speaker == b.speaker == _OUTSIDE and _apart(voices(a), voices(b))
    )


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _still_to_come(a: Signature, b: Signature) -> bool:
    """What one tells of as done the other tells of as planned: "will visit" is no visit."""
    return a.plans != b.plans


def _swapped_roles(a: Signature, b: Signature) -> bool:
    return bool(a.actor.isdisjoint(b.actor) and a.actor & b.affected and b.actor & a.affected)


def _one_denies(a: Signature, b: Signature) -> bool:
    return (a.denies and not _gainsays(b)) or (b.denies and not _gainsays(a))


def _gainsays(item: Signature) -> bool:
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
    apart = abs((ours.day - theirs.day).days)
    return apart > (0 if a.key == b.key and dated else rules().limits["days"])


def _other_tolls(a: Signature, b: Signature) -> bool:
    ours, theirs = a.statement.analysis.figures, b.statement.analysis.figures
    if not (ours and theirs):
        return False
    return any(
        _each_more(_of(ours, kind), _of(theirs, kind))
        for kind in {f.kind for f in ours} & {f.kind for f in theirs}
    )


def _other_figures(a: Signature, b: Signature) -> bool:
    return _each_more(counts_of(a), counts_of(b))


def _of(figures: Iterable[Figure], kind: str) -> set[int | None]:
    return {number(figure) for figure in figures if figure.kind == kind}


def _opposite(a: Signature, b: Signature) -> bool:
    """What one negates the other says, or their words stand at opposite ends of a scale."""
    ours, theirs = sense(a.key), sense(b.key)
    # Where both negate something they may do so with different words: the weights decide.
    if bool(ours.negated) != bool(theirs.negated) and (
        ours.negated & theirs.plain or theirs.negated & ours.plain
    ):
        return True
    return any(
        ends.isdisjoint(theirs.ends[scale])
        for scale, ends in ours.ends.items()
        if scale in theirs.ends
    )


def _other_actor(a: Signature, b: Signature) -> bool:
    return _another(a.actor, b.actor)


def _other_affected(a: Signature, b: Signature) -> bool:
    return _another(a.affected, b.affected)


def _other_party(a: Signature, b: Signature) -> bool:
    return _another(a.parties - b.parties, b.parties - a.parties)


def _another(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """One and another. A region may stand for both sides that fight there, so more than one is no other."""
    return len(ours) == len(theirs) == 1 and ours != theirs


def _other_places(a: Signature, b: Signature) -> bool:
    """Both name places of one kind, two towns or two crossings, and none in common."""
    return bool(a.places and b.places) and not same_places(a, b) and _of_one_kind(a, b)


def same_places(a: Signature, b: Signature) -> bool:
    """A place stands in both, be it as "Rafah" in one and "Rafah crossing" in the other."""
    return any(_one_place(x, y) for x in a.places for y in b.places)


@lru_cache(maxsize=65_536)
def _one_place(one: str, other: str) -> bool:
    ours, theirs = _proper(one), _proper(other)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _proper(place: str) -> frozenset[str]:
    return frozenset(place.casefold().split()) - rules().kinds


def _of_one_kind(a: Signature, b: Signature) -> bool:
    return not {_kind(x) for x in a.places}.isdisjoint({_kind(y) for y in b.places})


def _kind(place: str) -> str:
    """What sort of place a name tells of itself; "" for a town."""
    return next((w for w in place.casefold().split() if w in rules().kinds), "")


def _substituted(a: Signature, b: Signature) -> bool:
    """Nearly the same words, but a word of one stands where the other has another.

    Who takes a report over adds and cuts, or words it anew; one word changed is what is told otherwise.
    """
    ours, theirs = a.key.split(), b.key.split()
    words = SequenceMatcher(None, ours, theirs, autojunk=False)
    near = rules().limits["near"]
    if words.real_quick_ratio() < near or words.quick_ratio() < near or words.ratio() < near:
        return False
    return any(
        _is_another(ours[i:j], theirs[k:m], a, b)
        for kind, i, j, k, m in words.get_opcodes()
        if kind == "replace" and max(j - i, m - k) <= _SPAN
    )


def _turned_round(a: Signature, b: Signature) -> bool:
    """One verb with the same two that act and suffer, each in the other's place behind it."""
    ours, theirs = a.key.split(), b.key.split()
    if min(len(ours), len(theirs)) <= _SPAN or skeleton(ours[0]) != skeleton(theirs[0]):
        return False
    one, other = ours[1], theirs[1]
    known = rules().voices | rules().seats.keys()
    swapped = one != other and other in ours[2:] and one in theirs[2:]
    return swapped and all(terms_of([word]) & known for word in (one, other))


def _is_another(ours: Sequence[str], theirs: Sequence[str], a: Signature, b: Signature) -> bool:
    """Both stretches have terms of their own, and none is a spelling or form of one of the other.

    Figures, and words that stand on one scale, are for the other checks.
    """
    if _facing(ours, theirs):
        return True
    if _scales(ours) & _scales(theirs):
        return False
    left, right = _terms(ours) - b.terms, _terms(theirs) - a.terms
    return bool(left and right) and not any(
        near(one, other) >= _MEANT or SequenceMatcher(None, one, other).ratio() >= _FORM
        for one in left
        for other in right
    )


def _scales(words: Iterable[str]) -> set[str]:
    return {scale for word in words for scale, _ in poles(word)}


def _facing(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a small word was turned round: "to" for "from", "after" for "before", north for south."""
    return len(ours) == len(theirs) == 1 and frozenset([*ours, *theirs]) in rules().facing


def _terms(words: Iterable[str]) -> frozenset[str]:
    return terms_of(word for word in words if not rules().numeral.search(word))


_Check = Callable[[Signature, Signature], bool]
_OF_SAME_WORDS: tuple[_Check, ...] = (other_claimant, _other_day)
_PLAIN: tuple[_Check, ...] = (  # these cost little, so they come first
    other_claimant,
    _other_places,
    _other_tolls,
    _still_to_come,
    _other_actor,
    _other_affected,
    _other_party,
    _other_persons,
    _swapped_roles,
    _other_day,
)
_IN_WORDS: tuple[_Check, ...] = (
    _other_figures,
    _one_denies,
    _opposite,
    _turned_round,
    toll_of_one,
    named_dead_of_one,
    one_goes_on,
    _substituted,
)
