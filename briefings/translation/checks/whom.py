"""Who does it to whom, where Arabic tells by an ending and a decoder guesses.

"His accusing the army" is of one who accuses, "his accusing on the part of the army" of one who is accused;
"promised-us the United Nations" is no promise of ours; those who "were killed when was-opened fire on their
car" did not open it. The words are data: `data/checks/whom.toml`. Of 80,143 true pairs these mark none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists, either, english
from briefings.translation.checks import patterns, vowelled
from briefings.translation.checks.units import SIDES

_SHOWN = 40  # characters of English that a reason shows
_LED = re.compile(r"[بلكو]|.*ا$|\d")  # a preposition, "and"; an adverb's ending; a span of time
_ACCUSES = re.compile(r"\W*و?(?:اتهم|اتهمت|اتهموا|تتهم|يتهم)(?!\w)")
_UNFINISHED = re.compile(  # who accused whom: behind "accused" stands neither, and nobody "was accused"
    r"^(?:(?!\b(?:was|were|is|are|been|being|be|stands?|stood|has|have|had|got|who|that|which|accus\w+)\b)[^,;:])*?"
    r"\baccused (?:of|(?:the )?(?:detention|arrest|killing|murder|kidnapping|abduction|bombing|shelling"
    r"|torture|execution|holding|targeting|use|killings|deaths?) of)\b",
    re.IGNORECASE,
)


class _Noun(NamedTuple):
    """A noun of a deed with "his", the deed in other words, and in English what is done to him and by him."""

    arabic: re.Pattern[str]
    root: re.Pattern[str]
    passive: re.Pattern[str]
    active: re.Pattern[str]


_FIRED = (
    r"^(?!.*(?<!\w)[وف]?<befell_her>(?!\w))(?P<before>.*(?<!\w)[وف]?<befell>(?!\w).*?)"
    r"(?<!\w)<when> (?:اطلقت?|فتحت?) <fire> علي \w+(?:ه|هم|هما)(?!\w)"
)
_LISTS = WordLists("checks/whom.toml")


@cache
def _nouns() -> tuple[_Noun, ...]:
    return tuple(_noun(*entry) for entry in _LISTS.entries("nouns"))


def _noun(arabic: str, root: str, passive: str, active: str) -> _Noun:
    stem = bare(arabic)
    stem = stem[:-1] + "ت" if stem.endswith("ه") else stem
    were, past = r"(?:\w+ly )?", either(passive.split(", "))
    return _Noun(
        _LISTS.pattern(rf"(?<!\w)[وف]?(?:<behind> |[بل]){stem}(?:ه|ها|هم|هما) (?P<next>\w+)"),
        re.compile("|".join(map(bare, root.split()))),
        re.compile(rf"\b(?:being {were}(?:{past})|(?:was|were|been) {were}(?:{past}) by)\b"),
        english(active),
    )


_ACTIVE = re.compile(
    r"\b(?:they|it|she|he)(?: had| have| has)? (?:opened fire|fired|shot|opening fire)(?: \w+)? (?:on|at)\b",
    re.IGNORECASE,
)


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where somebody does in the English what is done to them in the Arabic, or the reverse."""
    key = bare(ar)
    yield from vowelled.findings(ar, en)
    for noun in _nouns():
        yield from _of_noun(noun, key, en)
    yield from patterns.findings("whom", ar, en)
    if _ACCUSES.match(key) and ar.rstrip()[-1:] in ".!؟" and (broken := _UNFINISHED.search(en)):
        yield f'somebody accuses somebody; the English "{broken[0][-_SHOWN:]}" does not say who is accused'
    fired, they = _LISTS.pattern(_FIRED).search(key), _ACTIVE.search(en)
    if (
        fired
        and they
        and not _LISTS.whole("shooters", before="[وفبل]?(?:ال|لل)?").search(fired["before"])
    ):
        yield f'in the Arabic fire was opened on them; the English says "{they[0]}"'


def _of_noun(noun: _Noun, key: str, en: str) -> Iterator[str]:
    said = noun.arabic.search(key)
    if said is None or noun.root.search(key[: said.start()] + key[said.start("next") :]):
        return
    if _LISTS.pattern(r"<by>(?!\w)").match(key, said.start("next")):
        if (doing := noun.active.search(en)) and not _LISTS.pattern(r"(?i)\b<english_by>\b").search(
            en
        ):
            yield f'in the Arabic it is done to them by somebody; the English says "{doing[0]}"'
        return
    own = SIDES.pattern("<arabic_own>").fullmatch(said["next"])
    if said["next"] in SIDES.words("arabic_stops") or _LISTS.pattern("<no_object|by>").fullmatch(
        said["next"]
    ):
        return
    if (own or not _LED.match(said["next"])) and (done := noun.passive.search(en)):
        yield f'in the Arabic they do it to somebody; the English says "{done[0]}"'
