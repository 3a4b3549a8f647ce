"""Mails saved as `.eml`: a newsletter's article, from its HTML part or else its plain text, and its files.

Mail programs export a folder of mails as a mailbox, `.mbox` (RFC 4155).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import astuple, replace
from datetime import date
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from itertools import pairwise

from briefings.errors import ReadingError
from briefings.reading.formats import attachments, forwards, html, plain
from briefings.reading.words import outlets, phrases
from briefings.reading.words.encoding import decode
from briefings.reading.words.lines import measure
from briefings.reading.words.mojibake import mended
from briefings.reading.words.pages import DateClue, Page, Unreadable

_SIGNED, _SHORT = 8, 20  # lines of a signature, words of one
_NAMED = re.compile(r"(?P<name>[^:|]{3,60}?)\s*(?:[:|]|\s[-–—])\s+(?P<headline>\S.*)")
_OPENING_LINE = re.compile(rb"^From [^\n]*\d{2}:\d{2}[^\n]*\n(?=[!-9;-~]+:)", re.MULTILINE)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_BROKEN = (MessageError, LookupError, ValueError, AttributeError, TypeError)


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The article in a mail; Subject, From and Date serve where its text says nothing better.

    Of a mail that was passed on, in the text or attached, Subject, From and Date are those of who
    wrote it. Raises ReadingError.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        mails = _attached(message)
    except _BROKEN as error:
        raise ReadingError("it is not a mail that can be read: save its text") from error
    if not mails:
        yield from _whole(name, message)
        return
    for number, found in enumerate(mails, start=1):
        inner = name if len(mails) == 1 else f"{name}#{number}"
        try:
            yield from _whole(inner, found)
        except ReadingError as error:
            if len(mails) == 1:
                raise
            yield Unreadable(inner, str(error))
    yield from _files(name, message)


def mbox_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The pages of every mail in a mailbox; one that cannot be read is named by its number.

    Raises ReadingError where no mail begins with a line "From …".
    """
    data = data.replace(b"\r\n", b"\n")
    starts = [found.start() for found in _OPENING_LINE.finditer(data)]
    if not starts:
        raise ReadingError("it is not a mailbox that can be read: save its mails as .eml")
    for number, (start, end) in enumerate(pairwise([*starts, len(data)]), start=1):
        inner = f"{name}#{number}"
        _, _, message = data[start:end].partition(b"\n")
        try:
            yield from pages(inner, _QUOTED_FROM.sub(rb"\1", message))
        except ReadingError as error:
            yield Unreadable(inner, str(error))


def _whole(name: str, message: Message) -> Iterator[Page | Unreadable]:
    """A mail's article and the files attached to it; text that only goes with them is none."""
    files = list(_files(name, message))
    try:
        texts = list(_pages(name, message))
    except ReadingError:
        if not files:
            raise
        texts = []
    read = any(isinstance(file, Page) for file in files)
    for page in texts:
        if not (read and isinstance(page, Page) and attachments.is_note(page)):
            yield page
    yield from files


def _files(name: str, message: Message) -> Iterator[Page | Unreadable]:
    """The files attached to one mail."""
    if not isinstance(message, EmailMessage):
        return
    try:
        body = message.get_body(preferencelist=("html", "plain"))
        stamp = _field(message, "Date")
    except _BROKEN:
        return
    sent = _day(stamp)
    clue = DateClue(sent, "modified", f"mail of {stamp[:40]}") if sent else None
    yield from attachments.pages(name, message, body, clue)


def _attached(message: Message) -> list[Message]:
    """The mails that are attached to one."""
    outer = message.iter_parts() if isinstance(message, EmailMessage) else iter(())
    parts = [part for part in outer if part.get_content_type() == "message/rfc822"]
    return [mail for part in parts for mail in part.iter_parts() if isinstance(part, EmailMessage)]


def _pages(name: str, message: Message) -> Iterator[Page | Unreadable]:
    """The article in one mail."""
    try:
        assert isinstance(message, EmailMessage)
        part = message.get_body(preferencelist=("html", "plain"))
        content = part.get_payload(decode=True) if part is not None else None
        head = {key: _field(message, key) for key in ("Subject", "From", "Date")}
    except _BROKEN as error:
        raise ReadingError("it is not a mail that can be read: save its text") from error
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise ReadingError("it is a mail without text and without files that are read")
    text, how = astuple(mended(decode(content, part.get_content_charset())))
    is_html = part.get_content_type() == "text/html"
    inner = forwards.passed_on("\n".join(html.block_lines(text)) if is_html else text)
    pages: Iterator[Page | Unreadable]
    if is_html:
        pages = iter([html.page(name, text, first=inner.start)])
    else:
        pages = plain.pages(name, _unsigned(inner.text).encode())
    for page in pages:
        yield replace(_completed(page, head, inner), mended=how) if isinstance(page, Page) else page


def _unsigned(text: str) -> str:
    """A mail's text without the signature behind its last "--" (RFC 3676, 4.3): a few short lines.

    What stands between such lines in a newsletter is longer, or has more of the mail behind it.
    """
    body, sign, rest = text.replace("\r\n", "\n").rpartition("\n--")
    under = rest.removeprefix(" ")
    lines = [line for line in under.splitlines() if line.strip()]
    short = len(lines) <= _SIGNED and all(measure(line).words <= _SHORT for line in lines)
    signed = sign and body.strip() and under[:1] in ("", "\n") and short
    return body if signed and len(under) < len(body) else text


def _field(message: EmailMessage, key: str) -> str:
    """A header field, its encoded words joined without the blanks between them (RFC 2047, 6.2).

    The parser of addresses leaves those blanks inside a name that is cut into several words.
    """
    raw = next((str(v) for k, v in message.raw_items() if k.lower() == key.lower()), "")
    if "=?" not in raw:
        return str(message.get(key) or "")
    return " ".join(str(make_header(decode_header(raw))).split())


def _completed(page: Page, head: dict[str, str], inner: forwards.PassedOn) -> Page:
    stamp = inner.stamp if inner.day else head["Date"]
    sent = inner.day or _day(stamp)
    clue = DateClue(sent, "metadata", f"mail of {stamp[:40]}") if sent else None
    written = inner.stamp or head["Date"]
    about = measure(inner.subject)
    own = inner.subject if about.words > 1 and not about.latin else ""
    title = own or forwards.subject(head["Subject"])
    title = (
        "" if phrases.key(title).strip(":| ") in phrases.listed(phrases.TICKER, "labels") else title
    )
    sender = page.source or _sender(inner.sender or head["From"])
    if sender and (outlets.is_bulletin(sender) or outlets.is_nameless(sender)):
        named, title = _of_subject(title)
        sender = named or sender
    return replace(
        page,
        title=title or page.title,
        unreadable=(written[:40],) if written and not (sent and stamp == written) else (),
        source=sender,
        clues=page.clues or ((clue,) if clue else ()),
    )


def _of_subject(subject: str) -> tuple[str, str]:
    """The newsletter that a subject names before the headline, "NAME's bulletin: …", and that headline."""
    found = _NAMED.fullmatch(subject)
    if found is None or not (
        outlets.is_name(found["name"]) or outlets.is_bulletin_of(found["name"])
    ):
        return "", subject
    return found["name"], found["headline"]


def _sender(value: str) -> str | None:
    if "@" not in value:
        return value.strip() or None
    name, address = parseaddr(value)
    return name.strip() or outlets.of_url(f"https://{address.rpartition('@')[2]}")


def _day(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError):
        return None
