"""Whether two are still two: "two medics" must not become "a medic".

An Arabic dual is a number, and English often leaves it unsaid ("the sides"); the ledger lets it go therefore.
Where the English has the noun behind "a" or "an" and nothing for "two", one of the two is lost. Of 58,292
true pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.language.bilingual import arabic_stem, tokens
from briefings.language.normalize import bare, words
from briefings.language.numerals_ar_tokens import dual
from briefings.records import NameMatch
from briefings.translation.cover import arabic_entry

_TWO = re.compile(
    r"\b(?:two|2|both|pairs?|couple|twins?|twice|double|second|another|other|each|either|neither|ii)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:a|an) (?:[a-z-]+ )?$", re.IGNORECASE)
_SURE = 0.05  # likelihood from which on an English word translates the noun


def findings(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """A reason for each dual that the English has as one."""
    if _TWO.search(en):
        return
    spans = [(name.start, name.end) for name in names]
    for word in words(ar):
        inside = any(word.start < end and start < word.end for start, end in spans)
        if not inside and dual(bare(word.text)) is False and (one := _single(bare(word.text), en)):
            yield f'the Arabic has two of them ({word.text}); the English has "{one}"'


def _single(key: str, en: str) -> str:
    """ "a medic", where the English has the noun of a dual so; else nothing."""
    partners = arabic_entry(arabic_stem(key)).partners
    for token in tokens(en):
        before = _ONE.search(en, 0, token.start)
        if before and token.text.islower() and partners.get(token.stem, 0.0) >= _SURE:
            return en[before.start() : token.end]
    return ""
