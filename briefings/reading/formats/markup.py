"""What the head of an HTML page says of the article: title, outlet, address, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from briefings.reading.words import outlets
from briefings.reading.words.days import unreadable, whole_days
from briefings.reading.words.encoding import from_json
from briefings.reading.words.pages import ClueKind, DateClue

_PUBLISHED = frozenset(
    [
        *("article:published_time", "og:article:published_time", "article:published"),
        *("og:published_time", "published_time", "datepublished", "dc.date", "dc.date.issued"),
        *("dcterms.created", "dcterms.issued", "dc.date.created", "date", "publish_date"),
        *("publish-date", "pubdate", "publication_date", "sailthru.date", "parsely-pub-date"),
        *("cxenseparse:recs:publishtime", "cxenseparse:publishtime", "citation_publication_date"),
        *("bt:pubdate", "article.published", "datecreated", "displaydate"),
    ]
)
_MODIFIED = frozenset(
    [
        *("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified"),
        *("last-modified",),
    ]
)
_KINDS: tuple[tuple[ClueKind, frozenset[str]], ...] = (
    ("metadata", _PUBLISHED),
    ("modified", _MODIFIED),
)
_LINKED: tuple[tuple[str, ClueKind], ...] = (
    ("datePublished", "metadata"),
    ("dateModified", "modified"),
)
_TITLES = ("og:title", "twitter:title", "title", "dc.title", "headline")
_SOURCES = (
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "twitter:site",
    "dcterms.publisher",
)
_ADDRESSES = ("og:url", "twitter:url")
_ARCHIVED = re.compile(  # the day in it is that of the copy
    r"^https?://(?:web\.archive\.org/web|archive\.(?:ph|is|today|li|md|vn|fo))/\d{4,14}[a-z_]*/(?=https?:/)",
    re.IGNORECASE,
)
_ARTICLE_TYPES = ("article", "posting", "report")


@dataclass(frozen=True, slots=True)
class Markup:
    """The metadata of a page."""

    title: str | None
    source: str | None
    url: str | None
    clues: tuple[DateClue, ...]
    unreadable: tuple[str, ...] = ()  # dates of publication that are no days
    updated: str = ""  # when the page was last changed, ISO 8601 in UTC; "" where no clock is given


def metadata(tree: Any, url: str | None = None) -> Markup:
    """The metadata of a parsed HTML page; `url` is where it was found."""
    metas = _metas(tree)
    linked = list(_linked_data(tree))
    clues = [*_head_clues(metas, linked), *_time_clues(tree)]
    return Markup(
        title=_title(tree, metas, linked),
        source=_source(metas, linked),
        url=_address(tree, metas) or safe_url(url),
        clues=tuple(dict.fromkeys(clues)),
        unreadable=tuple(dict.fromkeys(_unreadable(metas, linked))),
        updated=max(filter(None, map(moment, _stamps(metas, linked))), default=""),
    )


def moment(stamp: str) -> str:
    """A time stamp with a clock time as ISO 8601 in UTC, which sorts by time; else ""."""
    stamp = stamp.strip()
    try:
        found = datetime.fromisoformat(stamp)
    except ValueError:
        return ""
    if len(stamp) <= len("2023-09-19"):
        return ""
    zoned = found if found.tzinfo else found.replace(tzinfo=UTC)
    try:
        return zoned.astimezone(UTC).isoformat(timespec="seconds")
    except OverflowError:  # the year 1 of some zones
        return ""


def _stamps(metas: dict[str, str], linked: list[dict[str, Any]]) -> Iterator[str]:
    """What the page says of when it was published and changed."""
    yield from (content for name, content in metas.items() if name in _PUBLISHED | _MODIFIED)
    values = (item.get(name) for item in linked for name, _ in _LINKED)
    yield from (value for value in values if isinstance(value, str))


def parse_day(value: str) -> date | None:
    """The day of an ISO, RFC 822 or written time stamp."""
    value = value.strip()
    match = re.match(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)", value)
    if match:
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    found = whole_days(value[:80])
    return found[0].day if found else None


def safe_url(url: str | None) -> str | None:
    """An http(s) address without a line break, or None; of a copy in an archive that of the page itself."""
    url = _ARCHIVED.sub("", (url or "").strip())
    try:
        fine = urlsplit(url).scheme in {"http", "https"} and not re.search(
            r"[\s\x00-\x1f<>\"]", url
        )
    except ValueError:
        return None
    return url if fine else None


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        content = (node.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of a page's JSON-LD that are articles."""
    for node in tree.iter("script"):
        if (node.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = from_json((node.text or "").strip()[:500_000])
        except (ValueError, RecursionError):
            continue
        queue = [data]
        for _ in range(200):
            if not queue:
                break
            item = queue.pop(0)
            if isinstance(item, list):
                queue.extend(item)
            elif isinstance(item, dict):
                graph = item.get("@graph")
                queue.extend(graph if isinstance(graph, list) else [])
                if any(t in str(item.get("@type", "")).lower() for t in _ARTICLE_TYPES):
                    yield item


def _head_clues(metas: dict[str, str], linked: list[dict[str, Any]]) -> Iterator[DateClue]:
    """What the page's head and its JSON-LD say of when it was published and changed."""
    head = ((n, value, kind) for n, value in metas.items() for kind, names in _KINDS if n in names)
    data = ((n, item.get(n), kind) for item in linked for n, kind in _LINKED)
    for name, value, kind in (*head, *data):
        if isinstance(value, str) and (day := parse_day(value)):
            yield DateClue(day, kind, f"page metadata: {name} {value[:40]}")


def _unreadable(metas: dict[str, str], linked: list[dict[str, Any]]) -> Iterator[str]:
    """What stands where a page gives its day and is none."""
    values = [content for name, content in metas.items() if name in _PUBLISHED]
    values += [i["datePublished"] for i in linked if isinstance(i.get("datePublished"), str)]
    yield from (value[:40] for value in values if not parse_day(value) and unreadable(value[:80]))


def _time_clues(tree: Any) -> Iterator[DateClue]:
    """`<time datetime>` of the article itself, not of a list of other stories."""
    for node in tree.iter("time"):
        ancestors = {a.tag for a in node.iterancestors()}
        if ancestors & {"aside", "footer", "nav", "li"}:
            continue
        value = node.get("datetime") or "".join(node.itertext())
        day = parse_day(value)
        if day:
            updated = (
                "update" in f"{node.get('class')} {node.get('itemprop')}".lower()
                or "modif" in f"{node.get('itemprop')}".lower()
            )
            kind: ClueKind = "modified" if updated else "metadata"
            yield DateClue(day, kind, f"page metadata: time {value.strip()[:40]}")
            return


def _title(tree: Any, metas: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    headings = [" ".join("".join(h.itertext()).split()) for h in tree.iter("h1")]
    named = next((metas[n] for n in _TITLES if metas.get(n)), None)
    named = named or next(
        (i["headline"] for i in linked if isinstance(i.get("headline"), str)), None
    )
    heading = next((h for h in headings if len(h.split()) >= 3), None)
    if heading and (not named or len(headings) == 1):
        return heading
    return named or heading or own_title(tree) or None


def own_title(tree: Any) -> str:
    """The text of a page's `<title>`, "" where it has none."""
    return next((" ".join("".join(node.itertext()).split()) for node in tree.iter("title")), "")


def _source(metas: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    for name in _SOURCES:
        if metas.get(name):
            return metas[name].lstrip("@")
    for item in linked:
        publisher: Any = item.get("publisher")
        called: Any = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(called, str) and called.strip():
            return called.strip()
    author = metas.get("author", "")  # of a paper that signs its pages itself
    return author if outlets.is_name(author) or outlets.is_edition(author) else None


def _address(tree: Any, metas: dict[str, str]) -> str | None:
    for node in tree.iter("link"):
        if (node.get("rel") or "").lower() == "canonical" and safe_url(node.get("href")):
            return safe_url(node.get("href"))
    return next((safe_url(metas[n]) for n in _ADDRESSES if safe_url(metas.get(n))), None)
