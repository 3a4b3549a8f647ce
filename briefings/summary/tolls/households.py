"""Counts of one family, or of a person told of by age or name: losses within a toll, and no rivals of one.

"My neighbour lost her two sons" says nothing against "200 people were killed".
"""

from __future__ import annotations

import re
from functools import cache

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.records import Figure

_WORDS = WordLists("summary/claims.toml", "household")
_BEHIND = 60  # characters behind a count in which its family, an age or a name stands
_LARGEST = 20  # people in a household
_THE = "ال"


def is_of_household(text: str, figure: Figure) -> bool:
    """Whether a count is of one family, or of one person: told of by age or name, or as known already."""
    low = figure.count[0] or 0
    own = bare(text[figure.start : figure.end])
    behind = bare(text[figure.end : figure.end + _BEHIND])
    # "(A shepherd) aged 40", "by the name of", with no comma before it or behind one.
    named = _WORDS.pattern(r"^[^.؛،]*(?:،\s?)?و?<by_name>(?!\w)")
    if figure.count == (1, 1) and (own.startswith(_THE) or named.search(behind)):
        return True  # "the Russian reporter": one of the two that were told of
    kin, family = _of_kin()
    return low <= _LARGEST and bool(kin.search(own) or family.match(behind))


@cache
def _of_kin() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Kin in the count; "(five people) of one family", "(two) of her children", right behind it."""
    kin = _WORDS.pattern(rf"(?<!\w)[وفبل]?{_kin()}(?!\w)")
    return kin, _WORDS.pattern(rf"\s?(?:\w+\s){{0,3}}?من (?:<family>|{_kin()})(?!\w)")


@cache
def _kin() -> str:
    """ "Her two sons": a noun for kin with a pronoun."""
    kin, whose = ([bare(word) for word in _WORDS[key]] for key in ("kin", "whose"))
    nouns = (f"{noun[:-1]}ت" if noun.endswith("ه") else noun for noun in kin)
    return rf"(?:{'|'.join(nouns)})(?:{'|'.join(whose)})"
