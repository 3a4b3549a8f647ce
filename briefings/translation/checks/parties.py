"""Whether both languages speak of the same countries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.language.normalize import bare
from briefings.records import NameMatch
from briefings.translation.names.countries import (
    NISBA,
    Mention,
    arabic_mentions,
    capitals,
    english_mentions,
)

_PEOPLE = re.compile(r"يون$|يين$|ل(?:ارمن|اتراك|روس)$")  # of a nation's people, folded
_SHARED = re.compile(
    rf"ي{NISBA}$"
)  # an adjective; of two that share a noun both are told: Anglo-American
_JOINED = re.compile(r"[ -]{1,3}")
_FLAG = re.compile(r"(?<!\w)(?:(?:ب?علم|اعلام|[وف]?مسجله?|المسجله?) (?:في )?)$")  # a ship's country
_COMBINING = re.compile(
    r"\b(?:Anglo|Franco|Indo|Israe|Russo|Sino|Turco|Greco|Italo)", re.IGNORECASE
)


def differences(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[tuple[bool, str]]:
    """What is said of other countries in English than in Arabic: whether it is certain, and a reason."""
    key = bare(ar)
    left, right = arabic_mentions(key), english_mentions(en)
    told, heard = (list(dict.fromkeys(m.country for m in side)) for side in (left, right))
    lost = [country for country in told if country not in heard]
    won = [country for country in heard if country not in told and not _named(country, names)]
    if lost and won:
        yield True, f"the Arabic speaks of {' and '.join(lost)}, the English of {' and '.join(won)}"
    elif reason := _lost(key, left, en):
        yield False, reason


def _lost(key: str, left: Sequence[Mention], en: str) -> str:
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
            return f"the Arabic speaks of {of}, the English does not"
    return ""


def _shares(key: str, left: Sequence[Mention], at: int, en: str) -> bool:
    """Whether it is one of two countries' adjectives that belong to one noun: "American-British raids"."""
    if _COMBINING.search(en) or not _SHARED.search(key, left[at].start, left[at].end):
        return False
    return any(
        _JOINED.fullmatch(key, one.end, other.start)
        and _SHARED.search(key, one.start, one.end)
        and _SHARED.search(key, other.start, other.end)
        for one, other in pairwise(left[max(0, at - 1) : at + 2])
    )


def _named_in(en: str) -> Iterator[str]:
    """Countries of an English text, also within a word with a hyphen, and by their capitals."""
    known, pattern = capitals()
    for part in (en, en.replace("-", " ")):
        yield from (mention.country for mention in english_mentions(part))
        yield from (known[capital[1]] for capital in pattern.finditer(part))


def _named(country: str, names: Sequence[NameMatch]) -> bool:
    """Whether a name of the sentence has the country in it: Bank of Georgia."""
    return any(country.removeprefix("the ")[:5] in name.house for name in names)
