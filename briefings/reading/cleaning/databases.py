"""The head that a press database sets above an article: its length, day, outlet, code and language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.words import outlets
from briefings.reading.words.days import whole_days

_LENGTH = re.compile(r"\d[\d,]* words", re.IGNORECASE)
_LANGUAGES = frozenset({"arabic", "english", "french", "العربية"})
_HEAD = 8  # lines


def outlet(lines: Sequence[str]) -> str | None:
    """The outlet in the head of a press database: "145 words", day, NAME, code, "Arabic"."""
    for start, line in enumerate(lines):
        if not _LENGTH.fullmatch(line.strip()):
            continue
        head = [other.strip() for other in lines[start + 1 : start + _HEAD]]
        end = next((n for n, other in enumerate(head) if other.lower() in _LANGUAGES), 0)
        names = [other for other in head[:end] if not _is_code(other)]
        if len(names) == 1:
            return outlets.house_name(names[0])
    return None


def _is_code(line: str) -> bool:
    """Whether a line of such a head is its day, its clock or the outlet's short name."""
    return bool(whole_days(line)) or (not any(map(str.islower, line)) and line.isascii())
