"""Whoever stands right before his verb of saying, with which a clause begins: "…, and X denies it"."""

from __future__ import annotations

from briefings.analysis.parsing.context import Speaking
from briefings.analysis.parsing.grammar import Reading

_FINITE = frozenset(["past", "present"])
_FOR = "ف"  # "for its president said": only gives the reason


def leads(reading: Reading, speaking: Speaking) -> list[str]:
    """The parties whose name and verb of saying open a clause: they speak, whoever else does."""
    tokens = reading.tokens
    said = [
        p
        for p in reading.predicates
        if p.kind == "report" and p.form in _FINITE and not tokens[p.at].quoted
    ]
    found = {(f.party, f.first) for f in speaking.found}
    heard = (
        f.party
        for p in said
        for f in speaking.subjects.get(p.at, ())
        if f.first == p.start and f.last == p.at - 1 and (f.party, f.first) in found
        and not any(hit.clitic.startswith(_FOR) for hit in tokens[f.first].hits.values())
    )  # fmt: skip
    return list(dict.fromkeys(heard))
