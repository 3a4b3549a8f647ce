"""Of an item that tells a blow and its dead, the latest toll, where that stands in a sentence of its own.

    13 were killed by rockets on Ganja.  …  The number of dead rose to 15.

Of the two the first says what happened and the second how many died in the end, so that the second is
named beside the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from briefings.records import Amended, Cluster, Figure, Statement
from briefings.summary.choice.ranking import hit
from briefings.summary.events.same import Where, agreement
from briefings.summary.events.scenes import at_home, is_placed, scenes
from briefings.summary.tolls.relations import is_buried

_KILLED = "killed"


def later_tolls(
    clusters: Iterable[Cluster], statements: Iterable[Statement]
) -> dict[str, tuple[Amended, ...]]:
    """The items that count the dead of a town, each with the last higher count that names no town itself."""
    at = scenes(told := list(statements))
    counting: dict[str, list[tuple[Statement, Figure]]] = defaultdict(list)
    for one in told:
        dead = _dead(one)
        if dead and not is_placed(one) and one.translated.trust.mark != "untrusted":
            for town in at(one):
                counting[town].append((one, dead))
    found: dict[str, tuple[Amended, ...]] = {}
    for head in (cluster.lead for cluster in clusters):
        if not _dead(head):
            continue
        later = [
            (one, more)
            for town in at_home(head)
            for one, more in counting.get(town, ())
            if hit(one) > hit(head) and _takes_up(one, head, at)
        ]
        if later:
            one, more = max(later, key=_newest)
            found[head.id] = (Amended("later", one.id, more.count, more.whom, _KILLED),)
    return found


def _dead(statement: Statement) -> Figure | None:
    """The highest count of the dead that a sentence gives as news."""
    text = statement.translated.sentence.text
    told = (f for f in statement.analysis.figures if f.kind == _KILLED and f.is_news)
    dead = (f for f in told if not is_buried(text, f))
    return max(dead, default=None, key=lambda f: f.count[0] or 0)


def _takes_up(later: Statement, head: Statement, at: Where) -> bool:
    """Whether a toll is of the event that another sentence told of before it."""
    if at(later).isdisjoint(at(head)) or _published(head) > _published(later):
        return False
    return bool(agreement(head, later, at))


def _published(statement: Statement) -> date:
    return statement.article.date or date.min


def _newest(counting: tuple[Statement, Figure]) -> tuple[str, float, str]:
    statement, _ = counting
    return str(statement.article.date), hit(statement), statement.id
