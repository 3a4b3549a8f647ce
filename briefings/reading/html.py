"""HTML pages: trafilatura finds the article, our own walk of the page makes sure of its sentences.

The page becomes text in lines, a block a line. What trafilatura keeps stays; a paragraph of prose
between two kept ones comes back, whatever its class is called; menus, forms and scripts are never
looked at. The rules for plain text then do the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from typing import Any

from briefings.errors import ReadingError
from briefings.reading import phrases
from briefings.reading.encoding import check, decode, normalise
from briefings.reading.lines import measure
from briefings.reading.markup import Markup, metadata
from briefings.reading.pages import Page, Unreadable

_DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "nav",
        "form",
        "button",
        "select",
        "option",
        "input",
        "textarea",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "map",
        "dialog",
        "menu",
        "head",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "ul",
        "br",
        "center",
        "picture",
        "label",
    ]
)
_ASIDE = frozenset(["aside", "footer", "header"])
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST = 2000


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of an HTML file."""
    yield page(name, text_of(data))


def text_of(data: bytes) -> str:
    """The source of a page; its own word on its encoding counts where UTF-8 fails."""
    declared = _CHARSET.search(data[:4096])
    return decode(data, declared[1].decode("ascii", "replace") if declared else None)


def mhtml_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The page in a web archive of one file: its first HTML part."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                charset = part.get_content_charset()
                yield page(
                    name, decode(payload, charset), url=message.get("Snapshot-Content-Location")
                )
                return
    raise ReadingError("it is a web archive without a page: save it as .html")


def page(name: str, source: str, url: str | None = None) -> Page:
    """The page in an HTML text. Raises ReadingError."""
    tree = _parsed(source)
    markup = metadata(tree, url)
    blocks = list(_blocks(tree))
    if not blocks:
        raise ReadingError("it holds no text that can be read")
    kept = _kept(source, blocks)
    text = normalise("\n".join(block.line for block in kept))
    check(text)
    captions = tuple(dict.fromkeys(b.text for b in blocks if b.caption and b.text))
    return Page(
        name,
        text,
        title=markup.title,
        source=markup.source,
        url=markup.url,
        clues=markup.clues,
        captions=captions,
    )


class _Block:
    """A block of text of a page, as a browser would set it."""

    __slots__ = ("aside", "caption", "heading", "links", "text")

    def __init__(self, text: str, heading: bool, caption: bool, aside: bool, links: float) -> None:
        self.text, self.heading, self.caption = text, heading, caption
        self.aside, self.links = aside, links

    @property
    def line(self) -> str:
        """The block with blank lines around it."""
        return f"{self.text}\n"


def _parsed(source: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(
        recover=True, huge_tree=False, no_network=True, remove_comments=True, remove_pis=True
    )
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", source).replace("\x00", "")
    try:
        tree = html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ReadingError("it is not HTML that can be read: save the page again") from error
    return tree


def _blocks(tree: Any) -> Iterator[_Block]:
    """The page's text, a block at a time, without what is no text for a reader."""
    state = _Walk()
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        node, leaving = stack.pop()
        if leaving:
            yield from state.leave(node)
            continue
        if not isinstance(node.tag, str) or _is_hidden(node) or len(stack) > 50 * _DEEPEST:
            state.add(node.tail)
            continue
        yield from state.enter(node)
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    yield from state.flush()


class _Walk:
    """Collects text between the borders of blocks."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.linked = 0
        self.links = self.headings = self.captions = self.asides = 0

    def enter(self, node: Any) -> Iterator[_Block]:
        if node.tag in _BLOCKS:
            yield from self.flush()
        self._count(node, 1)
        self.add(node.text)

    def leave(self, node: Any) -> Iterator[_Block]:
        if node.tag in _BLOCKS:
            yield from self.flush()
        self._count(node, -1)
        self.add(node.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self.linked += len(text.strip()) if self.links else 0

    def flush(self) -> Iterator[_Block]:
        text = " ".join("".join(self.parts).split())
        if text:
            share = self.linked / len(text)
            yield _Block(text, self.headings > 0, self.captions > 0, self.asides > 0, share)
        self.parts, self.linked = [], 0

    def _count(self, node: Any, step: int) -> None:
        self.links += step * (node.tag == "a")
        self.headings += step * (node.tag in {"h1", "h2", "h3", "h4", "h5", "h6"})
        self.captions += step * (node.tag == "figcaption" or _is_caption(node))
        self.asides += step * (node.tag in _ASIDE)


def _is_caption(node: Any) -> bool:
    name = f"{node.get('class') or ''}".lower()
    return "caption" in name and node.tag in {"p", "div", "span", "em", "small"}


def _is_hidden(node: Any) -> bool:
    hidden = node.get("hidden") is not None or node.get("aria-hidden") == "true"
    return node.tag in _DROPPED or hidden or bool(_HIDDEN.search(node.get("style") or ""))


def _kept(source: str, blocks: list[_Block]) -> list[_Block]:
    """The blocks of the article: trafilatura's choice, and the prose among it."""
    key = _key(_trafilatura(source))
    found = [i for i, b in enumerate(blocks) if len(b.text) > 20 and _key(b.text) in key]
    prose = [i for i, b in enumerate(blocks) if _is_prose(b)]
    if not found or sum(i in set(found) for i in prose) < 0.3 * len(prose):
        found = prose or list(range(len(blocks)))
    first, last = found[0], found[-1]
    chosen = set(found)
    out = []
    for index, block in enumerate(blocks):
        title = block.heading and index < first
        inside = first <= index <= last and not block.caption and not block.aside
        fits = inside and (_is_prose(block) or (block.heading and block.links < 0.5))
        if (index in chosen and not block.caption) or title or fits:
            out.append(block)
        elif block.links < 0.3 and index < first and len(block.text) < 120:
            out.append(block)  # date and author lines above the text
        elif inside and block.links < 0.5 and len(block.text) < 200:
            out.append(block)
    return _without_empty_lists(out)


def _without_empty_lists(kept: list[_Block]) -> list[_Block]:
    """Without "read also" lines whose links are gone: what follows them is the article again."""
    out = []
    for block, following in zip(kept, [*kept[1:], None], strict=True):
        kind = phrases.match(block.text)
        alone = kind is not None and kind.opens and following is not None
        if not (alone and following and (following.heading or _is_prose(following))):
            out.append(block)
    return out


def _is_prose(block: _Block) -> bool:
    line = measure(block.text)
    return line.paragraph and block.links < 0.5 and not block.caption and not block.aside


def _trafilatura(source: str) -> str:
    """What trafilatura takes for the article; "" where it finds none or gives up."""
    import trafilatura

    try:
        found = trafilatura.extract(
            source,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            output_format="txt",
        )
    except (ValueError, TypeError, AttributeError, RecursionError, IndexError):
        return ""
    return found or ""


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text)


__all__ = ["Markup", "mhtml_pages", "page", "pages"]
