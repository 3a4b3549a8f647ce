"""The analysis of many articles, on all cores where there are enough of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.analysis.analyze import statements
from briefings.processes import mapped
from briefings.profile import Profile
from briefings.records import Statement, Translated

_HERE = 4000  # sentences that are analysed sooner than a second process is ready
_BATCH = 25  # articles that a process takes at a time

Texts = Sequence[Translated]  # the sentences of one article in order, its title first


def analyze_articles(articles: Sequence[Texts], profile: Profile) -> Iterator[list[Statement]]:
    """The statements of each article, in order; the first text of an article is its title."""
    if sum(map(len, articles)) <= _HERE:
        for texts in articles:
            yield _statements(texts, profile)
        return
    batches = [articles[at : at + _BATCH] for at in range(0, len(articles), _BATCH)]
    for batch, done in zip(batches, mapped(_analyzed, profile, batches), strict=True):
        for texts, found in zip(batch, done, strict=True):
            yield _at_home(texts, found)


def _statements(texts: Texts, profile: Profile) -> list[Statement]:
    title, *body = texts
    return statements(body, profile, title.sentence)


def _analyzed(profile: Profile, articles: Sequence[Texts]) -> list[list[Statement]]:
    return [_statements(texts, profile) for texts in articles]


def _at_home(texts: Texts, found: Sequence[Statement]) -> list[Statement]:
    """What came back holds copies of its article: put the texts that we have in their place."""
    return [
        Statement(item, replace(made.analysis, sentence=item.sentence), made.facts)
        for item, made in zip(texts[1:], found, strict=True)
    ]
