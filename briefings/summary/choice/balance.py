"""The dead of both sides, and those counted last: what a toll that is shown owes its reader."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from briefings.records import Cluster
from briefings.summary.choice.ranking import hit
from briefings.summary.choice.shown import Shown
from briefings.summary.events.bursts import MANY_DEAD, WEEK, of_war

_WEEK = timedelta(WEEK)
_MORE = 0.6  # so much more an item may be worth that is given up


def balance(shown: Shown, candidates: Sequence[Cluster], core: Collection[str]) -> None:
    """Beside the highest toll of one side in its days, that of each other which anybody counts then.

    It takes the place of an item worth less, where there is no other.
    """
    tolls = [
        (cluster, day, sides)
        for cluster in candidates
        if (day := cluster.lead.day) and (sides := of_war(cluster.lead, core))
    ]
    for cluster, day, sides in tolls:
        if cluster.lead.id not in shown.picked or not shown.worth[cluster.lead.id].peak:
            continue
        for side in sorted(set(core) - set(sides)):
            near = [
                (counted[side], shown.worth[other.lead.id].total, other.lead.id, other)
                for other, then, counted in tolls
                if side in counted and abs(day - then) <= _WEEK
            ]
            if not near:
                continue
            most, *_, theirs = max(near, key=lambda entry: entry[:3])
            if any(item in shown.picked and 2 * many >= most for many, _, item, _ in near):
                continue
            if _takes(shown, theirs, cluster):
                shown.tied |= {cluster.lead.id, theirs.lead.id}


def update(
    shown: Shown, candidates: Sequence[Cluster], grown: Mapping[str, Collection[str]]
) -> None:
    """Beside a toll that is shown the last of the counts that it has grown to, for an item worth less."""
    for cluster in candidates:
        later = grown.get(cluster.lead.id, ())
        if cluster.lead.id not in shown.picked or not later:
            continue
        newer = [c for c in candidates if c.lead.id in later]
        if any(c.lead.id in shown.picked for c in newer):
            continue
        last = [c for c in newer if not grown.get(c.lead.id)]
        best = max(last, default=None, key=lambda c: (shown.worth[c.lead.id].total, c.lead.id))
        if best and _takes(shown, best, cluster):
            shown.tied.add(best.lead.id)


def _takes(shown: Shown, cluster: Cluster, beside: Cluster) -> bool:
    """Whether a fact is shown now, for one that is no turn, no disaster and not worth much more."""
    most = shown.worth[cluster.lead.id].total + _MORE
    kept = [
        i
        for i in shown.picked
        if shown.worth[i].turn or shown.worth[i].total > most or _is_disaster(shown.by_id[i])
    ]
    if not shown.stands(cluster) or not shown.make_room(cluster, [*kept, beside.lead.id]):
        return False
    shown.take(cluster)
    return True


def _is_disaster(cluster: Cluster) -> bool:
    """Whether a fact counts many dead as the first sentence of its article."""
    return hit(cluster.lead) >= MANY_DEAD and cluster.lead.translated.sentence.n == 1
