"""PDF/UA-1 (ISO 14289-1), as far as a program can tell: the rules that a validator tests, on pikepdf.

The Matterhorn Protocol lists 31 checkpoints; those that need no human are here, clause by clause of
the standard. Forms, media, optional content and the like must be absent: we make none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

from proof.content import Content, content_of, font_faults

GROUPS = {"/THead", "/TBody", "/TFoot"}
# What may hold what (ISO 32000-1, 14.8.4): the kinds of the parents of each kind.
PARENTS = {
    "/TR": {"/Table", *GROUPS}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/LI": {"/L"}, "/LBody": {"/LI"},
    "/Lbl": {"/LI"}, "/Caption": {"/Table", "/L", "/Figure"}, **{kind: {"/Table"} for kind in GROUPS},
}  # fmt: skip
KIDS = {
    "/Table": {"/TR", "/Caption", *GROUPS}, "/TR": {"/TH", "/TD"}, "/L": {"/L", "/LI", "/Caption"},
    "/LI": {"/Lbl", "/LBody"}, **{kind: {"/TR"} for kind in GROUPS},
}  # fmt: skip
STANDARD = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/P", "/H1", "/H2", "/H3",
    "/H4", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot",
    "/Span", "/Quote", "/Link", "/Figure", "/NonStruct",
}  # fmt: skip
TAG = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
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
        """5, 6, 7.1, 7.2, 7.10, 7.15, 7.16: what the file says of itself."""
        root = self.root
        with self.pdf.open_metadata() as metadata:
            for key, value in {
                "pdfuaid:part": "1",
                "dc:title": str(self.pdf.docinfo.Title),
            }.items():
                if metadata.get(key) != value:
                    yield f"metadata: {key} is {metadata.get(key)!r}"
        for name, right in {
            "MarkInfo Marked": bool(root.MarkInfo.get("/Marked")),
            "no Suspects": not root.MarkInfo.get("/Suspects", False),
            "DisplayDocTitle": bool(root.ViewerPreferences.get("/DisplayDocTitle")),
            "Lang": bool(TAG.fullmatch(str(root.get("/Lang", "")))),
            "not encrypted": not self.pdf.is_encrypted,
            "no form": "/AcroForm" not in root,
            "no layers": "/OCProperties" not in root,
            "no script": "/OpenAction" not in root
            and "/AA" not in root
            and "/JavaScript" not in root.get("/Names", {}),
            "version": self.pdf.pdf_version <= "1.7",
        }.items():
            if not right:
                yield f"catalogue: {name}"
        for spec in self.pdf.attachments.values():
            if not (spec.obj.get("/F") and spec.obj.get("/UF")):
                yield "attachment: F or UF"

    def tree_faults(self) -> Iterator[str]:
        """7.1, 7.2, 7.3, 7.9: kinds, who holds what, parents, alternative texts, unique IDs."""
        roles: Any = self.root.StructTreeRoot.get("/RoleMap", {})
        if set(roles) & STANDARD:
            yield "a standard kind is mapped to another"
        if set(roles) & {str(kind) for kind in roles.values()}:
            yield "kinds are mapped in a circle"
        ids: Counter[str] = Counter()
        for element, above in self.elements:
            kind = str(element.S)
            parent = str(above[-1].S) if above else ""
            if kind not in STANDARD:
                yield f"unknown kind {kind}"
            if above and element.P.objgen != above[-1].objgen:
                yield f"{kind} names another parent"
            if kind in PARENTS and parent not in PARENTS[kind]:
                yield f"{kind} in {parent}"
            kids = {str(kid.S) for kid in kids_of(element) if _is_element(kid)}
            if kind in KIDS and not kids <= KIDS[kind]:
                yield f"{kind} holds {kids - KIDS[kind]}"
            if kind == "/Figure" and not str(element.get("/Alt", "")).strip():
                yield "a figure without a text"
            if "/Lang" in element and not TAG.fullmatch(str(element.Lang)):
                yield f"language {element.Lang}"
            if kind in {"/Note", "/Formula", "/Form", "/Annot"}:
                yield f"{kind}: not expected"
            if kind == "/Link" and any(str(one.S) == "/Link" for one in above):
                yield "a link inside a link"
            if kind == "/P" and parent == "/P":
                yield "a paragraph inside a paragraph"
            ids[str(element.get("/ID", ""))] += 1
        yield from (f"ID {name} twice" for name, n in ids.items() if name and n > 1)

    def heading_faults(self) -> Iterator[str]:
        """7.4: H1 first and once, no level left out on the way down."""
        levels = [int(str(e.S)[2:]) for e, _ in self.elements if re.fullmatch("/H[1-6]", str(e.S))]
        if levels[:1] != [1] or levels.count(1) != 1:
            yield f"headings begin {levels[:3]}, {levels.count(1)} of level 1"
        for before, level in pairwise(levels):
            if level > before + 1:
                yield f"level {level} after {before}"

    def table_faults(self) -> Iterator[str]:
        """7.2, 7.5: rows of equal width, no overlap, every cell with a header that can be found."""
        for table, _ in self.elements:
            if table.S != "/Table":
                continue
            kinds = [str(kid.S) for kid in kids_of(table)]
            if kinds.count("/THead") > 1 or kinds.count("/Caption") > 1:
                yield "two heads or captions"
            if "/Caption" in kinds[1:-1] or ("/THead" in kinds and "/TBody" not in kinds):
                yield f"table of {kinds}"
            yield from _grid_faults(table)

    def content_faults(self) -> Iterator[str]:
        """7.1: all that is shown is tagged or an artifact, never both, and its element is in the tree."""
        held = {element.objgen for element, _ in self.elements}
        for number, (page, content) in enumerate(
            zip(self.pdf.pages, self.contents, strict=True), 1
        ):
            yield from (f"page {number}: {fault}" for fault in content.faults)
            owners = list(self.owners[int(page.StructParents)])
            if sorted(content.mcids) != sorted(set(content.mcids)):
                yield f"page {number}: the same MCID twice"
            for mcid in content.mcids:
                owner = owners[mcid] if mcid < len(owners) else None
                if not isinstance(owner, Dictionary) or owner.objgen not in held:
                    yield f"page {number}: MCID {mcid} belongs to nothing"
                elif mcid not in [k for k in kids_of(owner) if not isinstance(k, Dictionary)]:
                    yield f"page {number}: MCID {mcid} is not known to its element"

    def annotation_faults(self) -> Iterator[str]:
        """7.18: every annotation a link, in a Link element, with a description; tabs by structure."""
        owners = self.owners
        for number, page in enumerate(self.pdf.pages, 1):
            notes = list(page.get("/Annots", []))
            if notes and str(page.get("/Tabs", "")) != "/S":
                yield f"page {number}: tabs"
            for note in notes:
                if note.Subtype != "/Link" or not str(note.get("/Contents", "")).strip():
                    yield f"page {number}: annotation {note.Subtype} without a description"
                owner = owners.get(int(note.get("/StructParent", -1)))
                if owner is None or owner.S != "/Link":
                    yield f"page {number}: annotation outside a Link"
                elif note.objgen not in {
                    k.Obj.objgen
                    for k in kids_of(owner)
                    if isinstance(k, Dictionary) and "/Obj" in k
                }:
                    yield f"page {number}: its Link does not know the annotation"
                if int(note.get("/F", 0)) & 2:
                    yield f"page {number}: a hidden annotation"
                action: Any = note.get("/A", {})
                if "/AA" in note or action.get("/S", "/URI") != "/URI":
                    yield f"page {number}: an annotation that does more than lead somewhere"

    def font_faults(self) -> Iterator[str]:
        """7.21: embedded, every glyph there, of its width, with its letters, never the missing one."""
        used: dict[tuple[int, int], tuple[Any, set[int]]] = {}
        for page, content in zip(self.pdf.pages, self.contents, strict=True):
            for name, codes in content.glyphs.items():
                font = page.Resources.Font[name]
                used.setdefault(font.objgen, (font, set()))[1].update(codes)
        for font, codes in used.values():
            yield from font_faults(font, codes)
        for one in self.pdf.objects:
            if not isinstance(one, pikepdf.Stream) or one.get("/Subtype") != "/Form":
                continue
            if "/Ref" in one:
                yield "a reference XObject"
            if b"/MCID" in one.read_bytes():
                yield "a form XObject with marked content of its own, which may be shown twice"

    def language_faults(self) -> Iterator[str]:
        """7.2: each piece of text stands under its own language: Arabic under ar, English under en."""
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
        """7.2: bookmarks have a text, in the language of the document."""
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
                self.catalogue_faults, self.tree_faults, self.heading_faults, self.table_faults,
                self.content_faults, self.annotation_faults, self.font_faults, self.language_faults,
                self.bookmark_faults,
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


def _grid_faults(table: Any) -> Iterator[str]:
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
                if spot in grid:
                    yield "cells overlap"
                grid[spot] = cell
            x += wide
    width = max((x for _, x in grid), default=-1) + 1
    height = max((y for y, _ in grid), default=-1) + 1
    if height != len(rows) or len(grid) != width * height:
        yield f"a table of {len(rows)} rows by {width} has {len(grid)} fields"
        return
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
    return bool(cell.S == "/TH" and cell.A.get("/Scope") == scope)
