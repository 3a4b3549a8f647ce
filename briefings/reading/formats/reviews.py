"""Press reviews: stories of several outlets in one document, each under a heading in larger or bold letters.

    الجيش يعلن استعادة البلدة        larger
    صحيفة … – 12 مايو 2024
    أعلن الجيش …

Chapters of one report stand under such headings, too. What is cut must be sure: each part is told as a story
is (see digests) and names its outlet or its day, or tells of something else than the others, below a line
that says it all to be a review. Headings like any line are known by the outlets beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefings.reading.formats import digests
from briefings.reading.words import outlets
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import Line, measure, split

_HEAD = 2  # lines that head a review
_SAME = 0.05  # of the size of letters: headings that are nearer are of one level
_SIGNATURE = 12  # words of a line that says whose a story is, and of which day
_FEWEST, _LONGEST = 2, 30  # words of a heading beside its outlet
_OWN = 20  # words of whole sentences above the first heading that are a story themselves


def are_dated(parts: Sequence[Sequence[str]], above: Sequence[str]) -> bool:
    """Whether each part is a signed story of its own day, and what stands above them all is no text."""
    own = all(_has_day(part) and _is_signed(part) for part in parts)
    return own and digests.are_told(parts) and _words_told(above) < _OWN


def of_text(text: str) -> list[str]:
    """The stories of a plain text below a head that says it to be a press review; else the text itself."""
    lines = [line.text for line in split(text)]
    headed = any(digests.head(lines[:count]) for count in range(1, _HEAD + 1))
    return (_beside_outlets(lines) if headed else []) or [text]


def of_paragraphs(paragraphs: Sequence[str], sizes: Sequence[float]) -> list[str]:
    """The stories of a document whose headings are told by the size of their letters, 0 for the text.

    None where it is one article.
    """
    for level in sorted({size for size in sizes if size}, reverse=True):
        starts = [k for k, size in enumerate(sizes) if abs(size - level) <= _SAME * level]
        found = _stories(paragraphs, starts) if len(starts) > 1 else []
        if found:
            return found
    return _beside_outlets(paragraphs) or _behind_outlets(paragraphs)


def _beside_outlets(paragraphs: Sequence[str]) -> list[str]:
    """The stories whose headings stand right above or below a line that names their outlet, of its own day.

    A picture has a caption and whose it is as well, but within a text and without a day.
    """
    lines = [measure(text) for text in paragraphs]
    named = [k for k, line in enumerate(lines) if _names_outlet(line)]
    dated = [k for k in named if _days(lines[k])]
    named = dated or named
    for step in (-1, 1):
        starts = [k + step for k in named if 0 <= k + step < len(lines)]
        if len(starts) < 2 or not all(_is_heading(lines[k]) for k in starts):
            continue
        if dated or _words_told(paragraphs[: min(starts)]) < _OWN:
            return _stories(paragraphs, starts)
    return []


def _behind_outlets(paragraphs: Sequence[str]) -> list[str]:
    """The stories whose headings begin with their outlet: "X newspaper: army retakes the town"."""
    parted: list[str] = []
    starts: list[int] = []
    for paragraph in paragraphs:
        outlet, colon, title = paragraph.partition(":")
        line = measure(title.strip())
        if colon and outlets.is_name(outlet.strip()) and _is_heading(line):
            starts.append(len(parted))
            parted += [line.text, outlet.strip()]
        else:
            parted.append(paragraph)
    return _stories(parted, starts) if len(starts) > 1 else []


def _is_heading(line: Line) -> bool:
    """Whether a line may head a story, by itself: a few words that neither end nor announce anything."""
    return _FEWEST <= line.words <= _LONGEST and not (
        line.stop or line.colon or _names_outlet(line)
    )


def _stories(paragraphs: Sequence[str], starts: Sequence[int]) -> list[str]:
    over = all(k and _names_outlet(measure(paragraphs[k - 1])) for k in starts)
    parts = []
    for start, end in pairwise([*starts, len(paragraphs) + over]):
        title, rest = digests.without_number(paragraphs[start]), paragraphs[start + 1 : end - over]
        parts.append([title, *paragraphs[start - 1 : start], *rest] if over else [title, *rest])
    parts = [_with_outlet_above(part) for part in parts]
    above = paragraphs[: starts[0] - over]
    head = digests.head(above)
    behind = digests.are_signed(parts)
    signed = behind or all(map(_is_signed if above else _is_dated_or_named, parts))
    if not (_are_told(parts) if signed else head and digests.are_stories(parts)):
        return []
    whole = [above] if _words_told(above) >= _OWN else []
    whole += [digests.dated(p, "" if _has_day(p) else head, signed=behind) for p in parts]
    return ["\n\n".join(filter(None, part)) for part in whole]


def _are_told(parts: Sequence[Sequence[str]]) -> bool:
    """Whether all are stories; a heading beside an outlet may be a short one."""
    return digests.are_told(parts, least=_FEWEST)


def _with_outlet_above(part: Sequence[str]) -> list[str]:
    """A story whose outlet stands below its text, with the outlet below its heading."""
    title, *rest = part
    last = rest[-1].strip("()[] ") if len(rest) > 1 else ""
    if not last or _is_signed(part) or not _names_outlet(measure(last)):
        return [*part]
    return [title, last, *rest[:-1]]


def is_signature(text: str) -> bool:
    """Whether a line names an outlet and a day, and no more."""
    line = measure(text)
    return _names_outlet(line) and bool(_days(line))


def _words_told(paragraphs: Sequence[str]) -> int:
    return sum(line.words for line in map(measure, paragraphs) if line.stop)


def _is_signed(part: Sequence[str]) -> bool:
    """Whether a story names its outlet, or something besides its day; in a chronicle the day stands alone."""
    lines = _signature(part)
    beside = " ".join(line.text.replace(day, "") for line in lines for day in _days(line) or [""])
    return any(map(_names_outlet, lines)) or (_has_day(part) and any(map(str.isalpha, beside)))


def _is_dated_or_named(part: Sequence[str]) -> bool:
    return _has_day(part) or any(map(_names_outlet, _signature(part)))


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
