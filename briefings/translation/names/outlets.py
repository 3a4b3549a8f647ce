"""Outlets as a reader of no Arabic can say them: house spelling, or kind and Latin letters."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare, stem
from briefings.language.packed import rows, toml
from briefings.language.wordlists import WordLists, longest
from briefings.translation.names.authority import NameAuthority
from briefings.translation.names.keys import told_apart
from briefings.translation.names.transliterate import romanize, usual
from briefings.translation.names.vocabulary import common

_KINDS = "names/outlet-kinds.toml"
told = WordLists(_KINDS, "told").words  # those around the outlets that a sentence names
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LONGEST = 4  # words of a name within an outlet's
_JOINED = {"ولل": "wa-lil-", "وال": "wal-", "لل": "lil-", "بال": "bil-"}
_SHORT = 4  # letters of a word with the article that is no name's first syllable: "the free"
_TWO = 2
_LETTERS = 3  # of a name that is too short to be one
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")  # "the channel «NAME»"
_WORD = re.compile(r"[\u0600-\u06ff]+")
_PART = re.compile(r"[\u0600-\u06ff]+(?:\s+[\u0600-\u06ff]+)*")  # a run of Arabic words


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of outlet: the words around the name, and what both are in English."""

    before: tuple[str, ...]
    behind: tuple[str, ...]
    english: str

    def name(self, spelling: list[str]) -> list[str]:
        """The words of the name, where an outlet's words are of this kind; else none."""
        words = tuple(map(bare, spelling))
        end = len(words) - len(self.behind)
        fits = words[: len(self.before)] == self.before and words[end:] == self.behind
        return spelling[len(self.before) : end] if fits else []


class Spelling(NamedTuple):
    """A name in Latin letters."""

    text: str
    by_sound: bool = False  # some word of it is a guess: nothing says how the outlet spells it
    # … but its words say what it is, and can be translated: "doctors of Sudan"
    everyday: bool = False


def spellings(sources: set[str], names: NameAuthority) -> dict[str, Spelling]:
    """Each outlet's name in Latin letters, and whether it is spelled by sound; one without Arabic stays."""
    outlets = [(ar, e.house) for e in names.entries if e.type == "outlet" for ar in map(bare, e.ar)]
    known: dict[str, str] = {}
    for spelling, house in outlets:
        known.setdefault(spelling, house)  # the user's own stand first
    for spelling, house in outlets:
        first, _, rest = spelling.partition(" ")
        if rest and any(kind.before == (first,) for kind in _kinds()):
            known.setdefault(rest, house)  # صحيفة الشرق الأوسط is also الشرق الأوسط
    for entry in names.entries:  # a communiqué is its ministry's
        if entry.type in ("organisation", "group"):
            for spelling in map(bare, entry.ar):
                known.setdefault(spelling, entry.house)
    for source, house in _local(sources, names).items():
        known.setdefault(source, house)
    listed = {**_places(names), **known, **words(), **_own(names)}
    return {
        source: _english(told_apart(source, names.signed), known, listed, names.known)
        for source in sorted(sources)
    }


def in_words(english: str, otherwise: Spelling) -> Spelling:
    """A translated name as a heading has it; where it has Arabic left, the spelling by sound."""
    words = english.removeprefix("The ").rstrip(" .").split()
    if len(words) < _TWO or _ARABIC.search(english):  # one word is another body's initials
        return otherwise
    small = told("small")
    return Spelling(" ".join(w if w in small else w[:1].upper() + w[1:] for w in words))


def _local(sources: set[str], names: NameAuthority) -> dict[str, str]:
    """Bodies of a town by its name, which may be a common word elsewhere: "emergency room of Bahri"."""
    found = {}
    places: dict[str, str] = {}
    for source in sorted(sources):
        for kind in _kinds("local"):
            if place := kind.name(source.split()):
                places = places or _places(names, marked=True)
                if house := places.get(bare(" ".join(place))):
                    found[bare(source)] = kind.english.format(house)
                break
    return found


def _places(names: NameAuthority, *, marked: bool = False) -> dict[str, str]:
    """Places after which an outlet may be named: those whose name is no common word, or all."""
    keys = ((first, key) for first, found in names.index.items() for key in found)
    return {
        " ".join((first, *key.rest)): key.entry.house
        for first, key in keys
        if key.entry.type == "place" and (marked or key.mark not in set("?~"))
    }


def _own(names: NameAuthority) -> dict[str, str]:
    """Every name of the user's lists: an outlet named after it is spelt as they spell it."""
    own = (entry for entry in reversed(names.entries) if entry.own)  # the first one wins
    return {spelling: entry.house for entry in own for spelling in map(bare, entry.ar)}


def _english(
    source: str, known: dict[str, str], listed: dict[str, str], no_names: Set[str]
) -> Spelling:
    if not _ARABIC.search(source):
        return Spelling(source)
    if house := known.get(bare(source)):  # as it is shown, with what the page adds: "NAME (sample)"
        return Spelling(house)
    # Marks inside words (عيّنة) would cut them apart.
    plain = _QUOTED.sub(r"\1", re.sub("[\u064b-\u0652\u0640]", "", source))
    parts = [_part(part, known, listed) for part in _PART.findall(plain)]
    texts = (part.text for part in parts)
    text = _PART.sub(lambda _: next(texts), plain)
    by_sound = any(part.by_sound for part in parts)
    return Spelling(text, by_sound, by_sound and _is_everyday(plain, {*listed, *no_names}))


