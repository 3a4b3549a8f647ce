"""What a summary of one article quotes: whole sentences, but of an overlong one only the opening.

Three things stand between the sentences of a file and what a reader would quote. A text whose lines
were broken at a fixed width falls into pieces of sentences; they are joined again. Sentences whose
full stop has no space after it hang together; they are parted. And a sentence of a hundred words
uses up the room of four: it is quoted up to its last clause boundary before `LONGEST` characters.
The annotators of EASC (El-Haj, Kruschwitz & Fox 2010) did likewise: of some 2,500 sentences in their
summaries six are longer than 260 characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.records import Sentence

LONGEST = 255  # characters
_SHORTEST = 240  # characters: a boundary before that would cut away too much
_WIDTH = 120  # characters: longer lines are paragraphs, not broken lines
_FULL = 0.6  # of the longest line: a line as long as that was broken, a shorter one ends by itself
_LINES = 5  # so many broken lines make a text of broken lines

_ENDED = re.compile(r"[.!?؟:…][\"'”»)\]]*\s*$")
# A full stop between two Arabic words of three letters or more: shorter ones may be an abbreviation.
_TIGHT = re.compile("(?<=[\u0621-\u0652]{3})\\s?[.](?=[\u0621-\u0652]{3}|[وف] )")
# Commas, a word joined with "and", and words that open a subordinate clause or an adjunct.
_BOUNDARY = re.compile(
    r"[،؛,;]|\s(?=و\S)|\s(?=(?:ثم|الذي|التي|الذين|حيث|بينما|مما|كما|لكن|ولكن|إذ|عندما|بعد|قبل|خلال"
    r"|أو|حتى|لأن|بل|فيما|عبر|وذلك|بسبب|بهدف)\s)"
)


def passages(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The quotable passages of an article, in order; each is a verbatim stretch of its body."""
    return tuple(clipped(part) for sentence in joined(sentences) for part in parted(sentence))


def clipped(sentence: Sentence) -> Sentence:
    """The sentence itself, or its opening up to a clause boundary if it is overlong."""
    text = sentence.text
    if len(text) <= LONGEST:
        return sentence
    found = [m.start() for m in _BOUNDARY.finditer(text, _SHORTEST, LONGEST + 1)]
    end = found[-1] if found else text.rfind(" ", 0, LONGEST)
    text = text[: end if end > 0 else LONGEST].rstrip()
    return replace(sentence, end=sentence.start + len(text), text=text)


def parted(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, cut at each full stop that a word follows without a space."""
    start = 0
    for match in _TIGHT.finditer(sentence.text):
        yield _stretch(sentence, start, match.end())
        start = match.end()
    yield _stretch(sentence, start, len(sentence.text))


def _stretch(sentence: Sentence, start: int, end: int) -> Sentence:
    text = sentence.text[start:end].strip()
    start = sentence.text.index(text, start)
    at = sentence.start + start
    return replace(sentence, start=at, end=at + len(text), text=text)


def joined(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Sentences that broken lines tore apart, whole again; other texts stay as they are."""
    broken = _broken(sentences)
    if sum(broken) < _LINES:
        yield from sentences
        return
    held: Sentence | None = None
    for sentence, torn in zip(sentences, broken, strict=True):
        if held is None:
            held = sentence
        else:
            text = sentence.article.body[held.start : sentence.end]
            held = replace(held, end=sentence.end, text=text, heading=False)
        if not torn:
            yield held
            held = None
    if held is not None:
        yield held


def _broken(sentences: Sequence[Sentence]) -> list[bool]:
    """For each sentence whether it ends where a full line was broken."""
    if not sentences:
        return []
    body = sentences[0].article.body
    longest = max(map(len, body.split("\n")))
    if longest > _WIDTH:
        return [False] * len(sentences)
    return [
        not _ENDED.search(sentence.text)
        and body[sentence.end : sentence.end + 1] == "\n"
        and _line_length(body, sentence.end) >= _FULL * longest
        for sentence in sentences
    ]


def _line_length(body: str, end: int) -> int:
    return end - (body.rfind("\n", 0, end) + 1)
