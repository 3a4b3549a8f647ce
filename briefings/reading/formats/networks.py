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

from briefings.language.wordlists import WordLists
from briefings.reading.formats.chatexports import message, stamp
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import measure, undirected
from briefings.reading.words.wording import is_date_line

_SIGN = r"\s*[·•|–—-]?\s*"
# A name with its account or its network behind it, and what follows in that line.
_SIGNED = (
    rf"(?P<name>[^@()\[\]|·•]{{2,60}}?){_SIGN}(?:[(\[]?(?P<account>@\w{{2,30}})[)\]]?|[(\[]<networks>[)\]]"
    rf"|(?:<posted>\s+)?<networks>(?=\s*(?:[·•|–—(-]|$))){_SIGN}(?P<rest>.*)"
)
_POSTS = WordLists("reading/posts.toml")
_ACCOUNT = re.compile(rf"[(\[]?@\w{{2,30}}[)\]]?{_SIGN}(?P<rest>.*)")
_DOT = re.compile(r"[·•|–—-]?")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_NAME_WORDS = 7
_MOST_LINES = 14  # of a post that its day ends
_FEWEST = 2  # posts under names with a network and no account


@dataclass(frozen=True, slots=True)
class _Head:
    """Whose post begins at a line, when it was written, where its text begins, and where a day ends it."""

    start: int
    name: str
    when: str
    text: int
    end: int | None
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
    _, *buttons = _POSTS["reactions"]
    ends = [*(head.start for head in heads[1:]), len(lines)]
    for head, end in zip(heads, ends, strict=True):
        post = lines[head.text : end if head.end is None else min(head.end, end)]
        own = [line for line in post if line not in buttons and not line.isdecimal()]
        told += message(head.name, head.when, "\n".join(own))
    return "\n".join(told)


def _head(lines: Sequence[str], start: int) -> _Head | None:
    """The head of a post that begins with a line, which is who wrote it."""
    name, rest, at, account = lines[start], "", start + 1, False
    if signed := _POSTS.written(_SIGNED).fullmatch(name):
        name, rest, account = signed["name"], signed["rest"], signed["account"] is not None
    elif at < len(lines) and (below := _ACCOUNT.fullmatch(lines[at])):
        rest, at, account = below["rest"], at + 1, True
    else:
        return None
    line = measure(name)
    if not 0 < line.words <= _NAME_WORDS or line.stop or ":" in name:
        return None
    skipped = at + (
        not rest and at < len(lines) and lines[at] != "" and bool(_DOT.fullmatch(lines[at]))
    )
    day = -1 if rest else skipped
    if when := _when(rest or "".join(lines[skipped : skipped + 1])):
        return _Head(start, name.strip(), when, at if day < 0 else day + 1, None, account)
    below_it = range(at, min(len(lines), at + _MOST_LINES)) if account and not rest else range(0)
    day = next((n for n in below_it if _when(lines[n]) and _CLOCK.search(lines[n])), -1)
    return _Head(start, name.strip(), _when(lines[day]), at, day, account) if day >= 0 else None


def _when(line: str) -> str:
    """The day and the clock of a line that is no more than that; or ""."""
    days = whole_days(line) if is_date_line(line) else ()
    return stamp(days[0].day, _CLOCK.search(line)) if len(days) == 1 else ""