def _is_everyday(source: str, known: Set[str]) -> bool:
    """Whether the name is no word or two that a paper is called by, but says what body it is.

    A word for people or an office stands first, or behind the kind, and no word needs to be spelled by sound.
    """
    first, *others = _WORD.findall(source)
    called = {bare(word).removeprefix("ال") for word in (first, *others[:1])}
    return (
        bool(others)
        and not called.isdisjoint(told("bodies"))
        and all(_is_known(bare(word), known) for word in (first, *others))
    )


def _is_known(word: str, known: Set[str]) -> bool:
    forms = {word, word.removeprefix("ال"), stem(word)}
    return not known.isdisjoint(forms) or bool(usual(word)) or common(word)


def _part(text: str, known: dict[str, str], listed: dict[str, str]) -> Spelling:
    """A run of Arabic words: `known` are outlets, `listed` whatever an outlet's name may begin with."""
    house = known.get(bare(text))
    if house:
        return Spelling(house)
    spelling = text.split()
    for kind in _kinds():
        if name := kind.name(spelling):
            inner = _part(" ".join(name), known, listed)
            return Spelling(kind.english.format(without_kind(inner.text)), inner.by_sound)
    for body in _kinds("bodies"):
        if name := body.name(spelling):
            inner = _part(" ".join(name), known, listed)
            if not inner.by_sound:
                return Spelling(body.english.format(inner.text))
    spelt, words = _beginning(spelling, listed)
    if words == len(spelling):
        return spelt
    behind = _part(" ".join(spelling[words:]), known, listed)
    if behind.text in _peoples():  # الوطن السورية
        return Spelling(f"{behind.text} {spelt.text}", spelt.by_sound)
    return Spelling(f"{spelt.text} {behind.text}", spelt.by_sound or behind.by_sound)


@cache
def _peoples() -> frozenset[str]:
    """Nationalities in English."""
    return frozenset(english for _, _, english, *_ in rows("names/nationalities.tsv"))


def _beginning(spelling: list[str], listed: dict[str, str]) -> tuple[Spelling, int]:
    """The longest listed name at the beginning, or the first word by sound, and how many words it has."""
    for words in range(min(_LONGEST, len(spelling)), 0, -1):
        if house := listed.get(bare(" ".join(spelling[:words]))):
            return Spelling(house), words
    first = spelling[0]
    joined = next((j for j in _JOINED if first.startswith(j) and len(first) > len(j) + 2), "")
    if joined and not usual(first):  # "for the rights", "and the south"
        rest = "ال" + first.removeprefix(joined)
        behind = listed.get(bare(rest), _by_sound(rest)).removeprefix("Al-").removeprefix("al-")
        return Spelling(_JOINED[joined] + behind, bare(rest) not in listed), 1
    return Spelling(_by_sound(first), not usual(first)), 1


def _by_sound(word: str) -> str:
    """A word by its letters; outlets write ق as a q, whatever it sounds like in families' names."""
    if word.startswith("ال") and len(word) == _SHORT:
        return f"Al-{_by_sound(word[2:])}"
    spelt = romanize(word)
    if "ق" in word and not usual(word):
        others = (("gh", "غ"), ("g", "غج"), ("k", "كخ"))
        for sound, letters in others:
            if not any(letter in word for letter in letters):
                spelt = spelt.replace(sound, "q").replace(sound.capitalize(), "Q")
    return _capital(spelt)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@cache
def _kinds(table: str = "kinds") -> tuple[_Kind, ...]:
    """The kinds of outlets, or the bodies that issue statements, those of most words first."""
    found = []
    for key, english in toml(_KINDS)[table].items():
        before, _, behind = key.partition("…")
        found.append(_Kind(tuple(bare(before).split()), tuple(bare(behind).split()), english))
    return tuple(sorted(found, key=lambda kind: -len(kind.before + kind.behind)))


def of_a_kind(name: str) -> bool:
    """Whether a name says by itself that it is an outlet's: "agency …", "… news network"."""
    return any(kind.name(name.split()) for kind in _kinds())


def alone(name: str) -> list[str]:
    """The folded words of a name without those that say its kind: NAME of "agency NAME for news"."""
    found = (kind.name(name.split()) for kind in _kinds())
    return bare(" ".join(next(filter(None, found), []))).split()


def without_kind(house: str) -> str:
    """A spelling that is listed with its kind, without it: the agency may be listed as a network."""
    kinds = (kind.english.removeprefix("{}") for kind in _kinds())
    kind = max((kind for kind in kinds if kind and house.endswith(kind)), key=len, default="")
    return house.removesuffix(kind) or house


def told_of(sources: set[str]) -> re.Pattern[str]:
    """What finds one of the sources behind a word for a kind: "the agency of the Bridge"."""
    kinds = {
        kind
        for kind in toml(_KINDS)["kinds"]
        if kind.isalpha() and bare(kind) not in told("nobody")
    }
    named = {_named(source, kinds) for source in sources}
    names = longest(named - {""})
    kind = f"(?:{'|'.join(sorted(kinds))})"
    quoted = rf"{kind} [«\"“](?P<quoted>{names})(?=[»\"”])"
    return re.compile(rf"(?<!\w)(?:(?P<name>{kind} (?:{names}))(?!\w)|{quoted})")


def _named(source: str, kinds: set[str]) -> str:
    """A source without the words for its kind before it; "" where it is not Arabic or too short."""
    words = source.split()
    while len(words) > 1 and words[0] in kinds:
        del words[0]
    name = " ".join(words)
    return name if _ARABIC.match(name) and len(name) > _LETTERS else ""


@cache
def words() -> dict[str, str]:
    """Words that outlets are called by, folded, in Latin letters."""
    return {bare(word): english for word, english in toml(_KINDS)["words"].items()}
