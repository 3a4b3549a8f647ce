"""What lasts when it has begun: a blockade, a siege, a closing, of which months speak.

A clash has its day; a road that is shut is told on one day and felt on a hundred. So what began it is
held against the fortnights in which somebody speaks of it, not against the lines of its day.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.records import Cluster, Statement
from briefings.summary.events.openings import opening, word_lists
from briefings.summary.events.turning import turns

_SPAN = 14  # days


def lasts(cluster: Cluster, core: Collection[str]) -> bool:
    """Whether a report of a fact tells that something began, or goes on, that lasts."""
    return any(_is_of_it(statement, core) for statement in (cluster.lead, *cluster.others))


def _is_of_it(statement: Statement, core: Collection[str]) -> bool:
    head, roles = opening(statement), statement.analysis.roles
    if not _closing().search(head):
        return False
    theirs = not {*core}.isdisjoint((*roles.actor, *roles.affected, *statement.analysis.parties))
    return turns(statement, core) or (theirs and _going_on().search(head) is not None)


def span(statements: Iterable[Statement]) -> int:
    """In how many fortnights somebody speaks of a siege or of a way that is shut."""
    told = (s for s in statements if _closing().search(bare(s.translated.sentence.text)))
    return len({s.article.date.toordinal() // _SPAN for s in told if s.article.date})


@lru_cache(maxsize=1)
def _closing() -> re.Pattern[str]:
    """A siege, or a way behind a word of shutting it."""
    words = word_lists()
    ways, sieges = folded(words["ways"]), folded(words["sieges"])
    shut = folded(word for key in ("shut", "shutting", "shuts") for word in words[key])
    return re.compile(
        rf"(?<!\w)[وفبل]?(?:(?:{shut})(?: \S+){{0,7}}? (?:{ways})|(?:{sieges}))(?!\w)"
    )


@lru_cache(maxsize=1)
def _going_on() -> re.Pattern[str]:
    """Ways that are still shut: "goes on for the sixth day", "enters its second week"."""
    words = word_lists()
    goes_on, on_and_on, shuts, ages, age = (
        folded(words[key]) for key in ("goes_on", "on_and_on", "shuts", "ages", "age")
    )
    day = rf"(?:{on_and_on}) \S+"
    return re.compile(
        rf"(?<!\w)[وف]?(?:(?:{goes_on})(?: \S+){{0,4}}? {day}|{day}(?: \S+){{0,3}}? (?:{shuts})"
        rf"|(?:{ages})(?: \S+){{1,9}}? (?:{age}))(?!\w)"
    )
