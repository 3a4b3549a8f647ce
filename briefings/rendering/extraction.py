"""What makes the Arabic come out of the PDF in order when it is copied, searched or extracted.

Poppler (pdftotext, Evince, Okular) decides once per page, by a count of letters, whether lines run
left to right; on a bilingual page the English wins, and the pieces of an Arabic line between figures
and commas come out in reverse order. A page with Arabic gets an invisible artifact of right-to-left
marks (U+200F), which tips the count; English lines come out right either way. What else it takes is
in the templates: figures in Arabic are runs of their own (pypdf keeps them in place then), and there
is no kerning in Arabic (its gaps would be taken for spaces).
"""

from __future__ import annotations

import re
from typing import Any

_TIP = 480  # marks drawn, eight to a glyph: more letters than fit on a page
_EACH = 8  # longest text of one glyph that every reader takes
_FONT = "RightToLeft"
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
    """Tip the direction of every page with Arabic in a finished, unwritten PDF (a `pydyf.PDF`)."""
    arabic = {font.hash for font in fonts if b"Amiri" in font.name}
    if not arabic:
        return
    pages = [page for page in pdf.objects if isinstance(page, dict) and page.get("Type") == "/Page"]
    by_reference = {o.reference: o for o in pdf.objects}
    shown = re.compile("|".join(f"/{name} " for name in sorted(arabic)).encode())
    tip = None
    for page in pages:
        content = by_reference[page["Contents"]]
        if sum(len(shown.findall(_bytes(part))) for part in content.stream) < 2:
            continue
        if tip is None:
            tip = _tipping_font(pdf)
            resources = by_reference[page["Resources"]]
            by_reference[resources["Font"]][_FONT] = tip
        content.stream.append(_artifact())


def _bytes(part: Any) -> bytes:
    return (
        part
        if isinstance(part, bytes)
        else part.data
        if hasattr(part, "data")
        else str(part).encode()
    )


def _artifact() -> bytes:
    """Invisible (text mode 3), outside the structure tree, at the foot of the page."""
    return (
        b"/Artifact BMC q BT 3 Tr /RightToLeft 4 Tf 1 0 0 1 60 14 Tm <"
        + b"41" * _TIP
        + b"> Tj ET Q EMC"
    )


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
