"""The casualty table: claims about the same harm to the same party stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from briefings.records import Briefing, Claim, Count
from briefings.rendering import wording
from briefings.rendering.charts import strip
from briefings.rendering.context import ClaimBlock, ClaimGroup, ClaimRow
from briefings.rendering.outlets import outlet
from briefings.rendering.plain import set_in_type

_Key = tuple[bool, int, str]  # earlier episode, place of the kind, party affected
_KINDS = tuple(wording.KIND_LABELS)


def claim_blocks(briefing: Briefing) -> tuple[ClaimBlock, ...]:
    """Blocks by kind and party, those of earlier episodes last; in them the groups by day."""
    claims = sorted(briefing.claims, key=lambda c: (_key(c), str(c.day or ""), c.group))
    return tuple(_block(key, list(found)) for key, found in groupby(claims, key=_key))


def _key(claim: Claim) -> _Key:
    figure = claim.figure
    return (figure.background, _KINDS.index(figure.kind), claim.party_label or "\uffff")


def _block(key: _Key, claims: Sequence[Claim]) -> ClaimBlock:
    background, kind, _ = key
    label = wording.KIND_LABELS[_KINDS[kind]]
    affected = set_in_type(claims[0].party_label) or "party not named"
    groups = groupby(claims, key=lambda claim: (claim.group, claim.day))
    return ClaimBlock(
        kind=f"{label}, earlier episodes" if background else label,
        affected=affected,
        groups=tuple(_group(list(found), f"{label}: {affected}") for _, found in groups),
    )


def _group(claims: Sequence[Claim], what: str) -> ClaimGroup:
    first = claims[0]
    distinct = list(dict.fromkeys(claim.figure.count for claim in claims))
    return ClaimGroup(
        day=wording.day(first.day),
        disputed=first.disputed,
        spread=f"claims differ: {_span(first.span, distinct)}" if first.disputed else "",
        strip=strip(distinct, what) if len(distinct) > 1 else None,
        rows=tuple(_row(claim) for claim in claims),
    )


def _span(span: Count, counts: Sequence[Count]) -> str:
    low, high = span
    ends = [end for count in counts for end in count if end is not None]
    low = min(ends, default=0) if low is None else low
    if high is None:
        return f"from {low:,} to at least {max(ends, default=low):,}"
    return f"{low:,} to {high:,}"


def _row(claim: Claim) -> ClaimRow:
    figure = claim.figure
    return ClaimRow(
        count=wording.count(figure.count, figure.approximate),
        approximate=figure.approximate,
        background=figure.background,
        whom=set_in_type(figure.whom),
        claimant=outlet(claim.claimant_label),
        sources=tuple(outlet(name) for name in (claim.source or "").split("; ")),
        as_of=wording.day(figure.as_of or claim.day),
        item=claim.item,
        anchor=f"{'i' if claim.selected else 's'}-{claim.item}",
    )
