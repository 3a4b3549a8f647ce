"""The glance: its lines, and the years under which they stand where it is of several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from briefings.records import Briefing, Statement
from briefings.rendering.page.context import GlanceYear, Item
from briefings.rendering.page.datelines import without_dateline
from briefings.rendering.page.thread import runs, threaded

_YEAR = 365  # days


def line(item: Item, lead: Statement, briefing: Briefing) -> Item:
    """An item as a line of the glance: without the clock that its sentence opens with."""
    translated = lead.translated
    whole, english = translated.sentence.text, translated.en
    arabic, told, names = without_dateline(whole, english, translated.names, clock=True)
    if not item.show_english or told == english:
        return item
    en, ar = threaded(arabic, told, names)
    return replace(item, en=runs(told, "en") if briefing.language == "en" else en, ar=ar)


def by_year(lines: Sequence[Item], told: Mapping[str, Statement]) -> tuple[GlanceYear, ...]:
    """The lines, which stand by day, under their years; as one list where they are of a year or less."""
    days = [day for item in lines if (day := told[item.id].day)]
    if not days or (max(days) - min(days)).days < _YEAR:
        return (GlanceYear("", tuple(lines)),) if lines else ()

    def year(item: Item) -> str:
        day = told[item.id].day
        return str(day.year) if day else "Day unknown"

    return tuple(GlanceYear(label, tuple(of)) for label, of in groupby(lines, year))
