"""What veraPDF does not ask and a reader who hears the PDF needs all the same, on pikepdf.

The rules that it tests are left to it (`verapdf`). Here are those of PDF/UA-1 that no validator can
tell in general, but we for what we make: the language of each piece of text, headers that can be found,
one title. Forms, scripts, layers and the like must be absent: we make none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

from proof.content import Content, content_of

GROUPS = {"/THead", "/TBody", "/TFoot"}
# What may hold what (ISO 32000-1, 14.8.4): the kinds of the parents of each kind.
PARENTS = {
    "/TR": {"/Table", *GROUPS}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/LI": {"/L"}, "/LBody": {"/LI"},
    "/Lbl": {"/LI"}, "/Caption": {"/Table", "/L", "/Figure"}, **{kind: {"/Table"} for kind in GROUPS},
}  # fmt: skip
ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
LATIN = re.compile("[A-Za-z]{2,}")


class Document:
    """A PDF under examination; each `…_faults` is a list of what is wrong, empty where all is right."""

    def __init__(self, path: Path) -> None:
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root

    @cached_property
    def elements(self) -> list[tuple[Any, tuple[Any, ...]]]:
        """Every structure element with those that hold it, outermost first."""
        return list(_walk(self.root.StructTreeRoot.K[0], ()))

    @cached_property
    def contents(self) -> list[Content]:
        """What each page shows."""
        return [content_of(page) for page in self.pdf.pages]

    @property
    def owners(self) -> dict[int, Any]:
        """The parent tree: by key of a page or an annotation."""
        nums = list(self.root.StructTreeRoot.ParentTree.Nums)
        return {int(k): owner for k, owner in zip(nums[::2], nums[1::2], strict=True)}

    def catalogue_faults(self) -> Iterator[str]:
        """What the file says of itself, and what it must not do."""
        root = self.root
        with self.pdf.open_metadata() as metadata:
            if metadata.get("dc:title") != str(self.pdf.docinfo.Title):
                yield f"two titles: {metadata.get('dc:title')!r} and {self.pdf.docinfo.Title!r}"
        for name, right in {
            "encrypted": not self.pdf.is_encrypted,
            "a form": "/AcroForm" not in root,
            "layers": "/OCProperties" not in root,
            "a script": "/OpenAction" not in root
            and "/AA" not in root
            and "/JavaScript" not in root.get("/Names", {}),
        }.items():
            if not right:
                yield f"catalogue: {name}"

    def tree_faults(self) -> Iterator[str]:
        """Who holds what, parents, alternative texts, unique IDs, one heading of the first level."""
        ids: Counter[str] = Counter()
        for element, above in self.elements:
            kind = str(element.S)
            parent = str(above[-1].S) if above else ""
            if above and element.P.objgen != above[-1].objgen:
                yield f"{kind} names another parent"
            if kind in PARENTS and parent not in PARENTS[kind]:
                yield f"{kind} in {parent}"
            if "/Alt" in element and not str(element.Alt).strip():
                yield f"{kind} with a text of blanks"
            if kind == "/Link" and any(str(one.S) == "/Link" for one in above):
                yield "a link inside a link"
            if kind == "/P" and parent == "/P":
                yield "a paragraph inside a paragraph"
            ids[str(element.get("/ID", ""))] += 1
        yield from (f"ID {name} twice" for name, n in ids.items() if name and n > 1)
        if sum(element.S == "/H1" for element, _ in self.elements) != 1:
            yield "not one heading of the first level"

    def table_faults(self) -> Iterator[str]:
        """Every cell has a header that can be found."""
        for table, _ in self.elements:
            if table.S == "/Table":
                yield from _header_faults(table)

    def content_faults(self) -> Iterator[str]:
        """Each piece of marked content is known to its element, and all that is shown has its letters."""
        for number, (page, content) in enumerate(
            zip(self.pdf.pages, self.contents, strict=True), 1
        ):
            yield from (f"page {number}: no letters for {glyph}" for glyph in content.mute)
            owners = list(self.owners[int(page.StructParents)])
            if len(content.mcids) != len(set(content.mcids)):
                yield f"page {number}: the same MCID twice"
            for mcid in content.mcids:
                if mcid not in [k for k in kids_of(owners[mcid]) if not isinstance(k, Dictionary)]:
                    yield f"page {number}: MCID {mcid} is not known to its element"

    def annotation_faults(self) -> Iterator[str]:
        """Every annotation is seen, is known to its Link, and leads somewhere and does no more."""
        owners = self.owners
        for number, page in enumerate(self.pdf.pages, 1):
            for note in page.get("/Annots", []):
                if note.objgen not in {
                    kid.Obj.objgen
                    for kid in kids_of(owners[int(note.StructParent)])
                    if isinstance(kid, Dictionary) and "/Obj" in kid
                }:
                    yield f"page {number}: its Link does not know the annotation"
                if int(note.get("/F", 0)) & 2:
                    yield f"page {number}: a hidden annotation"
                action: Any = note.get("/A", {})
                if "/AA" in note or action.get("/S", "/URI") != "/URI":
                    yield f"page {number}: an annotation that does more than lead somewhere"

    def language_faults(self) -> Iterator[str]:
        """Each piece of text stands under its own language: Arabic under ar, English under en."""
        pages = {
            page.objgen: content
            for page, content in zip(self.pdf.pages, self.contents, strict=True)
        }
        for element, above in self.elements:
            for kid in kids_of(element):
                if isinstance(kid, Dictionary):
                    continue
                text = pages[element.Pg.objgen].texts.get(int(kid), "")
                said = next((str(e.Lang) for e in (element, *above[::-1]) if "/Lang" in e), "en")
                if ARABIC.search(text) and said != "ar":
                    yield f"Arabic under {said}: {text!r}"
                elif LATIN.search(text) and said != "en":
                    yield f"English under {said}: {text!r}"

    def bookmark_faults(self) -> Iterator[str]:
        """Bookmarks have a text, in the language of the document."""
        with self.pdf.open_outline() as outline:
            waiting = list(outline.root)
            while waiting:
                one = waiting.pop()
                waiting += one.children
                if not one.title.strip() or ARABIC.search(one.title):
                    yield f"bookmark {one.title!r}"

    def faults(self) -> list[str]:
        """All that is wrong."""
        return [
            fault
            for look in (
                self.catalogue_faults, self.tree_faults, self.table_faults, self.content_faults,
                self.annotation_faults, self.language_faults, self.bookmark_faults,
            )
            for fault in look()
        ]  # fmt: skip


def kids_of(element: Any) -> list[Any]:
    """What a structure element holds, in order."""
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, Array) else [kids]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def _walk(element: Any, above: tuple[Any, ...]) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    yield element, above
    for kid in kids_of(element):
        if _is_element(kid):
            yield from _walk(kid, (*above, element))


def _header_faults(table: Any) -> Iterator[str]:
    rows: list[Any] = []
    for group in kids_of(table):
        if group.S == "/TR":
            rows.append(group)
        elif str(group.S) in GROUPS:
            rows += kids_of(group)
    grid: dict[tuple[int, int], Any] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in kids_of(row):
            while (y, x) in grid:
                x += 1
            wide, high = (int(cell.get("/A", {}).get(key, 1)) for key in ("/ColSpan", "/RowSpan"))
            for spot in ((y + dy, x + dx) for dy in range(high) for dx in range(wide)):
                grid[spot] = cell
            x += wide
    known = {str(cell.ID) for cell in grid.values() if cell.S == "/TH" and "/ID" in cell}
    for (y, x), cell in grid.items():
        if cell.S == "/TH" and "/Scope" not in cell.get("/A", {}):
            yield "a header cell without a scope"
        if cell.S != "/TD":
            continue
        named = [str(one) for one in cell.get("/A", {}).get("/Headers", [])]
        if not set(named) <= known:
            yield f"a cell names headers that are not: {named}"
        up = any(_heads(grid[k, x], "/Column") for k in range(y))
        left = any(_heads(grid[y, k], "/Row") for k in range(x))
        if not (named or up or left):
            yield f"cell {y}, {x} has no header"


def _heads(cell: Any, scope: str) -> bool:
    return bool(cell.S == "/TH" and cell.get("/A", {}).get("/Scope") == scope)
