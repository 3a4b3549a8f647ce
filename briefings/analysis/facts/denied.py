"""Whose deed a denial is of: the denier's own, or somebody else's.

"Baku denied that its forces had shelled the town" and "Baku denied that Armenian forces had" share who
denies, what and where. Only the doer behind the denial sets the two apart. Where the roles leave him out, he
is found by his place: right behind the verb or the noun of the deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefings.analysis.facts.meanings import voices
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.senses import gainsays, skeleton
from briefings.analysis.facts.signatures import Signature
from briefings.language.normalize import bare, words
from briefings.language.terms import term

_SELF = ""  # whose "its forces" are
_SPAN = 5  # words behind that in which stands what somebody did
_OWN = re.compile(r"(\w{2,}?)(?:ها|هم|نا|ه)")
_PLACED = re.compile("[بل]|لل|[وف]")  # what no object begins with

_Slot = tuple[str, bool]  # a deed, and whether an object follows whoever stands behind it
_Whose = Mapping[_Slot, frozenset[str]]


def other_doer_denied(a: Signature, b: Signature) -> bool:
    """Both deny a deed, with one mouth: one that it was the denier's, the other that it was another's."""
    if a.speaker.isdisjoint(b.speaker) or not (_says_no(a) and _says_no(b)):
        return False
    ours, theirs = a.actor - a.speaker, b.actor - b.speaker
    if (ours or theirs) and ours.isdisjoint(theirs) and _of_somebody(a) and _of_somebody(b):
        return True
    left, right = _whose(a), _whose(b)
    return any(left[slot].isdisjoint(right[slot]) for slot in left.keys() & right.keys())


def _says_no(item: Signature) -> bool:
    return item.negates or gainsays(item.key)


def _of_somebody(item: Signature) -> bool:
    """Whether a denial tells whose the deed is: "has nothing to do with" is of the denier."""
    return bool(item.actor or rules().involved.search(item.key))


def _whose(item: Signature) -> _Whose:
    """Whose each deed under a denial is; what is told of the denier by name is his own."""
    named = tuple(
        (n.start, n.end, n.house)
        for n in item.statement.translated.names
        if n.house in rules().wide or n.type == "group"
    )
    found = _slots(item.statement.translated.sentence.text, named)
    mine = voices(item)
    return {
        slot: frozenset(_SELF if who in mine else who for who in those)
        for slot, those in found.items()
    }


@lru_cache(maxsize=16_384)
def _slots(text: str, named: tuple[tuple[int, int, str], ...]) -> _Whose:
    plain, whose = [], []
    for word in words(text):
        house = next((house for first, end, house in named if first <= word.start < end), "")
        plain.append(bare(word.text))
        whose.append(_owner(plain[-1], house))
    found: dict[_Slot, set[str]] = {}
    for k in _denied(plain):
        for slot, who in _at(k, plain, whose):
            found.setdefault(slot, set()).add(who)
    return {slot: frozenset(who) for slot, who in found.items()}


def _denied(plain: Sequence[str]) -> Iterator[int]:
    """The places of words under a denial or a particle, up to what opens another clause."""
    known, under = rules(), False
    for k, word in enumerate(plain[:-1]):
        if word in known.further:
            under = False
        if under:
            yield k
        under = under or word in known.denial or word in known.particles


def _owner(word: str, house: str) -> str | None:
    """Whose a word says that something is: a state's, a body's by name, or "its forces"."""
    if not rules().forces.isdisjoint(_without_his(word)):
        return _SELF
    return rules().seats.get(term(word), house or None)


def _at(k: int, plain: Sequence[str], whose: Sequence[str | None]) -> Iterator[tuple[_Slot, str]]:
    """Whose the deed at a place is: "withdrawal of its forces", "its sending", "that its army shelled"."""
    known, word = rules(), plain[k]
    if word in known.forces or whose[k] is not None or word in known.light:
        return
    at = k + 1 + (plain[k + 1] in known.forces and plain[k + 2 : k + 3] != [])
    who, rest = whose[at], plain[at + 1 : at + _SPAN]
    if who is not None and word in known.opens_clause:
        verb = next((w for w in rest if w not in known.light and w[0] in "يتان"), "")
        yield (_deed(verb), True), who
    elif who is not None:
        yield (_deed(word), _is_object(rest)), who
    elif word.endswith(("ها", "هم", "نا")) and (own := _without_his(word)):
        yield (_deed(own[-1]), _is_object(plain[k + 1 : k + 2])), _SELF
    elif whose[k + 1] is None and _is_object(plain[k + 1 : k + 2]):
        yield (_deed(word), True), _SELF  # nobody else's, so far as the sentence says


def _without_his(word: str) -> tuple[str, ...]:
    """What "its forces" and "its government" are without the pronoun, in either spelling of the end."""
    found = _OWN.fullmatch(word)
    if not found:
        return ()
    noun = found[1]
    return (noun, f"{noun[:-1]}ه") if noun.endswith("ت") else (noun,)


def _is_object(rest: Sequence[str]) -> bool:
    """Whether the words behind somebody begin with what he does it to."""
    return bool(rest) and rest[0] not in rules().joins_place and not _PLACED.match(rest[0])


def _deed(word: str) -> str:
    root = term(word)
    return rules().concepts.get(root) or skeleton(word) or root
