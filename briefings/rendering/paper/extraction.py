"""What makes the Arabic come out of the PDF in order when it is copied, searched or extracted.

**Letters.** Each glyph of the Arabic typeface is given back the letter that it stands for (`letters`).

**Directions.** Poppler (pdftotext, Evince, Okular) decides once per page, by a count of letters,
whether lines run left to right; on a bilingual page the English wins, and the pieces of an Arabic
line between figures and commas come out in reverse order. A page with Arabic gets an invisible
artifact whose text is as many right-to-left marks (U+200F) as tip the count, few less being enough;
English lines come out right either way, but for a bracket or quotation mark at their end. The marks
are the replacement text of one glyph, which others than Poppler take for a space or for nothing, behind
the page's number or a running head: so they are no line of their own, and where a reader keeps the
layout they push nothing aside. There is no kerning in Arabic (`print.css`): its gaps would be taken for
spaces.

**Pieces.** Figures, quotation marks and edges of Arabic lines are shown apart (`apart`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from briefings.rendering.packed.assets import FONTS
from briefings.rendering.packed.letters import mended
from briefings.rendering.paper.apart import Typeface, show_apart

_FEW = 30  # Arabic letters below which a page is an English one
_MORE = 64  # than are counted here: letters of charts, and those that Poppler counts otherwise
_FONT = "RightToLeft"
_MARK, _SPACE = b"200f", b"0020"
_ZOOM = 0.75  # points to the pixel of the style sheet
_SHOWN = re.compile(rb"/(\w+) ([\d.]+) Tf|([-\d.]+) ([-\d.]+) Tm|\[([^\]]*)\]\s*TJ")
_MAPPED = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")
_PIECES = re.compile(rb"<([0-9a-f]+)>|([-\d.]+)")
_CMAP = (
    b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /RightToLeft def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
1 beginbfchar
<41> <%s>
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
    % _SPACE
)


class _Shown(NamedTuple):
    """Glyphs of one typeface, and where they begin; what begins where the one before does goes on from it."""

    typeface: Typeface
    size: float
    x: float
    glyphs: bytes

    @property
    def width(self) -> float:
        """From the first glyph to the end of the last."""
        widths = self.typeface.widths
        units = 0.0
        for codes, shift in _PIECES.findall(self.glyphs):
            units += sum([widths[int(codes[k : k + 4], 16)] for k in range(0, len(codes), 4)])
            units -= float(shift or 0)
        return units * self.size / 1000


class _End(NamedTuple):
    """The last text of a line: where it begins and ends, on which line, and how large it is."""

    start: float = 0.0
    x: float = 0.0
    y: float = 0.0
    size: float = 1.0


def mend(pdf: Any, fonts: Any) -> None:
    """Mend letters and directions of a finished, unwritten PDF (a `pydyf.PDF`)."""
    arabic = frozenset(font.hash.encode() for font in fonts if b"Amiri" in font.name)
    if not arabic:
        return
    typefaces = {
        font.hash.encode(): Typeface(font.to_unicode, font.widths, font.hash.encode() in arabic)
        for font in fonts
    }
    by_reference = {one.reference: one for one in pdf.objects}
    for one in pdf.objects:
        if isinstance(one, dict) and one.get("Subtype") == "/Type0":
            _mend_letters(one, by_reference)
    tip = None
    for page in pdf.objects:
        if not isinstance(page, dict) or page.get("Type") != "/Page":
            continue
        content = by_reference[page["Contents"]]
        show_apart(content.stream, typefaces)
        needed, end = _surplus(content.stream, typefaces)
        if needed <= 0:
            continue
        if tip is None:
            tip = _tipping_font(pdf)
            resources = by_reference[page["Resources"]]
            by_reference[resources["Font"]][_FONT] = tip
        content.stream.append(_artifact(needed, end))


def _mend_letters(font: Any, by_reference: dict[bytes, Any]) -> None:
    """Give each glyph of the Arabic typeface its own letter in the font's ToUnicode map."""
    name = font["BaseFont"]
    if b"Amiri" not in name:
        return
    path = FONTS["Amiri-Bold.ttf" if name.endswith(b"Bold") else "Amiri-Regular.ttf"]
    lines = by_reference[font["ToUnicode"]].stream
    found = {k: match for k, line in enumerate(lines) if (match := _MAPPED.fullmatch(line))}
    texts = {
        int(m[1], 16): bytes.fromhex(m[2].decode()).decode("utf-16-be") for m in found.values()
    }
    right = mended(texts, path)
    for k, match in found.items():
        text = right[int(match[1], 16)].encode("utf-16-be").hex().encode()
        lines[k] = b"<%s> <%s>" % (match[1], text)


