"""How much is told around a day: what a briefing of years owes its first lines to.

The days of a corpus come in bursts (Kleinberg 2002): a war fills a fortnight, and months have an article
each. How much a day weighs is counted over its outlets, so that three posts of one channel are less than
three papers. Lines are dealt out over the days as seats are over parties, by the quotients of Sainte-Laguë:
each further line of a burst counts a third, a fifth, a seventh of what is told there, so that every big
burst has its line before a small one, a war of many days has several, and none has all.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from briefings.language.normalize import bare
from briefings.records import Figure, Statement
from briefings.summary.events.openings import WORDS
from briefings.summary.events.same import wholes
from briefings.summary.tolls.words import occasions

WEEK = 7  # days before and behind a day that are of one burst with it
_BESIDE = 12  # characters between a count and the bodies that it counts
_LATER = 3  # days in which a toll is counted anew
MANY_DEAD = 10  # dead from which on a toll can be that of a burst


def told(statements: Iterable[Statement]) -> dict[date, Counter[str]]:
    """How many articles of each outlet tell of each day."""
    articles: dict[date, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for statement in statements:
        if statement.day:
            articles[statement.day][statement.article.source or ""].add(statement.article.id)
    return {
        day: Counter({outlet: len(ids) for outlet, ids in outlets.items()})
        for day, outlets in articles.items()
    }


def quotient(
    day: date | None,
    told: Mapping[date, Counter[str]],
    lines: Mapping[tuple[str, object], int],
    reach: int = 0,
    step: int = 2,
) -> float:
    """How much is told of a day and of so many before and behind it, for each line there: its logarithm.

    A `step` of 1 makes the quotients d'Hondt's, which give the bigger burst more of the lines.
    """
    if day is None:
        return 0.0
    near = [day + timedelta(days=n) for n in range(-reach, reach + 1)]
    articles: Counter[str] = Counter()
    for one in near:
        articles += told.get(one, Counter())
    weight = sum(math.log2(1 + count) for count in articles.values())
    taken = around("day", day, lines, reach)
    return math.log2(max(1.0, weight) / (step * taken + 1))


def around(what: str, day: date | None, lines: Mapping[tuple[str, object], int], reach: int) -> int:
    """How many lines of a kind are there already of a day and of so many before and behind it."""
    if day is None:
        return 0
    return sum(lines.get((what, day + timedelta(days=n)), 0) for n in range(-reach, reach + 1))


def peaks(statements: Iterable[Statement]) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of those that count the most dead of a side within days before and behind: its latest toll.

    And of those that count fewer of each side.
    """
    told = [(s.id, s.day, sides) for s in statements if s.day and (sides := dead(s))]
    most: dict[tuple[str, date], int] = defaultdict(int)
    for _, day, sides in told:
        for side, many in sides.items():
            for n in range(-_LATER, _LATER + 1) if many >= MANY_DEAD else ():
                near = side, day + timedelta(days=n)
                most[near] = max(most[near], many)
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for item, day, sides in told:
        known = [(many, most[side, day]) for side, many in sides.items() if (side, day) in most]
        if known:
            found[any(many == highest for many, highest in known)].add(item)
    return frozenset(found[True]), frozenset(found[False])


def dead(statement: Statement, *, long: bool = False) -> dict[str, int]:
    """How many dead a sentence counts in the fighting of its day, by the side whose they are.

    Of a count since the war began nobody knows how many died now, so that it counts only where `long` ones
    do, and bodies are found after it.
    """
    found: dict[str, int] = defaultdict(int)
    if not any(map(_is_of_dead, statement.analysis.figures)):
        return {}
    for total, figure in wholes(statement):
        past = (total and not long) or _older(statement, figure)
        if not past and _is_of_dead(figure) and not of_bodies(statement, figure):
            side = figure.party_affected or ""
            found[side] = max(found[side], figure.count[0] or 0)
    return dict(found)


def of_war(statement: Statement, core: Collection[str]) -> dict[str, int]:
    """The sides of a war of whom a sentence counts many dead, and how many; an accident's are not of it."""
    counted = dead(statement, long=True)
    many = {side: n for side, n in counted.items() if side in core and n >= MANY_DEAD}
    how = occasions(statement.translated.sentence.text) if many else frozenset()
    return {} if how and "war" not in how else many


def _older(statement: Statement, figure: Figure) -> bool:
    """Whether a count is of days before what its sentence tells: "in revenge for the ten of 31 December"."""
    day, then = statement.day, figure.as_of
    return day is not None and then is not None and (day - then).days > _LATER


def _is_of_dead(figure: Figure) -> bool:
    return figure.kind == "killed" and figure.is_news


def of_bodies(statement: Statement, figure: Figure) -> bool:
    """Whether bodies are counted, that are found or brought home: no toll of the day."""
    beside = slice(max(0, figure.start - _BESIDE), figure.end + _BESIDE)
    near = bare(statement.translated.sentence.text[beside])
    return WORDS.whole("remains", before="(?:ال)?").search(near) is not None
