"""What the readers hand over: a raw page, its text in lines, and what its markup says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

ClueKind = Literal["given", "metadata", "dateline", "url", "file name", "text", "modified"]


@dataclass(frozen=True, slots=True)
class DateClue:
    """A day that something about a page names, and the words that a reader can check it by."""

    day: date
    kind: ClueKind
    evidence: str


@dataclass(frozen=True, slots=True)
class Page:
    """A raw page. `text` still holds the page's clutter unless `clean` says otherwise."""

    name: str  # what the user calls it: a path, `archive.zip!member`, an address, "-"
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    clues: tuple[DateClue, ...] = ()
    undated: str = ""  # why it has no day, where its own line of the day cannot be read
    unreadable: tuple[str, ...] = ()  # dates that its markup gives and that are no days
    captions: tuple[str, ...] = ()
    below: tuple[str, ...] = ()  # short lines under its text, where pages say whose they are
    beside: tuple[str, ...] = ()  # sentences that stand outside the text: comments, other stories
    totals: tuple[str, ...] = ()  # rows of its table that add up the others
    updated: str = ""  # when it was last changed, ISO 8601 in UTC
    pasted: bool = False  # plain text, which may be posts of a channel
    post: bool = False  # one message of a channel, whatever it looks like
    mended: str = ""  # in which way its Arabic was garbled, which was turned back
    passed_on_by: str = ""  # the channel that forwarded it, where `source` is whose post it is


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A page that could not be read, and why; a batch goes on without it."""

    name: str
    reason: str
