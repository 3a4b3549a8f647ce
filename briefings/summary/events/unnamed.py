"""Denials that leave to a sentence before them what is denied: "denied the report", "the fall of the city".

Alone such a sentence says nothing that a reader could use, and what it denies looks undisputed without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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

Thing = Literal["report", "statement", "place", "blow", "event"]
# Sentences up to what is meant.
_BACK: Mapping[Thing, int] = {"report": 3, "statement": 2, "place": 3, "blow": 6, "event": 2}
_QUOTES = re.compile('["«»“”]')
_LISTS = WordLists("summary/leaning.toml", "unnamed")
_OFFERED = 12  # words before "which Baku rejected" among which stands what it was offered
_ABOUT = 0.15  # share of words from which on an earlier sentence tells the same


def unnamed(denial: Statement) -> Thing | None:
    """What a denial is of that only a sentence before it names; None of what denies nothing as well."""
    return _unnamed(denial.translated.sentence.text)


@lru_cache(maxsize=16_384)
def _unnamed(text: str) -> Thing | None:
    told = bare(text)
    if not _denying().may_be_in(told):
        return None
    told = _QUOTES.sub("", told)
    return next((thing for thing, pattern in _patterns() if pattern.match(told)), None)


@lru_cache(maxsize=16_384)
def denied_within(text: str) -> bool:
    """Whether a sentence tells a claim and behind it who denies that: "…, while the army denied this"."""
    told = bare(text)
    if not _denying_within().may_be_in(told) or denies(text) or _unnamed(text):
        return False
    found = _within().search(told)
    if found is None:
        return False
    refused = _LISTS.whole("refused").search(found[0]) is not None
    before = " ".join(told[: found.start()].split()[-_OFFERED:])
    return not (refused and _LISTS.whole("proposes").search(before))


def meant(denial: Statement, told: Mapping[tuple[str, int], Statement]) -> Statement | None:
    """The sentence of its article that tells what a denial does not name, by article and number.

    A report is that of the sentence before, other denials of it passed over; a city or a shelling, the
    nearest one that is told; "the incident", a shelling near it or else what is told right before.
    """
    thing = unnamed(denial)
    if thing is None:
        return None
    near = [s for s in _before(denial, told, thing) if not (unnamed(s) or _retorts(s))]
    found = next((s for s in near if _tells(s, thing, denial)), None)
    return found or next(iter(near), None) if thing == "event" else found


def _before(
    denial: Statement, told: Mapping[tuple[str, int], Statement], thing: Thing
) -> Iterator[Statement]:
    n = denial.translated.sentence.n
    near = (told.get((denial.article.id, n - back)) for back in range(1, _BACK[thing] + 1))
    return (s for s in near if s)


def _retorts(statement: Statement) -> bool:
    """Whether a sentence opens by denying what was told before it: "soon Ankara denied it"."""
    text = bare(statement.translated.sentence.text)
    return DENIAL.pattern(r"\W*(?:\w+ ){0,3}?[وف]?<it>(?!\w)").match(text) is not None


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


def _tells(before: Statement, thing: Thing, denial: Statement) -> bool:
    if thing == "report":
        return True
    if thing == "statement":  # by another than who denies
        theirs = set(before.analysis.roles.speaker)
        return bool(theirs) and theirs.isdisjoint(denial.analysis.roles.speaker)
    return bool(towns(before)) if thing == "place" else tells_of_a_blow(before)


def tells_of_a_blow(statement: Statement) -> bool:
    """Whether a sentence tells of shelling, a strike, an attack."""
    return _LISTS.whole("told").search(bare(statement.translated.sentence.text)) is not None


def _tells_too(earlier: Statement, claim: Statement, thing: Thing | None) -> bool:
    """Whether an earlier sentence tells what the claim does: of the same town, or in like words."""
    alike = overlap(words(earlier), words(claim)) >= _ABOUT
    if thing in ("report", "statement"):  # which of its words are denied is not known: by one mouth
        first, last = (set(s.analysis.roles.speaker) for s in (earlier, claim))
        own = bool(first & last or (first and not last))
        return alike and own and earlier.translated.sentence.n == claim.translated.sentence.n - 1
    there = not towns(earlier).isdisjoint(towns(claim)) or (alike and not towns(claim))
    return there and (thing == "place" or tells_of_a_blow(earlier))


@lru_cache(maxsize=1)
def _denying() -> Cue:
    return Cue([*DENIAL["words"], *_LISTS["verbs"], *_LISTS["hastens"], *_LISTS["calls"]])


@lru_cache(maxsize=1)
def _denying_within() -> Cue:
    return Cue([*DENIAL["words"], *_LISTS["refuses"], *_LISTS["denying"], *DENIAL["it"]])


@lru_cache(maxsize=1)
def _within() -> re.Pattern[str]:
    verbs = folded([*DENIAL["words"], *_LISTS["refuses"]])
    behind = rf"(?:\w+ ){{0,5}}?(?:{verbs}) (?:(?!علي |عن |<at_first> )\w+ ){{0,4}}?<this>(?!\w)"
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
    had_part = r"(?:ان (?:يكون|تكون) ل\w{1,3} (?:اي |ايه )?<share> )?"
    verb = rf"(?:{DENIAL.either('words')}|<verbs>|{to_deny})"
    denies = rf"[وف]?{verb} (?:{word}){{0,9}}?{had_part}"
    end = r"(?=\s*(?:[.،؛:!؟…\"»)]|$)| و(?!ال)| <ends>(?!\w))"

    def of(key: str) -> str:
        return rf"[بل]?(?:<quantity> )?(?:{pointing} <{key}>(?!\w)|<{key}>{end})"

    called = rf"[وف]?<calls> (?:{word}){{0,6}}?(?:{pointing} )?<reports>"
    fiction = rf"{called} (?:\W*\w+ \W*){{0,2}}?{false}(?!\w)"
    who = r"(?: (?!<matter> )\w+){1,5}?(?=\s*(?:[.؛:!؟…]|$|،(?! <other> )))"
    stated = rf"(?:<quantity> )?ما <stated>{who}"
    made: Mapping[Thing, str] = {
        "report": rf"{told_before}{head}(?:{denies}(?:{of('reports')}|<like>{end})|{fiction})",
        "statement": rf"{told_before}{head}{denies}{stated}",
        "place": rf"{told_before}{head}{denies}{of('places')}",
        "blow": rf"{told_before}{head}{denies}{of('blows')}",
        "event": rf"{told_before}{head}{denies}{of('events')}",
    }
    return tuple((thing, _LISTS.pattern(made[thing])) for thing in _BACK)
