"""The packed name lists for the tests of the translation."""

from __future__ import annotations

from functools import cache

from briefings.translation.names.authority import NameAuthority, load_names


@cache
def packed_names() -> NameAuthority:
    """The packed names, read once."""
    return load_names()
