"""Tables of incidents, one a row: day, place, what happened, dead, wounded, who says so.

    التاريخ    | المكان | الحادث | القتلى | المصدر
    2024-05-13 | زغرتا  | حريق   | 2     | الدفاع المدني
        →  حريق، زغرتا، 13 مايو 2024 – القتلى 2، بحسب الدفاع المدني.

Such a table is one article, a sentence a row; what stands around it says whose it is. What tells it from
other tables is that a column of figures is headed by casualties. A row that adds up the others is none: it
is given apart, by its label alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefings.language import calendars
from briefings.language.general import is_sum
from briefings.reading.formats import columns, stamps
from briefings.reading.formats.cells import is_empty, is_figure, is_head
from briefings.reading.words import outlets
from briefings.reading.words.days import whole_days
from briefings.reading.words.tolls import tells_of_casualties

_FEWEST = 2  # rows
_TOP = 15  # rows among which that of the heads stands
_TITLE = 2  # words
_BESIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")  # "total (5 incidents)"
_PARTS = re.compile(r"\s+[-–—|]+\s+|\s*[،,|:]\s*")


@dataclass(frozen=True, slots=True)
class Incidents:
    """What a table of incidents tells, and what stands around it: its title, its publisher, its day."""

    sentences: tuple[str, ...]
    last: date | None  # the day of the last of them
    title: str | None = None
    source: str | None = None
    day: tuple[date, str] | None = None  # with the words that name it
    totals: tuple[str, ...] = ()  # rows that add up the others


def read(table: Sequence[Sequence[str]], sheet: str = "") -> Incidents | None:
    """What a table of incidents tells, and the name of its `sheet`; None of another table."""
    for k in range(min(_TOP, len(table) - _FEWEST)):
        heads, rows = table[k], [row for row in table[k + 1 :] if len(_filled(row)) > 1]
        sums = {id(row): label for row in rows if (label := _sum_of(heads, row))}
        of = [row for row in rows if id(row) not in sums]
        tolls = _tolls(heads, rows)
        if not tolls or len(of) < _FEWEST:
            continue
        told, last, whose = _told(heads, of, tolls)
        added = tuple(_summed(sums[id(row)], heads, row, tolls) for row in rows if id(row) in sums)
        above = [*map(_filled, table[:k])]
        below = [cells for row in table[k + 1 :] if len(cells := _filled(row)) == 1]
        publishers = filter(None, map(_publisher, (*above, *below, [sheet])))
        title = _title([*(cells[0] for cells in above if len(cells) == 1), sheet])
        source = next(publishers, whose)
        return Incidents(told, last, title, source, _day(above), added) if told else None
    return None


def _filled(row: Sequence[str]) -> list[str]:
    return [" ".join(cell.split()) for cell in row if cell.strip()]


def _sum_of(heads: Sequence[str], row: Sequence[str]) -> str:
    """The label of a row that adds up the others, "" of another: only figures and a source are beside it."""
    sources = columns.columns(heads).get("source", ())
    own = (cell for k, cell in enumerate(row) if k not in sources)
    told = [
        " ".join(cell.split()) for cell in own if not (is_empty(cell) or is_figure(cell.strip()))
    ]
    labels = [_BESIDE.sub(" ", cell).strip(" :.") for cell in told]
    return labels[0] if len(labels) == 1 and is_sum(labels[0]) else ""


def _summed(label: str, heads: Sequence[str], row: Sequence[str], tolls: Sequence[int]) -> str:
    """The sentence of a row that adds up the others."""
    return f"{label} – {'، '.join(_counted(heads, row, tolls))}."


def _counted(heads: Sequence[str], row: Sequence[str], tolls: Sequence[int]) -> list[str]:
    """The casualties of a row with what their columns call them, those of which there are any."""
    return [
        f"{heads[k].strip()} {row[k].strip()}"
        for k in tolls
        if "".join(row[k : k + 1]).strip("0٠ ")
    ]


def _tolls(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    return [k for k, head in enumerate(heads) if is_head(head) and _counts(k, head, rows)]


def _told(
    heads: Sequence[str], rows: Sequence[Sequence[str]], tolls: Sequence[int]
) -> tuple[tuple[str, ...], date | None, str | None]:
    """A sentence for each row, the last day told, and who says so where it is one and the same."""
    named = columns.columns(heads)
    days, sources = (set(named.get(kind, ())) for kind in ("date", "source"))
    words = [
        k for k, head in enumerate(heads) if head.strip() and k not in {*tolls, *days, *sources}
    ]
    american = stamps.month_first(row[k] for row in rows for k in days if k < len(row))
    told: list[str] = []
    found: list[date] = []
    claimants: set[str] = set()
    for row in rows:
        cells = [" ".join(cell.split()).rstrip(" .") for cell in row] + [""] * len(heads)
        day = next((d for k in days if (d := stamps.day(cells[k], american=american))), None)
        what = [cells[k] for k in reversed(words) if not is_empty(cells[k])]
        counts = _counted(heads, cells, tolls)
        who = [cells[k] for k in sources if not is_empty(cells[k])]
        if what:
            head = "، ".join([*what, *([_in_words(day)] if day else [])])
            told.append(f"{head} – {'، '.join([*counts, *(f'بحسب {one}' for one in who)])}.")
            found += [day] if day else []
            claimants.add("، ".join(who))
    whose = claimants.pop() if len(claimants) == 1 else ""
    return tuple(told), max(found, default=None), whose or None


def _title(lines: Sequence[str]) -> str | None:
    """The first line that is no day and no publisher's."""
    lines = [line for line in lines if ":" not in line and len(line.split()) >= _TITLE]
    own = (line for line in lines if not (whole_days(line) or _publisher([line])))
    return next(own, None)


def _day(above: Sequence[Sequence[str]]) -> tuple[date, str] | None:
    """The day that a table bears above its heads, and the words that name it."""
    lines = [" ".join(cells) for cells in above]
    return next(((days[0].day, line) for line in lines if len(days := whole_days(line)) == 1), None)


def _publisher(cells: Sequence[str]) -> str | None:
    """Who publishes a table, by a row around it: beside a word for it, "Source: …", or by his name alone."""
    label, colon, value = (
        cells[0].partition(":") if len(cells) == 1 else (*cells[:1], ":", cells[1])
    )
    if colon and value.strip() and "source" in columns.columns([label.rstrip(" :")]):
        return outlets.house_name(value)
    names = (
        part for part in _PARTS.split(cells[0]) if outlets.is_name(part) or outlets.is_voice(part)
    )
    return next(map(outlets.house_name, names), None)


def _counts(column: int, head: str, rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column counts casualties: its head says so, and figures alone stand below it."""
    cells = [row[column].strip() for row in rows if column < len(row)]
    filled = [cell for cell in cells if not is_empty(cell)]
    return tells_of_casualties(head) and bool(filled) and all(map(is_figure, filled))


def _in_words(day: date) -> str:
    months = calendars.names("gregorian").items()
    return f"{day.day} {next(name for name, number in months if number == day.month)} {day.year}"
