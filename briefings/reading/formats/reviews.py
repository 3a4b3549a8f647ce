"""Press reviews: stories of several outlets in one document, each under a heading in larger letters.

    الجيش يعلن استعادة البلدة        larger
    صحيفة … – 12 مايو 2024
    أعلن الجيش …

Chapters of one report stand under such headings, too. What is cut must be sure: each part is told as a story
is (see digests) and names its outlet or its day, or tells of something else than the others, below a line
that says it all to be a review.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefings.reading.formats import digests
from briefings.reading.words import outlets
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import Line, measure

_SAME = 0.05  # of the size of letters: headings that are nearer are of one level
_SIGNATURE = 12  # words of a line that says whose a story is, and of which day
_OWN = 20  # words of whole sentences above the first heading that are a story themselves


def are_dated(parts: Sequence[Sequence[str]], above: Sequence[str]) -> bool:
    """Whether each part is a signed story of its own day, and what stands above them all is no text."""
    own = all(_has_day(part) and _is_signed(part) for part in parts)
    return own and digests.are_told(parts) and _words_told(above) < _OWN


def of_paragraphs(paragraphs: Sequence[str], sizes: Sequence[float]) -> list[str]:
    """The stories of a document whose headings are told by the size of their letters, 0 for the text.

    None where it is one article.
    """
    for level in sorted({size for size in sizes if size}, reverse=True):
        starts = [k for k, size in enumerate(sizes) if abs(size - level) <= _SAME * level]
        found = _stories(paragraphs, starts) if len(starts) > 1 else []
        if found:
            return found
    return []


def _stories(paragraphs: Sequence[str], starts: Sequence[int]) -> list[str]:
    over = all(k and _names_outlet(measure(paragraphs[k - 1])) for k in starts)
    parts = []
    for start, end in pairwise([*starts, len(paragraphs) + over]):
        title, rest = digests.without_number(paragraphs[start]), paragraphs[start + 1 : end - over]
        parts.append([title, *paragraphs[start - 1 : start], *rest] if over else [title, *rest])
    above = paragraphs[: starts[0] - over]
    head = digests.head(above)
    behind = digests.are_signed(parts)
    signed = behind or all(map(_is_signed if above else _has_day, parts))
    if not (digests.are_told(parts) if signed else head and digests.are_stories(parts)):
        return []
    whole = [above] if _words_told(above) >= _OWN else []
    whole += [digests.dated(p, "" if _has_day(p) else head, signed=behind) for p in parts]
    return ["\n\n".join(filter(None, part)) for part in whole]


def _words_told(paragraphs: Sequence[str]) -> int:
    return sum(line.words for line in map(measure, paragraphs) if line.stop)


def _is_signed(part: Sequence[str]) -> bool:
    """Whether a story names its outlet, or something besides its day; in a chronicle the day stands alone."""
    lines = _signature(part)
    beside = " ".join(line.text.replace(day, "") for line in lines for day in _days(line) or [""])
    return any(map(_names_outlet, lines)) or (_has_day(part) and any(map(str.isalpha, beside)))


def _has_day(part: Sequence[str]) -> bool:
    return any(map(_days, _signature(part)))


def _days(line: Line) -> list[str]:
    """The day that a line names, if it is one."""
    days = [day.text for day in whole_days(line.text)]
    return days if len(days) == 1 else []


def _signature(part: Sequence[str]) -> list[Line]:
    """The lines between a story's heading and its text."""
    lines = [measure(text) for text in part[1:] if text]
    told = next((k for k, line in enumerate(lines) if line.stop), len(lines))
    return [line for line in lines[:told] if line.words <= _SIGNATURE]


def _names_outlet(line: Line) -> bool:
    if line.stop or line.words > _SIGNATURE:
        return False
    return bool(outlets.of_credit(line.text) or outlets.of_header([line.text]))
