"""The page's number at the foot of the annex, which is known only when the parts are joined.

A part is laid out by itself, so its style sheet shows all ten digits in a row (`DIGITS`) where the number is
to stand. They say by which glyphs this typeface shows them, and have them cut out with it; at the end those
of the number stay, set to the right.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

DIGITS = "0123456789"


def rows(fonts: Iterable[Any]) -> dict[bytes, tuple[float, ...]]:
    """How the digits in a row are written in a page's stream, and how wide each is, of 1000."""
    found = {}
    for font in fonts:
        glyphs = {text: glyph for glyph, text in font.to_unicode.items() if len(text) == 1}
        if glyphs.keys() >= set(DIGITS):
            shown = [glyphs[digit] for digit in DIGITS]
            found[b"".join([b"%04x" % glyph for glyph in shown])] = tuple(
                font.widths[glyph] for glyph in shown
            )
    return found


def number(stream: Any, page: int, rows: Mapping[bytes, Sequence[float]]) -> None:
    """Write the page's number where the packed stream shows the digits in a row, if it does."""
    data, own = zlib.decompress(stream.stream[0]), [int(digit) for digit in str(page)]
    for row, widths in rows.items():
        codes = b"".join([row[4 * k : 4 * k + 4] for k in own])
        shift = b"%g" % (sum(widths[k] for k in own) - sum(widths))
        text = rb"\[([^\]]*<[^\]]*)%s(>[^\]]*\]\s*TJ)" % row
        data = re.sub(text, rb"[%s\g<1>%s\g<2>" % (shift, codes), data)
    stream.stream[0] = zlib.compress(data)
