"""An agency's flashes and the entries of a live blog, one a line below the name of the outlet and the day.

    رويترز                                    مباشر | تطورات المعارك
    8 أكتوبر 2020                             قناة الميدان
    يريفان تتهم باكو بقصف الكاتدرائية          8 أكتوبر 2020
    مقتل ثلاثة جنود (وزارة الدفاع)             09:10 - الدفاع: ثلاثة قتلى في القصف

Such lines seldom end with a full stop, yet are no headings; a source in brackets behind one is no picture's.
Each becomes a sentence. The rules for pages would look for a headline, paragraphs and subheads among them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.cleaning import (
    communiques,
    interviews,
    liveblog,
    placing,
    posts,
    statements,
    timetables,
)
from briefings.reading.cleaning.boilerplate import Cleaned
from briefings.reading.words import outlets, phrases
from briefings.reading.words.lines import Line, are_cut, measure, split
from briefings.reading.words.wording import Label, Labelled, by_words, is_date_line

_HEAD = 4  # lines at the top, among which outlet and day stand
_NAME = 7  # words of an outlet's line
_FEWEST = 2  # flashes
_FEWEST_ENTRIES = 3
_OPEN = 0.6  # share of the flashes that no full stop ends
_WHOLE = 0.8  # share of the lines with as many words as a flash has; menus have fewer
_ENTRIES = 0.5  # share of the lines that a clock opens
_WORDS = range(2, 29)  # of a flash; a paragraph is longer
_MEAN = 5  # words of a flash; of a menu's lines fewer
_SAID = 0.5  # share of the flashes below a headline that say who tells them
_HEADLINE = 4  # words
_CLOCK = re.compile(
    r"(?P<clock>\d{1,2}:\d{2})(?!\d)\s*(?:GMT|UTC|ت\.?غ\.?)?\s*(?:[-–—|•:]+\s*)?(?=[^\d\W])"
)
_SOURCE = re.compile(r"[^\s:]+(?:\s+[^\s:]+){0,7}\s*:\s|\([^()\d]{3,40}\)\s*[.!؟]?$")


def cleaned(text: str, title: str | None = None) -> Cleaned | None:
    """A pasted list of flashes or entries as an article, or None where a text is none."""
    lines = split(text)
    start, heading = _below(lines)
    below = [
        line for line in lines[start:] if line.words >= _WORDS.start or _CLOCK.match(line.text)
    ]
    menu = any(x.words == 1 and phrases.is_kind(x.text, "navigation") for x in lines[start:])
    if menu or (len(lines) - start) * _WHOLE > len(below):
        return None
    named = start > 0 and (heading is None or _is_headed(lines, start, heading))
    timed = [line.text[c.end() :] for line in below if (c := _CLOCK.match(line.text))]
    live = len(timed) >= max(_FEWEST_ENTRIES, _ENTRIES * len(below))
    if timetables.is_timetable(timed) if live else not _may_be_flashes(below, title, named=named):
        return None
    head = [
        Labelled(line, *_of_head(line, is_title=number == heading))
        for number, line in enumerate(lines[:start])
    ]
    told = [_told(line) for line in lines[start:]]
    paragraphs = tuple(item.line.text for item in told if item.label == "paragraph")
    if heading is not None:
        title = title or lines[heading].text
    return Cleaned(title or posts.title_of(paragraphs), paragraphs, (), (*head, *told))


def ended(found: Cleaned) -> Cleaned:
    """An article whose lines of a list, or of a live blog, end with a full stop: they are no headings."""
    kept = [item.reason for item in found.labelled if item.label in {"paragraph", "subhead"}]
    told = (statements.REASON, liveblog.ENTRY, interviews.REASON, placing.POINT)
    alone = _told_by_headings(found)
    paragraphs = (
        f"{text}." if (reason in told or text in alone) and not posts.ENDS.search(text) else text
        for text, reason in zip(found.paragraphs, kept, strict=True)
    )
    return replace(found, paragraphs=tuple(paragraphs))


def _told_by_headings(found: Cleaned) -> frozenset[str]:
    """The headings of an article that has nothing else, where they speak of the same: they are its text.

    A name beside them and the hours of a timetable tell nothing.
    """
    texts = found.paragraphs
    if len(texts) < _FEWEST or any(map(posts.ENDS.search, texts)) or any(map(_CLOCK.match, texts)):
        return frozenset()
    lines = [measure(text) for text in texts]
    others = (frozenset(statements.roots(measure(text))) for text in (found.title, *texts))
    heard = Counter(root for roots in others for root in roots)
    akin = [line for line in lines if any(heard[root] > 1 for root in statements.roots(line))]
    if 2 * len(akin) < len(lines) or not statements.roots(lines[0]):
        return frozenset()
    return frozenset(line.text for line in lines if line in akin or line.words >= _HEADLINE)


def _below(lines: Sequence[Line]) -> tuple[int, int | None]:
    """The first line below outlet and day, 0 without such a head; and which line is the headline.

    Above the day a name that no list has is told from a headline by its few words, or by standing second.
    """
    dated = [number for number, line in enumerate(lines[:_HEAD]) if is_date_line(line.text)]
    start = dated[-1] + 1 if dated else 0
    if any(line.stop or _CLOCK.match(line.text) for line in lines[: max(0, start - 1)]):
        return 0, None
    while start < min(_HEAD, len(lines)) and _is_outlet(lines[start]):
        start += 1
    others = [n for n, line in enumerate(lines[:start]) if n not in dated and not _is_outlet(line)]
    told = [n for n in others if lines[n].words >= _HEADLINE] or others
    alone = len(others) == start - len(dated) == 1  # no outlet beside it
    name = bool(told) and alone and lines[told[0]].words < _HEADLINE
    return start, None if name or not told else told[0]


def _is_headed(lines: Sequence[Line], start: int, heading: int) -> bool:
    """Whether a headline, or a name that no list has, stands above a day, and nothing but sentences below it.

    The first of them is no second headline, however short.
    """
    dated = is_date_line(lines[start - 1].text) and lines[heading].words >= _HEADLINE
    return dated and all(line.stop for line in lines[start:])


def _is_outlet(line: Line) -> bool:
    """Whether a line above the flashes is whose they are, or says on which network they were posted."""
    named = outlets.known(line.text) is not None or outlets.is_dateline(line.text)
    called = line.words <= _NAME and outlets.of_header([line.text]) is not None
    issued = communiques.is_issuer(line.text) or posts.is_rubric(line.text)
    return not line.stop and ":" not in line.text and (named or called or issued)


def _may_be_flashes(below: Sequence[Line], title: str | None, *, named: bool) -> bool:
    """Whether lines are flashes, of a page whose title is none or stands not above them.

    A mail's subject is its title, whether it has flashes or a story below outlet and day.
    """
    free = not title or (named and phrases.key(below[0].text) != phrases.key(title))
    return free and _are_flashes(below, named=named)


def _are_flashes(below: Sequence[Line], *, named: bool) -> bool:
    """Whether lines are flashes: short, most without a full stop, and none goes on in the next.

    Those below no more than an outlet's name and a day may be of any wording. Headlines of stories stand
    elsewhere, too: there flashes say whose word they are.
    """
    texts = [line.text for line in below]
    if len(below) < _FEWEST or any(line.words not in _WORDS or line.latin for line in below):
        return False
    if sum(line.words for line in below) < _MEAN * len(below):
        return False
    if any(line.colon or line.question for line in below) or are_cut(texts) or _has_ticker(texts):
        return False
    if any((kind := phrases.match(t)) and kind.name != phrases.TICKER for t in texts):
        return False
    said = sum(_SOURCE.search(t) is not None or phrases.begins_breaking(t) for t in texts)
    unended = sum(not line.stop for line in below)
    urgent = phrases.begins_breaking(texts[0])
    whole = urgent or (below[0].stop and not below[0].paragraph)  # for pages' rules a headline
    if whole and not any(line.gap for line in below[1:]):
        return named or urgent
    return unended >= _OPEN * len(below) and (named or said >= _SAID * len(below))


def _has_ticker(texts: Sequence[str]) -> bool:
    """Whether a page's ticker, the only line of breaking news, stands above its headline and day."""
    urgent = list(map(phrases.begins_breaking, texts))
    return urgent[:1] == [True] and sum(urgent) == 1 and any(map(is_date_line, texts[1:-1]))


def _of_head(line: Line, *, is_title: bool) -> tuple[Label, str]:
    """What a line above the flashes is."""
    if is_title:
        return "title", "the headline above the text"
    found = by_words([line])
    return ("meta", found.reason[0]) if found.label[0] == "meta" else ("junk", "above the title")


def _told(line: Line) -> Labelled:
    """A flash or an entry as a sentence, without label, dash and bullet."""
    clock = _CLOCK.match(line.text)
    if clock is None:
        return posts.labelled(line)
    found = posts.labelled(measure(line.text[clock.end() :], line.number, line.gap))
    text = f"{clock['clock']} {found.line.text}"
    return Labelled(measure(text, line.number, line.gap), found.label, found.reason)
