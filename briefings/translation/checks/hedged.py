"""Whether the English keeps what limits a statement: "did not deny", "may", "barely", "two days ago".

"Denied" counts as a denial, and so it hides that somebody did *not* deny; "almost fled" has all the words of
"barely fled" and says the opposite. The words are data (`data/checks/hedged.toml`); each is asked for only
where the Arabic can mean nothing else and the English has nothing that could stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either, folded


class _Turned(NamedTuple):
    """An Arabic verb behind a "not", and the English verb that must not stand alone."""

    arabic: re.Pattern[str]
    english: re.Pattern[str]


class _Asked(NamedTuple):
    """Arabic that wants one of many English words, and the reason where it has none."""

    arabic: re.Pattern[str]
    english: re.Pattern[str]
    reason: str
    others: re.Pattern[str] = re.compile(r"(?!)")  # Arabic that wants an English word of its own


class _Words(NamedTuple):
    turned: tuple[_Turned, ...]
    turning: re.Pattern[str]
    asked: tuple[_Asked, ...]
    has: re.Pattern[str]
    perhaps: re.Pattern[str]
    may_have: re.Pattern[str]


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = toml("checks/hedged.toml")
    deny = folded(table["deny"])
    turned = tuple(
        _Turned(
            re.compile(rf"(?<!\w)[وف]?(?:{deny}) (?:{folded(arabic.split())})(?!\w)"),
            _english(english.strip().split(", ")),
        )
        for arabic, _, english in (entry.partition(" = ") for entry in table["verbs"])
    )
    kept = (
        _Asked(
            _arabic(rf"(?:{deny}) (?:{folded(arabic.split())})"),
            _english(english.split(", ")),
            '"did not deny" or the like',
            _arabic(folded(others.split())),
        )
        for arabic, english, others in (entry.split(" = ") for entry in table["kept"])
    )
    two = rf"(?:{folded(table['two_behind'])}) (?:{folded(table['two'])})"
    asked = (
        *kept,
        _Asked(_arabic(folded(table["may"])), _english(table["english_may"]), '"may"'),
        _Asked(_arabic(folded(table["barely"])), _english(table["english_barely"]), '"barely"'),
        _Asked(
            _arabic(rf"(?:{folded(table['attributed'])}) (?:{folded(table['who'])})"),
            _english(table["english_attributed"]),
            "who says so",
        ),
        _Asked(_arabic(two), _english(table["english_two"]), '"two" of a span of time'),
        _Asked(
            _arabic(folded(table["mistook"])), _english(table["english_mistook"]), '"took them for"'
        ),
    )
    return _Words(
        turned,
        _english(table["english_turned"]),
        asked,
        re.compile(rf"(?<!\w)[وفل]?(?:{folded(table['has'])})(?!\w)"),
        re.compile(rf"(?<!\w)[وفبل]?(?:{folded(table['perhaps'])})(?!\w)"),
        re.compile(rf"\b(?:{either(table['english_has'])})\b"),
    )


def _arabic(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)و?(?:{words})(?!\w)")


def _english(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)|n['’]t\b", re.IGNORECASE)


def findings(ar: str, en: str) -> Iterator[str]:
    """What the Arabic takes back and the English says outright, in words."""
    words, key = _words(), bare(ar)
    for verb in words.turned:
        if verb.arabic.search(key) and not words.turning.search(en):
            said = verb.english.search(en)
            if said:
                yield f'the Arabic denies it ("did not …"); the English says "{said[0]}" outright'
    may = words.may_have.search(en)
    if may and words.has.search(key) and not words.perhaps.search(key):
        yield f'the Arabic says that it has happened; the English says "{may[0]}"'
    for wish in words.asked:
        wanted = len(wish.others.findall(key)) + bool(wish.arabic.search(key))
        if wish.arabic.search(key) and len(wish.english.findall(en)) < wanted:
            yield f"the Arabic says {wish.reason}; the English has no such word"
