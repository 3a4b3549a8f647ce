"""Several articles in one file: each with its own headline and date above its own text.

What is cut must be sure: the file begins with an article's head, and each further one has the same form
and whole sentences below. Entries of a live blog, days of a chronicle and teasers of other stories have not.

A live blog whose entries bear whole days and clocks is an article a day: what it said on Monday is no
statement of Wednesday. A chronicle names days without a clock, and stays one article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from briefings.reading.formats.blocks import blocks_of
from briefings.reading.words import phrases
from briefings.reading.words.days import unreadable, whole_days
from briefings.reading.words.lines import Line, measure, split
from briefings.reading.words.pages import DateClue, Page
from briefings.reading.words.wording import is_date_line

_LONGEST_HEADLINE, _LONGEST_LINE = 30, 8  # words: of a headline, of an outlet's or date's line
_FEWEST = 25  # words of whole sentences that make an article
_HEADLINE = 2  # words
_AROUND = 4  # words of a heading outside all articles that is the page's own headline
_PASSED_BY = frozenset({"aside", "nav", "footer", "article"})
_TOLD = 10  # words of the sentences of a story
_ENTRIES = 3  # under a day and a clock, that make a live blog
_ENTRY_WORDS = 4  # of a sentence that an entry must have
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}")


def of_text(text: str) -> list[str]:
    """The articles of a text; the text itself where it holds one."""
    lines = split(text)
    form = _head(lines, 0) if lines else 0
    starts = [n for n in range(len(lines)) if form and _head(lines, n) == form]
    parts = [lines[a + form : b] for a, b in pairwise([*starts, len(lines)])]
    if len(parts) < 2 or not all(_is_told(part) for part in parts):
        return [text]
    cuts = [*(lines[n].number for n in starts), None]
    return ["\n".join(text.split("\n")[a:b]) for a, b in pairwise(cuts)]


def _head(lines: Sequence[Line], start: int) -> int:
    """How many lines below a headline its date stands, one for its outlet between; 0 where none does."""
    line = lines[start]
    short = _HEADLINE <= line.words <= _LONGEST_HEADLINE and not line.stop
    if not short or not (start == 0 or line.gap) or _is_dated(line) or phrases.match(line.text):
        return 0
    below = lines[start + 1 : start + 3]
    found = next((k for k, other in enumerate(below, start=1) if _is_dated(other)), 0)
    return 0 if any(x.stop or x.words > _LONGEST_LINE for x in below[: found - 1]) else found


def _is_dated(line: Line) -> bool:
    whole = len(whole_days(line.text)) == 1 or unreadable(line.text) != ""
    return whole and line.words <= _LONGEST_LINE and not line.stop


def _is_told(lines: Sequence[Line]) -> bool:
    return sum(line.words for line in lines if line.stop and not line.question) >= _FEWEST


def by_day(page: Page) -> Iterator[Page]:
    """A page for each day of a live blog that runs over several; any other page as it is.

    All have its headline and outlet; what it says above the entries goes with the newest.
    """
    clocked = not page.post and len(_CLOCK.findall(page.text)) >= _ENTRIES
    lines = split(page.text) if clocked else []
    starts = _entries(lines)
    days = list(dict.fromkeys(day for _, day in starts))
    if len(days) < 2 or days not in (sorted(days), sorted(days, reverse=True)):
        yield page
        return
    above = [line for line in lines[: starts[0][0]] if not is_date_line(line.text)]
    title = page.title or next((line.text for line in above if not _is_sentence(line)), None)
    for number, day in enumerate(days, start=1):
        told = [line for line in above if day == max(days) or not _is_sentence(line)]
        for (start, own), (end, _) in pairwise([*starts, (len(lines), day)]):
            told += lines[start:end] if own == day else []
        stamp = next(lines[start].text for start, own in starts if own == day)
        yield replace(
            page,
            name=f"{page.name}#{number}",
            title=title,
            text="\n\n".join(line.text for line in told),
            clues=(DateClue(day, "metadata", f"entries of {stamp}"),),
            unreadable=(),
        )


def _entries(lines: Sequence[Line]) -> list[tuple[int, date]]:
    """Where the entries of a live blog begin, with the day of each; none where a text is no such blog."""
    stamps = [n for n in range(len(lines)) if _is_stamp(lines, n)]
    if len(stamps) < 2:
        return []
    end = _end(lines)
    parts = list(pairwise([*(n for n in stamps if n < end), end]))
    while parts and not any(map(_is_sentence, lines[slice(*parts[0])])):  # the page's own day
        parts.pop(0)
    whole = all(any(map(_is_sentence, lines[a:b])) for a, b in parts)
    clocks = sum(_CLOCK.search(line.text) is not None for a, b in parts for line in lines[a:b])
    if not whole or clocks < _ENTRIES:
        return []
    return [(start, whole_days(lines[start].text)[0].day) for start, _ in parts]


def _is_stamp(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a day with a clock, in it or at the head of the next line."""
    line = lines[at]
    short = line.words <= _LONGEST_LINE and not line.stop and is_date_line(line.text)
    if not short or len(whole_days(line.text)) != 1:
        return False
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return _CLOCK.search(line.text) is not None or _CLOCK.match(below) is not None


