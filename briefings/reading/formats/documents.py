"""DOCX files as text in lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefings.errors import ReadingError
from briefings.reading.formats import flow, ownoutput
from briefings.reading.formats.cells import Row, text_of
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
    parts = [_part(inner) for inner in document.iter_inner_content()]
    yield from flow.pages(name, parts, _notes(document))


def _part(inner: Any) -> flow.Paragraph | flow.Table:
    if hasattr(inner, "rows"):
        rows = list(inner.rows)
        texts = (tuple(cell.text for cell in _whole(row)) for row in rows)
        return flow.Table(tuple(map(_cells, rows)), tuple(texts))
    style = (inner.style.name or "").lower() if inner.style is not None else ""
    return flow.Paragraph(inner.text.strip(), style)


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


def _cells(row: Any) -> Row:
    cells = _whole(row)
    plain = not row._tr.xpath(".//w:hyperlink | .//w:tbl | .//w:drawing | .//w:vMerge")
    heading = bool(row._tr.xpath("./w:trPr/w:tblHeader"))
    return Row(tuple(text_of(cell.text) for cell in cells) if plain else (), heading)


def _whole(row: Any) -> list[Any]:
    """The cells of a row, each once: a wide one is there twice."""
    return list({id(cell._tc): cell for cell in row.cells}.values())


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
