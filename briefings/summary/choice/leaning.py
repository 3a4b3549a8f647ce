"""Sentences that lean on the one before them: "Baku denied this"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import WordLists
from briefings.records import Statement
from briefings.summary.events.unnamed import by_place, meant, unnamed

_LISTS = WordLists("summary/leaning.toml")
# "After the incident"; "after the attack on X" says which.
_POINTING_BACK = (
    r"\W*[وف]?(?:<after> (?:هذا |هذه )?<nouns>(?!\w)(?! (?:ال|<of>(?!\w)))|(?:\w+ )?<kin>(?!\w)"
    r"|<warns> (?:[^\s،]+ ){1,6}?(?:من )?ان <nouns>(?!\w)(?! (?:ال|<of>(?!\w))))"
)
# A verb and an office that nothing behind it names, at the head of a sentence.
_UNNAMED = (
    r"\W*(?:\w+ \w+، )?(?:و?كانت? )?\w+ (?:قد )?<offices>(?: قد \w+)?(?= <unnaming>(?!\w)|\W*$|:)"
)


def leans(statement: Statement) -> bool:
    """Whether a sentence says only by pointing back what it speaks of, so that it cannot stand alone."""
    text = bare(statement.translated.sentence.text)
    longest, pattern = _rules()
    if unnamed(statement):
        return True
    return len(text.split()) <= longest and pattern.search(text) is not None


def points_back(statement: Statement) -> bool:
    """Whether only the sentence before says what one speaks of: "after the incident", "the ministry said".

    Who speaks, where brackets tell him, is told.
    """
    text = bare(statement.translated.sentence.text)
    if _LISTS.pattern(_POINTING_BACK).match(text):
        return True
    return not statement.analysis.speaker_hint and bool(_LISTS.pattern(_UNNAMED).match(text))


def answered(statements: Iterable[Statement]) -> dict[str, str]:
    """The ids of sentences that lean, each with the id of the sentence before it in its article.

    A denial leans on what it denies without a name (events/unnamed.py).
    """
    told = by_place(statements)
    found: dict[str, str] = {}
    for (article, n), statement in told.items():
        before = told.get((article, n - 1)) if leans(statement) else None
        if unnamed(statement):
            before = meant(statement, told)
        if before:
            found[statement.id] = before.id
    return found


@lru_cache(maxsize=1)
def _rules() -> tuple[int, re.Pattern[str]]:
    guards = _LISTS.not_behind("never_after", start=r"(?<!\w)")
    ends = r"(?=\s*(?:[.،؛:!؟,;\"»)]|$))"
    points = rf"(?<!\w){guards}<alone>(?:{ends}| <nouns>(?!\w))"
    objects = rf"(?<!\w)[وف]?<objects>(?: \w+){{0,6}}? (?:صحة )?<nouns>{ends}"
    return toml("summary/leaning.toml")["longest"], _LISTS.pattern(f"{points}|{objects}")
