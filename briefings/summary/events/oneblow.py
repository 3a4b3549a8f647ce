"""Two sentences that tell of one blow: the same people were hit in one town on one day, in whatever words.

A grid of events and outlets is of events, not of claims: who tells of the funeral of those whom the shelling
killed has the shelling, and so has who counts two children among them.
"""

from __future__ import annotations

from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.events.same import Where, other_target, wholes
from briefings.summary.events.scenes import towns
from briefings.summary.tolls.denials import denies
from briefings.summary.tolls.strikes import shelled

_DAYS = 1  # an event of the night has two dates
_HURT = frozenset(["killed", "wounded"])


def one_blow(one: Statement, other: Statement, at: Where) -> bool:
    """Whether two sentences tell that people of one party were hit in one town on one day.

    `at` says where a sentence without a place goes on; a denial is no report.
    """
    if not (one.day and other.day) or abs((one.day - other.day).days) > _DAYS:
        return False
    if at(one).isdisjoint(at(other)) or not (_hurts(one) and _hurts(other)):
        return False
    apart = other_target(one, other) or counts_otherwise(one, other)
    return not apart and bool(_hit(one) & _hit(other))


def one_strike(one: Statement, other: Statement, *, thing: bool = False) -> bool:
    """Whether two sentences speak of one shelling: of one thing in one town, or of the town on one day.

    Be it that one of them counts nobody, denies it or condemns it. `thing`: only where both name the thing.
    """
    if not (one.day and other.day) or abs((one.day - other.day).days) > _DAYS:
        return False
    if towns(one).isdisjoint(towns(other)):
        return False
    ours, theirs = (shelled(bare(s.translated.sentence.text)) for s in (one, other))
    if ours is None or theirs is None:
        return False
    if ours or theirs:
        return not ours.isdisjoint(theirs)
    if thing or any(figure.kind in _HURT for figure in one.analysis.figures):
        return False  # whom the shelling of a town hit is told by who tells of them
    mine, yours = ({*s.analysis.roles.actor} - {OTHER} for s in (one, other))
    return one.day == other.day and not (mine and yours and mine.isdisjoint(yours))


def counts_otherwise(one: Statement, other: Statement) -> bool:
    """Whether each counts all the dead, and not as many: a "yes" in the grid is a claim of fact."""
    ours, theirs = (
        {figure.count for long, figure in wholes(s) if figure.kind == "killed" and not long}
        for s in (one, other)
    )
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _hurts(statement: Statement) -> bool:
    analysis = statement.analysis
    counted = any(figure.kind in _HURT and figure.is_news for figure in analysis.figures)
    named = "casualties" in analysis.about[:1]
    return (counted or named) and not denies(statement.translated.sentence.text)


def _hit(statement: Statement) -> frozenset[str]:
    analysis = statement.analysis
    counted = (f.party_affected for f in analysis.figures if f.kind in _HURT and f.party_affected)
    return frozenset({*analysis.roles.affected, *counted} - {OTHER})
