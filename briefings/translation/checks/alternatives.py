"""Words that exclude each other: a Monday is no Tuesday, and what was denied was not admitted.

A group has alternatives, each with its words in both languages (`data/checks/alternatives.toml`). A fluent
mistranslation speaks of one in the Arabic and of another in the English; the two are so near in meaning that
neither the sentence encoder nor the lexicon of translations takes offence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare, clitics
from briefings.language.packed import toml
from briefings.language.wordlists import either, parts

_ARTICLE = "ال"
_WORD = re.compile(r"\w+")
_AR_DENIES = re.compile(r"(?<!\w)[وفب]?(?:لا|لم|لن|ليس\w*|غير|عدم|دون|بدون|الا)(?!\w)")
_EN_DENIES = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|non)\b|n['’]t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class _Alternative:
    """One thing that may be said; lists of words, with a comma between them."""

    said: str
    english: str
    arabic_may: str  # what says it and what could
    english_may: str
    alone: str  # English that is an invention where nothing in the Arabic could say it


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """Alternatives of which one is not the other, and when they are held against each other."""

    each: bool
    affirmed: bool
    alternatives: tuple[_Alternative, ...]


class _Entry(NamedTuple):
    """What follows the first word of an Arabic phrase, and what the phrase says."""

    rest: str
    group: _Group
    alternative: _Alternative


@cache
def _index() -> dict[str, list[_Entry]]:
    """The entries of every phrase that says something in Arabic, by its first word."""
    index: dict[str, list[_Entry]] = {}
    for table in toml("checks/alternatives.toml").values():
        words = {said: entry for said, entry in table.items() if isinstance(entry, dict)}
        group = _group(table, words)
        for alternative in group.alternatives:
            for phrase in map(bare, parts(words[alternative.said]["arabic"])):
                first, space, rest = phrase.partition(" ")
                index.setdefault(first, []).append(_Entry(space + rest, group, alternative))
    return index


@cache
def _alone() -> tuple[_Alternative, ...]:
    """The alternatives of which the English must not speak alone."""
    groups = dict.fromkeys(entry.group for entries in _index().values() for entry in entries)
    return tuple(a for group in groups for a in group.alternatives if a.alone)


def _group(table: dict[str, object], words: dict[str, dict[str, str]]) -> _Group:
    return _Group(
        each=bool(table.get("each")),
        affirmed=bool(table.get("affirmed")),
        alternatives=tuple(
            _Alternative(
                said,
                entry["english"],
                f"{entry['arabic']}, {entry.get('arabic_may', '')}",
                f"{entry['english']}, {entry.get('english_may', '')}",
                entry.get("alone", ""),
            )
            for said, entry in words.items()
        ),
    )


@cache
def _arabic(listed: str) -> re.Pattern[str]:
    """Folded words behind conjunction, preposition and article; those with the article only with it."""
    keys = list(map(bare, parts(listed)))
    free = either(key for key in keys if not key.startswith(_ARTICLE))
    bound = either(key.removeprefix(_ARTICLE) for key in keys if key.startswith(_ARTICLE))
    return re.compile(
        rf"(?<!\w)[وف]?(?:(?:[بكل]?(?:ال)?|لل)(?:{free})|(?:[بك]?ال|لل)(?:{bound}))(?!\w)"
    )


@cache
def _english(listed: str) -> re.Pattern[str]:
    """English words in either case; those with a capital only with it."""
    words = parts(listed)
    proper = either(word for word in words if not word.islower())
    common = either(word for word in words if word.islower())
    return re.compile(rf"(?<!\w)(?:{proper}|(?i:{common}))(?!\w)")


def findings(ar: str, en: str) -> Iterator[str]:
    """Of which groups the English says something else than the Arabic, in words."""
    key = bare(ar)
    told = _told(key)
    denies = bool(told) and bool(_AR_DENIES.search(key) or _EN_DENIES.search(en))
    for group, alternatives in told.items():
        if not (denies and group.affirmed):
            yield from _otherwise(group, alternatives, key, en)
    for alternative in _alone():
        said = _english(alternative.alone).search(en)
        if said and not _arabic(alternative.arabic_may).search(key):
            yield f'the English says "{said[0]}"; the Arabic has no such word'


def _told(key: str) -> dict[_Group, list[_Alternative]]:
    """What folded Arabic says of each group, in order."""
    index = _index()
    told: dict[_Group, list[_Alternative]] = {}
    for word in _WORD.finditer(key):
        for entry in (e for form in _forms(word[0]) for e in index.get(form, ())):
            end = word.end() + len(entry.rest)
            whole = key.startswith(entry.rest, word.end()) and not key[end : end + 1].isalnum()
            if whole and entry.alternative not in told.setdefault(entry.group, []):
                told[entry.group].append(entry.alternative)
    return {group: alternatives for group, alternatives in told.items() if alternatives}


def _forms(word: str) -> Iterator[str]:
    """A folded word, and what is left of it without its clitics; with the article and without."""
    for clitic, rest in clitics(word):
        yield rest
        if clitic.endswith("لل"):
            yield _ARTICLE + rest


def _otherwise(group: _Group, told: list[_Alternative], key: str, en: str) -> Iterator[str]:
    heard = [(a, m[0]) for a in group.alternatives if (m := _english(a.english).search(en))]
    won = [word for a, word in heard if not _arabic(a.arabic_may).search(key)]
    lost = [a.said for a in told if not _english(a.english_may).search(en)]
    apart = len(won) == len(heard) and len(lost) == len(told)
    if won and lost and (group.each or apart):
        yield f'the Arabic says "{lost[0]}"; the English says "{won[0]}"'
