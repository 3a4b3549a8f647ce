"""Mails saved as `.eml`: a newsletter's article, from its HTML part or else its plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from briefings.errors import ReadingError
from briefings.reading import forwards, html, outlets, plain
from briefings.reading.encoding import decode
from briefings.reading.pages import DateClue, Page, Unreadable

_BROKEN = (MessageError, LookupError, ValueError, AttributeError, TypeError)


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The article in a mail; Subject, From and Date serve where its text says nothing better.

    Of a mail that was passed on, From and Date are those of who wrote it.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        assert isinstance(message, EmailMessage)
        part = message.get_body(preferencelist=("html", "plain"))
        content = part.get_payload(decode=True) if part is not None else None
        head = {key: str(message.get(key) or "") for key in ("Subject", "From", "Date")}
    except _BROKEN as error:
        raise ReadingError("it is not a mail that can be read: save its text") from error
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise ReadingError("it is a mail without text: save its attachments and give those")
    text = decode(content, part.get_content_charset())
    is_html = part.get_content_type() == "text/html"
    inner = forwards.PassedOn(text) if is_html else forwards.passed_on(text)
    found = [html.page(name, text)] if is_html else plain.pages(name, inner.text.encode())
    for page in found:
        yield _completed(page, head, inner) if isinstance(page, Page) else page


def _completed(page: Page, head: dict[str, str], inner: forwards.PassedOn) -> Page:
    stamp = inner.stamp if inner.day else head["Date"]
    sent = inner.day or _day(stamp)
    clue = DateClue(sent, "metadata", f"mail of {stamp[:40]}") if sent else None
    return replace(
        page,
        title=forwards.subject(head["Subject"]) or page.title,
        source=page.source or _sender(inner.sender or head["From"]),
        clues=page.clues or ((clue,) if clue else ()),
    )


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
