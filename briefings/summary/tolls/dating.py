"""The day of tolls that their own sentence does not date: their article tells it before or behind.

"68 died in the blast. … The blast had occurred on Monday evening." "The governor was killed on Wednesday.
The army accused X of killing the governor." "Three days after a soldier's death. … The soldier was killed on
Monday."
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.tolls.blows import blows_told
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.referred import Referred
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_HIT = frozenset(["killed", "wounded", "missing"])
_NEAR = 6  # sentences between a toll and the one that dates its blow
_BACK = 4  # sentences back to the one that names whom "the governor" means
_TOLLS = 8  # counts back to it
_THE = "ال"


def dated(tolls: Sequence[Toll], statements: Iterable[Statement]) -> list[Toll]:
    """The tolls, those without a day of their own with that of their blow, or of the death told before."""
    every = [*statements]
    blows, told, known = _blows(every), blows_told(every), Referred(every)
    behind = {(one.article.id, one.translated.sentence.n + 1): one for one in every}
    made: dict[int, Toll] = {}
    for k, toll in enumerate(tolls):
        whole = made.get(id(toll.whole), toll.whole)
        made[id(toll)] = toll if whole is toll.whole else replace(toll, whole=whole)
        if toll.whole is not None:
            continue
        before = tolls[max(0, k - _TOLLS) : k]
        first = next((one for one in reversed(before) if _is_he(toll, one)), None)
        if not _is_open(toll):
            if first is not None and _is_open(first) and _is_dated(toll):
                made[id(first)] = _as_again(made[id(first)], toll)
            elif not _has_own(toll) and (day := told.before(toll)) is not None:
                made[id(toll)] = replace(toll, of_day=day)
            continue
        day = _of_blow(toll, blows) or _of_the_last(toll, behind, before)
        when = None if day else known.when(toll)
        day = day or (when.day if when else told.day(toll))
        if first is not None:
            made[id(toll)], made[id(first)] = _as_first(toll, made[id(first)])
        elif day is not None:
            made[id(toll)] = replace(toll, of_day=day)
        elif when is not None:
            made[id(toll)] = replace(toll, of_month=when.month)
    return _beside([*made.values()])


def _beside(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls; an earlier toll and the wounded of a blow that their article dates have its day."""
    told: dict[str, list[Toll]] = defaultdict(list)
    for toll in tolls:
        if toll.whole is None and toll.figure.kind in _HIT and _has_own(toll):
            told[toll.statement.article.id].append(toll)
    made: dict[int, Toll] = {}
    for toll in tolls:
        whole = made.get(id(toll.whole), toll.whole)
        days = {one.day for one in told.get(toll.statement.article.id, ()) if _is_with(toll, one)}
        day = (
            days.pop() if len(days) == 1 and toll.whole is None and _is_open(toll) else toll.of_day
        )
        same = day is toll.of_day and whole is toll.whole
        made[id(toll)] = toll if same else replace(toll, of_day=day, whole=whole)
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
        and not (apart > 0 and _is_of_another(toll))
        and not (toll.places and dated.places and toll.places.isdisjoint(dated.places))
    )


def _is_of_another(toll: Toll) -> bool:
    """Whether a sentence tells of a further blow: "in a separate attack"."""
    return bool(words().further.search(bare(toll.statement.translated.sentence.text)))


def _is_dated(toll: Toll) -> bool:
    """Whether a toll is of a day before its report, by whatever word."""
    return not (toll.since or toll.figure.background) and toll.day not in (
        None,
        toll.statement.article.date,
    )


def _has_own(toll: Toll) -> bool:
    """Whether a toll is of the day of its blow."""
    return toll.of_day is not None or toll.figure.as_of not in (None, toll.statement.article.date)


def _is_open(toll: Toll) -> bool:
    """Whether a toll has the day of its report for want of another."""
    day = toll.statement.analysis.event_date
    return not (_has_own(toll) or day or toll.since or toll.figure.background)


