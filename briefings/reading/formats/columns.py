"""Which column of a table holds what: by its name (`columns.toml`), or by the prose in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from briefings.errors import ReadingError
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.reading.words.lines import measure

TAGS = re.compile(r"<(?:p|br|div|html|body|article|span|h[1-6])[\s/>]", re.IGNORECASE)
ESCAPED = re.compile(r"\\n|\\r\\n")

_FIELDS = ("title", "body", "excerpt", "source", "date", "url")
_FEWEST_WORDS = 60  # in a cell on one line that is an article
_LONGEST = 60  # characters of a column's name
_TOP = 15  # rows among which the one of names stands: above it a report says what it is
_SAMPLE = 50  # rows that are looked at
_BESIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")  # "Date (UTC)"

Columns = Mapping[str, Sequence[int]]  # field → its columns, the best first


def columns(header: Sequence[str]) -> dict[str, list[int]]:
    """Each field with its columns, those with the best names for it first."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, name in enumerate(header):
        field, rank = _field(name)
        if field:
            found.setdefault(field, []).append((rank, index))
    return {field: [index for _, index in sorted(ranks)] for field, ranks in found.items()}


def is_url(name: str) -> bool:
    """Whether a word stands for an address."""
    return _field(name)[0] == "url"


def top(rows: Sequence[Sequence[str]]) -> int:
    """The row that names the columns: the first that names two and a text or a title, else the very first."""
    for number, row in enumerate(rows[:_TOP]):
        named = columns(row)
        if len(named) > 1 and not {"body", "title"}.isdisjoint(named):
            return number
    return 0


def guessed(named: Columns, rows: Sequence[Sequence[str]]) -> tuple[Columns, bool]:
    """Where no column is named as the text: the one with the most Arabic prose; and whether none has a name.

    Raises ReadingError where its cells are single lines, as of a list of sentences or of labels: a
    line is no article.
    """
    width = max(len(row) for row in rows)
    rows = rows[:_SAMPLE]
    prose = [
        sum(measure(row[i]).words for row in rows if i < len(row) and measure(row[i]).paragraph)
        for i in range(width)
    ]
    best = max(range(width), key=lambda i: prose[i])
    if not prose[best]:
        raise ReadingError("no column of it holds articles: name one `body` or `text`")
    cells = [row[best] for row in rows if best < len(row) and row[best].strip()]
    if 2 * sum(map(_is_whole_text, cells)) < len(cells):
        raise ReadingError(
            "its rows are single lines, not articles: name a column `body` or `text`"
        )
    return {**named, "body": [best]}, not named


def lists() -> tuple[str, ...]:
    """Where a JSON document keeps its list of articles."""
    return tuple(toml("reading/columns.toml")["lists"])


def _is_whole_text(cell: str) -> bool:
    """Whether a cell holds an article rather than a line of one."""
    lines = [line for line in ESCAPED.sub("\n", cell).splitlines() if line.strip()]
    return len(lines) > 1 or len(cell.split()) >= _FEWEST_WORDS or bool(TAGS.search(cell))


def _field(name: str) -> tuple[str, int]:
    """What a column holds by its name, and how good a name for it that is, 0 the best; "" for neither."""
    if len(name) > _LONGEST:
        return "", 0
    plain = _BESIDE.sub("", name)
    for part in (plain, *plain.split("/")):
        if found := _names().get(_key(part)):
            return found
    return "", 0


@cache
def _names() -> dict[str, tuple[str, int]]:
    table = toml("reading/columns.toml")
    return {_key(n): (field, i) for field in _FIELDS for i, n in enumerate(table[field])}


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", bare(name))
