"""Several articles in one file: each with its own headline and date above its own text.

What is cut must be sure: the file begins with an article's head, and each further one has the same form
and whole sentences below. Entries of a live blog, days of a chronicle and teasers of other stories have not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from briefings.reading.words import phrases
from briefings.reading.words.days import unreadable, whole_days
from briefings.reading.words.lines import Line, measure, split

_LONGEST_HEADLINE, _LONGEST_LINE = 30, 8  # words: of a headline, of an outlet's or date's line
_FEWEST = 25  # words of whole sentences that make an article
_HEADLINE = 2  # words
_AROUND = 4  # words of a heading outside all articles that is the page's own headline
_PASSED_BY = frozenset({"aside", "nav", "footer", "article"})


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


def of_page(tree: Any) -> list[str]:
    """The HTML of each article of a page, with the name of the site; none where the page is one article."""
    from lxml import html

    outer = [n for n in tree.iter("article") if not _PASSED_BY & {a.tag for a in n.iterancestors()}]
    found = [node for node in outer if _is_whole(node)]
    inside = {heading for node in found for heading in node.iter("h1")}
    others = [h for h in tree.iter("h1") if h not in inside]
    if len(found) < 2 or any(len(_text(h).split()) >= _AROUND for h in others):
        return []
    names = tree.xpath("//meta[@property='og:site_name' or @name='application-name']")
    head = "".join(html.tostring(node, encoding="unicode", with_tail=False) for node in names)
    bodies = (html.tostring(node, encoding="unicode", with_tail=False) for node in found)
    return [f"<html><head>{head}</head><body>{body}</body></html>" for body in bodies]


def _is_whole(node: Any) -> bool:
    """Whether an <article> has a heading, a day and a text of its own."""
    headed = any(len(_text(h).split()) >= _HEADLINE for h in node.iter("h1", "h2"))
    marks = [*node.iter("time"), *node.iter("span", "div", "small")]
    dated = any(_is_dated(measure(n.get("datetime") or _text(n))) for n in marks)
    return headed and dated and _is_told([measure(_text(p)) for p in node.iter("p")])


def _text(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())
