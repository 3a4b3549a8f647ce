"""The day of totals: "had killed 61 until Tuesday", "since the start of the war 25", beside a blow's dead."""

from __future__ import annotations

from datetime import date

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.records import Figure, Statement
from briefings.summary.tolls.words import words

_CLOSE = 12  # characters between "until" and its day


def counted_until(part: str, published: date | None) -> date | None:
    """The day until which the part of a sentence counts; None where it names none.

    What lasted until a day has no total of that day.
    """
    folded = bare(part)
    if not any(found["until"] for found in words().until.finditer(folded)):
        return None
    for found in words().until.finditer(folded):
        behind = expressions(folded[found.end() :], published) if found["until"] else ()
        day = next((one for one in behind if one.kind == "day" and one.start <= _CLOSE), None)
        if day is not None and day.low is not None:
            return day.low
    return None


def apart_from_blow(figure: Figure, statement: Statement) -> date | None:
    """The day of the report, for a total whose sentence gives its event's day to another count."""
    published, day = statement.article.date, statement.analysis.event_date
    others = {one.as_of for one in statement.analysis.figures if one is not figure}
    beside = day != published and day in others
    return published if beside and figure.as_of == published else None
