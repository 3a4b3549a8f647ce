"""Counts that only go on with the one before: "X said that two of its soldiers fell and ten were wounded"."""

from __future__ import annotations

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import channel
from briefings.records import Figure

_BETWEEN = 6  # words from a count to a bare one behind it: "fell and wounded (were) more than ten"


def claimed_with_last(reading: Reading, draft: Draft) -> str | None:
    """Whose word a bare count is by the one before."""
    before = _joined_to(reading, draft)
    return before.claimed_by if before else None


def owned_with_last(reading: Reading, draft: Draft) -> str | None:
    """Whose people a bare count is of by the one before."""
    before = _joined_to(reading, draft)
    return before.party_affected if before else None


def _joined_to(reading: Reading, draft: Draft) -> Figure | None:
    """The count before a bare one, where nobody is named between and no other word tells of it."""
    tokens, number = reading.tokens, draft.number
    if not draft.earlier or draft.part or draft.earlier[-1].kind == draft.kind:
        return None
    before = draft.earlier[-1]
    at = max(k for k, token in enumerate(tokens) if token.start < before.end)
    row = range(at + 1, number.first + 1)
    bare = number.last + 1 == len(tokens) or bool(tokens[number.last + 1].gap.strip())
    if not (bare and 0 < len(row) <= _BETWEEN) or any(tokens[k].gap.strip() for k in row):
        return None
    verbs = [k for k in row if tokens[k].text[0] == "و"]
    named = any(m.party and at < m.first for m in reading.mentions)
    told = any(p.kind == "report" and p.at > at for p in reading.predicates)
    told = told or any(k > at for k in channel(reading, "attribution"))
    return before if len(verbs) == 1 and not (named or told) else None
