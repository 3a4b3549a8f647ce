"""Whether a denial means the deed of a claim: there, against those people, by the same word or a like one.

Who denies the shelling of a market denies the raid on it; who denies that civilians were killed has said
nothing of fighters; and a town that a claim names beside the deed's is not the one that was hit.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.records import Statement
from briefings.summary.events.deeds import Deed, root_of, roots_of
from briefings.summary.tolls.denials import word_lists
from briefings.summary.tolls.places import wide_places
from briefings.summary.tolls.words import people, words

_CLAUSE = re.compile(r"[،.:؛]")
_WORD = re.compile(r"\w+")
_SOLDIERS = "soldiers"
_TWO = 2


def is_in_another_place(claim: Statement, denial: Statement, deed: Deed) -> bool:
    """Whether what is denied names places, and the claim others, or others beside its deed."""
    ours = {n.house: root_of(n.surface) for n in denial.translated.names if n.type == "place"}
    denied = {house for house, root in ours.items() if deed.behind and root in deed.behind}
    theirs = {n.house for n in claim.translated.names if n.type == "place"}
    beside = _beside(claim, deed)
    return bool(denied) and any(found and denied.isdisjoint(found) for found in (theirs, beside))


def _beside(claim: Statement, deed: Deed) -> set[str]:
    """The towns in the clauses of a claim that have the word of the deed."""
    text, found, start = claim.translated.sentence.text, set(), 0
    places = [n for n in claim.translated.names if n.type == "place"]
    for clause in _CLAUSE.split(text):
        end = start + len(clause)
        if deed.root in roots_of(clause):
            found |= {n.house for n in places if start <= n.start < end}
        start = end + 1
    return found - (wide_places() - words().towns)  # a capital may be hit, a land is no other place


def is_of_civilians_only(claim: Statement, denial: Statement, deed: Deed) -> bool:
    """Whether it is the death of civilians that is denied, and the claim counts but fighters."""
    dead = [f for f in claim.analysis.figures if f.kind == "killed" and not f.background]
    if not dead or any(people(f.kind, f.whom) != _SOLDIERS for f in dead):
        return False
    if deed.root not in _roots("kills") or deed.next_to_it not in _roots("civilians"):
        return False
    told = _WORD.findall(bare(claim.translated.sentence.text))
    return _civil(_WORD.findall(bare(denial.translated.sentence.text))) and not _civil(told)


def is_like_blow(text: str, deed: Deed) -> bool:
    """Whether a raid or shelling is denied, and a text tells of one by another word, of all that is named."""
    if deed.root not in _roots("blows") or len(deed.behind) < _TWO:
        return False
    return roots_of(text).issuperset(deed.behind) and _blows().search(bare(text)) is not None


def _civil(said: list[str]) -> bool:
    return not _words("civilians").isdisjoint(said)


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    return frozenset(map(bare, word_lists()[name]))


@lru_cache(maxsize=8)
def _roots(name: str) -> frozenset[str]:
    return frozenset(map(root_of, _words(name)))


@lru_cache(maxsize=1)
def _blows() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبل]?(?:ال)?(?:{folded(word_lists()['blows'])})(?!\w)")
