"""Several articles in one file: each with its own headline and date above its own text.

What is cut must be sure: the file begins with an article's head, and each further one has the same form
and whole sentences below. Entries of a live blog, days of a chronicle and teasers of other stories have not.

A live blog whose entries bear whole days and clocks is an article a day: what it said on Monday is no
statement of Wednesday. A chronicle names days without a clock, and stays one article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from itertools import pairwise
from typing import Any

from briefings.reading.formats import digests
from briefings.reading.formats.blocks import blocks_of
from briefings.reading.words import outlets, phrases
from briefings.reading.words.days import unreadable, whole_days
from briefings.reading.words.lines import Line, measure, split
from briefings.reading.words.pages import DateClue, Page
from briefings.reading.words.phrases import key
from briefings.reading.words.wording import is_date_line

_LONGEST_HEADLINE, _LONGEST_LINE = 30, 8  # words: of a headline, of an outlet's or date's line
_REVIEW = 2  # lines that head a press review
_FEWEST = 25  # words of whole sentences that make an article
_HEADLINE = 2  # words
_AROUND = 4  # words of a heading outside all articles that is the page's own headline
# What heads a story: <h1>, or where a page has none a lesser heading, or a box that is called so.
_LEVELS = (
    "//h1",
    "//h2",
    "//h3",
    "//div[contains(@class, 'title')]",
    "//p[contains(@class, 'title')]",
)
_PASSED_BY = frozenset({"aside", "nav", "footer", "article"})
_TOLD = 10  # words of the sentences of a story
_ENTRIES = 3  # under a day and a clock, that make a live blog
_ENTRY_WORDS = 4  # of a sentence that an entry must have
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}")


@dataclass(frozen=True, slots=True)
class _Form:
    """What stands below an article's headline: its day so many lines below, or a text with a dateline."""

    day: int = 0  # 1 for the next line, 2 with one for the outlet between; 0 for none

    @property
    def first(self) -> int:
        """The first line of the text, counted from the headline."""
        return self.day or 1


def of_text(text: str) -> list[str]:
    """The articles of a text; the text itself where it holds one.

    A line or two apart may say that it is a press review, and of which day.
    """
    lines = split(text)
    above = _review(lines)
    form = _head(lines, above) if lines else None
    starts = [n for n in range(above, len(lines)) if form and _head(lines, n) == form]
    parts = [lines[a + form.first : b] for a, b in pairwise([*starts, len(lines)]) if form]
    if len(parts) < 2 or not all(_is_told(part) for part in parts):
        return [text]
    cuts = [*(lines[n].number for n in starts), None]
    return ["\n".join(text.split("\n")[a:b]) for a, b in pairwise(cuts)]


def _review(lines: Sequence[Line]) -> int:
    """How many lines head a press review, set apart from its first story; 0 where a text is none."""
    apart = next((n for n, line in enumerate(lines[1 : _REVIEW + 2], start=1) if line.gap), 0)
    return apart if apart and digests.head([line.text for line in lines[:apart]]) else 0


def _head(lines: Sequence[Line], start: int) -> _Form | None:
    """The form of an article whose headline a line is: its date right below, or with its outlet between.

    A headline over a text that opens with place and agency, "Moscow - Reuters - …", needs no date.
    """
    line = lines[start]
    short = _HEADLINE <= line.words <= _LONGEST_HEADLINE and not line.stop
    if not short or not (start == 0 or line.gap) or _is_dated(line) or phrases.match(line.text):
        return None
    below = lines[start + 1 : start + 3]
    if below and outlets.of_dateline(below[0].text) and below[0].stop:
        return _Form()
    found = next((k for k, other in enumerate(below, start=1) if _is_dated(other)), 0)
    between = below[: max(0, found - 1)]
    other = any(x.stop or x.words > _LONGEST_LINE for x in between)
    return _Form(found) if found and not other else None


def _is_dated(line: Line) -> bool:
    if line.words > _LONGEST_LINE or line.stop:
        return False
    return len(whole_days(line.text)) == 1 or unreadable(line.text) != ""


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
    found = (n for n, line in enumerate(lines) if phrases.is_kind(line.text, "comments"))
    return next(found, len(lines))


def _is_sentence(line: Line) -> bool:
    return line.stop and not line.question and line.words >= _ENTRY_WORDS


