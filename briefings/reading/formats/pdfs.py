"""PDF files as text: lines in reading order, joined to paragraphs."""

from __future__ import annotations

import io
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import mode

from briefings.errors import ReadingError
from briefings.reading.formats import ownoutput, reviews
from briefings.reading.formats.pdflines import (
    SetLine,
    contradicts,
    figures_turned,
    set_lines,
    turned,
)
from briefings.reading.words import runningheads
from briefings.reading.words.encoding import check, normalise
from briefings.reading.words.pages import Page, Unreadable
from briefings.reading.words.visual import MIRRORED, is_visual, reordered

_MOST_PAGES = 400
_EDGE = 3  # lines at the top and the bottom of a page among which its head and foot stand
_SHORT = 0.6  # of a full line
_PARAGRAPH = 1.35  # of the usual way from line to line
_LARGER = 1.1  # than the letters of the text, those of a headline
_HEADLINE = 1.6  # of the size of its letters, the way between two lines of one
# Of the size of its letters, the way below a line that ends both sentence and paragraph.
_BELOW_END = 1.9
_OPENS = re.compile(r"(?<!\S)[)\]»](?=\S)")
_CLOSES = re.compile(r"(?<=\S)[(\[«](?=[\s.،؛:]|$)")
# A gap before the mark that closes, where the line was stretched; the second of two that open closes, too.
_APART = re.compile(r" +[(\[«](?=[.،؛:]|$)", re.MULTILINE)
_STRETCHED = re.compile(r"(«[^«»]{1,400}\S) +«(?=\s)")
_STOP = re.compile("[.!?؟:…][\"”»')]*$")
# A figure and a word without a space between; one letter may be a particle: "و12".
_GLUED = re.compile(r"[\u0620-\u064a]{2}\d|\d[\u0620-\u064a]")


