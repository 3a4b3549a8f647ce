"""A single article's key sentences, in the order of the document."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.errors import UsageError
from briefings.language.normalize import words
from briefings.records import Sentence
from briefings.summary.ranking import article_scores


def summarize(sentences: Sequence[Sentence], ratio: float) -> tuple[Sentence, ...]:
    """Choose sentences worth most, at most `ratio` (0…1) of the article's words in all.

    Headings count as words of the article and are never chosen. At least one sentence is returned
    where there is any, even if it is longer than the budget. Raises UsageError for another ratio.
    """
    if not 0 < ratio <= 1:
        raise UsageError(f"a ratio between 0 and 1 is wanted, not {ratio}")
    lengths = [len(words(sentence.text)) for sentence in sentences]
    scores = article_scores(sentences)
    order = sorted(range(len(sentences)), key=lambda index: (-scores[index], index))
    budget = int(ratio * sum(lengths))
    chosen: list[int] = []
    for index in order:
        if not sentences[index].heading and lengths[index] <= budget:
            chosen.append(index)
            budget -= lengths[index]
    if not chosen:
        chosen = [index for index in order if not sentences[index].heading][:1]
    return tuple(sentences[index] for index in sorted(chosen))
