"""Whether both languages speak of the same countries, and have the same one act upon the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either, folded
from briefings.records import NameMatch
from briefings.translation.names.countries import (
    NISBA,
    Mention,
    arabic_mentions,
    capitals,
    english_mentions,
)

_CLAUSE = re.compile(r"[.;:،؛,\"“”«»()]|\b(?:that|which|who|while|after|before)\b")
_FAR = 60  # characters between a verb and its parties
# "was shelled by X"; a feminine or present verb that opens a clause; what names the agent of a passive one.
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:\w+ly )?\w+(?:ed|en|ught|ot|ck|ung) by (?=(?:the )?[A-Z])"
)
_OPENING = re.compile(r"(?:^|[.؛:،] ?)[وف]?(?:ت\w{3,}|\w{3,}ت) $")
_BY = re.compile(
    r"(?<!\w)(?:علي يد|علي ايدي|من قبل|من جانب|من طرف|بواسطه|عبر|بسبب|بفعل|جراء"
    r"|برصاص|بنيران|بقصف|بغار\w+)(?!\w)"
)
_PEOPLE = re.compile(r"يون$|يين$|ل(?:ارمن|اتراك|روس)$")  # of a nation's people, folded
# An adjective; of two that share a noun both are told: Anglo-American.
_SHARED = re.compile(rf"ي{NISBA}$")
_JOINED = re.compile(r"[ -]{1,3}")
_FLAG = re.compile(r"(?<!\w)(?:(?:ب?علم|اعلام|[وف]?مسجله?|المسجله?) (?:في )?)$")  # a ship's country
_COMBINING = re.compile(
    r"\b(?:Anglo|Franco|Indo|Israe|Russo|Sino|Turco|Greco|Italo)", re.IGNORECASE
)
_BY_PARTY = re.compile(r" (?:من جانب|من قبل|من طرف|علي يد|علي ايدي)(?: \w+)? ")
_OBJECT = re.compile(r" \w{3,}ا ")  # an indefinite one, which has an alif, as its adjective has
_NEAR = 25  # characters between a passive verb and whom it befalls

_LED_IN = re.compile(
    r" (?:في|من|علي|عن|الي|خلال|جراء|اثر|بعد|قبل|عند|لدي|[وف]?[بل]\w+)(?= )| [بل]$"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of one party towards another."""

    said: str
    arabic: re.Pattern[str]
    english: re.Pattern[str]
    passive: bool  # the Arabic may be passive, too
    forces: bool  # an army right behind the Arabic does it, whatever comes next
    that: bool  # whoever is to do something stands behind "that" in English
    arabic_to: tuple[str, ...]  # folded prepositions before whom it is done to; none: the object
    english_to: tuple[str, ...]
    forms: tuple[str, ...]  # the Arabic as it is listed
    verbs: tuple[str, ...]  # the English


@cache
def deeds() -> tuple[Deed, ...]:
    """The verbs of one party towards another."""
    table: dict[str, dict[str, Any]] = toml("checks/deeds.toml")
    return tuple(
        Deed(
            deed["said"],
            re.compile(rf"(?<!\w)[وف]?(?:{folded(deed['arabic'].split())})(?!\w)"),
            re.compile(
                rf"(?P<passive>\b(?:was|were|been|being|is|are) )?\b(?:{either(deed['english'].split())})\b"
            ),
            bool(deed.get("passive")),
            bool(deed.get("forces")),
            bool(deed.get("that")),
            tuple(map(bare, deed.get("arabic_to", "").split())),
            tuple(deed.get("english_to", "").split()),
            tuple(deed["arabic"].split()),
            tuple(deed["english"].split()),
        )
        for deed in table.values()
    )


