"""The lines of a page and what each looks like, without knowing any phrase.

A paragraph of news is long, ends with a stop, has commas and function words; a menu, a headline of
another story or a button has none of these. The measure follows the shallow text features of
Kohlschütter, Fankhauser and Nejdl (Boilerplate Detection using Shallow Text Features, WSDM 2010).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.language.normalize import bare
from briefings.language.terms import stop_words
from briefings.language.wordlists import WordLists

_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z]")
_EDGES = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00a0 \t"
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_STOPS = (".", "!", "؟", "?", "…", "۔")
_CLOSERS = "\"”»“')]› "
_BULLET = re.compile(r"^\s*(?:[-–—*•●▪■◆◦‣·]|\d{1,2}[.)\-])\s+\S")
_LONG = 18  # words: a line this long is prose even if its stop is missing
_QUESTION = 15  # words
_INNER_STOP = re.compile(r"(?<![.\d])[.؟!](?![.\d])[\"”»)]*\s+\S")
_STOPPED = 6  # lines, among which a list has one full stop at most
_SHORT = 6  # words: a line that a stop ends and that has as many is prose


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page that is not blank."""

    text: str
    number: int  # of the line in the page, from 0
    gap: bool  # a blank line stands before it
    words: int
    stop: bool  # a sentence ends with it
    question: bool  # a short question, such as headlines are
    arabic: float  # share of Arabic among the letters
    bullet: bool
    colon: bool
    prose: float  # 0…1: how much it looks like running text

    @property
    def latin(self) -> bool:
        """Mostly Latin letters, such as the description of a picture."""
        return self.arabic < 0.25

    @property
    def paragraph(self) -> bool:
        """Whether it looks like a paragraph of an article."""
        return self.arabic >= 0.4 and self.prose >= 0.5


def undirected(line: str) -> str:
    """A line without marks of direction: programs set them within dates and around the names of fields."""
    return _DIRECTION.sub("", line).strip()


def split(text: str) -> list[Line]:
    """The lines of a page that are not blank, measured."""
    found: list[Line] = []
    gap = True
    for number, raw in enumerate(text.split("\n")):
        plain = raw.strip(_EDGES)
        if plain:
            found.append(measure(plain, number, gap))
        gap = not plain
    return found


def measure(text: str, number: int = 0, gap: bool = False) -> Line:
    """What one line looks like."""
    tokens = bare(text).split()
    words = sum(token.isalnum() or any(map(str.isalnum, token)) for token in tokens)
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    stop = _is_ended(text)
    question = words <= _QUESTION and text.rstrip(_CLOSERS).endswith(("؟", "?", "!"))
    return Line(
        text=text,
        number=number,
        gap=gap,
        words=words,
        stop=stop,
        question=question,
        arabic=arabic / (arabic + latin) if arabic + latin else 0.0,
        bullet=bool(_BULLET.match(text)),
        colon=text.rstrip(_CLOSERS).endswith((":", "：")),
        prose=_prose(text, tokens, words, stop and not question),
    )


def _prose(text: str, tokens: list[str], words: int, stop: bool) -> float:
    if not words:
        return 0.0
    function_words = sum(token.strip('،؛:."«»“”()') in stop_words() for token in tokens)
    score = 0.4 * min(words, 25) / 25
    score += 0.2 * min(1.0, 5 * function_words / words)
    score += 0.1 if "،" in text or "," in text else 0.0
    if stop:
        score += 0.3 if words >= _SHORT else 0.1
    if words >= _LONG:
        score += 0.1
    if any(mark in text for mark in ("|", "›", "•", "©", "#")):
        score -= 0.15
    return max(0.0, min(1.0, score))


def are_cut(lines: Sequence[str]) -> bool:
    """Whether lines are no statements one below the other: one goes on in the next, or holds several.

    A text that is cut at a width has stops within its lines, and some end with a word that begins a phrase.
    """
    inner = sum(_INNER_STOP.search(line) is not None for line in lines)
    goes_on = any((bare(line).split() or [""])[-1] in joints() for line in lines)
    told = [line for line in lines if any(map(str.isalpha, line))]
    ended = [number for number, line in enumerate(told) if _is_ended(line)]
    one = ended == [len(told) - 1] and len(told) > 1  # paragraph, that the last of its lines ends
    return goes_on or one or _STOPPED * inner > len(lines)


def _is_ended(line: str) -> bool:
    return line.rstrip(_CLOSERS).endswith(_STOPS)


def are_listed(lines: Sequence[str]) -> bool:
    """Whether lines are statements one below the other of which hardly any has a full stop."""
    return _STOPPED * sum(map(_is_ended, lines)) <= len(lines) and not are_cut(lines)


def joints() -> frozenset[str]:
    """Folded words with which no line ends that is whole: they begin a phrase."""
    return WordLists("reading/posts.toml").words("joints")
