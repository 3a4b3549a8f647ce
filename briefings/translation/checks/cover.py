"""Which words of a sentence have a counterpart in its translation, by the bilingual lexicon.

Each English word that the lexicon knows should be the translation of some Arabic word of the
sentence, or near in meaning to one, and each Arabic word should be found in the English.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefings.language.bilingual import (
    PAIR,
    Entry,
    arabic_stem,
    english_stem,
    idle,
    idle_arabic,
    lexicon,
    roots,
    skeleton,
    tokens,
)
from briefings.language.normalize import bare, words
from briefings.language.packed import toml
from briefings.records import NameMatch
from briefings.translation.names.transliterate import likeness
from briefings.translation.names.vocabulary import common

UNLICENSED = 0.01  # below this likelihood nothing of the other side stands for a word
_SEEN = 8  # times from which on a stem is known
_DIRECT = 0.02  # from here on no roundabout licence is looked for
_NEAR = 0.03  # least likelihood of a step of a roundabout licence
_SOUNDS = 0.75  # likeness of a name's spelling to the Arabic word
_SERVANT = frozenset(["عبد", "عبيد"])  # "servant of", with which many a name begins
_SPELT = 4.0  # weight of a common word that is spelt out in Latin letters
_ROUNDABOUT = 0.2  # what such a licence counts
_KIN = 0.05  # least likelihood of a word of the same root
_SURELY = 0.3  # likelihood that a root of two letters wants, which may be many a word's


class Word(NamedTuple):
    """A word that carries meaning, with what the other side gives it."""

    text: str
    stem: str
    weight: float  # of its being missed: −ln of how often it is in a true translation; 0: not known
    licence: float  # likelihood of the best word of the other side


class _Light(NamedTuple):
    words: frozenset[str]  # folded Arabic and English ones
    phrases: re.Pattern[str]
    counterparts: dict[
        str, frozenset[str]
    ]  # English stem → roots of Arabic words that it stands for


@cache
def _light() -> _Light:
    table = toml("checks/english.toml")["light"]
    words_ = {bare(word) for word in f"{table['english']} {table['arabic']}".split()}
    phrases = "|".join(table["phrases"].split(", "))
    kin: dict[str, frozenset[str]] = {}
    for arabic, _, english in (
        entry.partition(" = ") for entry in table["counterparts"].split(";")
    ):
        for word in english.split():
            stem = english_stem(word)
            kin[stem] = kin.get(stem, frozenset()) | roots(bare(arabic.strip()))
    return _Light(frozenset(words_), re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE), kin)


@lru_cache(maxsize=1 << 14)
def _arabic(key: str) -> tuple[str, Entry]:
    """The stem of a folded word and its entry; of its skeleton where the stem is rare."""
    stem = arabic_stem(key)
    entry = lexicon().arabic(stem)
    if entry.seen < _SEEN and (bones := skeleton(stem)):
        wider = lexicon().arabic(bones)
        if wider.seen > entry.seen:
            return bones, wider._replace(partners=wider.partners | entry.partners)
    return stem, entry


def arabic_entry(key: str) -> Entry:
    """What the lexicon knows of a folded Arabic word, or of its skeleton."""
    return _arabic(key)[1]


def translates(key: str, stem: str, sure: float) -> bool:
    """Whether an English stem translates a folded Arabic word with at least that likelihood."""
    return arabic_entry(key).partners.get(stem, 0.0) >= sure


def is_said(key: str, en: str, sure: float) -> bool:
    """Whether any English word translates a folded Arabic word with at least that likelihood."""
    return any(translates(key, token.stem, sure) for token in tokens(en))


@lru_cache(maxsize=1 << 14)
def _neighbours(english: str) -> dict[str, float]:
    """English stems that translate the same Arabic stems: Σ p(e'|a) p(a|e) over the Arabic."""
    found: dict[str, float] = {}
    for arabic, p in lexicon().english(english).partners.items():
        if p >= _NEAR and arabic != "_":
            for other, q in lexicon().arabic(arabic).partners.items():
                if q >= _NEAR and other != "_":
                    found[other] = found.get(other, 0.0) + p * q
    return found


def _roundabout(english: str, partners: dict[str, float]) -> float:
    """How alike the neighbours of an English stem and the translations of an Arabic one are."""
    near = _neighbours(english)
    return _ROUNDABOUT * sum(math.sqrt(p * near[k]) for k, p in partners.items() if k in near)


def _weight(entry: Entry) -> float:
    if entry.seen < _SEEN:
        return 0.0
    mass = sum(p for k, p in entry.partners.items() if k != "_")
    trust = min(1.0, entry.seen / 25) * min(1.0, mass / 0.7)
    return -math.log(max(entry.missed, 0.004)) * trust


def cover(
    ar: str, en: str, names: Sequence[NameMatch]
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of both sides that carry meaning, Arabic and English, names left out."""
    spans = [(name.start, name.end) for name in names]
    written = words(ar)
    left = [
        (bare(word.text), any(word.start < end and start < word.end for start, end in spans))
        for word in written
    ]
    light = _light()
    right = tuple(
        t for t in tokens(light.phrases.sub(" ", en)) if t.text.lower() not in light.words
    )
    said = {token.stem for token in tokens(en)}  # what carries no meaning here may stand for a word
    pairs = [(key, *_arabic(key)) for key, _ in left]
    housed = {token.stem for name in names for token in tokens(name.house)}
    arabic = {stem for _, stem, _ in pairs} | {arabic_stem(key) for key, _ in left}
    forth = _best(((e, p) for _, _, entry in pairs for e, p in entry.partners.items()), said)
    entries = {stem: lexicon().english(stem) for stem in said}
    back = _best(((a, p) for entry in entries.values() for a, p in entry.partners.items()), arabic)
    told = tuple(
        _arabic_word(word.text, key, stem, entry, said, back)
        for word, (key, inside), (_, stem, entry) in zip(written, left, pairs, strict=True)
        if not inside
        and not idle_arabic(key)
        and light.words.isdisjoint((key, key.removeprefix("و")))
    )
    others = [entry for *_, entry in pairs]
    heard = tuple(
        _english_word(t.text, t.stem, entries[t.stem], arabic, forth, others)
        for t in right
        if not idle(t.text) and t.stem not in housed
    )
    return _by_root(*_by_sound(told, heard))


def _by_root(
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
    known = _light().counterparts.get(english, frozenset())
    likely = {root: p for root, p in found.items() if len(root) > PAIR or p >= _SURELY}
    return likely | dict.fromkeys(known, 1.0)


def _by_sound(
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
    return (
        tuple(w._replace(licence=1.0) if w in settled else w for w in left),
        tuple(
            w._replace(licence=1.0)
            if w in settled
            else w._replace(weight=_SPELT)
            if w in spelt
            else w
            for w in right
        ),
    )


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


def _best(items: Iterable[tuple[str, float]], wanted: set[str]) -> dict[str, float]:
    best: dict[str, float] = {}
    for key, p in items:
        if key in wanted and p > best.get(key, 0.0):
            best[key] = p
    return best


def _arabic_word(
    text: str, key: str, stem: str, entry: Entry, english: set[str], back: dict[str, float]
) -> Word:
    weight = _weight(entry)
    licence = max((p for e, p in entry.partners.items() if e in english), default=0.0)
    licence = max(licence, back.get(stem, 0.0), back.get(arabic_stem(key), 0.0))
    if weight and licence < _DIRECT:
        near = max((_roundabout(e, entry.partners) for e in english), default=0.0)
        licence = max(licence, near)
    return Word(text, stem, weight, licence)


def _english_word(
    text: str,
    stem: str,
    entry: Entry,
    arabic: set[str],
    forth: dict[str, float],
    others: Sequence[Entry],
) -> Word:
    weight = _weight(entry)
    licence = max((p for a, p in entry.partners.items() if a in arabic), default=0.0)
    licence = max(licence, forth.get(stem, 0.0))
    if weight and licence < _DIRECT:
        near = max((_roundabout(stem, other.partners) for other in others), default=0.0)
        licence = max(licence, near)
    return Word(text, stem, weight, licence)
