"""ODT files, as LibreOffice and others write them, as a page; ODS workbooks, each table as rows of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefings.errors import ReadingError
from briefings.reading.formats import flow, ownoutput, tables
from briefings.reading.formats.cells import Row, text_of
from briefings.reading.formats.packed import Packed, attribute, local
from briefings.reading.words.pages import Page, Unreadable

_PARAGRAPHS = frozenset({"p", "h"})
# What is no part of the text: deletions, comments, marks of notes (whose text comes last), numbers of lists.
_PASSED_BY = frozenset(
    ["tracked-changes", "annotation", "note", "forms", "object", "table-of-content", "bibliography"]
)
_MOST_SPACES = 100
_MOST_COLUMNS = 64

# a table of articles has no more; a sheet is filled up with thousands of empty ones
_MOST_SHEET_COLUMNS = 256
_MOST_ROWS = 200_000
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_DAY = "T00:00:00"


def odt_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of an ODT file; a paragraph in the style Title or a heading of level 1 is the title."""
    parts = Packed(data, "ODT file")
    _refuse_own(parts)
    tree = parts.tree("content.xml")
    styles = {attribute(n, "name"): attribute(n, "parent-style-name") for n in _all(tree, "style")}
    text = next(iter(_all(tree, "text")), None)
    found = list(_parts(text, styles)) if text is not None else []
    notes = [_text_of_paragraph(p) for note in _all(tree, "note-body") for p in _all(note, "p")]
    yield from flow.pages(name, found, notes)


def _refuse_own(parts: Packed) -> None:
    """Raise ReadingError where a document names this program as what made it."""
    if "meta.xml" in parts.names:
        about = {local(node.tag): node.text for node in parts.tree("meta.xml").iter()}
        ownoutput.refuse_program(about.get("generator"), about.get("creator"))


def _parts(node: Any, styles: dict[str, str]) -> Iterator[flow.Paragraph | flow.Table]:
    """The paragraphs and tables in an element, whatever lists, sections and frames hold them."""
    for child in node:
        kind = local(child.tag)
        if kind in _PASSED_BY:
            continue
        if kind in _PARAGRAPHS:
            yield flow.Paragraph(_text_of_paragraph(child), _style(child, styles))
            yield from (part for box in _all(child, "text-box") for part in _parts(box, styles))
        elif kind == "table":
            yield _table(child)
        else:
            yield from _parts(child, styles)


def _style(paragraph: Any, styles: dict[str, str]) -> str:
    """The name of a paragraph's style as Word would call it."""
    if local(paragraph.tag) == "h" and attribute(paragraph, "outline-level") == "1":
        return "heading 1"
    name = attribute(paragraph, "style-name")
    return (styles.get(name) or name).replace("_20_", " ").lower()


def _table(table: Any) -> flow.Table:
    rows: list[Row] = []
    texts: list[tuple[str, ...]] = []
    for row in _all(table, "table-row"):
        cells = [cell for cell in row if local(cell.tag) == "table-cell"][:_MOST_COLUMNS]
        lines = [
            [_text_of_paragraph(p) for p in cell.iter() if local(p.tag) in _PARAGRAPHS]
            for cell in cells
        ]
        told = tuple("\n".join(filter(None, of)) for of in lines)
        if not any(told):
            continue
        plain = not any(
            local(n.tag) in {"a", "table", "frame"} for cell in cells for n in cell.iter()
        )
        heading = any(row in list(head) for head in _all(table, "table-header-rows"))
        rows.append(Row(tuple(map(text_of, told)) if plain else (), heading))
        texts.append(told)
    return flow.Table(tuple(rows), tuple(texts))


def _text_of_paragraph(node: Any) -> str:
    """The text of a paragraph, without notes, comments and boxes in it."""
    return "".join(_pieces(node)).strip()


def _pieces(node: Any) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        kind = local(child.tag)
        if kind == "s":
            count = attribute(child, "c")
            yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        elif kind in {"tab", "line-break"}:
            yield "\t" if kind == "tab" else "\n"
        elif kind not in _PASSED_BY and kind != "frame":
            yield from _pieces(child)
        yield child.tail or ""


def _all(node: Any, kind: str) -> list[Any]:
    return [n for n in node.iter() if n is not node and local(n.tag) == kind]


def ods_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each row of each sheet that is a table of articles."""
    parts = Packed(data, "ODS workbook")
    _refuse_own(parts)
    yield from tables.book_pages(name, _sheets(parts), list)


def _sheets(parts: Packed) -> Iterator[tuple[str, list[tables.Row]]]:
    """The sheets with the rows of each that hold something; what stands there several times is taken once."""
    rows: list[tables.Row] = []
    for event, element in parts.elements("content.xml"):
        kind = local(element.tag) if event == "end" else ""
        if kind == "table-row":
            row = _sheet_row(element)
            rows += [row] if row.cells else []
            element.clear()
        elif kind == "table":
            yield attribute(element, "name"), rows
            rows = []
        if len(rows) > _MOST_ROWS:
            raise ReadingError(f"it has more than {_MOST_ROWS} rows: split it")


def _sheet_row(row: Any) -> tables.Row:
    texts: list[str] = []
    links: dict[int, str] = {}
    for cell in row:
        if local(cell.tag) not in _CELLS or len(texts) >= _MOST_SHEET_COLUMNS:
            continue
        address = next((attribute(n, "href") for n in cell.iter() if local(n.tag) == "a"), "")
        if address:
            links[len(texts)] = address
        times = attribute(cell, "number-columns-repeated")
        count = int(times) if times.isdecimal() and len(times) < 7 else 1
        texts += [_shown(cell)] * min(count, _MOST_SHEET_COLUMNS - len(texts))
    while texts and not texts[-1]:
        texts.pop()
    return tables.Row(texts, links)


def _shown(cell: Any) -> str:
    """What a cell shows; of a day the day itself, however it is shown."""
    if day := attribute(cell, "date-value"):
        return day.removesuffix(_DAY).replace("T", " ")
    lines = [_text_of_paragraph(part) for part in cell if local(part.tag) == "p"]
    return "\n".join(filter(None, lines))