def differences(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[tuple[bool, str]]:
    """What is said of other parties in English than in Arabic: whether it is certain, and a reason."""
    key = bare(ar)
    left, right = arabic_mentions(key), english_mentions(en)
    strange = list(_strange(left, right, names)) if left and right else []
    yield from strange
    if not strange:
        yield from _lost(key, left, en)
    if not any(certain for certain, _ in strange):
        yield from swapped(key, _spoken_for(key, left), en, _spoken_for(en, right))
        yield from _turned(key, left, en, right)


def _strange(
    left: Sequence[Mention], right: Sequence[Mention], names: Sequence[NameMatch]
) -> Iterator[tuple[bool, str]]:
    """Countries of which only one side speaks, or one side more often."""
    told = Counter(mention.country for mention in left)
    heard = Counter(mention.country for mention in right)
    lost = [c for c in told if c not in heard]
    won = [c for c in heard if c not in told and not _named(c, names)]
    if lost and won:
        yield True, f"the Arabic speaks of {_and(lost)}, the English of {_and(won)}"
        return
    more = [c for c in told if told[c] > heard[c] and told[c] > 1]
    fewer = [c for c in heard if heard[c] > told[c] and heard[c] > 1]
    if sum(told.values()) == sum(heard.values()) and len(more) == len(fewer) == 1:
        yield False, f"{fewer[0]} may stand in the English where the Arabic has {more[0]}"


def _lost(key: str, left: Sequence[Mention], en: str) -> Iterator[tuple[bool, str]]:
    """A country of which the English says nothing: "was violated", by "the Azerbaijanis".

    Said of its people, of one of two adjectives of a noun, of a ship's flag; else English may leave it out.
    """
    said = set(_named_in(en))
    for k, mention in enumerate(left):
        if mention.country in said:
            continue
        people = _PEOPLE.search(key, mention.start, mention.end)
        if people or _FLAG.search(key, 0, mention.start) or _shares(key, left, k, en):
            of = f"people of {mention.country}" if people else mention.country
            yield False, f"the Arabic speaks of {of}, the English does not"
            return


def _shares(key: str, left: Sequence[Mention], at: int, en: str) -> bool:
    """Whether it is one of two countries' adjectives that belong to one noun: "American-British raids"."""
    if _COMBINING.search(en) or not _SHARED.search(key, left[at].start, left[at].end):
        return False
    return any(
        one.country != other.country
        and _JOINED.fullmatch(key, one.end, other.start)
        and _SHARED.search(key, one.start, one.end)
        and _SHARED.search(key, other.start, other.end)
        for one, other in pairwise(left[max(0, at - 1) : at + 2])
    )


def _named_in(en: str) -> Iterator[str]:
    """Countries of an English text, also within a word with a hyphen, and by their capitals."""
    for part in (en, en.replace("-", " ")):
        yield from (mention.country for mention in _spoken_for(part, english_mentions(part)))


def _spoken_for(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Countries together with the capitals that speak for them, in order."""
    known, pattern = capitals()
    found = [Mention(m.start(1), m.end(1), known[m[1]]) for m in pattern.finditer(text)]
    return sorted([*mentions, *found])


def _named(country: str, names: Sequence[NameMatch]) -> bool:
    """Whether a name of the sentence has the country in it: Bank of Georgia."""
    return any(country.removeprefix("the ")[:5] in name.house for name in names)


def swapped(
    key: str, left: Sequence[Mention], en: str, right: Sequence[Mention]
) -> Iterator[tuple[bool, str]]:
    """Two of the parties mentioned of which each does to the other what the other does to it."""
    for deed in deeds():
        verbs, forms = list(deed.arabic.finditer(key)), list(deed.english.finditer(en))
        if len(verbs) != 1 or len(forms) != 1 or deed.arabic_to or deed.english_to:
            continue
        here = _by_whom(verbs[0], key, left) or _arabic_pair(
            verbs[0], key, left, passive=deed.passive
        )
        there = _english_pair(forms[0], en, right, that=deed.that)
        if here and there and here == there[::-1]:
            yield (
                True,
                f"in the Arabic {here[0]} {deed.said} {here[1]}, in the English it is the other way round",
            )


def _by_whom(verb: re.Match[str], key: str, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """Agent and patient of "was accused, Armenia, by Baku", with the agent right behind the patient."""
    after = [m for m in mentions if m.start >= verb.end()][:2]
    if len(after) < 2 or after[0].country == after[1].country:
        return None
    near = after[0].start - verb.end() < _NEAR
    between = key[after[0].end : after[1].start]
    by = _BY_PARTY.fullmatch(between)
    return (after[1].country, after[0].country) if near and by else None


def _arabic_pair(
    verb: re.Match[str], key: str, mentions: Sequence[Mention], *, passive: bool
) -> tuple[str, str] | None:
    """Agent and patient: the two parties after the verb, or one before it and one after.

    Where the verb may be passive, what a preposition leads in may be its agent.
    """
    after = [m for m in mentions if m.start >= verb.end()][:2]
    before = [m for m in mentions if m.end <= verb.start()]
    ahead = bool(before) and key[before[-1].end : verb.start()].strip() == ""
    if (
        len(after) == 2
        and not ahead  # who does it stands before
        and after[0].country != after[1].country
        and not key.endswith("يين", 0, after[0].end)  # an object: who does it stood before
        and after[0].start - verb.end() < _FAR
        and not _CLAUSE.search(key, verb.end(), after[1].start)
        and not (passive and _LED_IN.search(key, verb.end(), after[1].start))
    ):
        pair = after[0].country, after[1].country
        return pair[::-1] if _is_object(key, verb, *after) else pair
    if not passive and len(after) == 1 and ahead and before[-1].country != after[0].country:
        return before[-1].country, after[0].country
    return None


def _is_object(key: str, verb: re.Match[str], first: Mention, second: Mention) -> bool:
    """Whether the first of two behind a verb is acted upon: "killed an Armenian soldier a Turkish sniper"."""
    whose = _OBJECT.fullmatch(key, verb.end(), first.start) and key[first.end - 1] == "ا"
    behind = (key[: second.start].rstrip()[-1], key[second.end - 1])
    return bool(whose) and "ا" not in behind


def _english_pair(
    verb: re.Match[str], en: str, mentions: Sequence[Mention], *, that: bool
) -> tuple[str, str] | None:
    """The nearest party before the verb and the first after it, turned round where it is passive."""
    before = [m for m in mentions if m.end <= verb.start()]
    after = [m for m in mentions if m.start >= verb.end()]
    if not before or not after or before[-1].country == after[0].country:
        return None
    near, far = before[-1], after[0]
    behind = verb.end() + (len(" that") if that and en.startswith(" that ", verb.end()) else 0)
    if _CLAUSE.search(en, near.end, verb.start()) or _CLAUSE.search(en, behind, far.start):
        return None
    if verb["passive"]:
        return (far.country, near.country) if " by " in en[verb.end() : far.start] else None
    return near.country, far.country


def _turned(
    key: str, left: Sequence[Mention], en: str, right: Sequence[Mention]
) -> Iterator[tuple[bool, str]]:
    """A party that acts in the Arabic, right behind the verb, and is acted upon in the English."""
    for passive in _PASSIVE.finditer(en):
        victims = [m.country for m in right if 0 <= passive.start() - m.end < 2]
        for agent in left:
            verb = _OPENING.search(key, 0, agent.start)
            if verb is None or agent.country not in victims:
                continue
            if not _BY.search(_CLAUSE.split(key[agent.end :], maxsplit=1)[0]):
                yield True, f"in the Arabic {agent.country} acts, in the English it is acted upon"


def _and(countries: Sequence[str]) -> str:
    return " and ".join(countries)
