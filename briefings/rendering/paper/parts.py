"""A PDF made in parts: laid out one by one, or by several processes, then joined into one file.

WeasyPrint keeps a whole document in memory while it lays it out, on one core. So the body and each
stretch of the annex are documents of their own; what leaves them is a list of PDF objects, and
joining is renumbering: pages, structure tree, destinations and bookmarks of the later parts are
hung into the first. A link from one part into another is written as `part:anchor` and becomes an
internal link when all parts are there.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

from briefings.rendering import quick
from briefings.rendering.packed.assets import resolve
from briefings.rendering.paper import bookmarks, linebreaks, numbers, spoken, typefaces
from briefings.rendering.paper.extraction import mend
from briefings.rendering.paper.loading import load
from briefings.rendering.paper.tags import mend_tags
from briefings.rendering.paper.writing import write

CROSS = "part:"

_REFERENCE = re.compile(rb"(\d+) 0 R")
_ANCHORS = {"i": "Item", "s": "Sentence", "a": "Article", "p": "Part"}
# Strings are skipped, for a text may look like a reference; brackets in them are escaped.
_STRING_OR_REFERENCE = re.compile(rb"\((?:[^()\\]|\\.)*\)|(?<!\d)(\d+) 0 R", re.DOTALL)
_IDS = re.compile(r'\bid="([^"]+)"')
_LINKS = re.compile(r'\bhref="#([^"]+)"')
_PAGES, _CATALOG = 1, 2  # where a new PDF has them


class Raw:
    """A finished object as bytes: nine of ten objects need nothing but new numbers when joined."""

    __slots__ = ("body", "by", "number", "offset", "references")
    generation, free, compressible = 0, "n", True

    def __init__(self, number: int, body: bytes) -> None:
        self.number, self.by, self.offset = number, 0, 0
        found: list[int] = []

        def open_up(match: re.Match[bytes]) -> bytes:
            if not match[1]:
                return match[0]
            found.append(int(match[1]))
            return b"%d 0 R"

        self.body = _STRING_OR_REFERENCE.sub(open_up, body.replace(b"%", b"%%"))
        self.references = tuple(found)

    @property
    def data(self) -> bytes:
        """The object with its references renumbered."""
        by = self.by
        return self.body % tuple([number + by for number in self.references])


@dataclass(frozen=True, slots=True)
class Part:
    """The PDF objects of a laid out part; the number of each is its place in the list."""

    objects: list[Any]
    info: Any
    needs: dict[int, typefaces.Need]  # by the number of the stream that is to hold the typeface
    digits: dict[bytes, tuple[float, ...]]  # see `numbers`
    awaited: tuple[str, ...] = ()  # anchors whose pages it tells

    @property
    def catalog(self) -> Any:
        """The document catalogue."""
        return self.objects[_CATALOG]


def cross_links(html: str) -> str:
    """The HTML with links to anchors that it lacks marked as links into another part."""
    own = set(_IDS.findall(html))
    return _LINKS.sub(lambda m: m[0] if m[1] in own else f'href="{CROSS}{m[1]}"', html)


def lay_out(html: str, logo: Path | None = None) -> Part:
    """Lay out and draw one part. Nothing but packed assets and the logo is ever loaded.

    Raises RenderingError where Pango is missing.
    """
    load()
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    quick.install()
    linebreaks.install()
    spoken.install()
    typefaces.install()
    awaited = numbers.awaited(html)
    html = cross_links(html)
    source = HTML(string=html, base_url="asset:/", url_fetcher=_fetcher(logo))
    fonts, taken = FontConfiguration(), list[Part]()

    def take(document: Any, pdf: Any) -> None:
        mend(pdf, document.fonts.values())
        mend_tags(pdf.objects)
        needs = typefaces.needs(pdf.objects, document.fonts.values())
        digits = numbers.rows(document.fonts.values())
        taken.append(Part(_settled(pdf.objects), pdf.info, needs, digits, awaited))
        del pdf.objects[_CATALOG + 1 :]  # what follows would only write them in vain

    try:
        source.write_pdf(io.BytesIO(), pdf_variant="pdf/ua-1", finisher=take, font_config=fonts)
    finally:  # where no garbage is collected nothing else takes its typefaces off the disk
        fonts.__del__()
    return taken[0]


def join(parts: Sequence[Part]) -> Part:
    """The later parts hung into the first, which is changed and returned."""
    first = parts[0]
    own = first.objects[_PAGES]["Count"]
    for part in parts[1:]:
        _append(first, part)
    _resolve(first)
    _tell_pages(first, own)
    return first


def to_bytes(part: Part, identifier: bytes) -> bytes:
    """The PDF file, version 1.7."""
    return write(part.objects, part.catalog.reference, part.info, identifier)


def _settled(objects: Sequence[Any]) -> list[Any]:
    """The objects without ties to the layout: streams packed, all that joining leaves alone raw."""
    import pydyf

    joined = _joined(objects)
    settled: list[Any] = []
    for one in objects:
        if isinstance(one, pydyf.Stream):
            data = b"\n".join([pydyf._to_bytes(item) for item in one.stream])
            packed = data if "Filter" in one.extra else zlib.compress(data)  # pictures are already
            extra = pydyf.Dictionary({"Filter": "/FlateDecode", **one.extra})
            stream = pydyf.Stream([packed], extra)
            stream.number = one.number
            settled.append(stream)
        elif one.number in joined or one.free == "f":
            settled.append(one)
        else:
            settled.append(Raw(one.number, one.data))
    return settled


def _joined(objects: Sequence[Any]) -> set[int]:
    """The numbers of the objects that joining looks into."""
    catalog = objects[_CATALOG]
    root = objects[_number(catalog["StructTreeRoot"])]
    found = {_PAGES, _CATALOG, root.number, _number(root["ParentTree"]), _number(root["K"][0])}
    found |= bookmarks.joined(objects, catalog)
    for number, one in enumerate(objects):
        if isinstance(one, dict) and one.get("Type") in {"/Page", "/Annot", "/FontDescriptor"}:
            found.add(number)
    return found


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _append(first: Part, part: Part) -> None:
    by = len(first.objects) - 1  # object 0 is free in every PDF
    for one in part.objects[1:]:
        _shift(one, by)
        one.number += by
    pages, catalog = part.objects[_PAGES], part.catalog
    kids = [int(k) + by for k in pages["Kids"][::3]]
    first.objects.extend(part.objects[1:])
    first.needs.update({number + by: need for number, need in part.needs.items()})
    home = first.objects[_PAGES]
    for page, number in enumerate(kids, 1 + home["Count"]):
        numbers.number(_at(first, first.objects[number]["Contents"]), repeat(page), part.digits)
        first.objects[number]["Parent"] = home.reference
        home["Kids"].extend([number, 0, "R"])
    home["Count"] += len(kids)
    _join_structure(first, catalog, kids)
    _join_names(first.catalog, catalog)
    bookmarks.join(first.objects, first.catalog, catalog)
    for leftover in (pages, catalog):
        leftover.clear()


def _shift(value: Any, by: int) -> Any:
    """Renumber every reference inside the value, in place; what is no reference is returned."""
    if isinstance(value, Raw):
        value.by = by
    elif isinstance(value, bytes):
        match = _REFERENCE.fullmatch(value)
        return b"%d 0 R" % (int(match[1]) + by) if match else value
    if isinstance(value, dict):
        for key, inner in value.items():
            value[key] = _shift(inner, by)
    elif isinstance(value, list):
        value[:] = [_shift(inner, by) for inner in value]
    elif hasattr(value, "extra"):
        _shift(value.extra, by)
    return value


def _at(part: Part, reference: bytes) -> Any:
    return part.objects[_number(reference)]


def _join_structure(first: Part, catalog: Any, kids: Iterable[int]) -> None:
    """One structure tree, the later document a part of it; keys of the parent tree go on."""
    home_root, root = (_at(first, c["StructTreeRoot"]) for c in (first.catalog, catalog))
    home_nums, nums = (_at(first, r["ParentTree"])["Nums"] for r in (home_root, root))
    after = max(home_nums[::2], default=-1) + 1
    home_nums.extend(key + after if k % 2 == 0 else key for k, key in enumerate(nums))
    for number in kids:
        page = first.objects[number]
        page["StructParents"] += after
        for reference in page.get("Annots", ()):
            annotation = _at(first, reference)
            if "StructParent" in annotation:
                annotation["StructParent"] += after
    home, document = (_at(first, r["K"][0]) for r in (home_root, root))
    document["S"], document["P"] = "/Part", home.reference
    home["K"].append(document.reference)
    for leftover in (_at(first, root["ParentTree"]), root):
        leftover.clear()


def _join_names(home: Any, catalog: Any) -> None:
    """One name tree of destinations, sorted as the standard wants it."""
    import pydyf

    pairs = [*_named(home), *_named(catalog)]
    pairs.sort(key=lambda pair: pair[0].string)
    names = home.setdefault("Names", pydyf.Dictionary())
    tree = names.setdefault("Dests", pydyf.Dictionary({"Names": pydyf.Array()}))
    tree["Names"][:] = [value for pair in pairs for value in pair]


def _tell_pages(whole: Part, own: int) -> None:
    """Write on the first part's own pages on which pages the anchors are that it awaits."""
    if not whole.awaited:
        return
    sheets = whole.objects[_PAGES]["Kids"][::3]
    page_of = {sheet: page for page, sheet in enumerate(sheets, 1)}
    pages = {name.string: page_of[_number(place[0])] for name, place in _named(whole.catalog)}
    told = iter([pages[anchor] for anchor in whole.awaited])
    for sheet in sheets[:own]:
        numbers.number(_at(whole, whole.objects[sheet]["Contents"]), told, whole.digits)


