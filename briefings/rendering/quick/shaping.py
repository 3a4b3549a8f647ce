"""Lines of text: set up once per style, and shaped once to be laid out and drawn.

* What Pango needs to know of a style (its context, typeface, features) is kept with the style.
* A line stays shaped until it is drawn. WeasyPrint throws it away to save memory and shapes it
  again; a part of a briefing is small enough (`STRETCH` in `pdf`) to keep its lines.
* Of a line's text and its next word WeasyPrint makes a layout to see whether the word fits when the
  space behind it does not count. Pango lets that space hang, so that it never does.
"""

from __future__ import annotations

import functools
from typing import Any

from briefings.rendering.quick.styles import known

_PARAGRAPHS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def install() -> None:
    """Put the functions of this module into WeasyPrint."""
    from weasyprint.layout import inline, preferred
    from weasyprint.text import line_break

    _set_up(line_break)
    _keep(line_break.Layout)
    _strut(line_break, inline)
    can_break = functools.lru_cache(4096)(line_break.can_break_text)
    for module in (line_break, inline, preferred):
        module.can_break_text = can_break


def _strut(line_break: Any, inline: Any) -> None:
    original = line_break.strut

    def strut(style: Any) -> tuple[float, float]:
        kept = known(style)
        found: tuple[float, float]
        if "strut" in kept:
            found = kept["strut"]
        else:
            found = original(style)
            known(style)["strut"] = found  # asked for anew: finding it may have set values
        return found

    line_break.strut = inline.strut = strut


class _Ready:
    """What Pango needs to know of a style, and what WeasyPrint reads from it."""

    __slots__ = ("ascent", "context", "description", "features", "language", "strikethrough",
                 "strikethrough_thickness", "underline", "underline_thickness")  # fmt: skip

    def __init__(self, layout: Any, context: Any, description: Any, features: Any) -> None:
        self.context, self.description, self.features = context, description, features
        self.language = layout.language
        self.ascent = layout.ascent
        self.underline = layout.underline_position
        self.strikethrough = layout.strikethrough_position
        self.underline_thickness = getattr(layout, "underline_thickness", None)
        self.strikethrough_thickness = getattr(layout, "strikethrough_thickness", None)


def _set_up(line_break: Any) -> None:
    """`Layout.setup` with all that depends on the style alone taken from what is kept with it."""
    from weasyprint.text.ffi import ffi, gobject, pango

    kind = line_break.Layout
    original = kind.setup

    def setup(self: Any, style: Any) -> None:
        kept = known(style)
        if "layout" not in kept:
            kept["layout"] = _ready(original, self, style, line_break)
        ready: _Ready = kept["layout"]
        self.style, self.first_line_direction, self.index = style, 0, None
        self.language = ready.language
        self.layout = ffi.gc(pango.pango_layout_new(ready.context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(self.layout, False)
        pango.pango_layout_set_font_description(self.layout, ready.description)
        self.ascent, self.underline_position = ready.ascent, ready.underline
        self.strikethrough_position = ready.strikethrough
        if ready.ascent is not None:
            self.underline_thickness = ready.underline_thickness
            self.strikethrough_thickness = ready.strikethrough_thickness
        if ready.features is not None:
            attributes = pango.pango_attr_list_new()
            pango.pango_attr_list_insert(attributes, ready.features)
            pango.pango_layout_set_attributes(self.layout, attributes)

    kind.setup = setup


def _ready(original: Any, layout: Any, style: Any, line_break: Any) -> _Ready:
    """Let WeasyPrint set a layout up and catch what it makes on the way."""
    made: dict[str, Any] = {}
    real = line_break.pango

    class Listening:
        def __getattr__(self, name: str) -> Any:
            function = getattr(real, name)

            def call(*given: Any) -> Any:
                if name == "pango_layout_new":
                    made["context"] = given[0]
                elif name == "pango_layout_set_font_description":
                    made["description"] = given[1]
                elif name == "pango_attr_list_insert":
                    made["features"] = given[1]
                return function(*given)

            return call if callable(function) else function

    line_break.pango = Listening()
    try:
        original(layout, style)
    finally:
        line_break.pango = real
    return _Ready(layout, made["context"], made["description"], made.get("features"))


def _keep(kind: Any) -> None:
    """Shape a text no more often than it changes."""
    from weasyprint.text.ffi import pango

    set_text, get_first_line = kind.set_text, kind.get_first_line
    reactivate, deactivate = kind.reactivate, kind.deactivate

    def set_text_once(self: Any, text: str, justify: bool = False) -> None:
        index = self.index
        if index is not None and not justify:
            shown: str = self.text
            if len(text) < len(shown) and shown.startswith(text) and len(text.encode()) > index:
                return  # the text still goes on behind its first line: that line is the same
        single = not _PARAGRAPHS.intersection(text)
        pango.pango_layout_set_single_paragraph_mode(self.layout, single)
        self.index = None
        set_text(self, text, justify)

    def get_first_line_noted(self: Any) -> tuple[Any, int | None]:
        found: tuple[Any, int | None] = get_first_line(self)
        self.index = found[1]
        return found

    def put_away(self: Any) -> None:
        if getattr(self, "drawn", False):
            deactivate(self)

    def take_up(self: Any, style: Any) -> None:
        self.drawn = True
        alive = getattr(self, "layout", None) is not None and self.style is style
        if not alive or self.justification_spacing:
            reactivate(self, style)

    kind.set_text, kind.get_first_line = set_text_once, get_first_line_noted
    kind.deactivate, kind.reactivate = put_away, take_up
