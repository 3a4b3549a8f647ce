"""The day of which a toll is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.analysis.counting.counts import counted
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.perished import succumbed
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import Counted, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.language.dates import (
    date_off,
    days_off,
    event_date,
    long_ago,
    toll_date,
)
from briefings.records import Sentence

_TOLL = 8  # words behind "the toll" in which its numbers stand
_HIT = frozenset(["killed", "wounded", "missing"])
_AGAINST = frozenset(["مقابل", "مقارنه"])
_AFTER = frozenset(["بعد", "عقب", "منذ", "من", "قبل"])
_BESIDES = frozenset(["اضافه", "بالاضافه", "فضلا", "علاوه", "عدا"])
_VERB = 3  # words from "and wounded" to its count
_OTHERS = frozenset(["علي", "الاقل", "اخرون", "اخرين", "اخر"])  # "at least", "others"


def day_of(draft: Draft, reading: Reading, sentence: Sentence, before: date | None) -> date | None:
    """That of its blow, one off the day of the sentence `before`, or that of publication."""
    published = sentence.article.date
    blow = toll_date(sentence.text, published) if draft.kind in _HIT else None
    if blow is not None and (
        _is_of(reading, draft.number, *blow[1:]) or _goes_on(reading, draft.number, blow[2])
    ):
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


def is_long_ago(kind: str, number: Counted, reading: Reading, sentence: Sentence) -> bool:
    """Whether a count is of a blow of a month that is long over: "wounded in last September's shelling"."""
    at = reading.tokens[number.first].start
    return kind in _HIT and any(
        (at > end) == behind and _is_of(reading, number, start, end)
        for start, end, behind in long_ago(sentence.text, sentence.article.date)
    )


def _goes_on(reading: Reading, number: Counted, end: int) -> bool:
    """ "Denied that the dead of Friday's raids rose to seven, the toll being still five": of those raids."""
    for k in range(number.first - 1, max(-1, number.first - 1 - _TOLL), -1):
        token = reading.tokens[k]
        if token.start < end:
            return False
        if token.text.removeprefix("و").startswith("ال") and known(token.text, word_lists().toll):
            return True
    return False


def _is_of(reading: Reading, number: Counted, start: int, end: int) -> bool:
    """Whether a count is of the blow that those words name: no other clause begins between the two."""
    at, last = (sum(token.start < place for token in reading.tokens) for place in (start, end))
    low, high = (number.last, at) if at > number.last else (last - 1, number.first)
    begun = [(k, how) for k, how in reading.opened if low < k <= high and how in ("and", "break")]
    if at > number.last and _is_apart(reading, number, at):
        return False
    joined = at > number.last and _are_hit_together(reading, number, [k for k, _ in begun])
    return (not begun or joined) and not succumbed(reading, number)


def _is_apart(reading: Reading, number: Counted, at: int) -> bool:
    """Whether killed and wounded are of no blow that stands behind: "in Barda after Tuesday's shelling"."""
    tokens = reading.tokens
    if any(known(token.text, _BESIDES) for token in tokens[number.last + 1 : at]):
        return True
    after = tokens[at - 1].text in _AFTER and not tokens[at].text.startswith("ب")
    counts = counted(reading)
    if not after or any(one.last == at - 2 for one in counts):
        return False
    pairs = [(one, k) for one in counts for k, _ in reading.opened if k > one.last]
    return any(
        _are_hit_together(reading, one, [k])
        and (one.first == number.first or k <= number.first <= k + _VERB)
        for one, k in pairs
    )


def _are_hit_together(reading: Reading, number: Counted, begun: Sequence[int]) -> bool:
    """ "20 were killed and 290 wounded in the blast": the first clause names no place or time of its own."""
    tokens = reading.tokens
    rest = tokens[number.last + 1 : begun[0]] if len(begun) == 1 else []
    plain = all(t.text in _OTHERS for t in rest)
    return len(begun) == 1 and plain and bool(casualty_at(tokens, begun[0]))
