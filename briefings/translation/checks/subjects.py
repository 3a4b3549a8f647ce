"""Whom the English makes the subject by mistake: nobody accuses themselves or "remains a single Armenian".

Arabic may leave the subject to the verb's ending ("and-she-answered by accusing Azerbaijan") or put it
behind the verb ("that not will-remain one Armenian"), and a decoder takes for it whoever is near:
"Azerbaijan responded by accusing Azerbaijan". Of 60,963 true pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.language.normalize import bare
from briefings.translation.checks import patterns
from briefings.translation.names.countries import arabic_mentions, english_mentions

_AGAINST = (
    r"(?:accus|blam|attack|bomb|shell|target|urg|condemn|criticiz|denounc|warn|threaten|invad|strik)\w*"
    r"|call\w* on|struck|hit|su(?:es?|ed|ing)"
)
_LINKS = r"also|then|again|later|in turn|has|had|have|(?:respond|repli|retaliat|counter|react)ed by|on \w+day"
_TURNED_ON = re.compile(rf"^(?:['’]s \w+)?(?: (?:{_LINKS}))* (?:{_AGAINST})(?: at)? $")
_PART_IN = re.compile(r"\b(?:(?:take|takes|taking|took) part|participat\w+) in $")
_TAKES_PART = re.compile(r"(?<!\w)[وفبل]?(?:مشاركه|تشارك) $")
_ENDS = re.compile(r"[.,;]|$| (?:and|while|as|in|at|with|on)\b")


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for a party that turns on itself, and for somebody who "would not remain" others."""
    for one, other in pairwise(english_mentions(en)):
        if one.country == other.country and _TURNED_ON.match(en[one.end : other.start]):
            said = en[one.start : other.end]
            yield f'"{said}" has one party on both sides; in the Arabic somebody else does it'
    if whose := _shares(ar, en):
        yield f'in the Arabic it is {whose} that takes part; the English says "in {whose}"'
    yield from patterns.findings("subjects", ar, en)


def _shares(ar: str, en: str) -> str:
    """The country that takes part in the Arabic, where the English has others take part "in" it."""
    within = [m for m in english_mentions(en) if _PART_IN.search(en, 0, m.start)]
    if not within:
        return ""
    key = bare(ar)
    taking = {m.country for m in arabic_mentions(key) if _TAKES_PART.search(key, 0, m.start)}
    ends = (m for m in within if m.country in taking and _ENDS.match(en, m.end))
    return next((en[m.start : m.end] for m in ends), "")
