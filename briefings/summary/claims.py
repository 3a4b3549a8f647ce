"""The casualty table: every claim of how many people, side by side, disagreement shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from briefings.profile import Profile
from briefings.records import Claim, Cluster, Count, Figure, Statement

_KINDS = ("killed", "wounded", "missing", "captured", "displaced", "other")

_Group = tuple[bool, date, int, str, str]  # background, day, kind, party, whom


@dataclass(frozen=True, slots=True)
class _Row:
    group: _Group
    figure: Figure
    statement: Statement
    sources: tuple[str, ...]


def claims(
    clusters: Sequence[Cluster], shown: AbstractSet[str], profile: Profile
) -> tuple[Claim, ...]:
    """One row per claim: equal counts by one claimant are one row with all their outlets.

    Rows of one event day, kind, affected party and group of people stand together, share `group`,
    and carry the group's `span` and whether two of them exclude each other (`disputed`). Claims
    about earlier wars come last. `shown` holds the ids of the briefing's items.
    """
    merged: dict[tuple[object, ...], _Row] = {}
    for row in sorted(_rows(clusters), key=lambda row: row.statement.id not in shown):
        key = (row.group, row.figure.count, row.figure.claimed_by)
        held = merged.get(key)
        sources = (*held.sources, *row.sources) if held else row.sources
        merged[key] = replace(held or row, sources=tuple(dict.fromkeys(sources)))
    groups: dict[_Group, list[_Row]] = {}
    for row in merged.values():
        groups.setdefault(row.group, []).append(row)
    found: list[Claim] = []
    for number, (_, rows) in enumerate(sorted(groups.items()), start=1):
        found += _claims(rows, number, shown, profile)
    return tuple(found)


def _rows(clusters: Iterable[Cluster]) -> Iterable[_Row]:
    for cluster in clusters:
        for statement in (cluster.lead, *cluster.others):
            if not statement.analysis.relevant:
                continue
            source = statement.article.source or "unknown source"
            for figure in statement.analysis.figures:
                yield _Row(_group(figure, statement), figure, statement, (source,))


def _group(figure: Figure, statement: Statement) -> _Group:
    day = figure.as_of or statement.day or date.max
    kind = _KINDS.index(figure.kind)
    return (figure.background, day, kind, figure.party_affected or "", figure.whom)


def _claims(
    rows: Sequence[_Row], number: int, shown: AbstractSet[str], profile: Profile
) -> Iterable[Claim]:
    counts = [row.figure.count for row in rows]
    span, disputed = total_span(counts), exclusive(counts)
    for row in sorted(rows, key=lambda row: (_low(row.figure.count), row.statement.id)):
        figure = row.figure
        by, of = figure.claimed_by, figure.party_affected
        yield Claim(
            figure,
            profile.label_of(of) if of else "",
            profile.label_of(by) if by else row.sources[0],
            "; ".join(row.sources),
            row.statement.id,
            row.statement.id in shown,
            figure.as_of or row.statement.day,
            number,
            span,
            disputed,
        )


def _low(count: Count) -> int:
    return count[0] if count[0] is not None else 0


def total_span(counts: Sequence[Count]) -> Count:
    """The lowest and the highest number claimed; open above where the highest is "at least"."""
    low = min((low for low, _ in counts if low is not None), default=None)
    top = max((high for _, high in counts if high is not None), default=-1)
    least = max((_low(count) for count in counts if count[1] is None), default=-1)
    return low, top if top >= 0 and top >= least else None


def exclusive(counts: Sequence[Count]) -> bool:
    """Do two of the counts exclude each other? "At least 25" and "27" do not."""
    spans = sorted((_low(count), count[1] if count[1] is not None else 10**12) for count in counts)
    reach = [spans[0][1]] if spans else []
    for _, (low, high) in pairwise(spans):
        if low > min(reach):
            return True
        reach.append(high)
    return False
