"""How many lines a glance has: more of months than of a week, but never more than a page bears.

Of two weeks it has eight at most, of each further week one more, up to fourteen, and of each whole year one
more, up to sixteen; and never more than a share of the items, so that a small briefing is not told twice.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefings.records import Cluster
from briefings.summary.choice.ranking import weights

_WEEK, _YEAR = 7, 365  # days


def room(clusters: Iterable[Cluster]) -> int:
    """The most lines of a glance, by the days between the first report of its items and the last."""
    w, told = weights().glance, list(clusters)
    days = _days(told)
    weeks = max(0, -(-days // _WEEK) - int(w["weeks"]))
    most = min(w["months"], w["most"] + w["week"] * weeks) + w["years"] * years(told)
    share = w["share"] + w["long"] * (most - w["most"])
    return min(len(told), int(min(w["page"], most, max(w["least"], share * len(told)))))


def years(clusters: Iterable[Cluster]) -> int:
    """How many whole years lie between the first day that is told of and the last."""
    return _days(clusters) // _YEAR


def _days(clusters: Iterable[Cluster]) -> int:
    days = [c.lead.article.date for c in clusters if c.lead.article.date]
    return (max(days) - min(days)).days + 1 if days else 0
