"""Which letter each glyph of the Arabic typeface stands for, read from the typeface itself.

A glyph has one text in a PDF. The typesetter gives it the text of the cluster that it met it in
first; where a cluster has several glyphs (lam-alef, a letter with its vowel sign) the first glyph
gets the text of all and the others none, so that letters double or vanish elsewhere. So does the
stretch that the typeface sets between some letters, as in "لكن". The typeface knows better: its
character map names the plain glyphs, and its single substitutions (OpenType GSUB lookups of type 1
and 3) say which plain glyph each joined or swash form is a form of.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_SINGLE, _ALTERNATE, _EXTENSION = 1, 3, 7


@functools.cache
def plain_letters(path: Path) -> dict[int, str]:
    """Glyph number → its character, for the glyphs that the character map names."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        numbers = font.getReverseGlyphMap()
        return {numbers[name]: text for name, text in _plain(font.getBestCmap()).items()}


@functools.cache
def all_letters(path: Path) -> dict[int, str]:
    """Glyph number → its character, for every glyph where the typeface leaves no doubt."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        known = _plain(font.getBestCmap())
        forms: dict[str, set[str]] = {}
        for base, form in _substitutions(font["GSUB"].table):
            forms.setdefault(form, set()).add(base)
        numbers = font.getReverseGlyphMap()
        found = {name: _letter(name, known, forms, set()) for name in {*known, *forms}}
        return {numbers[name]: text.pop() for name, text in found.items() if len(text) == 1}


def mended(texts: dict[int, str], path: Path) -> dict[int, str]:
    """The texts of a subset's glyphs, each Arabic one with its own letter.

    Brackets keep the text that they have: in a line from right to left they are mirrored.
    """
    return texts | _arabic(all_letters(path), texts) | _arabic(plain_letters(path), texts)


def _arabic(known: dict[int, str], texts: dict[int, str]) -> dict[int, str]:
    return {glyph: known[glyph] for glyph in texts if known.get(glyph, "") >= "\u0600"}


def _plain(cmap: dict[int, str]) -> dict[str, str]:
    """Glyph name → character; a letter before its presentation forms."""
    known: dict[str, str] = {}
    for code, name in sorted(cmap.items()):
        known.setdefault(name, unicodedata.normalize("NFKC", chr(code)) or chr(code))
    return {name: text for name, text in known.items() if len(text) == 1}


def _letter(
    name: str, known: dict[str, str], forms: dict[str, set[str]], seen: set[str]
) -> set[str]:
    """The characters that a glyph may stand for, through any chain of substitutions."""
    if name in known:
        return {known[name]}
    if name in seen:
        return set()
    seen.add(name)
    return {text for base in forms.get(name, ()) for text in _letter(base, known, forms, seen)}


def _substitutions(table: Any) -> Iterator[tuple[str, str]]:
    for lookup in table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            inner = subtable.ExtSubTable if lookup.LookupType == _EXTENSION else subtable
            if inner.LookupType == _SINGLE:
                yield from inner.mapping.items()
            elif inner.LookupType == _ALTERNATE:
                for base, alternates in inner.alternates.items():
                    yield from ((base, form) for form in alternates)
