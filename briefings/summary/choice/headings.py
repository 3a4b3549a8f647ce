"""The theme under which a sentence stands: of several the one that it opens with, not that of its most words.

"Agreed to lay down their arms, a day after the attack" is a truce, for all that it tells of fighting. And
which lines are but labels: "Statement issued by the armed forces" says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.records import Statement
from briefings.summary.events.openings import WORDS, opening

_FIGHTING = "military"
# What follows and from whom, in words of which none may be a verb: "condemns".
_LABEL = r"\W*(?:<papers> <issued>(?!\w)(?: (?![يت]\w{2})[^\s:،]+){0,9}|<formulas>)\W*$"


def by_opening(statement: Statement, themes: Sequence[str]) -> list[str]:
    """The themes of a sentence, the one first that its opening tells where it would stand under fighting."""
    found = [*themes]
    if found[:1] != [_FIGHTING]:
        return found
    head = opening(statement)
    first = [theme for theme, told in _openings() if theme in found and told.search(head)][:1]
    return [*first, *(theme for theme in found if theme not in first)]


def is_label(statement: Statement) -> bool:
    """Whether a line only says what follows, and from whom."""
    text = bare(statement.translated.sentence.text)
    return not statement.analysis.figures and bool(WORDS.pattern(_LABEL).match(text))


@lru_cache(maxsize=1)
def _openings() -> Sequence[tuple[str, re.Pattern[str]]]:
    """For each theme a word of doing and, within ten words, what is done: both by their lists."""
    return tuple(
        (
            rule["theme"],
            WORDS.pattern(rf"(?<!\w)[وفبل]?<{does}>(?: \S+){{0,10}}? [وفبل]?<{what}>(?!\w)"),
        )
        for rule in toml("summary/ranking.toml")["opening"]
        for does, what in [("|".join(rule["does"]), "|".join(rule["what"]))]
    )
