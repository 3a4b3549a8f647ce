"""Sentences behind "breaking:": the article's own stay without that label, a ticker's are clutter.

A ticker runs above or beside the text and speaks of anything. Within the text, or under a clock time of a
live blog, such a line is what the page reports, often the day's main fact. Of a bulletin they are the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.language.terms import terms, terms_of
from briefings.reading.cleaning import liveblog
from briefings.reading.words import phrases
from briefings.reading.words.lines import Line, measure
from briefings.reading.words.phrases import TICKER, is_breaking, key
from briefings.reading.words.wording import Labels, is_date_line

REASON = TICKER
# A clock time, before a label with a sign behind it.
_CLOCKED = r"(?P<clock>\d{1,2}:\d{2})\s*[-–—|:]?\s*"
_FEWEST = 2  # words of what is told without a full stop
_HEADLINE = 4  # words of a line above a date that may be the article's headline
_LINES = 2  # of breaking news that make a bulletin
_HEAD = 5  # lines at the top of a page, among which its date may stand


def without_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, labels taken off that stand between a clock time and what it opens.

    Such a label may be in one line with the time, "12:45 breaking: …", or a line by itself. Labels that
    stand over several lines, each by itself, come before what they open.
    """
    entries = liveblog.entries(lines)
    alone = {
        i
        for i, x in enumerate(lines)
        if key(x.text).strip(":| ") in phrases.listed(phrases.TICKER, "labels")
    }
    timed = alone.intersection(entries)
    over = alone - timed if len(alone - timed) >= _LINES else set()
    found = ((i, _unlabelled(line)) for i, line in enumerate(lines) if i not in timed | over)
    return [_labelled(line, lines[i - 1]) if i - 1 in over else line for i, line in found]


def _labelled(line: Line, label: Line) -> Line:
    """A line with the label that stands over it by itself."""
    word = label.text.strip(":| ")
    return measure(f"{word} | {line.text}", line.number, line.gap)


def _unlabelled(line: Line) -> Line:
    found = phrases.breaking_label(_CLOCKED).match(line.text)
    if found is None or not found["sign"]:
        return line
    return measure(f"{found['clock']} {line.text[found.end() :]}", line.number, line.gap)


def reopened(lines: Sequence[Line], labels: Labels, title: str | None) -> list[Line]:
    """The lines, those of the article's tickers open again and without their label."""
    found = list(lines)
    prose = [i for i, line in enumerate(lines) if labels.open(i) and line.paragraph]
    heads = _heads(lines, labels, title)
    told = terms_of([*(lines[i].text for i in (*prose, *heads)), title or ""])
    entries = set(liveblog.entries(lines))
    bulletin = _bulletin(lines, labels, heads)
    for index, line in enumerate(lines):
        if not is_breaking(line.text):
            continue
        rest = measure(phrases.breaking_label().sub("", line.text), line.number, line.gap)
        if index in bulletin:
            ended = rest if rest.stop else measure(f"{rest.text}.", line.number, line.gap)
            found[index] = replace(ended, stop=True, question=False, prose=1.0)
            labels.clear(index)
            continue
        own = not told.isdisjoint(terms(rest.text))
        amid = {index - 1, index + 1} <= {*prose, *heads}
        within = rest.stop and (amid or (own and _is_within(index, prose, heads)))
        entry = index in entries and (own or rest.stop)
        if (rest.stop or rest.words >= _FEWEST) and (labels.open(index) or within or entry):
            found[index] = rest
            labels.clear(index)
    return found


def _heads(lines: Sequence[Line], labels: Labels, title: str | None) -> list[int]:
    """The headline's lines, by the title that markup gives; without one the date line under a headline."""
    if title:
        name = key(title)
        return [i for i, line in enumerate(lines) if key(line.text) == name]
    days = (i for i, reason in enumerate(labels.reason) if reason == "dates")
    first = next(days, 0)
    headed = any(labels.open(i) and lines[i].words >= _HEADLINE for i in range(first))
    return [first] if headed else []


def is_headed_bulletin(lines: Sequence[Line]) -> bool:
    """Whether lines of breaking news follow a head that ends with a date: no post of a channel has one."""
    day = next((i for i, line in enumerate(lines[:_HEAD]) if is_date_line(line.text)), 0)
    headed = day > 0 and not any(is_breaking(line.text) or line.stop for line in lines[:day])
    below = lines[day + 1 :]
    told = sum(is_breaking(line.text) for line in below)
    return headed and told >= _LINES and 2 * told > len(below)


def _bulletin(lines: Sequence[Line], labels: Labels, heads: Sequence[int]) -> set[int]:
    """The lines of breaking news below the head of a page that has little else to tell; else none.

    They count as prose whatever their length, and need no word of the headline.
    """
    own = [i for i in range(len(lines)) if labels.open(i)]
    top = min(heads or own, default=-1)
    flashes = {i for i, line in enumerate(lines) if i > top and is_breaking(line.text)}
    told = sum(lines[i].words for i in flashes)
    beside = [lines[i].words for i in own if lines[i].paragraph]
    alone = len(beside) <= 1 and told > sum(beside)  # but for a lead
    return flashes if alone and len(flashes) >= _LINES else set()


def _is_within(index: int, prose: Sequence[int], heads: Sequence[int]) -> bool:
    """Whether a line stands below the headline or a paragraph, and above or right under another one."""
    above = max((i for i in (*prose, *heads) if i < index), default=None)
    return above is not None and (above == index - 1 or any(i > index for i in prose))
