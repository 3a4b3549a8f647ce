"""Vowel signs that decide who is meant, for decoders that were trained without them.

A cathedral that "tuqsaf" is bombed, one that "taqsif" bombs; "sahafiyyayn" are two journalists,
"sahafiyyin" any number. Where a writer put the sign, it is put into words for a further attempt
(`spelled`), and English that has the one who suffers a deed do it is marked. The verbs are data:
`data/checks/passives.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists, english

_LISTS = WordLists("checks/passives.toml")
_SIGNS = "\u064b-\u0652\u0670"
_LETTER = f"[^\\W\\d_{_SIGNS}]"
_VERB = re.compile(  # with the damma of a passive; "and", "will"
    rf"(?<![\w{_SIGNS}])(?P<lead>[وف][{_SIGNS}]*)?(?P<soon>س[{_SIGNS}]*)?"
    rf"(?P<person>[يت])\u064f(?P<rest>[\w{_SIGNS}]+)(?P<behind>\W+[\w{_SIGNS}]+)?"
)
_SIGN = re.compile(f"[{_SIGNS}]")
_FATHA = re.compile(rf"\u0651?\u064e\u0651?(?={_LETTER}[{_SIGNS}]*(?:ون|وا)?[{_SIGNS}]*\Z)")
_PLURAL = re.compile("و[نا]$")
_ADVERB = re.compile("[بلك].*|.*ا")
_DUAL = re.compile(  # مدنيَّين; a shorter word is "between" or a name, one with the article may be Bahrain
    rf"(?<![\w{_SIGNS}])(?![وفبل]?اثن)(?:{_LETTER}[{_SIGNS}]*){{3,}}(?:(?<=[\u064e\u0651])ي\u0652?|ي\u0652)ن\u0650?"
    rf"(?![\w{_SIGNS}])(?! اثنين| [اآ]خرين)"
)
_KNOWN = re.compile("[وف]?(?:[بك]?ال|لل)")
# Two hundred, and tens with a sukun set by mistake: they count themselves.
_COUNTED = re.compile(
    "[وفبلك]?(?:م[اي]?ا?تين|عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين|برلين|فلسطين|بوتين)"
)
# No plural has a sukun on it.
_SIGNED = re.compile("(?:(?:\u064e\u0651?|\u0651\u064e)ي\u0652?|ي\u0652)ن\u0650?\\Z")


class _Deed(NamedTuple):
    """The noun of a deed, and English for those who suffer it and those who do it."""

    noun: str
    suffered: re.Pattern[str]
    done: re.Pattern[str]
    sure: bool  # without a further sign


class _Passive(NamedTuple):
    """A passive of the present as written, and whether its subject stands before it."""

    told: re.Match[str]
    deed: _Deed
    plural: bool
    before: bool


def spelled(ar: str) -> str:
    """The Arabic with what its vowel signs say in words: "comes about the bombing of", "two"."""
    for one in reversed(list(_passives(ar))):
        told, noun = one.told, one.deed.noun
        whose = ""
        if one.before:
            whose = "هم" if one.plural else "ها" if told["person"] == "ت" else "ه"
            noun = f"{noun[:-1]}ت" if noun.endswith("ة") else noun
        said = f"{_SIGN.sub('', told['lead'] or '')}{'س' if told['soon'] else ''}يتم {noun}{whose}"
        ar = f"{ar[: told.start()]}{said}{ar[told.end('rest') :]}"
    return _DUAL.sub(_two, ar)


def _two(dual: re.Match[str]) -> str:
    """A dual with "two" behind it; one with the article is of two who are known."""
    told = dual[0]
    if _COUNTED.match(bare(told)):
        return told
    return told if _KNOWN.match(bare(told)) or not _SIGNED.search(told) else f"{told} اثنين"


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for each who does in English what is done to them in Arabic."""
    for one in _passives(ar):
        does = one.deed.done.search(en)
        if does and not one.deed.suffered.search(en):
            word = one.told[0].removesuffix(one.told["behind"] or "")
            yield f'the Arabic has it done to somebody ({word}); the English says "{does[0]}"'


def _passives(ar: str) -> Iterator[_Passive]:
    if "\u064f" not in ar:
        return
    deeds = _deeds()
    for told in _VERB.finditer(ar):
        letters = _SIGN.sub("", told["rest"])
        plural = bool(_PLURAL.search(letters)) and letters not in deeds
        deed = deeds.get(letters[:-2] if plural else letters)
        if deed is None or not (deed.sure or _FATHA.search(told["rest"])):
            continue
        after = bare(told["behind"] or "").strip()
        apart = not after or not (told["behind"] or " ").startswith(" ")
        free = after in _LISTS.words("behind") or (
            not after.startswith("ال") and _ADVERB.fullmatch(after)
        )
        yield _Passive(told, deed, plural, plural or apart or bool(free))


@cache
def _deeds() -> dict[str, _Deed]:
    """The deeds by the letters of their verbs."""
    return {
        verb: _Deed(noun, english(suffered), english(done), part == "sure")
        for part in ("sure", "marked")
        for verb, noun, suffered, done in _LISTS.entries(part)
    }
