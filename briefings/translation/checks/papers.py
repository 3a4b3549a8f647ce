"""A well-known outlet that only the English names: a paper called The Bridge is not Al Jazeera.

Of an outlet that it does not know a decoder makes the nearest that it knows. Asked for is a listed outlet
(`data/names/outlets.tsv`) that the English has and no spelling of which the Arabic has. Of 84,904 true pairs,
240 of which name such an outlet, none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import rows
from briefings.records import NameMatch
from briefings.translation.checks import invented
from briefings.translation.names.spelling import spoken
from briefings.translation.names.transliterate import likeness

_ARTICLE = re.compile(r"^(?:Al|An|As|Ar)[- ]")
_CAPITALS = re.compile(r"[A-Z]{2,5}")
_KINDS = (
    "newspaper|daily|news agency|agency|channel|TV|television|website|site|magazine|network|radio"
)
_AGENCY = re.compile(r"(?<!\w)[وفبلك]?(?:ال)?وكال")
# No papers: what is read there others wrote, and an English sentence may name them by another word.
_PLATFORMS = frozenset(
    [
        "Facebook",
        "Telegram",
        "Telegram channel",
        "TikTok",
        "Truth Social",
        "Twitter",
        "X",
        "YouTube",
    ]
)
_ALIKE = 0.6  # of a word and a name that sound alike


class _Outlet(NamedTuple):
    house: str
    last: str  # its last word, which is looked for before all
    english: re.Pattern[str]
    arabic: tuple[str, ...]  # folded spellings


@cache
def _outlets() -> tuple[_Outlet, ...]:
    listed = ((row[2], row[1].split("|")) for row in rows("names/outlets.tsv") if len(row) > 2)
    return tuple(
        _Outlet(house, re.split("[- ]", house)[-1], _english(house), tuple(_spellings(arabic)))
        for house, arabic in listed
        if house not in _PLATFORMS
    )


def _spellings(listed: Sequence[str]) -> Iterator[str]:
    for form in (bare(form.lstrip("?=~!-")) for form in listed):
        yield form
        if form.startswith("ال"):
            yield f"لل{form[2:]}"  # "to Al Jazeera"


def _english(house: str) -> re.Pattern[str]:
    """The name; one that is a common word, too, only beside the word for a kind of outlet."""
    words = [re.escape(word) for word in re.split(r"[- ]", house)]
    name = rf"(?:[Tt]he )?{'[- ]'.join(words)}"
    if _ARTICLE.match(house):
        name = rf"(?:[Aa][lnsr][- ]?)+{'[- ]'.join(words[1:])}"
    if len(words) == 1 and (_CAPITALS.fullmatch(house) or invented.is_common(house.lower())):
        name = rf"(?:(?:{_KINDS}) {name}|{name} (?:{_KINDS}))"
    return re.compile(rf"(?<![\w-]){name}(?![\w-])")


def findings(ar: str, en: str, names: Sequence[NameMatch] = ()) -> Iterator[str]:
    """A reason for each listed outlet that the English has and the Arabic has not."""
    key = ""
    for outlet in _outlets():
        if outlet.last not in en or not outlet.english.search(en):
            continue
        key = key or bare(ar)
        if not _has(key, outlet, names):
            yield f"the English names an outlet that the Arabic does not have: {outlet.house}"


def _has(key: str, outlet: _Outlet, names: Sequence[NameMatch]) -> bool:
    if any(outlet.house in spoken(name.house) for name in names):
        return True
    if any(form in key for form in outlet.arabic):
        return True
    if _CAPITALS.fullmatch(outlet.house) and _AGENCY.search(key):
        return True  # agencies go by many names
    if _ARTICLE.match(outlet.house):
        return False  # an Arabic name, which nobody spells otherwise
    words = [*key.split(), *("".join(two) for two in pairwise(key.split()))]
    parts = [part for part in re.split(r"[- ]", outlet.house) if len(part) > 2]
    heard = [any(likeness(part, word) >= _ALIKE for word in words) for part in parts]
    return 2 * sum(heard) >= len(parts)
