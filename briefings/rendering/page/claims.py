"""The casualty table: claims about the same harm to the same party stand side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from briefings.language.roughly import in_a_word
from briefings.records import Briefing, Claim, Count, Figure, LatestTotal
from briefings.rendering.page import wording
from briefings.rendering.page.charts import strip
from briefings.rendering.page.context import (
    ClaimBlock,
    ClaimGroup,
    ClaimRow,
    ClaimTables,
    LatestTotals,
    Run,
)
from briefings.rendering.page.outlets import outlet
from briefings.rendering.page.plain import set_in_type

LARGE = 10  # people: from here on a claim about a named party stands in the main table

LISTED = 12  # counts of accidents that the note names; how many more there are it says
APART = ("part", "more", "earlier")  # such a claim denies no other of its group

_HIT = ("killed", "wounded")
_KINDS = tuple(wording.KIND_LABELS)
_Key = tuple[str, int, str]  # day, place of the kind, party affected


def claim_tables(briefing: Briefing) -> ClaimTables | None:
    """The disputed, the large and the foremost claims by day, then the small ones, then earlier episodes."""
    if not briefing.claims:
        return None
    foremost = set(briefing.glance)
    claims = _in_order(briefing.claims)
    blocks = [list(found) for _, found in groupby(claims, key=_key)]
    # What befell one party on one day stands together: seven killed beside 35 wounded.
    weighty = {_of_day(block) for block in blocks if _is_weighty(block, foremost)}
    main: list[ClaimBlock] = []
    minor: list[ClaimBlock] = []
    past: list[ClaimBlock] = []
    for block in blocks:
        of_day = main if _of_day(block) in weighty else minor
        target = past if block[0].figure.background else of_day
        target.append(_block(block, briefing))
    return ClaimTables(tuple(main), tuple(minor), tuple(past), _latest(briefing))


def _latest(briefing: Briefing) -> tuple[LatestTotals, ...]:
    """The last totals of each round of fighting; a single round goes without its dates."""
    rounds = [
        (days, list(found))
        for days, found in groupby(briefing.totals, key=lambda total: (total.first, total.last))
    ]
    return tuple(
        LatestTotals(
            wording.dates(*days) if len(rounds) > 1 else "",
            tuple(_total(total, briefing) for total in found),
        )
        for days, found in rounds
    )


def _total(total: LatestTotal, briefing: Briefing) -> ClaimBlock:
    """Who counts is an outlet by its name: no other column has it."""
    merged = list(_merged(total.claims, briefing))
    for row in merged:
        if row.first.figure.claimant is None:
            row.claimant = outlet(row.first.claimant_label, briefing.outlets)
    rows = tuple(row.finished() for row in merged)
    spread = f"{_span(total.span, total.claims)}, by who counts" if any(total.span) else ""
    return ClaimBlock(
        day="",
        kind=wording.KIND_LABELS[total.claims[0].figure.kind],
        affected=_affected(total.claims[0]),
        groups=(ClaimGroup(bool(spread), spread, None, rows),),
        lines=len(rows),
    )


def _affected(claim: Claim) -> str:
    return set_in_type(claim.party_label) or "party not named"


def _of_day(block: Sequence[Claim]) -> tuple[str, str]:
    """Day and party of a block; of one without a party, its kind stands apart."""
    day, kind, party = _key(block[0])
    return day, block[0].party_label or f"{party}{kind}"


def _is_weighty(block: Sequence[Claim], foremost: Collection[str]) -> bool:
    told = {item for claim in block for item in claim.items}
    disputed = any(claim.disputed for claim in block)
    return disputed or _is_large(block) or not told.isdisjoint(foremost)


def _in_order(claims: Iterable[Claim]) -> list[Claim]:
    """By day, kind and party; of these the event that most were hit in comes first."""
    most: dict[int, int] = {}
    for claim in claims:
        count = max(n or 0 for n in claim.figure.count)
        most[claim.group] = max(count, most.get(claim.group, 0))
    return sorted(claims, key=lambda claim: (_key(claim), -most[claim.group], claim.group))


def _key(claim: Claim) -> _Key:
    figure = claim.figure
    day = "\uffff" if figure.background else str(claim.day or "")
    return day, _KINDS.index(figure.kind), claim.party_label or "\uffff"


def _is_large(claims: Iterable[Claim]) -> bool:
    return any(
        claim.party_label and max(n or 0 for n in claim.figure.count) >= LARGE for claim in claims
    )


def _block(claims: Sequence[Claim], briefing: Briefing) -> ClaimBlock:
    label = wording.KIND_LABELS[claims[0].figure.kind]
    affected = _affected(claims[0])
    made: list[ClaimGroup] = []
    above: frozenset[str] = frozenset()
    for _, found in groupby(claims, key=lambda claim: claim.group):
        members = list(found)
        group, places = _group(members, f"{label}: {affected}", briefing), _places(members)
        if above and not group.place and above.isdisjoint(places):  # it is not known to be there
            in_all = all(claim.total for claim in members)
            group = replace(group, place=wording.IN_ALL if in_all else wording.NO_PLACE)
        above = places or above
        made.append(group)
    groups = tuple(made)
    return ClaimBlock(
        day="" if claims[0].figure.background else wording.day(claims[0].day),
        kind=label,
        affected=affected,
        groups=groups,
        lines=sum(len(group.rows) + bool(group.spread) for group in groups),
    )


def _group(claims: Sequence[Claim], what: str, briefing: Briefing) -> ClaimGroup:
    rivals = [claim for claim in claims if claim.disputed and claim.relation not in APART]
    distinct = list(dict.fromkeys(claim.figure.count for claim in rivals))
    disputed = len(distinct) > 1
    return ClaimGroup(
        disputed=disputed,
        spread=f"claims differ: {_span(rivals[0].span, rivals)}" if disputed else "",
        strip=strip(distinct, what) if disputed else None,
        rows=tuple(row.finished() for row in _merged(claims, briefing)),
        place=_place(claims),
    )


def _place(claims: Sequence[Claim]) -> str:
    """Where people were hit, as long as no two claims say otherwise; a running total has no place.

    Of captives and of those who fled a sentence may as well name where they come from or are.
    """
    hit = [c for c in claims if c.figure.kind in _HIT and not c.total and not c.figure.background]
    places = {claim.named for claim in hit if claim.named and claim.relation != "more"}
    return set_in_type(", ".join(sorted(places.pop()))) if len(places) == 1 else ""


def _places(claims: Iterable[Claim]) -> frozenset[str]:
    """All places of claims, those too that a sentence before them names."""
    return frozenset(place for claim in claims if not claim.total for place in claim.places)


def _span(span: Count, rivals: Sequence[Claim]) -> str:
    low, high = span
    figures = [claim.figure for claim in rivals]
    ends = [end for figure in figures for end in figure.count if end is not None]
    low = min(ends, default=0) if low is None else low
    if high is None:
        top = max(ends, default=low)
        words = {wording.count(f.count, over=f.over) for f in figures if f.count == (top, None)}
        return f"from {low:,} to {words.pop() if len(words) == 1 else f'at least {top:,}'}"
    return f"{_end(0, low, figures)} to {_end(1, high, figures)}"


def _end(side: int, end: int, figures: Sequence[Figure]) -> str:
    """The lower or upper end of a span as it is told: nobody who says "dozens" has said 99."""
    counts = {figure.count for figure in figures if figure.count[side] == end}
    told = {in_a_word(count) for count in counts}
    return told.pop() if len(told) == 1 and "" not in told else f"{end:,}"


@dataclass
class _Row:
    """Claims that agree, gathered over outlets."""

    first: Claim
    claimant: tuple[Run, ...]
    sources: dict[str, tuple[Run, ...]] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)

    def finished(self) -> ClaimRow:
        figure = self.first.figure
        return ClaimRow(
            count=wording.count(figure.count, figure.approximate, figure.over),
            approximate=figure.approximate,
            whom=set_in_type(wording.people(figure.whom, figure.count, self.first.note)),
            claimant=self.claimant,
            sources=tuple(self.sources.values()),
            rough=bool(in_a_word(figure.count)),
            as_of=wording.day(figure.as_of or self.first.day),
            items=tuple(self.items.items()),
        )


def claimant(claim: Claim) -> tuple[Run, ...]:
    """Who makes a claim: a party, a source in words, or the outlet itself."""
    if claim.figure.claimant is None:
        return (Run("the outlet itself", "en"),)
    return outlet(claim.claimant_label, {})


def mishaps(briefing: Briefing) -> str:
    """The sentence that says who is told of and left out, as no side's loss; "" where nobody is."""
    told = [
        f"{wording.count(m.count, m.approximate)} {wording.KIND_LABELS[m.kind].lower()} ({m.item})"
        for m in briefing.mishaps[:LISTED]
    ]
    more = len(briefing.mishaps) - len(told)
    row = "; ".join(told + ([f"{more} more {wording.plural(more, 'count')}"] if more else []))
    return f"{wording.MISHAPS} {row}." if told else ""


def _merged(claims: Sequence[Claim], briefing: Briefing) -> Iterable[_Row]:
    """One row for equal counts of equal people by one claimant, or by no claimant but outlets."""
    rows: dict[tuple[object, ...], _Row] = {}
    for claim in claims:
        figure = claim.figure
        key = (figure.count, figure.approximate, figure.whom, figure.claimant, claim.note)
        row = rows.setdefault(key, _Row(claim, claimant(claim)))
        for name in claim.outlets:
            row.sources.setdefault(name, outlet(name, briefing.outlets))
        row.items.setdefault(claim.item, f"{'i' if claim.selected else 's'}-{claim.item}")
        for other in claim.also:
            row.items.setdefault(other, f"s-{other}")
    return rows.values()
