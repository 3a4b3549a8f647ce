"""The dead of one accident, told in articles of many days: the blast of a depot is one event.

Each report has its own day, and says or leaves out whose the dead are. As no side did it, that tells no two
accidents apart; only another town, or what blew up, does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Figure
from briefings.summary.tolls.relations import segment
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import people, words

_DAYS = 14  # from one report of an accident to the next
_HEAD = 600  # characters of an article in which it tells what it is about
ACCIDENT = "blaze"  # the occasion of such tolls
_HIT = frozenset(["killed", "wounded", "missing"])


def of_one_accident(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, those of one accident with its day, its place and, where but one is named, its side."""
    every = [
        t for t in tolls if t.whole is None and t.figure.kind in _HIT and not t.figure.background
    ]
    known: dict[int, Toll] = {}
    for group in _accidents([toll for toll in every if _is_of_accident(toll)]):
        known.update((id(toll), _as_one(toll, group)) for toll in group)
    made: dict[int, Toll] = {}
    for toll in tolls:
        made[id(toll)] = known.get(id(toll), toll).under(made)
    return list(made.values())


def _as_one(toll: Toll, group: Sequence[Toll]) -> Toll:
    """A toll of an accident with what its group tells of that."""
    named = {one.figure.party_affected for one in group} - {None, OTHER}
    party = named.pop() if len(named) == 1 else toll.figure.party_affected
    return replace(
        toll,
        figure=replace(toll.figure, party_affected=party),
        of_day=min(one.day for one in group if one.day),
        places=frozenset(place for one in group for place in one.places),
        occasions=frozenset({ACCIDENT}),
        total=False,
        since=None,
    )


def _accidents(tolls: Sequence[Toll]) -> list[list[Toll]]:
    """The tolls by accident: what blew up or burned, in reports that follow each other within days."""
    found: dict[str, list[list[Toll]]] = defaultdict(list)
    for toll in sorted(tolls, key=_published):
        if not toll.day:
            continue
        known = found[_what(toll)]
        home = next((group for group in known if _is_of(toll, group)), None)
        if home is None:
            known.append([toll])
        else:
            home.append(toll)
    return [group for what, groups in found.items() if what for group in groups]


def _is_of(toll: Toll, group: Sequence[Toll]) -> bool:
    there = {place for one in group for place in one.places}
    apart = there and toll.places and toll.places.isdisjoint(there)
    return not apart and (_published(toll) - _published(group[-1])).days <= _DAYS


def _is_of_accident(toll: Toll) -> bool:
    text = bare(toll.statement.translated.sentence.text)
    blown = ACCIDENT in toll.occasions or words().blown_up.search(text) is not None
    return blown and not _is_of_the_war(toll)


def _is_of_the_war(toll: Toll) -> bool:
    """Whether its sentence has other dead beside the blast, and these are of another clause, or side.

    "X said that 192 of its soldiers were killed, while the toll of the blast rose to 125": of the 125 alone.
    """
    text, own = toll.statement.translated.sentence.text, toll.figure
    every = [one for one in toll.statement.analysis.figures if one.kind in _HIT]
    of_it = [one for one in every if _names_it(text, one)]
    of_it.sort(key=lambda one: one.kind != own.kind)
    if not of_it or _names_it(text, own):
        return False
    first, last = sorted([own, of_it[0]], key=lambda one: one.start)
    if of_it[0].kind != own.kind:  # "68 killed, and 290 wounded in the blast" are of one clause
        return words().contrast.search(bare(text[first.end : last.start])) is not None
    sides = {own.party_affected, of_it[0].party_affected}
    others = people(own.kind, own.whom) != people(own.kind, of_it[0].whom)
    return own is first or others or (len(sides) > 1 and None not in sides)


def _names_it(text: str, figure: Figure) -> bool:
    return words().accident.search(bare(segment(text, figure))) is not None


def _published(toll: Toll) -> date:
    return toll.statement.article.date or toll.day or date.min


def _what(toll: Toll) -> str:
    """What blew up, by the word in its sentence or, where the sentence only goes on, its article's head.

    "A blast" of nothing that is named is another than the article's.
    """
    article, own = toll.statement.article, bare(toll.statement.translated.sentence.text)
    blow = words().accident.search(own)
    known = blow is None or _is_known(blow[0])
    for one in (own, article.title, article.body[:_HEAD]) if known else (own,):
        found = words().blown_up.search(bare(one))
        if found:
            return found["what"]
    return ""


def _is_known(blow: str) -> bool:
    """Whether a blow is "the blast", told before."""
    return blow.lstrip("وفبل").startswith("ال")
