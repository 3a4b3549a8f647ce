"""Countries in both languages, with adjectives, peoples and capitals: `data/checks/countries.tsv`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import rows
from briefings.language.wordlists import either, longest

NISBA = "(?:ه|ا|ين|ون|ان|ات|تان|تين)?"  # after the adjective's ya
_BEFORE = r"(?<!\w)(?:[وف]?(?:[بكل]?ال|لل|[بكل])?)"


class Mention(NamedTuple):
    """A country with its place in a text."""

    start: int
    end: int
    country: str


@cache
def _countries() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], dict[str, str]]:
    """Patterns over folded Arabic and English; group → country, word → country."""
    arabic: list[str] = []
    groups: dict[str, str] = {}
    english: dict[str, str] = {}
    for country, places, adjectives, peoples, words, _ in rows("checks/countries.tsv"):
        plain = [re.escape(bare(w).removeprefix("ال")) for w in places.split("|") if w]
        nisba = [re.escape(bare(w)) + NISBA for w in adjectives.split("|") if w]
        fixed = [re.escape(bare(w).removeprefix("ال")) for w in peoples.split("|") if w]
        group = f"c{len(groups)}"
        groups[group] = country
        arabic.append(f"(?P<{group}>{'|'.join([*plain, *nisba, *fixed])})")
        english |= dict.fromkeys(words.split("|"), country)
    return (
        re.compile(rf"{_BEFORE}(?:{'|'.join(arabic)})(?!\w)"),
        groups,
        re.compile(rf"(?<![\w-])(?:{longest(english)})(?![\w])"),
        english,
    )


@cache
def capitals() -> tuple[dict[str, str], re.Pattern[str]]:
    """Capitals that stand for their country, folded and in English, and a pattern over both."""
    spoken: dict[str, str] = {}
    for country, *_, capital in rows("checks/countries.tsv"):
        if capital:
            arabic, english = capital.split("=")
            spoken |= {bare(arabic): country, english: country}
    return spoken, re.compile(rf"(?<!\w)[وفبل]?({either(spoken)})(?!\w)")


def arabic_mentions(key: str) -> list[Mention]:
    """Countries, their adjectives and peoples in folded Arabic, in order."""
    pattern, groups, _, _ = _countries()
    return [Mention(m.start(), m.end(), groups[m.lastgroup or ""]) for m in pattern.finditer(key)]


def english_mentions(en: str) -> list[Mention]:
    """The same in English."""
    _, _, pattern, words = _countries()
    return [Mention(m.start(), m.end(), words[m[0]]) for m in pattern.finditer(en)]
