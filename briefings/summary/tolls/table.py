"""The casualty table: every claim of how many people, side by side, disagreement shown.

Claims are compared only where they count the same: one event, the same people, totals with totals and
wholes with wholes. What a claimant corrects upwards is an update, and no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise

from briefings.language.roughly import exclusive
from briefings.profile import Profile
from briefings.records import Claim, Cluster, Count, Figure
from briefings.summary.tolls.corrections import Amends, amends
from briefings.summary.tolls.denials import denied
from briefings.summary.tolls.grouping import events, relations, rows
from briefings.summary.tolls.months import in_its_month, month_of
from briefings.summary.tolls.readings import Told, read_tolls
from briefings.summary.tolls.relations import low
from briefings.summary.tolls.rows import KINDS, Row
from briefings.summary.tolls.succession import overtaken
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.wording import day_month, opening_day, spoken

_ROUNDED = 0.15  # how far off an approximate count may be
_WEEK = 7  # days in which the dead of a day and a later total of an army are one toll, grown
_WAR = 60  # days in which two totals are


def claims(
    clusters: Sequence[Cluster],
    shown: AbstractSet[str],
    profile: Profile,
    parties: Sequence[str] = (),
    known: Told | None = None,
) -> tuple[Claim, ...]:
    """One row per claim: equal counts by one claimant are one row with all their outlets.

    Rows about one event share `group`; with them come the `span` of the totals and whether two of
    them exclude each other (`disputed`). Parts and further people stand under their total, what was
    overtaken later says so. Claims about earlier wars come last. `shown` holds the ids of the items;
    `parties` keeps claims by or about them or of whom they hit; `known` is what has been read before.
    """
    told = read_tolls(clusters) if known is None else known
    found = [toll for toll in told.tolls if not parties or _concerns(toll, parties)]
    kept = {id(toll) for toll in found}
    wholes = rows(
        [toll for toll in found if toll.whole is None or id(toll.root) not in kept], shown
    )
    groups = sorted(events(wholes), key=_place)
    put_right = amends((row for group in groups for row in group), told.corrections)
    table = _Table(shown, profile, _under(found), _grown(groups), put_right, told)
    return tuple(
        claim
        for number, group in enumerate(groups, start=1)
        for claim in table.claims(group, number)
    )


def _concerns(toll: Toll, parties: Sequence[str]) -> bool:
    doers = toll.statement.analysis.roles.actor
    return not {toll.figure.party_affected, toll.figure.claimed_by, *doers}.isdisjoint(parties)


def _place(group: Sequence[Row]) -> tuple[object, ...]:
    first = group[0]
    kind, party = KINDS.index(first.figure.kind), first.figure.party_affected or ""
    day = date.max if first.figure.background else first.day or date.max
    return (first.figure.background, day, kind, party, first.people, first.tolls[0].statement.id)


def _under(found: Sequence[Toll]) -> dict[int, list[Toll]]:
    """Parts and additions by the identity of the whole that they hang on in the end."""
    hung: dict[int, list[Toll]] = {}
    for toll in found:
        if toll.whole is not None:
            hung.setdefault(id(toll.root), []).append(toll)
    return hung


@dataclass(frozen=True, slots=True)
class _Table:
    """What the lines of the table need besides their rows."""

    shown: AbstractSet[str]
    profile: Profile
    under: Mapping[int, Sequence[Toll]]
    notes: Mapping[int, str]
    amends: Mapping[int, Amends]
    told: Told

    def claims(self, group: Sequence[Row], number: int) -> Iterator[Claim]:
        """The lines of one group, the lowest count first, under each its parts."""
        past, month = overtaken(group), month_of(group)
        level = [
            row
            for row in group
            if row.relation == ""
            and id(row) not in past
            and not self._is_gone(row)
            and not _is_of_bodies(row)
        ]
        span, at_odds = total_span([row.figure.count for row in level or group]), disputed(level)
        for row in sorted(group, key=lambda row: (low(row.figure.count), row.ids)):
            parts = [toll for whole in row.tolls for toll in self.under.get(id(whole), ())]
            for each in (row, *relations(parts, self.shown)):
                rival = at_odds and not _is_of_bodies(each)
                claim = self._claim((each, row), past.get(id(each)), (number, span, rival))
                yield in_its_month(claim, month)

    def _claim(
        self,
        rows: tuple[Row, Row],
        later: Count | None,
        group: tuple[int, Count, bool],
    ) -> Claim:
        row, whole = rows
        of = row.figure.party_affected or whole.figure.party_affected
        gone = self._is_gone(row)
        overtaken_by = earlier_than(later) if later and not gone else ""
        ids = sorted(row.ids, key=lambda item: item not in self.shown)
        day = None if row.figure.background else whole.day
        return Claim(
            row.figure if row.figure.as_of == day else replace(row.figure, as_of=day),
            self.profile.label_of(of) if of else "",
            self._claimant(row),
            row.outlets,
            ids[0],
            ids[0] in self.shown,
            day,
            *group,
            also=tuple(ids[1:]),
            published=row.published,
            relation="earlier" if later or gone else row.relation,
            note=self._note(row, overtaken_by),
            places=frozenset(row.places),
            occasions=frozenset(row.occasions),
            denied=tuple((n.party, n.statement.id) for n in denied(row, self.told.denials)),
            total=row.total,
            named=row.named,
        )

    def _is_gone(self, row: Row) -> bool:
        """Whether nobody stands by a toll any more: put right, or of a replaced version."""
        found = self.amends.get(id(row))
        return bool(_replaced_by(row)) or (found is not None and found.by_all)

    def _note(self, row: Row, overtaken_by: str) -> str:
        """What a claim is to others, who takes it back, and who denies it."""
        found = self.amends.get(id(row))
        if overtaken_by or self._is_gone(row):
            told = found.note if found else _replaced_by(row)
            return "; ".join(filter(None, (overtaken_by, told)))
        noes = denied(row, self.told.denials)
        who = " and ".join(self.profile.label_of(no.party) for no in noes)
        by = f"denied by {who} in {noes[0].statement.id}" if noes else ""
        return ", ".join(filter(None, (*self._kin(row), found.note if found else "", by)))

    def _kin(self, row: Row) -> tuple[str, str]:
        """What a claim is to others, and that it counts bodies; of bodies "part" says nothing more."""
        toll = row.tolls[0]
        said = bool(toll.bodies) and toll.whole is None and row.relation == "part"
        return self.notes.get(id(row), "") or ("" if said else _relation(row)), toll.bodies

    def _claimant(self, row: Row) -> str:
        """Who makes the claim: a party, a source in words, or the outlet."""
        figure = row.figure
        if figure.source:
            return figure.source.words
        return self.profile.label_of(figure.claimed_by) if figure.claimed_by else row.outlets[0]


def earlier_than(later: Count) -> str:
    """The words for a toll that a later one overtook."""
    return f"earlier toll, later {spoken(later)}"


def _replaced_by(row: Row) -> str:
    """Words for a toll that stands only in a version which its outlet has replaced; "" for others."""
    newer = [toll.statement.article.replaced_by for toll in row.tolls]
    return f"earlier version, replaced by {newer[0]}" if all(newer) else ""


def _relation(row: Row) -> str:
    """What a line is to the one above, in words."""
    whole, among = row.tolls[0].whole, row.tolls[0].among
    if row.relation == "part" and whole:
        return f"of {_number(whole.figure)}"
    if row.relation == "part" and among:
        return f"of {_number(among)} {among.kind}"
    if row.relation == "more":
        return "newly announced" if row.total else "in addition" if whole else ""
    since = row.tolls[0].since
    opening = f"since {opening_day(*since)}" if since and opening_day(*since) else ""
    opening = opening or row.tolls[0].opening
    return opening or (f"among the {row.figure.kind}" if row.relation == "part" else "")


def _number(figure: Figure) -> str:
    least, most = figure.count
    return f"the {least:,}" if least == most else spoken(figure.count, figure.over)


def _grown(groups: Iterable[Sequence[Row]]) -> dict[int, str]:
    """Of totals that grew from day to day: what the same claimant had said before."""
    series: dict[tuple[object, ...], list[Row]] = {}
    for group in groups:
        for row in group:
            figure = row.figure
            if row.relation == "" and not figure.background and row.day and figure.party_affected:
                key = (figure.kind, figure.party_affected, row.people, figure.claimant)
                series.setdefault(key, []).append(row)
    notes: dict[int, str] = {}
    for found in series.values():
        found.sort(key=lambda row: (row.day or date.min, low(row.figure.count)))
        for before, row in pairwise(found):
            if row.total and before.day != row.day and _is_grown(before, row):
                on = day_month(before.day or date.min)
                notes[id(row)] = f"{spoken(before.figure.count, before.figure.over)} on {on}"
    return notes


def _is_grown(before: Row, row: Row) -> bool:
    if low(row.figure.count) <= low(before.figure.count):
        return False
    gap = ((row.day or date.min) - (before.day or date.min)).days
    army = before.total and row.people == "soldiers"
    if row.figure.claimant is None and set(row.outlets).isdisjoint(before.outlets) and not army:
        return False  # but for an army's, what one outlet counts does not grow into another's sum
    if before.total:
        return gap <= _WAR
    return not before.places and gap <= (_WEEK if row.people == "soldiers" else 2)


def disputed(level: Sequence[Row]) -> bool:
    """Do two claims of a group exclude each other, by two claimants or in two outlets?"""
    return any(
        exclusive(_loose(a), _loose(b)) and _apart(a, b) and a.same_event(b)
        for a, b in combinations(level, 2)
        if not a.figure.background
    )


def _is_of_bodies(row: Row) -> bool:
    """Whether bodies are counted that were found or brought away: no toll, and no rival of one."""
    return all(toll.bodies for toll in row.tolls)


def _apart(a: Row, b: Row) -> bool:
    """Two claimants or bodies of one; or two outlets, on one day, that give one claimant's count differently.

    An outlet's own lower count of an earlier day contradicts nobody: tolls grow.
    """
    if a.by_another(b):
        return True
    if a.figure.claimant != b.figure.claimant:
        first, later = sorted((a, b), key=lambda row: row.published or date.max)
        grown = low(later.figure.count) > low(first.figure.count)
        return not grown or first.published == later.published
    if set(a.outlets).isdisjoint(b.outlets):
        first, newer = sorted((a, b), key=lambda row: low(row.figure.count))
        # Of "at least 200 by now" and "80" in another outlet neither is known to be wrong.
        moved = max(t.rank for t in newer.tolls) > min(t.rank for t in first.tolls)
        return a.published == b.published and not moved
    if a.figure.claimant is not None:
        return False  # "843,000 within the country, while 250,000 fled abroad"
    ours = {(toll.statement.id, toll.voice) for toll in a.tolls}
    return any((toll.statement.id, voice) in ours
               for toll in b.tolls for voice in range(3) if voice != toll.voice)  # fmt: skip


def _loose(row: Row) -> Count:
    """The count, wider where the source says "about"."""
    least, most = row.figure.count
    if not row.figure.approximate or least is None or most is None:
        return row.figure.count
    return int(least * (1 - _ROUNDED)), int(most * (1 + _ROUNDED))


def total_span(counts: Sequence[Count]) -> Count:
    """The lowest and the highest number claimed; open above where the highest is "at least"."""
    least = min((bottom for bottom, _ in counts if bottom is not None), default=None)
    top = max((high for _, high in counts if high is not None), default=-1)
    beyond = max((low(count) for count in counts if count[1] is None), default=-1)
    return least, top if top >= 0 and top >= beyond else None
