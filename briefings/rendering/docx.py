"""DOCX: real styles, right-to-left paragraphs, and an empty column for the reviewer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from briefings.rendering.context import ClaimRow, Item, Page, Run

_ARABIC_FONT = "Amiri"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold: same briefing, same bytes


def to_docx(page: Page) -> bytes:
    """The briefing as a Word document: a table per theme with English, Arabic and review columns."""
    import docx

    document = docx.Document()
    _styles(document)
    _properties(document, page)
    document.add_heading(page.title_text, level=0)
    document.add_paragraph(f"{page.dates} · {page.profile}", style="Subtitle")
    document.add_paragraph(" · ".join(f"{number} {word}" for number, word in page.counts))
    if page.glance:
        document.add_heading("At a glance", level=1)
    for item in page.glance:
        paragraph = document.add_paragraph(style="List Bullet")
        _add_runs(paragraph, item.en if item.show_english else item.facts)
        paragraph.add_run(f" ({item.id})")
    for party in page.parties:
        document.add_heading(party.label, level=1)
        for theme in party.themes:
            document.add_heading(theme.label, level=2)
            _table(document, theme.items, page.bilingual)
    _claims(document, page)
    _outlets(document, page)
    _colophon(document, page)
    return _repeatable(document)


def _styles(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(10)
    arabic = document.styles.add_style("Arabic", WD_STYLE_TYPE.PARAGRAPH)
    arabic.base_style = normal
    properties = arabic.element.get_or_add_pPr()
    properties.append(_element("w:bidi"))
    fonts = arabic.element.get_or_add_rPr()
    face = _element("w:rFonts")
    face.set(qn("w:cs"), _ARABIC_FONT)
    size = _element("w:szCs")
    size.set(qn("w:val"), "26")
    for child in (face, size):
        fonts.append(child)
    small = document.styles.add_style("Item Note", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = normal
    small.font.size = Pt(8)


def _properties(document: Any, page: Page) -> None:
    from datetime import datetime

    core = document.core_properties
    core.title, core.author, core.language = page.title_text, page.program, "en"
    core.comments = f"{page.dates}; {page.engine[0]} {page.engine[1]}"
    core.created = core.modified = datetime(*_EPOCH)
    core.last_modified_by = page.program


def _table(document: Any, items: Sequence[Item], bilingual: bool) -> None:
    heads = ["Item", "English", *(["Arabic"] if bilingual else []), "Review"]
    table = _headed(document, heads)
    for item in items:
        row = table.add_row()
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
        cells = row.cells
        _meta(cells[0], item)
        _english(cells[1], item)
        if bilingual:
            paragraph = cells[2].paragraphs[0]
            paragraph.style = "Arabic"
            if item.speaker.ar:
                _add_runs(
                    paragraph, (Run("[", "ar"), *item.speaker.ar, Run("] ", "ar")), italic=True
                )
            _add_runs(paragraph, item.ar)


def _meta(cell: Any, item: Item) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Item Note"
    paragraph.add_run(item.id).bold = True
    for line in (
        item.source,
        item.date,
        item.event_date and f"event: {item.event_date}",
        item.trust.label,
    ):
        if line:
            paragraph.add_run().add_break()
            _add_runs(paragraph, line if isinstance(line, tuple) else (Run(line, "en"),))


def _english(cell: Any, item: Item) -> None:
    paragraph = cell.paragraphs[0]
    if item.show_english:
        if item.speaker.en:
            paragraph.add_run(f"[{item.speaker.en}] ").italic = True
        _add_runs(paragraph, item.en)
    else:
        paragraph.add_run("Facts read from the Arabic: ").italic = True
        _add_runs(paragraph, item.facts)
    roles = [(Run(f"{word} {who}", "en"),) for word, who in item.roles]
    for note in (*roles, *item.trust.reasons):
        _add_runs(cell.add_paragraph(style="Item Note"), note)
    for other in item.also:
        paragraph = cell.add_paragraph("also reported by ", style="Item Note")
        _add_runs(paragraph, (*other.source, Run(f", {other.date} ({other.id})", "en")))


def _add_runs(paragraph: Any, runs: Sequence[Run], *, italic: bool = False) -> None:
    for run in runs:
        made = paragraph.add_run(run.text)
        made.italic = italic or None
        if run.lang == "ar":
            properties = made._r.get_or_add_rPr()
            properties.append(_element("w:rtl"))
        if run.mark:
            made.underline = True
        if run.ends:
            paragraph.add_run(run.mark).font.superscript = True


def _claims(document: Any, page: Page) -> None:
    if page.claims is None:
        return
    document.add_heading("Casualty claims", level=1)
    tables = (
        ("", page.claims.main),
        ("Further claims", page.claims.minor),
        ("Earlier wars and episodes", page.claims.background),
    )
    for title, blocks in tables:
        if not blocks:
            continue
        if title:
            document.add_heading(title, level=2)
        heads = ("Event", "Count", "Of whom", "According to", "Outlets", "Sentences")
        table = _headed(document, heads)
        for block in blocks:
            event = " ".join(filter(None, (block.kind, block.affected, block.day)))
            for group in block.groups:
                for row in group.rows:
                    _claim(table.add_row().cells, event, row, group.spread)


def _headed(document: Any, heads: Sequence[str]) -> Any:
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))
    return table


def _claim(cells: Sequence[Any], event: str, row: ClaimRow, spread: str) -> None:
    ids = ", ".join(name for name, _ in row.items)
    for cell, value in zip(cells, (event, row.count, row.whom, "", "", ids), strict=True):
        cell.text = value
    if spread:
        cells[1].paragraphs[0].add_run(f" ({spread})")
    _add_runs(cells[3].paragraphs[0], row.claimant)
    _add_runs(cells[4].paragraphs[0], _listed(row.sources))


def _listed(texts: Sequence[Sequence[Run]]) -> list[Run]:
    """Texts one after the other, with semicolons between them."""
    return [
        run for k, text in enumerate(texts) for run in (*((Run("; ", "en"),) if k else ()), *text)
    ]


def _outlets(document: Any, page: Page) -> None:
    """Who passed over what, and whose words are whose."""
    if page.silence:
        document.add_heading("Who did not report it", level=1)
        names = ["".join(run.text for run in name) for name in page.silence.outlets]
        table = _headed(document, ("Event", *names))
        for line in page.silence.lines:
            cells = table.add_row().cells
            _add_runs(cells[0].paragraphs[0], (Run(f"{line.id} {line.date} ", "en"), *line.text))
            for cell, said in zip(cells[1:], line.cells, strict=True):
                cell.text = {"reported": "yes", "silent": "–"}.get(said, "")
    if page.vocabulary:
        document.add_heading("Words that outlets choose", level=1)
        names = ["".join(run.text for run in name) for name in page.vocabulary.outlets]
        table = _headed(document, ("For", "Word", "Arabic", *names))
        for group in page.vocabulary.groups:
            for word in group.lines:
                cells = table.add_row().cells
                cells[0].text, cells[1].text = group.contrast, word.term
                _add_runs(cells[2].paragraphs[0], _listed(word.words))
                for cell, use in zip(cells[3:], word.cells, strict=True):
                    cell.text = str(use.count or "")


def _colophon(document: Any, page: Page) -> None:
    document.add_heading("Colophon", level=1)
    document.add_paragraph(
        f"Machine translation; where it matters, the Arabic decides. {page.program}, "
        f"package {page.engine[0]} {page.engine[1]}, {page.engine[2]}."
    )


def _element(tag: str) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(tag)


def _repeatable(document: Any) -> bytes:
    """The saved document with every time in its zip set to the same moment."""
    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as new:
        for info in sorted(old.infolist(), key=lambda i: i.filename != "[Content_Types].xml"):
            entry = zipfile.ZipInfo(info.filename, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(info))
    return second.getvalue()
