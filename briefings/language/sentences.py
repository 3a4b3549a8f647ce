"""Splits a text into sentences, with exact offsets: `text[start:end]` is the sentence.

A sentence ends at a full stop, question or exclamation mark outside a quotation or bracket, and at
the end of a line; never at the Arabic comma or semicolon, nor at an ellipsis. A quotation is kept
whole up to a sane length, and so is what no stop ends: pages on one line are cut where a clause ends.
Rules about abbreviations are data (`abbreviations.txt`, `sentences.toml`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import Final

from briefings.language.packed import lines, toml
from briefings.records import Article, Sentence

LONGEST_QUOTATION: Final = 1200  # characters; a longer one is cut like other text
LONGEST_BRACKET: Final = 400
# Pages on one line without a stop are no sentence. Of 5,261 sentences of news the longest has 2,039.
LONGEST_SENTENCE: Final = 2400
HEADING_WORDS: Final = 12  # a longer line without a full stop is a sentence whose stop is missing

_RULES: Final = toml("language/sentences.toml")
_LABELS: Final = frozenset(_RULES["labels"])
_TITLES: Final = frozenset(_RULES["titles"])
_LETTERS: Final = frozenset(_RULES["letters"])
_ERAS: Final = frozenset(_RULES["eras"])
_ORDINALS: Final = frozenset(_RULES["ordinals"])
_ABBREVIATIONS: Final = frozenset(lines("language/abbreviations.txt"))

_LONGEST_TOKEN: Final = 60  # characters before a full stop that are looked at
# Whoever speaks in an interview, before a colon: "Q: ", "NAME: ".
LABEL: Final = re.compile(r"\W*[^\W\d][^:؟?.!«»\"\d]{0,40}:\s")
_LINE: Final = re.compile(r"[^\r\n\u2028\u2029]+")
_INVISIBLE: Final = "\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_STOP: Final = re.compile(rf"[.!?؟۔。][.!?؟۔{_INVISIBLE}]*")
_CLOSERS: Final = "»”“\"'’)]}›"
_TOKEN_BEFORE: Final = re.compile(r"[^\s\"“”«»()\[\]،,؛;:/-]+$")
_CHAIN: Final = re.compile(r"(?:[^\W\d_]\u0640?\.)*[^\W\d_]\u0640?$")
_NUMBER: Final = re.compile(r"\d+(?:[.,٫]\d+)*$")
_PAIRS: Final = {'"': '"', "«": "»", "„": "“”", "“": "”“", "”": "”“", "»": "«»", "‹": "›"}
_AFTER: Final = ("", "،", ".", "؛", ",", ":", "؟", "!", ")")
# Somebody's question in a sentence that tells of it: 'And the paper X asks: "Who …?"'.
_REPORTED: Final = re.compile(r"(?:[^\s\"«“]+\s+){2,}[^\s\"«“]+\s*[\"«“][^\"»”]+[؟?][\"»”]\W*$")
_BULLET: Final = re.compile(r"(?<=\S)\s+(?=[•●▪■◆◦‣]\s)")


def boundaries(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence of a text, in order, without the white space around them."""
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        spans.extend(_line(line[0], line.start()))
    return tuple(spans)


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article's body, numbered from 1; section headings are marked."""
    body = article.body
    breaks = [m.end() for m in re.finditer(r"\n[ \t]*\n\s*", body)]
    found = []
    spans = boundaries(body)
    for n, (start, end) in enumerate(spans, 1):
        found.append(
            Sentence(
                article=article,
                n=n,
                start=start,
                end=end,
                text=body[start:end],
                paragraph=bisect_right(breaks, start),
                heading=_is_heading(body, start, end),
            )
        )
    return tuple(found)


def title(article: Article) -> Sentence:
    """The title as a sentence with n = 0; its offsets count in the title."""
    return Sentence(article, 0, 0, len(article.title), article.title, heading=True)


def _line(line: str, offset: int) -> Iterator[tuple[int, int]]:
    """The sentences of one line, which holds no line break."""
    start = 0
    for end in (*_cuts(line), len(line)):
        for cut in _paged(line, start, end):
            yield from _trimmed(line, start, cut, offset)
            start = cut


