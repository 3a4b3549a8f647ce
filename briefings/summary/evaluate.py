"""ROUGE of single-article summaries, with an Arabic tokenizer, beside the usual baselines.

ROUGE-N (Lin 2004) as F1: a summary is scored against each reference of its article and the mean is
taken, then the mean over articles. What a summary has beyond its budget of tokens is cut off first,
as in DUC. `rouge_score` would tokenise Arabic away, so the tokens are made here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import tee
from pathlib import Path
from typing import Any

from briefings.errors import BriefingsError, plainly
from briefings.language.normalize import bare, words
from briefings.language.sentences import sentences
from briefings.language.terms import terms
from briefings.records import Article, Sentence
from briefings.summary.choice.extract import summarize

System = Callable[[Sequence[Sentence], float], Sequence[Sentence]]


@dataclass(frozen=True, slots=True)
class Row:
    """The scores of one system, 0…1."""

    system: str
    rouge1: float
    rouge2: float


@dataclass(frozen=True, slots=True)
class Report:
    """How the summaries compare with the references."""

    articles: int
    ratio: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    sentences: tuple[Sentence, ...]
    size: int  # tokens of the article
    references: tuple[tuple[str, ...], ...]


def evaluate_summary(folder: Path, ratio: float = 0.4) -> Report:
    """Score our summaries, LEAD, LexRank and TextRank over FOLDER/<id>/article.txt and ref*.txt.

    LexRank and TextRank are sumy's and are left out where it is not installed. Raises
    BriefingsError for a folder without such articles.
    """
    cases = [_case(place) for place in sorted(folder.iterdir()) if place.is_dir()]
    cases = [case for case in cases if case.references]
    if not cases:
        raise BriefingsError(f"{folder}: no <id>/article.txt with ref*.txt; name such a folder")
    systems: list[tuple[str, System]] = [("briefings", summarize), ("LEAD", lead)]
    systems += list(_sumy())
    rows = tuple(_row(name, system, cases, ratio) for name, system in systems)
    return Report(len(cases), ratio, rows)


def _case(place: Path) -> _Case:
    text = _text(place / "article.txt").strip()
    article = Article(place.name, "", text, None, None, "", None, str(place), "")
    references = tuple(tokens(_text(path)) for path in sorted(place.glob("ref*.txt")))
    return _Case(sentences(article), len(tokens(text)), references)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeError) as error:
        raise BriefingsError(f"{path}: {plainly(error)}; mend it or move it away") from error


def _row(name: str, system: System, cases: Sequence[_Case], ratio: float) -> Row:
    scores: dict[int, list[float]] = {1: [], 2: []}
    for case in cases:
        text = " ".join(sentence.text for sentence in system(case.sentences, ratio))
        summary = tokens(text)[: int(ratio * case.size)]
        for n, values in scores.items():
            found = [rouge(summary, reference, n) for reference in case.references]
            values.append(sum(found) / len(found))
    first, second = (sum(values) / len(values) for values in scores.values())
    return Row(name, first, second)


def tokens(text: str) -> tuple[str, ...]:
    """Folded words: marks and tatweel dropped, alef, ya and ta marbuta forms unified."""
    return tuple(bare(word.text) for word in words(text))


def rouge(candidate: Sequence[str], reference: Sequence[str], n: int) -> float:
    """ROUGE-N F1 of two token lists, 0…1."""
    ours, theirs = Counter(_grams(candidate, n)), Counter(_grams(reference, n))
    shared = (ours & theirs).total()
    return 2 * shared / (ours.total() + theirs.total()) if shared else 0.0


def _grams(items: Sequence[str], n: int) -> Iterator[tuple[str, ...]]:
    copies = tee(items, n)
    for skip, copy in enumerate(copies):
        for _ in range(skip):
            next(copy, None)
    return zip(*copies, strict=False)


def lead(sentences: Sequence[Sentence], _ratio: float) -> Sequence[Sentence]:
    """The first sentences; scoring cuts them at the budget."""
    return sentences


def _sumy() -> Iterator[tuple[str, System]]:
    """LexRank and TextRank with our terms as their words."""
    try:
        from sumy.summarizers.lex_rank import LexRankSummarizer
        from sumy.summarizers.text_rank import TextRankSummarizer
    except ImportError:  # a development dependency
        return
    yield "LexRank", _ranked_by(LexRankSummarizer())
    yield "TextRank", _ranked_by(TextRankSummarizer())


def _ranked_by(summarizer: Any) -> System:
    # sumy gives its choice in document order; a summary that fills a budget of words needs the ranks.
    summarizer._get_best_sentences = lambda units, _, rating: sorted(
        units, key=lambda unit: -(rating(unit) if callable(rating) else rating[unit])
    )

    def system(found: Sequence[Sentence], ratio: float) -> Sequence[Sentence]:
        from sumy.models.dom import ObjectDocumentModel, Paragraph
        from sumy.models.dom import Sentence as Unit

        units = [Unit(str(n), _Terms(sentence.text)) for n, sentence in enumerate(found)]
        ranked = summarizer(ObjectDocumentModel([Paragraph(units)]), len(units))
        return _filled(found, [int(str(unit)) for unit in ranked], ratio)

    return system


def _filled(found: Sequence[Sentence], order: Sequence[int], ratio: float) -> list[Sentence]:
    budget = int(ratio * sum(len(words(sentence.text)) for sentence in found))
    chosen = []
    for n in order:
        length = len(words(found[n].text))
        if length <= budget:
            chosen.append(n)
            budget -= length
    return [found[n] for n in sorted(chosen or order[:1])]


class _Terms:
    """Gives sumy our terms of a sentence, whose text it never sees."""

    def __init__(self, text: str) -> None:
        self._found = terms(text)

    def to_words(self, _: str) -> tuple[str, ...]:
        return self._found
