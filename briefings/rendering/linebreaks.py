"""A line break that WeasyPrint (70.0) takes too early.

Pango lets the space at the end of a line hang over the edge. WeasyPrint measures a text with that
space, so a text that fills the line to its last letter and goes on in a span is thought too wide
and is broken after its first word: a word stands alone in the middle of a paragraph. Here such a
text is tried without its last space, and the line is broken behind it.
"""

from __future__ import annotations

import functools
from typing import Any

_PER_EM = 4  # characters: no line of text has more of them to the em


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
        if resume is None or max_width is None or not text.endswith(" "):
            return found
        bare = text.rstrip(" ")
        length = len(bare.encode())
        fits = len(bare) <= max_width / (style["font_size"] or 1) * _PER_EM
        if resume >= length or not fits or style["white_space"] != "normal":
            return found
        whole = original(bare, style, context, max_width, *rest, **more)
        if whole[2] is not None or whole[3] > max_width:
            return found
        return (whole[0], length, len(text.encode()), *whole[3:])

    inline.split_first_line = split_first_line
