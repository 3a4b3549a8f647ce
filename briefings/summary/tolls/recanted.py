"""Tolls that their claimant takes back shortly behind: "The union withdrew the toll on Friday"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefings.language.normalize import bare
from briefings.records import Statement
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_CLITICS = re.compile(r"^[وف]?(?:لل|[بك]?ال)?")
_BACK = 3  # sentences from a withdrawal back to its toll
_SHORT = 3  # letters of a word that says nothing of who speaks


def recanted(tolls: Sequence[Toll], statements: Iterable[Statement]) -> list[Toll]:
    """The tolls, those marked that a sentence right behind withdraws in the name of their claimant.

    With other sentences between, it must name him.
    """
    gone = _gone(tolls, statements)
    made: dict[int, Toll] = {}
    for toll in tolls:
        whole = made.get(id(toll.whole), toll.whole)
        same = whole is toll.whole and id(toll) not in gone
        made[id(toll)] = toll if same else replace(
            toll, whole=whole, taken_back=toll.taken_back or id(toll) in gone
        )  # fmt: skip
    return list(made.values())


def _gone(tolls: Sequence[Toll], statements: Iterable[Statement]) -> set[int]:
    """The tolls, by identity, that are withdrawn: of each withdrawal those nearest before it."""
    told: dict[tuple[str, int], list[Toll]] = defaultdict(list)
    for toll in tolls:
        told[toll.statement.article.id, toll.statement.translated.sentence.n].append(toll)
    gone: set[int] = set()
    for back in statements:
        who = _who(back.translated.sentence.text) if back.analysis.relevant else None
        if who is None:
            continue
        for behind in range(1, _BACK + 1):
            near = told.get((back.article.id, back.translated.sentence.n - behind), ())
            theirs = {id(toll) for toll in near if _is_his(toll, back, who, behind)}
            gone |= theirs
            if theirs:
                break
    return gone


def _is_his(toll: Toll, back: Statement, who: frozenset[str], behind: int) -> bool:
    """Whether a toll is of whoever a withdrawal names, or stands right before one that names nobody."""
    if not who:
        return behind == 1
    if not who.isdisjoint(_stems(bare(toll.statement.translated.sentence.text))):
        return True
    text, names = back.translated.sentence.text, back.translated.names
    named = any(_stems(bare(text[name.start : name.end])) & who for name in names)
    return named and back.analysis.parties == (toll.figure.claimed_by,)  # "Yerevan", for "Armenia"


def _who(text: str) -> frozenset[str] | None:
    """The words for whoever withdraws a toll at the head of a sentence; None where nobody does."""
    told = words().withdraws.match(bare(text))
    return None if told is None else _stems(f"{told['front']} {told['behind']}")


def _stems(text: str) -> frozenset[str]:
    stems = (_CLITICS.sub("", word).removeprefix("و") for word in text.split())
    return frozenset(stem for stem in stems if len(stem) >= _SHORT)