def _end(lines: Sequence[Line]) -> int:
    """Where the comments of readers begin, each of which has its day as well."""
    kinds = ((n, phrases.match(line.text)) for n, line in enumerate(lines))
    return next((n for n, kind in kinds if kind and kind.name == "comments"), len(lines))


def _is_sentence(line: Line) -> bool:
    return line.stop and not line.question and line.words >= _ENTRY_WORDS


def of_page(tree: Any) -> list[str]:
    """The HTML of each article of a page, with the name of the site; none where the page is one article.

    Of a page that goes on with the next story the first has the page's head: it was asked for.
    """
    from lxml import html

    outer = [n for n in tree.iter("article") if not _PASSED_BY & {a.tag for a in n.iterancestors()}]
    found = [node for node in outer if _is_whole(node)]
    stories = _stories(tree) if len(found) < 2 else []
    found = stories or found
    inside = {heading for node in found for heading in node.iter("h1")}
    others = [h for h in tree.iter("h1") if h not in inside]
    if len(found) < 2 or any(len(_text(h).split()) >= _AROUND for h in others):
        return []
    names = tree.xpath("//meta[@property='og:site_name' or @name='application-name']")
    first = tree.xpath("//head/*") if stories else names
    parts = []
    for number, node in enumerate(found):
        head, body = (
            "".join(html.tostring(part, encoding="unicode", with_tail=False) for part in nodes)
            for nodes in (names if number else first, [node])
        )
        parts.append(f"<html><head>{head}</head><body>{body}</body></html>")
    return parts


def _stories(tree: Any) -> list[Any]:
    """The boxes, alike, of stories that follow one another, each under an <h1> of its own.

    A heading that shares its box with another one is a subheading.
    """
    heads = {h for h in tree.iter("h1") if len(_text(h).split()) >= _HEADLINE}
    boxes = [_box(head, heads) for head in tree.iter("h1") if head in heads and len(heads) > 1]
    boxes = [box for box in boxes if _tells(box)]
    alike = len({(box.tag, box.get("class")) for box in boxes}) == 1
    return boxes if alike and len(boxes) > 1 else []


def _box(head: Any, heads: set[Any]) -> Any:
    """The largest element around a heading that holds none of the others."""
    box = head
    for around in head.iterancestors():
        if any(other is not head and other in heads for other in around.iter("h1")):
            break
        box = around
    return box


def _tells(box: Any) -> bool:
    """Whether there are sentences in an element, and no teaser alone."""
    told = [
        line for line in (measure(block.text) for block in blocks_of(box)) if _is_sentence(line)
    ]
    return len(told) > 1 and sum(line.words for line in told) >= _TOLD


def _is_whole(node: Any) -> bool:
    """Whether an <article> has a heading, a day and a text of its own."""
    headed = any(len(_text(h).split()) >= _HEADLINE for h in node.iter("h1", "h2"))
    marks = [*node.iter("time"), *node.iter("span", "div", "small")]
    dated = any(_is_dated(measure(n.get("datetime") or _text(n))) for n in marks)
    return headed and dated and _is_told([measure(_text(p)) for p in node.iter("p")])


def _text(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())
