"""Parties of a war in both languages: countries, armed bodies and the people of the name lists.

A body beside its country's adjective is one party with it: a state's army is the state, its rebels are the
rebels. Bodies are data: `data/checks/bodies.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either, longest
from briefings.records import NameMatch
from briefings.translation.names.countries import Mention, arabic_mentions, english_mentions
from briefings.translation.names.spelling import spoken

_AND = r"[وف]?"
_ADJECTIVE = re.compile(r"ال\w+ي(?P<many>ين|ون|ات|ان)?ه?")
_MANY = re.compile(r"(?:ين|ون|ان)$")
_GAP = r" (?:ال\w+ )?"  # between an Arabic body and its country
_WHOSE = re.compile(  # between an English country and its body
    r"(?:['’]s?)?(?:-\w+)? (?:(?:occupation|central|transitional|interim|regular|federal|national) )?"
)
_OF = re.compile(r" of (?:the )?")


class _Words(NamedTuple):
    arabic: re.Pattern[str]
    english: re.Pattern[str]
    known: dict[str, str]  # folded Arabic or lower-case English → whose
    states: frozenset[str]


def table() -> dict[str, dict[str, Any]]:
    """What `bodies.toml` says."""
    return toml("checks/bodies.toml")


@cache
def _words() -> _Words:
    bodies = {**table()["states"], **table()["groups"]}
    arabic = {bare(w): who for who, said in bodies.items() for w in said["arabic"].split(", ")}
    english = {w.lower(): who for who, said in bodies.items() for w in said["english"].split(", ")}
    forms = (rf"(?:[بك]?ال|لل){w[2:]}" if w.startswith("ال") else rf"[بكل]?{w}" for w in arabic)
    return _Words(
        re.compile(rf"(?<!\w){_AND}(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)"),
        re.compile(rf"(?<![\w-])(?:{longest(english)})(?![\w])", re.IGNORECASE),
        {**arabic, **english},
        frozenset(table()["states"]),
    )


def arabic_parties(key: str, names: Sequence[NameMatch]) -> list[Mention]:
    """The parties in folded Arabic, in order."""
    return _merged(key, _arabic(key, names), _arabic_one)


def english_parties(en: str, names: Sequence[NameMatch]) -> list[Mention]:
    """The same in English."""
    return _merged(en, _english(en, names), _english_one)


def people(names: Sequence[NameMatch]) -> frozenset[str]:
    """Those of the parties that are people."""
    return frozenset(name.house for name in _people(names))


def _arabic(key: str, names: Sequence[NameMatch]) -> list[Mention]:
    words = _words()
    found = [
        Mention(m.start(), m.end(), words.known[_plain(m[0])]) for m in words.arabic.finditer(key)
    ]
    for name in _people(names):
        pattern = rf"(?<!\w){_AND}{re.escape(bare(name.surface))}(?!\w)"
        found += [Mention(m.start(), m.end(), name.house) for m in re.finditer(pattern, key)]
    return _apart([*found, *arabic_mentions(key)])


def _english(en: str, names: Sequence[NameMatch]) -> list[Mention]:
    words = _words()
    found = [
        Mention(m.start(), m.end(), words.known[m[0].lower()]) for m in words.english.finditer(en)
    ]
    for name in _people(names):
        *first, last = spoken(name.house).split()
        before = f"(?:{either([' '.join(first)])} )?" if first else ""
        pattern = rf"(?<!\w){before}(?:[Aa]l-)?{re.escape(re.sub('^[Aa]l-', '', last))}(?!\w)"
        found += [Mention(m.start(), m.end(), name.house) for m in re.finditer(pattern, en)]
    return _apart([*found, *english_mentions(en)])


def _plain(word: str) -> str:
    """A body as it is listed, from a word with what is written together with it."""
    known = _words().known
    forms = [word[k:] for k in range(3)]
    forms += [f"ا{word[k + 1 :]}" for k in range(2) if word[k : k + 2] == "لل"]
    return next(form for form in forms if form in known)


def _people(names: Sequence[NameMatch]) -> dict[NameMatch, None]:
    return dict.fromkeys(name for name in names if name.type == "person")


def _apart(found: Sequence[Mention]) -> list[Mention]:
    """In order, and of two that overlap the longer one."""
    kept: list[Mention] = []
    for one in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept)


def _merged(
    text: str, found: Sequence[Mention], one: Callable[[str, Mention, Mention], bool]
) -> list[Mention]:
    """A body and its country as one party: a state's army is the state, its rebels are the rebels."""
    made: list[Mention] = []
    for mention in found:
        if made and one(text, made[-1], mention):
            first, states = made.pop(), _words().states
            body = first if first.country in _bodies() else mention
            whose = mention if body is first else first
            party = whose.country if body.country in states else body.country
            made.append(Mention(first.start, mention.end, party))
        else:
            made.append(mention)
    return made


@cache
def _bodies() -> frozenset[str]:
    return frozenset(_words().known.values())


def _arabic_one(key: str, first: Mention, second: Mention) -> bool:
    """Whether a country's adjective belongs to the body before it, with which it agrees."""
    adjective = _ADJECTIVE.fullmatch(key, second.start, second.end)
    if first.country not in _bodies() or second.country in _bodies() or adjective is None:
        return False
    many = _MANY.search(key, first.start, first.end)
    return bool(re.fullmatch(_GAP, key[first.end : second.start])) and (
        bool(many) or not adjective["many"]
    )


def _english_one(en: str, first: Mention, second: Mention) -> bool:
    between = en[first.end : second.start]
    if (first.country in _bodies()) == (second.country in _bodies()):
        return False
    if second.country in _bodies():
        return bool(_WHOSE.fullmatch(between)) and " and " not in between
    return bool(_OF.fullmatch(between))
