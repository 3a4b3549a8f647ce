"""Clauses that begin with their subject: "…, and X denies it"."""

from __future__ import annotations

from dataclasses import replace

from briefings.analysis.parsing.clauses import is_finite
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token, is_glued


def fronted(tokens: list[Token], found: list[Mention]) -> list[Mention]:
    """The mentions, where "…, and X denies it" opens a clause of X's, who is joined to nobody before."""
    kept = list(found)
    for n, m in enumerate(found):
        behind = tokens[m.last + 1 : m.last + 2]
        goes_on = m.joined and "،" in tokens[m.first].gap and not tokens[m.first].quoted
        if goes_on and any(is_glued(token) and is_finite(token) for token in behind):
            tokens[m.first].opens = True
            kept[n] = replace(m, joined=False, prep="", deed=-1)
    return kept