def _named(catalog: Any) -> Iterator[tuple[Any, Any]]:
    names = catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    yield from zip(names[::2], names[1::2], strict=True)


def _resolve(whole: Part) -> None:
    """Links between parts become internal; one to an anchor that nobody has becomes no link."""
    import pydyf

    known = {name.string for name, _ in _named(whole.catalog)}
    for one in whole.objects:
        if not isinstance(one, dict) or one.get("Subtype") != "/Link":
            continue
        if "A" in one and one["A"]["URI"].string.startswith(CROSS):
            anchor = one.pop("A")["URI"].string.removeprefix(CROSS)
            if anchor in known:
                one["Dest"] = pydyf.String(anchor)
            else:
                one["Contents"] = pydyf.String(anchor)
        if "Dest" in one:
            one["Contents"] = pydyf.String(_said(one["Dest"].string))


def _said(anchor: str) -> str:
    """Where a link leads, as a screen reader says it."""
    kind, _, name = anchor.partition("-")
    return f"{_ANCHORS[kind]} {name}" if name and kind in _ANCHORS else anchor


def _fetcher(logo: Path | None) -> Any:
    """A fetcher that opens packed files by name and refuses every other address."""
    from weasyprint.urls import URLFetcherResponse

    def fetch(url: str, *_: object, **__: object) -> Any:
        return URLFetcherResponse(url, resolve(url, logo).read_bytes())

    return fetch
