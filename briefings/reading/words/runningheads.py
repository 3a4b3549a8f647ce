"""What a printed or set page says on each of its leaves: its number, the paper's name and day.

    … ما ترك نحو ثلاثمئة ألف شخص
    - 3 -
    صدى النيل | العدد 4512 | 4
    بلا مياه في أحياء شمبات.

They cut paragraphs and even sentences in two, which are joined again. The first head is kept: it says whose
the text is, and of which day.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from briefings.reading.words.days import whole_days
from briefings.reading.words.tolls import tells_of_casualties

_NUMBER = re.compile(
    r"\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|[-–—(\[|]*\s*(?:صفحة|الصفحة|ص|page|p\.?)\s*:?\s*\d{1,4}"
    r"(?:\s*(?:من|of|/)\s*\d{1,4})?\s*[-–—)\]|]*)\s*",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s*\d{1,3}\s*")
_WORDS = frozenset({"صفحة", "الصفحة", "ص", "من", "page", "p", "of"})
_NUMBER_WORDS = 2
_LONGEST = 200  # characters of a head
_HEAD_WORDS, _STEP, _APART = 14, 2, 4  # words; by how much numbers go up; lines between two heads
_LEAF = re.compile(r"(?P<first>\d{1,4})?(?P<text>\D.*\D|\D)(?P<last>\d{1,4})?")
_DIVIDED = re.compile(r"[|•·]|\s[-–—/]\s|\s{3,}")
_STOP = re.compile("[.!?؟:…][\"”»')]*$")


def joined(text: str, between: str = " ") -> str:
    """A text without the lines of its leaves, with so much `between` the halves of what they cut."""
    lines = text.split("\n")
    numbers = {n for n, line in enumerate(lines) if _NUMBER.fullmatch(line)}
    bare = {n for n, line in enumerate(lines) if _BARE.fullmatch(line)}
    heads = _heads(lines, _beside(lines, numbers | bare))
    numbers |= bare & _beside(lines, heads)
    gone = numbers | set(heads[1:])
    return _without(lines, gone, heads[:1], between) if gone else text


def is_number(line: str) -> bool:
    """Whether a line is no more than the number of a leaf."""
    words = re.sub(r"[\d\W]+", " ", line).split()
    return len(words) <= _NUMBER_WORDS and _WORDS.issuperset(map(str.lower, words))


def _heads(lines: Sequence[str], beside: Collection[int]) -> list[int]:
    """The lines that come again: each with a later number of its leaf, or `beside` such numbers."""
    found: dict[str, list[int]] = {}
    leaves: dict[int, int] = {}
    for place, line in enumerate(lines):
        match = _LEAF.fullmatch(line.strip()) if len(line) <= _LONGEST else None
        fits = match and len(line.split()) <= _HEAD_WORDS and not _STOP.search(line.strip())
        if match and fits and not tells_of_casualties(line):
            found.setdefault(match["text"], []).append(place)
            leaves[place] = int(match["last"] or match["first"] or 0)
    heads: list[int] = []
    for text, places in found.items():
        steps = [(leaves[b] - leaves[a], b - a) for a, b in pairwise(places)]
        numbered = all(1 <= more <= _STEP and down >= _APART for more, down in steps)
        days = {tuple(found.day for found in whole_days(lines[place])) for place in places}
        divided = _DIVIDED.search(text.strip()) and len(days) == 1
        if len(places) > 1 and ((numbered and divided) or (beside and set(places) <= set(beside))):
            heads += places
    return sorted(heads)


def _beside(lines: Sequence[str], marks: Collection[int]) -> set[int]:
    """The lines next to some others, blank ones apart."""
    filled = [n for n, line in enumerate(lines) if line.strip()]
    pairs = list(pairwise(filled))
    return {b for a, b in pairs if a in marks} | {a for a, b in pairs if b in marks}


def _without(lines: Sequence[str], gone: set[int], first: Sequence[int], between: str) -> str:
    """The text without some lines; what they cut in the middle of a sentence is one again."""
    out: list[str] = []
    cut = False
    for number, line in enumerate(lines):
        if number in gone:
            cut = True
            while out and not out[-1].strip():
                out.pop()
        elif not cut:
            out.append(line)
        elif line.strip():
            goes_on = out and not _STOP.search(out[-1].strip()) and number - 1 not in first
            if goes_on:
                out[-1] += between + line
            else:
                out += ["", line]
            cut = False
    return "\n".join(out)
