"""DOCX files as text in lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefings.errors import ReadingError
from briefings.reading.formats import credits, facts, ownoutput
from briefings.reading.formats.cells import Row, text_of
from briefings.reading.words.encoding import check, normalise
from briefings.reading.words.pages import Page, Unreadable

if TYPE_CHECKING:
    from docx.document import Document

_MOST_BYTES = 128 * 2**20  # of a DOCX, unpacked
_NOTES = ("/word/footnotes.xml", "/word/endnotes.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of a DOCX file; a paragraph in the style Title or Heading 1 is the title."""
    document = _opened(data)
    _settle(document)
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
    lines += _notes(document)
    text = check(normalise("\n\n".join(line for line in lines if line)))
    yield Page(name, text, title=title)


def _settle(document: Any) -> None:
    """Take all tracked changes as accepted, and the text of content controls as the document's own."""
    body = document.element.body
    for gone in body.xpath(".//w:del | .//w:moveFrom"):
        gone.getparent().remove(gone)
    for around in body.xpath(".//w:ins | .//w:moveTo | .//w:smartTag | .//w:sdt | .//w:sdtContent"):
        for child in list(around):
            around.addprevious(child)
        around.getparent().remove(around)


def _notes(document: Any) -> list[str]:
    """The footnotes and endnotes of a document, which stand in parts of their own."""
    from lxml import etree

    found = []
    for part in document.part.package.iter_parts():
        if part.partname in _NOTES:
            tree = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))
            paragraphs = tree.iterfind(f"./*/{_W}p")
            found += ["".join(p.itertext(f"{_W}t")).strip() for p in paragraphs]
    return found


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
