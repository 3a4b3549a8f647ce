"""Counts that their sentence takes back: with pardon, as "untrue", withdrawn, or of another event."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.analysis.counting.gated import beginning, needs
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.wordlists import folded

_BEFORE = 18  # words between "begs pardon" and the number
_BEHIND = 8  # words between the number and the clause that judges it
_STOPS = frozenset("،,;؛.:!؟")
_LATER = r"(?:بعد|عقب|اثر|منذ|قوات|جنود)"  # "withdrew its forces after a toll of 50 dead"
_words = lists("casualties", "withdrawn")


@needs(beginning(_words, "sorry", "recants", "revokes", "which", "proved", "apart"))
def withdrawn(reading: Reading, number: Counted) -> bool:
    """ "Begs pardon for a report that 170 were killed", "that 170 were killed, which is not true"."""
    before = _told(reading, max(0, number.first - _BEFORE), number.first)
    if _pardon().search(before) or _recants().search(before) or _revokes().search(before):
        return True
    behind = _told(reading, number.last + 1, len(reading.tokens))
    if _toll().search(before) and _apart().match(behind):
        return True
    found = _untrue().match(behind)
    return found is not None and not _somebodys().search(behind[found.end() :])


def _told(reading: Reading, first: int, end: int) -> str:
    """The words of a stretch, a comma or stop before a word as "،"."""
    words = (
        f"{' ،' if _STOPS & set(token.gap) else ''} {token.text}"
        for token in reading.tokens[first:end]
    )
    return "".join(words)


@lru_cache(maxsize=1)
def _pardon() -> re.Pattern[str]:
    """Pardon for news: the army that is sorry for a mistake "that killed 12" claims them."""
    sorry, slip, news = (_either(key) for key in ("sorry", "slip", "news"))
    return re.compile(rf" [وف]?(?:{sorry})(?: \w+){{0,4}}? عن (?:(?:{slip}) )*(?:{news})(?: \w+)*$")


@lru_cache(maxsize=1)
def _recants() -> re.Pattern[str]:
    """Going back on words of one's own: "went back on his statement that 200 were lost"."""
    recants, own = (_either(key) for key in ("recants", "own"))
    return re.compile(rf" [وف]?(?:{recants})(?: \w+){{0,4}}? عن (?:{own})(?: \w+)*$")


@lru_cache(maxsize=1)
def _revokes() -> re.Pattern[str]:
    """ "Withdrew its toll of 125 dead"."""
    return re.compile(
        rf" [وف]?(?:{_either('revokes')})(?: (?!{_LATER})\w+){{0,4}}? (?:{_either('toll')})(?: \w+)?$"
    )


@lru_cache(maxsize=1)
def _toll() -> re.Pattern[str]:
    """ "A toll of", right before a number: of 60 people who have no part in a war each was hit."""
    return re.compile(rf" (?:{_either('toll')})(?: \w+)?$")


@lru_cache(maxsize=1)
def _apart() -> re.Pattern[str]:
    """ "… has nothing to do with the blast", and nothing behind says of what it is: "but with the war"."""
    return re.compile(
        rf"(?: \w+)? (?:{_either('apart')})(?!\w)(?!.* (?:{_either('rather')})(?!\w))"
    )


@lru_cache(maxsize=1)
def _untrue() -> re.Pattern[str]:
    """The clause right behind that of the number, when it judges what was told."""
    which, proved, this, untrue = (_either(key) for key in ("which", "proved", "this", "untrue"))
    told = rf"(?: (?![وف](?:ان|قال|قالت|اضاف|اضافت) )\w+){{0,{_BEHIND}}}?"
    judged = rf"(?:{which})(?: (?!ليس)\w+){{0,1}}|(?:{proved})(?: \w+){{0,2}}? (?:{this})"
    return re.compile(rf"{told} ، (?:{judged}) (?:{untrue})(?!\w)")


@lru_cache(maxsize=1)
def _somebodys() -> re.Pattern[str]:
    """Words behind a judgement that make it that of one side."""
    return re.compile(rf" [وف]?(?:{_either('judges')})(?!\w)")


def _either(key: str) -> str:
    return folded(table("casualties")["withdrawn"][key])
