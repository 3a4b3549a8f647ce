"""The analysis of many articles, on all cores where there are enough of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.analysis.analyze import statements
from briefings.processes import mapped
from briefings.profile import Profile
from briefings.records import Analysis, Article, Sentence, Statement, Translated

_HERE = 4000  # sentences that are analysed sooner than a second process is ready
_BATCH = 25  # articles that a process takes at a time

_ELSEWHERE = Sentence(Article("", "", "", None, None, "", None, "", ""), 0, 0, 0, "")

Texts = Sequence[Translated]  # the sentences of one article in order, its title first
Found = Sequence[tuple[Analysis, str]]  # of each sentence but the title, with its fact line


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


def _analyzed(profile: Profile, articles: Sequence[Texts]) -> list[Found]:
    return [_sent(_statements(texts, profile)) for texts in articles]


def _sent(made: Sequence[Statement]) -> Found:
    """What travels back: the sentences and translations stay behind, for they are known there."""
    return [(replace(one.analysis, sentence=_ELSEWHERE), one.facts) for one in made]


def _at_home(texts: Texts, found: Found) -> list[Statement]:
    """The statements of an article, with the texts that we have."""
    return [
        Statement(item, replace(analysis, sentence=item.sentence), facts)
        for item, (analysis, facts) in zip(texts[1:], found, strict=True)
    ]
