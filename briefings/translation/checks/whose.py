"""Whose house the army demolished: in Arabic "who demolished his-house the army", who demolished nothing.

A decoder takes whoever is spoken of for the doer: "the pilot who shot down the air defenses", "the man who
demolished the army". For a further attempt the deed is said as a noun, with the doer behind "by" (`apart`);
English that has them do it is marked. It is they to whom it is done where what they have ends in their
pronoun and those beside it act: a country, an army, people in the plural of a subject. The words are data:
`data/checks/acting.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare, fold
from briefings.language.wordlists import WordLists, either, longest

ACTING = WordLists("checks/acting.toml")  # deeds and those who do them
# Who is spoken of, with the pronoun by which something is theirs.
_OF = (("الذي", "ه"), ("التي", "ها"), ("الذين", "هم"), ("اللذين", "هما"), ("اللذان", "هما"))
_LED = "منه|منها|منهم|له|لها|لهم|به|بها|بهم|فيه|فيها|عليه|عليها|عليهم|اليه|اليها|عنه|عنها"
_PLURAL = r"(?:ال)?\w{3,}ون"
_ENDS = re.compile(r"اء(?=(?:ه|ها|هم|هما)$)")  # of an object, before a pronoun
# No object.
_BEHIND = r"(?:by|in|on|at|near|during|last|and|from|for|with|after|before|is|was|has|had)\b"
# Whatever else a decoder calls it: "who stole his son".
_THEIRS = re.compile(
    r"^(?!.*\bwhose\b).*?(?P<wrong>\b(?:who|which|that)(?: had| have| has)?"
    r" (?:\w+ed|stole|took|shot|blew up|cut|set|held) (?:his|her|its|their)\b)"
)
_MANY = re.compile(r"ون(?!\w)")
_KIN = re.compile(r"(?<=[بخ])ا(?=(?:ه|ها|هم)$)")  # of a father or brother


class _Deed(NamedTuple):
    """What is done, as an Arabic noun, and English in which they do it."""

    noun: str
    wrong: re.Pattern[str]


@cache
def _deeds() -> dict[str, _Deed]:
    """Folded forms of the verbs."""
    return ACTING.by_form("deeds", _deed)


def _deed(noun: str, english: str, *_: str) -> _Deed:
    said = either(english.split(", "))
    return _Deed(
        noun,
        re.compile(
            rf"\b(?:who|which|that)(?: had| have| has)? (?:{said})\b(?! by\b)"
            rf"|\bwhose \w+ (?:had |have |has )?(?:{said}) (?!{_BEHIND})\w+"
        ),
    )


def within() -> str:
    """A pattern of what may stand behind them and belongs to them, folded."""
    return rf"{ACTING.either('within')}|ال\w+ي(?:ه|ون|ين)?"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    verbs = longest(_deeds())
    act = rf"(?:{ACTING.either('doers', 'states')}|{_PLURAL})"
    led = rf"(?:{_LED})(?!\w)|(?!{ACTING.either('own')})[بل]\w"
    doer = rf"(?P<doer>{act}(?: (?:{ACTING.either('within')}|ال\w+ي(?:ه|ون)?))?)(?!\w)"
    number = rf"(?P<number> ال{ACTING.either('numbers')}(?!\w))?"
    found = []
    for who, whose in _OF:
        had = rf"(?P<had>(?!(?:{act}|{led}))\w{{2,}}{whose})(?!\w){number}"
        lead = rf"(?<!\w)[وبل]?{bare(who)} (?P<verb>{verbs}) "
        found += [re.compile(f"{lead}{had} {doer}"), re.compile(f"{lead}{doer} {had}")]
    return tuple(found)


def apart(ar: str) -> str:
    """The Arabic with such deeds as nouns, and those who do them behind "by"."""
    key = fold(ar)
    for said in reversed(told(key.text)):
        had, by, number = (
            ar[key.place(said, name)] if said[name] else "" for name in ("had", "doer", "number")
        )
        noun, had = _deeds()[said["verb"]].noun, _KIN.sub("ي", _ENDS.sub("ائ", had))
        start, end = key.span(said.start("verb"), said.end())
        ar = f"{ar[:start]}تم {noun} {had}{number} من قبل {_MANY.sub('ين', by)}{ar[end:]}"
    return ar


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where the English has those do it whose own suffered it."""
    for said in told(bare(ar)):
        wrong = _deeds()[said["verb"]].wrong.search(en)
        others = _THEIRS.search(en)
        if wrong or others:
            theirs = f"{said['had']}, by {said['doer']}"
            told_as = wrong[0] if wrong else others["wrong"] if others else ""
            yield f'in the Arabic it is done to what is theirs ({theirs}); the English says "{told_as}"'
            return


def told(key: str) -> list[re.Match[str]]:
    """Where such a deed is told in folded Arabic."""
    if "الذ" not in key and "الت" not in key and "اللذ" not in key:
        return []
    return sorted((m for p in _patterns() for m in p.finditer(key)), key=lambda m: m.start())
