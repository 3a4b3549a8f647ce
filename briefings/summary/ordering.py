"""The order in which changes since an earlier edition are told: what an old reader has wrong comes first."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.records import Briefing, Change

# Changed figures and what was put right or taken back; then what is new; then what is shown no more.
_KINDS = ("figure", "corrected", "withdrawn", "new", "promoted", "dropped", "ranked", "gone")


def in_order(changes: Iterable[Change], briefing: Briefing) -> tuple[Change, ...]:
    """The changes by kind, what is new by weight, all else in its order.

    New items at a glance come first, then those of most outlets, then those nearest to the top of their
    articles.
    """
    glance = {item: n for n, item in enumerate(briefing.glance)}
    weights = {
        c.lead.id: (
            glance.get(c.lead.id, len(glance)),
            -len(c.sources),
            c.lead.translated.sentence.n,
        )
        for c in briefing.clusters
    }

    def place(change: Change) -> tuple[int, tuple[int, ...]]:
        new = change.kind == "new"
        return _KINDS.index(change.kind), weights.get(change.item, ()) if new else ()

    return tuple(sorted(changes, key=place))
