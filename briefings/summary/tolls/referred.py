"""The day of tolls of "the attack": that of the attack which their article told before.

"X attacked a village on Wednesday. … Residents say that 30 were killed in the attack." Where the article
gives but a month, it is that month. Words are `[blow]` in `data/summary/claims.toml`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import Statement
from briefings.summary.tolls.months import past_month
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_HIT = frozenset(["killed", "wounded", "missing"])
_BACK = 6  # sentences back to the one that tells the blow


@dataclass(frozen=True, slots=True)
class When:
    """When a blow was: its day, or the first day of its month where no day of it is told."""

    day: date | None = None
    month: date | None = None


class Referred:
    """The sentences of every article, to look for the blow that "the attack" means."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._before: Mapping[str, list[Statement]] = defaultdict(list)
        for one in statements:
            self._before[one.article.id].append(one)
        for told in self._before.values():
            told.sort(key=lambda one: one.translated.sentence.n)

    def when(self, toll: Toll) -> When | None:
        """When the blow was that an undated toll names as known; None where no sentence before tells."""
        own = toll.statement
        text, published = own.translated.sentence.text, own.article.date
        if published is None or toll.figure.kind not in _HIT or toll.total:
            return None
        noun = _known_blow(bare(text))
        if noun is None or words().further.search(bare(text)) or expressions(text, published):
            return None
        for one in self._behind(own):
            at = _told(noun, bare(one.translated.sentence.text))
            if at is not None:
                there = places_in(one)
                apart = there.isdisjoint(places_in(own) or toll.places or there)
                return None if apart and places_in(own) | there else _when(one, at, published)
        return None

    def _behind(self, own: Statement) -> Iterator[Statement]:
        n = own.translated.sentence.n
        for one in reversed(self._before[own.article.id]):
            if n - _BACK <= one.translated.sentence.n < n:
                yield one


def _known_blow(text: str) -> str | None:
    """The noun of the one blow that a text names as known: "the attack", "the same operation"."""
    found = set(_known().findall(text))
    return found.pop() if len(found) == 1 else None


def _told(noun: str, text: str) -> int | None:
    """Where a text tells a blow as news: "an attack", "attacked"; None where it does not."""
    found = _news()[noun].search(text)
    return None if found is None else found.start()


def _when(one: Statement, at: int, published: date) -> When | None:
    """When the blow was that a sentence tells; the day on which somebody told of it is none of its own."""
    text, day = one.translated.sentence.text, one.analysis.event_date
    if day is None:
        month = past_month(text, published)
        return When(month=month) if month else None
    named = [len(bare(text[: e.start])) for e in expressions(text, published) if e.low == day]
    stated = one.analysis.roles.speaker and named and max(named) < at
    return None if stated or day > published else When(day=day)


@lru_cache(maxsize=1)
def _known() -> re.Pattern[str]:
    """ "The attack", whichever blow it is."""
    nouns = "|".join(map(bare, toml("summary/claims.toml")["blow"]["nouns"]))
    return re.compile(rf"(?<!\w)[وف]?[بلك]?ال({nouns})(?!\w)")


@lru_cache(maxsize=1)
def _news() -> Mapping[str, re.Pattern[str]]:
    """By the folded noun of a blow what tells of it as news: "an attack", "attacked"."""
    data = toml("summary/claims.toml")["blow"]
    return {bare(noun): _new(bare(noun), data["deeds"].get(noun, ())) for noun in data["nouns"]}


def _new(noun: str, deeds: Sequence[str]) -> re.Pattern[str]:
    verbs = f"|{folded(deeds)}" if deeds else ""
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:{noun}ا?{verbs})(?!\w)")
