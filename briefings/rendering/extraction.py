"""What makes the Arabic come out of the PDF in order when it is copied, searched or extracted.

**Letters.** Each glyph of the Arabic typeface is given back the letter that it stands for (`letters`).

**Directions.** Poppler (pdftotext, Evince, Okular) decides once per page, by a count of letters,
whether lines run left to right; on a bilingual page the English wins, and the pieces of an Arabic
line between figures and commas come out in reverse order. A page with Arabic gets an invisible
artifact of right-to-left marks (U+200F), which tips the count; English lines come out right either
way. There is no kerning in Arabic (`print.css`): its gaps would be taken for spaces.

**Pieces.** Figures, quotation marks and edges of Arabic lines are shown apart (`apart`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any

from briefings.rendering.apart import Typeface, show_apart
from briefings.rendering.assets import FONTS
from briefings.rendering.letters import mended

_EACH = 8  # longest text of one glyph that every reader takes
_PER_LINE = 12  # glyphs: no wider than a line of text, where a reader keeps the layout
_STEP = 0.7  # points from one of its lines to the next, each of one point
_FEW = 30  # Arabic letters below which a page is an English one
_FONT = "RightToLeft"
_SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|\[([^\]]*)\]\s*TJ")
_MAPPED = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")
_HEX = re.compile(rb"<([0-9a-f]+)>")
_CMAP = b"""/CIDInit /ProcSet findresource begin
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
end""" % (b"200f" * _EACH)


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
        needed = _surplus(content.stream, typefaces)
        if needed <= 0:
            continue
        if tip is None:
            tip = _tipping_font(pdf)
            resources = by_reference[page["Resources"]]
            by_reference[resources["Font"]][_FONT] = tip
        content.stream.append(_artifact(needed))


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


def _surplus(stream: Iterable[Any], typefaces: Mapping[bytes, Typeface]) -> int:
    """How many more letters of other scripts than of Arabic a page shows; 0 without any Arabic."""
    text = b"\n".join([part if isinstance(part, bytes) else str(part).encode() for part in stream])
    other = own = 0
    typeface: Typeface | None = None
    for name, shown in _SHOWN.findall(text):
        if name:
            typeface = typefaces.get(name)
        elif typeface:
            codes = b"".join(_HEX.findall(shown))
            known = typeface.letters
            letters = sum([known.get(codes[k : k + 4], 0) for k in range(0, len(codes), 4)])
            own, other = (own + letters, other) if typeface.arabic else (own, other + letters)
    return other - own + 1 if own > _FEW else 0


def _artifact(letters: int) -> bytes:
    """Invisible (text mode 3), outside the structure tree, in short lines at the foot of the page.

    The lines overlap by a third: set any wider, a reader that keeps the layout puts blank lines between
    them; on one another, it takes them for one line.
    """
    lines = ceil(letters / (_EACH * _PER_LINE))
    drawn = b"".join(
        b"1 0 0 1 60 %.1f Tm <%s> Tj " % (8 + _STEP * k, b"41" * _PER_LINE) for k in range(lines)
    )
    return b"/Artifact BMC q BT 3 Tr /RightToLeft 1 Tf " + drawn + b"ET Q EMC"


def _tipping_font(pdf: Any) -> bytes:
    """A typeface of one empty glyph whose text is a row of right-to-left marks."""
    import pydyf

    cmap = pydyf.Stream([_CMAP], compress=True)
    empty = pydyf.Stream([b"200 0 0 0 0 0 d1"])
    pdf.add_object(cmap)
    pdf.add_object(empty)
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type3",
            "Name": f"/{_FONT}",
            "FontBBox": pydyf.Array([0, 0, 200, 700]),
            "FontMatrix": pydyf.Array([0.001, 0, 0, 0.001, 0, 0]),
            "CharProcs": pydyf.Dictionary({"a": empty.reference}),
            "Encoding": pydyf.Dictionary(
                {"Type": "/Encoding", "Differences": pydyf.Array([65, "/a"])}
            ),
            "FirstChar": 65,
            "LastChar": 65,
            "Widths": pydyf.Array([200]),
            "Resources": pydyf.Dictionary({}),
            "ToUnicode": cmap.reference,
        }
    )
    pdf.add_object(font)
    reference: bytes = font.reference
    return reference
