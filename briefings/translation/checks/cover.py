"""Which words of a sentence have a counterpart in its translation, by the bilingual lexicon.

Each English word that the lexicon knows should be the translation of some Arabic word of the
sentence, or near in meaning to one, and each Arabic word should be found in the English.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefings.language.bilingual import (
    Entry,
    arabic_stem,
    idle,
    idle_arabic,
    lexicon,
    skeleton,
    tokens,
)
from briefings.language.normalize import Word as Written
from briefings.language.normalize import bare, words
from briefings.language.packed import toml
from briefings.records import NameMatch
from briefings.translation.checks.licences import Word, by_root, by_sound

_SEEN = 8  # times from which on a stem is known
_DIRECT = 0.02  # from here on no roundabout licence is looked for
_NEAR = 0.03  # least likelihood of a step of a roundabout licence
_ROUNDABOUT = 0.2  # what such a licence counts


class _Light(NamedTuple):
    words: frozenset[str]  # folded Arabic and English ones
    phrases: re.Pattern[str]
    pairs: frozenset[tuple[str, ...]]  # of folded Arabic words, whose first one carries nothing


@cache
def _light() -> _Light:
    table = toml("checks/english.toml")["light"]
    words_ = {bare(word) for word in f"{table['english']} {table['arabic']}".split()}
    phrases = "|".join(table["phrases"].split(", "))
    pairs = frozenset(tuple(bare(two).split()) for two in table["arabic_phrases"].split(", "))
    return _Light(frozenset(words_), re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE), pairs)


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
    written = words(ar)
    left = _left(written, names)
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
        _word(
            (word.text, stem, entry),
            (_likeliest(entry, said), back.get(stem, 0.0), back.get(arabic_stem(key), 0.0)),
            (_roundabout(e, entry.partners) for e in said),
        )
        for word, (key, inside), (_, stem, entry) in zip(written, left, pairs, strict=True)
        if not inside
        and not idle_arabic(key)
        and light.words.isdisjoint((key, key.removeprefix("و")))
    )
    heard = tuple(
        _word(
            (t.text, t.stem, entries[t.stem]),
            (_likeliest(entries[t.stem], arabic), forth.get(t.stem, 0.0)),
            (_roundabout(t.stem, entry.partners) for *_, entry in pairs),
        )
        for t in right
        if not idle(t.text) and t.stem not in housed
    )
    return by_root(*by_sound(told, heard))


def _left(written: Sequence[Written], names: Sequence[NameMatch]) -> list[tuple[str, bool]]:
    """The Arabic words, folded, and whether a name or what follows them keeps them out."""
    keys, light = [bare(word.text) for word in written], _light()
    return [
        (
            key,
            any(name.meets(word.start, word.end) for name in names)
            or (key.removeprefix("و"), behind) in light.pairs,
        )
        for word, key, behind in zip(written, keys, [*keys[1:], ""], strict=False)
    ]


def _word(
    known: tuple[str, str, Entry], direct: Iterable[float], roundabout: Iterable[float]
) -> Word:
    """A word, its stem and entry with the best of its likelihoods; roundabout ones only if it needs them."""
    text, stem, entry = known
    weight, licence = _weight(entry), max(direct)
    if weight and licence < _DIRECT:
        licence = max((licence, *roundabout))
    return Word(text, stem, weight, licence)


def _likeliest(entry: Entry, wanted: set[str]) -> float:
    return max((p for k, p in entry.partners.items() if k in wanted), default=0.0)


def _best(items: Iterable[tuple[str, float]], wanted: set[str]) -> dict[str, float]:
    best: dict[str, float] = {}
    for key, p in items:
        if key in wanted and p > best.get(key, 0.0):
            best[key] = p
    return best
