"""Figures, quotation marks and edges of Arabic lines, shown apart from the words beside them.

A line of Arabic is drawn from left to right, though it is read from right to left, and a reader of
PDF turns the letters around. pypdf begins anew wherever a letter of the other direction stands, and
it takes figures and quotation marks for such: the two sides of a figure would change places, and a
space or bracket at the left end of a line would come before it. Here such a line is cut, and its
pieces are shown in the order of reading, each where it stood. Nothing moves on the page.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby
from typing import Any

_FIGURE, _QUOTE, _WORDS = "figure", "quote", "words"
_JOINS = frozenset(".,:/٫٬-")  # between two figures they belong to the number
_QUOTES = frozenset("«»“”")
_ARABIC = re.compile("[\u0590-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")

_FONT = re.compile(rb"/(\w+) ([\d.]+) Tf")
_PIECES = re.compile(rb"<([0-9a-f]+)>|(-?[\d.]+)")
_NO_SHIFT = b">0<"
_IN_LINE = frozenset({b"Tf", b"Ts", b"TJ"})


def _is_own(text: str) -> bool:
    return text in _QUOTES or text.isdigit()


def _is_edge(text: str) -> bool:
    """Spaces, brackets and points: of neither direction."""
    return bool(text) and not text.isalnum() and not _ARABIC.search(text)


class Typeface:
    """A typeface of a document: what its glyphs stand for, and how wide they are."""

    def __init__(self, texts: Mapping[int, str], widths: Mapping[int, float], arabic: bool) -> None:
        self.texts, self.widths, self.arabic = texts, widths, arabic
        own, edges = (self._codes(wanted) if arabic else b"(?!)" for wanted in (_is_own, _is_edge))
        # It may also find what begins amid the number of a glyph; then there is nothing to cut.
        self.to_cut = re.compile(rb"\[<(?:%s)|%s" % (edges, own))

    @functools.cached_property
    def letters(self) -> dict[bytes, int]:
        """How many letters a glyph stands for, by its number as it is written."""
        return {b"%04x" % g: sum(map(str.isalpha, text)) for g, text in self.texts.items()}

    def _codes(self, wanted: Callable[[str], bool]) -> bytes:
        found = [b"%04x" % glyph for glyph, text in self.texts.items() if wanted(text)]
        return b"|".join(found) or b"(?!)"


_NONE = Typeface({}, {}, arabic=False)


@dataclass(frozen=True, slots=True)
class _Look:
    """How glyphs are shown, and the operators that say so."""

    typeface: Typeface = _NONE
    size: float = 0.0
    font: bytes = b""
    rise: bytes = b"0 Ts"

    def operators(self, before: _Look) -> Iterator[bytes]:
        """What changes from another look to this one."""
        if self.font != before.font:
            yield self.font
        if self.rise != before.rise:
            yield self.rise


@dataclass(slots=True)
class _Glyph:
    """A glyph of a line, with the shift behind it."""

    code: bytes  # its number, as it is written
    look: _Look
    text: str
    advance: float  # to the next glyph, in units of the text
    shift: bytes = b""


@dataclass(slots=True)
class _Pen:
    """The state of a page's text while its operators are followed."""

    typefaces: Mapping[bytes, Typeface]
    look: _Look = field(default_factory=_Look)

    def shown(self, line: list[bytes]) -> list[bytes]:
        """The operators of a line (from a `Tm` on), cut where needed."""
        start, to_cut = self.look, False
        for operator in line[1:]:
            if self.follow(operator):
                to_cut = to_cut or bool(self.look.typeface.to_cut.search(operator))
        if not to_cut:
            return line
        self.look = start
        pieces = _pieces([glyph for operator in line[1:] for glyph in self.glyphs(operator)])
        return list(_apart(pieces, line[0], start, self.look)) if len(pieces) > 1 else line

    def follow(self, operator: bytes) -> bool:
        """Take up the operator; whether it shows text."""
        if operator.endswith(b"TJ"):
            return True
        if operator.endswith(b"Ts"):
            self.look = replace(self.look, rise=operator)
        elif font := _FONT.fullmatch(operator):
            typeface = self.typefaces.get(font[1], _NONE)
            self.look = _Look(typeface, float(font[2]), operator, self.look.rise)
        return False

    def glyphs(self, operator: bytes) -> list[_Glyph]:
        """The glyphs that the operator shows."""
        found: list[_Glyph] = []
        if not self.follow(operator):
            return found
        look, scale = self.look, self.look.size / 1000
        for codes, shift in _PIECES.findall(operator):
            for k in range(0, len(codes), 4):
                number = int(codes[k : k + 4], 16)
                text, width = look.typeface.texts[number], look.typeface.widths[number]
                found.append(_Glyph(codes[k : k + 4], look, text, width * scale))
            if found and shift.strip(b"0"):
                found[-1].shift = shift
                found[-1].advance -= float(shift) * scale
        return found


def show_apart(stream: list[Any], typefaces: Mapping[bytes, Typeface]) -> None:
    """Cut the Arabic lines of a page, in place.

    `stream` holds the operators of its content, `typefaces` those of the document by name.
    """
    pen = _Pen(typefaces)
    shown: list[Any] = []
    line: list[bytes] = []
    for operator in stream:
        if line and isinstance(operator, bytes) and operator[-2:] in _IN_LINE:
            line.append(operator.replace(_NO_SHIFT, b""))
            continue
        shown += pen.shown(line)
        line = []
        if isinstance(operator, bytes) and operator.endswith(b" Tm"):
            line.append(operator)
        else:
            shown.append(operator)
    stream[:] = shown


def _pieces(glyphs: Sequence[_Glyph]) -> list[list[_Glyph]]:
    """The glyphs of a line in pieces, from left to right."""
    found: list[list[_Glyph]] = []
    for kind, group in groupby(range(len(glyphs)), lambda k: _kind(glyphs, k)):
        piece = [glyphs[k] for k in group]
        if kind == _QUOTE:
            found += [[glyph] for glyph in piece]
        elif kind == _FIGURE:
            found.append(piece)
        else:
            edge = next((k for k, g in enumerate(piece) if not _is_edge(g.text)), len(piece))
            found += [part for part in (piece[:edge], piece[edge:]) if part]
    return found


def _kind(glyphs: Sequence[_Glyph], k: int) -> str:
    text = glyphs[k].text
    if text in _QUOTES:
        return _QUOTE
    if text.isdigit():
        return _FIGURE
    around = [glyph.text.isdigit() for glyph in glyphs[max(k - 1, 0) : k + 2 : 2]]
    return _FIGURE if text in _JOINS and around == [True, True] else _WORDS


def _apart(
    pieces: Sequence[Sequence[_Glyph]], matrix: bytes, look: _Look, last: _Look
) -> Iterator[bytes]:
    """The pieces from right to left, each a text object of its own, from one look to another."""
    a, b, c, d, x, y = map(float, matrix.split()[:6])
    starts = list(accumulate((sum(g.advance for g in piece) for piece in pieces), initial=0.0))
    for k in reversed(range(len(pieces))):
        if k < len(pieces) - 1:
            yield b"ET"
            yield b"BT"
        yield b"%g %g %g %g %.6f %.6f Tm" % (a, b, c, d, x + a * starts[k], y + b * starts[k])
        for changed, glyphs in groupby(pieces[k], lambda glyph: glyph.look):
            yield from changed.operators(look)
            look = changed
            yield b"[" + b"".join([b"<%s>%s" % (g.code, g.shift) for g in glyphs]) + b"] TJ"
    yield from last.operators(look)
