"""RTF files, as word processors and WordPad write them, as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefings.errors import ReadingError
from briefings.reading.formats import plain
from briefings.reading.words.mojibake import mended
from briefings.reading.words.pages import Page, Unreadable

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_FONT = re.compile(r"(\\f\d)")


def rtf_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The pages of an RTF file, read as those of a text with a line for each paragraph.

    Letters in a typeface that is Latin by the file's own word come out garbled, and are turned back.
    """
    lines = (line.strip(" |\t") for line in mended(_text(data)).text.split("\n"))
    yield from plain.pages(name, "\n\n".join(filter(None, lines)).encode())


def _text(data: bytes) -> str:
    from striprtf import striprtf

    to_text: Callable[..., str] = striprtf.rtf_to_text
    page = _CODE_PAGE.search(data[:4096])
    try:
        source = data.decode(f"cp{page[1].decode()}" if page else "cp1252", "replace")
    except LookupError:
        source = data.decode("cp1252", "replace")
    # The library looks for links and typefaces with patterns that a line of many beginnings would hold up
    # for hours: so no link begins as they want it, and each typeface stands on a line of its own.
    source = _FONT.sub(r"\n\1", source.replace("\\fldinst{", "\\fldinst {"))
    try:
        text = to_text(source, errors="replace")
    except (ValueError, LookupError, OverflowError, TypeError) as error:
        raise ReadingError("it is no RTF file that can be read: save it as .docx") from error
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
