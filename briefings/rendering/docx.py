"""DOCX: real styles, right-to-left paragraphs, and an empty column for the reviewer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from briefings.rendering.page import wording
from briefings.rendering.page.context import Item, Page, Run
from briefings.rendering.word.back import add_back
from briefings.rendering.word.parts import add_row, add_runs, add_table, fill, set_paper, set_styles

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold: same briefing, same bytes


def to_docx(page: Page) -> bytes:
    """The briefing as a Word document: a table per theme with English, Arabic and review columns.

    It is meant to be edited, so it has no letters between the languages; the full articles stand in
    other forms.
    """
    import docx

    document = docx.Document()
    set_styles(document)
    set_paper(document, page)
    _properties(document, page)
    document.add_heading(page.title_text, level=0)
    dates = [page.dates] if page.dates not in page.title_text else []
    document.add_paragraph(" · ".join([*dates, page.profile]), style="Subtitle")
    document.add_paragraph(" · ".join(f"{number} {word}" for number, word in page.counts))
    _glance(document, page)
    _legend(document, page)
    _changes(document, page)
    for party in page.parties:
        document.add_heading(party.label, level=1)
        for theme in party.themes:
            document.add_heading(theme.label, level=2)
            _items(document, theme.items, page.bilingual)
    add_back(document, page)
    return _repeatable(document)


def _properties(document: Any, page: Page) -> None:
    core = document.core_properties
    core.title, core.author, core.language = page.title_text, page.program, "en"
    core.comments = f"{page.dates}; {page.engine[0]} {page.engine[1]}"
    # The newest article's day, not the clock's: the same briefing has the same bytes.
    newest = max((article.iso for article in page.articles if article.iso), default="")
    day = date.fromisoformat(newest) if newest else date(*_EPOCH[:3])
    core.created = core.modified = datetime(day.year, day.month, day.day)
    core.last_modified_by = page.program
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):  # of the template, not of this document
            del package.rels[name]


def _glance(document: Any, page: Page) -> None:
    if page.glance:
        document.add_heading("At a glance", level=1)
    for year in page.glance_years:
        if year.label:
            document.add_heading(year.label, level=2)
        for item in year.items:
            _line(document, item)


def _line(document: Any, item: Item) -> None:
    paragraph = document.add_paragraph(style="List Bullet")
    if item.show_english and item.speaker.en:
        paragraph.add_run(f"[{item.speaker.en}] ").italic = True
    add_runs(paragraph, item.en if item.show_english else item.facts)
    paragraph.add_run(f" ({item.id} · ")
    add_runs(paragraph, item.source)
    paragraph.add_run(f" · {item.date} · {item.trust.label})")
    for note in item.amended:
        paragraph.add_run(" ")
        add_runs(paragraph, (*note.words, Run(f" ({note.id}).", "en")))
    for n, other in enumerate(item.rivals):
        paragraph.add_run("; " if n else " Claims differ: ")
        paragraph.add_run(other.count + (", according to " if other.claimant else ""))
        add_runs(paragraph, other.claimant)
        paragraph.add_run(" (")
        add_runs(paragraph, other.source)
        paragraph.add_run(f", {other.id})")


def _legend(document: Any, page: Page) -> None:
    document.add_heading("What the marks mean", level=1)
    table = add_table(document, ("Mark", "Sentences", "Meaning"), (24, 15, 61))
    *_, last = wording.TRUST_LABELS.values()
    for mark, label in wording.TRUST_LABELS.items():
        texts = (label, f"{page.trust_counts[mark]:,}", wording.TRUST_MEANINGS[mark])
        for cell, text in zip(add_row(table), texts, strict=True):
            fill(cell, text)
            cell.paragraphs[0].paragraph_format.keep_with_next = label != last


def _changes(document: Any, page: Page) -> None:
    if page.changes:
        document.add_heading("Since the last edition", level=1)
    for change in page.changes:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(" ".join(filter(None, (change.label, change.id))) + ": ")
        add_runs(paragraph, change.text)
        if change.trust:
            paragraph.add_run(f" ({change.trust.label})")


def _items(document: Any, items: Sequence[Item], bilingual: bool) -> None:
    heads = ["Item", "English", *(["Arabic"] if bilingual else []), "Review"]
    table = add_table(document, heads, (17, 35, 33, 15) if bilingual else (17, 55, 28))
    for item in items:
        cells = add_row(table)
        _meta(cells[0], item)
        _english(cells[1], item)
        if bilingual:
            paragraph = cells[2].paragraphs[0]
            paragraph.style = "Arabic"
            if item.speaker.ar:
                added = (Run("[", "ar"), *item.speaker.ar, Run("] ", "ar"))
                add_runs(paragraph, added, italic=True)
            add_runs(paragraph, item.ar)


def _meta(cell: Any, item: Item) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Item Note"
    paragraph.add_run(item.id).bold = True
    event = item.event_date and f"event: {item.event_date}"
    for line in (item.source, item.date, event, item.trust.label):
        if line:
            paragraph.add_run().add_break()
            add_runs(paragraph, line if isinstance(line, tuple) else (Run(line, "en"),))


def _english(cell: Any, item: Item) -> None:
    paragraph = cell.paragraphs[0]
    if item.show_english:
        if item.speaker.en:
            paragraph.add_run(f"[{item.speaker.en}] ").italic = True
        add_runs(paragraph, item.en)
    else:
        paragraph.add_run("Facts read from the Arabic: ").italic = True
        add_runs(paragraph, item.facts)
    roles = [(Run(f"{word} {who}", "en"),) for word, who in item.roles]
    reader = [(Run(wording.CORRECTED, "en"),)] if item.origin == "reviewed" else []
    later = [(*note.words, Run(f" ({note.id})", "en")) for note in item.amended]
    for note in (*roles, *item.trust.reasons, *later, *reader):
        add_runs(cell.add_paragraph(style="Item Note"), note)
    for words, found in (("the same text in ", item.same), ("also reported by ", item.also)):
        for other in found:
            shown = f" ({other.id})" if other.id else ""
            paragraph = cell.add_paragraph(words, style="Item Note")
            add_runs(paragraph, (*other.source, Run(f", {other.date}{shown}", "en")))


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
