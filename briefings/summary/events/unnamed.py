"""Denials that leave to a sentence before them what is denied: "denied the report", "the fall of the city".

Alone such a sentence says nothing that a reader could use, and what it denies looks undisputed without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

from briefings.language.cues import Cue
from briefings.language.normalize import bare
from briefings.language.terms import overlap
from briefings.language.wordlists import WordLists, folded
from briefings.records import Statement
from briefings.summary.events.deeds import DENIAL
from briefings.summary.events.same import words
from briefings.summary.events.scenes import towns
from briefings.summary.tolls.denials import denies

Thing = Literal["report", "place", "blow"]
_BACK: Mapping[Thing, int] = {"report": 3, "place": 3, "blow": 6}  # sentences up to what is meant
_LISTS = WordLists("summary/leaning.toml", "unnamed")
_ABOUT = 0.15  # share of words from which on an earlier sentence tells the same


def unnamed(denial: Statement) -> Thing | None:
    """What a denial is of that only a sentence before it names; None of what denies nothing as well."""
    return _unnamed(denial.translated.sentence.text)


@lru_cache(maxsize=16_384)
def _unnamed(text: str) -> Thing | None:
    told = bare(text)
    if not _denying().may_be_in(told):
        return None
    return next((thing for thing, pattern in _patterns() if pattern.match(told)), None)


@lru_cache(maxsize=16_384)
def denied_within(text: str) -> bool:
    """Whether a sentence tells a claim and behind it who denies that: "…, while the army denied this"."""
    told = bare(text)
    if not _denying_within().may_be_in(told) or denies(text) or _unnamed(text):
        return False
    return _within().search(told) is not None


def meant(denial: Statement, told: Mapping[tuple[str, int], Statement]) -> Statement | None:
    """The sentence of its article that tells what a denial does not name, by article and number.

    A report is that of the sentence before, other denials of it passed over; a city or a shelling, the
    nearest one that is told.
    """
    thing = unnamed(denial)
    if thing is None:
        return None
    n = denial.translated.sentence.n
    for back in range(1, _BACK[thing] + 1):
        before = told.get((denial.article.id, n - back))
        if before and not unnamed(before) and _tells(before, thing):
            return before
    return None


def claims_denied(denial: Statement, told: Mapping[tuple[str, int], Statement]) -> list[Statement]:
    """What a denial that does not name it is of, and what else its article tells of that before.

    Not where nobody speaks in it, nor where none but who told it does.
    """
    claim = meant(denial, told)
    theirs = set(denial.analysis.roles.speaker)
    if claim is None or not theirs:
        return []
    before = (told.get((denial.article.id, n)) for n in range(1, claim.translated.sentence.n))
    every = [claim, *(s for s in before if s and _tells_too(s, claim, unnamed(denial)))]
    return [s for s in every if theirs - set(s.analysis.roles.speaker)]


def by_place(statements: Iterable[Statement]) -> dict[tuple[str, int], Statement]:
    """Statements by their article and number."""
    return {(s.article.id, s.translated.sentence.n): s for s in statements}


def _tells(before: Statement, thing: Thing) -> bool:
    if thing == "report":
        return True
    return bool(towns(before)) if thing == "place" else tells_of_a_blow(before)


def tells_of_a_blow(statement: Statement) -> bool:
    """Whether a sentence tells of shelling, a strike, an attack."""
    return _LISTS.whole("told").search(bare(statement.translated.sentence.text)) is not None


def _tells_too(earlier: Statement, claim: Statement, thing: Thing | None) -> bool:
    """Whether an earlier sentence tells what the claim does: of the same town, or in like words."""
    alike = overlap(words(earlier), words(claim)) >= _ABOUT
    if thing == "report":
        return alike and earlier.translated.sentence.n == claim.translated.sentence.n - 1
    there = not towns(earlier).isdisjoint(towns(claim)) or (alike and not towns(claim))
    return there and (thing == "place" or _tells(earlier, "blow"))


@lru_cache(maxsize=1)
def _denying() -> Cue:
    return Cue([*DENIAL["words"], *_LISTS["verbs"], *_LISTS["hastens"], *_LISTS["calls"]])


@lru_cache(maxsize=1)
def _denying_within() -> Cue:
    return Cue([*DENIAL["words"], *_LISTS["refuses"], *_LISTS["denying"], *DENIAL["it"]])


@lru_cache(maxsize=1)
def _within() -> re.Pattern[str]:
    verbs = folded([*DENIAL["words"], *_LISTS["refuses"]])
    behind = rf"(?:\w+ ){{0,5}}?(?:{verbs}) (?:(?!علي |عن )\w+ ){{0,4}}?<this>(?!\w)"
    what = rf"{DENIAL.either('which')}(?: ما)? {DENIAL.either('it')}(?!\w)"
    return _LISTS.pattern(
        rf"(?<=\w)[^\w.]* (?:{what}|<but> {behind}"
        r"|\w+ (?:\w+ ){0,3}?(?:الي|ل) <denying> <this>(?!\w))"
    )


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[Thing, re.Pattern[str]], ...]:
    pointing, false = DENIAL.either("pointing"), DENIAL.either("false")
    word = r"(?:(?!<other> |و)\w+|<names>) "
    # Who denies may stand before the verb, "for its part" before him; nothing else is told before it.
    head = rf"\W*(?:[وف]?<openers> |(?:\w+ ){{0,2}}\w+، )?(?:[وف]?{word})??(?:{word}){{0,7}}?"
    told_before = r"(?!\W*(?:\w+، )?[وف]?<telling> )"
    to_deny = rf"<hastens> (?:{word}){{0,9}}?(?:الي|ل|في) <denying>"
    denies = rf"[وف]?(?:{DENIAL.either('words')}|<verbs>|{to_deny}) (?:{word}){{0,9}}?"
    end = r"(?=\s*(?:[.،؛:!؟…\"»)]|$)| و(?!ال)| <ends>(?!\w))"

    def of(key: str) -> str:
        return rf"[بل]?(?:<quantity> )?(?:{pointing} <{key}>(?!\w)|<{key}>{end})"

    called = rf"[وف]?<calls> (?:{word}){{0,6}}?(?:{pointing} )?<reports>"
    fiction = rf"{called} (?:\W*\w+ \W*){{0,2}}?{false}(?!\w)"
    made: Mapping[Thing, str] = {
        "report": rf"{told_before}{head}(?:{denies}{of('reports')}|{fiction})",
        "place": rf"{told_before}{head}{denies}{of('places')}",
        "blow": rf"{told_before}{head}{denies}{of('blows')}",
    }
    return tuple((thing, _LISTS.pattern(made[thing])) for thing in _BACK)
