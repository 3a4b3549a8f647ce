"""Sentences that lean on the one before them: "Baku denied this"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import Statement
from briefings.summary.events.unnamed import by_place, denied_unnamed, meant


def leans(statement: Statement) -> bool:
    """Whether a sentence says only by pointing back what it speaks of, so that it cannot stand alone."""
    text = bare(statement.translated.sentence.text)
    longest, pattern = _rules()
    if denied_unnamed(statement):
        return True
    return len(text.split()) <= longest and pattern.search(text) is not None


def points_back(statement: Statement) -> bool:
    """Whether only the sentence before says what one speaks of: "after the incident", "the ministry said".

    Who speaks, where brackets tell him, is told.
    """
    text = bare(statement.translated.sentence.text)
    if _pointing_back().match(text):
        return True
    return _unnamed().match(text) is not None and not statement.analysis.speaker_hint


def answered(statements: Iterable[Statement]) -> dict[str, str]:
    """The ids of sentences that lean, each with the id of the sentence before it in its article.

    A denial leans on what it denies without a name (events/unnamed.py).
    """
    told = by_place(statements)
    found: dict[str, str] = {}
    for (article, n), statement in told.items():
        before = told.get((article, n - 1)) if leans(statement) else None
        if denied_unnamed(statement):
            before = meant(statement, told)
        if before:
            found[statement.id] = before.id
    return found


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


def _lists() -> dict[str, Any]:
    return toml("summary/leaning.toml")


@lru_cache(maxsize=1)
def _rules() -> tuple[int, re.Pattern[str]]:
    data = _lists()
    alone, nouns = (folded(data[key]) for key in ("alone", "nouns"))
    guards = "".join(rf"(?<!(?<!\w){re.escape(bare(word))} )" for word in data["never_after"])
    ends = r"(?=\s*(?:[.،؛:!؟,;\"»)]|$))"
    points = rf"(?<!\w){guards}(?:{alone})(?:{ends}| (?:{nouns})(?!\w))"
    objects = (
        rf"(?<!\w)[وف]?(?:{folded(data['objects'])})(?: \w+){{0,6}}? (?:صحة )?(?:{nouns}){ends}"
    )
    return data["longest"], re.compile(f"{points}|{objects}")
