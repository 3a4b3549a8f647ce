"""Outlets as a reader of no Arabic can say them: house spelling, or kind and Latin letters."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.translation.names import NameAuthority
from briefings.translation.transliterate import romanize, usual

_ARABIC = re.compile(r"[\u0600-\u06ff]")
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


def english_names(sources: set[str], names: NameAuthority) -> dict[str, str]:
    """Each outlet's name in Latin letters; one that has none of Arabic stays as it is."""
    return {source: spelling.text for source, spelling in spellings(sources, names).items()}


def spellings(sources: set[str], names: NameAuthority) -> dict[str, Spelling]:
    """The same, and of which names a word is spelled by sound."""
    known: dict[str, str] = {}
    for entry in (e for e in names.entries if e.type == "outlet"):
        for spelling in map(bare, entry.ar):
            known[spelling] = entry.house
            first, _, rest = spelling.partition(" ")
            if rest and any(kind.before == (first,) for kind in _kinds()):
                known.setdefault(rest, entry.house)  # صحيفة الشرق الأوسط is also الشرق الأوسط
    return {source: _english(source, known) for source in sorted(sources)}


def _english(source: str, known: dict[str, str]) -> Spelling:
    if not _ARABIC.search(source):
        return Spelling(source)
    # Marks inside words (عيّنة) would cut them apart.
    plain = re.sub("[\u064b-\u0652\u0640]", "", source)
    parts = [_part(part, known) for part in _PART.findall(plain)]
    texts = (part.text for part in parts)
    text = _PART.sub(lambda _: next(texts), plain)
    return Spelling(text, any(part.by_sound for part in parts))


def _part(text: str, known: dict[str, str]) -> Spelling:
    house = known.get(bare(text))
    if house:
        return Spelling(house)
    spelling = text.split()
    for kind in _kinds():
        if name := kind.name(spelling):
            inner = _part(" ".join(name), known)
            return Spelling(kind.english.format(inner.text), inner.by_sound)
    first, _, rest = text.partition(" ")
    listed = _words().get(bare(first)) or known.get(bare(first))
    spelt = Spelling(listed or _capital(romanize(first)), not (listed or usual(first)))
    if not rest:
        return spelt
    behind = _part(rest, known)
    return Spelling(f"{spelt.text} {behind.text}", spelt.by_sound or behind.by_sound)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@cache
def _kinds() -> tuple[_Kind, ...]:
    """The kinds of outlets, those of most words first."""
    found = []
    for key, english in _tables()["kinds"].items():
        before, _, behind = key.partition("…")
        found.append(_Kind(tuple(bare(before).split()), tuple(bare(behind).split()), english))
    return tuple(sorted(found, key=lambda kind: -len(kind.before + kind.behind)))


@cache
def _words() -> dict[str, str]:
    return {bare(word): english for word, english in _tables()["words"].items()}


@cache
def _tables() -> dict[str, dict[str, str]]:
    source = files("briefings") / "data" / "names" / "outlet-kinds.toml"
    return tomllib.loads(source.read_text("utf-8"))
