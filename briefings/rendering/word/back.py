"""The back of the Word document: claims, outlets, coverage, what was left out, names, the method."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefings.rendering.page import wording
from briefings.rendering.page.compared import SilenceLine
from briefings.rendering.page.context import Page, Run
from briefings.rendering.word.parts import add_row, add_runs, add_table, fill, joined


def add_back(document: Any, page: Page) -> None:
    """Everything that stands behind the items."""
    _claims(document, page)
    _silence(document, page)
    _vocabulary(document, page)
    _coverage(document, page)
    _names(document, page)
    _method(document, page)


def _claims(document: Any, page: Page) -> None:
    if page.claims is None:
        return
    document.add_heading("Casualty claims", level=1)
    if page.claims.latest:
        document.add_heading("Latest totals", level=2)
        document.add_paragraph(wording.TOTALS_EXPLAINED)
        table = add_table(document, ("Event", "Total", "Of whom", "According to", "As of", "Sentences"),
                          (21, 13, 20, 16, 16, 14))  # fmt: skip
        for block in (block for found in page.claims.latest for block in found.blocks):
            for row in block.groups[0].rows:
                spread = f" ({block.groups[0].spread})" if block.groups[0].spread else ""
                ids = ", ".join(name for name, _ in row.items)
                _line(table, f"{block.kind} {block.affected}", row.count + spread, row.whom,
                      row.claimant, row.as_of, ids)  # fmt: skip
    tables = (
        ("By the day of the event" if page.claims.latest else "", page.claims.main),
        ("Further claims", page.claims.minor),
        ("Earlier wars and episodes", page.claims.background),
    )
    heads = ("Event", "Count", "Of whom", "According to", "Outlets", "Sentences")
    for title, blocks in tables:
        if not blocks:
            continue
        if title:
            document.add_heading(title, level=2)
        table = add_table(document, heads, (21, 13, 20, 16, 16, 14))
        for block in blocks:
            for group in block.groups:
                place = f"· {group.place}" if group.place else ""
                event = " ".join(filter(None, (block.kind, block.affected, place, block.day)))
                spread = f" ({group.spread})" if group.spread else ""
                for row in group.rows:
                    ids = ", ".join(name for name, _ in row.items)
                    _line(table, event, row.count + spread, row.whom, row.claimant,
                          joined(row.sources), ids)  # fmt: skip


def _silence(document: Any, page: Page) -> None:
    if not page.silence:
        return
    document.add_heading(wording.OUTLETS_HEADING, level=1)
    document.add_paragraph(wording.OUTLETS_EXPLAINED)
    table = add_table(document, ("Event", *wording.OUTLET_HEADS), (3.4, 2.0, 2.2, 2.2))
    for line in page.silence:
        told = (*((Run("only ", "en"),) if line.alone else ()), *joined(line.told, ", "))
        cells = add_row(table)
        fill(cells[0], f"{line.id} {line.date} ", line.text)
        fill(cells[1], told)
        fill(cells[2], _otherwise(line))
        fill(cells[3], joined(line.silent, ", "))


def _otherwise(line: SilenceLine) -> tuple[Run, ...]:
    """The outlets that have another figure, and those that have a denial."""
    other = (Run("another figure in ", "en"), *joined(line.differing, ", "))
    by = f" by {line.denied_by}" if line.denied_by else ""
    denied = (Run(f"denied{by} in ", "en"), *joined(line.denying, ", "))
    between = (Run("; ", "en"),) if line.differing and line.denying else ()
    return (*(other if line.differing else ()), *between, *(denied if line.denying else ()))


def _vocabulary(document: Any, page: Page) -> None:
    if page.vocabulary:
        document.add_heading("Words that outlets choose", level=1)
    for grid in page.vocabulary:
        names = [_plain(name) for name in grid.outlets]
        heads = ("For", "Word", "Arabic", *names)
        table = add_table(document, heads, (1.3, 1.3, 2.0, *(1.0 for _ in names)))
        for group, word in ((found, word) for found in grid.groups for word in found.lines):
            cells = add_row(table)
            fill(cells[0], group.contrast)
            fill(cells[1], word.term)
            fill(cells[2], joined(word.words, "، "))
            for cell, use in zip(cells[3:], word.cells, strict=True):
                fill(cell, str(use.count or ""))


def _coverage(document: Any, page: Page) -> None:
    document.add_heading("Coverage and sources", level=1)
    heads = ("Outlet", "Articles", "Items", "From", "To")
    table = add_table(document, heads, (48, 12, 12, 14, 14))
    for source in page.sources:
        name = joined([source.name, source.native] if source.native else [source.name], " ")
        numbers = (str(source.articles), str(source.items))
        _line(table, name, *numbers, source.first, source.last)
    guessed = [source.name for source in page.sources if source.by_sound]
    if guessed:
        add_runs(document.add_paragraph(wording.BY_SOUND), joined(guessed, ", "))
    merged = wording.plural(page.merged, "duplicate report")
    document.add_paragraph(f"{page.merged:,} {merged} merged.")
    if page.undated:
        paragraph = document.add_paragraph("Undated, so in no dated briefing: ")
        add_runs(paragraph, joined(page.undated))
    for left in page.left_out:
        paragraph = document.add_paragraph(f"Left out ({left.count}), ")
        add_runs(paragraph, (*left.reason, Run(": ", "en"), *joined(left.what, ", ")))


def _names(document: Any, page: Page) -> None:
    if page.names:
        document.add_heading("Names", level=1)
        columns = 4 if any(name.note for name in page.names) else 3
        heads = ("In this briefing", "In the sources", "Kind", "Note")[:columns]
        table = add_table(document, heads, (29, 29, 17, 25)[:columns])
        for name in page.names:
            texts = (name.en, joined(name.ar, "، "), name.type, name.note)
            _line(table, *texts[:columns])
    if page.unresolved:
        paragraph = document.add_paragraph(wording.BY_SOUND)
        counted = [(*ar, Run(f" ({n})", "en")) for ar, n in page.unresolved]
        add_runs(paragraph, joined(counted, ", "))


def _method(document: Any, page: Page) -> None:
    document.add_heading("Method and limits", level=1)
    document.add_paragraph(f"{wording.METHOD} {wording.ROUGHLY} {page.mishaps}".rstrip())
    document.add_paragraph(
        "The articles in full, sentence beside sentence, stand in the PDF and the HTML form."
    )
    document.add_paragraph(
        f"{wording.caution(page.bilingual)} {page.program}, package {page.engine[0]} "
        f"{page.engine[1]}, {page.engine[2]}."
    )


def _line(table: Any, *texts: str | Sequence[Run]) -> None:
    for cell, text in zip(add_row(table), texts, strict=True):
        fill(cell, text)


def _plain(name: tuple[Run, ...]) -> str:
    return "".join(run.text for run in name)
