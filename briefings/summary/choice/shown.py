"""What has been picked for a briefing so far, what room is left, and how much a fact would add to it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefings.language.terms import overlap, terms
from briefings.records import Cluster, Statement
from briefings.summary.choice.following import counts_alone
from briefings.summary.choice.ranking import Score, weights
from briefings.summary.tolls.denials import denies

Home = tuple[str | None, str]  # party, theme
_Told = tuple[frozenset[str], Statement]


def _size(clusters: Sequence[Cluster], budget: int) -> int:
    """How many facts a whole briefing shows at most.

    Of a small corpus one of each article and a share of the rest, so that it is thinned like the others
    and yet an event that one sentence tells is not lost.
    """
    w, facts, wide = weights().size, len(clusters), budget / 6
    articles = len({cluster.lead.article.id for cluster in clusters})
    few = max(w["few"], articles + w["rest"] * (facts - articles) * max(1, wide))
    wanted = max(min(w["least"], few), w["share"] * facts * wide)
    return int(min(w["most"] * max(1, wide), wanted))


@dataclass(slots=True)
class Shown:
    """The items picked so far, by the ids of their leads; the counters are what they lower the rest by."""

    worth: Mapping[str, Score]
    homes: dict[str, Home]
    budget: int  # items of a section at most
    clusters: Sequence[Cluster]
    leaning: Mapping[str, Cluster]
    following: Mapping[str, Cluster] = field(default_factory=dict)  # what points at which fact
    own: Mapping[str, Home] = field(default_factory=dict)  # the sections of these, were they alone
    held: Sequence[Cluster] = ()  # of earlier figures of a count, shown where no later one is
    picked: set[str] = field(default_factory=set)
    tied: set[str] = field(default_factory=set)  # what denies or ends another, and what it denies
    filled: Counter[Home] = field(default_factory=Counter)
    days: Counter[date | None] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    near: dict[object, list[_Told]] = field(default_factory=lambda: defaultdict(list))
    spread: dict[str, float] = field(default_factory=dict)
    answers: dict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    by_id: dict[str, Cluster] = field(init=False)
    size: int = field(init=False)  # how many facts the whole briefing shows at most

    def __post_init__(self) -> None:
        self.by_id = {cluster.lead.id: cluster for cluster in (*self.clusters, *self.held)}
        self.size = _size(self.clusters, self.budget)
        for cluster in self.clusters:
            if cluster.lead.id in self.leaning:
                self.answers[self.leaning[cluster.lead.id].lead.id].append(cluster)

    @property
    def has_room(self) -> bool:
        """Whether the whole briefing may show another."""
        return len(self.picked) < self.size

    def is_full(self, home: Home) -> bool:
        """Whether a section has all that it may show."""
        return self.filled[home] >= self.budget

    def is_weak(self, cluster: Cluster, base: float | None = None) -> bool:
        """Whether too little is told, beyond what is picked, to be shown even where there is room."""
        worth = self.worth[cluster.lead.id]
        base = self.score(cluster)[0] if base is None else base
        return base < floor() - worth.brief

    def score(self, cluster: Cluster) -> tuple[float, float]:
        """The worth less redundancy; and the same less what balances days, articles, outlets."""
        w, lead = weights().variety, cluster.lead
        base = self.worth[lead.id].total - self.redundancy(lead)
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

    def redundancy(self, lead: Statement) -> float:
        """What words cost that an item has too: the item most like it."""
        found, near = _terms(lead), (*self.near[lead.day], *self.near[self.homes[lead.id]])
        most = max((overlap(found, words) for words, _ in near), default=0.0)
        return weights().variety["redundancy"] * most**2

    def take(self, cluster: Cluster) -> None:
        """Show a fact."""
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

    def take_answers(self, fact: Cluster, size: int) -> None:
        """What leans on a fact that was taken: "Baku denied this"; it has no place of its own."""
        for cluster in self.answers.get(fact.lead.id, ()):
            self.homes[cluster.lead.id] = self.homes[fact.lead.id]
            full = self.is_full(self.homes[cluster.lead.id]) or len(self.picked) >= size
            if not full and not self.is_weak(cluster):
                self.take(cluster)
                self.take_answers(cluster, size)

    def settle(self, cluster: Cluster) -> bool:
        """Whether a fact can be shown; what it points at is taken with it, where there is room for both.

        Where there is none beside that one it stands in its own section, the toll of a blow even without.
        """
        item, where = cluster.lead.id, self.homes[cluster.lead.id]
        fact = self.following.get(item)
        if fact is None:
            return True
        told = fact.lead.id in self.picked
        room = len(self.picked) + 1 < self.size and self.filled[where] + 1 < self.budget
        if not told and room and not self.is_weak(fact):
            self.take(fact)
            return True
        if not told or self.is_full(where):
            self.homes[item] = self.own[item]
        return (told or counts_alone(cluster.lead)) and not self.is_full(self.homes[item])

    def stands(self, cluster: Cluster) -> bool:
        """Whether what a fact points at is shown, if it points at any."""
        fact = self.following.get(cluster.lead.id)
        return fact is None or fact.lead.id in self.picked

    def bearing(self, cluster: Cluster) -> frozenset[str]:
        """The items that are not given up for a fact: what it or others point at, what answers others."""
        items = {*self.picked, cluster.lead.id}
        pointed = (fact.lead.id for item, fact in self.following.items() if item in items)
        return frozenset((*pointed, *self.answers, *self.tied))

    def make_room(self, cluster: Cluster, kept: Collection[str] = ()) -> bool:
        """Whether there is a place for a fact, the weakest one given up for it where there was none.

        `kept` are the ids of those that are not given up, beside those that bear others.
        """
        where = self.homes[cluster.lead.id]
        full = self.is_full(where)
        if not full and self.has_room:
            return True
        parties = Counter(self.homes[item][0] for item in self.picked)
        kept = {*kept, *self.bearing(cluster)}
        loose = [
            item
            for item in self.picked
            if item not in kept
            and item not in self.leaning
            and not denies(self.by_id[item].lead.translated.sentence.text)
            and (self.homes[item] == where if full else parties[self.homes[item][0]] > 1)
        ]
        if loose:
            alone = {item for item in loose if self.days[self.by_id[item].lead.day] == 1}
            worst = min(loose, key=lambda item: (item in alone, self.worth[item].total, item))
            self.drop(worst)
        return bool(loose)

    def drop(self, item: str) -> None:
        """Show a fact no longer."""
        self.picked.remove(item)
        self.filled[self.homes[item]] -= 1
        self.days[self.by_id[item].lead.day] -= 1


def floor() -> float:
    """What a fact has to be worth for an item."""
    return weights().variety["floor"]


def _terms(statement: Statement) -> frozenset[str]:
    return frozenset(terms(statement.translated.sentence.text))
