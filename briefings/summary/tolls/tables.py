"""The rows of a table and its total: the dead of each place are a part of those of all, no rival tolls.

ستيباناكيرت – القتلى 12.
شوشا – القتلى 3.
المجموع – القتلى 15.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from briefings.language.normalize import bare
from briefings.profile import Profile
from briefings.records import Statement
from briefings.summary.tolls.labels import row_label, sums_up
from briefings.summary.tolls.relations import low
from briefings.summary.tolls.toll import Toll

_NEAR = 2  # sentences back in which the sum of counts may stand


def with_parts(tolls: Sequence[Toll], profile: Profile) -> list[Toll]:
    """The tolls, those of a table's rows as parts of the total that the table itself gives."""
    sides = {bare(name) for party in profile.parties for name in party.names}
    made = list(tolls)
    for rows in _tables(tolls):
        totals = [made[k] for k in rows if _is_total(made[k].statement)]
        for k in rows:
            toll = made[k]
            whole = next((total for total in totals if _sums_up(total, toll, sides)), None)
            if whole is not None and not (toll.relation or is_incident(toll.statement)):
                made[k] = replace(
                    toll, whole=whole, relation="part", total=whole.total, since=whole.since
                )
    return _added_up(made)


def _added_up(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, those of a sentence that add up to one before it as its parts: "20 … 13 bodies and 7"."""
    alike: dict[object, list[Toll]] = defaultdict(list)
    for toll in tolls:
        alike[toll.statement.article.id, toll.figure.kind].append(toll)
    made: dict[int, Toll] = {}
    for toll in tolls:
        whole = made.get(id(toll.whole), toll.whole)
        if whole is None and toll.relation != "more":
            total = _sum_before(toll, alike[toll.statement.article.id, toll.figure.kind])
            whole = total and made.get(id(total), total)
        hung = whole is not None and toll.whole is None
        one = toll if whole is toll.whole else replace(toll, whole=whole)
        made[id(toll)] = replace(one, relation="part") if hung else one
    return list(made.values())


def _sum_before(toll: Toll, alike: Sequence[Toll]) -> Toll | None:
    """The count of a sentence just before which a count and those beside it make up to a man."""
    number = toll.statement.translated.sentence.n
    for total in reversed(alike):
        step = number - total.statement.translated.sentence.n
        if not 1 <= step <= _NEAR or total.relation:
            continue
        parts = [
            t
            for t in alike
            if t.statement is toll.statement
            and (t.whole is None or t.whole is total)
            and t.relation != "more"
            and not t.given_up
            and t.figure.party_affected in (None, total.figure.party_affected)
        ]
        counts = [low(t.figure.count) for t in parts]
        if (
            any(t is toll for t in parts)
            and len(parts) > 1
            and sum(counts) == low(total.figure.count)
        ):
            return total
    return None


def table_rows(statements: Iterable[Statement]) -> dict[str, str]:
    """The ids of sentences that are rows of a table, with the id of the heading above it ("" for none).

    A row stands beside another; a dateline ("Stepanakert – three were killed at 7") does not.
    """
    found: dict[str, str] = {}
    heading, rows, last = "", list[str](), ("", 0)
    told = [s for s in statements if s.translated.sentence.heading or _label(s)]
    for statement in sorted(told, key=lambda s: (s.article.id, s.translated.sentence.n)):
        place = statement.article.id, statement.translated.sentence.n
        if place != (last[0], last[1] + 1):
            heading, rows = "", []
        last = place
        if _label(statement):
            rows.append(statement.id)
            found.update({row: heading for row in rows if len(rows) > 1})
        else:
            heading, rows = statement.id, []
    return found


def _tables(tolls: Sequence[Toll]) -> Iterator[list[int]]:
    """The tolls of each table, by number: those of rows in sentences that follow each other."""
    found: list[int] = []
    for k, toll in enumerate(tolls):
        if found and not _goes_on(tolls[found[-1]].statement, toll.statement):
            yield found
            found = []
        if _label(toll.statement):
            found.append(k)
    if found:
        yield found


def _goes_on(one: Statement, other: Statement) -> bool:
    step = other.translated.sentence.n - one.translated.sentence.n
    return one.article.id == other.article.id and step in (0, 1) and bool(_label(other))


def _label(statement: Statement) -> str:
    return row_label(statement.translated.sentence.text)


def is_incident(statement: Statement) -> bool:
    """Whether a row tells an event of its own, with its day: "shelling of X, Y, 10 May 2024 – 27 dead"."""
    return "،" in _label(statement) and statement.analysis.event_date is not None


def _is_total(statement: Statement) -> bool:
    return sums_up(statement.translated.sentence.text)


def _sums_up(total: Toll, toll: Toll, sides: Set[str]) -> bool:
    """Whether a total counts what a row counts, and more of it."""
    whole, part = total.figure, toll.figure
    theirs = part.party_affected in (None, whole.party_affected)
    placed = whole.party_affected is None and _is_of_place(toll.statement, sides)
    return (
        not _is_total(toll.statement)
        and whole.kind == part.kind
        and whole.background == part.background
        and (theirs or placed)
        and low(whole.count) > low(part.count)
    )


def _is_of_place(statement: Statement, sides: Set[str]) -> bool:
    """Whether a row is a town's or district's; one of a whole side stands for itself."""
    named = any(name.type == "place" for name in statement.translated.names)
    return named and _label(statement) not in sides
