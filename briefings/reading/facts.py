"""Tables of facts in a page: rows of a label and a figure, which make sense only together.

A table counts as one of facts if every row has two cells of words and most are such pairs. Layout, lists
with links, counters, rates and weather are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from briefings.language.normalize import bare
from briefings.reading.lexicon import toml

Hidden = Callable[[Any], bool]
_Pair = tuple[str, str]

_PARTS = frozenset(["thead", "tbody", "tfoot"])
_INLINE = frozenset(["b", "strong", "em", "i", "span", "font", "bdi", "p", "small", "u", "br"])
_LABEL_WORDS = 8
_HEAD_WORDS = 4
_SHARE = 0.5  # of the rows
# 192; 1,200; 12.5 %; about 200; 192 dead. No clock, date or telephone number.
_FIGURE = re.compile(
    r"(?:[^\W\d]+ ){0,2}(?:\d{1,3}(?:[.,٬]\d{3})+|\d{1,6})(?:[.,٫]\d{1,2})? ?[%٪]?(?: [^\W\d]+){0,2}"
)


def facts_of(table: Any, hidden: Hidden) -> dict[Any, str]:
    """Row of a table of facts → its sentence, "label: figure."; a row of headings has none.

    The heading over the figures says what they count, and stands before each label.
    """
    pairs = {row: _pair(row, hidden) for row in _rows(table)}
    facts = {row: pair for row, pair in pairs.items() if pair and _is_fact(pair)}
    of_words = all(pair and not _widgets().match(bare(pair[0])) for pair in pairs.values())
    if not of_words or not facts or len(facts) < _SHARE * len(pairs):
        return {}
    first, pair = next(iter(pairs.items()))
    head = pair[1] if pair and _is_heading(first, pair) else ""
    lead = f"{head}، " if head else ""
    told = {row: f"{lead}{label}: {figure}." for row, (label, figure) in facts.items()}
    return {first: "", **told} if head else told


def _rows(table: Any) -> Iterator[Any]:
    """The table's own rows, none of a table inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _PARTS:
            yield from (row for row in child if row.tag == "tr")


def _pair(row: Any, hidden: Hidden) -> _Pair | None:
    """The texts of a row of two cells that hold words and nothing else."""
    cells = list(row) if len(row) == 2 else []
    if not cells or not all(c.tag in {"td", "th"} and _is_plain(c, hidden) for c in cells):
        return None
    label, figure = (" ".join(" ".join(cell.itertext()).split()) for cell in cells)
    return label.rstrip(" :."), figure


def _is_plain(cell: Any, hidden: Hidden) -> bool:
    inner = cell.iterdescendants()
    return not hidden(cell) and all(node.tag in _INLINE and not hidden(node) for node in inner)


def _is_fact(pair: _Pair) -> bool:
    label, figure = pair
    words = bare(label).split()
    fits = 0 < len(words) <= _LABEL_WORDS and "".join(words).isalpha()
    return fits and _FIGURE.fullmatch(figure) is not None


def _is_heading(row: Any, pair: _Pair) -> bool:
    """Whether a row says what the columns are: a short heading in words over the figures."""
    words = bare(pair[1]).split()
    marked = row[1].tag == "th" or row.getparent().tag == "thead"
    return marked and 0 < len(words) <= _HEAD_WORDS and "".join(words).isalpha()


@cache
def _widgets() -> re.Pattern[str]:
    either = "|".join(re.escape(bare(word)) for word in toml("facts.toml")["widgets"])
    return re.compile(rf"(?:{either})(?!\w)")