def of_page(tree: Any) -> list[str]:
    """The HTML of each article of a page, with the name of the site; none where the page is one article.

    Of a page that goes on with the next story the first has the page's head: it was asked for.
    """
    from lxml import html

    outer = [n for n in tree.iter("article") if not _PASSED_BY & {a.tag for a in n.iterancestors()}]
    found = [[node] for node in outer if _is_whole(node)]
    stories = _stories(tree) if len(found) < 2 else []
    found = stories or found
    inside = {heading for part in found for node in part for heading in node.iter("h1")}
    others = [h for h in tree.iter("h1") if h not in inside]
    if len(found) < 2 or any(len(_text(h).split()) >= _AROUND for h in others):
        return []
    site = _site(tree)
    asked_for = stories and (inside or key(_text(found[0][0])).startswith(key(_title(tree))))
    whole = [html.tostring(n, encoding="unicode", with_tail=False) for n in tree.xpath("//head/*")]
    parts = []
    for number, nodes in enumerate(found):
        head = "".join([site, *whole] if asked_for and not number else [site])
        body = "".join(html.tostring(n, encoding="unicode", with_tail=False) for n in nodes)
        parts.append(f"<html><head>{head}</head><body>{body}</body></html>")
    return parts


def _title(tree: Any) -> str:
    """The title of a page without the outlet in it."""
    named = [*tree.xpath("//meta[@property='og:title']/@content"), *map(_text, tree.iter("title"))]
    return outlets.of_title(named[0])[0] if named else ""


def _site(tree: Any) -> str:
    """The name of the site as the head of a page gives it."""
    names = tree.xpath("//meta[@property='og:site_name' or @name='application-name']/@content")
    titles = [_text(node) for node in tree.iter("title")]
    names += [outlets.of_title(t)[1] or (t if outlets.is_name(t) else None) for t in titles]
    name = next(filter(None, names), None)
    return f'<meta property="og:site_name" content="{escape(name)}">' if name else ""


def _stories(tree: Any) -> list[list[Any]]:
    """The elements, alike, of stories that follow one another, each under a heading of its own.

    A heading that shares its box with another one is a subheading, unless each has a day of its own. So
    has each story under a lesser heading; on a page that is called otherwise those are subheadings.
    """
    title = key(_title(tree))
    for level in _LEVELS:
        heads = [
            h for h in tree.xpath(level) if _HEADLINE <= len(_text(h).split()) <= _LONGEST_HEADLINE
        ]
        boxes = [_box(head, set(heads)) for head in heads] if len(heads) > 1 else []
        boxes = [box for box in boxes if _tells(box, _TOLD)]
        alike = len({(box[0].tag, box[0].get("class")) for box in boxes}) == 1
        apart = level == _LEVELS[0] and all(len(box) == 1 for box in boxes)
        called = len(title.split()) < _AROUND or any(key(_text(head)) in title for head in heads)
        dated = called and all(_has_day(box) and _tells(box, _FEWEST) for box in boxes)
        if alike and len(boxes) > 1 and (apart or dated):
            return boxes
    return []


def _box(head: Any, heads: set[Any]) -> list[Any]:
    """The largest element around a heading with none of the others; one of no text with what follows it."""
    box = head
    for around in head.iterancestors():
        if any(other is not head and other in heads for other in around.iter()):
            break
        box = around
    nodes = [box]
    for node in box.itersiblings() if not _tells(nodes, _TOLD) else ():
        if heads.intersection(node.iter()):
            break
        nodes.append(node)
    return nodes


def _lines(nodes: Sequence[Any]) -> list[Line]:
    return [measure(block.text) for node in nodes for block in blocks_of(node)]


def _tells(nodes: Sequence[Any], fewest: int) -> bool:
    """Whether there are sentences in elements, of so many words, and no teaser alone."""
    told = [line for line in _lines(nodes) if _is_sentence(line)]
    return len(told) > 1 and sum(line.words for line in told) >= fewest


def _has_day(nodes: Sequence[Any]) -> bool:
    return any(map(_is_dated, _lines(nodes)))


def _is_whole(node: Any) -> bool:
    """Whether an <article> has a heading, a day and a text of its own."""
    headed = any(len(_text(h).split()) >= _HEADLINE for h in node.iter("h1", "h2"))
    marks = [*node.iter("time"), *node.iter("span", "div", "small")]
    dated = any(_is_dated(measure(n.get("datetime") or _text(n))) for n in marks)
    return headed and dated and _is_told([measure(_text(p)) for p in node.iter("p")])


def _text(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())
