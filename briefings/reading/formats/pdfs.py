"""PDF files as text: lines in reading order, joined to paragraphs."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import mode
from typing import Any

from briefings.errors import ReadingError
from briefings.reading.formats import ownoutput
from briefings.reading.words import leaves
from briefings.reading.words.encoding import check, normalise
from briefings.reading.words.pages import Page, Unreadable
from briefings.reading.words.visual import LTR_RUN, MIRRORED, is_visual, reordered

_MOST_PAGES = 400
_EDGE = 3  # lines at the top and the bottom of a page among which its head and foot stand
_PARAGRAPH = 1.35  # of the usual way from line to line
_HEADLINE = 1.6  # of the size of its letters, the way between two lines of one
# Amid Arabic a hyphen does not hold figures together: "12-15" is set as "15-12" and read from the right.
_IN_ARABIC = re.compile(r"[A-Za-z][\w.,:/@%+-]*|\d[\d.,:/٫٬]*%?")
_OPENS = re.compile(r"(?<!\S)[)\]»](?=\S)")
_CLOSES = re.compile(r"(?<=\S)[(\[«](?=[\s.،؛:]|$)")
_STOP = re.compile("[.!?؟:…][\"”»')]*$")
_ARABIC = re.compile("[\u0620-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z]")
# A figure and a word without a space between; one letter may be a particle: "و12".
_GLUED = re.compile(r"[\u0620-\u064a]{2}\d|\d[\u0620-\u064a]")


@dataclass(slots=True)
class _Set:
    """A line as it is set: its runs in the order of the file, its height on the page, its letters' size."""

    runs: list[str] = field(default_factory=list)
    height: float = 0.0
    size: float = 0.0


def pdf_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of a PDF file, lines joined to paragraphs, letters in reading order."""
    lines = _pdf_lines(data)
    text, turned = (
        "".join(f"{before}{told(line.runs)}" for before, line in lines)
        for told in ("".join, _turned)
    )
    if not text.strip():
        raise ReadingError("it holds pictures of text only: run text recognition on it first")
    if is_visual(text):
        ordered = reordered(text)
    else:
        ordered = min(text, turned, key=lambda told: len(_GLUED.findall(told)))
        for wrong in (_OPENS, _CLOSES):
            ordered = wrong.sub(lambda mark: mark[0].translate(MIRRORED), ordered)
    yield Page(name, joined(normalise(check(ordered))))


def _pdf_lines(data: bytes) -> list[tuple[str, _Set]]:
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
        pages = [_told(_set_lines(page)) for page in reader.pages]
    except ReadingError:
        raise
    except Exception as error:  # the library raises whatever a broken file provokes
        raise ReadingError("it is not a PDF file that can be read: save it again") from error
    return _flowing(pages)


def _flowing(pages: Sequence[Sequence[_Set]]) -> list[tuple[str, _Set]]:
    """The lines of all pages, their heads and feet once and above the text."""
    if not any(pages):
        return []
    plain = mode(line.size for page in pages for line in page for _ in "".join(line.runs))
    heads, gone = _running(pages)
    told = [("\n\n", head) for head in heads]
    for page in pages:
        above = told[-1][1].size if len(told) > len(heads) else 0.0
        lines = list(_spaced([line for line in page if id(line) not in gone], plain))
        if lines and told and abs(lines[0][1].size - above) > 0.1 * above:
            lines[0] = ("\n\n", lines[0][1])
        told += lines
    return told


def _running(pages: Sequence[Sequence[_Set]]) -> tuple[list[_Set], set[int]]:
    """The heads and feet that stand on most pages at one height, each once, and all such lines' ids.

    They would cut sentences in two. The number of a page says nothing.
    """
    found: dict[tuple[str, int], list[tuple[int, _Set]]] = {}
    for number, page in enumerate(pages if len(pages) > 1 else ()):
        for line in (*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :]):
            found.setdefault((_form(line), round(line.height)), []).append((number, line))
    again = {
        place: own for place, own in found.items() if len({n for n, _ in own}) > len(pages) / 2
    }
    heads = [own[0][1] for (form, _), own in again.items() if not leaves.is_number(form)]
    return heads, {id(line) for own in again.values() for _, line in own}


def _form(line: _Set) -> str:
    """A line without its figures, which count the pages."""
    return " ".join(re.sub(r"\d+", "0", "".join(line.runs)).split())


def _set_lines(page: Any) -> list[_Set]:
    lines = [_Set()]

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _: Any, size: float) -> None:
        for number, run in enumerate(text.split("\n")):
            if number:
                lines.append(_Set())
            if run.strip():
                lines[-1].height = tm[5] * cm[3] + cm[5]
                lines[-1].size = abs(size * tm[3])
            lines[-1].runs.append(run)

    page.extract_text(visitor_text=visit)
    return lines


def _told(lines: Sequence[_Set]) -> list[_Set]:
    return [line for line in lines if "".join(line.runs).strip()]


def _spaced(lines: Sequence[_Set], plain: float) -> Iterator[tuple[str, _Set]]:
    """The lines of a page with what stands before each.

    A paragraph ends where the way down to the next line is long or the letters change; the way up is
    that to the next column. Lines in letters larger than the `plain` ones are one headline.
    """
    ways = [above.height - below.height for above, below in pairwise(lines)]
    down = 1 if sum(way > 0 for way in ways) >= len(ways) / 2 else -1
    ways_down = sorted(way * down for way in ways if way * down > 0)
    usual = ways_down[len(ways_down) // 5] if ways_down else 0.0
    for number, line in enumerate(lines):
        way = ways[number - 1] * down if number else 0.0
        if number and abs(line.size - lines[number - 1].size) > 0.1 * line.size:
            yield "\n\n", line
        elif number and line.size > 1.1 * plain and 0 < way < _HEADLINE * line.size:
            yield " ", line
        else:
            yield "\n\n" if usual and way > _PARAGRAPH * usual else "\n", line


def _turned(runs: Sequence[str]) -> str:
    """A line of Arabic whose runs stand from left to right: the last one is read first."""
    whole = "".join(runs)
    arabic = _ARABIC.search(whole) is not None
    if not arabic and _LATIN.search(whole):
        return whole
    parts: list[str] = []
    for run in runs:
        if _ARABIC.search(run):
            parts.append(run)
            continue
        start = 0
        for found in (_IN_ARABIC if arabic else LTR_RUN).finditer(run):
            parts += [*run[start : found.start()].translate(MIRRORED), found[0]]
            start = found.end()
        parts += run[start:].translate(MIRRORED)
    return "".join(reversed(parts))


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
        elif fresh or not paragraphs:
            paragraphs.append(line)
            fresh = False
        else:
            paragraphs[-1] += " " + line
        if line and (len(line) < full and (_STOP.search(line) or len(line) < 0.6 * full)):
            fresh = True
    return "\n\n".join(paragraphs)
