"""Civilians whom a side counts: "the prosecutor of X says that 91 civilians were killed" tells of X's own.

Whoever else was hit or spoke in the sentences before, a side that counts dead civilians and names no
other side with them counts its own; whom it admits to have killed are not.
"""

from __future__ import annotations

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import people, word_lists
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import armies, kin
from briefings.analysis.speech.sources import contrasts

_HIT = frozenset(["killed", "wounded"])
_BESIDE = 2  # words behind a number in which "civilian" stands


def counts_its_own(reading: Reading, draft: Draft, context: Context) -> str | None:
    """The side that counts its civilians; None where another is named, or the count is of others."""
    party, profile = draft.claimant, context.profile
    hosts = {host for host, _ in kin(profile)}  # their civilians may be those of their kin
    if party not in {*profile.core} - armies(profile) - hosts or draft.kind not in _HIT:
        return None
    if draft.background or not _are_civilians(reading, draft):
        return None
    here = [m for m in reading.mentions if m.party in profile.core and _is_here(reading, draft, m)]
    return party if {m.party for m in here} == {party} else None


def _are_civilians(reading: Reading, draft: Draft) -> bool:
    number = draft.number
    row = reading.tokens[number.first : number.last + 1 + _BESIDE]
    told = any(word_lists().people.get(people(token.text)) == "civilians" for token in row)
    return told or (not number.whom and draft.whom == "civilians")


def _is_here(reading: Reading, draft: Draft, m: Mention) -> bool:
    """Whether a phrase stands in the clause of the count."""
    first, last = draft.number.first, draft.number.last
    if m.first < first:
        return not contrasts(reading, m.last, first)
    return not contrasts(reading, last, m.first)
