"""Those who act, told by a participle: "the forces the-besieging to the city", who are not besieged.

Without vowel signs the participle may be passive as well, and a decoder likes it better so: "the controlled
gunmen of the oil field". A preposition behind it that leads in whom it is done to makes it active. It is said
with a verb from the first attempt on (`apart`), "the forces that besiege the city", which decoders do not
mistake; English in which it is done to those who do it is marked. The words are data:
`data/checks/governing.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.bilingual import tokens
from briefings.language.normalize import bare, fold
from briefings.language.wordlists import WordLists, english, longest
from briefings.translation.checks.cover import translates
from briefings.translation.checks.retelling import SURE, without_to

_PEOPLE = r"(?:م\w{2,}|\w{2,}ي)(?:ون|ين)"
_DEED = r"ل(?:است|ا\w{2,4}ا\w(?!\w)|ت\w{2}ي)"  # "trained to absorb": what for
_LISTS = WordLists("checks/governing.toml")
_TO = "ل"  # written together with its word
_ENDED = {"": 0, "ه": 1, "ون": 2, "ين": 2}
_WHO = ("الذي", "التي", "الذين")
_NEAR = 2  # English words from the participle to its noun


class _Participle(NamedTuple):
    """What they do, of one, of one feminine and of many; what leads on; the English either way."""

    verbs: tuple[str, ...]
    leads: frozenset[str]
    suffered: re.Pattern[str]
    done: re.Pattern[str]


def apart(ar: str) -> str:
    """The Arabic with a verb for such participles."""
    key = fold(ar)
    for said in reversed(_told(key.text)):
        number = 1 if said["stem"].endswith("ه") else _ENDED[said["end"]]
        deed = f"{_WHO[number]} {_participles()[said['stem']].verbs[number]}"
        at = key.place(said, "participle")
        to = _TO in _participles()[said["stem"]].leads
        ar = f"{ar[: at.start]}{deed}{without_to(ar[at.stop :]) if to else ar[at.stop :]}"
    return ar


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where the English has it done to those who do it."""
    for said in _told(bare(ar)):
        told = _participles()[said["stem"]]
        for suffered in told.suffered.finditer(en):
            behind = list(tokens(en[suffered.end() :]))[:_NEAR]
            whose = any(translates(said["head"], t.stem, SURE) for t in behind)
            rest = f"{en[: suffered.start()]} {en[suffered.end() :]}"
            if whose and not told.done.search(rest):
                yield (
                    f"in the Arabic they do it ({said['head']} {said['participle']}); "
                    f'the English says "{suffered[0]}"'
                )
                return


def _told(key: str) -> list[re.Match[str]]:
    """Such participles with those who act before them, in folded Arabic."""
    return [
        said
        for said in _pattern().finditer(key)
        if (said["to"] and _TO in _participles()[said["stem"]].leads)
        or said["lead"] in _participles()[said["stem"]].leads
    ]


@cache
def _pattern() -> re.Pattern[str]:
    leads = {lead for each in _participles().values() for lead in each.leads} - {_TO}
    listed = longest(bare(head).removeprefix("ال") for head in _LISTS["heads"])
    head = rf"(?:ال|(?<=ل)ل)(?:{listed}|{_PEOPLE})"
    return re.compile(
        rf"(?<!\w)(?:[وف]?[بل]?)(?P<head>{head})(?: ال\w+ي(?:ه|ون|ين)?)? "
        rf"(?P<participle>ال(?P<stem>{longest(_participles())})(?P<end>ه|ون|ين|))(?= "
        rf"(?:(?!{_LISTS.either('spans')}(?!\w))(?P<to>(?P<the>لل)\w{{2}}|(?!{_DEED})ل\w{{2}})"
        rf"|(?P<lead>{longest(leads)})(?!\w)))"
    )


@cache
def _participles() -> dict[str, _Participle]:
    """By folded stem."""
    return _LISTS.by_form("participles", _participle)


def _participle(verbs: str, leads: str, suffered: str, done: str) -> _Participle:
    return _Participle(
        tuple(verbs.split()), frozenset(map(bare, leads.split())), english(suffered), english(done)
    )
