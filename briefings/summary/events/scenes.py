"""Where a sentence goes on that names no town: where its article was last, or where its title is.

"The toll rose to 15 after a body was found" counts the dead of the town of the sentences before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from briefings.language.normalize import bare
from briefings.records import Statement
from briefings.summary.events.same import Where
from briefings.summary.tolls.places import places_in, wide_places

_NOWHERE: frozenset[str] = frozenset()


def scenes(statements: Iterable[Statement]) -> Where:
    """For each statement its own towns, else those of the nearest sentence before it, else of its title."""
    articles: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        articles[statement.article.id].append(statement)

    @cache
    def known(article: str) -> tuple[tuple[int, frozenset[str]], ...]:
        placed = ((s.translated.sentence.n, at_home(s)) for s in articles[article])
        return (0, _in_title(articles[article])), *sorted((n, at) for n, at in placed if at)

    def at(statement: Statement) -> frozenset[str]:
        if is_placed(statement):
            return at_home(statement)
        n, before = statement.translated.sentence.n, reversed(known(statement.article.id))
        return next((found for place, found in before if place < n), _NOWHERE)

    return at


def is_placed(statement: Statement) -> bool:
    """Whether a sentence names any place, be it a land."""
    return any(name.type == "place" for name in statement.translated.names)


def at_home(statement: Statement) -> frozenset[str]:
    """The towns that a sentence names, a capital as well where people are hit in it."""
    return towns(statement) | places_in(statement) if is_placed(statement) else _NOWHERE


def towns(statement: Statement) -> frozenset[str]:
    """The places that a sentence names, but for lands and regions."""
    names = statement.translated.names
    houses = frozenset(name.house for name in names if name.type == "place")
    return houses - wide_places() if houses else _NOWHERE


def _in_title(statements: Iterable[Statement]) -> frozenset[str]:
    """The towns of an article that its title names."""
    told = list(statements)
    title = f" {bare(told[0].article.title or '')} " if told else ""
    words = {word.removeprefix("و").removeprefix("ب").removeprefix("ل") for word in title.split()}
    words |= set(title.split())
    return frozenset(
        name.house
        for s in told
        for name in s.translated.names
        if name.house in towns(s) and words.issuperset(bare(name.surface).split())
    )
