"""The casualty table: claims about the same harm to the same party stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefings.records import Briefing, Claim
from briefings.rendering import wording
from briefings.rendering.charts import strip
from briefings.rendering.context import ClaimGroup, ClaimRow
from briefings.rendering.plain import set_in_type
from briefings.rendering.thread import runs


def claim_groups(briefing: Briefing) -> tuple[ClaimGroup, ...]:
    """Groups in the order of kinds, then parties; rows by claimant, day and figure."""
    days = {s.id: s.day for a in briefing.articles for s in a.statements}
    groups: dict[tuple[str, bool, str], list[Claim]] = {}
    for claim in briefing.claims:
        figure = claim.figure
        groups.setdefault((figure.kind, figure.background, claim.party_label), []).append(claim)
    order = list(wording.KIND_LABELS)
    keys = sorted(groups, key=lambda key: (key[1], order.index(key[0]), key[2] == "", key[2]))  # type: ignore[arg-type]  # kinds are the keys of KIND_LABELS
    return tuple(_group(key, groups[key], days) for key in keys)


def _group(
    key: tuple[str, bool, str], claims: Sequence[Claim], days: dict[str, date | None]
) -> ClaimGroup:
    kind, background, affected = key
    rows = sorted(claims, key=lambda c: (c.claimant_label, c.figure.count[0] or 0, c.item))
    label = wording.KIND_LABELS[kind]  # type: ignore[index]  # a figure's kind
    distinct = sorted({c.figure.count for c in rows}, key=lambda c: (c[0] or 0, c[1] or 0))
    return ClaimGroup(
        kind=f"{label}, earlier episodes" if background else label,
        affected=set_in_type(affected) or "party not named",
        spread=_spread(distinct),
        strip=strip(distinct) if len(distinct) > 1 else None,
        rows=tuple(_row(claim, days) for claim in rows),
    )


def _spread(distinct: Sequence[tuple[int | None, int | None]]) -> str:
    ends = [end for count in distinct for end in count if end is not None]
    if len(distinct) < 2 or not ends:
        return ""
    return f"claims differ: {min(ends):,} to {max(ends):,}"


def _row(claim: Claim, days: dict[str, date | None]) -> ClaimRow:
    figure = claim.figure
    day = figure.as_of or days.get(claim.item)
    return ClaimRow(
        count=wording.count(figure.count, figure.approximate),
        approximate=figure.approximate,
        background=figure.background,
        whom=set_in_type(figure.whom),
        claimant=set_in_type(claim.claimant_label),
        source=runs(claim.source or "unknown source"),
        as_of=wording.day(day),
        item=claim.item,
        anchor=f"{'i' if claim.selected else 's'}-{claim.item}",
    )
