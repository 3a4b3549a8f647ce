"""What a sentence says of the day on which it was written: weekdays, today, yesterday, years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefings.language import calendars
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import longest

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Form = Literal["bare", "today", "yesterday", "tomorrow", "past", "future", "since"]

_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?![\d.,]\d|\d)")
_PLANNED_VERB = re.compile(r"(?<!\w)[وف]?س[يتن]\w{2,}")
_CLAUSE = re.compile(r"[،,؛:]")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday that a sentence names, Monday 0, and how it is meant."""

    number: int
    form: Form


@dataclass(frozen=True, slots=True)
class Named:
    """A day and month that a sentence names; `year` 0 where it leaves the year out."""

    day: int
    month: int
    year: int
    current: bool  # "the current October"


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one sentence."""

    weekdays: tuple[Weekday, ...] = ()
    today: bool = False
    yesterday: bool = False
    last_night: bool = False
    two_days_ago: bool = False
    background: bool = False
    now: bool = False  # it names a weekday, today or yesterday as the time of writing
    year: int = 0  # the latest that is named, 0 for none
    dates: tuple[Named, ...] = ()
    lead: bool = False


def cues(folded: str, *, lead: bool) -> Cues:
    """The cues of a folded sentence; `lead` says that it stands at the head of the text."""
    years = [int(m[1]) for m in _YEAR.finditer(folded) if not _to_come(folded[: m.start()])]
    two_days = _has("two_days_ago", folded)
    weekdays = tuple(dict.fromkeys(_weekdays(folded)))
    now = any(day.form in {"bare", "today", "yesterday"} for day in weekdays)
    return Cues(
        weekdays=weekdays,
        today=_has("today", folded),
        yesterday=_has("yesterday", folded) and not two_days,
        last_night=_has("last_night", folded),
        two_days_ago=two_days,
        background=not now and (bool(years) or _has("background", folded) or _long_ago(folded)),
        now=now or _has("today", folded) or _has("yesterday", folded),
        year=max(years, default=0),
        dates=tuple(_named(folded)),
        lead=lead,
    )


def _long_ago(folded: str) -> bool:
    """Whether a month is called the past one, or named without a day: "in April the army …"."""
    if _month_pattern().search(folded):
        return True
    return any(_starts("past", folded[m.end() :]) for m in _day_pattern().finditer(folded))


@cache
def _month_pattern() -> re.Pattern[str]:
    month = calendars.alternatives("gregorian")
    return re.compile(
        rf"(?<!\w)(?:وفي|في|منذ|ومنذ|خلال|مطلع|اواخر|منتصف)\s+(?:شهر\s+)?{month}(?!\w)"
    )


def _to_come(before: str) -> bool:
    """Whether a year after these words lies ahead: "by 1 January 2024"."""
    return bool(_pattern("until", "any").search(before[-40:]))


def _named(folded: str) -> Iterator[Named]:
    months = calendars.names("gregorian")
    for match in _day_pattern().finditer(folded):
        day, month = int(match["day"]), months[" ".join(match["month"].split())]
        if 1 <= day <= 31:
            yield Named(day, month, int(match["year"] or 0), bool(match["current"]))


@cache
def _day_pattern() -> re.Pattern[str]:
    month = calendars.alternatives("gregorian")
    current = _alternatives(toml("reading/cues.toml")["current"])
    return re.compile(
        rf"(?<![\d.,:/])(?P<day>\d{{1,2}})\s+(?:من\s+)?(?:شهر\s+)?(?P<month>{month})(?!\w)"
        rf"(?:\s*[/(-]?\s*{month}\)?)?(?:\s+(?P<current>{current}))?(?:\s*(?:من\s+)?(?:عام\s+)?(?P<year>20\d\d))?"
    )


def _weekdays(folded: str) -> Iterator[Weekday]:
    names = calendars.names("weekdays")
    night = False
    for match in _weekday_pattern().finditer(folded):
        number = names[match["day"] if match["day"].startswith("ال") else "ال" + match["day"]]
        before, after = folded[: match.start()], folded[match.end() :]
        if re.match(r"\s*(?:[/\-–]|الى)\s*(?:ال)", after) and _weekday_pattern().match(
            re.sub(r"^\s*(?:[/\-–]|الى)\s*", "", after)
        ):
            night = True
            continue  # the first of "the night of Monday to Tuesday"
        yield Weekday(number, "bare" if night else _form(before, after))
        night = False


def _form(before: str, after: str) -> Form:
    if _starts("past", after):
        return "past"
    if _starts("future", after):
        return "future"
    if _ends("two_days_ago", before):
        return "past"
    for form in ("today", "yesterday", "tomorrow", "since"):
        if _ends(form, before):
            return form
    clause = _CLAUSE.split(before)[-1][-70:]
    planned = _PLANNED_VERB.search(clause) or _planned().search(clause)
    return "future" if planned else "bare"


@cache
def _weekday_pattern() -> re.Pattern[str]:
    days = [n for n in calendars.names("weekdays") if n.startswith("ال")]
    return re.compile(
        rf"(?<!\w)(?<!صلاه )(?<!خطبه )(?:[وفبلك]?(?:يوم )?)(?P<day>{longest(days)})(?!\w)"
    )


@cache
def _planned() -> re.Pattern[str]:
    words = toml("language/dates.toml")["words"]["planned"]
    return re.compile(rf"(?<!\w)[وف]?(?:{_alternatives(words)})(?!\w)")


@cache
def _pattern(name: str, where: str) -> re.Pattern[str]:
    either = _alternatives(toml("reading/cues.toml")[name])
    if where == "start":
        return re.compile(rf"\s*(?:{either})(?!\w)")
    if where == "end":
        return re.compile(rf"(?<!\w)(?:{either})\s*[،,]?\s*$")
    return re.compile(rf"(?<!\w)[وفبل]?(?:{either})(?!\w)")


def _alternatives(words: Sequence[str]) -> str:
    return longest(map(bare, words)).replace(r"\ ", r"\s+")


def _has(name: str, folded: str) -> bool:
    return bool(_pattern(name, "any").search(folded))


def _starts(name: str, after: str) -> bool:
    return bool(_pattern(name, "start").match(after))


def _ends(name: str, before: str) -> bool:
    return bool(_pattern(name, "end").search(before[-30:]))
