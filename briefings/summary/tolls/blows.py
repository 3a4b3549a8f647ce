"""The blows that articles date: "the blast that shook a fuel depot on Monday evening".

Their day is that of the tolls which follow in the article, and of those in later ones that name the blow.
Words that tell are `[blow]` in `data/summary/claims.toml`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefings.language.dates import blow_dates
from briefings.language.normalize import bare
from briefings.records import Statement
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_HIT = frozenset(["killed", "wounded", "missing"])
_LEAD = 2  # sentences at the head of an article, whose blow is what it tells of
_NEAR = 6  # sentences from there to a toll
_FRESH = timedelta(days=3)  # from a blow to an article that has it as news, or says but "the blast"
_LONG = timedelta(days=30)  # … or of its risen toll
_BEHIND = 30  # characters behind the day that may still say what was hit
_WORD = re.compile(r"[^\W\d_]{4,}")
_CLITICS = re.compile(r"^[وف]?(?:لل|[بك]?ال)")


@dataclass(frozen=True, slots=True)
class Blow:
    """A blow that a sentence dates."""

    noun: str
    day: date
    told: frozenset[str]  # the words around its noun
    places: frozenset[str]
    n: int  # of its sentence
    published: date


@dataclass(frozen=True, slots=True)
class Blows:
    """All that articles date.

    `of` has by article those that its sentences name with a day, `seldom` such as a land sees but few of,
    so that a later article may name them; `news` are likewise, each the event of its sentence: "a blast
    shook a depot on Monday".
    """

    of: Mapping[str, Sequence[Blow]]
    seldom: Sequence[Blow]
    news: Sequence[Blow]

    def day(self, toll: Toll) -> date | None:
        """The day of the blow that an undated toll is of."""
        if toll.figure.kind not in _HIT or toll.statement.article.date is None:
            return None
        return self._named(toll) or self._led(toll)

    def before(self, toll: Toll) -> date | None:
        """The day of the blow that a toll names, where its sentence has but the day on which it was told."""
        told = toll.statement.analysis.event_date
        if toll.figure.kind not in _HIT or told is None or toll.since or toll.figure.background:
            return None
        days = self._days(toll, self.seldom, plain=False)
        return days.pop() if len(days) == 1 and max(days) < told else None

    def _led(self, toll: Toll) -> date | None:
        """That of the one blow which the head of the toll's article tells, if no other is dated there."""
        told = self.of.get(toll.statement.article.id, ())
        days = {blow.day for blow in told}
        if len(days) != 1 or toll.total or words().further.search(_text(toll.statement)):
            return None
        lead = told[0]
        ahead = toll.statement.translated.sentence.n - lead.n
        fresh = timedelta() < lead.published - lead.day <= _FRESH
        if lead.n > _LEAD or not 0 <= ahead <= _NEAR or not fresh:
            return None
        elsewhere = toll.places and lead.places and toll.places.isdisjoint(lead.places)
        if elsewhere and not words().in_turn.search(_text(toll.statement)):
            return None
        return lead.day

    def _named(self, toll: Toll) -> date | None:
        """That of the blow which its sentence names: "the depot's blast", or "the blast" days after it."""
        days = self._days(toll, self.seldom) or self._days(toll, self.news)
        return days.pop() if len(days) == 1 else None

    def _days(self, toll: Toll, blows: Sequence[Blow], *, plain: bool = True) -> set[date]:
        """The days of those blows that a toll's sentence may mean, `plain` by "the blast" alone."""
        text, published = _text(toll.statement), toll.statement.article.date
        days = set()
        for blow in blows:
            if published is None or not blow.day <= published <= blow.day + _LONG:
                continue
            if toll.places and blow.places and toll.places.isdisjoint(blow.places):
                continue
            found = words().blow[blow.noun].search(text)  # asked last, for it costs most
            if not found:
                continue
            alike = not blow.told.isdisjoint(_around(text, found.start(), found.end()))
            the = plain and "ال" in found[0] and published <= blow.day + _FRESH
            if alike or the:
                days.add(blow.day)
        return days


def blows_told(statements: Iterable[Statement]) -> Blows:
    """Every blow that a sentence dates."""
    of: dict[str, list[Blow]] = defaultdict(list)
    news: list[Blow] = []
    for one in statements:
        if not words().blown.search(_text(one)):  # dates are read only where there may be one
            continue
        found = _dated(one)
        of[one.article.id] += found
        news += [] if found else _news(one)
    seldom = [blow for found in of.values() for blow in found if blow.noun in words().seldom]
    heads = {home: sorted(found, key=lambda blow: blow.n) for home, found in of.items()}
    return Blows(heads, seldom, news)


def _dated(one: Statement) -> list[Blow]:
    """The blows that a sentence names with their day."""
    text = one.translated.sentence.text
    found: list[Blow] = []
    for day, start, end in blow_dates(text, one.article.date):
        named = bare(text[start:end])
        noun = next((n for n, told in words().blow.items() if told.match(named)), None)
        if noun is not None:
            found.append(_blow(one, noun, day, bare(text[start : end + _BEHIND])))
    return found


def _news(one: Statement) -> list[Blow]:
    """The blow that a sentence tells as its event, which has a past day; one that it only names is known."""
    day, published, text = one.analysis.event_date, one.article.date, _text(one)
    if day is None or published is None or not published - _FRESH <= day <= published:
        return []
    found = []
    for noun in sorted(words().seldom):
        named = words().blow[noun].search(text)
        if named and "ال" not in named[0] and not words().tolled.search(text[: named.start()]):
            found.append(_blow(one, noun, day, text[named.start() : named.end() + _BEHIND]))
    return found


def _blow(one: Statement, noun: str, day: date, words_: str) -> Blow:
    """A blow by the words from its noun on; the name of a town is no word that tells two of them apart."""
    text, published = one.translated.sentence.text, one.article.date or day
    names = (bare(text[name.start : name.end]) for name in one.translated.names)
    towns = frozenset(_stem(word) for name in names for word in name.split())
    told = _around(words_, 0, len(words_)) - towns
    return Blow(noun, day, told, places_in(one), one.translated.sentence.n, published)


def _around(text: str, start: int, end: int) -> frozenset[str]:
    """The words that say of what a blow is, without article and ending."""
    told = _WORD.findall(text[start : end + _BEHIND])
    said = (word for word in told[1:] if word not in words().vague)
    return frozenset(map(_stem, said))


def _stem(word: str) -> str:
    return _CLITICS.sub("", word).removesuffix("ا")


def _text(statement: Statement) -> str:
    return bare(statement.translated.sentence.text)
