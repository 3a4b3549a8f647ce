"""What licenses a word of a translation besides the lexicon: the root of another, the sound of a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefings.language.bilingual import PAIR, english_stem, lexicon, roots
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.translation.names.transliterate import likeness
from briefings.translation.names.vocabulary import common

UNLICENSED = 0.01  # below this likelihood nothing of the other side stands for a word
_KIN = 0.05  # least likelihood of a word of the same root
_SURELY = 0.3  # likelihood that a root of two letters wants, which may be many a word's
_SOUNDS = 0.75  # likeness of a name's spelling to the Arabic word
_SERVANT = frozenset(["عبد", "عبيد"])  # "servant of", with which many a name begins
_SPELT = 4.0  # weight of a common word that is spelt out in Latin letters


class Word(NamedTuple):
    """A word that carries meaning, with what the other side gives it."""

    text: str
    stem: str
    weight: float  # of its being missed: −ln of how often it is in a true translation; 0: not known
    licence: float  # likelihood of the best word of the other side


@cache
def _counterparts() -> dict[str, frozenset[str]]:
    """English stems with the roots of Arabic words that they stand for."""
    found: dict[str, frozenset[str]] = {}
    for entry in toml("checks/english.toml")["light"]["counterparts"].split(";"):
        arabic, _, english = entry.partition(" = ")
        for stem in map(english_stem, english.split()):
            found[stem] = found.get(stem, frozenset()) | roots(bare(arabic.strip()))
    return found


def by_root(
    left: tuple[Word, ...], right: tuple[Word, ...]
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """A word and a form of its translation's root license each other where both lack anything else.

    The lexicon has تعذيب and يعذب for "torture", but may never have seen عذبت.
    """
    lacking = [w for w in right if w.licence < UNLICENSED and w.weight]
    found: dict[Word, float] = {}
    for heard in lacking:
        mass = _mass(heard.stem)
        for told in left:
            licence = max(_shared(told, mass), default=0.0)
            if licence >= _KIN:
                found[heard] = max(licence, found.get(heard, 0.0))
                found[told] = max(licence, told.licence, found.get(told, 0.0))
    if not found:
        return left, right
    return (
        tuple(w._replace(licence=found.get(w, w.licence)) for w in left),
        tuple(w._replace(licence=found.get(w, w.licence)) for w in right),
    )


def _shared(told: Word, mass: Mapping[str, float]) -> Iterator[float]:
    """The likelihoods of the roots that a word may have: listed ones, others where it lacks all else."""
    lacks = told.licence < UNLICENSED
    for root in roots(bare(told.text)):
        p = mass.get(root, 0.0)
        if p == 1.0 or (lacks and (len(root) > PAIR or not told.weight)):
            yield p


@lru_cache(maxsize=1 << 12)
def _mass(english: str) -> dict[str, float]:
    """How likely an Arabic word of each root is where an English stem stands: Σ p(a|e) over its words."""
    found: dict[str, float] = {}
    for word, p in lexicon().english(english).partners.items():
        for root in roots(word):
            found[root] = found.get(root, 0.0) + p
    known = _counterparts().get(english, frozenset())
    likely = {root: p for root, p in found.items() if len(root) > PAIR or p >= _SURELY}
    return likely | dict.fromkeys(known, 1.0)


def by_sound(
    left: tuple[Word, ...], right: tuple[Word, ...]
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Names that no list has license each other; a common word spelt out in Latin is no translation."""
    open_ = [w for w in left if w.licence < UNLICENSED]
    capitals = [w for w in right if w.text[0].isupper() and w.licence < UNLICENSED]
    pairs = [(a, e) for a in open_ for e in capitals if _sound(bare(a.text), e.text)]
    servants = [(a, b) for a, b in pairwise(left) if bare(a.text).lstrip("و") in _SERVANT]
    neighbours = [*pairwise(open_), *servants]  # "servant of the King" is one name, Abdulmalik
    both = [(a, b, e) for a, b in neighbours for e in capitals if _sounds_whole(a, b, e)]
    pairs += [(a, e) for first, second, e in both for a in (first, second)]
    if not pairs:
        return left, right
    full = set(_in_full(left, right))
    settled = {w for a, e in pairs if e.weight or not _everyday(a) or e in full for w in (a, e)}
    spelt = {e for a, e in pairs if _everyday(a) and a.weight and not e.weight} - full
    new = {w: w._replace(weight=_SPELT) for w in spelt}
    new |= {w: w._replace(licence=1.0) for w in settled}
    return tuple(new.get(w, w) for w in left), tuple(new.get(w, w) for w in right)


def _in_full(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Word]:
    """English names of two words that both sound like neighbours in the Arabic: Afrah Shawqi is no joy."""
    for e, f in pairwise(right):
        if e.text[0].isupper() and f.text[0].isupper():
            for a, b in pairwise(left):
                if _sound(bare(a.text), e.text) and _sound(bare(b.text), f.text):
                    yield from (e, f)


def _everyday(word: Word) -> bool:
    """Whether it is a common word, and not one that happens to be left of a name: فاردان is no و + ارد."""
    return common(word.text) and 2 * len(word.stem) > len(bare(word.text))


def _sounds_whole(one: Word, other: Word, english: Word) -> bool:
    """Whether two Arabic words together sound like one English name: تشاووش أوغلو and Chavusoglu."""
    return likeness(english.text, bare(one.text) + bare(other.text)) >= _SOUNDS


def _sound(key: str, english: str) -> bool:
    """Whether a folded Arabic word, or what follows its conjunction, sounds like the English one."""
    forms = (key, key[1:]) if key[0] in "وفبل" else (key,)
    return any(likeness(english, form) >= _SOUNDS for form in forms)
