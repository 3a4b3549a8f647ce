"""Which line stands for the one worth most: one that passed, a turn for its toll, a deed for a word of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefings.language.terms import overlap
from briefings.records import Cluster
from briefings.summary.choice.lineworth import Page

_ABOUT = 0.3  # share of words from which on one sentence speaks of what another tells


def passed(
    best: Cluster, rest: Iterable[Cluster], worth: Callable[[Cluster], float], near: float
) -> Cluster:
    """A line of that day that passed the checks and is worth nearly as much; else the best itself."""
    least = worth(best) - near
    sound = [
        (worth(cluster), cluster.lead.id, cluster)
        for cluster in rest
        if cluster.lead.translated.trust.mark == "ok" and cluster.lead.day == best.lead.day
    ]
    found = max((entry for entry in sound if entry[0] >= least), default=None, key=lambda e: e[:2])
    return found[2] if found else best


def turning(best: Cluster, rest: Iterable[Cluster], page: Page, near: float) -> Cluster:
    """What ended or began on that day, where it is worth nearly as much as the toll that it cost."""
    if page.turning.get(best.lead.id) == "turn" or not page.sides[best.lead.id]:
        return best
    least = page.worth(best) - near
    turns = [
        cluster
        for cluster in rest
        if page.turning.get(cluster.lead.id) == "turn"
        and cluster.lead.day == best.lead.day
        and page.worth(cluster) >= least
    ]
    return max(turns, default=best, key=lambda c: (page.worth(c), c.lead.id))


def happened(
    best: Cluster, rest: Iterable[Cluster], found: Mapping[str, frozenset[str]]
) -> Cluster:
    """What happened, where the best line is but what somebody said of it on that day: a truce."""
    lead = best.lead
    if not lead.analysis.roles.speaker or lead.analysis.figures:
        return best
    deeds = [
        (overlap(found[c.lead.id], found[lead.id]), c.lead.id, c)
        for c in rest
        if c.lead.day == lead.day
        and c.lead.analysis.themes[:1] == lead.analysis.themes[:1]
        and _is_deed(c)
    ]
    nearest = max(deeds, default=None, key=lambda entry: entry[:2])
    return nearest[2] if nearest and nearest[0] >= _ABOUT else best


def _is_deed(cluster: Cluster) -> bool:
    analysis = cluster.lead.analysis
    told = not analysis.roles.speaker and analysis.source is None and not analysis.quote
    return told and bool(analysis.themes) and cluster.lead.translated.trust.mark == "ok"