_Blows = Mapping[str, Sequence[tuple[int, str, date]]]


def _blows(statements: Iterable[Statement]) -> _Blows:
    """By article the sentences that only date a blow: their number, its noun, its day."""
    found: dict[str, list[tuple[int, str, date]]] = defaultdict(list)
    for one in statements:
        day, published = one.analysis.event_date, one.article.date
        if day is None or one.analysis.figures or (published and day > published):
            continue
        told = words().occurred.match(bare(one.translated.sentence.text))
        if told:
            noun = told["before"] or told["behind"]
            found[one.article.id].append((one.translated.sentence.n, noun, day))
    return found


def _of_blow(toll: Toll, blows: _Blows) -> date | None:
    """The day that the article gives the blow which a toll names, where it gives it but one."""
    if toll.figure.kind not in _HIT:
        return None
    text, n = bare(toll.statement.translated.sentence.text), toll.statement.translated.sentence.n
    days = {
        day
        for at, noun, day in blows.get(toll.statement.article.id, ())
        if abs(at - n) <= _NEAR and words().blow[noun].search(text)
    }
    return days.pop() if len(days) == 1 else None


def _of_the_last(
    toll: Toll, before: Mapping[tuple[str, int], Statement], told: Sequence[Toll]
) -> date | None:
    """The day that the sentence before gives the blow of a toll, or the tolls that it contradicts."""
    statement = toll.statement
    last = before.get((statement.article.id, statement.translated.sentence.n))
    if last is None or toll.figure.kind not in _HIT:
        return None
    text, day = bare(statement.translated.sentence.text), last.analysis.event_date
    published = statement.article.date
    past = day is not None and (published is None or day <= published)
    outcome = words().outcome.match(text)
    if outcome:
        noun = outcome["noun"] or outcome["front"]
        named = words().blow[noun].search(bare(last.translated.sentence.text))
        return day if named and past else None
    if not words().against.match(text):
        return None
    days = {
        one.day
        for one in told
        if one.statement.id == last.id and one.figure.kind == toll.figure.kind
        if one.whole is None and one.day is not None
    }
    apart = toll.places and places_in(last) and toll.places.isdisjoint(places_in(last))
    return days.pop() if len(days) == 1 and not apart else None


def _is_he(toll: Toll, first: Toll) -> bool:
    """Whether "the governor" is he of whom the article told just before: one person, by the same noun."""
    ours, theirs = toll.figure, first.figure
    if (ours.kind, ours.count, theirs.count) != (theirs.kind, (1, 1), (1, 1)):
        return False
    behind = toll.statement.translated.sentence.n - first.statement.translated.sentence.n
    if toll.statement.article.id != first.statement.article.id or not 0 < behind <= _BACK:
        return False
    noun = _noun(toll)
    return noun.startswith(_THE) and noun.removeprefix(_THE) == _noun(first).removeprefix(_THE)


def _noun(toll: Toll) -> str:
    text = toll.statement.translated.sentence.text
    return bare(text[toll.figure.start : toll.figure.end])


def _as_again(first: Toll, again: Toll) -> Toll:
    """A death that is told with its day only behind has the day and places that are told there."""
    return replace(first, of_day=again.day, places=again.places, occasions=again.occasions)


def _as_first(toll: Toll, first: Toll) -> tuple[Toll, Toll]:
    """A death told again has the day and places of its first report; either may tell the side of both."""
    sides = toll.figure.party_affected, first.figure.party_affected
    ours, theirs = (
        one if one not in (None, OTHER) else other
        for one, other in (sides, sides[::-1])
    )  # fmt: skip
    again = replace(toll.figure, party_affected=ours, whom=first.figure.whom)
    return (
        replace(
            toll, figure=again, of_day=first.day, places=first.places, occasions=first.occasions
        ),
        replace(first, figure=replace(first.figure, party_affected=theirs)),
    )
