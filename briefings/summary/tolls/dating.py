"""The day of tolls that their own sentence does not date: their article tells it before or behind.

"Ten were killed on Monday. … But the ministry says that nine were killed." The day of a blow is in blows.py.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.records import Statement
from briefings.summary.tolls.blows import blows_told
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_HIT = frozenset(["killed", "wounded", "missing"])
_NEAR = 6  # sentences between a toll and the one that dates its blow
_THAT = re.compile(r"\s(?:[أإ]ن|بأن)(?=\s)")
_TOLLS = 8  # counts back to those of the sentence before


def dated(tolls: Sequence[Toll], statements: Iterable[Statement]) -> list[Toll]:
    """The tolls, those without a day of their own with that of their blow."""
    every = [*statements]
    told = blows_told(every)
    behind = {(one.article.id, one.translated.sentence.n + 1): one for one in every}
    made: dict[int, Toll] = {}
    for k, toll in enumerate(tolls):
        made[id(toll)] = toll.under(made)
        undated = is_open(toll) or _only_said(toll)
        if toll.whole is None and toll.figure.kind in _HIT and undated:
            before = tolls[max(0, k - _TOLLS) : k]
            day = _of_the_last(toll, behind, before) or told.day(toll)
            if day is not None:
                made[id(toll)] = replace(toll, of_day=day)
    return _beside([*made.values()])


def _beside(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls; an earlier toll and the wounded of a blow that their article dates have its day."""
    told: dict[str, list[Toll]] = defaultdict(list)
    for toll in tolls:
        if toll.whole is None and toll.figure.kind in _HIT and _has_own(toll):
            told[toll.statement.article.id].append(toll)
    made: dict[int, Toll] = {}
    for toll in tolls:
        made[id(toll)] = toll.under(made)
        days = {one.day for one in told.get(toll.statement.article.id, ()) if _is_with(toll, one)}
        if len(days) == 1 and toll.whole is None and is_open(toll):
            made[id(toll)] = replace(toll, of_day=days.pop())
    return list(made.values())


def _is_with(toll: Toll, dated: Toll) -> bool:
    """Whether an undated count is of the blow of a dated one; whoever dies elsewhere in the war is not."""
    apart = toll.statement.translated.sentence.n - dated.statement.translated.sentence.n
    ours, theirs = toll.figure, dated.figure
    again = toll.rank < 0 and ours.kind == theirs.kind
    return (
        abs(apart) <= _NEAR
        and ours.kind in _HIT
        and ours.party_affected == theirs.party_affected
        and toll.occasions == dated.occasions
        and (again or bool(dated.occasions - {"war"}))
        and not (
            apart > 0 and words().further.search(bare(toll.statement.translated.sentence.text))
        )
    )


def _has_own(toll: Toll) -> bool:
    """Whether a toll is of the day of its blow."""
    return toll.of_day is not None or toll.figure.as_of not in (None, toll.statement.article.date)


def is_open(toll: Toll) -> bool:
    """Whether a toll has the day of its report for want of another."""
    day = toll.statement.analysis.event_date
    return not (_has_own(toll) or day or toll.since or toll.figure.background)


def _only_said(toll: Toll) -> bool:
    """ "Said on Monday that the attack had cost three lives": no day but that of the word, before "that"."""
    figure, published = toll.figure, toll.statement.article.date
    text = toll.statement.translated.sentence.text
    that = _THAT.search(text[: figure.start])
    if that is None or not (figure.claimed_by or figure.source) or toll.since:
        return False
    days = expressions(text, published)
    told = all(one.end <= that.start() and one.kind == "day" for one in days)
    return bool(days) and told and not (_has_own(toll) or figure.background)


def _of_the_last(
    toll: Toll, before: Mapping[tuple[str, int], Statement], told: Sequence[Toll]
) -> date | None:
    """The day of the tolls in the sentence before, which one contradicts."""
    statement = toll.statement
    last = before.get((statement.article.id, statement.translated.sentence.n))
    if last is None or not words().against.match(bare(statement.translated.sentence.text)):
        return None
    days = {
        one.day
        for one in told
        if one.statement.id == last.id and one.figure.kind == toll.figure.kind
        if one.whole is None and one.day is not None
    }
    apart = toll.places and places_in(last) and toll.places.isdisjoint(places_in(last))
    return days.pop() if len(days) == 1 and not apart else None