def _surplus(stream: Iterable[Any], typefaces: Mapping[bytes, Typeface]) -> tuple[int, _End]:
    """How many more letters of other scripts than of Arabic a page shows, and where the marks may go.

    That is the end of its first or last line, whose last text begins further right. None without any Arabic.
    """
    text = b"\n".join([part if isinstance(part, bytes) else str(part).encode() for part in stream])
    other = own = 0
    typeface: Typeface | None = None
    size = x = y = 0.0
    lines: dict[float, list[_Shown]] = {}
    for name, points, left, top, shown in _SHOWN.findall(text):
        if name:
            typeface, size = typefaces.get(name), float(points)
        elif top:
            x, y = float(left), float(top)
        elif typeface:
            codes = b"".join([code for code, _ in _PIECES.findall(shown)])
            known = typeface.letters
            letters = sum([known.get(codes[k : k + 4], 0) for k in range(0, len(codes), 4)])
            own, other = (own + letters, other) if typeface.arabic else (own, other + letters)
            lines.setdefault(y, []).append(_Shown(typeface, size, x, shown))
    if own <= _FEW or own > other + _MORE:
        return 0, _End()
    return other - own + _MORE, max(_end(y, lines[y]) for y in (min(lines), max(lines)))


def _end(y: float, line: Sequence[_Shown]) -> _End:
    """The last text of a line; a gap as wide as a letter is high parts two texts."""
    start = end = -math.inf
    size, before = 1.0, -math.inf
    for shown in sorted(line, key=lambda one: one.x):
        begin = end if shown.x == before else shown.x
        if begin - end > shown.size:
            start = begin
        end, size, before = begin + shown.width, shown.size, shown.x
    return _End(start, end, y, size)


def _artifact(marks: int, end: _End) -> bytes:
    """Invisible (text mode 3) and outside the structure tree: one glyph, with that many marks as its text."""
    return (
        b"/Artifact BMC q %g 0 0 %g 0 0 cm BT 3 Tr /RightToLeft %g Tf 1 0 0 -1 %g %g Tm "
        b"/Span <</ActualText <feff%s>>> BDC <41> Tj EMC ET Q EMC"
    ) % (_ZOOM, _ZOOM, end.size, end.x, end.y, _MARK * marks)


def _tipping_font(pdf: Any) -> bytes:
    """A typeface of one empty glyph, half as wide as high: Poppler then takes its size for what it is."""
    import pydyf

    cmap = pydyf.Stream([_CMAP], compress=True)
    empty = pydyf.Stream([b"500 0 0 0 0 0 d1"])
    pdf.add_object(cmap)
    pdf.add_object(empty)
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type3",
            "Name": f"/{_FONT}",
            "FontBBox": pydyf.Array([0, 0, 500, 700]),
            "FontMatrix": pydyf.Array([0.001, 0, 0, 0.001, 0, 0]),
            "CharProcs": pydyf.Dictionary({"a": empty.reference}),
            "Encoding": pydyf.Dictionary(
                {"Type": "/Encoding", "Differences": pydyf.Array([65, "/a"])}
            ),
            "FirstChar": 65,
            "LastChar": 65,
            "Widths": pydyf.Array([500]),
            "Resources": pydyf.Dictionary({}),
            "ToUnicode": cmap.reference,
        }
    )
    pdf.add_object(font)
    reference: bytes = font.reference
    return reference
