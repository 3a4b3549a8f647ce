"""Sentences that open by pointing at one before them: "this step", "the agreement", "a court charged him".

They say enough to be items, but not of what: each stands right behind the sentence that says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import WordLists, folded
from briefings.records import Statement
from briefings.summary.events.unnamed import by_place, meant, unnamed

_LISTS = WordLists("summary/leaning.toml", "follows")
# "This step came", "Ankara rejected this accusation", "and that came after".
_THIS = r"\W*(?:(?!<despite> )[^\s،.:]+ ){0,2}<pointers> (?!<times>(?!\w))"
_WHOM = r"\W*(?!<no_verbs> )[وف]\w{2,} <whom> "
_NEAR = 3  # sentences before one in which the thing is told that it speaks of; else in the article's first


def followed(statements: Iterable[Statement]) -> dict[str, str]:
    """The ids of such sentences, each with the id of the sentence before it in its article.

    And of denials that do not name what they deny (events/unnamed.py).
    """
    told = by_place(statements)
    found = {s.id: meant(s, told) if unnamed(s) else _told_before(s, told) for s in told.values()}
    return {item: before.id for item, before in found.items() if before}


def follows(statement: Statement) -> bool:
    """Whether a sentence opens so; who speaks, where brackets tell him, is told."""
    text = bare(statement.translated.sentence.text)
    if statement.analysis.speaker_hint:
        return _LISTS.pattern(_THIS).match(text) is not None
    return _points(text) or _thing(text) is not None


def counts_alone(statement: Statement) -> bool:
    """Whether one can do without what it speaks of, if need be: "the shelling killed 13"."""
    return not _points(bare(statement.translated.sentence.text))


def _points(text: str) -> bool:
    return any(_LISTS.pattern(shape).match(text) for shape in (_THIS, _WHOM))


def tells_its_own(statement: Statement) -> bool:
    """Whether one counts people whom the thing that it speaks of did not hit: "came after 2 were killed"."""
    text = bare(statement.translated.sentence.text)
    figures = [figure for figure in statement.analysis.figures if not figure.background]
    return bool(figures) and not (_points(text) or _thing(text, kills=True))


def _told_before(
    statement: Statement, told: Mapping[tuple[str, int], Statement]
) -> Statement | None:
    if not follows(statement):
        return None
    n, text = statement.translated.sentence.n, bare(statement.translated.sentence.text)
    thing = None if _points(text) else _thing(text)
    places = (*range(n - 1, n - 1 - _NEAR, -1), 1) if thing else (n - 1,)
    near = (told.get((statement.article.id, place)) for place in places if place < n)
    for before in near:
        if before and (thing is None or thing.search(bare(before.translated.sentence.text))):
            return before
    return None


def _thing(text: str, *, kills: bool = False) -> re.Pattern[str] | None:
    """The words that tell of the thing that a text speaks of without naming it, maybe only of a blow."""
    if not _any_thing().match(text):
        return None
    return next((told for opening, told in _things(kills) if opening.match(text)), None)


@lru_cache(maxsize=2)
def _things(kills: bool) -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    return tuple(
        (_opens(thing["words"]), re.compile(rf"(?<!\w)[وفبل]?(?:{folded(thing['told'])})(?!\w)"))
        for thing in toml("summary/leaning.toml")["follows"]["thing"]
        if thing.get("kills", not kills)
    )


@lru_cache(maxsize=1)
def _any_thing() -> re.Pattern[str]:
    """What opens by speaking of any of the things: most sentences do not."""
    things = toml("summary/leaning.toml")["follows"]["thing"]
    return _opens(word for thing in things for word in thing["words"])


def _opens(words: Iterable[str]) -> re.Pattern[str]:
    shape = rf"\W*[وفب]?(?:<in_spite>|\w+) (?:{folded(words)})(?: ?،| (?!ال|<naming>(?!\w)))"
    return _LISTS.pattern(shape)
