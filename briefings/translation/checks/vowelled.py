"""Vowel signs that decide who is meant, for decoders that were trained without them.

A cathedral that "tuqsaf" is bombed, one that "taqsif" bombs; "sahafiyyayn" are two journalists,
"sahafiyyin" any number. Where a writer put the sign, it is put into words (`spelled`). The verbs are data:
`data/checks/passives.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import toml

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
    rf"(?<![\w{_SIGNS}])(?:{_LETTER}[{_SIGNS}]*){{3,}}(?<=[\u064e\u0651])ي\u0652?ن\u0650?"
    rf"(?![\w{_SIGNS}])(?! اثنين| [اآ]خرين)"
)
_KNOWN = re.compile("[وف]?(?:[بك]?ال|لل)")
_SIGNED = re.compile("(?:\u064e\u0651?|\u0651\u064e)ي\u0652?ن\u0650?\\Z")


class _Passive(NamedTuple):
    """A passive of the present as written, and whether its subject stands before it."""

    told: re.Match[str]
    noun: str  # of the deed
    plural: bool
    before: bool


def spelled(ar: str) -> str:
    """The Arabic with what its vowel signs say in words: "comes about the bombing of", "two"."""
    for one in reversed(list(_passives(ar))):
        told, noun = one.told, one.noun
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
    return told if _KNOWN.match(bare(told)) or not _SIGNED.search(told) else f"{told} اثنين"


def _passives(ar: str) -> Iterator[_Passive]:
    if "\u064f" not in ar:
        return
    nouns, marked, behind = _words()
    for told in _VERB.finditer(ar):
        letters = _SIGN.sub("", told["rest"])
        plural = bool(_PLURAL.search(letters)) and letters not in nouns
        verb = letters[:-2] if plural else letters
        if verb not in nouns or (verb in marked and not _FATHA.search(told["rest"])):
            continue
        after = bare(told["behind"] or "").strip()
        apart = not (told["behind"] or "").startswith(" ")
        free = after in behind or (not after.startswith("ال") and _ADVERB.fullmatch(after))
        yield _Passive(told, nouns[verb], plural, plural or apart or bool(free))


@cache
def _words() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Nouns of deeds by the letters of their verbs; verbs that want another sign; what is no subject."""
    table = toml("checks/passives.toml")
    marked = frozenset(table["marked"])
    return table["sure"] | table["marked"], marked, frozenset(map(bare, table["behind"]))
