"""The month of tolls that no word gives a day: "30 were killed in the attack of last month"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from briefings.language.dates import DateExpression, months
from briefings.language.normalize import bare
from briefings.records import Claim
from briefings.summary.tolls.rows import Row
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.wording import in_month
from briefings.summary.tolls.words import words

_HIT = frozenset(["killed", "wounded", "missing"])
_MARKS = frozenset("،؛;:.!؟")


def month_of(group: Iterable[Row]) -> date | None:
    """The first day of the one past month that all reports of an event give in place of a day."""
    found: date | None = None
    for toll in (toll for row in group for toll in row.tolls):
        month = _month(toll)
        if month is None or found not in (None, month):
            return None
        found = month
    return found


def in_its_month(claim: Claim, month: date | None) -> Claim:
    """A claim without the day of its report, where its event has but a month."""
    if month is None:
        return claim
    note = ", ".join(filter(None, (claim.note, in_month(month))))
    return replace(claim, figure=replace(claim.figure, as_of=None), day=None, note=note)


def _month(toll: Toll) -> date | None:
    text, published = toll.statement.translated.sentence.text, toll.statement.article.date
    if published is None or not _is_open(toll, published):
        return None
    if toll.of_month is not None:
        return toll.of_month
    past = _past(text, published)
    if past is None:
        return None
    low, high = sorted([(toll.figure.start, toll.figure.end), (past.start, past.end)])
    between = text[low[1] : high[0]]
    plain = _MARKS.isdisjoint(between) and not words().compared.search(bare(between))
    return past.low if plain else None


def past_month(text: str, published: date) -> date | None:
    """The first day of the one month that a text names, where it is over."""
    past = _past(text, published)
    return None if past is None else past.low


def _past(text: str, published: date) -> DateExpression | None:
    told = [one for one in months(text, published) if one.low]
    past = [one for one in told if one.high and one.high < published]
    return past[0] if len(told) == 1 and past else None


def _is_open(toll: Toll, published: date) -> bool:
    """Whether a toll has the day of its report for want of another."""
    figure, day = toll.figure, toll.statement.analysis.event_date
    own = day or toll.of_day or toll.since or figure.as_of not in (None, published)
    return figure.kind in _HIT and not (own or toll.total or figure.background or toll.whole)
