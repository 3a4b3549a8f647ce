"""What several parts of an edition know of one sentence, put together."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefings.records import Amended


def united(*found: Mapping[str, Collection[str]]) -> dict[str, frozenset[str]]:
    """The sentences with what each of the tables has of them."""
    items = dict.fromkeys(item for each in found for item in each)
    return {item: frozenset().union(*(each.get(item, ()) for each in found)) for item in items}


def answered(*found: Mapping[str, tuple[Amended, ...]]) -> dict[str, tuple[Amended, ...]]:
    """What was said later of each sentence: by its outlet, and by who denies it elsewhere."""
    items = dict.fromkeys(item for each in found for item in each)
    return {
        item: tuple(dict.fromkeys(e for each in found for e in each.get(item, ())))
        for item in items
    }
