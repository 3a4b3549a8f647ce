"""Counts that grow from report to report: "6,650 have arrived", "28,000", "100,514" is one matter.

Its latest figure tells it, so the ones before are neither items nor lines of the glance beside that. Those
who fled are counted so by whoever counts; of the dead a side's own running toll, and the first tolls of
one blow, which days later are far higher.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.records import Claim, Statement
from briefings.summary.events.turning import word_lists
from briefings.summary.tolls.relations import is_risen

_WEEK, _MONTH = timedelta(7), timedelta(31)  # between two reports of those who fled, of the dead
_LATER = timedelta(
    2
)  # from which on a greater toll of one blow is no other claim, but the end of it


def outgrown(claims: Iterable[Claim], statements: Iterable[Statement]) -> dict[str, frozenset[str]]:
    """The sentences whose count grew later, each with those that tell the later counts.

    All that such a sentence counts has grown; what is untrusted tells no later count.
    """
    told = {s.id: s for s in statements}
    running = {item for item, s in told.items() if _running().search(_text(s))}
    risen = {item for item, s in told.items() if _risen(s)}
    known: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.relation in ("", "earlier") and not claim.figure.background:
            known[claim.figure.kind, claim.figure.party_affected].append(claim)
    later: dict[str, list[frozenset[str]]] = defaultdict(list)
    for (kind, party), found in known.items():
        for claim in found if kind in ("displaced", "killed") and party else ():
            newer = (other for other in found if _grew(claim, other, running, risen))
            items = frozenset(i for other in newer for i in _items(other) if _is_trusted(told, i))
            for item in _items(claim):
                later[item].append(items - {item})
    return {item: frozenset().union(*after) for item, after in later.items() if all(after)}


def _items(claim: Claim) -> tuple[str, ...]:
    return claim.item, *claim.also


def _text(statement: Statement) -> str:
    return bare(statement.translated.sentence.text)


def _is_trusted(told: Mapping[str, Statement], item: str) -> bool:
    return item in told and told[item].translated.trust.mark != "untrusted"


def _risen(statement: Statement) -> bool:
    """Whether a sentence says that a toll rose."""
    text = statement.translated.sentence.text
    return any(is_risen(text, figure) for figure in statement.analysis.figures)


def _grew(old: Claim, new: Claim, running: Collection[str], risen: Collection[str]) -> bool:
    """Whether one claim gives an earlier figure of the count that another gives."""
    fewer, more = (claim.figure.count[0] or 0 for claim in (old, new))
    if not fewer < more or not old.published or not new.published:
        return False
    gap = new.published - old.published
    apart = old.places and new.places and old.places.isdisjoint(new.places)
    if gap < timedelta(0) or apart:
        return False
    if old.figure.kind == "killed" and old.day == new.day and new.item in risen:
        return not old.figure.by_another(new.figure) or old.group == new.group
    if old.figure.kind == "killed" and old.group == new.group:
        return gap >= _LATER and not (old.disputed or new.disputed)
    if running.isdisjoint(_items(old)) or running.isdisjoint(_items(new)):
        return False
    if old.figure.kind == "displaced":
        return gap <= _WEEK
    theirs = old.figure.claimant == new.figure.claimant == old.figure.party_affected
    return theirs and gap <= _MONTH


@lru_cache(maxsize=1)
def _running() -> re.Pattern[str]:
    """ "The number of those who arrived has reached", "until Monday evening"."""
    return re.compile(rf"(?<!\w)[وفبل]?(?:{folded(word_lists()['running'])})(?!\w)")
