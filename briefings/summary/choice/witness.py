"""What somebody without an office saw or felt, in his own words: "I saw people run", recounts a builder.

It tells how an event was and not what it was, so that it is no first line of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.profile import OTHER
from briefings.records import Statement

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_MOST = 0.4  # share of a sentence's words that are quoted


def is_of_a_witness(statement: Statement) -> bool:
    """Whether most of a sentence is what a private person says of himself or of what he saw."""
    text, analysis = statement.translated.sentence.text, statement.analysis
    if set(analysis.roles.speaker) - {OTHER}:
        return False
    quoted = [bare(part) for part in _QUOTED.findall(text)]
    if sum(len(part.split()) for part in quoted) < _MOST * len(text.split()):
        return False
    beside = bare(_QUOTED.sub(" ", text))
    own, recounts = _words()
    return any(map(own.search, quoted)) or recounts.search(beside) is not None


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of whoever was there, and words by which he is made to speak."""
    found = toml("summary/leaning.toml")["witness"]
    own, recounts = (
        re.compile(rf"(?<!\w)[وف]?(?:{folded(found[key])})(?!\w)") for key in ("own", "recounts")
    )
    return own, recounts
