"""The dead of one accident, told in articles of many days: the blast of a depot is one event.

Each report has its own day, and says or leaves out whose the dead are. As no side did it, that tells no two
accidents apart; only another town, or what blew up, does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_DAYS = 14  # from one report of an accident to the next
_HEAD = 600  # characters of an article in which it tells what it is about
_KIND = "blaze"
_STEM = 4  # letters that "blast" and "blew up" have in common
_CLITICS = re.compile(r"^[وفبل]*(?:ال)?")
_HIT = frozenset(["killed", "wounded", "missing"])


def of_one_accident(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, those of one accident with its day, its place and, where but one is named, its side.

    Who repeats a number that its claimant took back repeats what nobody stands by.
    """
    tolls = _meant(tolls)
    every = [
        t for t in tolls if t.whole is None and t.figure.kind in _HIT and not t.figure.background
    ]
    known: dict[int, Toll] = {}
    for group in _accidents([toll for toll in every if _is_of_accident(toll)]):
        told = [*group, *_told_again(every, group)]
        known.update((id(toll), _as_one(toll, told)) for toll in told)
    made: dict[int, Toll] = {}
    for toll in tolls:
        one, whole = known.get(id(toll), toll), made.get(id(toll.whole), toll.whole)
        made[id(toll)] = one if whole is one.whole else replace(one, whole=whole)
    return list(made.values())


def _meant(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, those of "the fire" behind two accidents with the place and day of the fire."""
    heads = [toll for toll in tolls if _is_of_accident(toll)]
    made: dict[int, Toll] = {}
    for toll in tolls:
        whole = made.get(id(toll.whole), toll.whole)
        told = _told_last(toll, heads)
        if told is not None and not places_in(toll.statement):
            day = toll.statement.analysis.event_date or told.day
            made[id(toll)] = replace(toll, whole=whole, places=told.places, of_day=day)
        else:
            made[id(toll)] = toll if whole is toll.whole else replace(toll, whole=whole)
    return list(made.values())


def _told_again(tolls: Sequence[Toll], group: Sequence[Toll]) -> list[Toll]:
    """The tolls of "the blast" that give a number which its claimant takes back in the group."""
    taken = {(toll.figure.kind, toll.figure.count) for toll in group if toll.taken_back}
    return [
        toll
        for toll in tolls
        if (toll.figure.kind, toll.figure.count) in taken
        and toll not in group
        and words().accident.search(bare(toll.statement.translated.sentence.text))
        and any(abs((_published(toll) - _published(one)).days) <= _DAYS for one in group)
    ]


def _as_one(toll: Toll, group: Sequence[Toll]) -> Toll:
    """A toll of an accident with what its group tells of that."""
    named = {one.figure.party_affected for one in group} - {None, OTHER}
    party = named.pop() if len(named) == 1 else toll.figure.party_affected
    taken = {(one.figure.kind, one.figure.count) for one in group if one.taken_back}
    return replace(
        toll,
        figure=replace(toll.figure, party_affected=party),
        of_day=min(one.day for one in group if one.day),
        places=frozenset(place for one in group for place in one.places),
        occasions=frozenset({_KIND}),
        total=False,
        since=None,
        taken_back=toll.taken_back or (toll.figure.kind, toll.figure.count) in taken,
    )


def _accidents(tolls: Sequence[Toll]) -> list[list[Toll]]:
    """The tolls by accident: what blew up or burned, in reports that follow each other within days."""
    found: dict[str, list[list[Toll]]] = defaultdict(list)
    for toll in sorted(tolls, key=_published):
        if not toll.day:
            continue
        known = found[_what(toll, tolls)]
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
    return _KIND in toll.occasions or words().blown_up.search(text) is not None


def _published(toll: Toll) -> date:
    return toll.statement.article.date or toll.day or date.min


def _what(toll: Toll, tolls: Sequence[Toll]) -> str:
    """What blew up, by the word in its sentence or, where the sentence only goes on, its article's head.

    "A blast" of nothing that is named is another than the article's.
    """
    article, own = toll.statement.article, bare(toll.statement.translated.sentence.text)
    blow = words().accident.search(own)
    known = blow is None or _is_known(blow[0])
    told = _told_last(toll, tolls)
    text = told.statement.translated.sentence.text if told else ""
    heads = (own, text) if text else (own, article.title, article.body[:_HEAD])
    for one in heads if known else (own,):
        found = words().blown_up.search(bare(one))
        if found:
            return found["what"]
    return ""


def _told_last(toll: Toll, tolls: Sequence[Toll]) -> Toll | None:
    """The toll of "a fire" that "the fire" means, where its article told two accidents of other places."""
    own, new = toll.statement, dict[str, Toll]()
    named = words().accident.search(bare(own.translated.sentence.text))
    if named is None or not _is_known(named[0]):
        return None
    for one in tolls:
        sentence = one.statement.translated.sentence
        if one.statement.article.id != own.article.id or sentence.n >= own.translated.sentence.n:
            continue
        blow = words().accident.search(bare(sentence.text))
        if blow and not _is_known(blow[0]):
            new[_noun(blow[0])] = one
    told = new.get(_noun(named[0]))
    return told if told and any(_is_apart(told, one) for one in new.values()) else None


def _is_known(blow: str) -> bool:
    """Whether a blow is "the blast", told before."""
    return blow.lstrip("وفبل").startswith("ال")


def _is_apart(one: Toll, other: Toll) -> bool:
    """Whether two accidents are of two towns or, where one names none, of two days."""
    if one.places and other.places:
        return one.places.isdisjoint(other.places)
    return one.day != other.day


def _noun(word: str) -> str:
    """The stem of what happened: "fire" of "and the fire", "blast" of "blew up"."""
    return _CLITICS.sub("", word)[:_STEM]
