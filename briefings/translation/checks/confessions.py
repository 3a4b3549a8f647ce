"""Whether the English has a speaker own up to what the Arabic lays to an attack.

"The authorities said that it left 25 dead" came out as "… said that they had killed 25": of all errors the
one that a reader can least forgive. The words are data: `data/checks/confession.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either, folded

# "Admits the death of its soldiers", which is no killing of theirs.
_DEATH = re.compile(
    r"(?<!\w)[وف]?(?:[يت]قر|اقر|اقرت|اقروا|[يت]عترف|اعترف|اعترفت|[يت]علن|اعلن|اعلنت|[يت]ؤكد|[يت]وكد|اكد|اكدت)"
    r"(?: \w+){0,4}? ب?مقتل(?!\w)"
)
_KILLING = re.compile(
    r"\b(?:admit|acknowledg|announc|confirm)(?:s|ed|ing|es)?(?: to| that it had| it had)?"
    r" (?:killing|killed)\b(?! of)",
    re.IGNORECASE,
)


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where only the English says that whoever speaks did the killing or wounding."""
    outcome, own, owned = _words()
    told = owned.search(en)
    key = bare(ar)
    if told and outcome.search(key) and not own.search(key):
        yield f'the English says "{told[0]}"; the Arabic says what an attack left'
    elif (does := _KILLING.search(en)) and _DEATH.search(key) and not own.search(key):
        yield f'the English says "{does[0]}"; the Arabic has no more than a death'


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An outcome in folded Arabic, a deed of one's own there, and one in English."""
    table: dict[str, list[str]] = toml("checks/confession.toml")
    arabic = [
        re.compile(rf"(?<!\w)[وف]?(?:{folded(table[part])})(?!\w)") for part in ("outcome", "own")
    ]
    said, harmed = (either(table[part]) for part in ("said", "harmed"))
    english = re.compile(
        rf"\b(?:{said})(?: that)? (?:they|it|he|she|we)(?: had| have|'d)? (?:{harmed})\b",
        re.IGNORECASE,
    )
    return arabic[0], arabic[1], english
