"""Tables of three and more columns: a row of heads, and rows of a label and figures below it.

    المنطقة | قتلى | جرحى
    زغرتا   | 12   | 30        →   زغرتا – قتلى 12، جرحى 30.

Each row becomes a sentence that keeps every figure beside its head. Without heads a figure means
nothing; a table of nothing but figures, of links, rates or scores is left as it was.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.language.normalize import bare
from briefings.reading.formats.cells import (
    Row,
    is_day,
    is_empty,
    is_figure,
    is_head,
    is_widget,
    labelled,
)

_SHARE = 0.5  # of the rows, and of the cells beside the labels that are not empty
_MOST = 9  # columns
_FEWEST = 2  # rows that show that an unmarked first row is one of heads
_CELL_WORDS = 6


def sentences(rows: Sequence[Row], width: int) -> list[str | None]:
    """For each row its sentence, "" for the heads, None for a row that stays as it is."""
    nothing: list[str | None] = [None] * len(rows)
    # Below a caption.
    top = next((k for k, row in enumerate(rows) if len(row.cells) != 1), len(rows))
    body = rows[top:]
    if width > _MOST or len(body) < 2 or not all(len(row.cells) in {1, width} for row in body):
        return nothing
    first = _label_column(body)
    heads, below = body[0].cells[first:], [row.cells[first:] for row in body[1:]]
    if all(map(is_day, heads[1:])) and {len(cells) for cells in below} == {len(heads)}:
        turned = [[""] + [cells[0] for cells in below]]
        turned += [[head, *(cells[k] for cells in below)] for k, head in enumerate(heads[1:], 1)]
        days = sentences([Row(tuple(cells), heading=True) for cells in turned], len(below) + 1)
        told_days = " ".join(filter(None, days))
        return [*nothing[:top], "", told_days, *[""] * (len(below) - 1)] if told_days else nothing
    if not _are_heads(heads) or any(row and is_widget(row[0]) for row in below):
        return nothing
    told = [_told(heads, cells) for cells in below]
    facts = sum(text is not None for text in told)
    needed = 1 if body[0].heading else _FEWEST
    if facts < needed or facts < _SHARE * len(below) or not _is_of_figures(below):
        return nothing
    return [*nothing[:top], "", *told]


def _label_column(body: Sequence[Row]) -> int:
    """The column of the labels: the first, or the second where the first only counts the rows."""
    ranks = [row.cells[0] for row in body[1:] if len(row.cells) > 1]
    counted = len(body[0].cells) > 2 and ranks == [str(k) for k in range(1, len(ranks) + 1)]
    return 1 if counted else 0


def _are_heads(heads: Sequence[str]) -> bool:
    """Whether all columns of figures are named; the corner over the labels may be empty."""
    corner, *over = heads
    named = all(map(is_head, over)) and (is_empty(corner) or is_head(corner))
    alike = len(set(map(bare, over))) < len(over)
    return named and not alike and not any(is_widget(head, "columns") for head in heads)


def _told(heads: Sequence[str], cells: Sequence[str]) -> str | None:
    """The sentence of a row; None where it has no label, no figure, or what is neither.

    No colon behind the label: "Shusha: 12 dead" would read as Shusha's word for it.
    """
    if len(cells) != len(heads):
        return None
    label, values = labelled(cells[0]), [cell.rstrip(" :.") for cell in cells[1:]]
    pairs = [(h, v) for h, v in zip(heads[1:], values, strict=True) if not is_empty(v)]
    if not label or not any(is_figure(value) for _, value in pairs):
        return None
    if not all(is_figure(value) or is_head(value, _CELL_WORDS) for _, value in pairs):
        return None
    return f"{label} – {'، '.join(f'{head} {value}' for head, value in pairs)}."


def _is_of_figures(below: Sequence[Sequence[str]]) -> bool:
    """Whether figures are most of what stands beside the labels."""
    values = [cell for cells in below for cell in cells[1:] if not is_empty(cell)]
    return sum(map(is_figure, values)) >= _SHARE * len(values)
