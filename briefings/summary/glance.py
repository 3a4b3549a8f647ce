"""The glance: five to eight lines over different events, parties and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from briefings.language.terms import terms
from briefings.records import Cluster, Section
from briefings.summary.ranking import Score, weights


def glance(
    clusters: Sequence[Cluster], sections: Sequence[Section], scores: Mapping[str, Score]
) -> tuple[str, ...]:
    """The ids of the most important items, in the order of the clusters given.

    Figures weigh more here; each line makes others of its party, theme and day weigh less.
    """
    w = weights().glance
    size = min(len(clusters), int(min(w["most"], max(w["least"], len(clusters) / 5))))
    where = {item: (section.party, section.theme) for section in sections for item in section.items}
    found = {c.lead.id: frozenset(terms(c.lead.translated.sentence.text)) for c in clusters}
    taken: Counter[tuple[str, object]] = Counter()
    chosen: list[str] = []

    def worth(cluster: Cluster) -> float:
        item = cluster.lead.id
        party, theme = where[item]
        score = scores[item].total + w["article"] * scores[item].article
        score += w["untrusted"] * (cluster.lead.translated.trust.mark == "untrusted")
        score += w["figure"] * bool(cluster.lead.analysis.figures)
        score -= w["party"] * taken["party", party] + w["theme"] * taken["theme", theme]
        score -= w["day"] * (taken["day", cluster.lead.day] + _beside(cluster, taken) / 2)
        score -= w["source"] * taken["article", cluster.lead.article.id]
        return score - max((_overlap(found[item], found[other]) for other in chosen), default=0.0)

    rest = list(clusters)
    while len(chosen) < size:
        best = max(rest, key=lambda cluster: (worth(cluster), cluster.lead.id))
        rest.remove(best)
        party, theme = where[best.lead.id]
        taken.update([("party", party), ("theme", theme), ("day", best.lead.day)])
        taken["article", best.lead.article.id] += 1
        chosen.append(best.lead.id)
    return tuple(c.lead.id for c in sorted(clusters, key=_by_day) if c.lead.id in set(chosen))


def _beside(cluster: Cluster, taken: Counter[tuple[str, object]]) -> int:
    """Lines already there for the days before and after: an event is told for two days."""
    day = cluster.lead.day
    return sum(taken["day", day + timedelta(days=n)] for n in (-1, 1)) if day else 0


def _by_day(cluster: Cluster) -> str:
    return cluster.lead.day.isoformat() if cluster.lead.day else "9999"


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
