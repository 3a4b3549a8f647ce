"""Whether what one party says or does is said or done by another: the army for the rebels, Hamas for Israel.

`parties` holds countries against each other, `sides` the nouns of a deed; here are armies, armed groups,
governments, countries and the people of the name lists as those who say something, or who act. Arabic has
them right behind the verb, English at the head of a clause or behind "by". Something is said only where each
of two stands in both languages, where one of them is the doer of a verb in the Arabic, the other in the
English, and neither of both on the other side. The words are data: `data/checks/bodies.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.wordlists import either, folded
from briefings.records import NameMatch
from briefings.translation.checks import parties
from briefings.translation.checks.bodies import arabic_parties, english_parties, people, table
from briefings.translation.names.countries import Mention

_AND = r"[وف]?"
_HEAD = 60  # characters from the beginning of an English clause to its first party
_OPENING = 12  # characters of what opens such a clause
_PARTS = ("saying", "nouns")
_LED = re.compile(r"[وف]?(?:[بك]ال|لل)")  # a preposition before a definite word
_DONE = (" ", " قد ")  # between somebody and their verb
_OPENS = re.compile(  # what may stand before a verb that opens its clause
    r"(?:^|[.؛:!؟\"“«-] ?)(?:(?:وقد|كما|كذلك|وكذلك|فيما|بينما|وفيما|امس|اليوم|ثم) )?$"
)
_TITLE = "".join(rf"(?<!{title})" for title in ("Gen", "Brig", "Maj", "Col", "Lt", "Capt", r"U\.S"))
_CLAUSE = re.compile(
    rf"(?:^|{_TITLE}\. ?|[;:,\"“”()—–] ?|\b(?:that|but|while|when|after|before|where|although) )$"
)


class _Verb(NamedTuple):
    """What somebody does, in both languages."""

    said: str
    arabic: re.Pattern[str]
    english: re.Pattern[str]
    first: bool = True  # whether whoever stands behind the Arabic verb does it, and is not done to
    alone: bool = True  # whether it is done to no other party


class _Words(NamedTuple):
    heads: re.Pattern[str]  # Arabic between a verb and its doer
    lead: re.Pattern[str]  # English words before a doer
    beside: re.Pattern[str]  # … between two, or one and its verb
    behind: re.Pattern[str]  # … from a passive to its doer
    according: re.Pattern[str]
    sources: re.Pattern[str]
    verbs: tuple[_Verb, ...]
    noun: re.Pattern[str]  # of a deed in Arabic
    to: re.Pattern[str]  # what leads in whom it is done to
    english_noun: re.Pattern[str]


@cache
def _words() -> _Words:
    saying, nouns = ({k: w.split(", ") for k, w in table()[part].items()} for part in _PARTS)
    acting = [_Verb(d.said, d.arabic, d.english, _acts(d), alone=False) for d in parties.deeds()]
    moving = [_verb(said, *words.values()) for said, words in table()["moving"].items()]
    to = either(nouns["english_to"])
    subject = rf"(?:{either(saying['english_heads'])})(?:['’]s?|\.)?"
    lead = rf"(?:(?:{subject}) )*"
    return _Words(
        heads=re.compile(rf" (?:[بل]?(?:{folded(saying['arabic_heads'])}) )*"),
        lead=re.compile(lead, re.IGNORECASE),
        beside=re.compile(rf"(?:['’]s?)?(?:[ -](?:{subject}|and|-\w+)(?=[ ,]))* ?", re.IGNORECASE),
        behind=re.compile(f" by {lead}", re.IGNORECASE),
        according=re.compile(rf"\baccording to {lead}", re.IGNORECASE),
        sources=re.compile(rf"(?<!\w){_AND}(?:{folded(saying['arabic_sources'])})(?!\w)"),
        verbs=(
            _verb("says it", ", ".join(saying["arabic"]), ", ".join(saying["english"])),
            *acting,
            *moving,
        ),
        noun=re.compile(rf"(?<!\w){_AND}[بل]?(?:ال)?(?:{folded(nouns['arabic'])}) (?:ل(?=\w))?"),
        to=re.compile(rf" (?:(?:{folded(nouns['arabic_to'])}) |ل\w)(?:\w+ ){{0,2}}ل?"),
        english_noun=re.compile(
            rf"(?:(?:['’]s?)? (?:\w+ )?)(?:{either(nouns['english'])}) (?:{to}) (?:[\w-]+ ){{0,2}}"
        ),
    )


def _acts(deed: parties.Deed) -> bool:
    """Whether whoever stands behind the Arabic verb does it; where it may be passive only an army does."""
    return deed.forces or not deed.passive


def _verb(said: str, arabic: str, english: str) -> _Verb:
    past = rf"(?P<passive>\b(?:was|were|been|being|is|are) )?\b(?:{either(english.split(', '))})\b"
    behind = rf"(?<!\w){_AND}(?:{folded(arabic.split(', '))})(?!\w)"
    return _Verb(said, re.compile(behind), re.compile(past))


def findings(ar: str, en: str, names: Sequence[NameMatch] = ()) -> Iterator[str]:
    """A reason where the English has one party say or do what the Arabic has another say or do."""
    key = bare(ar)
    left = arabic_parties(key, names)
    if len({m.country for m in left}) < 2:
        return
    right = english_parties(en, names)
    both = {m.country for m in left} & {m.country for m in right}
    if len(both) < 2:
        return
    verbs, sourced = _words().verbs, _words().sources.search(key) is not None
    here = [_behind(key, verb, left) if verb.first else set() for verb in verbs]
    there = [_before(en, verb, right) for verb in verbs]
    doers, heard = (set().union(*side) for side in (here, there))
    for verb, told, said in zip(verbs, here, there, strict=True):
        first, second = _alike((told - heard) & both, (said - doers) & both, names)
        if first and second and not told & said and not sourced:
            yield f"in the Arabic it is {min(first)} that {verb.said}, in the English {min(second)}"
            return
    late = [told or _ahead(key, verb, left) for verb, told in zip(verbs, here, strict=True)]
    crossed = {(p, q) for ps, qs in zip(late, there, strict=True) for p in ps - qs for q in qs - ps}
    if one := next(((p, q) for p, q in sorted(crossed) if (q, p) in crossed), None):
        yield f"what {one[0]} says or does in the Arabic, {one[1]} does in the English, and the reverse"
        return
    for _, reason in parties.swapped(key, left, en, right):
        yield reason
        return
    deeds, attacks = _attacks(key, left), _english_attacks(en, right)
    for doer, other in deeds:
        if (other, doer) in attacks and (doer, other) not in attacks:
            yield f"in the Arabic {doer} does it to {other}, in the English it is the other way round"
            return


def _attacks(key: str, mentions: Sequence[Mention]) -> list[tuple[str, str]]:
    """Doer and sufferer of a deed that is a noun in folded Arabic: "the army's attack on the rebels"."""
    return [
        (doer.country, other.country)
        for doer, other in pairwise(mentions)
        for noun in _words().noun.finditer(key, 0, doer.start + 1)
        if doer.country != other.country
        and noun.end() - doer.start in (0, 1)
        and _words().to.fullmatch(key, doer.end, other.start + key.startswith("ل", other.start))
    ]


def _english_attacks(en: str, mentions: Sequence[Mention]) -> set[tuple[str, str]]:
    """The same in English."""
    return {
        (doer.country, other.country)
        for doer, other in pairwise(mentions)
        if _words().english_noun.fullmatch(en, doer.end, other.start)
    }


def _alike(told: set[str], said: set[str], names: Sequence[NameMatch]) -> tuple[set[str], set[str]]:
    """Two sets of which one is not people and the other bodies: a man may speak for his army."""
    persons = people(names)
    same = (told | said) <= persons or persons.isdisjoint(told | said)
    return (told, said) if same else (set(), set())


# ------------------------------------------------------------------------------ who acts


def _behind(key: str, verb: _Verb, mentions: Sequence[Mention]) -> set[str]:
    """The parties right behind a verb in folded Arabic, with all that follow at once."""
    found: set[str] = set()
    for said in verb.arabic.finditer(key):
        at = said.end()
        if any(key[m.end : said.start()] in _DONE for m in mentions):
            continue  # it is done by whoever stands before it
        if not verb.alone and not _OPENS.search(key, 0, said.start()):
            continue  # it may be done to whoever stands behind it
        for mention in mentions:
            if mention.start < at:
                continue
            led = _LED.match(key, mention.start)
            if led or not _words().heads.fullmatch(key, at, mention.start):
                break
            found.add(mention.country)
            at = mention.end
    return found


def _ahead(key: str, verb: _Verb, mentions: Sequence[Mention]) -> set[str]:
    """The party right before a verb in folded Arabic."""
    return {
        mention.country
        for said in verb.arabic.finditer(key)
        for mention in mentions
        if key[mention.end : said.start()] in _DONE and not _LED.match(key, mention.start)
    }


def _before(en: str, verb: _Verb, mentions: Sequence[Mention]) -> set[str]:
    """The parties that head the clause of an English verb, or stand behind its "by"."""
    found: set[str] = set()
    words = _words()
    for said in verb.english.finditer(en):
        if said["passive"]:
            lead = None if verb is words.verbs[0] else words.behind.match(en, said.end())
            found |= {m.country for m in mentions if lead and m.start == lead.end()}
        else:
            found |= _subject(en, said.start(), mentions)
    sources = {told.end() for told in words.according.finditer(en)}
    return found | {m.country for m in mentions if m.start in sources}


def _subject(en: str, at: int, mentions: Sequence[Mention]) -> set[str]:
    """The parties between the beginning of a clause and its verb, where nothing else stands there."""
    found: set[str] = set()
    words = _words()
    for mention in reversed([m for m in mentions if m.end <= at]):
        if not words.beside.fullmatch(en, mention.end, at):
            return set()
        found.add(mention.country)
        at = mention.start
        begins = [
            k
            for k in range(max(0, at - _HEAD), at + 1)
            if _CLAUSE.search(en, max(0, k - _OPENING), k)
        ]
        if any(words.lead.fullmatch(en, k, at) for k in begins):
            return found
    return set()
