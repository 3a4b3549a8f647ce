"""What is asked about the numbers of sentences, with its candidates: from gold, and from plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from role_cases import DAYS, Written, as_written, sentences
from scenes import Told, take_apart
from train_figures import Models, Number, Recorder, asked

from briefings.analysis.counting.countnet import OF_PARTIES
from briefings.analysis.counting.verdicts import Candidate
from briefings.analysis.parsing.casualties import casualty
from briefings.language.normalize import bare

QUESTIONS = ("kind", *OF_PARTIES)
TOGETHER = 3  # sentences that stand one after the other in a text and are read as one article


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its candidates, and how true each is (0 to 1, in all 1 or more)."""

    about: str
    values: tuple[str | None, ...]
    features: tuple[frozenset[str], ...]
    places: tuple[tuple[tuple[int, int, int], ...], ...]  # of mentions: first, last, core
    truth: tuple[float, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Counting(Written):
    """A number of a sentence, tokens `first`…`last`, with the questions about it."""

    first: int
    last: int
    questions: tuple[Question, ...]


def of_gold(articles: Iterable[Told], models: Models) -> Iterator[Counting]:
    """The numbers of gold articles, read with these models, with the answers of the gold."""
    for article in articles:
        for number, made in asked(article, models):
            yield _counting(article, number, tuple(
                _question(
                    about,
                    number.asked[about],
                    number,
                    [float(n in case.right) for n in range(len(case.candidates))],
                    case.weight,
                )
                for about, case in made.items()
                if about in QUESTIONS
            ))  # fmt: skip


def of_text(
    paths: Iterable[Path], models: Models, without: Iterable[Counting]
) -> Iterator[Counting]:
    """The numbers of plain text (see `role_cases.of_text`); sentences that stand together are one article.

    Sentences that stand in `without` are left out. Nothing is known to be true.
    """
    known = {counting.words for counting in without}
    read = partial(_read, models=models)
    with ProcessPoolExecutor() as pool:
        for path in paths:
            lines = ([path.name, n, text] for n, text in enumerate(_together(path)))
            for found in pool.map(read, *zip(*lines, strict=True), chunksize=50):
                yield from (counting for counting in found if counting.words not in known)


def _read(file: str, number: int, text: Sequence[str], models: Models) -> list[Counting]:
    lines = [
        {"article": f"{file}:{number}", "n": n, "ar": one, "roles": {}, "figures": [],
         "date": DAYS[number % len(DAYS)]}
        for n, one in enumerate(text, 1)
    ]  # fmt: skip
    article, recorder = take_apart(file, lines), Recorder(models)
    article.figures(recorder)
    found = []
    for one in recorder.numbers:
        questions = tuple(
            _question(about, candidates, one, [0.0] * len(candidates), 0.0)
            for about, candidates in one.asked.items()
            if about in QUESTIONS and len(candidates) > 1
        )
        found.append(_counting(article, one, questions))
    return found


def _together(path: Path) -> Iterator[list[str]]:
    """A few sentences at a time, where one tells what befell people."""
    read = list(sentences(path))
    for n in range(0, len(read), TOGETHER):
        some = read[n : n + TOGETHER]
        if any(casualty(bare(word)) for one in some for word in one.split()):
            yield some


def _question(
    about: str,
    candidates: Sequence[Candidate],
    number: Number,
    truth: Sequence[float],
    weight: float,
) -> Question:
    mentions = number.about.reading.mentions
    return Question(
        about,
        tuple(one.value for one in candidates),
        tuple(one.features for one in candidates),
        tuple(
            tuple((m.first, m.last, m.core) for m in mentions if one.value and m.party == one.value)
            for one in candidates
        ),
        tuple(truth),
        weight,
    )


def _counting(article: Told, number: Number, questions: tuple[Question, ...]) -> Counting:
    reading, counted = number.about.reading, number.about.number
    return Counting(
        *as_written(article.lines[0]["article"], article.file, reading),
        counted.first,
        counted.last,
        questions,
    )
