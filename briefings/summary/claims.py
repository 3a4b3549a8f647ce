"""The casualty table: every claim of how many people, side by side, disagreement shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from briefings.profile import Profile
from briefings.records import Claim, Cluster, Count, Figure, Statement

_KINDS = ("killed", "wounded", "missing", "captured", "displaced", "other")

_Group = tuple[bool, date, int, str, str]  # background, day, kind, party, whom


@dataclass(frozen=True, slots=True)
class _Row:
    group: _Group
    figure: Figure
    statements: tuple[Statement, ...]  # all that make the claim, the one that is shown first

    @property
    def outlets(self) -> tuple[str, ...]:
        names = (s.article.source or "unknown source" for s in self.statements)
        return tuple(dict.fromkeys(names))


def claims(
    clusters: Sequence[Cluster], shown: AbstractSet[str], profile: Profile
) -> tuple[Claim, ...]:
    """One row per claim: equal counts by one claimant are one row with all their outlets.

    Rows of one event day, kind, affected party and group of people stand together, share `group`,
    and carry the group's `span` and whether two of them exclude each other (`disputed`). Claims
    about earlier wars come last. `shown` holds the ids of the briefing's items.
    """
    merged: dict[tuple[object, ...], _Row] = {}
    for row in sorted(_rows(clusters), key=lambda row: row.statements[0].id not in shown):
        key = (row.group, row.figure.count, row.figure.claimed_by)
        held = merged.get(key)
        merged[key] = replace(held, statements=held.statements + row.statements) if held else row
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
            if statement.analysis.relevant:
                for figure in statement.analysis.figures:
                    yield _Row(_group(figure, statement), figure, (statement,))


def _group(figure: Figure, statement: Statement) -> _Group:
    day = None if figure.background else statement.day
    kind = _KINDS.index(figure.kind)
    return (figure.background, day or date.max, kind, figure.party_affected or "", figure.whom)


def _claims(
    rows: Sequence[_Row], number: int, shown: AbstractSet[str], profile: Profile
) -> Iterable[Claim]:
    span, at_odds = total_span([row.figure.count for row in _totals(rows)]), disputed(rows)
    for row in sorted(rows, key=lambda row: (_low(row.figure.count), row.statements[0].id)):
        figure, statement = row.figure, row.statements[0]
        by, of = figure.claimed_by, figure.party_affected
        yield Claim(
            figure,
            profile.label_of(of) if of else "",
            profile.label_of(by) if by else row.outlets[0],
            "; ".join(row.outlets),
            statement.id,
            statement.id in shown,
            statement.day,
            number,
            span,
            at_odds,
        )


def _totals(rows: Sequence[_Row]) -> list[_Row]:
    """The rows without those that are but a part of a greater count in each of their sentences."""
    greatest: dict[str, int] = {}
    for row in rows:
        for statement in row.statements:
            held = greatest.get(statement.id, 0)
            greatest[statement.id] = max(held, _low(row.figure.count))
    return [
        row for row in rows if any(greatest[s.id] <= _low(row.figure.count) for s in row.statements)
    ]


def disputed(rows: Sequence[_Row]) -> bool:
    """Does a claimant or an outlet give a total that excludes another's?"""
    return any(
        exclusive(a.figure.count, b.figure.count)
        and (a.figure.claimed_by != b.figure.claimed_by or set(a.outlets).isdisjoint(b.outlets))
        for a, b in combinations(_totals(rows), 2)
    )


def _low(count: Count) -> int:
    return count[0] if count[0] is not None else 0


def total_span(counts: Sequence[Count]) -> Count:
    """The lowest and the highest number claimed; open above where the highest is "at least"."""
    low = min((low for low, _ in counts if low is not None), default=None)
    top = max((high for _, high in counts if high is not None), default=-1)
    least = max((_low(count) for count in counts if count[1] is None), default=-1)
    return low, top if top >= 0 and top >= least else None


def exclusive(a: Count, b: Count) -> bool:
    """Do the two counts exclude each other? "At least 25" and "27" do not."""
    return any(high is not None and high < _low(other) for (_, high), other in ((a, b), (b, a)))
