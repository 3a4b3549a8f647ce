"""Days and parts of the day that the English leaves out or adds.

"By ten on Sunday evening" that became "by ten in the evening" is another evening. A day is only asked for
where the Arabic can mean nothing else (`data/checks/dropped.toml`), and whatever else dates the English is
taken for it.
Of some 1,200 true pairs with a weekday two are marked, in both of which the reference has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either, folded

_HALF = re.compile(
    r"\b[ap]\.?m\b\.?|\bin the (?:morning|afternoon|evening)\b|\bat night\b", re.IGNORECASE
)
_CLOCK = re.compile(r"(?<!\d)(\d\d?)[:.,]\d\d(?!\d)")
_NOON = 11  # an hour in digits above it says that it is the afternoon


class _Words(NamedTuple):
    days: dict[str, str]  # folded Arabic → English
    day: re.Pattern[str]
    part: re.Pattern[str]
    dated: re.Pattern[str]
    english_part: re.Pattern[str]
    hour: re.Pattern[str]
    any_part: re.Pattern[str]


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = toml("checks/dropped.toml")
    pairs = (entry.split(" = ") for entry in table["days"])
    days = {bare(arabic): english for arabic, english in pairs}
    known, before, behind = "|".join(days), folded(table["before"]), folded(table["behind"])
    alone = "|".join(day for day in days if day not in map(bare, table["never_alone"]))
    other = "".join(rf"(?<!{bare(word)} )" for word in table["other"])
    part, when = folded(table["part"]), folded(table["when"])
    return _Words(
        days,
        re.compile(
            rf"(?<!\w)(?:[وف]?[بل]?(?:{before}) (?P<a>{known})|(?P<b>{known}) (?:{behind})"
            rf"|{other}(?P<c>{alone})(?! (?:{folded(table['other_behind'])})))(?!\w)"
        ),
        re.compile(rf"(?<!\w)[وف]?(?:{part}) (?:يوم )?(?:{known}|{when})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{either(table['dated'])})(?!\w)|\d/\d", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{either(table['english_part'])})(?!\w)|\d:\d\d", re.IGNORECASE),
        re.compile(rf"(?<!\w)[وفبل]?الساعه (?:{folded(table['hours'])})(?!\w)"),
        re.compile(rf"(?<!\w)[وفبلك]?(?:ال|لل)?(?:{folded(table['any_part'])})ا?(?!\w)"),
    )


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for a weekday, and for a part of a day, that only the Arabic has."""
    words, key = _words(), bare(ar)
    named = words.day.search(key)
    if named and not words.dated.search(en):
        yield f'the Arabic says "{words.days[named[named.lastgroup or "a"]]}"; the English names no day'
    part = words.part.search(key)
    if part and not words.english_part.search(en):
        yield "the Arabic says which part of the day; the English does not"
    added = _HALF.search(en)
    late = any(int(hour) > _NOON for hour in _CLOCK.findall(key))
    if added and words.hour.search(key) and not words.any_part.search(key) and not late:
        yield f'the English says "{added[0]}"; the Arabic does not say which part of the day'
