"""The article in a page's scripts, where the page itself shows little of it or nothing.

Behind a paywall the page shows its first sentences, while JSON-LD has the whole `articleBody`; a page that a
script draws has its article as JSON beside an empty frame (`__NEXT_DATA__`). An article there is an object
with a headline and whole sentences below it; what has a headline of its own within it is another story.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from briefings.reading.formats.blocks import blocks_of
from briefings.reading.formats.markup import parse_day
from briefings.reading.words.encoding import from_json
from briefings.reading.words.lines import measure
from briefings.reading.words.pages import DateClue

_TYPES = ("application/ld+json", "application/json")
_PROGRAMS = ("", "module", "text/javascript", "application/javascript")
_HANDED = re.compile(r"^[\w\s.$\[\]\"'|=()+,;?:!]{0,400}?[=(]\s*[{\[](?=\s*[\"{\[\d])")
_HELD = re.compile(r"[{\[](?=\s*[\"{\[])")
_INDEXED = 3  # lists in lists
_NAMED = 10  # times as many values as it holds are put in: lists may name one another without end
_LARGEST = 4_000_000  # characters of a script
_DEEPEST = 40
_TITLES = ("headline", "title", "name")
_DAYS = ("datepublished", "publishedat", "published_at", "publishdate", "publish_date", "date")
_BESIDE = frozenset(  # what is told again, or by others
    [
        "description",
        "summary",
        "excerpt",
        "seo",
        "caption",
        "comments",
        "author",
        "authors",
        "related",
    ]
)
_HEADLINE, _FEWEST = 2, 15  # words


@dataclass(frozen=True, slots=True)
class Scripted:
    """An article as a script has it."""

    title: str
    paragraphs: tuple[str, ...]
    clues: tuple[DateClue, ...]

    @property
    def words(self) -> int:
        """How long it is."""
        return sum(len(text.split()) for text in self.paragraphs)

    @property
    def text(self) -> str:
        """Its headline and its paragraphs."""
        return "\n\n".join((self.title, *self.paragraphs))


def articles(tree: Any) -> list[Scripted]:
    """The articles in a page's scripts, the longest first, each headline once."""
    found = [_article(item, title) for item, title in _titled(_objects(tree))]
    told = sorted(found, key=lambda article: article.words)  # the last of a headline wins
    once = {article.title: article for article in told if article.words >= _FEWEST}
    return sorted(once.values(), key=lambda article: -article.words)


def _objects(tree: Any) -> Iterator[Any]:
    """The data of the scripts: scripts of data, and those that hand data to a program in one expression.

    `window.STATE = {…}`; with `push([1, "5:{…}"])` they come as the lines of a text, cut anywhere.
    """
    streamed: list[str] = []
    for node in tree.iter("script"):
        kind, text = (node.get("type") or "").strip().lower(), node.text or ""
        if len(text) >= _LARGEST:
            continue
        if kind in _TYPES:
            yield from _indexed(_json(text))
        elif kind in _PROGRAMS and (start := _HANDED.search(text)):
            found = _json(text[start.end() - 1 :])
            is_part = isinstance(found, list) and [*map(type, found)] == [int, str]
            streamed += [found[1]] if is_part else []
            yield found
    lines = "".join(streamed)[:_LARGEST].split("\n")
    yield from (_json(line[held.start() :]) for line in lines if (held := _HELD.search(line)))


def _json(text: str) -> Any:
    """The data with which a text begins, None where it begins with none."""
    try:
        _, end = json.JSONDecoder().raw_decode(text.lstrip())
        return from_json(text.lstrip()[:end])
    except (ValueError, RecursionError):
        return None


def _indexed(data: Any) -> Iterator[Any]:
    """The data; of a flat list whose objects name their values by place, with the values put in."""
    yield data
    if not (isinstance(data, list) and len(data) > 1):
        return
    room = iter(range(_NAMED * len(data)))
    flat = [item for item in data if isinstance(item, dict) and item]
    for item in flat:
        if all(isinstance(v, int) and 0 <= v < len(data) for v in item.values()):
            yield {key: _put_in(data, place, room) for key, place in item.items()}


def _put_in(data: list[Any], place: Any, room: Iterator[int], depth: int = 0) -> Any:
    """The text that is named by its place, or the list of such; None where there is no room left."""
    if next(room, None) is None or not (isinstance(place, int) and 0 <= place < len(data)):
        return None
    value = data[place]
    if isinstance(value, list) and depth < _INDEXED:
        return [_put_in(data, inner, room, depth + 1) for inner in value]
    return value if isinstance(value, str) else None


def _titled(objects: Iterator[Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects that have a headline in Arabic."""
    queue = [(item, 0) for item in objects]
    while queue:
        item, depth = queue.pop()
        if isinstance(item, dict) and (title := _title(item)):
            yield item, title
        values = item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
        queue.extend((value, depth + 1) for value in values if depth < _DEEPEST)


def _title(item: dict[str, Any]) -> str:
    titles = (item.get(key) for key in _TITLES)
    lines = (measure(" ".join(unescape(t).split())) for t in titles if isinstance(t, str))
    return next((x.text for x in lines if x.words >= _HEADLINE and not x.latin), "")


def _article(item: dict[str, Any], title: str) -> Scripted:
    paragraphs = dict.fromkeys(_told(item, 0))
    days = ((value, parse_day(value)) for value in _days(item))
    clues = (DateClue(day, "metadata", f"page script: {value[:40]}") for value, day in days if day)
    return Scripted(title, tuple(p for p in paragraphs if p != title), tuple(clues))


def _days(item: dict[str, Any]) -> list[str]:
    """What an object says of its publication, the surest key's first."""
    named = {key.lower(): value for key, value in item.items() if isinstance(value, str)}
    return [named[key] for key in _DAYS if key in named][:1]


def _told(item: Any, depth: int) -> Iterator[str]:
    """The prose below an object, without other stories."""
    if isinstance(item, str):
        lines = (measure(line) for line in _lines(item))
        yield from (line.text for line in lines if line.paragraph or (line.stop and not line.latin))
    elif isinstance(item, list) and depth < _DEEPEST:
        for part in item:
            yield from _told(part, depth + 1)
    elif isinstance(item, dict) and depth < _DEEPEST and not (depth and _title(item)):
        for key, value in item.items():
            if key.lower() not in _BESIDE:
                yield from _told(value, depth + 1)


def _lines(value: str) -> list[str]:
    """The lines of a text, which may be HTML."""
    from lxml import etree, html

    if "<" not in value:
        return [" ".join(line.split()) for line in unescape(value).split("\n") if line.strip()]
    try:
        return [block.text for block in blocks_of(html.document_fromstring(value))]
    except (etree.LxmlError, ValueError, AssertionError):
        return []
