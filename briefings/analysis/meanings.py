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

from briefings.analysis.signatures import Signature, rules
from briefings.language.bilingual import lexicon, skeleton
from briefings.language.terms import terms
from briefings.records import Statement

_LEAST = 0.15  # a cosine below this is an accident of the alignment
_SURE = 3.0  # times that a stem was seen before its own partners are trusted
_RARE = 0.02  # share of the translations below which a partner is noise
_FORM = 0.8  # likeness of two forms of one root
_PLAIN = 0.4  # share from which the commonest translation stands for the word
_TEXTS = math.log(60_000)  # of the lexicon's training
_SAY = "=say"


def content(statement: Statement) -> tuple[str, ...]:
    """The stems of what is told: no names, figures, nor words of speaking, each once."""
    names = statement.translated.names
    return content_of(_text(statement), tuple((n.start, n.end) for n in names))


def meant(statement: Statement) -> frozenset[str]:
    """What a statement may be found by in other words: plain English of its words, and its names."""
    words = {f"~{english}" for root in content(statement) if (english := plainly(root))}
    found = (n for n in statement.translated.names if n.type in ("person", "place"))
    return frozenset(words | {f"@{rules().same_place.get(n.house, n.house)}" for n in found})


def voices(item: Signature) -> frozenset[str]:
    """The states that whoever is said to speak is named by: "the Libyan ministry", "an Israeli official"."""
    found = item.statement.analysis.evidence
    said = " ".join(spoken.text for spoken in found if spoken.role == "speaker")
    return frozenset(seat for root in terms(said) if (seat := rules().seats.get(root)))


def _text(statement: Statement) -> str:
    return statement.translated.sentence.text


@lru_cache(maxsize=65_536)
def content_of(text: str, names: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """The same of a piece of text; `names` are the places of the names in it."""
    parts, last = [], 0
    for start, end in sorted(names):
        if start >= last:
            parts.append(text[last:start])
            last = end
    parts.append(text[last:])
    known, voices = rules().concepts, rules().voices
    found = (root for root in terms(" ".join(parts)) if not root[0].isdigit())
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
