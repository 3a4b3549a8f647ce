"""Tables of articles: CSV, TSV, JSON and JSON Lines, columns found by their names."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from briefings.errors import ReadingError
from briefings.reading.formats import (
    chatexports,
    chats,
    columns,
    html,
    incidents,
    markup,
    ownoutput,
    stamps,
)
from briefings.reading.words.encoding import check, decode, from_json, normalise
from briefings.reading.words.mojibake import mended
from briefings.reading.words.pages import DateClue, Page, Unreadable

T = TypeVar("T")
_DELIMITERS = ",;\t|"
_TOP = 4000  # characters in which the names of the columns stand
_CUT = re.compile(r"\[\+\d+ chars\]")  # what a program sets where it cut a text
# Of an object.
_INNER = ("name", "title", "rendered", "value", "content", "text", "real_name", "href", "url")
_SEPARATOR = re.compile(r"sep=(.)\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells, and the addresses that some of them link, by their columns."""

    cells: Sequence[str]
    links: Mapping[int, str] = field(default_factory=dict)


def csv_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each row of a CSV or TSV file; the delimiter is found out. Raises ReadingError."""
    text = normalise(check(decode(data)))
    csv.field_size_limit(max(len(text), csv.field_size_limit()))  # of the whole process: never less
    said = _SEPARATOR.match(text)  # for spreadsheet programs
    text = text[said.end() :] if said else text
    delimiter = "\t" if name.lower().endswith(".tsv") else _delimiter(text)
    delimiter = said[1] if said else delimiter
    try:
        rows = [Row(cells) for cells in csv.reader(io.StringIO(text), delimiter=delimiter)]
    except csv.Error as error:
        raise ReadingError("it is not a table that can be read: save it again as CSV") from error
    yield from row_pages(name, rows)


def book_pages(
    name: str, sheets: Iterable[tuple[str, T]], rows_of: Callable[[T], Sequence[Row]]
) -> Iterator[Page | Unreadable]:
    """A page for each row of each sheet of a workbook that is a table of articles.

    `sheets` have their titles; the others are told as unreadable, and where none is such a table
    ReadingError is raised.
    """
    refused: list[Unreadable] = []
    told = False
    for number, (title, sheet) in enumerate(sheets):
        called = name if not number else f"{name}!{title}"
        try:
            yield from row_pages(called, rows_of(sheet), title)
            told = True
        except ReadingError as error:
            refused.append(Unreadable(f"{name}!{title}", str(error)))
    if not told:
        raise ReadingError(refused[0].reason if refused else "it is a workbook without a sheet")
    yield from refused


def row_pages(name: str, rows: Sequence[Row], sheet: str = "") -> Iterator[Page | Unreadable]:
    """A page for each row of a table below its row of names; what stands above that is of the report.

    Raises ReadingError.
    """
    table = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not table:
        raise ReadingError("it is not a table that can be read: it has no rows")
    whole, table = table, table[columns.top([row.cells for row in table]) :]
    ownoutput.refuse_columns(table[0].cells)
    found: columns.Columns = columns.columns(table[0].cells)
    nameless = False
    if found.keys().isdisjoint(("body", "excerpt")):
        if page := _of_incidents(name, [row.cells for row in whole], sheet):
            yield page
            return
        found, nameless = columns.guessed(found, [row.cells for row in table])
    table = table if nameless else table[1:]
    american = stamps.month_first(_first(row.cells, found.get("date", ())) for row in table)
    for number, row in enumerate(table, start=1):
        cells_of = _fields(row.cells, found)
        links = (row.links.get(k) for kind in ("url", "title", "body") for k in found.get(kind, ()))
        linked = next(filter(None, map(markup.safe_url, links)), None)
        cells_of |= {"url": linked} if linked and not markup.safe_url(cells_of.get("url")) else {}
        yield _page(f"{name}#{number}", cells_of, american=american)


def _of_incidents(name: str, rows: Sequence[Sequence[str]], sheet: str) -> Page | None:
    """The one page of a table of incidents, of the day that it bears or else of the last of them; or None."""
    found = incidents.read(rows, sheet)
    if found is None:
        return None
    day, said = found.day or (found.last, f"the last incident, {found.last}")
    clue = day and DateClue(day, "metadata", f"table: {said}")
    text = check(normalise("\n\n".join(found.sentences)))
    clues = (clue,) if clue else ()
    return Page(
        name, text, title=found.title, source=found.source, clues=clues, totals=found.totals
    )


def _fields(cells: Sequence[str], named: columns.Columns) -> dict[str, str]:
    """What the cells of a row say; the longest part of the text where they do not hold all of it."""
    found = {kind: _first(cells, at) for kind, at in named.items()}
    parts = [cells[i] for i in named.get("excerpt", ()) if i < len(cells)]
    longest = max(parts, key=len, default="")
    return found if found.get("body") else found | {"body": longest}


def _first(cells: Sequence[str], at: Sequence[int]) -> str:
    """The first cell that is filled, of those in some columns."""
    return next((cells[i] for i in at if i < len(cells) and cells[i].strip()), "")


def jsonl_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each line that is a JSON object; a broken line is named by its number."""
    for number, line in enumerate(decode(data).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            item = from_json(line)
        except (ValueError, RecursionError):
            yield Unreadable(f"{name}#{number}", f"line {number} is not JSON")
            continue
        yield _item(f"{name}#{number}", item)


def json_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each object of a JSON list, or the one page of a JSON object.

    Raises ReadingError.
    """
    try:
        document = from_json(decode(data))
    except (ValueError, RecursionError) as error:
        raise ReadingError("it is not JSON that can be read") from error
    if isinstance(document, dict):
        ownoutput.refuse_json(document)
        if chat := chatexports.of_telegram(document):
            yield from chats.messages(Page(name, check(normalise(chat)), pasted=True))
            return
        inner = next(
            (document[k] for k in columns.lists() if isinstance(document.get(k), list)), None
        )
        document = inner if inner is not None else [document]
    if not isinstance(document, list):
        raise ReadingError("it is JSON without a list of articles")
    for number, item in enumerate(document, start=1):
        yield _item(f"{name}#{number}" if len(document) > 1 else name, item)


def _item(name: str, item: Any) -> Page | Unreadable:
    if not isinstance(item, dict):
        return Unreadable(name, "it is not an object with a title and a text")
    values = [_plain(value) for value in item.values()]
    # Who wrote a post: a number of his alone is no name.
    keys = ["account" if k == "user" and isinstance(v, dict) else str(k) for k, v in item.items()]
    named = columns.columns(keys)
    return _page(name, _fields(values, named))


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return next((_plain(value[k]) for k in _INNER if value.get(k)), "")
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(_plain, value)))
    return "" if value is None else str(value)


def _page(name: str, cells: Mapping[str, str], *, american: bool = False) -> Page | Unreadable:
    read = {field: mended(cell) for field, cell in cells.items()}
    cells = {field: cell.text for field, cell in read.items()}
    body = _whole(cells.get("body", "").strip())
    if not body:
        return Unreadable(name, "it has no text: name the column `body` or `text`")
    url = markup.safe_url(cells.get("url"))
    title = " ".join(cells.get("title", "").split()) or None
    source = " ".join(cells.get("source", "").split()) or None
    try:
        if columns.TAGS.search(body):
            text = html.page(name, f"<html><body><article>{body}</article></body></html>").text
        else:
            text = check(normalise(columns.ESCAPED.sub("\n", body)))
    except ReadingError as error:
        return Unreadable(name, str(error))
    stamp = " ".join(cells.get("date", "").split())[:40]
    day = stamps.day(stamp, american=american)
    return Page(
        name,
        text,
        title=title,
        source=source,
        url=url,
        clues=(DateClue(day, "metadata", f"table: date {stamp}"),) if day else (),
        unreadable=(stamp,) if stamp and not day else (),
        pasted=True,
        mended=next((cell.how for cell in read.values() if cell.how), ""),
    )


def _whole(text: str) -> str:
    """A text without what programs set before and behind it where they cut it."""
    if _CUT.fullmatch(text[text.rfind("[") :]):
        text = text[: text.rfind("[")].rstrip()
    return text.removeprefix("...").removeprefix("…").lstrip()


def _delimiter(text: str) -> str:
    """What parts the cells: by which the top of the table names its columns, else the commonest there."""
    head = text.split("\n", 1)[0]
    dividers = sorted(_DELIMITERS, key=head.count, reverse=True)
    for divider in dividers:
        if columns.top([line.split(divider) for line in text[:_TOP].split("\n")]):
            return divider
    return dividers[0] if dividers[0] in head else ","
