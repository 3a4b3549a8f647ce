"""The outlet that signs an article in a line by itself, right under the headline or above the day.

A name of the lists may stand with a place, an agency or its letters in Latin beside it, with the author
between it and the day. Of a name that no list has one word is enough there, unless it may be something else.

    لندن- عربي21        عكاظ (إسطنبول، وكالات)        دويتشه فيله DW        إيلاف من باريس
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.language.normalize import bare
from briefings.reading.cleaning.mastheads import is_told
from briefings.reading.words import outlets, phrases
from briefings.reading.words.days import whole_days
from briefings.reading.words.packednames import outlet_names, persons, places
from briefings.reading.words.wording import Labelled, first_paragraph

_PLACED = re.compile(r"(?P<place>[^:«»]{2,30}?)\s*[:/–-]\s*«(?P<name>[^«»]{2,40})»")
_APART = 2  # lines from a name to its day at most
_TOLD = 6  # lines of the text that a name is compared with
_LONGEST = 5  # words of a line that a name may stand on
_LETTERS = 4  # of a name of one word that no list has
_DASH = re.compile(r"\s*(?:(?<!\s)[-–—]\s|\s[-–—]+\s|[-–—]{2,}|[–—|،,•·/:])\s*")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_LATIN = re.compile(r"\s+[A-Za-z][A-Za-z .]*$|^[A-Za-z][A-Za-z .]*\s+(?=[^\W\dA-Za-z])")
_FROM = re.compile(r"\s+(?:من|في)\s+([^\W\d]+(?:\s+[^\W\d]+)?)$")
_BRAND = re.compile(r"[^\W\d]{4,}\s?(?:24|21|48|360)")
_OWN = "خاص"  # "exclusive"
_LENGTH = re.compile(r"\d[\d,]* words", re.IGNORECASE)
_LANGUAGES = frozenset({"arabic", "english", "french", "العربية"})
_DATABASE_HEAD = 8  # lines


def outlet(labelled: Sequence[Labelled]) -> str | None:
    """The outlet that a line above the text names, as far as that can be told."""
    first = first_paragraph(labelled)
    told = [x.line.text for x in labelled if x.label in {"title", "paragraph"}][: _TOLD + 1]
    for item in labelled[:first]:
        placed = _PLACED.fullmatch(item.line.text)
        if placed and bare(placed["place"]) in places() and not outlets.is_agency(placed["name"]):
            return outlets.house_name(placed["name"])
    for index in range(first):
        item = labelled[index]
        if item.label == "title" or item.line.words > _LONGEST or item.line.stop:
            continue
        name = _written(item.line.text)
        under = index > 0 and labelled[index - 1].label == "title"
        dated = _is_dated(labelled[index + 1 : index + 1 + _APART])
        if name and dated and (_is_listed(name) or (under and _may_be_one(item, name, told))):
            return outlets.house_name(name)
    return None


def _is_dated(below: Sequence[Labelled]) -> bool:
    """Whether the day stands below a line, or behind the author's."""
    reasons = [item.reason for item in below]
    return reasons[:1] == ["dates"] or (reasons[:1] == ["author"] and reasons[1:] == ["dates"])


def _is_listed(name: str) -> bool:
    folded = bare(name)
    packed = {folded, f"?{folded}"} & outlet_names() and phrases.match(name) is None  # "Facebook"
    paper = folded in outlets.listed("papers")
    return bool(packed) or paper or outlets.known(name) is not None or outlets.is_edition(name)


def _may_be_one(item: Labelled, name: str, told: Sequence[str]) -> bool:
    """Whether a name that no list has is an outlet's: of one word, and no rubric, place, person or topic."""
    folded = bare(name)
    first, *rest = folded.split()
    called = rest[-1:] and rest[-1] in outlets.listed("brands") and first not in _rubrics()
    if called or _is_brand(name):
        return True
    plain = folded.isalpha() and len(folded) >= _LETTERS and item.line.arabic == 1.0
    if not plain or phrases.match(item.line.text) or item.label == "meta":
        return False
    rubric = not _rubrics().isdisjoint({folded, folded.removeprefix("ال")})
    known = folded in places() or folded in persons()
    return not (rubric or known or is_told(name, told))


def _rubrics() -> frozenset[str]:
    return outlets.listed("no_outlet") | outlets.listed("pieces") | outlets.listed("bulletins")


def _written(line: str) -> str:
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


def _is_brand(words: str) -> bool:
    """Whether a name ends with the figure that outlets are called by: "Darfur24"."""
    return _BRAND.fullmatch(bare(words)) is not None


def _is_beside(part: str) -> bool:
    folded = bare(part)
    return folded in places() or folded in outlets.listed("unnamed") or folded == _OWN


def of_database(lines: Sequence[str]) -> str | None:
    """The outlet in the head of a press database: "145 words", day, NAME, code, "Arabic"."""
    for start, line in enumerate(lines):
        if not _LENGTH.fullmatch(line.strip()):
            continue
        head = [other.strip() for other in lines[start + 1 : start + _DATABASE_HEAD]]
        end = next((n for n, other in enumerate(head) if other.lower() in _LANGUAGES), 0)
        names = [other for other in head[:end] if not _is_code(other)]
        if len(names) == 1:
            return outlets.house_name(names[0])
    return None


def _is_code(line: str) -> bool:
    """Whether a line of such a head is its day, its clock or the outlet's short name."""
    return bool(whole_days(line)) or (not any(map(str.islower, line)) and line.isascii())
