"""Pieces of a Word document: paper, styles, tables of fixed columns, runs in two scripts."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import Any

from briefings.rendering.page.context import Page, Run

ARABIC_FONT = "Amiri"
_PAPERS = {"A4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres
_MARGIN = 18.0  # millimetres
_HEAD = 84  # characters of the title in the foot of each page: one line
_LINES = "BFBFBF"
_ROOM = "50"  # above and below the text of a cell, in twentieths of a point


def element(tag: str, **attributes: str) -> Any:
    """A new WordprocessingML element with attributes of that namespace."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def set_paper(document: Any, page: Page) -> None:
    """The paper that was asked for, even margins, and a foot with the title and the page number."""
    from docx.shared import Mm

    section = document.sections[0]
    width, height = _PAPERS[page.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    foot = section.footer.paragraphs[0]
    foot.style = "Item Note"
    foot.add_run(f"{shorten(page.title_text, _HEAD, placeholder='…')} · page ")
    foot._p.append(element("w:fldSimple", instr="PAGE"))


def set_styles(document: Any) -> None:
    """The typefaces, an Arabic paragraph that runs from the right, and small notes."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(10)
    arabic = document.styles.add_style("Arabic", WD_STYLE_TYPE.PARAGRAPH)
    arabic.base_style = normal
    arabic.element.get_or_add_pPr().append(element("w:bidi"))
    fonts = arabic.element.get_or_add_rPr()
    fonts.append(element("w:rFonts", cs=ARABIC_FONT))
    fonts.append(element("w:szCs", val="26"))
    _quiet_grid(document.styles["Table Grid"])
    small = document.styles.add_style("Item Note", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = normal
    small.font.size = Pt(8)


def _quiet_grid(style: Any) -> None:
    """Grey lines, and room between them and the text."""
    from docx.oxml.ns import qn

    for line in style.element.find(f".//{qn('w:tblBorders')}"):
        line.set(qn("w:color"), _LINES)
    for side in style.element.find(f".//{qn('w:tblCellMar')}"):
        if side.get(qn("w:w")) == "0":
            side.set(qn("w:w"), _ROOM)


def add_table(document: Any, heads: Sequence[str], shares: Sequence[float]) -> Any:
    """A table with a repeated head, as wide as the text; `shares` are those of its columns."""
    from docx.shared import Emu

    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Emu(int(room * share / sum(shares)))
    for cell, column, head in zip(table.rows[0].cells, table.columns, heads, strict=True):
        cell.width = column.width
        cell.paragraphs[0].style = "Item Note"
        cell.paragraphs[0].add_run(head).bold = True
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    return table


def add_row(table: Any) -> Any:
    """A further row's cells, each as wide as its column; a row stays on one page."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width
    return row.cells


def add_runs(paragraph: Any, runs: Sequence[Run], *, italic: bool = False) -> None:
    """The text with its direction; the letters of the thread are left out, for they would be edited
    and copied along."""
    for run in runs:
        made = paragraph.add_run(run.text)
        made.italic = italic or None
        if run.lang == "ar":
            made._r.get_or_add_rPr().append(element("w:rtl"))


def fill(cell: Any, *values: str | Sequence[Run]) -> None:
    """Write one text after the other into a cell, which runs from the right where all of it is Arabic."""
    if values and all(
        not isinstance(v, str) and v and all(r.lang == "ar" for r in v) for v in values
    ):
        cell.paragraphs[0].style = "Arabic"
    for value in values:
        add_runs(cell.paragraphs[0], (Run(value, "en"),) if isinstance(value, str) else value)


def joined(texts: Sequence[Sequence[Run]], between: str = "; ") -> list[Run]:
    """Texts one after the other, with semicolons between them."""
    link = Run(between, "ar" if between.startswith("،") else "en")
    return [run for k, text in enumerate(texts) for run in (*((link,) if k else ()), *text)]
