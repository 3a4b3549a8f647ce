"""What a full section must not lose: the latest of a count that grew, and the first sentence of a disaster.

A section has few places, be the range a day or three years. Where small facts hold them, those who count few
people or none and tell no turn, one of these gives way: to the last figure of a count that earlier reports
gave, to the sentence that opens an article and counts many dead, and to a blow that killed hundreds; to that
no newer count of who is held, missing or has fled. Where the last figure cannot be shown, the latest that can
be is: a sentence that is not shown ousts none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from briefings.records import Cluster, Statement
from briefings.summary.choice.growing import is_since
from briefings.summary.choice.ranking import MANY, hit
from briefings.summary.choice.shown import Home, Shown
from briefings.summary.events.bursts import MANY_DEAD, dead
from briefings.summary.events.fleeing import flight
from briefings.summary.events.same import agreement

_SMALL = 10  # times as few people, and one fact is small beside another …
_OPENING = 100  # … even where it opens its article
_GREAT = 100  # dead
# Who are counted for as long as they are.
_GOING_ON = frozenset(["captured", "missing", "displaced"])


def keep(
    shown: Shown,
    candidates: Iterable[Cluster],
    grown: Mapping[str, Collection[str]],
    elsewhere: Mapping[str, Sequence[Home]],
) -> None:
    """Show what a briefing must not lose, in the place of small facts.

    Where its section has none, in another that it fits: `elsewhere`.
    """
    for cluster in (*_latest(shown, grown), *_disasters(candidates)):
        if cluster.lead.id not in shown.picked and not _is_told(shown, cluster, grown):
            _take(shown, cluster, elsewhere.get(cluster.lead.id, ()))
    first = _firsts(shown.clusters)
    for cluster in _great(shown, candidates):
        if cluster.lead.id not in shown.picked and not _is_told(shown, cluster, grown):
            spared = first | _going_on(shown, cluster)
            _take(shown, cluster, elsewhere.get(cluster.lead.id, ()), spared)
    for cluster in sorted(shown.held, key=_newest, reverse=True):
        if not is_told_later(shown, cluster, grown):
            _take(shown, cluster)


def is_told_later(shown: Shown, cluster: Cluster, grown: Mapping[str, Collection[str]]) -> bool:
    """Whether an item tells what each of a fact's counts has grown to."""
    told = {s.id for item in shown.picked for s in shown.by_id[item].members}
    return all(not told.isdisjoint(grown.get(s.id, ())) for s in cluster.members)


def _latest(shown: Shown, grown: Mapping[str, Collection[str]]) -> list[Cluster]:
    """The facts that tell the last figure of a count which earlier reports gave, the highest first."""
    later = {newer for after in grown.values() for newer in after}
    last = [c for c in shown.clusters if not later.isdisjoint(s.id for s in c.members)]
    return sorted((c for c in last if c.lead.id not in grown), key=_gravest)


def _disasters(clusters: Iterable[Cluster]) -> list[Cluster]:
    """The facts that open an article and count many dead."""
    opening = (c for c in clusters if any(s.translated.sentence.n == 1 for s in c.members))
    news = (c for c in opening if not c.lead.article.opinion)
    return sorted((c for c in news if hit(c.lead) >= MANY_DEAD), key=_gravest)


def _great(shown: Shown, clusters: Iterable[Cluster]) -> list[Cluster]:
    """The facts that count hundreds killed by one blow, wherever their articles tell it.

    Nobody counts more dead of that side in those days, and they are not all that fell since a day.
    """
    news = (c for c in clusters if shown.worth[c.lead.id].peak and not c.lead.article.opinion)
    found = (c for c in news if _GREAT <= max(dead(c.lead).values()) <= MANY)
    return sorted((c for c in found if not is_since(c.lead)), key=_gravest)


def _firsts(clusters: Iterable[Cluster]) -> frozenset[str]:
    """The first sentences of the articles, headings within them passed over."""
    told = sorted((s for c in clusters for s in c.members), key=lambda s: -s.translated.sentence.n)
    return frozenset({one.article.id: one.id for one in told}.values())


def _going_on(shown: Shown, old: Cluster) -> frozenset[str]:
    """The items that count, after an old blow, who are held, are missing or have fled."""
    told = ((item, shown.by_id[item].lead) for item in shown.picked)
    newer = ((item, s) for item, s in told if _day(s) > _day(old.lead))
    return frozenset(
        item
        for item, s in newer
        if any(f.kind in _GOING_ON and f.is_news for f in s.analysis.figures)
    )


def _is_told(shown: Shown, cluster: Cluster, grown: Mapping[str, Collection[str]]) -> bool:
    """Whether an item tells the same, or what the same counts have grown to, or more of its event."""
    before = [after for after in grown.values() if cluster.lead.id in after]
    told = {s.id for item in shown.picked for s in shown.by_id[item].members}
    if before and all(not told.isdisjoint(after) for after in before):
        return True
    items = (shown.by_id[item].lead for item in shown.picked)
    if any(flight(o, cluster.lead) and hit(o) >= hit(cluster.lead) for o in items):
        return True
    near = (other for _, other in shown.near[cluster.lead.day] if other.id in shown.picked)
    return any(agreement(o, cluster.lead) and hit(o) >= hit(cluster.lead) for o in near)


def _take(
    shown: Shown, cluster: Cluster, elsewhere: Sequence[Home] = (), spared: Collection[str] = ()
) -> None:
    """Show a fact, where a small one that is not to be `spared` can give way if there is no place."""
    item = cluster.lead.id
    own = shown.homes[item]
    small = {one for one in shown.picked if _is_small(shown, one, cluster)}
    kept = shown.picked - small.difference(spared)
    for where in (own, *elsewhere) if shown.stands(cluster) else ():
        shown.homes[item] = where
        if shown.make_room(cluster, kept):
            shown.take(cluster)
            shown.tied.add(item)
            return
    shown.homes[item] = own


def _is_small(shown: Shown, item: str, beside: Cluster) -> bool:
    lead = shown.by_id[item].lead
    times = _OPENING if lead.translated.sentence.n == 1 else _SMALL
    return not shown.worth[item].turn and times * max(1.0, hit(lead)) <= hit(beside.lead)


def _gravest(cluster: Cluster) -> tuple[float, str]:
    return -hit(cluster.lead), cluster.lead.id


def _newest(cluster: Cluster) -> tuple[date, float, str]:
    return _day(cluster.lead), hit(cluster.lead), cluster.lead.id


def _day(statement: Statement) -> date:
    return statement.article.date or date.min
