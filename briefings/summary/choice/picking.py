"""The greedy choice of a briefing's items.

In the manner of maximal marginal relevance (Carbonell & Goldstein 1998): each pick lowers what
resembles it, and what comes from the same day, article or outlet, so a range of six weeks is covered
from end to end. Scores only fall, so a heap that re-examines its head is exact enough and fast (Minoux
1978).
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from briefings.records import Cluster
from briefings.summary.choice import amends
from briefings.summary.choice.balance import balance, update
from briefings.summary.choice.keeping import keep
from briefings.summary.choice.shown import Home, Shown, floor

_DEEP = 12  # candidates kept per place of a section …
_PER_DAY = 2  # … and per day, so that quiet days have theirs

SECTION_FULL = "ranked below the items of its section, which is full"
BRIEFING_FULL = "ranked below the items shown, and the briefing is full"
REPEATING = "says little that the items shown do not say"
WEAK = "of too little weight for an item"
LEANING = "leans on a sentence that is not shown"


def pick(
    shown: Shown,
    elsewhere: Mapping[str, Sequence[Home]],
    core: Collection[str] = (),
    grown: Mapping[str, Collection[str]] | None = None,
) -> None:
    """Pick the facts that are shown; `elsewhere` has by id the other sections that a fact fits.

    `core` are the sides of the war, `grown` the counts that became higher, with those that tell so.
    """
    candidates = _candidates(shown)
    shown.spread = _spread(candidates)
    _fill(shown, candidates)
    amends.cover(shown, candidates)
    amends.object_to(shown, candidates)
    amends.admit(shown, candidates)
    amends.headlined(shown, candidates, elsewhere)
    update(shown, candidates, grown or {})
    balance(shown, candidates, core)
    keep(shown, candidates, grown or {}, elsewhere)
    if candidates and not shown.picked:
        shown.take(candidates[0])  # however weak: it is all that there is to what was asked


def why_not(shown: Shown, cluster: Cluster) -> str:
    """Why a fact that was not picked is not shown."""
    item = cluster.lead.id
    if item in shown.leaning and shown.leaning[item].lead.id not in shown.picked:
        return LEANING
    if not shown.stands(cluster):
        return LEANING
    if shown.is_full(shown.homes[item]):
        return SECTION_FULL
    if not (shown.has_room and shown.is_weak(cluster)):
        return BRIEFING_FULL
    worth = shown.worth[item]
    return REPEATING if worth.total + worth.brief >= floor() else WEAK


def _fill(shown: Shown, candidates: Sequence[Cluster]) -> None:
    """Take what adds most, time and again; the last places are those of parties that have none yet."""
    heap = [(-shown.worth[c.lead.id].total, n) for n, c in enumerate(candidates)]
    heapq.heapify(heap)
    waiting = _parties(shown, candidates)
    spare: list[tuple[float, int]] = []
    while (heap or spare) and shown.has_room:
        if not heap:  # some of the waiting parties turned out to have nothing new to say
            heap, spare, waiting = spare, [], set()
            heapq.heapify(heap)
        worth, n = heapq.heappop(heap)
        cluster = candidates[n]
        party, _ = where = shown.homes[cluster.lead.id]
        if cluster.lead.id in shown.picked:
            continue
        if shown.is_full(where) and cluster.lead.id not in shown.following:
            continue
        base, now = shown.score(cluster)
        if shown.is_weak(cluster, base):
            continue
        if heap and now < -heap[0][0] - 1e-9:
            heapq.heappush(heap, (-now, n))
            continue
        if len(shown.picked) >= shown.size - len(waiting - {party}):
            spare.append((worth, n))
            continue
        if not shown.settle(cluster):
            continue
        waiting.discard(party)
        shown.take(cluster)
        shown.take_answers(cluster, shown.size - len(waiting))


def _candidates(shown: Shown) -> list[Cluster]:
    """The best of each section, and of each day: a bounded number, however large the corpus."""
    standing = [c for c in shown.clusters if c.lead.id not in shown.leaning]
    ranked = sorted(standing, key=lambda c: (-shown.worth[c.lead.id].total, c.lead.id))
    seen: Counter[Home] = Counter()
    daily: Counter[tuple[Home, date | None]] = Counter()
    kept = []
    for cluster in ranked:
        where = shown.homes[cluster.lead.id]
        if seen[where] < shown.budget * _DEEP or daily[where, cluster.lead.day] < _PER_DAY:
            kept.append(cluster)
        seen[where] += 1
        daily[where, cluster.lead.day] += 1
    return kept


def _parties(shown: Shown, candidates: Iterable[Cluster]) -> set[str | None]:
    """The parties that have news to show: each has an item before another has its last ones."""
    news = (c.lead.id for c in candidates if not c.lead.article.opinion)
    sound = (item for item in news if shown.worth[item].total >= floor())
    return {shown.homes[item][0] for item in sound} - {None}


def _spread(clusters: Iterable[Cluster]) -> dict[str, float]:
    """How much there is to balance: 0 with a single day, article or outlet, near 1 with many."""
    kept = list(clusters)
    kinds: dict[str, set[object]] = {
        "day": {c.lead.day for c in kept},
        "article": {c.lead.article.id for c in kept},
        "source": {c.lead.article.source for c in kept},
    }
    return {kind: 1 - 1 / max(1, len(values)) for kind, values in kinds.items()}
