"""Line breaks that WeasyPrint (70.0) takes where none should be.

Pango lets the space at the end of a line hang over the edge. WeasyPrint measures a text with that
space, so a text that fills the line to its last letter and goes on in a span is thought too wide
and is broken after its first word: a word stands alone in the middle of a paragraph. Here such a
text is tried without its last space, and the line is broken behind it.

It also breaks behind every hyphen and dash, so that the article of a name ("Al-Jadid") can stand alone at
the end of a line, and so can the first half of a range ("19–21"). Then the line ends a word earlier; the
text stays as it is.
"""

from __future__ import annotations

import functools
import re
from typing import Any

_PER_EM = 4  # characters: no line of text has more of them to the em
_OPEN = r"(?<!\S)[(\[“\"‘']*"
# An article, the first half of a range.
_HALF = re.compile(rf"{_OPEN}[AaEe]l-$|{_OPEN}\d[\d.,:]*[-–]$")


@functools.cache
def install() -> None:
    """Put the mended function into WeasyPrint's layout; a second call changes nothing."""
    from weasyprint.layout import inline

    original = inline.split_first_line

    def split_first_line(
        text: str, style: Any, context: Any, max_width: float | None, *rest: Any, **more: Any
    ) -> Any:
        found = original(text, style, context, max_width, *rest, **more)
        resume = found[2]
        if resume is None or max_width is None or style["white_space"] != "normal":
            return found
        end = _before_half(text, resume)
        if end is None:
            bare = text.rstrip(" ")
            fits = len(bare) <= max_width / (style["font_size"] or 1) * _PER_EM
            if bare == text or resume >= len(bare.encode()) or not fits:
                return found
            end = len(text)
        bare = text[:end].rstrip(" ")
        whole = original(bare, style, context, max_width, *rest, **more)
        if whole[2] is not None or whole[3] > max_width:
            return found
        return (whole[0], len(bare.encode()), len(text[:end].encode()), *whole[3:])

    inline.split_first_line = split_first_line


def _before_half(text: str, resume: int) -> int | None:
    """Where a line has to end that would end with "Al-" or "19–"; None where none would, or it begins so."""
    line, rest = text.encode()[:resume].decode(), text.encode()[resume:].decode()
    half = _HALF.search(line)
    if not half or (line[-2:-1].isdigit() and not rest[:1].isdigit()):
        return None
    return half.start() if line[: half.start()].strip() else None
