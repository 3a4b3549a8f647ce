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
    so that a later article may name them.
    """

    of: Mapping[str, Sequence[Blow]]
    seldom: Sequence[Blow]

    def day(self, toll: Toll) -> date | None:
        """The day of the blow that an undated toll is of."""
        return self._named(toll) or self._led(toll)

    def _led(self, toll: Toll) -> date | None:
        """That of the one blow which the head of the toll's article tells, if no other is dated there."""
        told = self.of.get(toll.statement.article.id, ())
        days = {blow.day for blow in told}
        if len(days) != 1 or toll.total:
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
        text, published = _text(toll.statement), toll.statement.article.date
        days = set()
        for blow in self.seldom:
            if published is None or not blow.day <= published <= blow.day + _LONG:
                continue
            if toll.places and blow.places and toll.places.isdisjoint(blow.places):
                continue
            found = words().blow[blow.noun].search(text)  # asked last, for it costs most
            if not found:
                continue
            alike = not blow.told.isdisjoint(_around(text, found.start(), found.end()))
            if alike or ("ال" in found[0] and published <= blow.day + _FRESH):
                days.add(blow.day)
        return days.pop() if len(days) == 1 else None


def blows_told(statements: Iterable[Statement]) -> Blows:
    """Every blow that a sentence dates."""
    of: dict[str, list[Blow]] = defaultdict(list)
    for one in statements:
        if words().blown.search(_text(one)):  # dates are read only where there may be one
            of[one.article.id] += _dated(one)
    seldom = [blow for found in of.values() for blow in found if blow.noun in words().seldom]
    heads = {home: sorted(found, key=lambda blow: blow.n) for home, found in of.items()}
    return Blows(heads, seldom)


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
