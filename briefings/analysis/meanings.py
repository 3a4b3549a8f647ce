"""How far two sentences mean the same in other words.

Two Arabic words mean the same as far as they are translated alike: each is a vector of English stems in
the bilingual lexicon, and the cosine of the two says how near they are (a pivot, as in Bannard and
Callison-Burch 2005, "Paraphrasing with Bilingual Parallel Corpora"). So "talks" finds "negotiations",
and a verb its noun, for whatever words the lexicon knows. Names, figures and words of speaking are left
to the other features.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache, partial

from briefings.analysis.amounts import COMMON, counts
from briefings.analysis.signatures import Signature, in_a_word, rules, unnamed
from briefings.language.bilingual import lexicon, skeleton
from briefings.language.normalize import bare, words
from briefings.language.terms import terms
from briefings.records import Statement

_LEAST = 0.15  # a cosine below this is an accident of the alignment
_SURE = 3.0  # times that a stem was seen before its own partners are trusted
_RARE = 0.02  # share of the translations below which a partner is noise
_FORM = 0.8  # likeness of two forms of one root
_PLAIN = 0.4  # share from which the commonest translation stands for the word
_TEXTS = math.log(60_000)  # of the lexicon's training
_SAY = "=say"
_SPEAKS = frozenset(["group", "organisation"])  # types of names


def content(statement: Statement) -> tuple[str, ...]:
    """The stems of what is told: no names, figures, nor words of speaking, each once."""
    return content_of(unnamed(statement))


def meant(statement: Statement) -> frozenset[str]:
    """What a statement may be found by in other words: plain English of its words, its names, its figures."""
    told = {f"~{english}" for root in content(statement) if (english := plainly(root))}
    found = (n for n in statement.translated.names if n.type in ("person", "place"))
    names = {f"@{rules().same_place.get(n.house, n.house)}" for n in found}
    text = statement.translated.sentence.text
    rare = {f"#{count:g}" for count in counts(text, bare(text)) if count > COMMON}
    return frozenset(told | names | rare)


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


@lru_cache(maxsize=65_536)
def content_of(text: str) -> tuple[str, ...]:
    """The same of a folded piece of text without names."""
    known, voices = rules().concepts, rules().voices
    found = (root for root in terms(in_a_word(text)) if not root[0].isdigit())
    told = (r for r in found if (c := known.get(r, r)) != _SAY and c not in voices)
    return tuple(dict.fromkeys(told))


def alike(a: Signature, b: Signature) -> tuple[float, float]:
    """The share of what one tells that the other tells too: of the fuller match, and of the lesser."""
    ours, theirs = content(a.statement), content(b.statement)
    if not ours or not theirs:
        return 0.0, 0.0
    one, other = share(ours, theirs), share(theirs, ours)
    return max(one, other), min(one, other)


@lru_cache(maxsize=65_536)
def share(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """How much of what some stems tell others tell too, 0…1; there must be some of either."""
    same = frozenset(theirs)
    found = math.fsum(
        rarity(word) * (1.0 if word in same else max(map(partial(near, word), theirs)))
        for word in ours
    )
    return found / math.fsum(map(rarity, ours))


@lru_cache(maxsize=262_144)
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
    """The one English stem that mostly stands for a stem; "" where there is none."""
    found = meaning(root)
    best = max(found, key=lambda word: (found[word], word), default="")
    return best if best and found[best] >= _PLAIN else ""
