"""Whether the English goes from A to B where the Arabic does: "from Goris" is not "to Goris".

And whether what leads a name in leads it in in English: "to A, not to B", "under pressure from A".

Every word and name is there, so that nothing else takes offence. Something is said only where both names
stand once in the Arabic, and in the English each behind the other's preposition and never behind its own;
or where what flies toward one of them comes from there in the English.
The words are data: `data/checks/routes.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists, either, folded
from briefings.records import NameMatch

# "From A and to it", and English that has lost one of the two ways.
_BOTH_WAYS = re.compile(
    r"(?<!\w)من (?:(?!هنا |هناك )\w+ ){1,3}?والي(?:ه|ها|هما)(?!\w)|(?<!\w)من والي(?!\w)"
)
_NO_WAY_BACK = re.compile(r"\bfrom and (?:from|out of)\b|\bto and to\b", re.IGNORECASE)
_WAY_BACK = re.compile(
    r"\b(?:to and|from and|into and|in and|out and|and (?:to|from|into|out|in|back|within|leaving)|both|round"
    r"|return\w*|back|inbound|outbound|entry|exit|enter\w*|leav\w*|between|two-way|exchang\w*)\b",
    re.IGNORECASE,
)
_LISTS = WordLists("checks/routes.toml")
_FEW = 4  # words between where it comes from and where it goes
_AREA = r"(?:the )?(?:(?:city|town|village|capital|region|province|airport|port) (?:of )?)?"


def findings(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """A reason for each way that the English goes backwards, in words."""
    if _BOTH_WAYS.search(bare(ar)) and (_NO_WAY_BACK.search(en) or not _WAY_BACK.search(en)):
        yield "the Arabic goes there and back, the English one way only"
    for start, goal in pairwise(sorted(names, key=lambda name: name.start)):
        if _leads(ar, start, goal, names, "to", 1) and _backwards(en, start.house, goal.house):
            yield f"in the Arabic the way is from {start.house} to {goal.house}, in the English back"
        elif _leads(ar, start, goal, names, "at", _FEW) and _out_of(en, goal.house):
            yield f"in the Arabic it goes toward {goal.house}, in the English it comes from there"
    for arabic, english in _leading():
        told = {name.house for name in names if arabic.search(bare(ar[: name.start]).rstrip())}
        ways = ((name.house, re.search(english + re.escape(name.house), en)) for name in names)
        said = {house: found[0] for house, found in ways if found}
        if told and said and told.isdisjoint(said):
            yield f'the English says "{said[min(said)]}"; the Arabic says that of {min(told)}'


def mended(ar: str, en: str) -> str:
    """The English "to and from" where the Arabic goes both ways and the English one way twice."""
    return _NO_WAY_BACK.sub("to and from", en) if _BOTH_WAYS.search(bare(ar)) else en


@cache
def _leading() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What stands before a name: folded Arabic, and a pattern of English up to the name."""
    return tuple(
        (
            re.compile(rf"(?<!\w)[وف]?(?:{folded(arabic.split(', '))})$"),
            rf"\b(?:{either(english.split(', '))}) {_AREA}",
        )
        for arabic, english in _LISTS.entries("leads")
    )


def _leads(
    ar: str, start: NameMatch, goal: NameMatch, names: Sequence[NameMatch], towards: str, most: int
) -> bool:
    """Whether "from" stands before the one name and "to" before the other, with so few words between."""
    before, between = bare(ar[: start.start]).split(), bare(ar[start.end : goal.start]).split()
    words = [name.house for name in names]
    once = start.house != goal.house and words.count(start.house) == words.count(goal.house) == 1
    return (
        once
        and before[-1:] != []
        and 0 < len(between) <= most
        and bool(_LISTS.pattern("[وف]?<arabic_from>").fullmatch(before[-1]))
        and bool(_LISTS.pattern(f"[وف]?<arabic_{towards}>").fullmatch(between[-1]))
    )


def _out_of(en: str, goal: str) -> bool:
    """Whether the English has the goal once, and behind "from": "no fire from Azerbaijan"."""
    name = rf"\b{re.escape(goal)}\b"
    return len(re.findall(name, en)) == 1 and bool(re.search(rf"\bfrom {_AREA}{name}", en))


def _backwards(en: str, start: str, goal: str) -> bool:
    away, towards = either(_LISTS["english_from"]), either(_LISTS["english_to"])

    def behind(words: str, name: str) -> bool:
        found = re.search(rf"\b(?:{words}) {_AREA}{re.escape(name)}\b", en, re.IGNORECASE)
        return found is not None

    turned = behind(away, goal) and behind(towards, start)
    return turned and not behind(away, start) and not behind(towards, goal)
