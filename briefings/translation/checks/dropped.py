"""Days and parts of the day that the English leaves out, adds or gives to another deed; whose forces are not.

"By ten on Sunday evening" that became "by ten in the evening" is another evening. A day is only asked for
where the Arabic can mean nothing else (`data/checks/dropped.toml`), and whatever else dates the English is
taken for it. "Signed on Saturday a truce from Monday 22 May" is not "signed on Saturday, May 22".
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

_MONTH = r"(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(  # "Saturday evening, May 22"; "Saturday 22 May"
    rf"\b(?P<day>\w+day)(?: \w+)?,? (?:the )?(?:{_MONTH} (?P<a>\d\d?)|(?P<b>\d\d?)(?:[a-z]{{2}})? {_MONTH})\b"
)
_HALF = re.compile(
    r"\b[ap]\.?m\b\.?|\bin the (?:morning|afternoon|evening)\b|\bat night\b", re.IGNORECASE
)
_CLOCK = re.compile(r"(?<!\d)(\d\d?)[:.,]\d\d(?!\d)")
_NO_HOUR = re.compile(r"(?<![\w:.,])(?!(?:0?\d|1[0-2]) )\d+ [ap]\.m\b", re.IGNORECASE)
_NOON = 11  # an hour in digits above it says that it is the afternoon


class _Words(NamedTuple):
    days: dict[str, str]  # folded Arabic → English
    arabic_dated: re.Pattern[str]
    day: re.Pattern[str]
    part: re.Pattern[str]
    dated: re.Pattern[str]
    english_part: re.Pattern[str]
    hour: re.Pattern[str]
    any_part: re.Pattern[str]
    owned: re.Pattern[str]
    english_owner: re.Pattern[str]


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
        re.compile(rf"(?<!\w)(?P<day>{known})[،,]? (?:الموافق |في )?(?P<date>\d\d?)(?![\w:/.,٫])"),
        re.compile(
            rf"(?<!\w)(?:[وف]?[بل]?(?:{before}) (?P<a>{known})|(?P<b>{known}) (?:{behind})"
            rf"|{other}(?P<c>{alone})(?! (?:{folded(table['other_behind'])})))(?!\w)"
        ),
        re.compile(rf"(?<!\w)[وف]?(?:{part}) (?:يوم )?(?:{known}|{when})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{either(table['dated'])})(?!\w)|\d/\d", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{either(table['english_part'])})(?!\w)|\d:\d\d", re.IGNORECASE),
        re.compile(rf"(?<!\w)[وفبل]?الساعه (?:{folded(table['hours'])})(?!\w)"),
        re.compile(rf"(?<!\w)[وفبلك]?(?:ال|لل)?(?:{folded(table['any_part'])})ا?(?!\w)"),
        re.compile(
            rf"(?<!\w)[وفب]?(?:اي|ايه|لا) (?:{folded(table['owned'])}) (?:{folded(table['owner'])})(?!\w)"
        ),
        re.compile(rf"(?<!\w)(?:{either(table['english_owner'])})(?!\w)|['’]s?\b", re.IGNORECASE),
    )


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for a weekday, and for a part of a day, that only the Arabic has."""
    words, key = _words(), bare(ar)
    named = words.day.search(key)
    if named and not words.dated.search(en):
        yield f'the Arabic says "{words.days[named[named.lastgroup or "a"]]}"; the English names no day'
    here = {(words.days[m["day"]], int(m["date"])) for m in words.arabic_dated.finditer(key)}
    there = {(m["day"], int(m["a"] or m["b"])) for m in _DATED.finditer(en)}
    for day, date in sorted(here - there):
        if other := next((d for d, n in sorted(there - here) if n == date), ""):
            yield f"in the Arabic {day} is the day of the date {date}, in the English {other}"
    part = words.part.search(key)
    if part and not words.english_part.search(en):
        yield "the Arabic says which part of the day; the English does not"
    added = _HALF.search(en)
    late = any(int(hour) > _NOON for hour in _CLOCK.findall(key))
    if added and words.hour.search(key) and not words.any_part.search(key) and not late:
        yield f'the English says "{added[0]}"; the Arabic does not say which part of the day'
    if hour := _NO_HOUR.search(en):
        yield f'no clock has such an hour: "{hour[0]}."'
    if words.owned.search(key) and not words.english_owner.search(en):
        yield 'the Arabic denies something of its own ("its", "his"); the English denies it of anybody'
