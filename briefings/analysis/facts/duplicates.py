"""The same fact over outlets: merged into one cluster that keeps every source.

Candidates come from an inverted index over each sentence's rarest terms, day by day, which holds
clusters rather than sentences: a wire report that fifty outlets carry stays one entry. The work so
grows about linearly with the number of sentences. What counts as one fact is `samefact`'s business.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from briefings.analysis.facts.besides import answers
from briefings.analysis.facts.meanings import meant
from briefings.analysis.facts.once import found_by
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.samefact import NEVER, likeness
from briefings.analysis.facts.signatures import Signature
from briefings.analysis.facts.signing import sign
from briefings.language.terms import terms
from briefings.processes import no_collector
from briefings.records import Cluster, Statement

_KEYS = 12  # rarest terms of a sentence that it is looked up by, of those that another has too
_SHARED = 2  # of them that a candidate must share …
_TRIED = 6  # … and how many of the best candidates are compared in full
_LONG = 24  # a term that stands in so many clusters of a day tells nothing
_COMPARED = 6  # members of a cluster, each worded differently, that a newcomer is compared with
_PRIOR = 400  # sentences of unseen news that keep the term weights of a small corpus flat
_WEEK = 7
_UNDATED = 0  # the day number of what has no date


@dataclass(slots=True)
class _Group:
    members: list[Signature] = field(default_factory=list)
    worded: list[Signature] = field(default_factory=list)  # the first few wordings
    articles: dict[str, str] = field(default_factory=dict)  # article -> its folded sentence

    def add(self, item: Signature) -> None:
        self.members.append(item)
        new = all(item.key != other.key for other in self.worded)
        if new and len(self.worded) < _COMPARED:
            self.worded.append(item)
        self.articles[item.statement.article.id] = item.key


def cluster(statements: Sequence[Statement]) -> list[Cluster]:
    """Merge statements of the same fact; every statement ends in exactly one cluster.

    Two sentences of one article are merged only where they are identical. The clusters come in the
    order of their first statement, as do the members beside the lead.
    """
    with no_collector():  # nothing that is made here is circular
        return [_finished(group) for group in _grouped(statements)]


def _grouped(statements: Sequence[Statement]) -> list[_Group]:
    signed = [sign(statement) for statement in statements]
    frequency = Counter(chain.from_iterable(item.terms for item in signed))
    weight = _weights(frequency, len(signed))
    looked = [(tuple(item.terms | meant(item)), tuple(found_by(item))) for item in signed]
    ranks = _ranks(Counter(chain.from_iterable(chain.from_iterable(looked))))
    index = _Index()
    groups: list[_Group] = []
    for item, keys in zip(signed, looked, strict=True):
        known, once = (sorted(filter(None, map(ranks.get, found))) for found in keys)
        rare = [*known[:_KEYS], *once]
        number = _home(item, index.identical(item), groups, weight)
        if number < 0:
            number = _home(item, index.similar(item, rare), groups, weight)
        if number < 0:
            number = len(groups)
            groups.append(_Group())
        index.enter(item, rare, number)
        groups[number].add(item)
    return groups


def _weights(frequency: Mapping[str, int], total: int) -> dict[str, float]:
    """Inverse document frequency, smoothed with a prior and scaled so that a rare term weighs 1."""
    top = math.log(_PRIOR + total)
    return {
        term: max(0.1, math.log((_PRIOR + total) / (1 + count)) / top)
        for term, count in frequency.items()
    }


def _ranks(frequency: Mapping[str, int]) -> dict[str, int]:
    """A number for each term that stands in two sentences or more, the rarest first."""
    shared = sorted((count, term) for term, count in frequency.items() if count > 1)
    return {term: rank for rank, (_, term) in enumerate(shared, start=1)}


@dataclass(slots=True)
class _Index:
    """Clusters by the rare terms of their members, day by day, and by whole sentences."""

    days: dict[int, dict[int, list[int]]] = field(default_factory=dict)
    sentences: dict[str, list[int]] = field(default_factory=dict)

    def identical(self, item: Signature) -> Sequence[int]:
        """Numbers of the clusters that have the very sentence."""
        return self.sentences.get(item.key, ())

    def similar(self, item: Signature, rare: Sequence[int]) -> list[int]:
        """Numbers of the clusters that share most with a sentence, the likeliest first."""
        days = filter(None, map(self.days.get, _around(item)))
        known = chain.from_iterable(map(entries.get, rare) for entries in days)
        hits = Counter(chain.from_iterable(filter(None, known)))
        most = sorted(hits.values())[-_TRIED:]
        least = max([min(_SHARED, len(rare)), *most[:1]])
        found = sorted([number for number, count in hits.items() if count >= least])
        found.sort(key=hits.__getitem__, reverse=True)
        return found[:_TRIED]

    def enter(self, item: Signature, rare: Sequence[int], number: int) -> None:
        """Let the sentence's cluster be found by it from now on."""
        entries = self.days.setdefault(_day(item), {})
        for term in rare:
            _append(entries.setdefault(term, []), number)
        if len(item.terms) >= rules().limits["identical_terms"]:
            _append(self.sentences.setdefault(item.key, []), number)


