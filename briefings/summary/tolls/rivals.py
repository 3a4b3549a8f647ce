"""Rival tolls of one blow in one article: the second teller names neither its day nor its place again.

"44 migrants were killed on Tuesday in a strike on X, the UN said. … The field hospital put the toll at 40."
Such a toll has the day of the blow, and is of those whom the first one names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Figure
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.raised import inherited
from briefings.summary.tolls.relations import low
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_HIT = frozenset(["killed", "wounded"])
_NEAR = 4  # sentences from a toll to its rival
_TIMES = 3  # as many, and it is of something else
_SEVERAL = 2  # one person is rather one of them
_VOICE = "spokesperson"  # who speaks for the first teller
_ANYBODY = "people"


def of_one_blow(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, each rival with the day, the side and the people of the dated toll that it disputes."""
    made: dict[int, Toll] = {}
    before: dict[str, list[Toll]] = defaultdict(list)
    for toll in tolls:
        known = before[toll.statement.article.id]
        new = toll.under(made)
        first = next((one for one in reversed(known) if _disputes(toll, one)), None)
        if first is not None and _is_open(toll):  # asked last, for it costs most
            new = _beside(new, first)
        made[id(toll)] = new
        known.append(new)
    return list(made.values())


def _is_open(toll: Toll) -> bool:
    """Whether a toll is of a blow that its own sentence neither dates nor calls another."""
    text, published = toll.statement.translated.sentence.text, toll.statement.article.date
    whole = toll.whole is None and toll.relation == "" and not toll.figure.background
    other = toll.since or toll.opening or words().further.search(bare(text))
    return whole and toll.figure.kind in _HIT and not other and not expressions(text, published)


def _is_dated(toll: Toll) -> bool:
    """Whether a toll is of a day before that of its report."""
    published = toll.statement.article.date
    sound = toll.whole is None and toll.relation == "" and not (toll.total or toll.given_up)
    sound = sound and not toll.bodies
    return sound and None not in (toll.day, published) and toll.day != published


def _behind(toll: Toll, one: Toll) -> int:
    return toll.statement.translated.sentence.n - one.statement.translated.sentence.n


def _is_there(toll: Toll, one: Toll) -> bool:
    """Whether a toll names no place but those of another."""
    own = places_in(toll.statement)
    return not own or not own.isdisjoint(one.places)


def _disputes(toll: Toll, one: Toll) -> bool:
    """Whether another teller gives a dated toll otherwise, of the same people for all that he says."""
    ours, theirs = toll.figure, one.figure
    least, most = sorted((low(ours.count), low(theirs.count)))
    return (
        ours.kind == theirs.kind
        and _is_dated(one)
        and 0 < _behind(toll, one) <= _NEAR
        and _by_another(ours, theirs)
        and toll.people in (_ANYBODY, one.people)
        and _SEVERAL <= least <= most <= _TIMES * least
        and _is_there(toll, one)
        and ours.party_affected in (None, OTHER, theirs.party_affected)
    )


def _by_another(ours: Figure, theirs: Figure) -> bool:
    """Whether a count has a teller of its own: no more than that is wanted where the first has none."""
    if ours.claimant is None:
        return False
    if theirs.claimant is None or ours.by_another(theirs):
        return True
    kind = ours.teller.kind if ours.teller else ""
    return kind not in ("", _VOICE, theirs.teller.kind if theirs.teller else "")


def _beside(toll: Toll, first: Toll) -> Toll:
    whom = inherited(first, toll)
    figure = replace(toll.figure, whom=whom, party_affected=first.figure.party_affected)
    return replace(
        toll, figure=figure, of_day=first.day, total=False, places=toll.places or first.places
    )
