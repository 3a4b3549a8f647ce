"""Which facts a briefing shows: sections by party and theme, spread over days, articles and outlets.

A greedy choice in the manner of maximal marginal relevance (Carbonell & Goldstein 1998): each pick
lowers what resembles it, and what comes from the same day, article or outlet, so a range of six weeks
is covered from end to end. Scores only fall, so a heap that re-examines its head is exact enough
and fast (Minoux 1978).
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefings.language.terms import terms
from briefings.profile import OTHER, Profile
from briefings.records import Cluster, LeftOut, Section, Statement
from briefings.summary.ranking import Score, scores, weights

NO_THEME = "other"
IRRELEVANT = "not about the watched conflict"
HEADING = "a heading, not a statement"
FILTERED = "outside the parties or themes asked for"
RANKED_LOWER = "ranked below the items shown; it stands in the annex"
_DEEP = 12  # candidates kept per place of a section …
_PER_DAY = 2  # … and per day, so that quiet days have theirs

Home = tuple[str | None, str]  # party, theme


@dataclass(frozen=True, slots=True)
class Selection:
    """What was chosen, in reading order, and what was not."""

    clusters: tuple[Cluster, ...]
    sections: tuple[Section, ...]
    scores: Mapping[str, Score]  # by id of the lead
    left_out: tuple[LeftOut, ...]


def select(
    clusters: Sequence[Cluster],
    profile: Profile,
    *,
    parties: Sequence[str] = (),
    themes: Sequence[str] = (),
    max_per_section: int = 6,
) -> Selection:
    """Choose the items of a briefing; each stands once, in the section where it fits best.

    `parties` and `themes` narrow the choice (empty: all). Every statement that is not shown is in
    `left_out` with its reason; statements merged into a shown item are not, for the item names them.
    """
    clusters = [_led(cluster, parties, themes) for cluster in clusters]
    worth = scores(clusters, profile.core)
    homes: dict[str, Home] = {}
    left_out: list[LeftOut] = []
    eligible: list[Cluster] = []
    for cluster in clusters:
        reason = _unfit(cluster, parties, themes)
        if reason:
            left_out += _left_out(cluster, reason)
            continue
        homes[cluster.lead.id] = home(cluster.lead, parties, themes)
        eligible.append(cluster)
    picked = _Picker(worth, homes, max_per_section, eligible).pick()
    left_out += [
        record
        for cluster in eligible
        if cluster.lead.id not in picked
        for record in _left_out(cluster, RANKED_LOWER)
    ]
    shown = [cluster for cluster in eligible if cluster.lead.id in picked]
    sections, ordered = _sections(shown, homes, profile)
    return Selection(ordered, sections, worth, tuple(left_out))


def _unfit(cluster: Cluster, parties: Sequence[str], themes: Sequence[str]) -> str:
    members = (cluster.lead, *cluster.others)
    if not any(member.analysis.relevant for member in members):
        return IRRELEVANT
    if cluster.lead.translated.sentence.heading:
        return HEADING
    return "" if wanted(cluster.lead, parties, themes) else FILTERED


def wanted(statement: Statement, parties: Sequence[str], themes: Sequence[str]) -> bool:
    """Does the statement concern one of the parties and one of the themes (empty: any)?"""
    analysis = statement.analysis
    roles = (*analysis.roles.speaker, *analysis.roles.actor, *analysis.roles.affected)
    if parties and {*analysis.parties, *roles}.isdisjoint(parties):
        return False
    return not themes or not set(analysis.themes).isdisjoint(themes)


def _led(cluster: Cluster, parties: Sequence[str], themes: Sequence[str]) -> Cluster:
    """The cluster with a report as its lead that concerns what was asked for, if it has one."""
    members = (cluster.lead, *cluster.others)
    lead = next((member for member in members if wanted(member, parties, themes)), cluster.lead)
    return Cluster(lead, tuple(member for member in members if member is not lead))


def _left_out(cluster: Cluster, reason: str) -> list[LeftOut]:
    return [LeftOut(s.article.id, s.id, reason) for s in (cluster.lead, *cluster.others)]


def home(statement: Statement, parties: Sequence[str] = (), themes: Sequence[str] = ()) -> Home:
    """The party and theme whose section the statement stands in."""
    analysis = statement.analysis
    wanted = [theme for theme in analysis.themes if not themes or theme in themes]
    theme = wanted[0] if wanted else NO_THEME
    order = weights().home.get(theme, weights().home["default"])
    found = [party for role in order for party in getattr(analysis.roles, role)]
    if parties:
        found = [party for party in (*found, *analysis.parties) if party in parties]
    return next((party for party in found if party != OTHER), None), theme


@dataclass(slots=True)
class _Picker:
    """The greedy choice; its counters are what each pick lowers the rest by."""

    worth: Mapping[str, Score]
    homes: Mapping[str, Home]
    budget: int
    clusters: Sequence[Cluster]
    picked: set[str] = field(default_factory=set)
    filled: Counter[Home] = field(default_factory=Counter)
    days: Counter[date | None] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    near: dict[object, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    spread: dict[str, float] = field(default_factory=dict)

    def pick(self) -> set[str]:
        """The ids of the leads that are shown."""
        candidates = self._candidates()
        self.spread = _spread(candidates)
        heap = [(-self.worth[c.lead.id].total, n) for n, c in enumerate(candidates)]
        heapq.heapify(heap)
        size = self._size()
        while heap and len(self.picked) < size:
            _, n = heapq.heappop(heap)
            cluster = candidates[n]
            if self.filled[self.homes[cluster.lead.id]] >= self.budget:
                continue
            base, now = self._score(cluster)
            if base < weights().variety["floor"]:
                continue
            if heap and now < -heap[0][0] - 1e-9:
                heapq.heappush(heap, (-now, n))
                continue
            self._take(cluster)
        self._cover(candidates)
        if candidates and not self.picked:
            self._take(candidates[0])  # however weak: it is all that there is to what was asked
        return self.picked

    def _size(self) -> int:
        """How many facts the whole briefing shows at most."""
        w = weights().size
        wanted = w["share"] * len(self.clusters) * self.budget / 6
        return int(min(w["most"] * max(1, self.budget / 6), max(w["least"], wanted)))

    def _candidates(self) -> list[Cluster]:
        """The best of each section, and of each day: a bounded number, however large the corpus."""
        ranked = sorted(self.clusters, key=lambda c: (-self.worth[c.lead.id].total, c.lead.id))
        seen: Counter[Home] = Counter()
        daily: Counter[tuple[Home, date | None]] = Counter()
        kept = []
        for cluster in ranked:
            where = self.homes[cluster.lead.id]
            if seen[where] < self.budget * _DEEP or daily[where, cluster.lead.day] < _PER_DAY:
                kept.append(cluster)
            seen[where] += 1
            daily[where, cluster.lead.day] += 1
        return kept

    def _score(self, cluster: Cluster) -> tuple[float, float]:
        """The worth less redundancy; and the same less what balances days, articles, outlets."""
        w, lead = weights().variety, cluster.lead
        found = _terms(lead)
        compared = [*self.near[lead.day], *self.near[self.homes[lead.id]]]
        repeats = max((_overlap(found, other) for other in compared), default=0.0)
        base = self.worth[lead.id].total - w["redundancy"] * repeats**2
        balance = w["day"] * self.spread["day"] * math.log2(1 + self.days[lead.day])
        balance += (
            w["article"] * self.spread["article"] * math.log2(1 + self.articles[lead.article.id])
        )
        balance += (
            w["source"]
            * self.spread["source"]
            * math.log2(1 + self.outlets[lead.article.source or ""])
        )
        return base, base - balance

    def _take(self, cluster: Cluster) -> None:
        lead = cluster.lead
        where = self.homes[lead.id]
        self.picked.add(lead.id)
        self.filled[where] += 1
        self.days[lead.day] += 1
        self.articles[lead.article.id] += 1
        self.outlets[lead.article.source or ""] += 1
        self.near[lead.day].append(_terms(lead))
        self.near[where].append(_terms(lead))

    def _cover(self, candidates: Sequence[Cluster]) -> None:
        """Give each day without an item its best one, in the place of a crowded day's weakest."""
        best: dict[date | None, Cluster] = {}
        for cluster in candidates:
            best.setdefault(cluster.lead.day, cluster)
        by_id = {cluster.lead.id: cluster for cluster in candidates}
        for cluster in best.values():
            if self.days[cluster.lead.day] or self.worth[cluster.lead.id].total <= 0:
                continue
            where = self.homes[cluster.lead.id]
            if self.filled[where] >= self.budget:
                crowded = [
                    other
                    for other in self.picked
                    if self.homes[other] == where and self.days[by_id[other].lead.day] > 1
                ]
                if not crowded:
                    continue
                weakest = min(crowded, key=lambda other: (self.worth[other].total, other))
                self.picked.remove(weakest)
                self.filled[where] -= 1
                self.days[by_id[weakest].lead.day] -= 1
            self._take(cluster)


