"""The grid of events and outlets: what one of them passes over, denies, or counts otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from types import MappingProxyType

from briefings.records import Amended, Claim, Cluster, SilenceRow, Statement
from briefings.summary.events.fleeing import flight
from briefings.summary.events.oneblow import counts_otherwise, one_blow, one_strike
from briefings.summary.events.same import Apart, Where, agreement, never
from briefings.summary.events.scenes import is_placed, scenes, towns
from briefings.summary.events.turning import one_launch
from briefings.summary.tolls.denials import denies

_EVENTS = 12  # rows of the grid
_LOOKED = 60  # events among which they are sought
_ALONE = 3  # rows of what one outlet alone has: most of them compare nothing
_AFTER = 2  # days in which an outlet could have reported an event
_PARTIAL = ("part", "more")  # such a claim is no other figure of its event's toll


def silence(
    events: Sequence[Cluster],
    statements: Sequence[Statement],
    apart: Apart = never,
    claims: Sequence[Claim] = (),
    noes: Mapping[str, Sequence[Amended]] = MappingProxyType({}),
    grown: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> tuple[SilenceRow, ...]:
    """The grid of events and outlets, by date; empty with fewer than two outlets.

    An outlet has reported an event where a sentence of it is merged with the item or tells strictly
    of the same event, and nothing keeps it `apart` from the item, or where the table of `claims` names
    it for the item's toll; it denies where it stands in the `noes` to the item, even if it reports it as
    well; it differs where it gives another count of the same harm, or one that the item's has `grown` from
    or to; it is called silent where it published within two days of the event and nothing of the kind was
    found; whom a blow hit two may tell in other words (oneblow.py).
    Articles of an unknown source are no outlet. `events` come with the most important first.
    """
    by_day: dict[date, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.article.date and statement.article.source:
            by_day[statement.article.date].append(statement)
    told = {statement.id: statement for statement in statements}
    counted, at = _Counted(claims), scenes(statements)
    series = _series(grown)
    found = (
        (_denied(_row(cluster, by_day, told, apart, counted, at, series), noes, told), cluster.lead)
        for cluster in events
        if cluster.lead.day
    )
    rows = _compared(islice(found, _LOOKED), at)
    return tuple(sorted(rows, key=lambda row: (str(row.date), row.item)))


def _series(grown: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """Of each sentence those that give other figures of its growing count, earlier and later ones."""
    found: dict[str, set[str]] = defaultdict(set)
    for item, after in grown.items():
        found[item].update(after)
        for newer in after:
            found[newer].add(item)
    return found


def _compared(found: Iterable[tuple[SilenceRow, Statement]], at: Where) -> list[SilenceRow]:
    """The rows of the grid: one for each event, those first that more than one outlet has."""
    several: list[SilenceRow] = []
    alone: list[SilenceRow] = []
    shown: list[Statement] = []
    for row, lead in found:
        if len(several) == _EVENTS:
            break
        others = (row.denying, row.differing, row.silent)
        if not (row.reported and any(others)):
            continue  # nobody has it, or everybody
        if any(_is_of_one_event(other, lead, at) for other in shown):
            continue  # another report of an event that has its row, or another count of its dead
        shown.append(lead)
        compares = len(row.reported) > 1 or row.denying or row.differing
        (several if compares else alone).append(row)
    return several + alone[: min(_ALONE, _EVENTS - len(several))]


def _is_of_one_event(one: Statement, other: Statement, at: Where) -> bool:
    if agreement(one, other, at) or flight(one, other) or one_blow(one, other, at):
        return True
    launched = one.day == other.day and (one_launch(one, other) or one_launch(other, one))
    return launched or one_strike(one, other)


class _Counted:
    """What the casualty table has: which outlets give the tolls of sentences, and which give others."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._own: dict[str, list[Claim]] = defaultdict(list)
        self._groups: dict[int, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.figure.background or not claim.outlets:
                continue
            for item in claim.items:
                self._own[item].append(claim)
            if claim.relation not in _PARTIAL:
                self._groups[claim.group].append(claim)

    def of(self, items: Collection[str]) -> tuple[set[str], set[str], set[str]]:
        """The outlets that give every toll of these sentences, those that give one, and another instead."""
        own = [claim for item in items for claim in self._own.get(item, ())]
        groups = {claim.group for claim in own if claim.relation not in _PARTIAL}
        each: dict[int, list[Claim]] = defaultdict(list)
        for claim in own:
            each[claim.group].append(claim)
        agreed = [_outlets(claims) for claims in each.values()]
        every = set.intersection(*agreed) if agreed else set()
        rivals = set().union(*(_outlets(self._groups[g]) - _outlets(each[g]) for g in groups))
        return every, set().union(*agreed), rivals


def _outlets(claims: Iterable[Claim]) -> set[str]:
    return {outlet for claim in claims for outlet in claim.outlets}


@dataclass(frozen=True, slots=True)
class _Outlets:
    """The outlets of those days by what they have of an event, entered one by one."""

    reported: set[str]
    some: set[str]  # one toll of it at least
    differing: set[str]
    denying: dict[str, Collection[str]]  # with the parties that deny it there

    def lacks(self, statement: Statement) -> bool:
        """Whether the outlet of the statement is not known yet to have the event."""
        return (statement.article.source or "") not in self.reported

    def tells(self, lead: Statement, statement: Statement) -> None:
        """Enter an outlet that tells of the event itself, with the same count or another."""
        others = self.differing if counts_otherwise(lead, statement) else self.some
        others.add(statement.article.source or "")

    def row(self, lead: Statement, day: date, window: Iterable[Statement]) -> SilenceRow:
        """The row of the grid; who has one toll of the event and another instead of the next differs."""
        named = {name for name in self.reported | (self.some - self.differing) if name}
        others = {s.article.source or "" for s in window} - named - {*self.denying}
        heard = (parties for outlet, parties in self.denying.items() if outlet not in named)
        return SilenceRow(
            lead.id, day, tuple(sorted(named)),
            silent=tuple(sorted(others - self.differing)),
            differing=tuple(sorted(self.differing - named)),
            denying=tuple(sorted({*self.denying} - named - self.differing)),
            denied_by=tuple(dict.fromkeys(party for parties in heard for party in parties)),
        )  # fmt: skip


def _row(
    cluster: Cluster,
    by_day: Mapping[date, list[Statement]],
    told: Mapping[str, Statement],
    apart: Apart,
    counted: _Counted,
    at: Where,
    series: Mapping[str, Collection[str]],
) -> SilenceRow:
    day = cluster.lead.day
    assert day is not None
    window = [s for n in range(_AFTER + 1) for s in by_day.get(day + timedelta(days=n), ())]
    members = cluster.members
    reported = {s.article.source or "" for s in members}
    reported |= {name for s in members for name in s.article.also_printed_by}
    every, some, differing = counted.of({s.id for s in members})
    found = _Outlets(reported | every, some, differing, {})
    counts = {item for member in members for item in series.get(member.id, ())}
    for statement in window:
        _enter(found, cluster, statement, apart, at, counts, told)
    # The blow itself, whose toll is told next day.
    for statement in by_day.get(day - timedelta(days=1), ()):
        if found.lacks(statement) and one_strike(cluster.lead, statement, thing=True):
            found.tells(cluster.lead, statement)
    return found.row(cluster.lead, day, window)


def _enter(
    found: _Outlets,
    cluster: Cluster,
    statement: Statement,
    apart: Apart,
    at: Where,
    counts: Collection[str],
    told: Mapping[str, Statement],
) -> None:
    """Enter what a statement of those days makes of its outlet: it has the event, or counts or denies it."""
    lead, outlet = cluster.lead, statement.article.source or ""
    answer = agreement(lead, statement, at) if found.lacks(statement) else ""
    if answer == "reported" and not any(apart(member, statement) for member in cluster.members):
        found.reported.add(outlet)
    elif fled := flight(lead, statement):
        (found.some if fled == "reported" else found.differing).add(outlet)
    elif statement.id in counts or (
        answer == "differing" and not _is_elsewhere(lead, statement, told)
    ):
        found.differing.add(outlet)
    elif not found.lacks(statement):
        return
    elif one_blow(lead, statement, at):
        found.some.add(outlet)
    elif one_strike(lead, statement):
        if denies(statement.translated.sentence.text):
            found.denying[outlet] = statement.analysis.roles.speaker
        else:
            found.tells(lead, statement)
    elif one_launch(lead, statement):
        found.some.add(outlet)


def _denied(
    row: SilenceRow, noes: Mapping[str, Sequence[Amended]], told: Mapping[str, Statement]
) -> SilenceRow:
    """The row with the outlets that have a denial of the event."""
    found = [no for no in noes.get(row.item, ()) if no.item in told]
    denying = ({told[no.item].article.source or "" for no in found} | {*row.denying}) - {""}
    silent, differing = (
        tuple(name for name in names if name not in denying)
        for names in (row.silent, row.differing)
    )
    by = tuple(dict.fromkeys([*(no.whom for no in found if no.whom), *row.denied_by]))
    row = replace(row, denying=tuple(sorted(denying)), denied_by=by)
    return replace(row, silent=silent, differing=differing)


def _is_elsewhere(event: Statement, other: Statement, told: Mapping[str, Statement]) -> bool:
    """Whether a count without a place is that of another place, which the sentence before it names.

    A correction counts what the report counts that it puts right.
    """
    if report := told.get(other.analysis.amends):
        return agreement(event, report) == ""
    there = _places_before(other, told)
    return bool(there) and there.isdisjoint(towns(event) or _places_before(event, told))


def _places_before(one: Statement, told: Mapping[str, Statement]) -> frozenset[str]:
    """The towns of the sentence before one that names no place."""
    before = told.get(f"{one.article.id}-S{one.translated.sentence.n - 1:02}")
    return frozenset() if before is None or is_placed(one) else towns(before)
