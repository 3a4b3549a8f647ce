"""Tolls that their claimant takes back in the next sentence: "The union withdrew the toll on Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefings.language.normalize import bare
from briefings.records import Statement
from briefings.summary.tolls.standing import Toll
from briefings.summary.tolls.words import words

_CLITICS = re.compile(r"^[وف]?(?:لل|[بك]?ال)?")
_SHORT = 3  # letters of a word that says nothing of who speaks


def recanted(tolls: Sequence[Toll], statements: Iterable[Statement]) -> list[Toll]:
    """The tolls, those marked that the sentence right behind withdraws in the name of their claimant."""
    backs = {
        (s.article.id, s.translated.sentence.n - 1): who
        for s in statements
        if s.analysis.relevant and (who := _who(s.translated.sentence.text)) is not None
    }
    made: dict[int, Toll] = {}
    for toll in tolls:
        own = toll.statement.translated.sentence
        who = backs.get((toll.statement.article.id, own.n))
        gone = who is not None and (not who or not who.isdisjoint(_stems(bare(own.text))))
        whole = made.get(id(toll.whole), toll.whole)
        same = whole is toll.whole and not gone
        made[id(toll)] = toll if same else replace(
            toll, whole=whole, taken_back=toll.taken_back or gone
        )  # fmt: skip
    return list(made.values())


def _who(text: str) -> frozenset[str] | None:
    """The words for whoever withdraws a toll at the head of a sentence; None where nobody does."""
    told = words().withdraws.match(bare(text))
    return None if told is None else _stems(f"{told['front']} {told['behind']}")


def _stems(text: str) -> frozenset[str]:
    stems = (_CLITICS.sub("", word) for word in text.split())
    return frozenset(stem for stem in stems if len(stem) >= _SHORT)
