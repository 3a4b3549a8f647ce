"""Tables that programs save as pages, or as text, under the name of a spreadsheet: `.xls`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefings.errors import ReadingError
from briefings.reading.formats import columns, html, plain, tables
from briefings.reading.words.encoding import decode
from briefings.reading.words.pages import Page, Unreadable

_MOST_ROWS = 50_000


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each row of a table of articles; any other page or text is read as what it is."""
    if not decode(data[:2048], "cp1256").lstrip("\ufeff \t\r\n").startswith("<"):
        try:
            yield from tables.csv_pages(name, data)
        except ReadingError:
            yield from plain.pages(name, data)
        return
    rows = _table(html.parsed(html.text_of(data)))
    yield from tables.row_pages(name, rows) if rows else html.pages(name, data)


def _table(tree: Any) -> list[tables.Row]:
    """The rows of the first table in a page that names the columns of articles; none where it has none."""
    for table in tree.iter("table"):
        rows = [_row(row) for row in table.iter("tr")][:_MOST_ROWS]
        top = columns.top([row.cells for row in rows])
        named = columns.columns(rows[top].cells) if rows else {}
        if "body" in named and len(named) > 1:
            return rows
    return []


def _row(row: Any) -> tables.Row:
    cells = [cell for cell in row if cell.tag in {"td", "th"}]
    links = {n: link for n, cell in enumerate(cells) for link in cell.xpath(".//a/@href")[:1]}
    return tables.Row([_text(cell) for cell in cells], links)


def _text(cell: Any) -> str:
    for broken in cell.iter("br", "p", "div"):
        broken.tail = "\n" + (broken.tail or "")
    lines = (" ".join(line.split()) for line in "".join(cell.itertext()).split("\n"))
    return "\n".join(filter(None, lines))
