"""How far two sentences mean the same in other words.

Two Arabic words mean the same as far as they are translated alike: each is a vector of English stems in
the bilingual lexicon, and the cosine of the two says how near they are (a pivot, as in Bannard and
Callison-Burch 2005, "Paraphrasing with Bilingual Parallel Corpora"). So "talks" finds "negotiations",
and a verb its noun, for whatever words the lexicon knows. Names, figures and words of speaking are left
to the other features.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefings.analysis.facts.amounts import COMMON
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.signatures import Signature, in_a_word
from briefings.language.bilingual import lexicon, skeleton
from briefings.language.normalize import words
from briefings.language.terms import terms

_LEAST = 0.15  # a cosine below this is an accident of the alignment
_SURE = 3.0  # times that a stem was seen before its own partners are trusted
_RARE = 0.02  # share of the translations below which a partner is noise
_FORM = 0.8  # likeness of two forms of one root
_PLAIN = 0.4  # share from which the commonest translation stands for the word
_TEXTS = math.log(60_000)  # of the lexicon's training
_SAY = "=say"
_SPEAKS = frozenset(["group", "organisation"])  # types of names


def meant(item: Signature) -> frozenset[str]:
    """What a statement may be found by in other words: plain English of its words, its names, its figures."""
    told = filter(None, map(plainly, item.content))
    found = (n for n in item.statement.translated.names if n.type in ("person", "place"))
    names = (f"@{rules().same_place.get(n.house, n.house)}" for n in found)
    rare = (f"#{count:g}" for count in item.counts if count > COMMON)
    return frozenset(told).union(names, rare)


def voices(item: Signature) -> frozenset[str]:
    """Who speaks, by the first that is named: a state ("the Libyan ministry"), a group or organisation.

    What an accuser says is found with the accused behind him, who does not speak.
    """
    said = [(e.start, e.end) for e in item.statement.analysis.evidence if e.role == "speaker"]
    translated = item.statement.translated
    groups = ((n.start, n.end, n.house) for n in translated.names if n.type in _SPEAKS)
    return _first_named(translated.sentence.text, tuple(said), tuple(groups))


@lru_cache(maxsize=65_536)
def _first_named(
    text: str, said: tuple[tuple[int, int], ...], groups: tuple[tuple[int, int, str], ...]
) -> frozenset[str]:
    """There is a ministry of health in every state, so names of offices are none."""
    seats, offices = rules().seats, rules().offices
    found = [group for group in groups if offices.isdisjoint(group[2].casefold().split())]
    for word in words(text):
        found += [(word.start, word.end, seats[root]) for root in terms(word.text) if root in seats]
    found = [n for n in found if any(n[0] < last and first < n[1] for first, last in said)]
    end = min(found, default=(0, 0, ""))[1]
    return frozenset(name for start, _, name in found if start < end)


@lru_cache(maxsize=16_384)
def content_of(text: str) -> tuple[str, ...]:
    """The stems of what a folded text without names tells: no figures nor words of speaking, each once."""
    known, voices = rules().concepts, rules().voices
    found = (root for root in terms(in_a_word(text)) if not root[0].isdigit())
    told = (r for r in found if (c := known.get(r, r)) != _SAY and c not in voices)
    return tuple(dict.fromkeys(told))


def alike(a: Signature, b: Signature) -> tuple[float, float]:
    """The share of what one tells that the other tells too: of the fuller match, and of the lesser."""
    ours, theirs = a.content, b.content
    if not ours or not theirs:
        return 0.0, 0.0
    one, other = (1.0, 1.0) if ours == theirs else shares(ours, theirs)
    return max(one, other), min(one, other)


@lru_cache(maxsize=16_384)
def shares(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[float, float]:
    """How much of what some stems tell others tell too, 0…1, and the other way round.

    There must be some of either. Only stems with a trace in common are held against each other.
    """
    traced = _traced(ours)
    left, right = dict.fromkeys(ours, 0.0), dict.fromkeys(theirs, 0.0)
    for word in theirs:
        for other in {known for trace in traced.keys() & traces(word) for known in traced[trace]}:
            nearness = near(other, word)
            left[other] = max(left[other], nearness)
            right[word] = max(right[word], nearness)
    for word in left.keys() & right.keys():
        left[word] = right[word] = 1.0
    return _told(left), _told(right)


def _told(found: Mapping[str, float]) -> float:
    """The share of stems that were found, by how near to each something came."""
    told = math.fsum(rarity(word) * nearness for word, nearness in found.items())
    return told / math.fsum(map(rarity, found))


@lru_cache(maxsize=512)
def _traced(stems: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """The stems by their traces; one sentence is compared with several in a row."""
    found: dict[str, list[str]] = {}
    for root in stems:
        for trace in traces(root):
            found.setdefault(trace, []).append(root)
    return found


@lru_cache(maxsize=65_536)
def traces(root: str) -> frozenset[str]:
    """Of what two stems must have something in common to be near: concept, seat, skeleton, English."""
    known = (rules().concepts.get(root), rules().seats.get(root), skeleton(root))
    return frozenset(filter(None, (root, *known, *meaning(root))))


@lru_cache(maxsize=65_536)
def near(one: str, other: str) -> float:
    """How nearly two stems mean the same, 0…1."""
    if one == other:
        return 1.0
    if other < one:
        return near(other, one)
    for known in (rules().concepts, rules().seats):
        if one in known and known[one] == known.get(other):
            return 1.0
    root = skeleton(one)
    if root and root == skeleton(other):
        return _FORM
    ours, theirs = meaning(one), meaning(other)
    cosine = sum(share * theirs[word] for word, share in ours.items() if word in theirs)
    return cosine if cosine > _LEAST else 0.0


@lru_cache(maxsize=65_536)
def meaning(root: str) -> Mapping[str, float]:
    """The English of a stem, as a vector of length 1; of its skeleton where it was hardly seen."""
    known = lexicon()
    entry = known.arabic(root)
    if entry.seen < _SURE:
        entry = max(entry, known.arabic(skeleton(root)), key=lambda found: found.seen)
    shares = {w: p for w, p in entry.partners.items() if w != "_" and p >= _RARE}
    length = math.sqrt(sum(share * share for share in shares.values())) or 1.0
    return {word: share / length for word, share in shares.items()}


@lru_cache(maxsize=65_536)
def rarity(root: str) -> float:
    """How much a stem tells by itself: 1 for one that the lexicon has never seen, 0.2 at least."""
    return max(0.2, 1 - math.log1p(lexicon().arabic(root).seen) / _TEXTS)


@lru_cache(maxsize=65_536)
def plainly(root: str) -> str:
    """The one English stem that mostly stands for a stem, with a sign before it; "" where there is none."""
    found = meaning(root)
    best = max(found, key=lambda word: (found[word], word), default="")
    return f"~{best}" if best and found[best] >= _PLAIN else ""
