"""Of an item that tells a blow and its dead, the latest toll, where that stands in a sentence of its own.

    13 were killed by rockets on Ganja.  …  The number of dead rose to 15.

Of the two the first says what happened and the second how many died in the end, so that the second is
named beside the first. So is what a claimant counted later, of whatever outlet, beside his earlier toll.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from briefings.records import Amended, Claim, Cluster, Figure, Statement
from briefings.summary.choice.ranking import hit
from briefings.summary.events.same import Where, agreement
from briefings.summary.events.scenes import at_home, is_placed, scenes
from briefings.summary.tolls.relations import is_buried, is_risen

_KILLED = "killed"
_WEEK = timedelta(7)


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


def later_claims(
    clusters: Iterable[Cluster], claims: Iterable[Claim], statements: Iterable[Statement]
) -> dict[str, tuple[Amended, ...]]:
    """The items whose toll its claimant, or the table, holds for an earlier one, each with the last one."""
    told = {s.id: s for s in statements}
    whole = [c for c in claims if c.figure.kind == _KILLED and not c.figure.background]
    counts = [c for c in whole if c.relation in ("", "earlier") and c.published]
    of_item = {item: c for c in sorted(counts, key=_count) for item in c.items}
    by_party: dict[str | None, list[tuple[Claim, Statement]]] = defaultdict(list)
    for claim in counts:
        one = told.get(claim.item)
        if one and one.translated.trust.mark != "untrusted":
            by_party[claim.figure.party_affected].append((claim, one))
    found: dict[str, tuple[Amended, ...]] = {}
    for cluster in clusters:
        ids = {s.id for s in cluster.members}
        old = of_item.get(cluster.lead.id)
        near = by_party[old.figure.party_affected] if old else ()
        newer = [c for c, s in near if old and ids.isdisjoint(c.items) and _overtakes(c, s, old)]
        if newer:
            new = max(newer, key=lambda c: (c.published or date.min, _count(c), c.item))
            last = Amended("later", new.item, new.figure.count, new.figure.whom, _KILLED)
            found[cluster.lead.id] = (last,)
    return found


def _overtakes(new: Claim, said: Statement, old: Claim) -> bool:
    """Whether a claim is the later one of the toll of another: the same body says so, or that it rose."""
    gap = (new.published or date.min) - (old.published or date.min)
    if _count(new) <= _count(old) or gap < timedelta(0):
        return False
    counter = old.figure.claimant
    same = counter is not None and new.figure.claimant == counter
    risen = is_risen(said.translated.sentence.text, new.figure)
    if new.group == old.group:
        return old.relation == "earlier" or (same and (gap > timedelta(0) or risen))
    theirs = same and counter == old.figure.party_affected and old.figure.whom == new.figure.whom
    return theirs and gap <= _WEEK and risen and not (new.places or old.places)


def _count(claim: Claim) -> int:
    return claim.figure.count[0] or 0


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
