"""Tables of facts: rows of a label and figures, which make sense only together.

A table of two columns counts as one of facts if every row has two cells of words and most are such
pairs; one of more columns needs a row of heads (see `grids`). Layout, lists with links, counters,
rates and weather are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from briefings.reading.formats import grids
from briefings.reading.formats.cells import (
    Row,
    is_figure,
    is_head,
    is_label,
    is_widget,
    labelled,
    text_of,
)

Hidden = Callable[[Any], bool]

_PARTS = frozenset(["thead", "tbody", "tfoot"])
_INLINE = frozenset(["b", "strong", "em", "i", "span", "font", "bdi", "p", "small", "u", "br"])
_RULE = re.compile(r"[\s|:+=-]+")  # between the heads and the rows of a table in a text
_SHARE = 0.5  # of the rows


def facts_of(table: Any, hidden: Hidden) -> dict[Any, str]:
    """Row of a table of facts in HTML → its sentence; a row of heads that the others repeat has none."""
    rows = list(_rows(table))
    told = sentences(_filled(rows, hidden))
    return {row: text for row, text in zip(rows, told, strict=True) if text is not None}


def in_text(text: str) -> str:
    """A text whose tables, rows of cells between tabs or bars, are told as sentences."""
    lines = text.split("\n")
    out: list[str] = []
    for divided, run in groupby(lines, key=lambda line: _divider(line) if line.strip() else ""):
        rows = list(run)
        told = _told(rows, divided) if len(rows) > 1 and divided else None
        out += rows if told is None else told
    return "\n".join(out)


def _divider(line: str) -> str:
    return "\t" if "\t" in line.strip() else "|" if "|" in line.strip()[1:] else ""


def _told(lines: Sequence[str], divider: str) -> list[str] | None:
    """The rows of a table in a text as sentences, each a paragraph; None where it is no table of facts."""
    rules = [k for k, line in enumerate(lines) if not _RULE.sub("", line)]
    cells = [tuple(map(text_of, line.strip().strip(divider).split(divider))) for line in lines]
    rows = [Row(c, heading=k + 1 in rules) for k, c in enumerate(cells) if k not in rules]
    told = sentences(rows)
    if not any(told) or (divider == "|" and not rules):
        return None
    plain = (
        " ".join(row.cells) if fact is None else fact for row, fact in zip(rows, told, strict=True)
    )
    return ["", *(part for line in plain if line for part in (line, ""))]


def sentences(rows: Sequence[Row]) -> list[str | None]:
    """For each row of a table its sentence, "" for heads that the others repeat, None for no fact."""
    widest = max((len(row.cells) for row in rows), default=0)
    if widest > 2:
        return grids.sentences(rows, widest)
    return _pairs(rows)


def _pairs(rows: Sequence[Row]) -> list[str | None]:
    """ "label: figure."; the heading over the figures says what they count, and stands before each label."""
    nothing: list[str | None] = [None] * len(rows)
    pairs = [(row.cells[0].rstrip(" :."), row.cells[1]) for row in rows if len(row.cells) == 2]
    named = rows and rows[0].heading  # what is counted on days, and in parts of places
    told_as = [labelled(label) if named else label for label, _ in pairs]
    facts = {
        k
        for k, (label, figure) in enumerate(pairs)
        if (told_as[k] if named else is_label(label)) and is_figure(figure)
    }
    head = pairs[0][1] if named and pairs and is_head(pairs[0][1]) else ""
    of_words = len(pairs) == len(rows) and not any(is_widget(a) for a, _ in pairs[bool(head) :])
    if not of_words or not facts or len(facts) < _SHARE * len(pairs):
        return nothing
    lead = f"{head}، " if head else ""
    told = [f"{lead}{told_as[k]}: {b}." if k in facts else None for k, (_, b) in enumerate(pairs)]
    return ["", *told[1:]] if head else told


def _rows(table: Any) -> Iterator[Any]:
    """The table's own rows, none of a table inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _PARTS:
            yield from (row for row in child if row.tag == "tr")


def _filled(rows: Sequence[Any], hidden: Hidden) -> list[Row]:
    """The rows with the label of several rows in each of them."""
    found: list[Row] = []
    label, left = "", 0
    for row in rows:
        cells = list(row)
        heading = len(cells) > 1 and (cells[1].tag == "th" or row.getparent().tag == "thead")
        plain = all(cell.tag in {"td", "th"} and _is_plain(cell, hidden) for cell in cells)
        texts = tuple(text_of(" ".join(cell.itertext())) for cell in cells)
        spans = [cell.get("rowspan", "1") for cell in cells]
        shared = len(cells) > 1 and spans[0].isdecimal() and is_label(texts[0])
        if not plain or (len(cells) > 1 and any(n != "1" for n in spans[1 if shared else 0 :])):
            found.append(Row((), heading))
            left = 0
            continue
        found.append(Row((label, *texts) if left > 0 else texts, heading))
        label, left = (texts[0], int(spans[0]) - 1) if shared and left <= 0 else (label, left - 1)
    return found


def _is_plain(cell: Any, hidden: Hidden) -> bool:
    inner = cell.iterdescendants()
    return not hidden(cell) and all(node.tag in _INLINE and not hidden(node) for node in inner)
