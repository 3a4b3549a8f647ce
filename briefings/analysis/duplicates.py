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
from datetime import timedelta

from briefings.analysis.samefact import NEVER, Signature, contradicts, likeness, rules, sign
from briefings.language.terms import terms
from briefings.records import Cluster, Statement

_KEYS = 7  # rarest terms of a sentence that it is looked up by
_SHARED = 2  # keys that a candidate must share …
_TRIED = 8  # … and how many of the best are compared in full
_LONG = 64  # an index entry with more clusters tells nothing
_COMPARED = 6  # members of a cluster, each worded differently, that a newcomer is compared with
_SLACK = 1.5  # how far below the threshold the least similar member may lie
_PRIOR = 400  # sentences of unseen news that keep the term weights of a small corpus flat


@dataclass(slots=True)
class _Group:
    members: list[Signature]
    worded: list[Signature]  # members with a wording of their own
    articles: dict[str, set[str]] = field(default_factory=dict)  # article -> folded sentences

    def add(self, item: Signature) -> None:
        self.members.append(item)
        if all(item.key != other.key for other in self.worded):
            self.worded.append(item)
        self.articles.setdefault(item.statement.article.id, set()).add(item.key)


def cluster(statements: Sequence[Statement]) -> list[Cluster]:
    """Merge statements of the same fact; every statement ends in exactly one cluster.

    Two sentences of one article are merged only where they are identical. The clusters come in the
    order of their first statement, as do the members beside the lead.
    """
    signed = [sign(statement) for statement in statements]
    frequency = Counter(term for item in signed for term in item.terms)
    weight = _weights(frequency, len(signed))
    index: dict[tuple[object, ...], list[_Group]] = {}
    groups: list[_Group] = []
    for item in signed:
        keys = list(_keys(item, frequency, weight))
        group = _home(item, keys, index, weight)
        if group is None:
            group = _Group([], [])
            groups.append(group)
        _enter(group, keys, index)
        group.add(item)
    return [_finished(group) for group in groups]


def _weights(frequency: Mapping[str, int], total: int) -> dict[str, float]:
    """Inverse document frequency, smoothed with a prior and scaled so that a rare term weighs 1."""
    top = math.log(_PRIOR + total)
    return {
        term: max(0.1, math.log((_PRIOR + total) / (1 + count)) / top)
        for term, count in frequency.items()
    }


def _keys(
    item: Signature, frequency: Mapping[str, int], weight: Mapping[str, float]
) -> Iterator[tuple[object, ...]]:
    """The index entries of a sentence: its own text, and its rarest terms on each possible day."""
    if len(item.terms) >= rules().limits["identical_terms"]:
        yield (item.key,)
    rare = sorted(item.terms, key=lambda term: (-weight[term], term))
    shared = [term for term in rare if frequency[term] > 1][:_KEYS]
    day, back = item.statement.day, int(rules().limits["days"])
    # Entered for the days before as well, so that two reports a day apart meet.
    days = [day - timedelta(days=n) for n in range(back + 1)] if day else [None]
    for found in days:
        for term in shared:
            yield (found, term)


def _home(
    item: Signature,
    keys: Sequence[tuple[object, ...]],
    index: Mapping[tuple[object, ...], list[_Group]],
    weight: Mapping[str, float],
) -> _Group | None:
    """The cluster that the sentence belongs to, if there is one already."""
    hits: Counter[int] = Counter()
    found: dict[int, _Group] = {}
    for key in keys:
        bonus = _SHARED if len(key) == 1 else 1  # an identical sentence is always a candidate
        for group in index.get(key, ()):
            hits[id(group)] += bonus
            found[id(group)] = group
    best: tuple[float, _Group | None] = (rules().limits["threshold"], None)
    for identity, count in hits.most_common(_TRIED):
        if count < min(_SHARED, len(item.terms)):
            break
        score = _fit(item, found[identity], weight)
        if score > best[0] or (score == best[0] and best[1] is None):
            best = (score, found[identity])
    return best[1]


def _fit(item: Signature, group: _Group, weight: Mapping[str, float]) -> float:
    """The likeness to the nearest member; −10 where a member contradicts."""
    texts = group.articles.get(item.statement.article.id)
    if texts and texts != {item.key}:
        return NEVER
    compared = group.worded[:_COMPARED]
    if any(contradicts(item, member) for member in compared):
        return NEVER
    scores = [likeness(item, member, weight) for member in compared]
    # Close to one member and far from another: a chain of half-similar sentences is no fact.
    return NEVER if min(scores) < rules().limits["threshold"] - _SLACK else max(scores)


def _enter(
    group: _Group,
    keys: Sequence[tuple[object, ...]],
    index: dict[tuple[object, ...], list[_Group]],
) -> None:
    for key in keys:
        entry = index.setdefault(key, [])
        if len(entry) < _LONG and all(group is not other for other in entry):
            entry.append(group)


def _finished(group: _Group) -> Cluster:
    lead = max(group.members, key=lambda item: worded(item.statement)).statement
    return Cluster(lead, tuple(m.statement for m in group.members if m.statement is not lead))


def worded(statement: Statement) -> float:
    """How well a statement reads alone: trust, its own speaker, figures, a fair length."""
    mark = {"ok": 2.0, "check": 1.0, "untrusted": 0.0}[statement.translated.trust.mark]
    analysis = statement.analysis
    length = len(terms(statement.translated.sentence.text))
    fair = 0.0 if 6 <= length <= 28 else -0.5
    speaks = 0.6 * bool(analysis.roles.speaker) - 0.8 * bool(analysis.speaker_hint)
    figures = 0.4 * bool(analysis.figures)
    title = -2.0 * statement.translated.sentence.heading
    return mark + fair + speaks + figures + title + min(length, 28) / 100
