"""The name that signs the head of a text, beside a place: "Baku (Reuters) – …", "Beirut – «NAME»: …"."""

from __future__ import annotations

import re

_HEAD = 120  # characters
_FORMS = (
    re.compile(r"^[\w ،]{2,30}?\s*[-–—:]*\s*[«\"“]([\w. ]{2,30})[»\"”]\s*[-–—:]"),
    # Of the Gulf's agencies: "Dubai, 4 February 2023 / WAM / …".
    re.compile(r"^[\w ]{2,30}?(?:\s+في)?\s+\d{1,2}\s+[\w /]{3,30}?\s*/\s*([\w. ]{2,25}?)\s*/"),
    re.compile(
        r"^[^\s.،:()][^.،:()]{1,40}?(?:[-–—،,/]\s*)?\(\s*([^()]{2,40}?)\s*\)\s*[-–—:]"
        r"|^[^.،:()–—-]{2,30}\s[-–—]\s*([^.،:()–—-]{2,30}?)\s*(?:[-–—:]{1,2}|\.{2})\s"
    ),
)
_ALONE = re.compile(r"^[\w ]{2,25}?\s*[-–—/(:،,]\s*([\w. ]{2,25}?)\s*\)?$")


def name(paragraph: str) -> str:
    """The name beside a place that opens a paragraph, or that is all of it; ""."""
    tried = (form.match(paragraph[:_HEAD]) for form in _FORMS)
    found = next(filter(None, tried), None) or _ALONE.match(paragraph.strip(" -–—:"))
    return next((group for group in found.groups() if group), "") if found else ""
