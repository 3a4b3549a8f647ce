"""The theme under which a sentence stands: of several the one that it opens with, not that of its most words.

"Agreed to lay down their arms, a day after the attack" is a truce, for all that it tells of fighting.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import Statement
from briefings.summary.events.openings import opening, word_lists

_FIGHTING = "military"


def by_opening(statement: Statement, themes: Sequence[str]) -> list[str]:
    """The themes of a sentence, the one first that its opening tells where it would stand under fighting."""
    found = [*themes]
    if found[:1] != [_FIGHTING]:
        return found
    head = opening(statement)
    first = [theme for theme, told in _openings() if theme in found and told.search(head)][:1]
    return [*first, *(theme for theme in found if theme not in first)]


@lru_cache(maxsize=1)
def _openings() -> Sequence[tuple[str, re.Pattern[str]]]:
    """For each theme a word of doing and, within ten words, what is done: both by their lists."""
    words = word_lists()
    return tuple(
        (
            rule["theme"],
            re.compile(
                rf"(?<!\w)[وفبل]?(?:{_joined(words, rule['does'])})(?: \S+){{0,10}}?"
                rf" [وفبل]?(?:{_joined(words, rule['what'])})(?!\w)"
            ),
        )
        for rule in toml("summary/ranking.toml")["opening"]
    )


def _joined(words: Mapping[str, Sequence[str]], keys: Sequence[str]) -> str:
    return folded(word for key in keys for word in words[key])
