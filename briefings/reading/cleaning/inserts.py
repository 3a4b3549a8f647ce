"""What pages set into or above a text and name themselves: boxes between marks, the way to a page, its dates.

Skip "suggested stories" and go on reading      Home > World > Talks in Moscow
…                                               Sami Nader 28 September 2022 Last updated: 29 September
End of "suggested stories"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from itertools import pairwise

from briefings.language.normalize import bare
from briefings.language.wordlists import either
from briefings.reading.words.days import day_words, whole_days
from briefings.reading.words.lines import Line
from briefings.reading.words.phrases import Kind, key, listed
from briefings.reading.words.tolls import tells_of_casualties
from briefings.reading.words.wording import Labels

_listed = partial(listed, "inserts")
_COMMENTS = "comments"
_APART = 5  # lines below that, among which the first comment's name and day stand
_FEWEST_TOLD = 2  # paragraphs above readers' comments
_CLOCK = re.compile(r"\d{1,2}:\d{2}|(?<!\w)[صم](?!\w)")
_MOST_BOXED = 30  # lines of a box
_PART = re.compile(r"\s*[>›»«‹❯]+\s*|\s+[/|\\]\s+")
_FEWEST_PARTS, _LONGEST_PART = 3, 4  # of the way to a page; words of its rubrics
_CUT = 12  # characters of a headline that is cut off at the end of that way
_LONGEST = 26  # words of a line with the dates of a page
_BESIDE = 6  # words beside the dates: the author, a rubric, a place


def label(lines: Sequence[Line], labels: Labels, title: str | None) -> None:
    """Label the boxes, the way to the page, the lines of its dates, lists and comments below its text."""
    names = {key(line.text) for line in lines} | {key(title or "")}
    for index, line in enumerate(lines):
        end = _end(lines, index)
        for boxed in range(index, end + 1):
            labels.set(boxed, "junk", "a box that the page lets its readers skip")
        if end < index and labels.open(index) and not line.stop:
            if _is_way(line.text, names - {key(line.text)}):
                labels.set(index, "junk", "navigation")
            elif line.words <= _LONGEST and _has_dates(line.text):
                labels.set(index, "meta", "dates")
    _close(lines, labels)


def _close(lines: Sequence[Line], labels: Labels) -> None:
    """Below a good part of the text a menu's "latest news" heads a list, and readers' comments are junk."""
    prose = {i for i, line in enumerate(lines) if labels.open(i) and line.paragraph}
    told = 0
    for index, line in enumerate(lines):
        told += index in prose
        if told < _FEWEST_TOLD:
            continue
        if told * 2 > len(prose) and key(line.text) in _listed("late"):
            labels.kind[index] = Kind("lists", opens=True, closes=True)
        if _heads_comments(lines, labels, index):
            labels.set(index, "junk", _COMMENTS)
            for later in range(index + 1, len(lines)):
                if labels.open(later):
                    labels.set(later, "junk", f"after {_COMMENTS}")
            return


def _heads_comments(lines: Sequence[Line], labels: Labels, index: int) -> bool:
    """Whether a line counts comments, or asks for them, and a name and a day with a clock stand below it."""
    kind = labels.kind[index]
    called = kind is not None and kind.name == _COMMENTS
    if not (called or key(lines[index].text).strip(":| ") in _listed("comments")):
        return False
    for name, day in pairwise(range(index + 1, min(len(lines), index + 1 + _APART))):
        short = lines[name].words <= _LONGEST_PART and not lines[name].stop
        if short and labels.reason[day] == "dates" and labels.reason[name] != "dates":
            return _CLOCK.search(lines[day].text) is not None
    return False


def _end(lines: Sequence[Line], index: int) -> int:
    """The last line of a box that begins with one: the mark of its end has its name; -1 for none."""
    found = _skip().fullmatch(key(lines[index].text))
    if found is None:
        return -1
    ends = {f"{end} {found['name']}" for end in _listed("ends")}
    ends |= {f"{found['name']} {end}" for end in _listed("ends")}
    below = range(index + 1, min(len(lines), index + _MOST_BOXED))
    return next((n for n in below if key(lines[n].text) in ends), -1)


def _is_way(text: str, names: set[str]) -> bool:
    """Whether a line is the way to a page, rubric by rubric, that ends with its headline."""
    *rubrics, last = [part for part in map(key, _PART.split(text)) if part] or [""]
    short = all(len(rubric.split()) <= _LONGEST_PART for rubric in rubrics)
    ends = any(name == last or (len(last) > _CUT and name.startswith(last)) for name in names)
    return len(rubrics) + 1 >= _FEWEST_PARTS and short and ends


def _has_dates(text: str) -> bool:
    """Whether a line says when its page was last changed or printed, and little else."""
    if not _changed().search(bare(text)) or not whole_days(text) or tells_of_casualties(text):
        return False
    words = [word for word in bare(text).split() if any(map(str.isalpha, word))]
    return sum(word.strip(":|،()-") not in day_words() for word in words) <= _BESIDE


@cache
def _skip() -> re.Pattern[str]:
    skip, on = (either(_listed(name)) for name in ("skip", "on"))
    return re.compile(rf"(?:{skip}) (?P<name>.+?)(?: (?:{on}))?")


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{either(_listed('changed'))})\W*(?:{either(sorted(day_words()))})?\W*\d"
    )
