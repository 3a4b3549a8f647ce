"""An item without the date line of its wire or the clock of its live blog.

"Baku/Yerevan, March 5, 2023 (East Agency) - five were killed": day and outlet stand beside each item anyway,
and only the first sentence of a text has one. Where it stands, it is taken off both languages or off none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.records import NameMatch

_MOST = 90  # characters of a date line
_CLOCK = re.compile(r"\s*(?:[01]?\d|2[0-3]):[0-5]\d(?:\s*[-–—:|])?\s+(?=\S)")
# "Net | Sanaa:", "Sanaa | Agency:": outlet and place, whichever stands first.
_BARRED = re.compile(r"[^«»\"“”؟?!\n:.،,|]{2,40}\s*\|\s*[^«»\"“”؟?!\n:.،,|]{2,30}:\s+(?=\S)")
# A place, and a year or an agency in brackets before the dash; no full stop, no quotation.
_DATELINE = re.compile(
    rf"[^«»\"“”؟?!\n:]{{2,{_MOST}}}?(?:\([^()]{{2,40}}\)|\b(?:19|20)\d\d)\s*[-–—]\s+(?=\S)"
)


def without_dateline(
    ar: str, en: str, names: tuple[NameMatch, ...], *, clock: bool = False
) -> tuple[str, str, tuple[NameMatch, ...]]:
    """A sentence in both languages without it, the names of the Arabic moved along.

    The `clock` goes only where a line tells of a day: an item of a live blog keeps its hour.
    """
    for pattern in (*((_CLOCK,) if clock else ()), _DATELINE, _BARRED):
        theirs, ours = pattern.match(ar), pattern.match(en)
        if theirs and ours:
            cut = theirs.end()
            moved = (
                replace(n, start=n.start - cut, end=n.end - cut) for n in names if n.start >= cut
            )
            return ar[cut:], en[ours.end() :], tuple(moved)
    return ar, en, names
