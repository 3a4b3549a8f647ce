"""Objects of the file: written without asking more than once what they are."""

from __future__ import annotations

from typing import Any


def install() -> None:
    """Put the functions of this module into the library that WeasyPrint writes with."""
    import pydyf

    _values(pydyf)
    _pages(pydyf.PDF)


def _values(pydyf: Any) -> None:
    """Names, numbers and references, which most values are, before all the rest."""
    original = pydyf._to_bytes

    def to_bytes(item: Any) -> bytes:
        kind = type(item)
        if kind is bytes:
            found: bytes = item
        elif kind is str:
            found = item.encode("ascii")
        elif kind is int:
            found = b"%d" % item
        else:
            found = original(item)
        return found

    pydyf._to_bytes = to_bytes


def _pages(kind: Any) -> None:
    """The references to all pages, of which every tag takes one: made when there are new pages."""
    original = kind.page_references.fget

    def page_references(self: Any) -> tuple[bytes, ...]:
        kept: tuple[bytes, ...] = vars(self).get("references", ())
        if 3 * len(kept) != len(self.pages["Kids"]):
            kept = self.references = original(self)
        return kept

    kind.page_references = property(page_references)
