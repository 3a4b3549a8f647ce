"""What becomes of hostile or unprintable text before it reaches a page.

The JSON form keeps every character of the sources; pages, Markdown and DOCX get the cleaned text.
"""

from __future__ import annotations

import functools
import re
import unicodedata

LONGEST_TEXT = 4000  # characters of a sentence; the longest real ones have under 1,500
LONGEST_LABEL = 200  # of a title, outlet, label, file name
LONGEST_WORD = 60  # without a break opportunity; real Arabic and English words stay below

# Bidi embeddings, overrides, isolates and marks (UAX #9): the page sets direction by markup, and a
# stray override would turn the rest of a line around.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROL = re.compile(
    f"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufff9-\ufffb"
    f"\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff{_BIDI}]"
)
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_SPACE = re.compile(r"[ \t\r\n\x0b\x0c\x85\u2028\u2029]+")
_LONG = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_LAST = re.compile(rf"(?<=\S)\s+\S{{0,{LONGEST_WORD}}}\Z")  # what is cut off of a last word


def clean(text: str) -> str:
    """The text on one line, without controls, bidi overrides or words that no column can hold."""
    flat = _SPACE.sub(" ", _CONTROL.sub("", text)).strip()
    return _LONG.sub(_broken, flat)


def _broken(match: re.Match[str]) -> str:
    word = match[0]
    pieces = (word[k : k + LONGEST_WORD] for k in range(0, len(word), LONGEST_WORD))
    return "\u200b".join(pieces)


def shortened(text: str, most: int = LONGEST_TEXT) -> str:
    """The text, cut where it is longer than any real one, at a word, with a note on how much is missing.

    Lines are broken in quadratic time, so a hostile text could hold up a page for hours.
    """
    if len(text) <= most:
        return text
    kept = _LAST.sub("", text[:most]) if text[most] != " " else text[:most]
    return f"{kept} […{len(text) - len(kept):,} more characters, in the JSON form]"


@functools.cache
def printable() -> frozenset[int]:
    """The code points that the packed typefaces hold."""
    from fontTools.ttLib import TTFont

    from briefings.rendering.packed.assets import FONTS

    known: set[int] = set()
    for path in {FONTS["Amiri-Regular.ttf"], FONTS["NotoSerif.ttf"], FONTS["NotoSans.ttf"]}:
        with TTFont(path, lazy=True) as font:
            known.update(font.getBestCmap())
    return frozenset(known)


def set_in_type(text: str, most: int = LONGEST_LABEL) -> str:
    """`clean(text)`, not too long, with every character that the packed typefaces lack named in words.

    So a PDF never takes a typeface from the machine that it happens to be made on.
    """
    text = clean(shortened(text, most))
    if text.isascii():
        return text
    known = printable()
    if known.issuperset(map(ord, text)):
        return text
    text = _FLAG.sub(_flag, text)
    return "".join(char if ord(char) in known else _named(char) for char in text)


def _flag(match: re.Match[str]) -> str:
    """A flag is written as two letters, the code of its country."""
    return f"[flag {''.join(chr(ord(char) - 0x1F1E6 + ord('A')) for char in match[0])}]"


@functools.lru_cache(maxsize=4096)
def _named(char: str) -> str:
    # Joiners, variation selectors, tones.
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Sk"}:
        return ""
    composed = unicodedata.normalize("NFKC", char)
    if composed != char and all(ord(part) in printable() for part in composed):
        return composed
    name = unicodedata.name(char, "")
    if unicodedata.category(char) == "So" and name:
        return f"[{name.lower()}]"
    return "\ufffd" if 0xFFFD in printable() else "?"
