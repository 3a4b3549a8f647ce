"""Sentences that lean on the one before them: "Baku denied this"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from briefings.language.corrections import recalled
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import Statement
from briefings.summary.events.unnamed import by_place, denied_unnamed, meant

_THE = "ال"


def leans(statement: Statement) -> bool:
    """Whether a sentence says only by pointing back what it speaks of, so that it cannot stand alone."""
    text = bare(statement.translated.sentence.text)
    longest, pattern, retort = _rules()
    if retort.match(text) or denied_unnamed(statement):
        return True
    return len(text.split()) <= longest and pattern.search(text) is not None


def points_back(statement: Statement) -> bool:
    """Whether only the sentence before says what one speaks of: "after the incident", "the ministry said".

    Who speaks, where brackets tell him, is told.
    """
    text = bare(statement.translated.sentence.text)
    if _pointing_back().match(text):
        return True
    if _unnamed().match(text) and not statement.analysis.speaker_hint:
        return True
    if any(name.type == "place" for name in statement.translated.names):
        return False
    return _is_of_the_same(text) or _is_of_a_blow_unnamed(statement, text)


def _is_of_the_same(text: str) -> bool:
    """Whether a text speaks of "the same incident", and of none before."""
    return any(
        thing["of"].removeprefix(_THE) not in text[: thing.start()]
        for thing in _same().finditer(text)
    )


def _is_of_a_blow_unnamed(statement: Statement, text: str) -> bool:
    """Whether all that a text tells of is "the shelling", of whom and where it does not say."""
    told = statement.analysis
    return not (told.roles.actor or told.figures) and _blow().search(text) is not None


def answered(statements: Iterable[Statement]) -> dict[str, str]:
    """The ids of sentences that lean, each with the id of the sentence before it in its article.

    What answers "Yerevan says so. Is that true?" leans on what Yerevan says, the right number of a correction
    on the sentence with the wrong one; a denial on what it denies without a name (events/unnamed.py).
    """
    told = by_place(statements)
    found: dict[str, str] = {}
    for (article, n), statement in told.items():
        rests = leans(statement) or recalled(statement.translated.sentence)
        before = told.get((article, n - 1)) if rests else None
        asserted = told.get((article, n - 2)) if before and _asks(before) else None
        if before and asserted and _paragraph(asserted) == _paragraph(before):
            before = asserted
        elif denied_unnamed(statement):
            before = meant(statement, told)
        if before and not before.translated.sentence.heading:
            found[statement.id] = before.id
    return found


def _asks(statement: Statement) -> bool:
    return statement.translated.sentence.text.rstrip(' "»”').endswith(("؟", "?"))


def _paragraph(statement: Statement) -> int:
    return statement.translated.sentence.paragraph


@lru_cache(maxsize=1)
def _pointing_back() -> re.Pattern[str]:
    data = _lists()
    after, nouns, kin = (folded(data[key]) for key in ("after", "nouns", "kin"))
    more = rf"(?! (?:ال|(?:{folded(data['of'])})(?!\w)))"  # "after the attack on X" says which
    return re.compile(
        rf"\W*[وف]?(?:(?:{after}) (?:هذا |هذه )?(?:{nouns})(?!\w){more}|(?:\w+ )?(?:{kin})(?!\w))"
    )


@lru_cache(maxsize=1)
def _unnamed() -> re.Pattern[str]:
    """A verb and an office that nothing behind it names, at the head of a sentence."""
    offices, behind = (folded(_lists()[key]) for key in ("offices", "unnaming"))
    return re.compile(
        rf"\W*(?:\w+ \w+، )?(?:و?كانت? )?\w+ (?:قد )?(?:{offices})(?: قد \w+)?"
        rf"(?= (?:{behind})(?!\w)|\W*$|:)"
    )


@lru_cache(maxsize=1)
def _same() -> re.Pattern[str]:
    things, same = (folded(_lists()[key]) for key in ("things", "same"))
    return re.compile(rf"(?<!\w)[وفبل]?(?P<of>{things}) (?:{same})(?!\w)")


@lru_cache(maxsize=1)
def _blow() -> re.Pattern[str]:
    blows, told = (folded(_lists()[key]) for key in ("blows", "told"))
    return re.compile(
        rf"(?<!\w)(?:ان (?:{blows}) (?:{told})|(?:{told}) (?:{blows}) (?:{told}))(?!\w)"
    )


def _lists() -> dict[str, Any]:
    return toml("summary/leaning.toml")


@lru_cache(maxsize=1)
def _rules() -> tuple[int, re.Pattern[str], re.Pattern[str]]:
    data = _lists()
    alone, nouns = (folded(data[key]) for key in ("alone", "nouns"))
    guards = "".join(rf"(?<!(?<!\w){re.escape(bare(word))} )" for word in data["never_after"])
    ends = r"(?=\s*(?:[.،؛:!؟,;\"»)]|$))"
    points = rf"(?<!\w){guards}(?:{alone})(?:{ends}| (?:{nouns})(?!\w))"
    objects = (
        rf"(?<!\w)[وف]?(?:{folded(data['objects'])})(?: \w+){{0,6}}? (?:صحة )?(?:{nouns}){ends}"
    )
    pointing = re.compile(f"{points}|{objects}")
    retorts = "|".join(re.escape(bare(word)) for word in data["retorts"])
    retort = re.compile(rf"[^:،]{{1,40}}:\s*(?:\w+ ){{0,2}}(?:{retorts})(?:(?: من)? \w+)?\W*$")
    return data["longest"], pointing, retort
