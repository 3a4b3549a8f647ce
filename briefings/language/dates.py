"""Dates and spans in an Arabic sentence, resolved against the publication date.

Gregorian, Levantine, Maghrebi and double month names, Hijri dates (through `hijridate`, the Umm
al-Qura calendar), numeric forms, weekdays, nights between two weekdays and relative phrases.
A weekday without more is the last such day on or before the publication date, or the next one after
a word of the future. All phrases are data (`dates.toml`, `months.toml`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefings.language.calendars import day_key, day_words, month_words
from briefings.language.dates_blows import blow_day, blow_off, blows_dated
from briefings.language.dates_event import main_day
from briefings.language.dates_pieces import DATA, Kind
from briefings.language.dates_scan import Scanner
from briefings.language.normalize import bare

_FATHER = re.compile("[وفبلك]?أب")
_IN_MONTH = frozenset(map(bare, [
    "في", "شهر", "شهري", "من", "منذ", "خلال", "حتى", "مطلع", "منتصف", "أواخر", "أوائل", "نهاية", "بداية",
]))  # fmt: skip
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date or span: `low` and `high` are its first and last day, None where unknown.

    `kind` is "day" for one day (the night between two days is one as well: low and high differ);
    "month", "year" and "span" are wider; "since" has an open end, "until" an open beginning.
    """

    start: int
    end: int
    text: str
    low: date | None
    high: date | None
    kind: Kind


@lru_cache(maxsize=1 << 13)  # a sentence is asked once for each of its tolls
def expressions(text: str, reference: date | None) -> tuple[DateExpression, ...]:
    """The dates and spans that a text names, in order.

    `reference` is the day that "yesterday" counts from, in a news text the publication date; without
    it relative expressions are found but stay unresolved.
    """
    key = day_key(text)
    found = []
    for piece in Scanner(key.text, reference).scan():
        start, end = key.span(piece.start, piece.end)
        if piece.kind == "month" and _is_father(text[:start], text[start:end]):
            continue
        found.append(DateExpression(start, end, text[start:end], piece.low, piece.high, piece.kind))
    return tuple(found)


def _is_father(before: str, text: str) -> bool:
    """Whether "a father" stands there, with the hamza that August has not, and no word of time before it."""
    if _FATHER.fullmatch(text) is None:
        return False
    word = bare(before).split()[-1:]
    return not word or word[0].lstrip("وف") not in _IN_MONTH


@lru_cache(maxsize=1 << 13)
def months(text: str, reference: date | None) -> tuple[DateExpression, ...]:
    """The months that a text names: "last month", "in June"."""
    key = day_key(text).text
    if not (month_words().search(key) and day_words().search(key)):  # before the reading
        return ()
    return tuple(one for one in expressions(text, reference) if one.kind == "month")


@lru_cache(maxsize=1 << 13)  # wire copy repeats
def event_date(text: str, reference: date | None) -> date | None:
    """The day that a sentence gives for its main event or, failing that, for its statement.

    None where there is no such day: a span ("since …"), a month and a deadline are no day, and the
    date that names an agreement or stands in a relative clause is one of background.
    """
    return main_day(day_key(text).text, reference)


@lru_cache(maxsize=1 << 13)
def toll_date(text: str, reference: date | None) -> tuple[date, int, int] | None:
    """The day of the blow that a toll is of, and where the text names both, whatever day it tells besides."""
    key = day_key(text)
    found = blow_day(key.text, reference)
    return found and (found[0], *key.span(*found[1:]))


@lru_cache(maxsize=1 << 13)
def date_off(text: str, reference: date | None) -> tuple[date, int, int] | None:
    """The day of a blow a day or more before the main event, and where the text tells of it."""
    key = day_key(text)
    found = blow_off(key.text, reference, event_date(text, reference))
    return found and (found[0], *key.span(*found[1:]))


@lru_cache(maxsize=1 << 13)
def blow_dates(text: str, reference: date | None) -> tuple[tuple[date, int, int], ...]:
    """The day of every blow that a text dates, and where it names both, whether a toll is of it or not."""
    key = day_key(text)
    return tuple((day, *key.span(*place)) for day, *place in blows_dated(key.text, reference))


@lru_cache(maxsize=1 << 13)
def days_off(text: str) -> int | None:
    """How many days off the one told of before a sentence is: "on the day before" is -1; None elsewhere."""
    row = _WORD.findall(day_key(text).text)
    told = f" {' '.join(row)} "  # the phrase may end with the sentence
    return next((days for words, days in _off().items() if f" {words} " in told), None)


@lru_cache(maxsize=1)
def _off() -> dict[str, int]:
    """Phrases that count from a day told before, with "and" or without."""
    off = ((bare(words), days) for words, days in DATA["day_off"].items())
    return {f"{lead}{words}": days for words, days in off for lead in ("", "و")}
