"""Posts copied from a network under the names of who wrote them, as messages of a chat.

    Sami Nader                 Sami Nader (@sami) · 19 September 2023      Sami Nader (Twitter)
    @sami                      The shelling goes on.                      19 September 2023
    19 September 2023                                                     The shelling goes on.
    The shelling goes on.

The name of an account makes a post sure; the name of a network does where another post stands below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefings.language.packed import toml
from briefings.language.wordlists import either
from briefings.reading.formats.chatexports import message, stamp
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import measure, undirected
from briefings.reading.words.wording import is_date_line

_SIGN = r"\s*[·•|–—-]?\s*"
_ACCOUNT = re.compile(rf"[(\[]?@\w{{2,30}}[)\]]?{_SIGN}(?P<rest>.*)")
_DOT = re.compile(r"[·•|–—-]?")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_NAME_WORDS = 7
_FEWEST = 2  # posts under names with a network and no account


@dataclass(frozen=True, slots=True)
class _Head:
    """Whose post begins at a line, when it was written, and where its text begins."""

    start: int
    name: str
    when: str
    text: int
    account: bool


def of_posts(text: str) -> str:
    """A text of such posts in the form of a copied chat; any other text as it is."""
    lines = [undirected(line) for line in text.split("\n")]
    first = next((n for n, line in enumerate(lines) if line), 0)
    heads = [head for n in range(len(lines)) if (head := _head(lines, n))]
    sure = any(head.account for head in heads) or len(heads) >= _FEWEST
    if not heads or heads[0].start != first or not sure:
        return text
    told: list[str] = []
    ends = [*(head.start for head in heads[1:]), len(lines)]
    for head, end in zip(heads, ends, strict=True):
        told += message(head.name, head.when, "\n".join(lines[head.text : end]))
    return "\n".join(told)


def _head(lines: Sequence[str], start: int) -> _Head | None:
    """The head of a post that begins with a line, which is who wrote it."""
    signed = _signed().fullmatch(lines[start])
    name, rest, at = (signed["name"], signed["rest"], start + 1) if signed else (lines[start], "", start + 1)
    below = _ACCOUNT.fullmatch(lines[at]) if signed is None and at < len(lines) else None
    if below:
        rest, at = below["rest"], at + 1
    line = measure(name)
    named = 0 < line.words <= _NAME_WORDS and not line.stop and ":" not in name
    if not (signed or below) or not named:
        return None
    if not rest and at < len(lines) and lines[at] and _DOT.fullmatch(lines[at]):
        at += 1
    if not rest and at < len(lines):
        rest, at = lines[at], at + 1
    days = whole_days(rest) if is_date_line(rest) else ()
    if len(days) != 1:
        return None
    account = below is not None or (signed is not None and signed["account"] is not None)
    return _Head(start, name.strip(), stamp(days[0].day, _CLOCK.search(rest)), at, account)


@cache
def _signed() -> re.Pattern[str]:
    """A name with its account or its network behind it, and what follows in that line."""
    networks = either(toml("reading/posts.toml")["networks"])
    posted = rf"(?:(?:{either(toml('reading/posts.toml')['posted'])})\s+)?"
    beside = rf"[(\[]?(?P<account>@\w{{2,30}})[)\]]?|[(\[](?:{networks})[)\]]|{posted}(?:{networks})(?=\s*(?:[·•|–—(-]|$))"
    return re.compile(rf"(?P<name>[^@()\[\]|·•]{{2,60}}?){_SIGN}(?:{beside}){_SIGN}(?P<rest>.*)", re.IGNORECASE)
