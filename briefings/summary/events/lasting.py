"""What lasts when it has begun: a blockade, a siege, a closing, of which months speak.

A clash has its day; a road that is shut is told on one day and felt on a hundred. So what began it is
held against the fortnights in which somebody speaks of it, not against the lines of its day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from briefings.language.cues import Cue
from briefings.language.normalize import bare
from briefings.records import Cluster, Statement
from briefings.summary.events.openings import WORDS, is_told, opening
from briefings.summary.events.turning import turns
from briefings.summary.tolls.denials import denies

_SPAN = 14  # days
_WORDS = 32
# A siege, or a way behind a word of shutting it.
_CLOSING = r"(?<!\w)[وفبل]?(?:<shut|shutting|shuts>(?: \S+){0,7}? <ways>|<sieges>)(?!\w)"
# Ways that are still shut: "goes on for the sixth day", "enters its second week".
_GOING_ON = (
    r"(?<!\w)[وف]?(?:<goes_on>(?: \S+){0,4}? <on_and_on> \S+|<on_and_on> \S+(?: \S+){0,3}? <shuts>"
    r"|<ages>(?: \S+){1,14}? <age>)(?!\w)"
)


def lasts(cluster: Cluster, core: Collection[str]) -> bool:
    """Whether a report of a fact tells that something began, or goes on, that lasts."""
    return any(_is_of_it(statement, core) for statement in (cluster.lead, *cluster.others))


def _is_of_it(statement: Statement, core: Collection[str]) -> bool:
    head, roles = opening(statement), statement.analysis.roles
    closing = WORDS.pattern(_CLOSING).search(head)
    if closing is None:
        return False
    theirs = not {*core}.isdisjoint((*roles.actor, *roles.affected, *statement.analysis.parties))
    if theirs and WORDS.pattern(_GOING_ON).search(_longer(statement)):
        return not denies(head)  # who warns "as the closing enters its tenth day" tells of it
    return is_told(head[: closing.start()]) and turns(statement, core)


def _longer(statement: Statement) -> str:
    """The words that open a sentence, as many more as an aside takes between a road and its tenth day."""
    return " ".join(bare(statement.translated.sentence.text).split()[:_WORDS])


def span(statements: Iterable[Statement]) -> int:
    """In how many fortnights somebody speaks of a siege or of a way that is shut."""
    told = (s for s in statements if _tells_of_it(bare(s.translated.sentence.text)))
    return len({s.article.date.toordinal() // _SPAN for s in told if s.article.date})


def _tells_of_it(folded: str) -> bool:
    return _cue().may_be_in(folded) and WORDS.pattern(_CLOSING).search(folded) is not None


@lru_cache(maxsize=1)
def _cue() -> Cue:
    """The words of which whatever tells of it has one."""
    return Cue(word for key in ("shut", "shutting", "shuts", "sieges") for word in WORDS[key])
