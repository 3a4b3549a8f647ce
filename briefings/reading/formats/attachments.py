"""The files attached to a mail: each is read by the reader of its kind, as members of an archive are.

Pictures, signatures, invitations and cards of addresses hang on most mails and are nobody's article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from mimetypes import guess_extension
from pathlib import PurePosixPath

from briefings.errors import ReadingError
from briefings.language.packed import toml
from briefings.reading.cleaning import article as cleaning
from briefings.reading.cleaning import languages
from briefings.reading.formats import archives, readers
from briefings.reading.words.pages import DateClue, Page, Unreadable

_MOST = 500  # files of one mail
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def pages(
    name: str, message: Message, body: Message | None, sent: DateClue | None
) -> Iterator[Page | Unreadable]:
    """The pages of all files attached to a mail; `body` is the part that is read as its text.

    The day on which the mail was sent dates a file that says no day itself.
    """
    room = archives.Room()
    files = [part for part in _parts(message) if part is not body and _is_file(part)]
    for number, part in enumerate(files, start=1):
        shown = f"{name}!{_file_name(part, number)}"
        if number > _MOST:
            yield Unreadable(
                shown, f"its mail has more than {_MOST} files: save this one and give it"
            )
            return
        for page in _of_file(shown, part, room):
            yield _dated(page, sent) if isinstance(page, Page) else page


def _dated(page: Page, sent: DateClue | None) -> Page:
    return replace(page, clues=(*page.clues, sent)) if sent else page


def is_note(page: Page) -> bool:
    """Whether a mail's text only goes with what is attached: no article, or none in Arabic."""
    try:
        cleaned = cleaning.cleaned(page)
    except ReadingError:
        return True
    return languages.other_language(f"{cleaned.title}\n{cleaned.body}") is not None


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a mail that hold no others, those of attached mails left out."""
    if message.get_content_type() == "message/rfc822":
        return
    inner = message.get_payload()
    if not isinstance(inner, list):
        yield message
        return
    for part in inner:
        if isinstance(part, Message):
            yield from _parts(part)


def _is_file(part: Message) -> bool:
    """Whether a part is a file that may be an article."""
    named = part.get_filename() or ""
    if not named and part.get_content_disposition() != "attachment":
        return False
    suffix = PurePosixPath(named.strip()).suffix.lower()
    if suffix in readers.SUFFIXES:
        return True
    rules = toml("reading/mail.toml")
    kinds = tuple(rules["clutter_kinds"])
    return suffix not in rules["clutter_suffixes"] and not part.get_content_type().startswith(kinds)


def _file_name(part: Message, number: int) -> str:
    """A file's own name without a path, or one of its number and kind."""
    named = _CONTROLS.sub("", part.get_filename() or "").replace("\\", "/")
    suffix = guess_extension(part.get_content_type()) or ""
    own = PurePosixPath(named).name.strip()
    return own or f"attachment-{number}{suffix if suffix in readers.SUFFIXES else ''}"


def _of_file(shown: str, part: Message, room: archives.Room) -> Iterator[Page | Unreadable]:
    try:
        data = _bytes(part)
        if why := readers.unreadable(shown.rpartition("!")[2], lambda: data[: readers.HEAD]):
            yield Unreadable(shown, why)
        elif not readers.may_hold_files(shown, data):
            yield from readers.read(shown, data)
        elif shown.count("!") > 1:
            yield Unreadable(
                shown, "it holds files and is itself inside others: save it and give it"
            )
        elif readers.is_archive(shown, data):
            yield from archives.pages(shown, data, room)
        else:
            yield from readers.read(shown, data)
    except ReadingError as error:
        yield Unreadable(shown, str(error))


def _bytes(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise ReadingError("it is damaged") from error
    if not isinstance(data, bytes):
        raise ReadingError("it is damaged")
    return data
