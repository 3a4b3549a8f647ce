"""A count that the article has given before: whoever repeats it counts the same people."""

from __future__ import annotations

from briefings.analysis.context import Context, Speaking
from briefings.analysis.drafts import Draft
from briefings.analysis.grammar import Reading

_TELLING = 20  # a smaller number may well come twice


def told_again(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> str | None:
    """Whose an earlier count of the article is that a sentence repeats, naming nobody but who says so."""
    low = draft.number.count[0] or 0
    owner = context.ledger.numbers.get((draft.kind, low)) if low >= _TELLING else None
    if owner is None or draft.earlier or draft.background:
        return None
    told = {k for f in speaking.found for k in range(f.first, f.last + 1)}
    others = [m for m in reading.mentions if m.core not in told]
    return None if others else owner
