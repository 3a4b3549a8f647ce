"""The month of tolls that no word gives a day: "30 were killed in the attack of last month"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from briefings.language.dates import DateExpression, months
from briefings.language.normalize import bare
from briefings.records import Claim
from briefings.summary.tolls.dating import is_open
from briefings.summary.tolls.rows import Row
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.wording import in_month
from briefings.summary.tolls.words import words

_HIT = frozenset(["killed", "wounded", "missing"])
_MARKS = frozenset("،؛;:.!؟")


def month_of(group: Iterable[Row]) -> date | None:
    """The first day of the one past month that all reports of an event give in place of a day."""
    found = {_month(toll) for row in group for toll in row.tolls}
    return found.pop() if len(found) == 1 else None


def in_its_month(claim: Claim, month: date | None) -> Claim:
    """A claim without the day of its report, where its event has but a month."""
    if month is None:
        return claim
    note = ", ".join(filter(None, (claim.note, in_month(month))))
    return replace(claim, figure=replace(claim.figure, as_of=None), day=None, note=note)


def past_month(text: str, published: date) -> DateExpression | None:
    """The one month that a text names, where it is over: no day of a blow is told there."""
    told = [one for one in months(text, published) if one.low]
    return told[0] if len(told) == 1 and told[0].high and told[0].high < published else None


def _month(toll: Toll) -> date | None:
    text, published = toll.statement.translated.sentence.text, toll.statement.article.date
    if not published or toll.figure.kind not in _HIT or toll.total or toll.whole:
        return None
    past = past_month(text, published) if is_open(toll) else None
    if past is None:
        return None
    low, high = sorted([(toll.figure.start, toll.figure.end), (past.start, past.end)])
    between = text[low[1] : high[0]]
    plain = _MARKS.isdisjoint(between) and not words().compared.search(bare(between))
    return past.low if plain else None