def _spread(clusters: Iterable[Cluster]) -> dict[str, float]:
    """How much there is to balance: 0 with a single day, article or outlet, near 1 with many."""
    kept = list(clusters)
    kinds: dict[str, set[object]] = {
        "day": {c.lead.day for c in kept},
        "article": {c.lead.article.id for c in kept},
        "source": {c.lead.article.source for c in kept},
    }
    return {kind: 1 - 1 / max(1, len(values)) for kind, values in kinds.items()}


def _terms(statement: Statement) -> frozenset[str]:
    return frozenset(terms(statement.translated.sentence.text))


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _sections(
    clusters: Sequence[Cluster], homes: Mapping[str, Home], profile: Profile
) -> tuple[tuple[Section, ...], tuple[Cluster, ...]]:
    """Group by party and theme in the profile's order; within a section by day, then as written."""
    groups: dict[Home, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        groups[homes[cluster.lead.id]].append(cluster)
    parties = [*(party.id for party in profile.parties), None]
    themes = [*(theme.id for theme in profile.themes), NO_THEME]
    sections: list[Section] = []
    ordered: list[Cluster] = []
    for where in sorted(groups, key=lambda h: (parties.index(h[0]), themes.index(h[1]))):
        found = sorted(groups[where], key=reading_order)
        label, color = party_style(where[0], profile)
        theme = theme_label(where[1], profile)
        ids = tuple(cluster.lead.id for cluster in found)
        sections.append(Section(where[0], label, color, where[1], theme, ids))
        ordered += found
    return tuple(sections), tuple(ordered)


def reading_order(cluster: Cluster) -> tuple[date, date, str, int]:
    """Events by date, inside an event the order of the documents; unknown days come last."""
    lead = cluster.lead
    return (
        lead.day or date.max,
        lead.article.date or date.max,
        lead.article.id,
        lead.translated.sentence.n,
    )


def party_style(party: str | None, profile: Profile) -> tuple[str, str]:
    """Label and colour of a section's party; None is everything that no party of the profile owns."""
    if party is None:
        return "General", "#5F6B76"
    found = profile.party(party)
    return found.label, found.color


def theme_label(theme: str, profile: Profile) -> str:
    """The label of a theme; "Other" for what has none."""
    return "Other" if theme == NO_THEME else profile.theme(theme).label
