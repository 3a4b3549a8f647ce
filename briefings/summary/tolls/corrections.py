"""Tolls that their outlet, or whoever told them, put right: "Correction: the dead are five and not two"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefings.language.corrections import Amendment, amendment, restated
from briefings.profile import OTHER
from briefings.records import Amended, Figure, Statement
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.relations import low, of_one_mouth
from briefings.summary.tolls.rows import KINDS, Row
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.wording import spoken

_DAYS = 2  # between a report and its correction

Correction = tuple[Statement, Amendment]  # a sentence, and the numbers that it takes back


def corrections(statements: Iterable[Statement]) -> list[Statement]:
    """The sentences that take back earlier news of their outlet, or a number of who speaks, each once."""
    return [s for s, _ in read({s.id: s for s in statements}.values())]


def read(statements: Iterable[Statement]) -> list[Correction]:
    """The corrections among sentences, read once: each is held against every toll."""
    told = ((s, _said(s)) for s in statements)
    return [(s, found) for s, found in told if found is not None and found.wrong]


def _said(statement: Statement) -> Amendment | None:
    text = statement.translated.sentence.text
    return amendment(text) or (restated(text) if statement.analysis.figures else None)


def is_corrected(report: Statement, newer: Iterable[Correction]) -> bool:
    """Whether one puts right the gravest toll of a report: beside that, others have their note."""
    figures = report.analysis.figures
    gravest = min((KINDS.index(figure.kind) for figure in figures), default=0)
    meant = [figure for figure in figures if KINDS.index(figure.kind) == gravest]
    return any(_put_right(f, one) for one in _of(report, newer) for f in meant)


def _put_right(figure: Figure, newer: Correction) -> Figure | None:
    """The toll with which an outlet corrects that of its own report: it names the number that was wrong.

    So may whoever claimed it, by the word of any outlet.
    """
    correction, told = newer
    if figure.count[0] not in told.wrong:
        return None
    alike = (
        f
        for f in correction.analysis.figures
        if f.kind == figure.kind and (not told.others or of_one_mouth(f, figure))
    )
    return next((f for f in alike if f.count[0] not in told.wrong), None)


def _of(report: Statement, newer: Iterable[Correction]) -> list[Correction]:
    """The corrections that may speak of a report: of the same outlet, days before, of no other place."""
    return [one for one in newer if _may_amend(report, *one)]


def _may_amend(report: Statement, correction: Statement, told: Amendment) -> bool:
    article, newer = report.article, correction.article
    if told.others:  # in whatever outlet; of one article the sentences before
        behind = report.translated.sentence.n >= correction.translated.sentence.n
        if article.id == newer.id and behind:
            return False
    elif report.id == correction.id or article.source is None or article.source != newer.source:
        return False
    days = (newer.date - article.date).days if article.date and newer.date else -1
    ours, theirs = places_in(report), places_in(correction)
    return 0 <= days <= _DAYS and not (ours and theirs and ours.isdisjoint(theirs))


def tied(tolls: Sequence[Toll], newer: Sequence[Statement]) -> list[Toll]:
    """The tolls, those of a correction counting what the toll counts that it puts right.

    `newer` are the corrections.
    """
    held: dict[tuple[str, Figure], Toll] = {}
    known = read(newer)
    for toll in tolls:
        for one in _of(toll.statement, known):
            right = _put_right(toll.figure, one)
            if right is not None:
                held.setdefault((one[0].id, right), toll)
    taken_back = {s.id: told.wrong for s, told in known}
    made: dict[int, Toll] = {}
    for toll in tolls:
        if toll.figure.count[0] in taken_back.get(toll.statement.id, ()):
            continue  # nobody claims what a correction only tells to take it back
        report = held.get((toll.statement.id, toll.figure))
        if report is not None and toll.whole is None:
            made[id(toll)] = _counting(toll, report)
        else:
            made[id(toll)] = toll.under(made)
    return list(made.values())


def _counting(toll: Toll, report: Toll) -> Toll:
    """The toll of a correction as one of the report's event, of its people and by its claimant."""
    theirs = report.figure
    return replace(
        toll, figure=_resumed(toll.figure, theirs), fact=report.fact, places=report.places,
        occasions=report.occasions, total=report.total, since=report.since, of_day=report.day,
        instead_of=frozenset({low(theirs.count)}),
    )  # fmt: skip


def _resumed(figure: Figure, told: Figure) -> Figure:
    """A count with what only the toll says that it goes on with: of whom, and by whose word."""
    by = told if figure.claimed_by is None and figure.source is None else figure
    unnamed = figure.party_affected in (None, OTHER)
    return replace(
        figure,
        whom=told.whom if figure.whom == "people" else figure.whom,
        party_affected=told.party_affected if unnamed else figure.party_affected,
        claimed_by=by.claimed_by,
        source=by.source,
        teller=by.teller,
    )


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
        right = _put_right(toll.figure, one)
        if right is not None:
            yield f"corrected to {spoken(right.count)} in {one[0].id}"


def amended(
    statements: Iterable[Statement], newer: Iterable[Statement]
) -> dict[str, tuple[Amended, ...]]:
    """For each sentence that its outlet put right the one that does so; and the other way round.

    `newer` are the corrections among the statements, or among more.
    """
    told = {statement.id: statement for statement in statements}
    found: dict[str, list[Amended]] = defaultdict(list)
    for one in read(told[s.id] for s in newer if s.id in told):
        correction, others = one[0], one[1].others
        for report in told.values():
            figures = report.analysis.figures
            for figure in figures if figures and _may_amend(report, *one) else ():
                right = _put_right(figure, one)
                if right is not None:
                    kind: Literal["later", "corrected"] = "later" if others else "corrected"
                    entry = Amended(kind, correction.id, right.count, figure.whom, figure.kind)
                    found[report.id].append(entry)
                    if not others:  # his outlet has nothing to correct
                        found[correction.id].append(replace(entry, kind="corrects", item=report.id))
    return {item: tuple(dict.fromkeys(entries)) for item, entries in found.items()}
