"""Beside an item of the glance: who counts the same dead differently, with the outlet that says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefings.language.roughly import exclusive
from briefings.records import Briefing, Claim
from briefings.rendering.page import wording
from briefings.rendering.page.claims import APART, claimant
from briefings.rendering.page.context import Rival
from briefings.rendering.page.outlets import outlet
from briefings.rendering.page.plain import set_in_type

_MOST = 3  # rivals of one item; the table of claims has them all


def rivals(briefing: Briefing) -> dict[str, tuple[Rival, ...]]:
    """For each item of the glance the disputed claims that its own cannot be true beside."""
    groups: dict[int, list[Claim]] = defaultdict(list)
    for claim in briefing.claims:
        if claim.disputed and claim.relation not in APART:
            groups[claim.group].append(claim)
    found = {item: _of(item, groups.values(), briefing) for item in briefing.glance}
    return {item: others[:_MOST] for item, others in found.items() if others}


def _of(item: str, groups: Iterable[list[Claim]], briefing: Briefing) -> tuple[Rival, ...]:
    made: list[Rival] = []
    for group in groups:
        own = [claim.figure.count for claim in group if item in claim.items]
        made += [
            _rival(claim, briefing)
            for claim in group
            if own and all(exclusive(claim.figure.count, count) for count in own)
        ]
    return tuple(made)


def _rival(claim: Claim, briefing: Briefing) -> Rival:
    figure = claim.figure
    count = wording.count(figure.count, figure.approximate, figure.over)
    whom = set_in_type(wording.people(figure.whom, figure.count, claim.note))
    befell = "" if figure.kind == "other" else f" {wording.KIND_LABELS[figure.kind].lower()}"
    return Rival(
        f"{count} {whom}{befell}",
        claimant(claim) if figure.claimant else (),
        outlet(claim.outlets[0], briefing.outlets),
        claim.item,
        f"{'i' if claim.selected else 's'}-{claim.item}",
    )
