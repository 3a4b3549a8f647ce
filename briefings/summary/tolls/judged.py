"""What a sentence calls untrue: a toll by its number, or what reports and charges are of.

"The toll of 34 dead is exaggerated", "called the reports of the fall of the town baseless".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.packed import toml
from briefings.language.wordlists import folded

_NEAR = 60  # characters before such a number, and behind it, in which it is judged


def called_untrue(text: str) -> Iterator[tuple[str, int]]:
    """The kind of harm and the number of every toll that a sentence calls untrue, or says was not."""
    told = bare(text)  # numbers are read only where there may be one
    if "لم " not in told and not _false().search(told):
        return
    reported = untrue(text)
    for number in numerals(text, "ar"):
        if number.kind != "cardinal":
            continue
        before = bare(text[max(0, number.start - _NEAR) : number.start])
        behind = bare(text[number.end : number.end + _NEAR])
        if _named().search(before):
            found = (kind for kind, words in _judged().items() if words.match(behind))
            yield from ((kind, round(number.values[0])) for kind in found)
            continue
        reports = _reported() if reported else {}
        told_by = [kind for kind, words in reports.items() if words.search(before)]
        undone = _not_hurt()[0].search(before)
        if undone and not _not_hurt()[1].search(before):
            told_by = [kind for kind in undone.groupdict() if undone[kind]]
        yield from ((kind, round(number.values[0])) for kind in told_by)


@lru_cache(maxsize=16_384)
def untrue(text: str) -> str:
    """The folded words for what a sentence as a whole calls untrue: of reports, of a charge; or ""."""
    told = bare(text)
    found = _called().match(told) if _false().search(told) else None
    return found["what"] if found else ""


@lru_cache(maxsize=1)
def _called() -> re.Pattern[str]:
    """A sentence that opens with such a judgement, or with who makes it."""
    talk, charged, rumoured, of, judges, false = (
        folded(word_lists()[key])
        for key in ("talk", "charged", "rumoured", "of", "judges", "false")
    )
    report = rf"(?:(?:{talk}|{charged}|{rumoured})(?: \w+){{0,3}}? (?:{of}) |(?:{charged})(?: \w+){{0,2}}? ب)"
    word = r"(?:(?!ان\b|بان\b|لم\b|لا\b|ليس)\w+[\s،:«»\"']+)"
    judge = rf"{word}{{0,8}}?[وف]?(?:{judges}) {word}{{0,9}}?"
    that = rf"{word}{{1,12}}?[بف]?ان \W*"
    headline = rf"{word}{{1,6}}?(?<=[:]\s)\W*"
    what = r"(?P<what>\w+(?: (?!ليس|لم\b|لن\b)[\w-]+){0,13}?)"
    return re.compile(
        rf"\W*(?:{judge}|{that}|{headline}|){report}{what}[،»\"]? (?:هو |هي |ب?ان\w* |ب)?(?:{false})(?!\w)"
    )


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    """What names a toll, up to its number: "the toll of the", "the talk of"."""
    numbered, talk = (folded(word_lists()[key]) for key in ("numbered", "talk"))
    about = rf"(?:{talk})(?:\s\w+){{0,2}}?\s(?:عن|حول|بشأن)(?:\s(?:مقتل|سقوط|وفاة|إصابة))?"
    return re.compile(
        rf"(?<!\w)[وفب]?(?:{numbered}|{bare(about)})(?:\s(?:ال|نحو|حوالي|اكثر من))?\s*$"
    )


@lru_cache(maxsize=1)
def _reported() -> dict[str, re.Pattern[str]]:
    """What reports are of that are called untrue, right before its number: "of the capture of"."""
    return {
        kind: re.compile(rf"(?<!\w)ب?(?:{folded(nouns)})(?: \w+){{0,2}}? ?$")
        for kind, nouns in word_lists()["what"].items()
    }


@lru_cache(maxsize=1)
def _not_hurt() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "There were not killed", before a number; and "but", which leaves as many as it says."""
    data = word_lists()
    kinds = "|".join(rf"(?P<{kind}>{folded(words)})" for kind, words in data["not_hurt"].items())
    return (
        re.compile(rf"(?<!\w)[وف]?لم (?:{kinds})(?: \w+){{0,2}}?\W*$"),
        re.compile(rf"(?<!\w)(?:{folded(data['only'])})\W*$"),
    )


@lru_cache(maxsize=1)
def _judged() -> dict[str, re.Pattern[str]]:
    """By kind of harm the noun behind a number, and the judgement in its clause."""
    false = folded(word_lists()["false"])
    return {
        kind: re.compile(
            rf"\s*(?:{folded(nouns)})(?:\s(?!ليس|لم\b|لا\b)\w+){{0,4}}?\s(?:{false})(?!\w)"
        )
        for kind, nouns in word_lists()["counted"].items()
    }


@lru_cache(maxsize=1)
def _false() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{folded(word_lists()['false'])})(?!\w)")


def word_lists() -> Any:
    """The words of denials, by what they do."""
    return toml("summary/claims.toml")["denial"]
