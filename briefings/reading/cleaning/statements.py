"""A plain list of statements: headlines and short sentences, one a line, and no page around them.

The rules for pages look for an article among clutter; a list has neither, so that none of its lines is
given up for its place. What tells it from an article with other stories' headlines below: in a list
sentences and headlines stand mixed, or there are sentences alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.language.terms import terms
from briefings.reading.words import outlets
from briefings.reading.words.lines import Line
from briefings.reading.words.phrases import key
from briefings.reading.words.wording import Labels

REASON = "a line of a list of statements"
_FEWEST = 4  # lines that make a list
_STATEMENT = 3  # words
_HEAD = 3  # lines; an outlet or a date among them makes an article of what follows
_MOST_APART = 0.4  # of the lines behind a blank one: paragraphs are set apart, a list is not
_LONG = 18  # words of a paragraph
_MOST_LONG = 0.2  # share of the lines that may be as long
_MOST_CLUTTER = 0.05  # of the lines: a page has more, and a headline may begin like a stock phrase
_KIN = 0.7  # share of the headlines that share a word with a sentence; other stories do not
_ROOT = 4  # letters
_MOST_SHORT = 0.2  # of the lines with fewer words than a statement: a page's rubrics


def is_list(lines: Sequence[Line], labels: Labels) -> bool:
    """Whether a text is a list of statements."""
    told = [lines[i] for i in range(len(lines)) if labels.open(i)]
    clutter = sum(x == "junk" for x in labels.label)
    if len(told) < _FEWEST or clutter > _MOST_CLUTTER * len(lines):
        return False
    if "meta" in labels.label[:_HEAD] or outlets.of_header(line.text for line in lines[:_HEAD]):
        return False
    if sum(line.gap for line in told) > _MOST_APART * len(told):
        return False
    if sum(line.words >= _LONG for line in told) > _MOST_LONG * len(told):
        return False
    if sum(line.words < _STATEMENT for line in told) > _MOST_SHORT * len(told):
        return False
    return _mixed(told)


def _mixed(told: Sequence[Line]) -> bool:
    """Whether there are sentences alone, or headlines mixed with them that speak of the same."""
    headlines = [line for line in told[1:] if not line.stop]
    if not headlines:
        return True
    below = told[told.index(headlines[0]) :]
    said = {root for line in told if line.stop for root in roots(line)}
    akin = sum(not said.isdisjoint(roots(line)) for line in headlines)
    return any(line.stop for line in below) and akin >= _KIN * len(headlines)


def roots(line: Line) -> set[str]:
    """How the words of a line begin, so that a country and its people count as one."""
    return {term.removeprefix("ال")[:_ROOT] for term in terms(line.text)}


def place(lines: Sequence[Line], labels: Labels, title: str | None) -> int | None:
    """Label every open line of a list as text; the index of the title's line, None where it has none.

    The first line is the title where it is a headline that stands apart, or the only one; else it is a
    statement as all the others.
    """
    told = [i for i in range(len(lines)) if labels.open(i)]
    for index in told:
        labels.set(index, "paragraph", REASON)
    first = lines[told[0]]
    titled = key(first.text) == key(title) if title else _stands_apart([lines[i] for i in told])
    if not titled:
        return None
    labels.set(told[0], "title", "the headline above the text")
    return told[0]


def _stands_apart(told: Sequence[Line]) -> bool:
    """Whether a blank line, where others have none, or the lack of a stop sets the first line apart."""
    first, second, third, *_ = told
    alone = all(line.stop for line in told[1:])
    return not first.stop and (alone or (second.gap and not third.gap))
