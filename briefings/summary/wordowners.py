"""Whom a word means: "Armenian fighters", "an Armenian provocation", whoever else the sentence speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefings.language.normalize import bare, fold
from briefings.language.packed import toml
from briefings.language.wordlists import longest
from briefings.profile import Profile
from briefings.records import Statement

_ENDING = r"(?:ه|ا|ات|ين|ون|ان|تين|تان)?"  # of an adjective, folded


def owner(statement: Statement, start: int, end: int, profile: Profile) -> str:
    """The party that a word of a sentence means, by its place in the folded text; "" for none.

    Where nothing beside the word names one, it is that of those whom it counts: "killed forty fighters".
    """
    folded = fold(statement.translated.sentence.text)
    first, _ = folded.span(start, end)
    counted = (
        f.party_affected for f in statement.analysis.figures if f.start <= first <= f.end + 1
    )
    return named(folded.text, start, end, profile) or next(counted, None) or ""


def doer(statement: Statement, start: int, end: int, profile: Profile, *, accused: bool) -> str:
    """The party whose deed a word of a sentence means, by its place in the folded text; "" for none.

    "Repelled an Armenian attack" has it beside the word. Nobody calls their own deed a provocation: without
    a name beside it, the accused is who acts and does not speak, or the one other party that is named.
    """
    text = fold(statement.translated.sentence.text).text
    found = named(text, start, end, profile)
    roles = statement.analysis.roles
    if not found and not accused and _stopping().search(text, 0, start):
        return ""  # who stops an attack is not who attacks
    if found or not accused:
        return found or next(iter(roles.actor), "")
    others = [party for party in roles.actor if party not in roles.speaker]
    if not others and roles.speaker:
        core = [party for party in statement.analysis.parties if party in profile.core]
        others = [party for party in core if party not in roles.speaker]
        others = others if len(others) == 1 else []
    return next(iter(others), "")


def named(text: str, start: int, end: int, profile: Profile) -> str:
    """The party that a word of a folded text names, alone or with the words beside it; "" for none.

    A longer name that the word stands in decides ("separatist authorities"), then the word itself where it
    is an adjective of a party, then the name or adjective right behind it. The other parties of the sentence
    are none of it.
    """
    names, adjectives, behind = _patterns(profile)
    held = [
        (match.end(1) - match.start(1), party)
        for party, pattern in names
        for match in pattern.finditer(text)
        if match.start(1) < end and start < match.end(1)
    ]
    if held:
        return max(held)[1]
    word = text[start:end]
    own = next((party for party, pattern in adjectives if pattern.fullmatch(word)), "")
    return own or next((party for party, pattern in behind if pattern.match(text, end)), "")


_Known = tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=4)
def _patterns(profile: Profile) -> tuple[_Known, _Known, _Known]:
    """By party: its longer names, its adjectives, and what may stand behind the word."""
    names, adjectives, behind = [], [], []
    for party in profile.parties:
        longer = _either((*party.phrases, *party.weak))
        names.append((party.id, re.compile(rf"(?<!\w)[وف]?[بلك]?({longer})(?!\w)")))
        adjective = rf"(?:{_either(party.demonyms)}){_ENDING}"
        adjectives.append((party.id, re.compile(rf"(?:ال)?{adjective}")))
        beside = rf"(?:ال)?(?:{_either((*party.names, *party.capitals, *party.weak))}|{adjective})"
        behind.append((party.id, re.compile(rf"\s+(?:(?:{_between()})\s+)?{beside}(?!\w)")))
    return tuple(names), tuple(adjectives), tuple(behind)


@lru_cache(maxsize=1)
def _stopping() -> re.Pattern[str]:
    """A text that ends in what stops the deed behind it."""
    return re.compile(
        rf"(?<!\w)[وفبل]?(?:ال)?(?:{_listed('stopping')})\s?(?:\w+\s){{0,3}}(?:ال|لل)?$"
    )


def _between() -> str:
    """What may stand between the word and the name: "fighters of the region of Karabakh"."""
    return _listed("between")


def _listed(name: str) -> str:
    return _either(toml("summary/vocabulary.toml")[name])


def _either(expressions: Iterable[str]) -> str:
    return longest(map(bare, expressions))