def pdf_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The page of a PDF file, or one for each story: lines joined to paragraphs, letters in reading order.

    Raises ReadingError.
    """
    lines = _pdf_lines(data)
    text = _told(lines, attrgetter("text"))
    if not text.strip():
        raise ReadingError("it holds pictures of text only: run text recognition on it first")
    if is_visual(text):
        ordered = reordered(text)
    else:
        # What is drawn in one go runs from left to right: the order of the file has to be the better one.
        ways = [_told(lines, turned), text]
        if any(contradicts(line) for _, line in lines):
            ways = ways[:1]
        read = min(ways, key=lambda way: len(_GLUED.findall(normalise(way))))
        ordered = _marked(re.sub(" {2,}", " ", figures_turned(read)))
    whole = joined(normalise(check(ordered)))
    stories = _stories(whole.split("\n\n"), list(_headings(lines, ordered.split("\n"))))
    for number, story in enumerate(stories or [whole], start=1):
        yield Page(f"{name}#{number}" if stories else name, story)


def _stories(paragraphs: Sequence[str], headings: Sequence[tuple[str, float]]) -> list[str]:
    """The stories under headings, each of which is a paragraph by itself; none of one article."""
    sizes: list[float] = []
    waiting = deque(headings)
    for paragraph in paragraphs:
        at = next((k for k, (text, _) in enumerate(waiting) if text == paragraph), -1)
        sizes.append(waiting[at][1] if at >= 0 else 0.0)
        for _ in range(at + 1):  # bold words amid a text are passed over
            waiting.popleft()
    return reviews.of_paragraphs(paragraphs, sizes)


def _headings(
    lines: Sequence[tuple[str, SetLine]], told: Sequence[str]
) -> Iterator[tuple[str, float]]:
    """The lines in letters larger than the text's, or in bold ones, as they are `told`, and their sizes.

    Bold lines one below the other are one heading.
    """
    plain = mode(line.size for _, line in lines for _ in line.text)
    at = 0
    bold = ""
    for before, line in lines:
        at += before.count("\n")
        larger = line.size > _LARGER * plain
        if bold and (larger or not line.bold or before != "\n"):
            yield bold, plain
            bold = ""
        if larger and before != " ":
            yield normalise(told[at]).strip(), line.size
        elif line.bold and not larger:
            bold = f"{bold} {normalise(told[at]).strip()}".strip()
    if bold:
        yield bold, plain


def _told(lines: Sequence[tuple[str, SetLine]], told: Callable[[SetLine], str]) -> str:
    return "".join(f"{before}{told(line)}" for before, line in lines)


def _marked(text: str) -> str:
    """A text whose brackets and quotation marks open and close, as their places say."""
    for wrong in (_OPENS, _CLOSES, _APART):
        text = wrong.sub(lambda mark: mark[0].strip().translate(MIRRORED), text)
    return _STRETCHED.sub(r"\1»", text)


def _pdf_lines(data: bytes) -> list[tuple[str, SetLine]]:
    """Every line with what stands before it: the end of a line, of a paragraph, or a space."""
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadingError("it is locked with a password: save it without one")
        if len(reader.pages) > _MOST_PAGES:
            raise ReadingError(f"it has more than {_MOST_PAGES} pages: it is no article")
        if reader.metadata is not None:
            ownoutput.refuse_program(reader.metadata.creator, reader.metadata.author)
        pages = [set_lines(page) for page in reader.pages]
    except ReadingError:
        raise
    except Exception as error:  # the library raises whatever a broken file provokes
        raise ReadingError("it is not a PDF file that can be read: save it again") from error
    return _flowing(pages)


def _flowing(pages: Sequence[Sequence[SetLine]]) -> list[tuple[str, SetLine]]:
    """The lines of all pages, their heads and feet once and above the text."""
    if not any(pages):
        return []
    plain = mode(line.size for page in pages for line in page for _ in line.text)
    heads, gone = _running(pages)
    told = [("\n\n", head) for head in heads]
    for page in pages:
        above = told[-1][1].size if len(told) > len(heads) else 0.0
        lines = list(_spaced([line for line in page if id(line) not in gone], plain))
        if lines and told and abs(lines[0][1].size - above) > 0.1 * above:
            lines[0] = ("\n\n", lines[0][1])
        told += lines
    return told


def _running(pages: Sequence[Sequence[SetLine]]) -> tuple[list[SetLine], set[int]]:
    """The heads and feet that stand on most pages at one height, each once, and all such lines' ids.

    They would cut sentences in two. The number of a page says nothing.
    """
    found: dict[tuple[str, int], list[tuple[int, SetLine]]] = {}
    for number, page in enumerate(pages if len(pages) > 1 else ()):
        for line in (*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :]):
            found.setdefault((_form(line), round(line.height)), []).append((number, line))
    again = {
        place: own for place, own in found.items() if len({n for n, _ in own}) > len(pages) / 2
    }
    heads = [own[0][1] for (form, _), own in again.items() if not runningheads.is_number(form)]
    return heads, {id(line) for own in again.values() for _, line in own}


def _form(line: SetLine) -> str:
    """A line without its figures, which count the pages."""
    return " ".join(re.sub(r"\d+", "0", line.text).split())


def _spaced(lines: Sequence[SetLine], plain: float) -> Iterator[tuple[str, SetLine]]:
    """The lines of a page with what stands before each.

    A paragraph ends where the way down to the next line is long or the letters change; the way up is
    that to the next column. Lines in letters larger than the `plain` ones are one headline.
    """
    ways = [above.height - below.height for above, below in pairwise(lines)]
    down = 1 if sum(way > 0 for way in ways) >= len(ways) / 2 else -1
    ways_down = sorted(way * down for way in ways if way * down > 0)
    usual = ways_down[len(ways_down) // 5] if ways_down else 0.0
    heads = set(_bold_heads(lines))
    for number, line in enumerate(lines):
        way = ways[number - 1] * down if number else 0.0
        if number and abs(line.size - lines[number - 1].size) > 0.1 * line.size:
            yield "\n\n", line
        elif number and line.size > _LARGER * plain and 0 < way < _HEADLINE * line.size:
            yield " ", line
        elif number and (number in heads) != (number - 1 in heads):
            yield "\n\n", line
        else:
            yield "\n\n" if _parts(lines[number - 1], way, usual) else "\n", line


def _bold_heads(lines: Sequence[SetLine]) -> Iterator[int]:
    """The lines, by number, that are bold throughout from the end of a sentence or a short line on.

    Words that are stressed amid a text may fill lines, too.
    """
    full = _SHORT * max((len(line.text) for line in lines), default=0)
    heads = True
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else line
        ended = len(before.text) < full or _STOP.search(turned(before).rstrip()) is not None
        heads = line.bold and (heads or (ended and not before.bold))
        if heads:
            yield number


def _parts(above: SetLine, way: float, usual: float) -> bool:
    """Whether a paragraph ends with a line, by the way to the next one.

    Where each paragraph is one line, the usual way is that between paragraphs.
    """
    wide = way > _BELOW_END * above.drawn > 0 and _STOP.search(turned(above).rstrip())
    return bool(wide) or 0 < _PARAGRAPH * usual < way


def joined(text: str) -> str:
    """Lines of a set page as paragraphs: one ends with a stop that does not fill its line."""
    lines = [line.strip() for line in text.split("\n")]
    lengths = sorted(len(line) for line in lines if len(line) > 20)
    if not lengths:
        return text
    full = 0.8 * lengths[int(0.9 * (len(lengths) - 1))]
    paragraphs: list[str] = []
    fresh = True
    for line in lines:
        if not line:
            fresh = True
        elif fresh or not paragraphs or (len(line) < _SHORT * full and reviews.is_signature(line)):
            paragraphs.append(line)
            fresh = False
        else:
            paragraphs[-1] += " " + line
        if line and (len(line) < full and (_STOP.search(line) or len(line) < _SHORT * full)):
            fresh = True
    return "\n\n".join(paragraphs)
