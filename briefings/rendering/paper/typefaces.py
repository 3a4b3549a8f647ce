"""Each typeface once: what the parts show of it is cut out of it when all parts are there.

WeasyPrint cuts a typeface down to the letters that a document shows, and a variable one to the
weight that it shows. For every part anew that takes a tenth of the time and half of the file. So
a part only notes what it needs of the packed typefaces; when the parts are joined the needs are
added up, and each typeface is cut once. Others (for a character that the packed ones lack, in a
user's template) are cut where they are used.
"""

from __future__ import annotations

import functools
import hashlib
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from briefings.rendering.packed.assets import FONTS

if TYPE_CHECKING:
    from briefings.rendering.paper.parts import Part


@dataclass(frozen=True, slots=True)
class Need:
    """A packed typeface in one weight, and the glyphs that are shown of it."""

    file: str  # a name in FONTS
    family: str
    weight: int
    style: int
    variations: tuple[tuple[str, float], ...]
    glyphs: frozenset[int]

    @property
    def typeface(self) -> Need:
        """The same without glyphs: what is to be one file."""
        return replace(self, glyphs=frozenset())


@functools.cache
def install() -> Callable[[Any, dict[int, str], bool], None]:
    """Let WeasyPrint leave the packed typefaces whole; a second call changes nothing.

    Returns what cut them before, and cuts them in the end.
    """
    from weasyprint.pdf.fonts import Font

    original: Callable[[Any, dict[int, str], bool], None] = Font.clean

    def clean(self: Any, to_unicode: dict[int, str], hinting: bool) -> None:
        file = _packed().get(hashlib.sha256(self.file_content).digest())
        if file is None or self.missing or not to_unicode:
            original(self, to_unicode, hinting)
            return
        variations = tuple(sorted(self.variations.items()))
        self.need = Need(
            file, self.family, self.weight, self.style, variations, frozenset(to_unicode)
        )

    Font.clean = clean
    return original


@functools.cache
def _packed() -> dict[bytes, str]:
    return {hashlib.sha256(path.read_bytes()).digest(): name for name, path in FONTS.items()}


def needs(objects: Sequence[Any], fonts: Iterable[Any]) -> dict[int, Need]:
    """What a laid out, unwritten part needs: number of the typeface's stream → need.

    The streams, which hold the whole typefaces, are emptied.
    """
    by_name = {font.name: font.need for font in fonts if hasattr(font, "need")}
    found: dict[int, Need] = {}
    for one in objects:
        if isinstance(one, dict) and one.get("Type") == "/FontDescriptor":
            need = by_name.get(one["FontName"])
            if need is not None:
                number = int(one["FontFile2"].split()[0])
                found[number] = need
                objects[number].stream = []
    return found


def embed(whole: Part, cut: Callable[[list[Need]], Iterable[bytes]]) -> None:
    """Put every typeface into the joined document once, in place; `cut` makes the files."""
    import pydyf

    together: dict[Need, list[int]] = {}
    for number, need in whole.needs.items():
        together.setdefault(need.typeface, []).append(number)
    wanted = [
        replace(face, glyphs=frozenset().union(*(whole.needs[n].glyphs for n in numbers)))
        for face, numbers in together.items()
    ]
    home: dict[bytes, bytes] = {}
    for numbers, content in zip(together.values(), cut(wanted), strict=True):
        stream = whole.objects[numbers[0]]
        stream.stream = [zlib.compress(content)]
        stream.extra["Length1"] = len(content)
        for number in numbers:
            home[whole.objects[number].reference] = stream.reference
        for number in numbers[1:]:
            whole.objects[number] = nothing = pydyf.Dictionary()
            nothing.number = number
    for one in whole.objects:
        if isinstance(one, dict) and one.get("Type") == "/FontDescriptor" and "FontFile2" in one:
            one["FontFile2"] = home.get(one["FontFile2"], one["FontFile2"])


def cut_out(need: Need) -> bytes:
    """The file of a typeface with these glyphs only, in this weight."""
    from weasyprint.pdf.fonts import Font
    from weasyprint.text.ffi import ffi, harfbuzz

    clean = install()
    _declare()
    path = FONTS[need.file]
    font = object.__new__(Font)
    blob = harfbuzz.hb_blob_create_from_file(str(path).encode())
    font.hb_face = ffi.gc(harfbuzz.hb_face_create(blob, 0), harfbuzz.hb_face_destroy)
    harfbuzz.hb_blob_destroy(blob)
    font.file_content, font.index, font.missing = path.read_bytes(), 0, {}
    font.tables = ["fvar"] if _is_variable(path.name) else []
    font.family, font.weight, font.style = need.family, need.weight, need.style
    font.variations, font.font_size = dict(need.variations), 0
    font.png = font.svg = font.colr = False
    clean(font, dict.fromkeys(sorted(need.glyphs), ""), False)
    content: bytes = font.file_content
    return content


def _is_variable(name: str) -> bool:
    return "[" in name  # as in "NotoSans[wdth,wght].ttf", the way such files are named


@functools.cache
def _declare() -> None:
    from weasyprint.text.ffi import ffi

    ffi.cdef("""
        hb_blob_t * hb_blob_create_from_file (const char *file_name);
        hb_face_t * hb_face_create (hb_blob_t *blob, unsigned int index);
    """)
