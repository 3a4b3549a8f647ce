"""Rows of a table, "Red Cross – dead 3, wounded 5.": each cell is translated by itself.

A decoder that sees such a row makes a sentence of it, of every row another one ("3 dead, injured 5"). By
cells the same Arabic has the same English in all rows, and each figure stays beside its head. So is what
stands behind an editor's "Correction:" or a live blog's "18:05", which else is glued to the sentence.
Common heads are data: `data/translation/rows.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.translation.jobs import Job
from briefings.translation.rescue import HOPELESS, Decoded

_FIGURE = r"[≈~]?\d[\d.,٫٬]*\d%?|[≈~]?\d%?"
_WORDS = r"[^\W\d][^\d:؛.!؟–]*?"
_CELL = re.compile(rf"({_WORDS}) ({_FIGURE})")
_GRID = re.compile(r"([^–:؛.!؟]{2,80}) – ([^–:؛!؟]+)\.")
_PAIR = re.compile(rf"(?:({_WORDS})، )?({_WORDS}): ({_FIGURE})\.")
# Of an entry of a live blog: "14:10 Correction: …"; no hour that the sentence goes on with.
_HOUR = re.compile(
    r"(\d{1,2}:\d\d) (?!\W|بتوقيت|توقيت|صباح|مساء|ظهر|فجر|بعد |قبل |ليل|من |غرينتش|ت\W?غ)"
)
_LONGEST = 8  # words of a cell
_DATED = re.compile(r"\d")

Piece = tuple[str, bool]  # a text, and whether it is words to be translated


def pieces(source: str) -> list[Piece]:
    """A row as its cells and what stands between, an hour or a note as such and the rest; [] of all else."""
    if hour := _HOUR.match(source):
        rest = source[hour.end() :]
        return [(f"{hour[1]} ", False), *(pieces(rest) or [(rest, True)])]
    note, colon, behind = (part.strip() for part in source.partition(":"))
    if bare(note) in _english("notes") and bool(colon) == bool(behind):
        return [(note, True), *([(": ", False), (behind, True)] if behind else [])]
    if pair := _PAIR.fullmatch(source):
        head = [(pair[1], True), (", ", False)] if pair[1] else []
        found = [*head, (pair[2], True), (f": {pair[3]}.", False)]
        return found if pair[1] and _are_cells(found) else []
    grid = _GRID.fullmatch(source)
    if grid is None:
        return []
    found, figures = [(grid[1], True), (" – ", False)], 0
    for number, cell in enumerate(grid[2].split("، ")):
        told = _CELL.fullmatch(cell)
        figures += told is not None
        found += [(", ", False)] * (number > 0)
        found += [(told[1], True), (f": {told[2]}", False)] if told else [(cell, True)]
    return [*found, (".", False)] if figures and _are_cells(found) else []


def _are_cells(found: Sequence[Piece]) -> bool:
    """Whether all are short and without figures, but the first, which may be a day."""
    cells = [text for text, words in found if words]
    return all(len(text.split()) <= _LONGEST for text in cells) and not any(
        _DATED.search(text) for text in cells[1:]
    )


def decoded(
    jobs: Sequence[Job],
    decode: Callable[[Sequence[Job]], list[Decoded]],
    job_of: Callable[[str], Job],
    mended: Callable[[Job, str], str],
) -> list[Decoded]:
    """What `decode` makes of the jobs, of rows put together from their cells, each decoded once."""
    rows = {n: found for n, job in enumerate(jobs) if (found := pieces(job.source))}
    texts = dict.fromkeys(text for found in rows.values() for text, words in found if words)
    cells = [job_of(text) for text in texts if text and not _known(text)]
    rest = [job for n, job in enumerate(jobs) if n not in rows]
    made = decode([*rest, *cells])
    english = {
        cell.source: replace(one, text=_within(mended(cell, one.text), cell))
        for cell, one in zip(cells, made[len(rest) :], strict=True)
    }
    others = iter(made[: len(rest)])
    joined = {n: _joined(row, english) for n, row in rows.items()}
    lost = [n for n, one in joined.items() if one is None]
    whole = dict(zip(lost, decode([jobs[n] for n in lost]) if lost else [], strict=True))
    return [(joined[n] or whole[n]) if n in rows else next(others) for n in range(len(jobs))]


def _joined(row: Sequence[Piece], english: Mapping[str, Decoded]) -> Decoded | None:
    """The row in English; None where a cell has none."""
    text, score, weight, faults = "", 0.0, 0, 0.0
    for arabic, words in row:
        if not words:
            text += arabic
            continue
        if known := _known(arabic):
            cell = known.capitalize() if bare(arabic) in _english("notes") else known
        else:
            one = english[arabic]
            if one.faults >= HOPELESS or not one.text:
                return None
            cell = one.text
            score += (one.score or 0.0) * len(arabic)
            faults = max(faults, one.faults)
        weight += len(arabic)
        first = not any(map(str.isalpha, text))  # nothing but an hour before it
        text += cell[:1].upper() + cell[1:] if first else cell
    return Decoded(text, score / weight if weight else None, faults)


def _within(cell: str, job: Job) -> str:
    """A cell's English as it stands within a row: no stop, no capital but a name's."""
    cell = cell.rstrip(" .")
    name = any(cell.startswith(match.house) for match in job.names)
    titled = any(word[:1].isupper() for word in cell.split(" ", 2)[1:2])
    return cell if name or titled else cell[:1].lower() + cell[1:]


def _known(text: str) -> str:
    return _english("heads").get(bare(text)) or _english("notes").get(bare(text), "")


@cache
def _english(part: str) -> Mapping[str, str]:
    table: dict[str, dict[str, list[str]]] = toml("translation/rows.toml")
    return {bare(arabic): english for english, forms in table[part].items() for arabic in forms}
