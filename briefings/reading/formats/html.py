"""HTML pages: trafilatura finds the article, our own walk of the page makes sure of its sentences.

The page becomes text in lines, a block a line. What trafilatura keeps stays; a paragraph of prose
between two kept ones comes back, whatever its class is called; menus, forms and scripts are never
looked at. The rules for plain text then do the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.message import Message
from email.parser import BytesParser
from itertools import takewhile
from typing import Any

from briefings.errors import ReadingError
from briefings.reading.cleaning import mastheads
from briefings.reading.formats import bundles, chatexports, chats, ownoutput, scripted
from briefings.reading.formats.blocks import Block, blocks_of
from briefings.reading.formats.chosen import (
    chosen,
    is_prose,
    is_telling,
    letters,
    told_below,
    told_beside,
)
from briefings.reading.formats.markup import Markup, metadata, own_title
from briefings.reading.words import outlets, phrases
from briefings.reading.words.days import whole_days
from briefings.reading.words.encoding import check, decode, normalise
from briefings.reading.words.lines import measure
from briefings.reading.words.pages import Page, Unreadable
from briefings.reading.words.wording import is_date_line

_TITLE_WORDS = 3  # of a title beside the outlet's name, where a headline heads the text
_HEADLINE = 4  # words
_FEWEST = 25  # words of an article that a page shows
_FULLER = 1.5  # times as long as what the page shows, for a script's text to be the whole article
_TOLD = 6  # paragraphs of which the words are no outlet's
_CHATS = ("chat_page", "tgme_widget_message")  # classes of what Telegram writes and shows
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The page of an HTML file, or one for each of its articles or messages of an exported chat."""
    source = text_of(data)
    chat = any(name in source for name in _CHATS) and chatexports.of_telegram_page(parsed(source))
    if chat:
        yield from chats.messages(Page(name, check(normalise(chat)), pasted=True))
        return
    parts = bundles.of_page(parsed(source)) or [source]
    for number, part in enumerate(parts, start=1):
        yield from bundles.by_day(page(f"{name}#{number}" if len(parts) > 1 else name, part))


def text_of(data: bytes) -> str:
    """The source of a page; its own word on its encoding counts where UTF-8 fails."""
    declared = _CHARSET.search(data[:4096])
    return decode(data, declared[1].decode("ascii", "replace") if declared else None)


def mhtml_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The page in a web archive of one file: the part saved from its address, or the first HTML part.

    The frame of an advertisement may stand before it. Raises ReadingError.
    """
    message = BytesParser(policy=policy.default).parsebytes(data)
    url = message.get("Snapshot-Content-Location")
    found = [(part, part.get_payload(decode=True)) for part in message.walk() if _is_html(part)]
    saved = [(part, own) for part, own in found if isinstance(own, bytes) and own.strip()]
    saved.sort(key=lambda one: url is None or one[0].get("Content-Location") != url)
    if not saved:
        raise ReadingError("it is a web archive without a page: save it as .html")
    part, own = saved[0]
    charset = part.get_content_charset()
    yield from bundles.by_day(
        page(name, decode(own, charset) if charset else text_of(own), url=url)
    )


def _is_html(part: Message) -> bool:
    return part.get_content_type() in {"text/html", "application/xhtml+xml"}


def block_lines(source: str) -> list[str]:
    """The texts of all blocks of a page. Raises ReadingError."""
    return [block.text for block in blocks_of(parsed(source))]


def page(name: str, source: str, url: str | None = None, *, first: int = 0) -> Page:
    """The page in an HTML text, from its block number `first` on. Raises ReadingError."""
    tree = parsed(source)
    ownoutput.refuse_program(*tree.xpath("//meta[@name='generator']/@content"))
    markup = metadata(tree, url)
    blocks = list(blocks_of(tree))[first:]
    kept = chosen(source, blocks) if blocks else []
    hidden = _scripted(tree, source, kept, markup.title)
    text = normalise(hidden.text) if hidden else _text(kept)
    _check(text, tree)
    captions = tuple(dict.fromkeys(b.text for b in blocks if b.caption and b.text))
    title, outlet = _title_and_outlet(markup, _outlet_of_title(tree, blocks), kept)
    return Page(
        name,
        text,
        title=hidden.title if hidden else title,
        source=outlet,
        url=markup.url,
        clues=(*markup.clues, *(hidden.clues if hidden else ())),
        unreadable=markup.unreadable,
        captions=captions,
        below=told_below(blocks, kept),
        beside=told_beside(blocks, kept, text),
        updated=markup.updated,
    )


def _scripted(
    tree: Any, source: str, kept: list[Block], title: str | None
) -> scripted.Scripted | None:
    """The article in a script of the page, where the page shows no more than its beginning.

    It is the one that begins so; where the page shows nothing, the one under its title, or the only one.
    """
    shown = [b for b in kept if is_prose(b) and phrases.match(b.text) is None]  # "for subscribers"
    words = sum(measure(block.text).words for block in shown)
    if words >= _FEWEST and '"articleBody"' not in source:
        return None
    found = [a for a in scripted.articles(tree) if a.words >= _FULLER * words]
    if shown:
        begun = [letters(block.text) for block in shown if is_telling(block)]
        return next((a for a in found if any(key in letters(a.text) for key in begun)), None)
    named = [a for a in found if letters(a.title) in letters(title or "")]
    return next(iter(named or (found if len(found) == 1 else [])), None)


def _check(text: str, tree: Any) -> None:
    """Raises ReadingError where a page holds no Arabic that can be read."""
    try:
        if not text.strip():
            raise ReadingError("it holds no text that can be read")
        check(text)
    except ReadingError as error:
        if len(text.split()) < _FEWEST and next(tree.iter("script"), None) is not None:
            how = "print it to a PDF from the browser, or paste its text into a .txt file"
            raise ReadingError(f"a script draws its text, which the file lacks: {how}") from error
        raise


def _text(kept: list[Block]) -> str:
    """The text of a page's blocks; the entries of a live blog with the days that their times have."""
    stamps = {block.stamp[:10] for block in kept if block.stamp}
    dated = len(stamps) > 1
    lines = (
        f"{block.stamp.replace('T', ' ').replace('-', '/')}\n"
        if dated and block.stamp and not whole_days(block.text)
        else block.line
        for block in kept
    )
    return normalise("\n".join(lines))


