"""A single article's key sentences, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.errors import UsageError
from briefings.language.normalize import words
from briefings.records import Sentence
from briefings.summary.choice.passages import passages
from briefings.summary.choice.ranking import article_scores, dangling
from briefings.summary.tolls.labels import rows_among


def summarize(sentences: Sequence[Sentence], ratio: float) -> tuple[Sentence, ...]:
    """Choose the sentences worth most, at most `ratio` (0…1) of the article's words in all.

    Each is a verbatim stretch of the article's body: of an overlong sentence only the opening (see
    `passages`). Headings count as words of the article and are never chosen, rows of a table only
    where no sentence is. Where every sentence is longer than the budget, none is returned. Raises
    UsageError for another ratio.
    """
    if not 0 < ratio <= 1:
        raise UsageError(f"a ratio between 0 and 1 is wanted, not {ratio}")
    budget = int(ratio * sum(len(words(sentence.text)) for sentence in sentences))
    quotable = [passage for passage in passages(sentences) if not passage.heading]
    scores = article_scores(quotable)
    order = sorted(range(len(quotable)), key=lambda index: (-scores[index], index))
    rows = rows_among([passage.text for passage in quotable])
    chosen = _chosen([index for index in order if index not in rows], quotable, budget)
    chosen = chosen or _chosen(order, quotable, budget)
    return tuple(quotable[index] for index in sorted(chosen))


def _chosen(order: Sequence[int], quotable: Sequence[Sentence], budget: int) -> list[int]:
    """The best that the budget has room for, with those before them that say who "he added" is."""
    chosen: list[int] = []
    for index in order:
        told = [at for at in _told_by(index, quotable) if at not in chosen]
        length = sum(len(words(quotable[at].text)) for at in told)
        if length <= budget:
            chosen += told
            budget -= length
    return chosen


def _told_by(index: int, quotable: Sequence[Sentence]) -> Iterator[int]:
    """A passage, and those before it without which its opening cannot be understood."""
    yield index
    while index and dangling(quotable[index].text):
        index -= 1
        yield index
