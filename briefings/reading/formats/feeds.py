"""RSS and Atom feeds, and pages by address. The network is used only for an address the user named.

Politeness: one request at a time to a host with a pause between, `robots.txt` for the pages that a feed
links, ETag and Last-Modified so that an unchanged feed costs nothing, a size limit, a timeout.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from briefings.errors import ReadingError
from briefings.reading.formats import fetching, html, markup
from briefings.reading.words.pages import DateClue, Page, Unreadable

CACHE = ".ingested-feeds.json"
_FEWEST_WORDS = 15  # of an entry that is an article by itself
_FULL = 60  # words of an entry that need not be looked up
_MOST_LINKS = 40  # pages fetched for one feed


@dataclass
class Visits:
    """What is known of addresses from the last visit: ETag and Last-Modified per address."""

    path: Path | None = None
    stamps: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> Visits:
        """The stamps kept in a corpus folder; a lost file only costs a download."""
        path = folder / CACHE
        try:
            found = json.loads(path.read_text("utf-8"))
            stamps = {str(u): {str(k): str(v) for k, v in s.items()} for u, s in found.items()}
        except (OSError, ValueError, AttributeError):
            stamps = {}
        return cls(path, stamps)

    def save(self) -> None:
        """Keep the stamps for the next run."""
        if self.path is not None and self.stamps:
            from briefings.reading.store.corpus import write_atomically

            write_atomically(self.path, json.dumps(self.stamps, indent=1, sort_keys=True) + "\n")


def fetched(url: str, visits: Visits) -> Iterator[Page | Unreadable]:
    """The pages at an address: the articles of a feed, or the one article of a page.

    An address that has not changed since the last visit gives nothing. Raises ReadingError.
    """
    answer = fetching.get(url, visits.stamps.get(url))
    if answer is None:
        return
    if _is_feed(answer.data):
        yield from _entries(url, answer.data, answer.url)
    else:
        from briefings.reading.formats import readers

        for page in readers.read(_page_name(answer), answer.data):
            if isinstance(page, Page):
                yield replace(page, name=url, url=page.url or answer.url)
            else:
                yield page
    if answer.stamps:
        visits.stamps[url] = answer.stamps


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The articles of a feed in a file; nothing is fetched."""
    yield from _entries(name, data, None)


def _is_feed(data: bytes) -> bool:
    head = data[:2048].lower()
    return b"<rss" in head or b"<feed" in head or b"<rdf:rdf" in head


def _page_name(answer: fetching.Answer) -> str:
    """A name whose suffix tells the reader what it gets."""
    kinds = {"application/pdf": ".pdf", "text/plain": ".txt", "application/json": ".json"}
    return "page" + kinds.get(answer.kind, ".html")


def _entries(name: str, data: bytes, address: str | None) -> Iterator[Page | Unreadable]:
    import feedparser

    if b"<!entity" in data.lower():
        raise ReadingError("it declares entities, which no feed needs: it is refused")
    feed = feedparser.parse(data)
    if not feed.entries:
        raise ReadingError("it is no feed with entries")
    outlet = " ".join(str(feed.feed.get("title", "")).split()) or None
    links = 0
    for number, entry in enumerate(feed.entries, start=1):
        page = _entry(f"{name}#{number}", entry, outlet)
        words = len(page.text.split())
        if words < _FULL and address and links < _MOST_LINKS and _same_host(page.url, address):
            links += 1
            yield _linked(page)
        elif words < _FEWEST_WORDS:
            yield Unreadable(page.name, "the feed has only its headline: save the page itself")
        else:
            yield page


def _entry(name: str, entry: Any, outlet: str | None) -> Page:
    contents = [str(c.get("value", "")) for c in entry.get("content", [])]
    text = max([*contents, str(entry.get("summary", ""))], key=len)
    try:
        page = html.page(name, f"<html><body><article>{text}</article></body></html>")
    except ReadingError:
        page = Page(name, "")  # its link may have more
    return replace(
        page,
        title=" ".join(str(entry.get("title", "")).split()) or page.title,
        source=page.source or outlet,
        url=markup.safe_url(entry.get("link")),
        clues=_clues(entry),
    )


def _linked(entry: Page) -> Page | Unreadable:
    """The page that an entry links; the entry itself where that fails and it says enough."""
    url = entry.url or ""
    try:
        if not fetching.allowed(url):
            raise ReadingError("its site asks programs to stay away (robots.txt)")
        time.sleep(fetching.pause(url))
        answer = fetching.get(url, None)
        page = html.page(url, html.text_of(answer.data)) if answer else entry
    except ReadingError as error:
        enough = len(entry.text.split()) >= _FEWEST_WORDS
        return entry if enough else Unreadable(url, str(error))
    return replace(
        page,
        title=page.title or entry.title,
        source=page.source or entry.source,
        url=page.url or url,
        clues=page.clues or entry.clues,
    )


def _clues(entry: Any) -> tuple[DateClue, ...]:
    stamp = entry.get("published_parsed")
    written = str(entry.get("published", ""))[:40]
    if not stamp:
        return ()
    try:
        day = date(stamp.tm_year, stamp.tm_mon, stamp.tm_mday)
    except ValueError:
        return ()
    return (DateClue(markup.parse_day(written) or day, "metadata", f"feed: published {written}"),)


def _same_host(url: str | None, address: str) -> bool:
    return url is not None and urlsplit(url).netloc == urlsplit(address).netloc
