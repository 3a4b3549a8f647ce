"""The Arabic typeface inside the HTML page, so that Arabic looks right on any machine."""

from __future__ import annotations

import base64
import functools
import io

from briefings.rendering.packed.assets import FONTS

# Letters, vowel signs, digits and punctuation of Arabic and Persian news; what else there is comes
# from a typeface of the reader's machine.
_ARABIC = "\u060c\u061b\u061f\u0670\u0671\u067e\u0686\u0698\u06a9\u06af\u06cc\u06d4"
_RANGES = ((0x621, 0x63A), (0x640, 0x652), (0x660, 0x66C), (0x6F0, 0x6F9), (0x30, 0x39))
_POINTS = " !%()+,-./:;[]«»–—‘’“”…"
_FEATURES = ("ccmp", "curs", "fina", "init", "isol", "liga", "locl", "mark", "medi", "mkmk", "rlig")


@functools.cache
def arabic_font() -> str:
    """Amiri, cut down to the characters of news, as a `data:` address (WOFF2, some 50 kB)."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options()
    options.layout_features = list(_FEATURES)
    options.hinting = False
    options.name_IDs = []
    cutter = subset.Subsetter(options)
    letters = [code for first, last in _RANGES for code in range(first, last + 1)]
    cutter.populate(unicodes=letters, text=_ARABIC + _POINTS)
    with TTFont(FONTS["Amiri-Regular.ttf"], lazy=True, recalcTimestamp=False) as font:
        cutter.subset(font)
        font.flavor = "woff2"
        file = io.BytesIO()
        font.save(file)
    return "data:font/woff2;base64," + base64.b64encode(file.getvalue()).decode()
