"""Of an item that tells a blow and its dead, the latest toll, where that stands in a sentence of its own.

    13 were killed by rockets on Ganja.  …  The number of dead rose to 15.

Of the two the first says what happened and the second how many died in the end, so that the second is
named beside the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefings.records import Amended, Cluster, Figure, Statement
from briefings.summary.choice.chains import takes_up
from briefings.summary.choice.ranking import hit
from briefings.summary.events.same import other_blow
from briefings.summary.events.scenes import at_home, is_placed, scenes
from briefings.summary.tolls.buried import is_buried

_KILLED = "killed"


def later_tolls(
    clusters: Iterable[Cluster], statements: Iterable[Statement]
) -> dict[str, tuple[Amended, ...]]:
    """The items that count the dead of a town, each with the last higher count that names no town itself."""
    at = scenes(told := list(statements))
    counting: dict[str, list[Statement]] = defaultdict(list)
    for one in told:
        if _dead(one) and not is_placed(one) and one.translated.trust.mark != "untrusted":
            for town in at(one):
                counting[town].append(one)
    found: dict[str, tuple[Amended, ...]] = {}
    for head in (cluster.lead for cluster in clusters):
        near = (
            [one for town in at_home(head) for one in counting.get(town, ())] if _dead(head) else []
        )
        later = [
            one
            for one in near
            if hit(one) > hit(head) and takes_up(one, head, at) and not other_blow(one, head)
        ]
        if later:
            found[head.id] = (_amended(max(later, key=_newest)),)
    return found


def _dead(statement: Statement) -> Figure | None:
    """The highest count of the dead that a sentence gives as news."""
    text = statement.translated.sentence.text
    told = (f for f in statement.analysis.figures if f.kind == _KILLED and f.is_news)
    dead = (f for f in told if not is_buried(text, f))
    return max(dead, default=None, key=lambda f: f.count[0] or 0)


def _amended(later: Statement) -> Amended:
    figure = _dead(later)
    assert figure is not None
    return Amended("later", later.id, figure.count, figure.whom, _KILLED)


def _newest(statement: Statement) -> tuple[str, float, str]:
    return str(statement.article.date), hit(statement), statement.id
