"""Articles that are one article: the same text, nearly the same, or another version of it.

MinHash signatures of word triples (Broder, On the resemblance and containment of documents, 1997) go
into a banded index, so that a new article is compared with the few that may be like it; those are then
compared exactly. The work grows linearly with the number of articles.

What two *different outlets* print is never merged unless it is the same to the byte: who printed an
agency's text, and with which changes, is news. The sentences of such articles are clustered later.

A `version` tells the same news on: the lead of one stands in the other. The paragraphs of background
that an outlet puts under many of its dispatches make no version, and so are not weighed where they are
known, that is where two more of its articles have them; nor is another day's text that gives other tolls.

Nothing that was said is lost. Texts whose figures differ are never `near`: both are kept. A `version`
takes the place of an older text only where it holds every statement of it (`tolls.py`); else both stay in
the corpus as articles, each with its day, so that both tolls stand in the table of claims; the newer
one is reported as a version of the other all the same. A version that was replaced stays in `versions/`.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from briefings.language.normalize import bare
from briefings.reading.words.tolls import (
    loses_a_statement,
    loses_a_toll,
    same_figures,
    same_news,
    sentences_of,
)
from briefings.records import Article

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Triples = NDArray[np.uint64]

Relation = Literal["same", "near", "version"]

BANDS, ROWS = 30, 3  # finds 86 % of the pairs at a resemblance of 0.4, 99.9 % at 0.6
_VERSION = 0.35  # resemblance of two versions that one outlet published
_CONTAINED = 0.7  # share of the shorter text's triples in the longer one
_BACKGROUND = 2  # other articles of an outlet that have a sentence which says nothing new
_NEAR = 0.75  # resemblance where an outlet is unknown
_VERSION_DAYS = timedelta(days=7)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are: of all their triples, and of the shorter one's, the share in both."""

    resemblance: float
    containment: float


@dataclass(frozen=True, slots=True)
class Match:
    """An article that a new one is, and in which way."""

    article: Article
    relation: Relation
    both: bool = False  # a version, but the older says what the newer lacks: keep the two


class Index:
    """Articles by what their text looks like. Adding and finding take time of the text's length."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._triples: dict[str, Triples] = {}
        self._bands: dict[tuple[int, bytes], list[str]] = defaultdict(list)
        self._exact: dict[str, list[str]] = defaultdict(list)
        self._holders: dict[tuple[str, int], set[str]] = defaultdict(set)  # of an outlet's sentence

    def add(self, article: Article) -> None:
        """Make an article known, under its id; one of the same id gives way to it."""
        look = _look(article.body)
        self._articles[article.id] = article
        self._exact[look.digest].append(article.id)
        self._triples[article.id] = look.triples
        for band in look.bands:
            self._bands[band].append(article.id)
        for sentence in sentences_of(article.body) if article.source else ():
            self._holders[article.source or "", hash(sentence)].add(article.id)

    def get(self, identifier: str) -> Article | None:
        """The article with that id, if it is known."""
        return self._articles.get(identifier)

    def find(self, article: Article) -> Match | None:
        """The article that a new one repeats: the same text first, then the most alike.

        One that the new article can be merged with comes before one that has to be kept beside it.
        """
        look, told = _look(article.body), self._told(article)
        for identifier in self._exact.get(look.digest, ()):
            found = self._match(identifier, article, Likeness(1.0, 1.0), told)
            if found:
                return found
        near = {i for band in look.bands for i in self._bands.get(band, ())}
        alike = [(likeness(look.triples, self._triples[i]), i) for i in near]
        beside: Match | None = None
        for measure, identifier in sorted(alike, key=lambda pair: -pair[0].resemblance):
            found = self._match(identifier, article, measure, told)
            if found and not found.both:
                return found
            beside = beside or found
        return beside

    def _match(
        self, identifier: str, article: Article, measure: Likeness, told: _Told
    ) -> Match | None:
        known = self._articles[identifier]
        kind = relation(article, known, measure)
        if kind is not None and len(told.background) and known.source == article.source:
            without = (_less(t, told.background) for t in (told.triples, self._triples[identifier]))
            kind = relation(article, known, likeness(*without))
        if kind is None or (kind == "version" and not same_news(told.news, self._told(known).news)):
            return None
        return Match(known, kind, kind == "version" and _loses(loses_a_statement, article, known))

    def _told(self, article: Article) -> _Told:
        """What an article tells, apart from its outlet's background; all of it where nothing is left."""
        told = sentences_of(article.body)
        background = [s for s in told if self._is_background(article, s)]
        triples = _look(article.body).triples
        if not background or len(background) == len(told):
            return _Told(article.body, triples, triples[:0])
        news = " ".join(s for s in told if s not in background)
        return _Told(news, triples, _triples(_WORD.findall(bare(" ".join(background)))))

    def _is_background(self, article: Article, sentence: str) -> bool:
        """Whether other stories of the outlet have a sentence; an article's versions are one story."""
        own, others = self._newest(article.id), set[str]()
        for identifier in self._holders.get((article.source or "", hash(sentence)), ()):
            others.add(self._newest(identifier))
            if len(others - {own}) >= _BACKGROUND:
                return True
        return False

    def _newest(self, identifier: str) -> str:
        passed = {identifier}
        while known := self._articles.get(identifier):
            if not known.replaced_by or known.replaced_by in passed:
                break
            identifier = known.replaced_by
            passed.add(identifier)
        return identifier


