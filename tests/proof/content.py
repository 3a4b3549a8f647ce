"""What the pages of a PDF show: marked content, the text of each piece, and the glyphs of each font."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

SHOWS = {"Tj", "TJ", "'", '"'}
PAINTS = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE", *SHOWS}
INVISIBLE = 3


@dataclass
class Content:
    """What one page shows: faults of its marking, and the text of each piece of marked content."""

    faults: list[str] = field(default_factory=list)
    mcids: list[int] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=lambda: defaultdict(str))
    glyphs: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


def content_of(page: Any) -> Content:
    """What the page shows, by following its operators."""
    found = Content()
    marks: list[tuple[str, int | None]] = []
    fonts = page.Resources.get("/Font", {})
    maps = {name: _letters(font) for name, font in fonts.items()}
    font, mode = "", 0
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        op = str(instruction.operator)
        if op in {"BMC", "BDC"}:
            tag, mcid = str(operands[0]), None
            if op == "BDC" and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]:
                mcid = int(operands[1].MCID)
                found.mcids.append(mcid)
            tagged = any(m is not None for _, m in marks)
            artifact = any(t == "/Artifact" for t, _ in marks)
            if (tag == "/Artifact" and tagged) or (mcid is not None and artifact):
                found.faults.append("tagged content and an artifact inside each other")
            marks.append((tag, mcid))
        elif op == "EMC":
            marks.pop()
        elif op == "Tf":
            font = str(operands[0])
        elif op == "Tr":
            mode = int(operands[0])
        elif op in PAINTS:
            if not any(t == "/Artifact" or m is not None for t, m in marks):
                found.faults.append(f"{op} is neither tagged nor an artifact")
            if op in SHOWS:
                codes = _codes(operands, two=fonts[font].Subtype == "/Type0")
                if mode != INVISIBLE:
                    found.glyphs[font] |= set(codes)
                mcid = next((m for _, m in reversed(marks) if m is not None), None)
                if mcid is not None:
                    found.texts[mcid] += "".join(maps[font].get(code, "") for code in codes)
    if marks:
        found.faults.append("marked content is left open")
    return found


def _codes(operands: Any, two: bool) -> list[int]:
    shown = operands[0]
    strings = [shown] if isinstance(shown, pikepdf.String) else [
        one for one in shown if isinstance(one, pikepdf.String)
    ]  # fmt: skip
    data = b"".join(bytes(one) for one in strings)
    return (
        [int.from_bytes(data[k : k + 2], "big") for k in range(0, len(data), 2)]
        if two
        else list(data)
    )


def _letters(font: Any) -> dict[int, str]:
    """The ToUnicode map of a font."""
    if "/ToUnicode" not in font:
        return {}
    maps = re.findall(rb"beginbfchar(.*?)endbfchar", font.ToUnicode.read_bytes(), re.DOTALL)
    pairs = re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", b"".join(maps))
    return {int(a, 16): bytes.fromhex(b.decode()).decode("utf-16-be") for a, b in pairs}


def font_faults(font: Any, codes: set[int]) -> Iterator[str]:
    """What is wrong with a font and the glyphs of it that are shown (ISO 14289-1, 7.21)."""
    name = str(font.get("/BaseFont", font.Subtype))
    letters = _letters(font)
    for code in codes:
        text = letters.get(code)
        if text is None or {"\x00", "\ufeff", "\ufffe"} & set(text):
            yield f"{name}: glyph {code} stands for {text!r}"
    if font.Subtype != "/Type0":
        if font.Subtype != "/Type3":
            yield f"{name}: {font.Subtype}"
        return
    (inner,) = font.DescendantFonts
    if str(font.Encoding) != "/Identity-H":
        yield f"{name}: encoding {font.Encoding}"
    if inner.Subtype == "/CIDFontType2" and inner.get("/CIDToGIDMap") != Name.Identity:
        yield f"{name}: no map of glyphs"
    program = next(
        (
            inner.FontDescriptor[k]
            for k in ("/FontFile2", "/FontFile3")
            if k in inner.FontDescriptor
        ),
        None,
    )
    if program is None:
        yield f"{name}: not embedded"
        return
    typeface = TTFont(io.BytesIO(program.read_bytes()), lazy=True)
    if "/CIDSet" in inner.FontDescriptor:
        bits = inner.FontDescriptor.CIDSet.read_bytes()
        held = {8 * k + bit for k, byte in enumerate(bits) for bit in range(8) if byte << bit & 128}
        if not set(range(len(typeface.getGlyphOrder()))) <= held:
            yield f"{name}: CIDSet lacks glyphs of the typeface"
    scale = 1000 / typeface["head"].unitsPerEm
    advances = typeface["hmtx"].metrics
    order = typeface.getGlyphOrder()
    widths = _widths(inner)
    for code in sorted(codes):
        if code == 0 or code >= len(order):
            yield f"{name}: glyph {code} is missing"
            continue
        width = advances[order[code]][0] * scale
        if abs(width - widths.get(code, float(inner.get("/DW", 1000)))) > 1:
            yield f"{name}: glyph {code} is {width} wide, not {widths.get(code)}"


def _widths(inner: Any) -> dict[int, float]:
    found: dict[int, float] = {}
    values = list(inner.get("/W", []))
    while values:
        first, second = int(values[0]), values[1]
        if isinstance(second, Array):
            found.update({first + k: float(width) for k, width in enumerate(second)})
            values = values[2:]
        else:
            found.update(dict.fromkeys(range(first, int(second) + 1), float(values[2])))
            values = values[3:]
    return found
