"""Sentences whose toll their outlet overtook on the same day: "two killed", then "seven killed".

And those of which another sentence, of whatever outlet, tells more on that day or the next ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from briefings.records import Claim, Statement
from briefings.summary.choice.ranking import hit
from briefings.summary.events.same import LATER, agreement
from briefings.summary.tolls.rows import KINDS
from briefings.summary.tolls.table import earlier_than

_Key = tuple[object, ...]


def overtaken(claims: Iterable[Claim], *, whole: bool) -> dict[str, frozenset[str]]:
    """The ids of such sentences, each with the ids of those that tell a later toll.

    `whole`: all of its tolls were overtaken; otherwise those of the gravest kind that it counts.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    later: dict[_Key, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.relation in ("part", "more"):
            continue
        for item in claim.items:
            told[item].append(claim)
        for key in _keys(claim, earlier_than(claim.figure.count)):
            later[key] |= {*claim.items}
    newer = {item: _newer(item, found, later, whole=whole) for item, found in told.items()}
    return {item: _after(item, newer) for item, found in newer.items() if found}


def _keys(claim: Claim, note: str) -> Iterator[_Key]:
    """What two claims of one outlet and day have in common where one overtook the other."""
    figure = claim.figure
    for outlet in claim.outlets:
        yield figure.kind, figure.party_affected, claim.published, outlet, note


def _newer(
    item: str, found: Sequence[Claim], later: Mapping[_Key, set[str]], *, whole: bool
) -> frozenset[str]:
    gravest = min(KINDS.index(claim.figure.kind) for claim in found)
    meant = [claim for claim in found if whole or KINDS.index(claim.figure.kind) == gravest]
    after = [
        {
            other
            for key in _keys(claim, claim.note.partition("; ")[0])
            for other in later.get(key, ())
        }
        - {item}
        for claim in meant
    ]
    return frozenset().union(*after) if all(after) else frozenset()


def _after(item: str, newer: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The sentences with later tolls, and with still later ones."""
    found: set[str] = set()
    ahead = set(newer[item])
    while ahead:
        found |= ahead
        ahead = {more for one in ahead for more in newer.get(one, ())} - found
    return frozenset(found - {item})


def outdone(leads: Iterable[Statement], statements: Iterable[Statement]) -> frozenset[str]:
    """The ids of those of whose event some sentence counts more, and none published before it."""
    counting: dict[date | None, list[tuple[float, Statement]]] = defaultdict(list)
    for statement in statements:
        if statement.analysis.figures:
            counting[statement.day].append((hit(statement), statement))
    return frozenset(
        lead.id
        for lead in leads
        if lead.analysis.figures and lead.day and _is_outdone(lead, lead.day, counting)
    )


def _is_outdone(
    lead: Statement, day: date, counting: Mapping[date | None, Sequence[tuple[float, Statement]]]
) -> bool:
    fewer = hit(lead)
    return any(
        many > fewer and _is_no_older(other, lead) and agreement(lead, other) == "differing"
        for n in range(-LATER, LATER + 1)
        for many, other in counting.get(day + timedelta(days=n), ())
    )


def _is_no_older(other: Statement, lead: Statement) -> bool:
    told, before = other.article.date, lead.article.date
    return told is None or before is None or told >= before
