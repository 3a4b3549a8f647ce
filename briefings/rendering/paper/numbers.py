"""Numbers of pages that are known only when the parts are joined: at the foot, and in the list of articles.

A part is laid out by itself, so its template shows all ten digits in a row (`DIGITS`) where a number is
to stand. They say by which glyphs this typeface shows them, and have them cut out with it; at the end those
of the number stay, set to the right.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

DIGITS = "0123456789"
_AWAITED = re.compile(rf'<a href="#([^"]+)">{DIGITS}<')


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


def awaited(html: str) -> tuple[str, ...]:
    """The anchors whose pages are to stand in the place of digits, in the order of the text."""
    return tuple(_AWAITED.findall(html))


def number(stream: Any, pages: Iterator[int], rows: Mapping[bytes, Sequence[float]]) -> None:
    """Write the next page's number wherever the packed stream shows the digits in a row."""
    data = zlib.decompress(stream.stream[0])
    for row, widths in rows.items():
        text = rb"\[([^\]]*<[^\]]*)%s(>[^\]]*\]\s*TJ)" % row
        data = re.sub(text, partial(_shown, pages, row, widths), data)
    stream.stream[0] = zlib.compress(data)


def _shown(
    pages: Iterator[int], row: bytes, widths: Sequence[float], match: re.Match[bytes]
) -> bytes:
    own = [int(digit) for digit in str(next(pages))]
    codes = b"".join([row[4 * k : 4 * k + 4] for k in own])
    shift = b"%g" % (sum(widths[k] for k in own) - sum(widths))
    return b"[%s%s%s%s" % (shift, match[1], codes, match[2])
