"""XLSX workbooks: each sheet as rows of text, days by the format of their numbers, links as addresses.

Only the parts that hold cells are looked at; what a formula gave stands beside it and is taken as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from briefings.errors import ReadingError
from briefings.reading.formats import tables
from briefings.reading.formats.packed import Packed, local, within
from briefings.reading.words.pages import Page, Unreadable

_WORKBOOK = "xl/workbook.xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_COLUMNS = 256  # a table of articles has no more
_MOST_ROWS = 200_000
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_HYPERLINK = re.compile(r'HYPERLINK\(\s*"([^"]+)"', re.IGNORECASE)
# Numbers of formats that are dates and times in every workbook; those of its own tell it by their letters.
_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_ESCAPED = re.compile("_x(00[01][0-9A-Fa-f])_")
_DAY = 86_400  # seconds
_FIRST = datetime(1899, 12, 30)
_FIRST_1904 = datetime(1904, 1, 1)


def xlsx_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each row of each sheet that is a table of articles."""
    workbook = _Workbook(Packed(data, "Excel workbook"))
    yield from tables.book_pages(name, workbook.sheets, workbook.rows)


class _Workbook:
    """What the sheets of a workbook share: its strings, its formats, the day that it counts from."""

    def __init__(self, parts: Packed) -> None:
        self._parts = parts
        tree = parts.tree(_WORKBOOK)
        head = next((n for n in tree if local(n.tag) == "workbookPr"), None)
        of_1904 = head is not None and head.get("date1904") in {"1", "true"}
        self._first = _FIRST_1904 if of_1904 else _FIRST
        targets = self._relations(_WORKBOOK)
        of = {part.rpartition("/")[2]: part for part in targets.values() if part in parts.names}
        named = [n for n in tree.iter() if local(n.tag) == "sheet" and not _is_hidden(n)]
        found = ((n.get("name", ""), targets.get(n.get(_RELATION, ""), "")) for n in named)
        self.sheets = [(title, part) for title, part in found if part in parts.names]
        self._strings = [*self._shared(of.get("sharedStrings.xml", ""))]
        self._dates = self._formats(of.get("styles.xml", ""))

    def rows(self, part: str) -> list[tables.Row]:
        """The rows of a sheet that hold something. Raises ReadingError."""
        found: dict[str, dict[int, str]] = {}
        links: dict[str, dict[int, str]] = {}
        targets: dict[str, str] | None = None
        for event, element in self._parts.elements(part):
            kind = local(element.tag) if event == "end" else ""
            if kind == "row":
                number = element.get("r", str(len(found) + 1))
                found[number], own = self._cells(element)
                links.setdefault(number, {}).update(own)
                element.clear()
            elif kind == "hyperlink":
                targets = self._relations(part) if targets is None else targets
                column, row = _place(element.get("ref", ""))
                target = targets.get(element.get(_RELATION, ""), "")
                links.setdefault(row, {})[column] = target
            if len(found) > _MOST_ROWS:
                raise ReadingError(f"it has more than {_MOST_ROWS} rows: split it")
        return [_row(cells, links[number]) for number, cells in found.items() if cells]

    def _cells(self, row: Any) -> tuple[dict[int, str], dict[int, str]]:
        """The texts of a row by their columns, and the addresses that formulas set behind them."""
        texts: dict[int, str] = {}
        links: dict[int, str] = {}
        for place, cell in enumerate(row):
            column = _place(cell.get("r", ""))[0] if cell.get("r") else place
            text = self._text(cell)
            if text.strip() and 0 <= column < _MOST_COLUMNS:
                texts[column] = text
                formula = next((n.text or "" for n in cell if local(n.tag) == "f"), "")
                if link := _HYPERLINK.search(formula):
                    links[column] = link[1]
        return texts, links

    def _text(self, cell: Any) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _unescaped("".join(_strings(cell)))
        value = next((n.text or "" for n in cell if local(n.tag) == "v"), "")
        if kind == "s":
            number = int(value) if value.isdecimal() else -1
            return self._strings[number] if 0 <= number < len(self._strings) else ""
        if kind == "n" and cell.get("s") in self._dates:
            return self._day(value)
        return "" if kind == "e" else _unescaped(value)

    def _day(self, value: str) -> str:
        """The day and hour that a number means; the number where there is no such day."""
        try:
            moment = self._first + timedelta(seconds=round(float(value) * _DAY))
        except (ValueError, OverflowError):
            return value
        return moment.isoformat(" ", "minutes").removesuffix(" 00:00")

    def _relations(self, part: str) -> dict[str, str]:
        """What the ids in a part name: other parts, and addresses outside."""
        folder, _, file = part.rpartition("/")
        name = f"{folder}/_rels/{file}.rels"
        if name not in self._parts.names:
            return {}
        return {
            node.get("Id", ""): node.get("Target", "")
            if node.get("TargetMode") == "External"
            else within(part, node.get("Target", ""))
            for node in self._parts.tree(name)
        }

    def _shared(self, part: str) -> Iterator[str]:
        """The texts that cells name by number."""
        for event, element in self._parts.elements(part) if part else ():
            if event == "end" and local(element.tag) == "si":
                yield _unescaped("".join(_strings(element)))
                element.clear()

    def _formats(self, part: str) -> frozenset[str]:
        """The styles, by their numbers, in which a number is a day."""
        if not part:
            return frozenset()
        tree = self._parts.tree(part)
        own = {n.get("numFmtId"): n.get("formatCode", "") for n in _all(tree, "numFmt")}
        styles = (n for group in _all(tree, "cellXfs") for n in group)
        formats = (n.get("numFmtId", "0") for n in styles)
        return frozenset(str(k) for k, code in enumerate(formats) if _is_day(code, own.get(code)))


def _is_day(number: str, code: str | None) -> bool:
    """Whether a format, by its number or its own code, shows a day; one of hours alone does not."""
    if code is None:
        return number.isdecimal() and int(number) in _DATES
    return re.search("[dy]", _QUOTED.sub("", code), re.IGNORECASE) is not None


def _unescaped(text: str) -> str:
    """A text without the escapes of signs that XML has none for: "_x000D_"."""
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)


def _strings(node: Any) -> Iterator[str]:
    """The text of a string or cell, without the readings that may stand above it."""
    for child in node:
        kind = local(child.tag)
        if kind == "t":
            yield child.text or ""
        elif kind in {"r", "is"}:
            yield from _strings(child)


def _all(tree: Any, kind: str) -> list[Any]:
    return [node for node in tree.iter() if local(node.tag) == kind]


def _place(reference: str) -> tuple[int, str]:
    """The column, from 0, and the row of a reference such as "B12"; of a range those of its first cell."""
    match = _REFERENCE.match(reference)
    if match is None:
        return -1, ""
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1, match[2]


def _row(cells: dict[int, str], links: dict[int, str]) -> tables.Row:
    return tables.Row([cells.get(k, "") for k in range(max(cells) + 1)], links)


def _is_hidden(sheet: Any) -> bool:
    return str(sheet.get("state", "visible")) != "visible"