def _title_and_outlet(
    markup: Markup, outlet: str | None, kept: list[Block]
) -> tuple[str | None, str | None]:
    """The title without the outlet in it; None where the outlet is all and a headline heads the text."""
    title, source = markup.title or "", markup.source or outlet
    if outlet and title.endswith(outlet):
        title = title.removesuffix(outlet).rstrip(" |–—»·-")
    parts = mastheads.title_parts(title)
    alone = len(parts) == 1 and outlets.is_name(title)
    source = source or (outlets.house_name(title) if alone else None)
    own = [part for part in parts if source is None or outlets.house_name(part) != source]
    if source and len(" ".join(own).split()) < _TITLE_WORDS and _has_headline(kept):
        return None, source
    return title or markup.title, source


def _has_headline(kept: list[Block]) -> bool:
    """Whether a line above the text may be its headline."""
    above = takewhile(lambda block: not is_prose(block), kept)
    lines = (measure(block.text) for block in above)
    return any(
        line.words >= _HEADLINE
        and not (line.stop or line.latin or is_date_line(line.text) or phrases.match(line.text))
        for line in lines
    )


def _outlet_of_title(tree: Any, blocks: list[Block]) -> str | None:
    """The outlet in `<title>`, which the heading above the text lacks."""
    headings = [block.text for block in blocks if block.heading]
    prose = (block.text for block in blocks if is_prose(block))
    told = [text for text in prose if phrases.match(text) is None][:_TOLD]
    return mastheads.of_page_title(own_title(tree), headings, told)


def parsed(source: str) -> Any:
    """The tree of a page, also of one whose boxes lie some two thousand deep. Raises ReadingError."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", source).replace("\x00", "")
    tree, whole = _tree(text)
    if not whole:
        tree, whole = _tree(text, deep=True)
    if not whole:
        how = "print it to a PDF from the browser, or paste its text into a .txt file"
        raise ReadingError(f"its elements lie too deep in each other to be read: {how}")
    return tree


def _tree(text: str, *, deep: bool = False) -> tuple[Any, bool]:
    """The tree of a page, and whether the parser went to its end, not just as deep as pages commonly are."""
    from lxml import etree, html

    parser = html.HTMLParser(
        recover=True, huge_tree=deep, no_network=True, remove_comments=True, remove_pis=True
    )
    limit = etree.ErrorTypes.ERR_RESOURCE_LIMIT
    try:
        tree = html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        if any(entry.type == limit for entry in parser.error_log):
            return None, False
        raise ReadingError("it is not HTML that can be read: save the page again") from error
    return tree, all(entry.type != limit for entry in parser.error_log)


__all__ = ["Markup", "mhtml_pages", "page", "pages", "parsed"]
