"""A bilingual lexicon with probabilities, and the stems that it is made of.

Learnt by word alignment from this project's own sentence pairs and freely licensed ones: see
`benchmarks/train_adequacy.py`. The file is `data/checks/lexicon.tsv.gz`; it is opened when first used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from briefings.language.normalize import bare, clitics, stem
from briefings.language.packed import text, toml
from briefings.language.terms import stop_words

_ENGLISH = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)?|\d+(?:[.,]\d+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_CONTRACTION = re.compile(r"n['’]t$|['’](?:s|re|ve|ll|d|m)?$")
_VOWEL = re.compile("[aeiouy]")
_WEAK = str.maketrans("", "", "اوي")
_UNDOUBLED = frozenset("bdfgkmnprt")
_FRAIL = str.maketrans("", "", "اويء")
PAIR = 2  # letters of a root that may be many a word's
_CLITICS = toml("language/clitics.toml")
_BEGUN, _ENDED = _CLITICS["begun"], _CLITICS["ended"]


class Token(NamedTuple):
    """An English word with its place and its stem."""

    start: int
    end: int
    text: str
    stem: str


@dataclass(frozen=True, slots=True)
class _English:
    idle: frozenset[str]  # words that carry no meaning of their own
    irregular: dict[str, str]


@cache
def _english() -> _English:
    table = toml("checks/english.toml")
    pairs = (item.partition("=")[::2] for item in table["irregular"].split())
    idle = frozenset(f"{table['function']} {table['numbers']}".split())
    return _English(idle, dict(pairs))


def tokens(en: str) -> Iterator[Token]:
    """The words and numbers of an English text; a hyphen parts words."""
    for found in _ENGLISH.finditer(en):
        yield Token(found.start(), found.end(), found[0], english_stem(found[0]))


def idle(word: str) -> bool:
    """Whether an English word says too little to be looked for: function and number words."""
    key = _CONTRACTION.sub("", word.lower())
    return len(key) < 2 or not key[0].isalpha() or key in _english().idle


@lru_cache(maxsize=1 << 16)
def idle_arabic(key: str) -> bool:
    """The same of a folded Arabic word; number words and the words of reporting among them."""
    if len(key) < 3 or not key[0].isalpha():
        return True
    forms = {key, key[1:] if key[0] in "وف" else key}
    forms |= {form[2:] for form in forms if form.startswith("ال") and len(form) > 4}
    return not forms.isdisjoint(_idle_arabic())


@cache
def _idle_arabic() -> frozenset[str]:
    table = toml("checks/english.toml")
    return stop_words() | {bare(word) for word in table["arabic"].split()}


@lru_cache(maxsize=1 << 16)
def english_stem(word: str) -> str:
    """A light English stem: inflexion off, and the commonest endings that make nouns of verbs."""
    key = _POSSESSIVE.sub("", word.lower())
    base = _english().irregular.get(key)
    if len(key) < 4 and base is None:
        return key
    return _derived(base or _inflected(key))


def _inflected(key: str) -> str:
    """Without plural, past and -ing."""
    if key.endswith("ies") or key.endswith("ied"):
        return key[:-3] + "y" if len(key) > 4 else key[:-1]
    if key.endswith(("sses", "xes", "ches", "shes", "zes", "oes")):
        return key[:-2]
    if key.endswith("s") and not key.endswith(("ss", "us", "is")):
        key = key[:-1]
    if key.endswith("eed"):
        return key[:-1]
    for ending in ("ing", "ed"):
        rest = key[: -len(ending)]
        if key.endswith(ending) and len(rest) > 2 and _VOWEL.search(rest):
            if rest[-1] == rest[-2] and rest[-1] in _UNDOUBLED:
                rest = rest[:-1]
            return rest
    return key


_ENDINGS = (("ation", 4), ("ment", 4), ("ness", 4), ("ate", 4), ("ion", 5), ("ly", 4))


def _derived(key: str) -> str:
    """Without -ation, -ment, -ness, -ate, -ion, -ly where enough is left, and without a last e."""
    for ending, least in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= least:
            key = key[: -len(ending)]
            break
    if key.endswith("e") and len(key) > 3:
        key = key[:-1]
    return key[:-1] + "y" if key.endswith("i") and len(key) > 3 else key


def arabic_stem(word: str) -> str:
    """The stem by which the lexicon knows an Arabic word."""
    return stem(word)


def skeleton(key: str) -> str:
    """What the forms of a verb and its nouns share: `~نتقم` for ينتقم, انتقم, انتقام; "" if too short."""
    rest = key[1:] if len(key) > 3 and key[0] in "ايتنم" else key
    rest = rest[:1] + rest[1:].translate(_WEAK)
    return f"~{rest}" if len(rest) > 2 else ""


@lru_cache(maxsize=1 << 14)
def roots(key: str) -> frozenset[str]:
    """What may be the root of a folded word: its letters without clitics, inflexion and weak ones.

    Candidates, not an analysis: عذبت and تعذيب share عذب, نفوا and ينفي share نف.
    """
    return frozenset(
        bones
        for clitic, rest in clitics(key)
        for bones in map(_bones, _cores(rest))
        if len(bones) > PAIR or (len(bones) == PAIR and not clitic[1:])
    )


def _cores(word: str) -> Iterator[str]:
    """What is left of a word without an inflexion at either end, one at both, or none."""
    for ending in ("", *_ENDED):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            core = word[: len(word) - len(ending)]
            yield from (core[len(begun) :] for begun in ("", *_BEGUN) if core.startswith(begun))


def _bones(core: str) -> str:
    """Without weak letters, a doubled last one written once."""
    bones = core.translate(_FRAIL)
    return bones[:-1] if bones[-2:-1] == bones[-1:] else bones


class Entry(NamedTuple):
    """What the lexicon knows of a stem."""

    seen: float  # times in the training text
    missed: float  # share of the times that nothing in a true translation stood for it
    partners: dict[str, float]  # stems of the other language, how often each was aligned with it
    form: str = ""  # of an English stem the commonest form


_UNKNOWN = Entry(0.0, 1.0, {})


class Lexicon:
    """How often which stems were aligned. Lines are parsed when asked for, each once."""

    def __init__(self, text: str) -> None:
        arabic, _, english = text.partition("\n\n")
        self._lines = (_lines(arabic), _lines(english))
        self._parsed: tuple[dict[str, Entry], dict[str, Entry]] = ({}, {})

    def arabic(self, stem: str) -> Entry:
        """The English partners of an Arabic stem or skeleton, p(e|a)."""
        return self._entry(0, stem)

    def english(self, stem: str) -> Entry:
        """The Arabic partners of an English stem, p(a|e)."""
        return self._entry(1, stem)

    def _entry(self, side: int, stem: str) -> Entry:
        parsed = self._parsed[side]
        if stem in parsed:
            return parsed[stem]
        line = self._lines[side].get(stem)
        if line is None:
            return _UNKNOWN
        parsed[stem] = entry = _entry(line)
        return entry


def _lines(text: str) -> dict[str, str]:
    parts = (line.partition("\t") for line in text.splitlines())
    return {stem: rest for stem, _, rest in parts}


def _entry(line: str) -> Entry:
    """`times<TAB>missed, per mille<TAB>form<TAB>stem per-mille stem per-mille …`."""
    seen, missed, form, rest = line.split("\t")
    parts = rest.split(" ")
    partners = {k: int(v) / 1000 for k, v in zip(parts[::2], parts[1::2], strict=True)}
    return Entry(float(seen), int(missed) / 1000, partners, form)


@cache
def lexicon() -> Lexicon:
    """The packed lexicon."""
    return Lexicon(text("checks/lexicon.tsv.gz"))
