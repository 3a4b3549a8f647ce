"""What several parts of an edition know of one sentence, put together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from briefings.records import Amended, Claim, Cluster


def united(*found: Mapping[str, Collection[str]]) -> dict[str, frozenset[str]]:
    """The sentences with what each of the tables has of them."""
    items = dict.fromkeys(item for each in found for item in each)
    return {item: frozenset().union(*(each.get(item, ()) for each in found)) for item in items}


def answered(*found: Mapping[str, tuple[Amended, ...]]) -> dict[str, tuple[Amended, ...]]:
    """What was said later of each sentence: by its outlet, and by who denies it elsewhere.

    One denial is told once, as the first of those who found it has it.
    """
    items: dict[str, dict[object, Amended]] = {}
    for each in found:
        for item, told in each.items():
            for e in told:
                items.setdefault(item, {}).setdefault(e.item if e.kind == "denied" else e, e)
    return {item: tuple(told.values()) for item, told in items.items()}


def counts_denied(
    claims: Sequence[Claim], clusters: Iterable[Cluster]
) -> dict[str, tuple[Amended, ...]]:
    """By each fact's lead who says, as the table of claims has it, that its count is not so."""
    noes = {
        item: [Amended("denied", no, whom=party) for party, no in claim.denied]
        for claim in claims
        if claim.denied
        for item in (claim.item, *claim.also)
    }
    found: dict[str, tuple[Amended, ...]] = {}
    for cluster in clusters:
        ids = {s.id for s in (cluster.lead, *cluster.others)}
        told = dict.fromkeys(no for item in ids for no in noes.get(item, ()) if no.item not in ids)
        if told:
            found[cluster.lead.id] = tuple(sorted(told, key=lambda no: no.item))
    return found
