"""The tolls which a glance owes its reader: of what is told most, and of the gravest accident."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from briefings.records import Claim, Cluster, Statement
from briefings.summary.choice.chains import MANY_OF_A_KIND
from briefings.summary.events.bursts import MANY_DEAD, quotient, told

_GRAVE = 0.05  # share of the dead of the gravest toll from which on an accident is owed a line


def foremost(claims: Iterable[Claim], statements: Iterable[Statement]) -> tuple[str, ...]:
    """The sentences that count the dead of the biggest event, those that stand first, the newest first.

    The biggest is that of the day of which most is told, the power of ten of its dead added; nothing where
    one outlet alone tells of it. What is denied stands behind what is not.
    """
    days = told(statements)
    tolls: dict[date, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.day and _is_whole(claim) and quotient(claim.day, days, {}) > 0:
            tolls[claim.day].append(claim)

    def size(day: date) -> tuple[float, date]:
        many = max(claim.figure.count[0] or 0 for claim in tolls[day])
        return quotient(day, days, {}) + math.log10(1 + many), day

    found = sorted(tolls[max(tolls, key=size)], key=_newest, reverse=True) if tolls else []
    return _items(found)


def gravest_accident(claims: Iterable[Claim], core: Collection[str]) -> tuple[str, ...]:
    """The sentences that count the dead of the accident with the most of them, be it told by few.

    Only of many dead, at least a share of those of the gravest toll, and of the parties of the war of
    `core`: a fuel depot that blew up as they fled, no earthquake abroad, nor the mines of half a year. No
    side killed them, so that no worth of a line knows of them.
    """
    claims = list(claims)
    whole = (c for c in claims if c.figure.party_affected in core and _is_whole(c))
    least = max(MANY_DEAD, _GRAVE * max((c.figure.count[0] or 0 for c in whole), default=0))
    tolls: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        accident = claim.occasions and MANY_OF_A_KIND.isdisjoint(claim.occasions)
        if accident and claim.figure.party_affected in core and _is_whole(claim):
            tolls[claim.group].append(claim)

    def most(group: int) -> int:
        return max(claim.figure.count[0] or 0 for claim in tolls[group])

    gravest = max(tolls, key=lambda group: (most(group), group), default=None)
    if gravest is None or most(gravest) < least:
        return ()
    return _items(sorted(tolls[gravest], key=_newest, reverse=True))


def _items(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for claim in claims for item in claim.items))


def _is_whole(claim: Claim) -> bool:
    """Whether a claim counts the dead of its day, and not a part of them, nor those since another day."""
    figure = claim.figure
    return (
        figure.kind == "killed"
        and not (claim.relation or figure.background)
        and not claim.note.startswith("since")
    )


def _newest(claim: Claim) -> tuple[bool, date, int, str]:
    standing = not claim.note
    return standing, claim.published or date.min, claim.figure.count[0] or 0, claim.item


def with_toll(
    chosen: Sequence[str],
    owed: Sequence[str],
    lines: Iterable[Cluster],
    *,
    room: bool = False,
) -> list[str]:
    """The lines, the last chosen replaced where none tells what is `owed`; with `room` it is one more."""
    known = {s.id: c.lead for c in lines for s in c.members}
    tolls = [known[item] for item in owed if item in known]
    if not tolls or any(toll.id in chosen for toll in tolls):
        return list(chosen)
    toll = next((one.id for one in tolls if one.translated.trust.mark == "ok"), tolls[0].id)
    # First, so that no other's toll takes its place.
    return [toll, *(chosen if room else chosen[:-1])]
