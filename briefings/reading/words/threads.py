"""A post's place in its thread, "2/" or "(2/5)" at its head or its end: no figure of what it tells."""

from __future__ import annotations

import re
from collections import defaultdict

from briefings.reading.words.wording import is_date_line

_OPEN = r"(?P<place>\d{1,2})/"  # of a thread whose length nobody knew
_BRACKETS = r"[(\[](?P<place>\d{1,2})/(?P<all>\d{1,2})?[)\]]"
_BOTH = r"(?P<place>\d{1,2})/(?P<all>\d{1,2})"
_LETTER = r"(?=[«\"#]?[^\d\W])"
_FORMS = tuple(
    (re.compile(rf"^\s*{form}(?![\d/])\s*{_LETTER}"), re.compile(rf"(?<=[^\d\s/])\s+{form}\s*$"))
    for form in (_BRACKETS, _OPEN, _BOTH)
)
_SURE = frozenset(form for pair in _FORMS[:2] for form in pair)
_MONTH = re.compile(r"^\s*\d{1,2}/\s*(?:[^\d\W]+\s*/?\s*\d{4}|[^\d\W]+\s*/)")  # "7/ October 2023"
_FEWEST = 2  # lines of a text that make "2/5" a place, which may be a share or a day


def unnumbered(text: str) -> str:
    """A text without the places of its posts in their thread.

    What may be a share or a day, "2/5", is a place where another line has another place of as many.
    """
    lines = text.split("\n")
    found = [_place(line) for line in lines]
    places = defaultdict(set)
    for match in filter(None, found):
        places[match.groupdict().get("all")].add(int(match["place"]))
    return "\n".join(
        line if match is None or not _is_sure(match, places) else _without(line, match)
        for line, match in zip(lines, found, strict=True)
    )


def _place(line: str) -> re.Match[str] | None:
    """The place that a line opens or ends with, if any."""
    if "/" not in line or is_date_line(line) or _MONTH.match(line):
        return None
    tried = (form.search(line) for pair in _FORMS for form in pair)
    return next((match for match in tried if match and _is_place(match)), None)


def _is_place(match: re.Match[str]) -> bool:
    return 0 < int(match["place"]) <= int(match.groupdict().get("all") or 99)


def _is_sure(match: re.Match[str], places: dict[str | None, set[int]]) -> bool:
    return match.re in _SURE or len(places[match["all"]]) >= _FEWEST


def _without(line: str, match: re.Match[str]) -> str:
    return line[: match.start()] + line[match.end() :]
