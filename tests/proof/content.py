"""What the pages of a PDF show: marked content, and the text of each piece."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Dictionary

SHOWS = {"Tj", "TJ", "'", '"'}


@dataclass
class Content:
    """What one page shows: its marked content, the text of each piece, and glyphs without letters."""

    mcids: list[int] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=lambda: defaultdict(str))
    mute: set[str] = field(default_factory=set)


def content_of(page: Any) -> Content:
    """What the page shows, by following its operators."""
    found = Content()
    marks: list[int | None] = []
    fonts = page.Resources.get("/Font", {})
    maps = {name: _letters(font) for name, font in fonts.items()}
    font = ""
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        op = str(instruction.operator)
        if op in {"BMC", "BDC"}:
            mcid = None
            if op == "BDC" and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]:
                mcid = int(operands[1].MCID)
                found.mcids.append(mcid)
            marks.append(mcid)
        elif op == "EMC":
            marks.pop()
        elif op == "Tf":
            font = str(operands[0])
        elif op in SHOWS:
            codes = _codes(operands, two=fonts[font].Subtype == "/Type0")
            found.mute |= {f"{font} {code}" for code in codes if code not in maps[font]}
            mcid = next((m for m in reversed(marks) if m is not None), None)
            if mcid is not None:
                found.texts[mcid] += "".join(maps[font].get(code, "") for code in codes)
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
