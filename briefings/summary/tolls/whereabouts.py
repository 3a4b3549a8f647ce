"""Where those were hit whom a hospital counts that names no town: where the blow told just before fell.

"X shelled a quarter of Y on Tuesday. … The director of the hospital said that 12 were killed."
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.records import Statement
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_STRIKE = WordLists("summary/claims.toml", "strike")
_HIT = frozenset(["killed", "wounded"])
_BACK = 3  # sentences back to the blow


def placed(tolls: Sequence[Toll], statements: Iterable[Statement]) -> list[Toll]:
    """The tolls, those that a hospital counts without a town with that of the blow told before."""
    told: dict[str, dict[int, Statement]] = defaultdict(dict)
    for one in statements:
        told[one.article.id][one.translated.sentence.n] = one
    made: dict[int, Toll] = {}
    for toll in tolls:
        made[id(toll)] = toll.under(made)
        if _is_open(toll) and (there := _there(toll, told[toll.statement.article.id])):
            made[id(toll)] = replace(toll, places=there, total=False)
    return list(made.values())


def _is_open(toll: Toll) -> bool:
    """Whether a hospital or a doctor counts those of one blow, and nobody says where."""
    text = bare(toll.statement.translated.sentence.text)
    sums = toll.since or toll.opening or toll.figure.background or toll.whole is not None
    other = words().further.search(text) or words().total.search(text)
    medical = _STRIKE.whole("medical", before="[وفبل]?(?:ال|لل)?")
    one = toll.figure.kind in _HIT and not (toll.places or sums or other)
    return one and medical.search(text) is not None


def _there(toll: Toll, told: Mapping[int, Statement]) -> frozenset[str]:
    """The places of the nearest sentence before that names any, where that tells of a blow."""
    n = toll.statement.translated.sentence.n
    for k in range(n - 1, max(0, n - 1 - _BACK), -1):
        places = places_in(told[k]) if k in told else frozenset()
        if places:
            hit = _STRIKE.whole("blow").search(bare(told[k].translated.sentence.text))
            return places if hit else frozenset()
    return frozenset()
