"""Several stories in one text, each under its headline, parted by rules or numbers alone.

    * * *   =====   ———   (2)   2-   الخبر الثاني:

Sections of one article may be parted the same way. What is cut must be sure: each part has a headline of
its own and a text, which begins a story rather than going on with one, and tells of something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from briefings.language.normalize import bare
from briefings.language.terms import overlap, terms
from briefings.language.wordlists import WordLists
from briefings.reading.words import outlets, phrases
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import Line, split

_RULE = re.compile(r"\s*(?:[-*_=~#•●.·–—ـ+]\s*){3,}")
_NUMBER = (
    r"\s*(?:[(\[]?(?P<figure>\d{1,2})\s*(?:[)\]]\s*[-–:]?|[-–.:/])"
    r"|<called>\s+(?P<word><ordinals>|\d{1,2})\s*(?:[-–.:]|$))\s*(?P<rest>.*)"
)
_LISTS = WordLists("reading/digests.toml")
_HEADLINE = (4, 30)  # words
_MOST = 200  # stories
_HEAD_LINES, _HEAD_LENGTH = 3, 300  # of a digest; characters
_BEHIND = re.compile(r"(?P<title>.+?)\s*[(\[](?P<name>[^()\[\]]{2,40})[)\]]")
_FEWEST = 20  # words of whole sentences below it
_MOST_ALIKE = 0.3  # of the terms of two parts


def of_text(text: str) -> list[str]:
    """The stories of a text; the text itself where it holds one."""
    lines = text.split("\n")
    for above, parts in (_ruled(lines), _numbered(lines)):
        if are_stories(parts):
            signed = are_signed(parts)
            return ["\n".join(dated(part, above, signed=signed)) for part in parts]
    return [text]


def _ruled(lines: Sequence[str]) -> tuple[str, list[list[str]]]:
    """What stands between rules, and what heads it all."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _RULE.fullmatch(line):
            parts.append([])
        else:
            parts[-1].append(line)
    parts = [part for part in parts if any(line.strip() for line in part)]
    above = head(parts[0]) if parts else ""
    return above, parts[1:] if above else parts


def _numbered(lines: Sequence[str]) -> tuple[str, list[list[str]]]:
    """What stands below the numbers 1, 2, 3 …, without them, and what heads it all: nothing else may."""
    starts: list[tuple[int, str]] = []
    for place, line in enumerate(lines):
        match = _LISTS.written(_NUMBER).fullmatch(line)
        if match and _value(match["figure"] or match["word"]) == len(starts) + 1:
            starts.append((place, match["rest"]))
    above = [line for line in lines[: starts[0][0] if starts else 0] if not _RULE.fullmatch(line)]
    told = head(above)
    if not starts or (any(line.strip() for line in above) and not told):
        return "", []
    ends = [*(place for place, _ in starts[1:]), len(lines)]
    return told, [[rest, *lines[a + 1 : b]] for (a, rest), b in zip(starts, ends, strict=True)]


def head(lines: Sequence[str]) -> str:
    """The head of a digest, "Press review, 19 September 2023", where lines are no more than that; or ""."""
    filled = [line for line in lines if line.strip()]
    if len(filled) > _HEAD_LINES or sum(map(len, filled)) > _HEAD_LENGTH:
        return ""
    told = split("\n".join(filled))
    text = " ".join(line.text for line in told)
    short = not any(line.stop for line in told)
    called = not _LISTS.words("heads").isdisjoint(bare(text).split())
    return text if short and called else ""


def _title(part: Sequence[str]) -> str:
    return next(line.strip() for line in part if line.strip())


def are_signed(parts: Sequence[Sequence[str]]) -> bool:
    """Whether behind each headline something stands in brackets, which is the outlet."""
    return all(_BEHIND.fullmatch(_title(part)) for part in parts)


def without_number(line: str) -> str:
    """A headline without the number before it."""
    numbered = _LISTS.written(_NUMBER).fullmatch(line)
    return numbered["rest"] if numbered and numbered["rest"] else line


def dated(part: Sequence[str], above: str, *, signed: bool) -> list[str]:
    """A story with the outlet that stands in brackets behind its headline, and the day of the digest.

    Both stand below the headline, as where pages are pasted. What stands in brackets behind all
    headlines is an outlet whatever it is called.
    """
    days = whole_days(above)
    title = _title(part)
    rest = part[next(n for n, line in enumerate(part) if line.strip()) + 1 :]
    match = _BEHIND.fullmatch(title)
    below = [days[0].text] if len(days) == 1 else []
    if match and (signed or outlets.is_name(match["name"])):
        title, below = match["title"], [match["name"], *below]
    return [title, *below, "", *rest] if below else [*part]


def _value(number: str) -> int:
    ordinals = _LISTS["ordinals"]
    return ordinals.index(number) + 1 if number in ordinals else int(number)


def are_told(parts: Sequence[Sequence[str]], least: int = _HEADLINE[0]) -> bool:
    """Whether all parts are stories, be it the same one, with so many words in a headline at `least`."""
    measured = (split("\n".join(part)) for part in parts)
    return 1 < len(parts) <= _MOST and all(_is_story(lines, least) for lines in measured)


def are_stories(parts: Sequence[Sequence[str]]) -> bool:
    """Whether all parts are stories, and no two of them the same one."""
    if not are_told(parts):
        return False
    measured = [split("\n".join(part)) for part in parts]
    told = [frozenset(terms(" ".join(line.text for line in lines))) for lines in measured]
    return all(overlap(a, b) <= _MOST_ALIKE for a, b in combinations(told, 2))


def _is_story(lines: Sequence[Line], least: int) -> bool:
    """Whether there is a headline over sentences of which the first goes on with nothing."""
    if len(lines) < 2:
        return False
    first, *below = lines
    named = least <= first.words <= _HEADLINE[1] and not first.stop and not first.colon
    told = [line for line in below if line.stop and not line.question]
    if not named or phrases.match(first.text) or sum(line.words for line in told) < _FEWEST:
        return False
    return not phrases.goes_on(told[0].text)
