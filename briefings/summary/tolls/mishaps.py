"""The dead of accidents, shipwrecks and disease: told of, and in no table of who lost how many."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.records import Cluster, Mishap


def mishaps(clusters: Iterable[Cluster]) -> tuple[Mishap, ...]:
    """Each such count once, where it stands first; no sum, as reports count the same people."""
    leads = sorted((c.lead for c in clusters if c.lead.analysis.relevant), key=lambda one: one.id)
    found: dict[tuple[object, ...], Mishap] = {}
    for lead in leads:
        for figure in lead.analysis.figures:
            if figure.aside == "mishap":
                key = (lead.article.id, figure.kind, figure.count)
                found.setdefault(
                    key, Mishap(figure.kind, figure.count, figure.approximate, lead.id)
                )
    return tuple(found.values())
