"""XLS workbooks of Excel 97 to 2003: each sheet as rows of text, days by the format of their numbers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from briefings.errors import ReadingError
from briefings.reading.formats import tables
from briefings.reading.words.pages import Page, Unreadable

_MOST_COLUMNS = 256  # a table of articles has no more, nor had these workbooks
_BROKEN = "it is a workbook of an old Excel and cannot be read: open it there and save it as .xlsx"


def xls_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each row of each sheet that is a table of articles. Raises ReadingError."""
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO())
        sheets = [(sheet.name, _rows(sheet)) for sheet in book.sheets() if not sheet.visibility]
    except Exception as error:  # the library raises whatever a broken file provokes
        if "encrypted" in str(error):
            raise ReadingError("it has a password: save it without one") from error
        raise ReadingError(_BROKEN) from error
    yield from tables.book_pages(name, sheets, list)


def _rows(sheet: Any) -> list[tables.Row]:
    """The rows of a sheet that hold something."""
    found = []
    for row in sheet.get_rows():
        texts = [_text(cell, sheet.book.datemode) for cell in row[:_MOST_COLUMNS]]
        while texts and not texts[-1].strip():
            texts.pop()
        if texts:
            found.append(tables.Row(texts))
    return found


def _text(cell: Any, first_day: int) -> str:
    """What a cell holds; the day and hour that a number means, the number where there is no such day."""
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            moment = xlrd.xldate_as_datetime(cell.value, first_day)
            return str(moment.isoformat(" ", "minutes").removesuffix(" 00:00"))
        except (ValueError, OverflowError, xlrd.xldate.XLDateError):
            return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return str(int(cell.value)) if cell.value.is_integer() else str(cell.value)
    return str(cell.value) if cell.ctype == xlrd.XL_CELL_TEXT else ""
