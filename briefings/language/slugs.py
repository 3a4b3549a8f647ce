"""Parts of file names: whatever the script of a name, a-z, 0-9 and hyphens."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from briefings.language.normalize import bare

# Consonants only: a file name has to be safe and readable, no more. Letters are folded beforehand.
_LATIN: Final = {
    **dict(zip("ابتجحدرزسصضطظعفقكلمنهويپگڤ", "abtjhdrzssdtzafqklmnhwipgv", strict=True)),
    **{"ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "غ": "gh", "چ": "ch", "ژ": "zh", "ء": ""},
}


def slug(text: str, longest: int) -> str:
    """The text in a-z, 0-9 and hyphens, at most that long; "" where no letter of it has a place."""
    letters = unicodedata.normalize("NFKD", bare(text))
    signs = (c for c in letters if not unicodedata.combining(c))
    latin = "".join(_LATIN.get(c, c if c.isascii() else " ") for c in signs)
    return re.sub(r"[^a-z0-9]+", "-", latin.lower()).strip("-")[:longest].strip("-")
