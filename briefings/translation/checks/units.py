"""The words of both languages as what may stand for each other: by lexicon, name or country.

`sides` and `counted` ask of two Arabic phrases whether the English has each in the other's place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefings.language.bilingual import arabic_stem, lexicon, tokens
from briefings.language.normalize import bare, words
from briefings.language.packed import toml
from briefings.language.wordlists import WordLists
from briefings.records import NameMatch
from briefings.translation.checks.cover import arabic_entry
from briefings.translation.names.countries import arabic_mentions, english_mentions

SIDES = WordLists("checks/sides.toml")
_SURE = 0.1  # likelihood from which on one word is the other's translation …
_MAYBE = 0.01  # … and below which it surely is not
_ENDS = re.compile(r"[.,;:!?،؛؟()\[\]\"“”«»…–—]")


class Unit(NamedTuple):
    """A word of either language, or an Arabic name of several."""

    key: str  # folded Arabic or an English stem
    text: str
    start: int
    end: int
    country: str = ""
    name: str = ""  # of an Arabic name its last word in English
    ends: bool = False  # whether a phrase ends before it
    lead: str = ""  # what is written together with a name before it: "and", "to"


@cache
def befallen() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """What may befall people, with its words: folded Arabic and English."""
    table: dict[str, dict[str, str]] = toml(SIDES.file)["befell"]
    return {
        kind: (frozenset(map(bare, words["arabic"].split())), frozenset(words["english"].split()))
        for kind, words in table.items()
    }


def arabic_units(ar: str, names: Sequence[NameMatch]) -> tuple[Unit, ...]:
    """The words of the Arabic; those of a name are one."""
    return _arabic_units(ar, tuple(names))


@lru_cache(maxsize=256)  # several checks ask of a sentence, and of each of its candidates
def _arabic_units(ar: str, names: tuple[NameMatch, ...]) -> tuple[Unit, ...]:
    found: list[Unit] = []
    rest = sorted((name for name in names if name.house), key=lambda name: name.start, reverse=True)
    at = 0
    for word in words(ar):
        if word.start < at:
            continue
        while rest and rest[-1].start < word.start:
            rest.pop()
        name = rest[-1] if rest and rest[-1].start < word.end else None
        end = name.end if name else word.end
        ends = bool(_ENDS.search(ar[at : word.start]))
        key = bare(ar[word.start : end])
        mention = arabic_mentions(key)
        country = mention[0].country if len(mention) == 1 and mention[0].end == len(key) else ""
        last = "" if name is None or country else name.house.split()[-1]
        lead = bare(ar[word.start : name.start]) if name else ""
        found.append(Unit(key, ar[word.start : end], word.start, end, country, last, ends, lead))
        at = end
    return tuple(found)


def english_units(en: str) -> list[Unit]:
    """The words of the English."""
    countries = {m.start: m.country for m in english_mentions(en)}
    found: list[Unit] = []
    at = 0
    for t in tokens(en):
        ends = bool(_ENDS.search(en[at : t.start]))
        found.append(Unit(t.stem, t.text, t.start, t.end, countries.get(t.start, ""), "", ends))
        at = t.end
    return found


def _alike(one: Unit, other: Unit) -> float:
    """How likely an English word stands for an Arabic one."""
    if one.name:
        return float(one.name == other.text.removesuffix("'s").removesuffix("’s"))
    if one.country or other.country:
        return float(one.country == other.country)
    forth = arabic_entry(one.key).partners.get(other.key, 0.0)
    return max(forth, lexicon().english(other.key).partners.get(arabic_stem(one.key), 0.0))


def turned(
    here: tuple[Sequence[Unit], Sequence[Unit]], there: tuple[Sequence[Unit], Sequence[Unit]]
) -> tuple[str, str] | None:
    """The English of two Arabic phrases that stand in each other's place; None where they do not."""
    if any(_alike(a, e) >= _MAYBE for k in (0, 1) for a in here[k] for e in there[k]):
        return None
    first = _partner(here[0], there[1])
    second = _partner(here[1], there[0])
    return (first, second) if first and second else None


def _partner(arabic: Sequence[Unit], english: Sequence[Unit]) -> str:
    return next((e.text for a in arabic for e in english if _alike(a, e) >= _SURE), "")