def _paged(line: str, start: int, end: int) -> Iterator[int]:
    """Where to cut what is too long for a sentence, by the best mark near its longest; then its end."""
    while end - start > LONGEST_SENTENCE:
        last = start + LONGEST_SENTENCE
        ends = (line.rfind(mark, last - LONGEST_SENTENCE // 2, last) for mark in ("؛ ", "، ", " "))
        start = next((at + 1 for at in ends if at >= 0), last)
        yield start
    yield end


def _trimmed(line: str, start: int, end: int, offset: int) -> Iterator[tuple[int, int]]:
    piece = line[start:end]
    core = piece.strip(" \t\u00a0\u200b\ufeff\u3000\x0b\x0c\x85\u2000\u2009\u202f")
    if core and not core.isspace():
        first = start + piece.index(core)
        yield offset + first, offset + first + len(core)


def _cuts(line: str) -> Iterator[int]:
    """Places at which a line is cut, ascending."""
    if len(line) < 4:
        return
    shielded = _shielded(line)
    start = 0
    points = [(m.start(), m.end(), True) for m in _STOP.finditer(line)]
    points += [(m.start(), m.end(), False) for m in _BULLET.finditer(line)]
    for at, end, stop in sorted(points):
        if at < start:
            continue
        cut = _cut(line, start, at, end, shielded) if stop else end
        if cut is not None and cut < len(line):
            yield cut
            start = cut


def _cut(line: str, start: int, at: int, end: int, shielded: list[tuple[int, int]]) -> int | None:
    """Where the line is cut for the stop at `line[at:end]`, or None if it ends no sentence."""
    mark = line[at:end].strip(_INVISIBLE.replace("-", ""))
    if len(mark) > 1 and set(mark) <= {"."}:
        return None  # an ellipsis
    span = _around(shielded, at)
    if span is not None:
        return _after_quotation(line, end, span, mark)
    while end < len(line) and line[end] in _CLOSERS:
        end += 1
    rest = line[end:]
    if rest and not rest[0].isspace() and not _glued(line, at, end):
        return None
    if not rest.strip() or mark[0] != ".":
        return end
    return None if _is_abbreviation(line, start, at) else end


def _around(spans: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The first span that holds a place; spans are ascending and none is overlong."""
    first = bisect_left(spans, (at - LONGEST_QUOTATION - 1, 0))
    for span in islice(spans, first, None):
        if span[0] >= at:
            return None
        if at < span[1]:
            return span
    return None


def _after_quotation(line: str, end: int, span: tuple[int, int], mark: str) -> int | None:
    """A stop right before the closing mark ends the sentence around it, if a new one follows."""
    close = span[1]
    if line[end:close].strip() or line[span[0]] in "([":
        return None
    rest = line[close + 1 :].lstrip(".")
    cut = len(line) - len(rest)
    rest = rest.lstrip()
    if not rest or rest[0] in "،,؛;:-–—)":
        return None
    return cut if mark[-1] == "." else None


def _glued(line: str, at: int, end: int) -> bool:
    """A stop without a space after it, between two Arabic words: "انتهى.وأضاف"."""
    before = _TOKEN_BEFORE.search(line, max(0, at - 40), at)
    after = line[end : end + 3]
    arabic = re.compile("[\u0621-\u064a]{3}")
    return bool(
        before
        and len(before[0]) >= 3
        and "." not in before[0]
        and arabic.match(after)
        and arabic.search(before[0])
    )


def _is_abbreviation(line: str, start: int, at: int) -> bool:
    """Whether the full stop at `at` belongs to the word before it."""
    head = line[max(start, at - _LONGEST_TOKEN) : at]
    found = _TOKEN_BEFORE.search(head)
    if found is None:
        return False
    token = found[0].strip("\u200e\u200f\ufeff")
    before = head[: found.start()].split()
    labelled = len(before) == 1 and before[0] in _LABELS
    if _NUMBER.fullmatch(token):
        return labelled or not before
    if token in _ERAS and before and _NUMBER.fullmatch(before[-1]):
        return False
    return (labelled and token in _ORDINALS) or _is_short(token, before[-1] if before else "")


def _is_short(token: str, previous: str) -> bool:
    """Whether a word is an abbreviation, title or initial; `previous` is the word before it."""
    if token in _LETTERS:
        return previous not in _LETTERS  # "بي. شارما", but "بي بي سي."
    word = token[1:] if token.startswith("و") and len(token) > 1 else token
    initials = len(word) == 1 and previous.endswith(".")  # "ك. وس. م."
    known = not _ABBREVIATIONS.isdisjoint((token, word)) or word in _TITLES
    return known or initials or _CHAIN.fullmatch(token) is not None


def _shielded(line: str) -> list[tuple[int, int]]:
    """Quotations and brackets that are not cut: index of the opening and of the closing mark."""
    spans: list[tuple[int, int]] = []
    brackets: list[int] = []
    quoted_to = -1
    for i, char in enumerate(line):
        if char in "([":
            brackets.append(i)
        elif char in ")]" and brackets:
            opened = brackets.pop()
            if i - opened <= LONGEST_BRACKET:
                spans.append((opened, i))
        elif i > quoted_to and (close := _closing(line, i)) is not None:
            spans.append((i, close))
            quoted_to = close
    return sorted(spans)


def _closing(line: str, at: int) -> int | None:
    """Where the quotation that opens at `at` closes; None if none opens or it is overlong.

    Marks of another kind inside are part of the quotation. Pages often have a closing mark at both
    ends, so any curly mark opens before a letter, and closes after one.
    """
    closers = _PAIRS.get(line[at])
    if closers is None:
        return None
    after = line[at + 1 : at + 2].strip()
    if not after or (line[at] in "»”" and not after.isalnum()):
        return None
    for i in range(at + 1, min(len(line), at + LONGEST_QUOTATION + 1)):
        if line[i] in closers and (line[i] not in "“«" or line[i + 1 : i + 2].strip() in _AFTER):
            return i
    return None


def _is_heading(body: str, start: int, end: int) -> bool:
    """A short line of its own that no stop ends, such as a section heading."""
    line_start = body.rfind("\n", 0, start) + 1
    line_end = body.find("\n", end)
    line = body[line_start : line_end if line_end >= 0 else len(body)]
    text = body[start:end]
    if line.strip() != text or len(text.split()) > HEADING_WORDS:
        return False
    last = text.rstrip("\"”»)' ")[-1:]
    if _REPORTED.match(text):
        return False
    return last not in (".", "!", "،", "؛", "…", ":") and text[0] not in "-–•*"
