"""Tolls and reports that their outlet put right or withdrew: "Correction: the dead are five and not two"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefings.language.corrections import Amendment
from briefings.profile import OTHER
from briefings.records import Amended, Cluster, Figure, Statement
from briefings.summary.tolls.places import places_in, share_a_place
from briefings.summary.tolls.relations import low
from briefings.summary.tolls.righted import of_one_body
from briefings.summary.tolls.rows import KINDS, Row
from briefings.summary.tolls.standing import resumed
from briefings.summary.tolls.takenback import Correction, read, said
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.wording import spoken

_DAYS = 2  # between a report and its correction


def is_corrected(report: Statement, newer: Iterable[Correction]) -> bool:
    """Whether one puts right the gravest toll of a report: beside that, others have their note."""
    figures = report.analysis.figures
    gravest = min((KINDS.index(figure.kind) for figure in figures), default=0)
    meant = [figure for figure in figures if KINDS.index(figure.kind) == gravest]
    return any(_put_right(report, f, one) for one in _of(report, newer) for f in meant)


def _put_right(report: Statement, figure: Figure, newer: Correction) -> Figure | None:
    """The toll with which an outlet corrects that of its own report, which the correction names.

    Where it does not name the number that was wrong, it must name the town of the report, or point to it.
    """
    correction, told = newer
    if told.withdrawn:
        return None
    if told.wrong:
        meant = figure.count[0] in told.wrong
    else:
        ours, theirs = places_in(report), places_in(correction)
        meant = correction.analysis.amends == report.id or not ours.isdisjoint(theirs)
    if not meant:
        return None
    there = share_a_place(report, correction)
    alike = (
        f
        for f in correction.analysis.figures
        if f.kind == figure.kind
        and (
            not told.others
            or f.claimant == figure.claimant is not None
            or (there and of_one_body(f, figure))
            or (f.claimant is None and there)  # "19 bodies were found in X, not 20": as others say
        )
    )
    return next(
        (f for f in alike if f.count != figure.count and f.count[0] not in told.wrong), None
    )


def _withdraws(report: Statement, figure: Figure, newer: Correction) -> bool:
    """Whether an outlet withdraws its own report of a toll, and puts none in its place."""
    correction, told = newer
    if not told.withdrawn:
        return False
    if told.wrong:
        return figure.count[0] in told.wrong
    return correction.analysis.amends == report.id


def _of(report: Statement, newer: Iterable[Correction]) -> list[Correction]:
    """The corrections that may speak of a report."""
    return [one for one in newer if _may_amend(report, *one)]


def _may_amend(report: Statement, correction: Statement, told: Amendment) -> bool:
    """Whether a text may speak of a report: of the same outlet, days before, of no other place.

    What somebody says of his own earlier number may be told by any outlet, and of one by the sentence before.
    """
    article, newer = report.article, correction.article
    if told.others:
        behind = report.translated.sentence.n >= correction.translated.sentence.n
        if article.id == newer.id and behind:
            return False
    elif article.source is None or article.source != newer.source:
        return False
    if report.id == correction.id:
        return False
    days = (newer.date - article.date).days if article.date and newer.date else -1
    if not 0 <= days <= _DAYS or said(report) is not None:
        return False
    ours, theirs = places_in(report), places_in(correction)
    return not (ours and theirs and ours.isdisjoint(theirs))


def tied(tolls: Sequence[Toll], newer: Sequence[Statement]) -> list[Toll]:
    """The tolls, those of a correction counting what the toll counts that it puts right.

    The number that it takes back is no further report of that toll. `newer` are the corrections.
    """
    held: dict[tuple[str, Figure], Toll] = {}
    taken_back: set[int] = set()
    known = read(newer)
    for toll in tolls:
        for one in _of(toll.statement, known):
            right = _put_right(toll.statement, toll.figure, one)
            if right is not None:
                held.setdefault((one[0].id, right), toll)
            if right is not None or _withdraws(toll.statement, toll.figure, one):
                taken_back |= {id(t) for t in tolls if _is_again(t, toll, one[0])}
    wrong = _mistaken(tolls, known)
    made: dict[int, Toll] = {}
    instead: dict[
        int, Toll
    ] = {}  # of those taken back the one that holds: others are a part of that
    for toll in tolls:
        report = held.get((toll.statement.id, toll.figure))
        whole = made.get(id(toll.whole), instead.get(id(toll.whole))) if toll.whole else None
        mistaken = wrong.get((toll.statement.id, toll.figure.kind), frozenset())
        if id(toll) in taken_back or low(toll.figure.count) in mistaken:
            instead |= {id(toll): m for m in made.values() if _is_beside(m, toll)}
            continue
        if report is not None and toll.whole is None:
            toll_tied = _counting(toll, report)
        else:
            toll_tied = replace(toll, whole=whole) if whole is not None else toll
        made[id(toll)] = replace(toll_tied, instead_of=mistaken) if mistaken else toll_tied
    return list(made.values())


def _mistaken(
    tolls: Sequence[Toll], newer: Sequence[Correction]
) -> dict[tuple[str, str], frozenset[int]]:
    """By sentence and kind the counts that a correction only tells to take them back: nobody claims them."""
    taken = {s.id: set(told.wrong) for s, told in newer}
    found: dict[tuple[str, str], frozenset[int]] = defaultdict(frozenset)
    for toll in tolls if taken else ():
        count = low(toll.figure.count)
        if count in taken.get(toll.statement.id, ()):
            found[toll.statement.id, toll.figure.kind] |= {count}
    return found


def corrections(statements: Iterable[Statement]) -> list[Statement]:
    """The sentences that take back earlier news of their outlet, each once."""
    return [s for s, _ in read({s.id: s for s in statements}.values())]


def _is_beside(right: Toll, wrong: Toll) -> bool:
    """Whether a sentence gives one toll in the place of the other."""
    same = right.statement.id == wrong.statement.id and right.figure.kind == wrong.figure.kind
    return same and low(wrong.figure.count) in right.instead_of


def _is_again(toll: Toll, report: Toll, correction: Statement) -> bool:
    """Whether a correction only repeats the toll of the report, to take it back."""
    ours, theirs = toll.figure, report.figure
    return toll.statement.id == correction.id and (ours.kind, ours.count) == (
        theirs.kind,
        theirs.count,
    )


def _counting(toll: Toll, report: Toll) -> Toll:
    """The toll of a correction as one of the report's event, of its people and by its claimant."""
    theirs = report.figure
    figure = resumed(toll.figure, theirs)
    if toll.statement.article.source != report.statement.article.source:
        own = toll.figure  # another outlet's count is nobody else's
        figure = replace(figure, claimed_by=own.claimed_by, source=own.source, teller=own.teller)
    return replace(
        toll, figure=figure, fact=report.fact, places=report.places,
        occasions=report.occasions, total=report.total, since=report.since, of_day=report.day,
        terms=report.terms, instead_of=frozenset({low(theirs.count)}),
    )  # fmt: skip


