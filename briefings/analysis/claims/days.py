"""The day of which a toll is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.perished import succumbed
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading
from briefings.language.dates import (
    date_off,
    days_off,
    event_date,
    toll_date,
)
from briefings.records import Sentence

_HIT = frozenset(["killed", "wounded", "missing"])
_AGAINST = frozenset(["مقابل", "مقارنه"])
_OTHERS = frozenset(["علي", "الاقل", "اخرون", "اخرين", "اخر"])  # "at least", "others"


def day_of(draft: Draft, reading: Reading, sentence: Sentence, before: date | None) -> date | None:
    """That of its blow, one off the day of the sentence `before`, or that of publication."""
    published = sentence.article.date
    blow = toll_date(sentence.text, published) if draft.kind in _HIT else None
    if blow is not None and _is_of(reading, draft.number, *blow[1:]):
        return blow[0]
    at = reading.tokens[draft.number.first].start
    off_it = date_off(sentence.text, published) if draft.kind in _HIT else None
    if off_it is not None and off_it[1] <= at < off_it[2]:
        return off_it[0]
    against = next((t.start for t in reading.tokens if t.text in _AGAINST), None)
    off = None if against is None else days_off(sentence.text[against:])
    if off is not None and against is not None:  # "28,000, as against 6,500 on the day before"
        day = event_date(sentence.text, published) or published
        return published if at < against or day is None else day + timedelta(off)
    told = days_off(sentence.text) if before else None
    return published if before is None or told is None else before + timedelta(told)


def _is_of(reading: Reading, number: Counted, start: int, end: int) -> bool:
    """Whether a count is of the blow that those words name: no other clause begins between the two."""
    at, last = (sum(token.start < place for token in reading.tokens) for place in (start, end))
    low, high = (number.last, at) if at > number.last else (last - 1, number.first)
    begun = [(k, how) for k, how in reading.opened if low < k <= high and how in ("and", "break")]
    joined = at > number.last and _are_hit_together(reading, number, [k for k, _ in begun])
    return (not begun or joined) and not succumbed(reading, number)


def _are_hit_together(reading: Reading, number: Counted, begun: Sequence[int]) -> bool:
    """ "20 were killed and 290 wounded in the blast": the first clause names no place or time of its own."""
    tokens = reading.tokens
    rest = tokens[number.last + 1 : begun[0]] if len(begun) == 1 else []
    plain = all(t.text in _OTHERS for t in rest)
    return len(begun) == 1 and plain and bool(casualty_at(tokens, begun[0]))
