"""Mailboxes saved as `.mbox` (RFC 4155), as mail programs export a folder: the pages of each mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.errors import ReadingError
from briefings.reading.formats import mail
from briefings.reading.words.pages import Page, Unreadable

_OPENING = re.compile(rb"^From [^\n]*\d{2}:\d{2}[^\n]*\n(?=[!-9;-~]+:)", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The pages of every mail in a mailbox; one that cannot be read is named by its number.

    Raises ReadingError where no mail begins with a line "From …".
    """
    data = data.replace(b"\r\n", b"\n")
    starts = [found.start() for found in _OPENING.finditer(data)]
    if not starts:
        raise ReadingError("it is not a mailbox that can be read: save its mails as .eml")
    for number, (start, end) in enumerate(pairwise([*starts, len(data)]), start=1):
        inner = f"{name}#{number}"
        _, _, message = data[start:end].partition(b"\n")
        try:
            yield from mail.pages(inner, _QUOTED.sub(rb"\1", message))
        except ReadingError as error:
            yield Unreadable(inner, str(error))