def _append(entry: list[int], number: int) -> None:
    if len(entry) < _LONG and number not in entry:
        entry.append(number)


def _day(item: Signature) -> int:
    day = item.statement.day
    return day.toordinal() if day else _UNDATED


def _around(item: Signature) -> Iterator[int]:
    """The days on which another report of the sentence's fact may stand."""
    day, reach = _day(item), int(rules().limits["days"])
    yield from range(day - reach, day + reach + 1) if day else (_UNDATED,)
    # "On Saturday" is read as the last one here, as the next one there.
    if day and rules().weekdays.search(item.key):
        yield from (day - _WEEK, day + _WEEK)


def _home(
    item: Signature,
    candidates: Sequence[int],
    groups: Sequence[_Group],
    weight: Mapping[str, float],
) -> int:
    """The number of the cluster that the sentence belongs to; -1 if there is none yet."""
    best, home = rules().limits["threshold"], -1
    for number in candidates:
        score = _fit(item, groups[number], weight)
        if score > best or (score == best and home < 0):
            best, home = score, number
    return home


def _fit(item: Signature, group: _Group, weight: Mapping[str, float]) -> float:
    """The likeness to the nearest member; `NEVER` where one contradicts or is too far away.

    Close to one member and far from another: a chain of half-similar sentences is no fact.
    """
    if group.articles.get(item.statement.article.id, item.key) != item.key:
        return NEVER
    best = NEVER
    floor = rules().limits["reach" if len(group.worded) > 1 else "threshold"]
    for member in group.worded:
        score = likeness(item, member, weight, floor)
        if score < floor:
            return NEVER
        best = max(best, score)
    return best


def _finished(group: _Group) -> Cluster:
    signed = group.members
    members = [one.statement for one in signed]
    if len(members) == 1:
        return Cluster(members[0])
    # Who has both sides' words leads, or one side's would be lost.
    whole = [one.statement for one in signed if any(answers(one, other) for other in signed)]
    lead = max(whole or members, key=worded)
    return Cluster(lead, tuple(m for m in members if m is not lead))


def worded(statement: Statement) -> float:
    """How well a statement reads alone: trust, its own speaker, figures, a fair length."""
    mark = {"ok": 2.0, "check": 1.0, "untrusted": 0.0}[statement.translated.trust.mark]
    analysis = statement.analysis
    length = len(terms(statement.translated.sentence.text))
    fair = 0.0 if 6 <= length <= 28 else -0.5
    speaks = 0.6 * bool(analysis.roles.speaker) - 0.8 * bool(analysis.speaker_hint)
    figures = 0.4 * bool(analysis.figures)
    unfit = -2.0 * statement.translated.sentence.heading - 3.0 * (not analysis.relevant)
    return mark + fair + speaks + figures + unfit + min(length, 28) / 100
