"""RSS and Atom: files, and addresses that the user names."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.errors import ReadingError
from briefings.reading.inputs import Input
from briefings.reading.pages import Page, Unreadable


def address_inputs(url: str) -> Iterator[Input]:
    """The input that an address names."""
    yield Input(url, lambda: b"", "addresses are not read yet: save the page and ingest the file")


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The articles of a feed."""
    raise ReadingError("feeds are not read yet")
