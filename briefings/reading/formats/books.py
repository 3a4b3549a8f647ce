"""EPUB files: a page for each chapter, as programs that collect articles write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefings.errors import ReadingError
from briefings.reading.formats import html, markup, ownoutput
from briefings.reading.formats.packed import Packed, local, within
from briefings.reading.words.pages import DateClue, Page, Unreadable

_CONTAINER = "META-INF/container.xml"
_XHTML = frozenset({"application/xhtml+xml", "text/html"})
_HEADING = re.compile(r"<h[1-3][\s>]", re.IGNORECASE)
_FEWEST = 25  # words of a chapter; title pages, covers and tables of contents have fewer sentences
_MOST = 2000  # chapters


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A document of a book, with those behind it that go on with it."""

    number: int
    source: str


def epub_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The chapters of a book that hold an article; what the book says of itself fills their gaps.

    Raises ReadingError.
    """
    parts = Packed(data, "EPUB file")
    opf = _package(parts)
    tree = parts.tree(opf)
    about = _about(tree)
    ownoutput.refuse_program(about.get("creator"), about.get("contributor"))
    chapters = _chapters(parts, _spine(tree, opf, parts))
    refused: list[Unreadable] = []
    found = False
    for chapter in chapters:
        called = f"{name}#{chapter.number}" if len(chapters) > 1 else name
        try:
            for page in html.pages(called, chapter.source.encode()):
                if isinstance(page, Page) and len(page.text.split()) >= _FEWEST:
                    found = True
                    yield _completed(page, about, alone=len(chapters) == 1)
        except ReadingError as error:
            refused.append(Unreadable(called, str(error)))
    if not found:
        raise ReadingError(refused[0].reason if refused else "it is a book without an article")


def _package(parts: Packed) -> str:
    """The part that says what the book holds."""
    if _CONTAINER in parts.names:
        for node in parts.tree(_CONTAINER).iter():
            if local(node.tag) == "rootfile" and node.get("full-path") in parts.names:
                return str(node.get("full-path"))
    raise ReadingError("it is not an EPUB file that can be read: save it again")


def _about(tree: Any) -> dict[str, str]:
    """The Dublin Core fields of a book, the first of each."""
    found: dict[str, str] = {}
    for node in tree.iter():
        if "purl.org/dc/" in str(node.tag) and (node.text or "").strip():
            found.setdefault(local(node.tag), " ".join((node.text or "").split()))
    return found


def _spine(tree: Any, opf: str, parts: Packed) -> list[str]:
    """The documents of a book in the order of reading, without its table of contents."""
    items = {n.get("id"): n for n in tree.iter() if local(n.tag) == "item"}
    order = [items.get(n.get("idref")) for n in tree.iter() if local(n.tag) == "itemref"]
    paths = [
        within(opf, item.get("href", ""))
        for item in order
        if item is not None
        and item.get("media-type") in _XHTML
        and "nav" not in item.get("properties", "").split()
    ]
    return [path for path in dict.fromkeys(paths) if path in parts.names][:_MOST]


def _chapters(parts: Packed, paths: Sequence[str]) -> list[_Chapter]:
    """Each document with a heading, and behind it the bodies of those without one that go on with it."""
    found: list[_Chapter] = []
    for number, path in enumerate(paths, start=1):
        source = html.text_of(parts.part(path))
        if found and not _HEADING.search(source):
            first = found[-1]
            found[-1] = replace(first, source=_with(first.source, _body(source)))
        else:
            found.append(_Chapter(number, source))
    return found


def _body(source: str) -> str:
    """What stands between the tags of a document's body."""
    lower = source.lower()
    start = lower.find(">", max(0, lower.find("<body"))) + 1
    end = lower.rfind("</body")
    return source[start : end if end > start else len(source)]


def _with(source: str, more: str) -> str:
    end = source.lower().rfind("</body")
    return source[:end] + more + source[end:] if end >= 0 else source + more


def _completed(page: Page, about: Mapping[str, str], *, alone: bool) -> Page:
    """A chapter with what the book says of itself: outlet and day; its title only where it is all."""
    stamp = about.get("date", "")[:40]
    day = markup.parse_day(stamp)
    clue = DateClue(day, "metadata", f"book: date {stamp}") if day else None
    # The book's own title stands in every chapter.
    same = about.get("title") == page.title and not alone
    return replace(
        page,
        title=None if same else page.title or (about.get("title") if alone else None),
        source=page.source or about.get("publisher") or None,
        url=page.url or (markup.safe_url(about.get("source")) if alone else None),
        clues=page.clues or ((clue,) if clue else ()),
    )
