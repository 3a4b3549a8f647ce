"""Counts that their sentence takes back: a toll that is withdrawn, or said to be of another event."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.analysis.counting.gated import beginning, needs
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.wordlists import folded

_BEFORE = 6  # words between "withdrew" and the number
_STOPS = frozenset("،,;؛.:!؟")
_LATER = r"(?:بعد|عقب|اثر|منذ|قوات|جنود)"  # "withdrew its forces after a toll of 50 dead"
_words = lists("casualties", "withdrawn")


@needs(beginning(_words, "revokes", "apart"))
def withdrawn(reading: Reading, number: Counted) -> bool:
    """ "Withdrew its toll of 125 dead"; "the toll of 125 dead has nothing to do with the blast"."""
    before = _told(reading, max(0, number.first - _BEFORE), number.first)
    if _revokes().search(before):
        return True
    behind = _told(reading, number.last + 1, len(reading.tokens))
    return bool(_toll().search(before) and _apart().match(behind))


def _told(reading: Reading, first: int, end: int) -> str:
    """The words of a stretch, a comma or stop before a word as "،"."""
    words = (
        f"{' ،' if _STOPS & set(token.gap) else ''} {token.text}"
        for token in reading.tokens[first:end]
    )
    return "".join(words)


@lru_cache(maxsize=1)
def _revokes() -> re.Pattern[str]:
    verb, toll = _either("revokes"), _either("toll")
    return re.compile(rf" [وف]?(?:{verb})(?: (?!{_LATER})\w+){{0,4}}? (?:{toll})(?: \w+)?$")


@lru_cache(maxsize=1)
def _toll() -> re.Pattern[str]:
    """ "A toll of", right before a number: of 60 people who have no part in a war each was hit."""
    return re.compile(rf" (?:{_either('toll')})(?: \w+)?$")


@lru_cache(maxsize=1)
def _apart() -> re.Pattern[str]:
    """ "… has nothing to do with the blast", and nothing behind says of what it is: "but with the war"."""
    apart, rather = _either("apart"), _either("rather")
    return re.compile(rf"(?: \w+)? (?:{apart})(?!\w)(?!.* (?:{rather})(?!\w))")


def _either(key: str) -> str:
    return folded(table("casualties")["withdrawn"][key])
