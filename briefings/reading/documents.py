"""DOCX and PDF files as text in lines."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefings.errors import ReadingError
from briefings.reading import credits, facts, ownoutput
from briefings.reading.cells import Row, text_of
from briefings.reading.encoding import check, normalise, plausible
from briefings.reading.pages import Page, Unreadable

if TYPE_CHECKING:
    from docx.document import Document

_MOST_PAGES = 400
_MOST_BYTES = 128 * 2**20  # of a DOCX, unpacked
_LTR_RUN = re.compile(
    r"[A-Za-z0-9\u0660-\u0669\u06f0-\u06f9][A-Za-z0-9\u0660-\u0669\u06f0-\u06f9.,:/@%_+-]*"
)
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_STOP = re.compile("[.!?؟:…][\"”»')]*$")
_ARABIC = re.compile("[\u0620-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")


def docx_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of a DOCX file; a paragraph in the style Title or Heading 1 is the title."""
    document = _opened(data)
    ownoutput.refuse_program(document.core_properties.author)
    title = None
    lines: list[str] = []
    told: list[int] = []  # lines of the table that stands right above
    for paragraph in document.iter_inner_content():
        if hasattr(paragraph, "rows"):
            found = list(_lines_of(paragraph))
            told = [len(lines) + k for k, (line, fact) in enumerate(found) if fact and line]
            lines += [line for line, _ in found]
            continue
        text = paragraph.text.strip()
        sourced = credits.of_table([lines[k] for k in told], text) if text else None
        if sourced is not None:
            for k, line in zip(told, sourced, strict=True):
                lines[k] = line
            continue
        told = [] if text else told
        style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
        if title is None and text and style in {"title", "heading 1"}:
            title = " ".join(text.split())
        lines.append(text)
    text = check(normalise("\n\n".join(line for line in lines if line)))
    yield Page(name, text, title=title)


def _lines_of(table: Any) -> Iterator[tuple[str, bool]]:
    """A line for each row of a table, and whether it tells a fact; such a one is a sentence."""
    for row, told in zip(table.rows, facts.sentences([*map(_cells, table.rows)]), strict=True):
        yield " ".join(cell.text for cell in row.cells) if told is None else told, told is not None


def _cells(row: Any) -> Row:
    cells = list({id(cell._tc): cell for cell in row.cells}.values())  # a wide one is there twice
    plain = not row._tr.xpath(".//w:hyperlink | .//w:tbl | .//w:drawing | .//w:vMerge")
    heading = bool(row._tr.xpath("./w:trPr/w:tblHeader"))
    return Row(tuple(text_of(cell.text) for cell in cells) if plain else (), heading)


def _opened(data: bytes) -> Document:
    import docx

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _MOST_BYTES:
                raise ReadingError("it unpacks to far more than a text: it is refused")
        return docx.Document(io.BytesIO(data))
    except ReadingError:
        raise
    except Exception as error:  # the library raises whatever a broken file provokes
        raise ReadingError("it is not a DOCX file that can be read: save it again") from error


def pdf_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of a PDF file, lines joined to paragraphs, letters in reading order."""
    text = "\n".join(_pdf_texts(data))
    if not text.strip():
        raise ReadingError("it holds pictures of text only: run text recognition on it first")
    ordered = "\n".join(logical(line) for line in text.split("\n")) if is_visual(text) else text
    yield Page(name, joined(normalise(check(ordered))))


def _pdf_texts(data: bytes) -> list[str]:
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadingError("it is locked with a password: save it without one")
        if len(reader.pages) > _MOST_PAGES:
            raise ReadingError(f"it has more than {_MOST_PAGES} pages: it is no article")
        if reader.metadata is not None:
            ownoutput.refuse_program(reader.metadata.creator, reader.metadata.author)
        return [page.extract_text() or "" for page in reader.pages]
    except ReadingError:
        raise
    except Exception as error:  # the library raises whatever a broken file provokes
        raise ReadingError("it is not a PDF file that can be read: save it again") from error


def is_visual(text: str) -> bool:
    """Whether Arabic stands in the order of the eye: words backwards, from left to right."""
    sample = "\n".join(line for line in text.split("\n") if _ARABIC.search(line))[:20_000]
    return plausible(normalise("\n".join(map(logical, sample.split("\n"))))) > plausible(
        normalise(sample)
    )


def logical(line: str) -> str:
    """A line in visual order, in reading order again; figures and Latin words keep theirs."""
    turned = line[::-1].translate(_MIRRORED)
    return _LTR_RUN.sub(lambda run: run[0][::-1], turned)


def joined(text: str) -> str:
    """Lines of a set page as paragraphs: one ends with a stop that does not fill its line."""
    lines = [line.strip() for line in text.split("\n")]
    lengths = sorted(len(line) for line in lines if len(line) > 20)
    if not lengths:
        return text
    full = 0.8 * lengths[int(0.9 * (len(lengths) - 1))]
    paragraphs: list[str] = []
    fresh = True
    for line in lines:
        if not line:
            fresh = True
        elif fresh or not paragraphs:
            paragraphs.append(line)
            fresh = False
        else:
            paragraphs[-1] += " " + line
        if line and (len(line) < full and (_STOP.search(line) or len(line) < 0.6 * full)):
            fresh = True
    return "\n\n".join(paragraphs)
