"""What an edition shows of articles that the earlier one had too, and that it did not show there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet

from briefings.records import Briefing, Change, Cluster
from briefings.summary.events.same import Apart
from briefings.summary.shown import Line, line_of, unmatched


def promoted(
    briefing: Briefing,
    theirs: Sequence[Line],
    glance: Collection[str],
    read: AbstractSet[str],
    apart: Apart,
) -> Iterable[Change]:
    """The items, and the lines of the glance, that only rank higher now, each in one line.

    `theirs` is what the earlier edition showed, `glance` the ids there of its glance, `read` our ids of its
    articles. What stands in new articles too is told as new.
    """
    known = [c for c in briefing.clusters if any(s.article.id in read for s in c.members)]
    mine = [line_of(s) for c in known for s in c.members]
    fresh = {line.id for line in unmatched(mine, theirs, apart)}
    new = [c.lead.id for c in known if fresh.issuperset(_ids(c))]
    before = {line.statement.id for line in theirs if line.id in glance and line.statement}
    lines = [
        c.lead.id for c in known if c.lead.id in briefing.glance and before.isdisjoint(_ids(c))
    ]
    if new:
        yield Change(
            "promoted",
            "",
            f"{_told(new, 'item')} of the earlier edition's articles, not shown there: {_row(new)}",
        )
    up = [item for item in lines if glance and item not in new]
    if up:
        yield Change(
            "promoted", "", f"{_told(up, 'line')} at a glance, not in the earlier one: {_row(up)}"
        )


def _ids(cluster: Cluster) -> set[str]:
    return {s.id for s in cluster.members}


def _told(found: Sequence[str], noun: str) -> str:
    return f"{len(found)} {noun}s" if len(found) > 1 else f"one {noun}"


def _row(found: Iterable[str]) -> str:
    return ", ".join(found)
