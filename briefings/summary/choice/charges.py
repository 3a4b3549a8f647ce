"""The charge that a denial is of, be it in another article ("the claims of X about Y"), and a claim's denial.

A denial that names what it denies only by its matter ("rejects the allegations about ethnic cleansing")
leaves its reader asking who said so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.terms import terms
from briefings.language.wordlists import folded
from briefings.records import Statement
from briefings.summary.events.bursts import WEEK
from briefings.summary.events.openings import first_words, word_lists
from briefings.summary.tolls.denials import denies

_SHARED = 2  # terms of the matter that a charge has as well


def matters(items: Iterable[Statement]) -> list[tuple[Statement, frozenset[str]]]:
    """Of the items that reject allegations, each with the terms of what these are about."""
    found = []
    for item in items:
        match = _allegations().search(bare(item.translated.sentence.text))
        if match and len(about := frozenset(terms(match["about"]))) >= _SHARED:
            found.append((item, about))
    return found


def charged(
    denied: Sequence[tuple[Statement, frozenset[str]]], statement: Statement
) -> list[Statement]:
    """The denials of which a sentence brings the charge, in another article of those days."""
    text = statement.translated.sentence.text
    if not denied or not _accusing().search(first_words(text)):
        return []
    said = frozenset(terms(text))
    return [
        denial
        for denial, about in denied
        if denial.article.id != statement.article.id
        and len(about & said) >= _SHARED
        and _is_of_those_days(denial, statement)
    ]


def rebuts(claim: Statement, statement: Statement) -> bool:
    """Whether the sentence right behind one in its article denies it, in some of its own words."""
    first, second = (s.translated.sentence for s in (claim, statement))
    if claim.article.id != statement.article.id or second.n != first.n + 1:
        return False
    shared = frozenset(terms(first.text)) & frozenset(terms(second.text))
    return denies(second.text) and not denies(first.text) and len(shared) >= _SHARED


def _is_of_those_days(one: Statement, other: Statement) -> bool:
    ours, theirs = one.article.date, other.article.date
    return ours is not None and theirs is not None and abs((ours - theirs).days) <= WEEK


@lru_cache(maxsize=1)
def _allegations() -> re.Pattern[str]:
    """ "Rejects … the allegations … about …": what stands behind "about"."""
    words = word_lists()
    rejects, claims, about = (folded(words[k]) for k in ("rejects", "allegations", "concerning"))
    return re.compile(
        rf"(?<!\w)[وف]?(?:{rejects})(?: \S+){{0,8}}? (?:{claims})(?!\w)(?: \S+){{0,12}}? (?:{about})"
        r" (?P<about>\S+(?: \S+){0,5})"
    )


@lru_cache(maxsize=1)
def _accusing() -> re.Pattern[str]:
    return re.compile(rf"^\W*[وف]?(?:\S+ ){{0,5}}?[وف]?(?:{folded(word_lists()['accuses'])})(?!\w)")
