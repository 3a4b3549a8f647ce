"""Tables of incidents, one a row: day, place, what happened, dead, wounded, who says so.

    التاريخ    | المكان | الحادث | القتلى | المصدر
    2024-05-13 | زغرتا  | حريق   | 2     | الدفاع المدني
        →  حريق، زغرتا، 13 مايو 2024 – القتلى 2، بحسب الدفاع المدني.

Such a table is one article, a sentence a row. What tells it from other tables is that a column of figures
is headed by casualties.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefings.language import calendars
from briefings.reading.formats import columns, stamps
from briefings.reading.formats.cells import is_empty, is_figure, is_head
from briefings.reading.words.tolls import tells_of_casualties

_FEWEST = 2  # rows


def sentences(rows: Sequence[Sequence[str]]) -> tuple[list[str], date | None]:
    """The sentences of the rows below the row of heads, and the last day told; none of another table."""
    heads, *below = rows
    tolls = [k for k, head in enumerate(heads) if is_head(head) and _counts(k, head, below)]
    named = columns.columns(heads)
    days, sources = (set(named.get(kind, ())) for kind in ("date", "source"))
    words = [
        k for k, head in enumerate(heads) if head.strip() and k not in {*tolls, *days, *sources}
    ]
    if not (tolls and words) or len(below) < _FEWEST:
        return [], None
    american = stamps.month_first(row[k] for row in below for k in days if k < len(row))
    told: list[str] = []
    last: date | None = None
    for row in below:
        cells = [" ".join(cell.split()).rstrip(" .") for cell in row] + [""] * len(heads)
        day = next((d for k in days if (d := stamps.day(cells[k], american=american))), None)
        last = max(filter(None, (last, day)), default=None)
        what = [cells[k] for k in reversed(words) if not is_empty(cells[k])]
        counts = [f"{heads[k].strip()} {cells[k]}" for k in tolls if cells[k].strip("0٠ ")]
        who = [f"بحسب {cells[k]}" for k in sources if not is_empty(cells[k])]
        if what:
            head = "، ".join([*what, *([_in_words(day)] if day else [])])
            told.append(f"{head} – {'، '.join([*counts, *who])}.")
    return told, last


def _counts(column: int, head: str, below: Sequence[Sequence[str]]) -> bool:
    """Whether a column counts casualties: its head says so, and figures alone stand below it."""
    cells = [row[column].strip() for row in below if column < len(row)]
    filled = [cell for cell in cells if not is_empty(cell)]
    return tells_of_casualties(head) and bool(filled) and all(map(is_figure, filled))


def _in_words(day: date) -> str:
    months = calendars.names("gregorian").items()
    return f"{day.day} {next(name for name, number in months if number == day.month)} {day.year}"
