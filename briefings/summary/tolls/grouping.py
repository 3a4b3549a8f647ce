"""Tolls as rows, rows as events: counts that agree are one row, rows about one event one group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from briefings.summary.tolls.relations import low
from briefings.summary.tolls.rows import CERTAIN, REPEATED, Row, equal
from briefings.summary.tolls.toll import Toll

_Claim = tuple[object, ...]


def rows(tolls: Iterable[Toll], shown: AbstractSet[str]) -> list[Row]:
    """One row for reports of one fact with one count, or of one total repeated within days."""
    found: dict[_Claim, list[Row]] = {}
    for toll in sorted(tolls, key=lambda toll: toll.statement.id not in shown):
        f = toll.figure
        key = (
            f.background,
            f.kind,
            f.party_affected,
            toll.people,
            toll.relation,
            f.count,
            f.claimant,
        )
        known, made = found.setdefault(key, []), Row([toll])
        row = next((row for row in known if _repeats(row, made)), None)
        if row is None:
            known.append(made)
        else:
            row.join(made)
    return [row for known in found.values() for row in known]


def _repeats(row: Row, made: Row) -> bool:
    if made.figure.background:
        return True
    one_day, one_fact = made.day == row.day, not made.facts.isdisjoint(row.facts)
    near = made.day and row.day and abs((made.day - row.day).days) <= REPEATED
    if not (one_day or one_fact or near) or made.contrary(row):
        return False
    if one_fact:
        return True
    if one_day:
        return row.same_event(made)
    least, most = made.figure.count
    told = made.figure.claimant is not None and least == most and low((least, most)) >= CERTAIN
    again = (row.total and made.total) or (told and row.same_occasion(made))
    return bool(near and again)


def events(found: Sequence[Row]) -> list[list[Row]]:
    """Group rows by event; rows of a group that agree are one."""
    buckets: dict[_Claim, list[Row]] = {}
    for row in found:
        f = row.figure
        day = None if f.background else row.day
        buckets.setdefault((f.background, day, f.kind, f.party_affected, row.people), []).append(
            row
        )
    groups: list[list[Row]] = []
    for bucket in buckets.values():
        groups += [_agreed(group) for group in _grouped(bucket)]
    return groups


def _grouped(bucket: Sequence[Row]) -> list[list[Row]]:
    """The connected parts of the relation "same event"."""
    groups: dict[int, list[int]] = {}  # by the number of the row that was added last
    home: dict[int, int] = {}  # of each row, by its number, the group
    told: dict[object, list[int]] = {}  # rows by their facts and places
    for number, row in enumerate(bucket):
        near: set[int] = set()
        for other in _comparable(row, told, number):
            if home[other] not in near and row.same_event(bucket[other]):
                near.add(home[other])
        members = [n for group in sorted(near) for n in groups.pop(group)] + [number]
        groups[number] = members
        home.update(dict.fromkeys(members, number))
        for key in (*row.facts, *(row.places or [""])):
            told.setdefault(key, []).append(number)
    return [[bucket[n] for n in members] for members in groups.values()]


def _comparable(row: Row, told: Mapping[object, Sequence[int]], number: int) -> Iterable[int]:
    """The rows before one that may tell of its event: of one fact or place with it, or of no place."""
    if not row.places or row.figure.background:
        return range(number)
    return chain.from_iterable(told.get(key, ()) for key in (*row.facts, *row.places, ""))


def _agreed(group: Sequence[Row]) -> list[Row]:
    """Rows whose counts agree become one: the claimant's own, and outlets that repeat it."""
    kept: list[Row] = []
    for row in sorted(group, key=lambda row: row.figure.claimant is None):
        same = next((other for other in kept if _agree(row, other)), None)
        if same is None:
            kept.append(row)
        else:
            same.join(row)
    return kept


def _agree(row: Row, other: Row) -> bool:
    by = {row.figure.claimant, other.figure.claimant}
    return (
        equal(row.figure.count, other.figure.count)
        and (len(by) == 1 or None in by)
        and row.relation == other.relation
        and not row.contrary(other)
    )


def relations(tolls: Iterable[Toll], shown: AbstractSet[str]) -> list[Row]:
    """The parts and additions of one whole, equal ones as one row, the largest first."""
    found: dict[_Claim, Row] = {}
    for toll in sorted(tolls, key=lambda toll: toll.statement.id not in shown):
        key = (toll.relation, toll.people, toll.figure.count)
        held = found.get(key)
        if held is None:
            found[key] = Row([toll])
        else:
            held.join(Row([toll]))
    return sorted(found.values(), key=lambda row: (-low(row.figure.count), row.ids[0]))
