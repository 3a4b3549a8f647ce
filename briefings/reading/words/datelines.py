"""The name that signs the head of a text, beside a place: "Baku (Reuters) – …", "Beirut – «NAME»: …"."""

from __future__ import annotations

import re

from briefings.language.normalize import bare
from briefings.reading.words.packednames import places

_HEAD = 120  # characters
_FORMS = (
    re.compile(r"^[\w ،]{2,30}?\s*[-–—:]*\s*[«\"“]([\w. ]{2,30})[»\"”]\s*[-–—:]"),
    # Of the Gulf's agencies: "Dubai, 4 February 2023 / WAM / …".
    re.compile(r"^[\w ]{2,30}?(?:\s+في)?\s+\d{1,2}\s+[\w /]{3,30}?\s*/\s*([\w. ]{2,25}?)\s*/"),
    re.compile(
        r"^[^\s.،:()][^.،:()]{1,40}?(?:[-–—،,/]\s*)?\(\s*([^()]{2,40}?)\s*\)\s*[-–—:]"
        r"|^[^.،:()–—-]{2,30}\s[-–—]\s*([^.،:()–—-]{2,30}?)\s*(?:[-–—:]{1,2}|\.{1,2})\s"
    ),
)
# "Ramallah 5-10-2023 WAFA- …", "Yerevan, 15 June/ARMENPRESS/. …".
_DATED = re.compile(
    r"^[^\W\d][\w ]{1,24}?[,،]?\s+\d"
    r"(?:[\d/.-]{5,9}\s+([^\W\d][\w.]{1,15})\s*[-–—:]"
    r"|\d?\s+[\w ]{3,20}?\s*[/(]\s*([^\W\d][\w.]{1,15})\s*[)/]\s*[-–—.:/]?)"
)
_LAND = re.compile(r"^([^\W\d][\w ]{1,24}?)\s*\(([^()]{3,25})\)(?=\s*[-–—(/«:،,\d])")
_ALONE = re.compile(r"^[\w ]{2,25}?\s*[-–—/(:،,]\s*([\w. ]{2,25}?)\s*\)?$")


def name(paragraph: str) -> str:
    """The name beside a place that opens a paragraph, or that is all of it; ""."""
    paragraph = _without_land(paragraph)
    tried = (form.match(paragraph[:_HEAD]) for form in (*_FORMS, _DATED))
    found = next(filter(None, tried), None) or _ALONE.match(paragraph.strip(" -–—:"))
    return next((group for group in found.groups() if group), "") if found else ""


def _without_land(paragraph: str) -> str:
    """A text without the land in brackets behind its place: "Goris (Armenia) (AFP) – …"."""
    land = _LAND.match(paragraph)
    known = land is not None and bare(land[2]) in places()
    return f"{land[1]}{paragraph[land.end() :]}" if land and known else paragraph
