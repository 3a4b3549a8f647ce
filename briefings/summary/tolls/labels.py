"""The rows of tables as sentences: what a row stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.language.normalize import bare

_DASH = " – "
_ROW = re.compile(rf"(?P<label>[^–.]+){_DASH}[^.]*\d")


def row_label(text: str) -> str:
    """What a row of a table stands for; "" for a sentence that is none."""
    found = _ROW.match(text) if _DASH in text else None
    return bare(found["label"]).strip() if found else ""


def rows_among(texts: Sequence[str]) -> set[int]:
    """Which texts, by number, are rows of a table: such as stand beside another; a dateline does not."""
    found = {number for number, text in enumerate(texts) if row_label(text)}
    return {number for number in found if not found.isdisjoint((number - 1, number + 1))}
