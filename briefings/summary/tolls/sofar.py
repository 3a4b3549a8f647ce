"""The latest totals: of each party the last running total of its dead or hurt, by whose word and when.

Nothing is added up, and nothing is taken for a total that its source does not give as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, groupby

from briefings.language.roughly import exclusive
from briefings.profile import OTHER
from briefings.records import Claim, Count, LatestTotal
from briefings.summary.tolls.relations import low, of_one_mouth
from briefings.summary.tolls.rows import KINDS
from briefings.summary.tolls.table import total_span
from briefings.summary.tolls.words import people

_WAR = 60  # days without a total after which another war, or another round of one, has begun
_WEEK = 7  # days in which the totals of two who count may stand beside each other
_ANYBODY = "people"  # who counts those may count soldiers, civilians or both


def latest_totals(claims: Iterable[Claim]) -> tuple[LatestTotal, ...]:
    """The last running totals of each round of fighting, party and kind of harm, the last round first."""
    counts = sorted((claim for claim in claims if _is_whole(claim)), key=_day)
    totals: list[Claim] = []
    for claim in filter(_is_vouched_for, counts):
        if claim.total or any(_outgrows(claim, total) for total in totals):
            totals.append(claim)
    others = [claim for claim in counts if claim not in totals]
    return tuple(found for spell in reversed(_spells(totals)) for found in _latest(spell, others))


def _is_whole(claim: Claim) -> bool:
    """Whether a claim counts all that were hit, of one event or of more, in the fighting of today."""
    figure = claim.figure
    known = figure.party_affected != OTHER and figure.kind != "other" and not figure.background
    return known and claim.relation == "" and claim.day is not None


def _is_vouched_for(claim: Claim) -> bool:
    """Whether somebody gives a count, or an outlet that names nobody has it to the last man.

    "More than 3,000" without a source is what an outlet guesses.
    """
    figure = claim.figure
    exact = figure.count[0] == figure.count[1] and not figure.approximate
    return figure.claimant is not None or exact


def _outgrows(claim: Claim, total: Claim) -> bool:
    """Whether a later count, of no place, is higher than its claimant's total: it is the new total.

    Children are some of the people.
    """
    named = claim.figure.claimant is not None and not claim.places
    wide = _people(claim) in (_ANYBODY, _people(total))
    return named and wide and 0 < _days(total, claim) <= _WAR and _takes_its_place(claim, total)


def _takes_its_place(new: Claim, old: Claim) -> bool:
    """Whether a total is the same claimant's last one, of the same harm, and no lower: totals only grow."""
    ours, theirs = new.figure, old.figure
    one = ours.claimant == theirs.claimant and not ours.by_another(theirs)
    grown = low(ours.count) >= low(theirs.count) and _days(old, new) >= 0
    return grown and (one or of_one_mouth(ours, theirs)) and _is_of_one_harm(new, old)


def _is_of_one_harm(a: Claim, b: Claim) -> bool:
    same = a.figure.kind == b.figure.kind and a.figure.party_affected == b.figure.party_affected
    who = {_people(a), _people(b)}
    return same and (len(who) == 1 or _ANYBODY in who)


def _people(claim: Claim) -> str:
    return people(claim.figure.kind, claim.figure.whom)


def _day(claim: Claim) -> date:
    return claim.day or date.min


def _days(first: Claim, later: Claim) -> int:
    return (_day(later) - _day(first)).days


def _spells(totals: Sequence[Claim]) -> list[list[Claim]]:
    """The totals, which are in order of days, cut where nobody gave one for months."""
    spells: list[list[Claim]] = []
    for claim in totals:
        if spells and _days(spells[-1][-1], claim) <= _WAR:
            spells[-1].append(claim)
        else:
            spells.append([claim])
    return spells


def _latest(spell: Sequence[Claim], others: Sequence[Claim]) -> Iterator[LatestTotal]:
    """The last totals of one round, by party and kind; of those that are out of date none."""
    live = [
        claim
        for k, claim in enumerate(spell)
        if not any(_takes_its_place(new, claim) for new in spell[k + 1 :])
        and not any(
            _takes_its_place(new, claim) and not _takes_its_place(claim, new) for new in spell[:k]
        )
        and not any(_is_out_of_date(claim, new) for new in spell)
        and not any(_is_out_of_date(claim, new) and _is_higher(new, claim) for new in others)
    ]
    days = _day(spell[0]), _day(spell[-1])
    for _, found in groupby(sorted(live, key=_place), key=_place):
        claims = tuple(found)
        yield LatestTotal(claims, *days, span=_range(claims))


def _is_out_of_date(total: Claim, new: Claim) -> bool:
    """Whether another count of the same harm, by whomever, is so much newer that it is no rival."""
    return _WEEK < _days(total, new) <= _WAR and _is_of_one_harm(new, total)


def _is_higher(new: Claim, total: Claim) -> bool:
    return low(new.figure.count) > low(total.figure.count)


def _place(claim: Claim) -> tuple[str, int]:
    return claim.party_label or "\uffff", KINDS.index(claim.figure.kind)


def _range(claims: Sequence[Claim]) -> Count:
    """From the lowest to the highest total, where two who count the same people exclude each other."""
    pairs = list(combinations(claims, 2))
    alike = all(_is_of_one_harm(a, b) for a, b in pairs)
    differ = any(exclusive(a.figure.count, b.figure.count) for a, b in pairs)
    return (
        total_span([claim.figure.count for claim in claims]) if alike and differ else (None, None)
    )