def apart(clusters: Sequence[Cluster], newer: Iterable[Statement]) -> list[Cluster]:
    """The facts, each withdrawal one of its own: who takes a report back does not confirm it.

    `newer` are the corrections among the statements.
    """
    withdrawals = {s.id for s, told in read(newer) if told.withdrawn}
    found: list[Cluster] = []
    for cluster in clusters:
        members = (cluster.lead, *cluster.others)
        if withdrawals.isdisjoint(s.id for s in members):
            found.append(cluster)
            continue
        kept = [s for s in members if s.id not in withdrawals]
        if kept:
            found.append(Cluster(kept[0], tuple(kept[1:])))
        found += (Cluster(s) for s in members if s.id in withdrawals)
    return found


@dataclass(frozen=True, slots=True)
class Amends:
    """What a row of the table has to do with corrections."""

    note: str
    by_all: bool  # every outlet of the row takes it back


def amends(rows: Iterable[Row], newer: Sequence[Statement]) -> dict[int, Amends]:
    """The rows, by identity, that an outlet took back, or that stand in the place of such a one."""
    found: dict[int, Amends] = {}
    known = read(newer)
    for row in rows if known else ():
        taken = [next(_taken_back(toll, known), "") for toll in row.tolls]
        instead = sorted({count for toll in row.tolls for count in toll.instead_of})
        if any(taken):
            some = "" if all(taken) else " by one of these outlets"
            found[id(row)] = Amends(f"{next(filter(None, taken))}{some}", all(taken))
        elif instead:
            counts = " and ".join(f"{count:,}" for count in instead)
            found[id(row)] = Amends(f"corrected from {counts}", by_all=False)
    return found


def _taken_back(toll: Toll, newer: Iterable[Correction]) -> Iterator[str]:
    for one in _of(toll.statement, newer):
        right = _put_right(toll.statement, toll.figure, one)
        if right is not None:
            yield f"corrected to {spoken(right.count)} in {one[0].id}"
        elif _withdraws(toll.statement, toll.figure, one):
            yield f"withdrawn in {one[0].id}"


def amended(
    statements: Iterable[Statement], newer: Iterable[Statement]
) -> dict[str, tuple[Amended, ...]]:
    """For each sentence that its outlet took back, or whoever it quotes, the one that says so; and the other
    way round.

    `newer` are the corrections among the statements, or among more.
    """
    told = {statement.id: statement for statement in statements}
    outlets: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in told.values():
        outlets[statement.article.source].append(statement)
    found: dict[str, list[Amended]] = defaultdict(list)
    for correction, whose in read(told[s.id] for s in newer if s.id in told):
        reports = told.values() if whose.others else outlets[correction.article.source]
        for report in reports:
            for entry in _answers(report, (correction, whose)):
                kind: Literal["corrects", "withdraws"]
                kind = "corrects" if entry.kind == "corrected" else "withdraws"
                found[report.id].append(entry)
                found[correction.id].append(replace(entry, kind=kind, item=report.id))
    return {item: tuple(dict.fromkeys(entries)) for item, entries in found.items()}


def _things_behind(numbers: Iterable[int], statement: Statement) -> str:
    """What the English of a sentence counts by one of these numbers: "strikes"; "" where it is not plain."""
    anyone = "|".join(map(str, numbers))
    found = re.search(rf"(?<![\d.,])(?:{anyone}) ([a-z]{{3,}}s)\b", statement.translated.en)
    return found[1] if found else ""


def _answers(report: Statement, newer: Correction) -> Iterator[Amended]:
    """What a correction does to a report, with the toll that holds now, or that does not hold."""
    figures, (correction, told) = report.analysis.figures, newer
    for figure in figures if figures and _may_amend(report, *newer) else ():
        right = _put_right(report, figure, newer)
        if right is not None:
            by = (right.claimed_by or OTHER) if told.others else ""
            yield Amended("corrected", correction.id, right.count, figure.whom, figure.kind, by)
        elif _withdraws(report, figure, newer):
            yield Amended("withdrawn", correction.id, figure.count, figure.whom, figure.kind)
    if correction.analysis.amends != report.id:
        return
    tolls = {figure.count[0] for figure in figures}
    if told.right and told.wrong and tolls.isdisjoint(told.wrong):  # of raids, not of people
        value = round(told.right[0].values[0])
        things = _things_behind(told.wrong, report) or _things_behind((value,), correction)
        yield Amended("corrected", correction.id, (value, value), things)
    if not figures and told.withdrawn:
        yield Amended("withdrawn", correction.id)
