"""Line breaks that WeasyPrint (70.0) takes where none should be.

Pango lets the space at the end of a line hang over the edge. WeasyPrint measures a text with that
space, so a text that fills the line to its last letter and goes on in a span is thought too wide
and is broken after its first word: a word stands alone in the middle of a paragraph. Here such a
text is tried without its last space, and the line is broken behind it.

It also breaks behind every hyphen, so that the article of a name ("Al-Jadid") can stand alone at the end
of a line. Then the line ends a word earlier; the text stays as it is.
"""

from __future__ import annotations

import functools
import re
from typing import Any

_PER_EM = 4  # characters: no line of text has more of them to the em
_ARTICLE = re.compile(r"(?<!\S)[(\[“\"‘']*[AaEe]l-$")  # of an Arabic name, before the rest of it


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
        end = _before_article(text, resume)
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


def _before_article(text: str, resume: int) -> int | None:
    """Where the line has to end that would end with "Al-"; None where it does not, or begins with it."""
    line = text.encode()[:resume].decode()
    article = _ARTICLE.search(line)
    return article.start() if article and line[: article.start()].strip() else None
