"""The greedy choice of a briefing's items.

In the manner of maximal marginal relevance (Carbonell & Goldstein 1998): each pick lowers what
resembles it, and what comes from the same day, article or outlet, so a range of six weeks is covered
from end to end. Scores only fall, so a heap that re-examines its head is exact enough and fast (Minoux
1978).
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefings.language.terms import overlap, terms
from briefings.records import Cluster, Statement
from briefings.summary.choice.leaning import points_back
from briefings.summary.choice.ranking import Score, dangling, weights
from briefings.summary.events.endings import belongs, ended
from briefings.summary.events.gainsaid import is_denied
from briefings.summary.events.same import Apart, never, numbers, overtakes
from briefings.summary.tolls.denials import denies

_DEEP = 12  # candidates kept per place of a section …
_PER_DAY = 2  # … and per day, so that quiet days have theirs

SECTION_FULL = "ranked below the items of its section, which is full"
BRIEFING_FULL = "ranked below the items shown, and the briefing is full"
REPEATING = "says little that the items shown do not say"
WEAK = "of too little weight for an item"
LEANING = "leans on a sentence that is not shown"

Home = tuple[str | None, str]  # party, theme
_Told = tuple[frozenset[str], Statement]


@dataclass(slots=True)
class Picker:
    """The greedy choice; its counters are what each pick lowers the rest by."""

    worth: Mapping[str, Score]
    homes: dict[str, Home]
    budget: int
    clusters: Sequence[Cluster]
    leaning: Mapping[str, Cluster]
    apart: Apart = never
    # Other sections that a fact fits.
    elsewhere: Mapping[str, Sequence[Home]] = field(default_factory=dict)
    picked: set[str] = field(default_factory=set)
    filled: Counter[Home] = field(default_factory=Counter)
    days: Counter[date | None] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    near: dict[object, list[_Told]] = field(default_factory=lambda: defaultdict(list))
    spread: dict[str, float] = field(default_factory=dict)
    answers: dict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for cluster in self.clusters:
            if cluster.lead.id in self.leaning:
                self.answers[self.leaning[cluster.lead.id].lead.id].append(cluster)

    def pick(self) -> set[str]:
        """The ids of the leads that are shown."""
        candidates = self._candidates()
        self.spread = _spread(candidates)
        heap = [(-self.worth[c.lead.id].total, n) for n, c in enumerate(candidates)]
        heapq.heapify(heap)
        size = self._size()
        waiting = self._parties(candidates)
        peers: dict[object, list[Cluster]] = defaultdict(list)
        for cluster in candidates:
            peers[self.homes[cluster.lead.id][0], cluster.lead.day].append(cluster)
        spare: list[tuple[float, int]] = []
        while (heap or spare) and len(self.picked) < size:
            if not heap:  # some of the waiting parties turned out to have nothing new to say
                heap, spare, waiting = spare, [], set()
                heapq.heapify(heap)
            worth, n = heapq.heappop(heap)
            cluster = candidates[n]
            party, _ = where = self.homes[cluster.lead.id]
            if self.filled[where] >= self.budget or cluster.lead.id in self.picked:
                continue
            base, now = self._score(cluster)
            if self._is_weak(cluster, base):
                continue
            if heap and now < -heap[0][0] - 1e-9:
                heapq.heappush(heap, (-now, n))
                continue
            if len(self.picked) < size - len(waiting - {party}):
                best = self._highest(cluster, peers[party, cluster.lead.day])
                if best is not cluster:
                    heapq.heappush(heap, (-now, n))
                waiting.discard(party)
                self._take(best)
                self._take_answers(best, size - len(waiting))
            else:  # the last places are those of parties that have none yet
                spare.append((worth, n))
        self._cover(candidates, size)
        self._object(candidates, size)
        self._place(candidates, size)
        self._admit(candidates, size)
        if candidates and not self.picked:
            self._take(candidates[0])  # however weak: it is all that there is to what was asked
        return self.picked

    def reason(self, cluster: Cluster) -> str:
        """Why a fact that was not picked is not shown."""
        item = cluster.lead.id
        if item in self.leaning and self.leaning[item].lead.id not in self.picked:
            return LEANING
        if self.filled[self.homes[item]] >= self.budget:
            return SECTION_FULL
        if len(self.picked) >= self._size() or not self._is_weak(cluster):
            return BRIEFING_FULL
        worth = self.worth[item]
        return REPEATING if worth.total + worth.brief >= _floor() else WEAK

    def _is_weak(self, cluster: Cluster, base: float | None = None) -> bool:
        """Whether too little is told, beyond what is picked, to be shown even where there is room."""
        worth = self.worth[cluster.lead.id]
        least = _floor() - worth.brief
        base = self._score(cluster)[0] if base is None else base
        if base >= least or worth.total < least:
            return base < least
        # Few of its words are new, but they may be a denial or another toll: asked last, for it costs most.
        return worth.total - self._redundancy(cluster.lead, self.apart) < least

    def _size(self) -> int:
        """How many facts the whole briefing shows at most."""
        w = weights().size
        wanted = w["share"] * len(self.clusters) * self.budget / 6
        return int(min(w["most"] * max(1, self.budget / 6), max(w["least"], wanted)))

    def _candidates(self) -> list[Cluster]:
        """The best of each section, and of each day: a bounded number, however large the corpus."""
        standing = [c for c in self.clusters if c.lead.id not in self.leaning]
        ranked = sorted(standing, key=lambda c: (-self.worth[c.lead.id].total, c.lead.id))
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

    def _parties(self, candidates: Iterable[Cluster]) -> set[str | None]:
        """The parties that have news to show: each has an item before another has its last ones."""
        news = (c.lead.id for c in candidates if not c.lead.article.opinion)
        sound = (item for item in news if self.worth[item].total >= _floor())
        return {self.homes[item][0] for item in sound} - {None}

    def _highest(self, cluster: Cluster, peers: Iterable[Cluster]) -> Cluster:
        """The fact, or one of its party and day that tells the same with a higher figure."""
        open_ = (
            other
            for other in peers
            if other.lead.id not in self.picked
            and self.filled[self.homes[other.lead.id]] < self.budget
            and overtakes(other.lead, cluster.lead)
        )
        return max(open_, key=lambda other: max(numbers(other.lead)), default=cluster)

    def _score(self, cluster: Cluster) -> tuple[float, float]:
        """The worth less redundancy; and the same less what balances days, articles, outlets."""
        w, lead = weights().variety, cluster.lead
        base = self.worth[lead.id].total - self._redundancy(lead)
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

    def _redundancy(self, lead: Statement, apart: Apart = never) -> float:
        """What words cost that an item has too: the item most like it, of those that may tell the same."""
        found, most = _terms(lead), 0.0
        for words, other in (*self.near[lead.day], *self.near[self.homes[lead.id]]):
            share = overlap(found, words)
            if share > most and not apart(lead, other):
                most = share
        return weights().variety["redundancy"] * most**2

    def _take(self, cluster: Cluster) -> None:
        lead = cluster.lead
        where = self.homes[lead.id]
        self.picked.add(lead.id)
        self.filled[where] += 1
        self.days[lead.day] += 1
        self.articles[lead.article.id] += 1
        self.outlets[lead.article.source or ""] += 1
        told = _terms(lead), lead
        self.near[lead.day].append(told)
        self.near[where].append(told)

    def _take_answers(self, fact: Cluster, size: int) -> None:
        """What leans on a fact that was taken: "Baku denied this"; it has no place of its own."""
        for cluster in self.answers.get(fact.lead.id, ()):
            self.homes[cluster.lead.id] = self.homes[fact.lead.id]
            room = self.filled[self.homes[cluster.lead.id]] < self.budget
            if room and len(self.picked) < size and not self._is_weak(cluster):
                self._take(cluster)
                self._take_answers(cluster, size)

    def _object(self, candidates: Sequence[Cluster], size: int) -> None:
        """Whoever denies what an item says is shown as well, in the place of what counts least.

        So is one that tells how a truce, a vote, a deal of the items ended or was refused, if none does yet;
        what answers an item in its own article; and what a denial that is shown is of.
        """
        by_id = {cluster.lead.id: cluster for cluster in self.clusters}
        shown = [by_id[item].lead for item in sorted(self.picked)]
        done = {key for other in shown for key in ended(shown, other)}
        at_home: dict[str, list[Statement]] = defaultdict(list)
        for one in shown:
            at_home[one.article.id].append(one)
        leaning = [answer for item in sorted(self.picked) for answer in self.answers.get(item, ())]
        kept = set(self.answers)
        for cluster in (*candidates, *leaning):
            worth = self.worth[cluster.lead.id]
            if cluster.lead.id in self.picked or worth.total + worth.brief < _floor():
                continue
            told = is_denied(shown, cluster.lead)
            ends = ended(shown, cluster.lead)
            told += [one for key, one in ends.items() if key not in done]
            own = at_home.get(cluster.lead.article.id, ())
            told += (one for one in own if belongs(one, cluster.lead))
            if not told:
                continue
            kept |= {cluster.lead.id, *(claim.id for claim in told)}
            if self._make_room(self.homes[cluster.lead.id], size, kept, by_id):
                self._take(cluster)
                done |= ends.keys()

    def _make_room(
        self, where: Home, size: int, kept: Collection[str], by_id: Mapping[str, Cluster]
    ) -> bool:
        """Whether there is a place in a section, the weakest fact given up for it where there was none."""
        full = self.filled[where] >= self.budget
        if not full and len(self.picked) < size:
            return True
        parties = Counter(self.homes[item][0] for item in self.picked)
        loose = [
            item
            for item in self.picked
            if item not in kept
            and item not in self.leaning
            and not denies(by_id[item].lead.translated.sentence.text)
            and (self.homes[item] == where if full else parties[self.homes[item][0]] > 1)
        ]
        if loose:
            alone = {item for item in loose if self.days[by_id[item].lead.day] == 1}
            worst = min(loose, key=lambda item: (item in alone, self.worth[item].total, item))
            self._drop(worst, by_id)
        return bool(loose)

    def _drop(self, item: str, by_id: Mapping[str, Cluster]) -> None:
        self.picked.remove(item)
        self.filled[self.homes[item]] -= 1
        self.days[by_id[item].lead.day] -= 1

    def _place(self, candidates: Iterable[Cluster], size: int) -> None:
        """Give what found its section full a place in another that it fits, while the briefing has room.

        Not what an item tells with a higher figure.
        """
        for cluster in candidates:
            item = cluster.lead.id
            open_ = (h for h in self.elsewhere.get(item, ()) if self.filled[h] < self.budget)
            where = next(open_, None)
            full = item in self.picked or len(self.picked) >= size
            if where is None or full or self._is_weak(cluster):
                continue
            if any(overtakes(one, cluster.lead) for _, one in self.near[cluster.lead.day]):
                continue
            self.homes[item] = where
            self._take(cluster)
            self._take_answers(cluster, size)

    def _admit(self, candidates: Iterable[Cluster], size: int) -> None:
        """What ends or begins in the war is shown where its section has room, for an item worth less.

        It has to say by itself of what.
        """
        by_id = {cluster.lead.id: cluster for cluster in self.clusters}
        for cluster in candidates:
            item, where = cluster.lead.id, self.homes[cluster.lead.id]
            if item in self.picked or not self.worth[item].turn:
                continue
            if dangling(cluster.lead.translated.sentence.text) or points_back(cluster.lead):
                continue
            base, _ = self._score(cluster)
            if self.filled[where] >= self.budget or self._is_weak(cluster, base):
                continue
            kept = {*self.answers, *(i for i in self.picked if self.worth[i].total >= base)}
            if self._make_room(where, size, kept, by_id):
                self._take(cluster)

    def _cover(self, candidates: Sequence[Cluster], size: int) -> None:
        """Give each day without an item its best one, in the place of a crowded day's weakest."""
        best: dict[date | None, Cluster] = {}
        for cluster in candidates:
            best.setdefault(cluster.lead.day, cluster)
        by_id = {cluster.lead.id: cluster for cluster in self.clusters}
        for cluster in best.values():
            if self.days[cluster.lead.day] or self.worth[cluster.lead.id].total <= 0:
                continue
            where = self.homes[cluster.lead.id]
            full = self.filled[where] >= self.budget
            if full or len(self.picked) >= size:
                crowded = [
                    other
                    for other in self.picked
                    if (self.homes[other] == where or not full)
                    and self.days[by_id[other].lead.day] > 1
                    and other not in self.leaning
                    and not self.answers.get(other)
                ]
                if not crowded:
                    continue
                self._drop(min(crowded, key=lambda o: (self.worth[o].total, o)), by_id)
            self._take(cluster)


def _floor() -> float:
    return weights().variety["floor"]


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
