"""Whether the English denies what the Arabic denies, and narrows down what it narrows down.

Denials are counted on both sides. لم … إلا and لا … سوى deny nothing: they say "only", and are looked for
apart, as are "at least" and "no more than". The words are data: `data/checks/negation.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefings.language.normalize import bare, unstretched
from briefings.language.packed import toml
from briefings.language.wordlists import either, folded
from briefings.records import Mark
from briefings.translation.checks import adequacy

_NOT = re.compile(r"\bnot\b|n['’]t\b", re.IGNORECASE)
_CLAUSE = r"(?:(?! [وف]?(?:لم|لن|ليس|ليست|لا) )[^.؛:!؟]){1,90}?"  # from a denial to its exception
_AND_LEST = re.compile(
    r"(?<!\w)([وفب]?)أ\u064e?ل\u0651?\u064e?ا(?!\w)"
)  # ألا is أن لا; folded, إلا


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns over folded Arabic (`ar_`) and over English (`en_`)."""

    ar_denials: re.Pattern[str]
    ar_harmless: re.Pattern[str]
    ar_least: re.Pattern[str]
    ar_most: re.Pattern[str]
    ar_only: re.Pattern[str]
    ar_any: re.Pattern[str]
    en_denials: re.Pattern[str]
    en_only: re.Pattern[str]
    en_least: re.Pattern[str]
    en_most: re.Pattern[str]


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = toml("checks/negation.toml")

    def arabic(part: str, before: str = "[وفب]?") -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){before}(?:{folded(table[part])})(?!\w)")

    denials = rf"{folded(table['arabic'])}|لا [يتن]\w{{2,}}"
    may_deny = "|".join((either(table["english"]), either(table["english_not"])))
    prefixes = "|".join(table["english_prefixes"])
    return _Words(
        ar_denials=re.compile(rf"(?<!\w)[وف]?(?:{denials})(?!\w)"),
        ar_harmless=arabic("harmless"),
        ar_least=arabic("least"),
        ar_most=arabic("most"),
        ar_only=re.compile(
            rf"(?<!\w)[وف]?(?:{folded(table['deny'])})(?!\w){_CLAUSE}(?<!\w)(?:{folded(table['exception'])})(?!\w)"
        ),
        ar_any=arabic("arabic_any", "[وفبلكا]{0,2}"),
        en_denials=_spoken(may_deny, rf"\b(?:{prefixes})\w{{3,}}"),
        en_only=_spoken(either(table["english_only"])),
        en_least=_spoken(either(table["english_least"])),
        en_most=_spoken(either(table["english_most"])),
    )


def _spoken(words: str, more: str = "(?!)") -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)|{_NOT.pattern}|{more}", re.IGNORECASE)


def findings(ar: str, en: str) -> Iterator[tuple[Mark, str]]:
    """What speaks against the English, each with the mark that it deserves."""
    words = _words()
    key = words.ar_harmless.sub(" ", bare(_AND_LEST.sub(r"\1أن لا", unstretched(ar))))
    plain = words.ar_most.sub(" ", words.ar_least.sub(" ", key))
    statement = words.ar_only.sub(" ", plain)
    denials = list(words.ar_denials.finditer(statement))
    said = len(words.en_denials.findall(en))
    if denials and not said:
        sure = adequacy.affirmed(statement, denials[0], en)
        reason = 'the Arabic denies something; the English has no "not"'
        yield ("untrusted" if sure else "check"), reason
    elif len(denials) > 1 and said < len(denials):
        yield "check", f"the Arabic denies {_times(len(denials))}, the English {_times(said)}"
    elif (no := _NOT.search(en)) and not words.ar_any.search(bare(ar)):
        sure = adequacy.denied(ar, en, no.end())
        reason = 'the English says "not"; the Arabic denies nothing'
        yield ("untrusted" if sure else "check"), reason
    for there, english, limit in (
        (plain != statement, words.en_only, '"only"'),
        (words.ar_least.search(key), words.en_least, '"at least"'),
        (words.ar_most.search(key), words.en_most, '"no more than"'),
    ):
        if there and not english.search(en):
            yield "check", f"the Arabic says {limit}; the English has no such word"


def _times(number: int) -> str:
    return {0: "nothing", 1: "once", 2: "twice"}.get(number, f"{number} times")
