"""The name of an outlet as a page signs with it, without what stands beside it on the line.

لندن- عربي21        عكاظ (إسطنبول، وكالات)        دويتشه فيله DW        إيلاف من باريس
"""

from __future__ import annotations

import re
from functools import cache

from briefings.language.normalize import bare
from briefings.reading.words import outlets
from briefings.reading.words.packednames import places

_DASH = re.compile(r"\s*(?:(?<!\s)[-–—]\s|\s[-–—]+\s|[-–—]{2,}|[–—|،,•·/:])\s*")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_LATIN = re.compile(r"\s+[A-Za-z][A-Za-z .]*$|^[A-Za-z][A-Za-z .]*\s+(?=[^\W\dA-Za-z])")
_FROM = re.compile(r"\s+(?:من|في)\s+([^\W\d]+(?:\s+[^\W\d]+)?)$")
_BRAND = re.compile(r"[^\W\d]{4,}\s?(?:24|21|48|360)")


def name(line: str) -> str:
    """What is left of a line without places, agencies, remarks and the name in Latin letters; or ""."""
    whole = _BRACKETS.sub("", line).strip(" .:|")
    if outlets.known(whole):
        return whole
    parts = [part for part in map(str.strip, _DASH.split(whole)) if part and not _is_beside(part)]
    if len(parts) != 1:
        return ""
    found = parts[0]
    came = _FROM.search(found)
    if came and bare(came[1]) in places():
        found = found[: came.start()]
    short = _LATIN.sub("", found).strip()
    return short if short and not outlets.known(found) else found


def is_brand(words: str) -> bool:
    """Whether a name ends with the figure that outlets are called by: "Darfur24"."""
    return _BRAND.fullmatch(bare(words)) is not None


def _is_beside(part: str) -> bool:
    folded = bare(part)
    return folded in places() or folded in _others()


@cache
def _others() -> frozenset[str]:
    return frozenset(map(bare, ("وكالات", "الوكالات", "وكالات الأنباء", "متابعات", "خاص")))
