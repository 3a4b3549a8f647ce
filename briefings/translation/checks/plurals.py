"""Whether people who are several still are: "the separatists agreed" is not "the separatist agreed".

Arabic tells by an ending (انفصاليون, before a noun انفصاليو), and a decoder may miss the rarer form.
Something is said of people only, where the English has one of them and nobody else of the kind; nor are
those two of whom the Arabic says "their car" with a plural.
The words are data: `data/checks/plurals.toml`. Of 88,891 true pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.language.bilingual import english_stem
from briefings.language.normalize import bare, words
from briefings.language.wordlists import WordLists, either
from briefings.translation.checks import patterns
from briefings.translation.checks.cover import translates

_PLURAL = re.compile(r"[وف]?[بكل]?(?:ال|لل)?\w{3,}(?:و|يي|ون)")
_ONE_OF = re.compile(r"(?<!\w)[وفبلك]?احد(?!\w)")
_SURE = 0.2  # likelihood from which on an English word translates the noun


_LISTS = WordLists("checks/plurals.toml")


@cache
def _people() -> dict[str, re.Pattern[str]]:
    """Words for one of them, each with a pattern of the word for many."""
    pairs = (entry.partition(" = ") for entry in _LISTS["people"])
    return {one: re.compile(rf"\b{many or one + 's'}\b", re.IGNORECASE) for one, _, many in pairs}


@cache
def _one() -> re.Pattern[str]:
    return _LISTS.pattern(rf"(?i)\b(?:{either(_people())})(?= (?:<behind>|\w+ed)\b|[.,;:]|$)")


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for people of whom the English has one, or two."""
    yield from patterns.findings("plurals", ar, en)
    ones = {found[0].lower() for found in _one().finditer(en)}
    alone = {one for one in ones if not _people()[one].search(en)}
    if not alone:
        return
    told = () if _ONE_OF.search(bare(ar)) else words(ar)
    for one in sorted(alone):
        stem = english_stem(one)
        same = [w for w in told if translates(bare(w.text), stem, _SURE)]
        if same and all(_PLURAL.fullmatch(bare(word.text)) for word in same):
            yield f'the Arabic has several of them ({same[0].text}); the English has one "{one}"'
            return
