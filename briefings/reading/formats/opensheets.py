"""ODS workbooks, as LibreOffice and others write them: each table as rows of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefings.errors import ReadingError
from briefings.reading.formats import ownoutput, tables
from briefings.reading.formats.opendocuments import text_of_paragraph
from briefings.reading.formats.packed import Packed, attribute, local
from briefings.reading.words.pages import Page, Unreadable

_MOST_COLUMNS = (
    256  # a table of articles has no more; a sheet is filled up with thousands of empty ones
)
_MOST_ROWS = 200_000
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_DAY = "T00:00:00"


def ods_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each row of each sheet that is a table of articles."""
    parts = Packed(data, "ODS workbook")
    if "meta.xml" in parts.names:
        about = {local(node.tag): node.text for node in parts.tree("meta.xml").iter()}
        ownoutput.refuse_program(about.get("generator"), about.get("creator"))
    yield from tables.book_pages(name, _sheets(parts), list)


def _sheets(parts: Packed) -> Iterator[tuple[str, list[tables.Row]]]:
    """The sheets with the rows of each that hold something; what stands there several times is taken once."""
    rows: list[tables.Row] = []
    for event, element in parts.elements("content.xml"):
        kind = local(element.tag) if event == "end" else ""
        if kind == "table-row":
            row = _row(element)
            rows += [row] if row.cells else []
            element.clear()
        elif kind == "table":
            yield attribute(element, "name"), rows
            rows = []
        if len(rows) > _MOST_ROWS:
            raise ReadingError(f"it has more than {_MOST_ROWS} rows: split it")


def _row(row: Any) -> tables.Row:
    texts: list[str] = []
    links: dict[int, str] = {}
    for cell in row:
        if local(cell.tag) not in _CELLS or len(texts) >= _MOST_COLUMNS:
            continue
        address = next((attribute(n, "href") for n in cell.iter() if local(n.tag) == "a"), "")
        if address:
            links[len(texts)] = address
        times = attribute(cell, "number-columns-repeated")
        count = int(times) if times.isdecimal() and len(times) < 7 else 1
        texts += [_text(cell)] * min(count, _MOST_COLUMNS - len(texts))
    while texts and not texts[-1]:
        texts.pop()
    return tables.Row(texts, links)


def _text(cell: Any) -> str:
    """What a cell shows; of a day the day itself, however it is shown."""
    if day := attribute(cell, "date-value"):
        return day.removesuffix(_DAY).replace("T", " ")
    lines = [text_of_paragraph(part) for part in cell if local(part.tag) == "p"]
    return "\n".join(filter(None, lines))
