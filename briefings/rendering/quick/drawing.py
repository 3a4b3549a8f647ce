"""Glyphs: written to the page as WeasyPrint writes them, a line at a time.

The same glyph of the same typeface, advanced by the same width, is the same few bytes in a PDF;
they are made once. Lines with anything out of the ordinary (glyphs set higher or lower, missing
ones, pictures, an ellipsis) are left to WeasyPrint.
"""

from __future__ import annotations

from typing import Any

_FIELDS = 5  # 32-bit numbers of a PangoGlyphInfo: glyph, width, x offset, y offset, attributes
_EMPTY = 0x0FFFFFFF  # PANGO_GLYPH_EMPTY; what is above it is a missing glyph
_OWN_SIZE = 14802  # releases of Pango before this one give a wrong size of typeface


def install() -> None:
    """Put the functions of this module into WeasyPrint."""
    from weasyprint.draw import text
    from weasyprint.pdf.stream import Stream
    from weasyprint.text.ffi import ffi, pango

    if ffi.sizeof("PangoGlyphInfo") == 4 * _FIELDS and pango.pango_version() >= _OWN_SIZE:
        _typefaces(Stream)
        _lines(text)


def _typefaces(stream: Any) -> None:
    """Ask for the name of a typeface once per page, not once per run of text."""
    from weasyprint.text.ffi import ffi, gobject

    ffi.cdef("void * g_object_ref (void *);")
    original = stream.add_font

    def add_font(self: Any, pango_font: Any) -> tuple[Any, float]:
        address = int(ffi.cast("uintptr_t", pango_font))
        met = vars(self).setdefault("met", {})
        if address not in met:
            # Held, so that no other typeface gets the address.
            held = ffi.gc(gobject.g_object_ref(pango_font), gobject.g_object_unref)
            met[address] = (original(self, pango_font), held)
        found: tuple[Any, float] = met[address][0]
        return found

    stream.add_font = add_font


def _lines(text: Any) -> None:
    from weasyprint.text.ffi import ffi, pango

    original = text.draw_first_line

    def draw_first_line(
        stream: Any, textbox: Any, text_overflow: str, block_ellipsis: Any, matrix: Any
    ) -> list[Any]:
        plain = text_overflow != "ellipsis" and block_ellipsis == "none"
        if plain and textbox.text.strip() and textbox.style["font_size"] >= 1e-6:
            layout = textbox.pango_layout
            pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
            runs = _runs(stream, layout.get_first_line()[0], ffi)
            if runs is not None:
                stream.set_text_matrix(*matrix.values)
                _show(stream, runs, layout.text)
                return []
        found: list[Any] = original(stream, textbox, text_overflow, block_ellipsis, matrix)
        return found

    text.draw_first_line = draw_first_line


def _runs(stream: Any, line: Any, ffi: Any) -> list[tuple[Any, ...]] | None:
    """The runs of a line: Pango's item, font, size and glyph numbers; None for an unusual line."""
    runs: list[tuple[Any, ...]] = []
    run = line.runs[0]
    while run != ffi.NULL:
        item = run.data
        run = run.next
        count = item.glyphs.num_glyphs
        numbers = memoryview(ffi.buffer(item.glyphs.glyphs, 4 * _FIELDS * count)).cast("i")
        glyphs = numbers[::_FIELDS].tolist()
        if any(numbers[3::_FIELDS].tolist()) or max(glyphs, default=0) >= _EMPTY:
            return None
        font, size = stream.add_font(item.item.analysis.font)
        if font.bitmap or font.png or font.svg or font.colr:
            return None
        advances = zip(
            glyphs, numbers[1::_FIELDS].tolist(), numbers[2::_FIELDS].tolist(), strict=True
        )
        runs.append((item, font, size, list(advances)))
    return runs


def _show(stream: Any, runs: list[tuple[Any, ...]], text: str) -> None:
    """Write the runs: `[<0123>-5<4567>] TJ`, and a new typeface where it changes."""
    shown, last = "", None
    for item, font, size, glyphs in runs:
        pango_font = item.item.analysis.font
        if pango_font != last:
            last = pango_font
            if shown:
                stream.show_text(shown)
            shown = ""
            stream.set_font_size(font.hash, size)
        made = vars(font).setdefault("made", {}).setdefault(size, {})
        try:
            pieces = "".join([made[glyph] for glyph in glyphs])
        except KeyError:
            pieces = _made(stream, item, font, size, glyphs, text, made)
        shown += "<" + pieces
        shown = shown[:-1] if shown[-1] == "<" else shown + ">"
    stream.show_text(shown)


def _made(
    stream: Any,
    item: Any,
    font: Any,
    size: float,
    glyphs: list[tuple[int, int, int]],
    text: str,
    made: dict[tuple[int, int, int], str],
) -> str:
    """What the glyphs of a run are in a PDF; a glyph that is new to a typeface is noted there."""
    from weasyprint.text.ffi import FROM_UNITS, pango

    encoded = text.encode()
    for k, glyph in enumerate(glyphs):
        number, advance, shift = glyph
        if number not in font.to_unicode:
            font.to_unicode[number] = _cluster(item, k, len(glyphs), encoded)
        if number not in font.widths:
            pango.pango_font_get_glyph_extents(
                item.item.analysis.font, number, stream.ink_rect, stream.logical_rect
            )
            font.widths[number] = round(stream.logical_rect.width * 1000 * FROM_UNITS / size)
        if glyph not in made:
            offset = shift / size
            kerning = font.widths[number] + offset - advance * 1000 * FROM_UNITS / size
            before = f">{-offset}<" if offset else ""
            after = f">{int(kerning)}<" if kerning else ""
            made[glyph] = f"{before}{number:04x}{after}"
    return "".join([made[glyph] for glyph in glyphs])


def _cluster(item: Any, k: int, count: int, encoded: bytes) -> str:
    """The text that a glyph of a run was made of."""
    clusters, length, offset = item.glyphs.log_clusters, item.item.length, item.item.offset
    if item.item.analysis.level % 2:  # from right to left
        end = length if k == 0 else clusters[k - 1]
    else:
        end = length if k == count - 1 else clusters[k + 1]
    return encoded[offset + clusters[k] : offset + end].decode()