def relation(new: Article, known: Article, measure: Likeness) -> Relation | None:
    """What a new article is to a known one, or None where both are to be kept."""
    if new.body == known.body:
        return "same"
    one_outlet = new.source is not None and new.source == known.source
    two_outlets = not one_outlet and new.source is not None and known.source is not None
    if two_outlets:
        return None
    alike = measure.resemblance >= _NEAR and same_figures(new.body, known.body)
    if alike and normal_digest(new.body) == normal_digest(known.body):
        return "same"
    if new.date and known.date and abs(new.date - known.date) > _VERSION_DAYS:
        return None
    if one_outlet:
        return "version" if _is_reworked(new, known, measure) else None
    return "near" if alike else None


def _is_reworked(new: Article, known: Article, measure: Likeness) -> bool:
    """Whether one outlet's text is another of its texts again; other tolls on another day are news."""
    if measure.resemblance < _VERSION and measure.containment < _CONTAINED:
        return False
    other_day = new.date and known.date and new.date != known.date
    return not (other_day and _loses(loses_a_toll, new, known))


def _loses(what: Callable[[str, str], bool], new: Article, known: Article) -> bool:
    """Whether the newer of two versions lacks something of the older."""
    newer, older = (new, known) if is_newer(new, known) else (known, new)
    return what(older.body, newer.body)


def is_newer(new: Article, known: Article) -> bool:
    """Which of two versions counts: the later day, then the later hour of change that both name.

    Without those, the one that says at least as much.
    """
    if new.date and known.date and new.date != known.date:
        return new.date > known.date
    if new.updated and known.updated and new.updated != known.updated:
        return new.updated > known.updated
    return len(new.body) >= len(known.body)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text tells apart from its outlet's background, and the triples of all and of that."""

    news: str
    triples: Triples
    background: Triples


@dataclass(frozen=True, slots=True)
class _Look:
    """What the index keeps of a text."""

    digest: str
    triples: Triples
    bands: tuple[tuple[int, bytes], ...]


@lru_cache(maxsize=4)  # a new article is looked for and then added
def _look(body: str) -> _Look:
    words = _WORD.findall(bare(body))
    triples = _triples(words)
    return _Look(sha256(" ".join(words).encode()).hexdigest(), triples, tuple(_bands(triples)))


def normal_digest(body: str) -> str:
    """The same for two bodies that differ in spelling of hamzas, signs, punctuation or spacing only."""
    return _look(body).digest


def _triples(words: list[str]) -> Triples:
    """Hashes of the word triples of a text, sorted, each once; shape (n,), n ≥ 1."""
    import numpy as np

    hashes = np.fromiter(map(_word_hash, words), dtype=np.uint64, count=len(words))
    if len(hashes) < 3:
        hashes = np.resize(hashes, 3) if len(hashes) else np.zeros(3, dtype=np.uint64)
    mixed = hashes[:-2] * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(29))) + hashes[1:-1] * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(32))) + hashes[2:] * np.uint64(0x94D049BB133111EB)
    return np.unique(mixed ^ (mixed >> np.uint64(31)))


def _less(triples: Triples, others: Triples) -> Triples:
    """The triples that are none of the others; all of them where none is left."""
    import numpy as np

    left = np.setdiff1d(triples, others, assume_unique=True)
    return left if len(left) else triples


def likeness(one: Triples, other: Triples) -> Likeness:
    """The exact resemblance and containment of two sets of triples."""
    import numpy as np

    both = len(np.intersect1d(one, other, assume_unique=True))
    return Likeness(both / (len(one) + len(other) - both), both / min(len(one), len(other)))


@lru_cache(maxsize=1 << 18)
def _word_hash(word: str) -> int:
    data = word.encode()
    return (zlib.crc32(data) << 32) | zlib.adler32(data)


@lru_cache(maxsize=1)
def _permutations() -> tuple[Triples, Triples]:
    """Odd factors and offsets of the hash functions, shape (functions, 1); fixed for ever."""
    import numpy as np

    random = np.random.default_rng(20200927)
    count = BANDS * ROWS
    factors = random.integers(1, 1 << 62, size=(count, 1), dtype=np.uint64) * np.uint64(
        2
    ) + np.uint64(1)
    offsets = random.integers(0, 1 << 62, size=(count, 1), dtype=np.uint64)
    return factors, offsets


def _bands(triples: Triples) -> Iterator[tuple[int, bytes]]:
    """The keys under which a text stands in the index."""
    import numpy as np

    factors, offsets = _permutations()
    values = factors * triples[np.newaxis, :] + offsets
    signature = (values ^ (values >> np.uint64(32))).min(axis=1)
    for number, band in enumerate(signature.reshape(BANDS, ROWS)):
        yield number, band.tobytes()
