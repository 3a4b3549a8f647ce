"""Tables of articles: CSV, TSV, JSON and JSON Lines, columns found by name (`columns.toml`)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from briefings.errors import ReadingError
from briefings.language.normalize import bare
from briefings.reading.formats import chatexports, chats, html, markup, ownoutput
from briefings.reading.words.encoding import check, decode, from_json, normalise
from briefings.reading.words.lexicon import toml
from briefings.reading.words.lines import measure
from briefings.reading.words.mending import mended
from briefings.reading.words.pages import DateClue, Page, Unreadable

_FIELDS = ("title", "body", "source", "date", "url")
_TAGS = re.compile(r"<(?:p|br|div|html|body|article|span|h[1-6])[\s/>]", re.IGNORECASE)
_FEWEST_WORDS = 60  # in a cell on one line that is an article
_SEPARATOR = re.compile(r"sep=(.)\n", re.IGNORECASE)
_ESCAPED = re.compile(r"\\n|\\r\\n")


def csv_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """A page for each row of a CSV or TSV file; the delimiter is found out."""
    text = normalise(check(decode(data)))
    csv.field_size_limit(max(len(text), csv.field_size_limit()))  # of the whole process: never less
    said = _SEPARATOR.match(text)  # for spreadsheet programs
    text = text[said.end() :] if said else text
    delimiter = "\t" if name.lower().endswith(".tsv") else _delimiter(text)
    delimiter = said[1] if said else delimiter
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        header = next(rows)
        table = [row for row in rows if any(cell.strip() for cell in row)]
    except (StopIteration, csv.Error) as error:
        raise ReadingError("it is not a table that can be read: save it again as CSV") from error
    ownoutput.refuse_columns(header)
    columns = _columns(header)
    if "body" not in columns:
        columns, table = _guessed(columns, [header, *table])
    for number, row in enumerate(table, start=1):
        cells = {field: row[i] for field, i in columns.items() if i < len(row)}
        yield _page(f"{name}#{number}", cells)


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
    """A page for each object of a JSON list, or the one page of a JSON object."""
    try:
        document = from_json(decode(data))
    except (ValueError, RecursionError) as error:
        raise ReadingError("it is not JSON that can be read") from error
    if isinstance(document, dict):
        ownoutput.refuse_json(document)
        if chat := chatexports.of_telegram(document):
            yield from chats.messages(Page(name, check(normalise(chat)), pasted=True))
            return
        inner = next((document[k] for k in _lists() if isinstance(document.get(k), list)), None)
        document = inner if inner is not None else [document]
    if not isinstance(document, list):
        raise ReadingError("it is JSON without a list of articles")
    for number, item in enumerate(document, start=1):
        yield _item(f"{name}#{number}" if len(document) > 1 else name, item)


def _item(name: str, item: Any) -> Page | Unreadable:
    if not isinstance(item, dict):
        return Unreadable(name, "it is not an object with a title and a text")
    columns = _columns([str(key) for key in item])
    keys = list(item)
    return _page(name, {field: _plain(item[keys[i]]) for field, i in columns.items()})


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return next(
            (str(value[k]) for k in ("name", "title", "rendered", "value") if value.get(k)), ""
        )
    if isinstance(value, list):
        return "\n\n".join(_plain(part) for part in value)
    return "" if value is None else str(value)


def _page(name: str, cells: Mapping[str, str]) -> Page | Unreadable:
    read = {field: mended(cell) for field, cell in cells.items()}
    cells = {field: cell.text for field, cell in read.items()}
    body = cells.get("body", "").strip()
    if not body:
        return Unreadable(name, "it has no text: name the column `body` or `text`")
    url = markup.safe_url(cells.get("url"))
    title = " ".join(cells.get("title", "").split()) or None
    source = " ".join(cells.get("source", "").split()) or None
    try:
        if _TAGS.search(body):
            text = html.page(name, f"<html><body><article>{body}</article></body></html>").text
        else:
            text = check(normalise(_ESCAPED.sub("\n", body)))
    except ReadingError as error:
        return Unreadable(name, str(error))
    stamp = " ".join(cells.get("date", "").split())[:40]
    day = markup.parse_day(stamp) or _clock(stamp)
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


def _clock(stamp: str) -> date | None:
    """The day of a computer's clock, in seconds or milliseconds since 1970."""
    if not stamp.isdecimal() or len(stamp) not in {10, 13}:
        return None
    return datetime.fromtimestamp(int(stamp[:10]), UTC).date()


@cache
def _names() -> dict[str, tuple[str, int]]:
    """Folded column name → field and how good a name for it that is, 0 the best."""
    table = toml("columns.toml")
    return {_key(n): (field, i) for field in _FIELDS for i, n in enumerate(table[field])}


@cache
def _lists() -> tuple[str, ...]:
    return tuple(toml("columns.toml")["lists"])


def _key(name: str) -> str:
    return re.sub(r"[\s_-]+", "", bare(name))


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Field → index of the column with the best name for it."""
    found: dict[str, tuple[int, int]] = {}
    for index, name in enumerate(header):
        field, rank = _names().get(_key(name), ("", 0))
        if field and (field not in found or rank < found[field][0]):
            found[field] = (rank, index)
    return {field: index for field, (_, index) in found.items()}


def _guessed(
    columns: dict[str, int], rows: list[list[str]]
) -> tuple[dict[str, int], list[list[str]]]:
    """Where no column is named as the text: the one with the most Arabic prose.

    Raises ReadingError where its cells are single lines, as of a list of sentences or of labels: a
    line is no article.
    """
    width = max(len(row) for row in rows)
    prose = [
        sum(
            measure(row[i]).words for row in rows[:50] if i < len(row) and measure(row[i]).paragraph
        )
        for i in range(width)
    ]
    best = max(range(width), key=lambda i: prose[i])
    if not prose[best]:
        raise ReadingError("no column of it holds articles: name one `body` or `text`")
    cells = [row[best] for row in rows[:50] if best < len(row) and row[best].strip()]
    if 2 * sum(map(_is_whole_text, cells)) < len(cells):
        raise ReadingError(
            "its rows are single lines, not articles: name a column `body` or `text`"
        )
    without_header = not columns
    return {**columns, "body": best}, rows if without_header else rows[1:]


def _is_whole_text(cell: str) -> bool:
    """Whether a cell holds an article rather than a line of one."""
    lines = [line for line in _ESCAPED.sub("\n", cell).splitlines() if line.strip()]
    return len(lines) > 1 or len(cell.split()) >= _FEWEST_WORDS or bool(_TAGS.search(cell))


def _delimiter(text: str) -> str:
    head = text.split("\n", 1)[0]
    return max(",;\t|", key=head.count) if any(d in head for d in ",;\t|") else ","
