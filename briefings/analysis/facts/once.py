"""What happens but once: a truce of a day, the arrest of one man, the fall of one town.

Two outlets that tell of such a thing on one day tell of one event, however little their words have in
common. Only what a sentence itself tells to have happened counts: not what is called for, refused, broken,
denied or looked back at. Words: `[once]` of `data/summary/same-fact.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from briefings.analysis.facts.besides import same_places
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.signatures import OTHER, Signature
from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists

_WORDS = WordLists("summary/same-fact.toml", "once")
# A deed, and what stands before it in its own clause where it is no news of the sentence.
_SHAPES = {
    "truce": r"<reached>(?: \S+){0,9}? [وفبل]?(?:ل|ال)?<truce>|<silent>(?: \S+){0,2}? <guns>",
    "held": r"<held>",
    "taken": r"<taken>",
    "gone": r"<gone>",
}
_BEHIND = 3  # words before it among which "after", "who" or "breach of" stands
_BEFORE = 60  # characters before the name of a town in which stands that it was taken
# "Took (the city of) X"; not "took six villages in X".
_TAKES = (
    r"(?<!\w)[وفب]?<taken>(?: (?!<beside>(?!\w))\S+){0,5}?(?: علي| الي)?(?: (?:ال)?<towns>)?\s*$"
)


def once(a: Signature, b: Signature) -> bool:
    """Whether both tell of one thing that happens but once."""
    common = _told(a.key) & _told(b.key)
    return any(_IS_ONE[kind](a, b) for kind in common)


def found_by(item: Signature) -> frozenset[str]:
    """What a statement of such a thing may be found by: its kind, and with whom or where it was."""
    told = _told(item.key)
    whom = [*item.persons, *item.places, *item.parties] if told else []
    return frozenset(f"!{kind} {one}" for kind in told for one in ["", *whom])


def _between_same(a: Signature, b: Signature) -> bool:
    """Truces of a war are of one day, or they are two: one is announced and another begins."""
    return a.statement.day == b.statement.day and bool((a.parties & b.parties) - {OTHER})


def _of_same_town(a: Signature, b: Signature) -> bool:
    return same_places(a, b) and bool(_taken_in(a) & _taken_in(b))


def _taken_in(item: Signature) -> frozenset[str]:
    """The towns that stand right behind a word for their taking."""
    text, pattern = item.statement.translated.sentence.text, _WORDS.pattern(_TAKES)
    return frozenset(
        rules().same_place.get(name.house, name.house)
        for name in item.statement.translated.names
        if name.type == "place"
        and pattern.search(bare(text[max(0, name.start - _BEFORE) : name.start]) + " ")
    )


def _of_same_person(a: Signature, b: Signature) -> bool:
    return not a.persons.isdisjoint(b.persons)


_IS_ONE: Mapping[str, Callable[[Signature, Signature], bool]] = {
    "truce": _between_same,
    "held": _of_same_person,
    "gone": _of_same_person,
    "taken": _of_same_town,
}


@lru_cache(maxsize=16_384)
def _told(folded: str) -> frozenset[str]:
    """What a folded sentence tells that happens but once."""
    return frozenset(kind for kind, found in _patterns().items() if _is_told(folded, found))


def _is_told(folded: str, pattern: re.Pattern[str]) -> bool:
    return any(
        _WORDS.words("behind").isdisjoint(folded[: found.start()].split()[-_BEHIND:])
        and _WORDS.words("undone").isdisjoint(folded[: found.end()].split())
        for found in pattern.finditer(folded)
    )


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {
        kind: _WORDS.pattern(rf"(?<!\w)[وف]?(?:{shape})(?!\w)") for kind, shape in _SHAPES.items()
    }
