"""Who speaks in an English sentence that begins with its speaker: "the union's chairman, Rami Saad"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefings.language.packed import toml

_LONGEST = 16  # words
_ARTICLES = frozenset(["The", "A", "An"])


class _Words(NamedTuple):
    opening: re.Pattern[str]
    nobody: frozenset[str]
    clause: re.Pattern[str]


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = toml("rendering/subjects.toml")
    said, clause = "|".join(table["said"]), "|".join(table["clause"])
    noun = r'[^,;:"“”]{3,90}?(?:, [^,;:"“”]{3,80},)?'  # with a name or an office between commas
    return _Words(
        re.compile(rf"(?P<who>{noun}) (?:also |had |has )?(?:{said})\b"),
        frozenset(table["nobody"]),
        re.compile(rf"\b(?:{clause})\b"),
    )


def subject(en: str) -> str:
    """The words before the verb of saying, as they stand within a sentence; "" where they are nobody's."""
    words = _words()
    found = words.opening.match(en)
    if found is None:
        return ""
    who = found["who"].rstrip(",")
    first, *rest = who.split()
    if first.lower() in words.nobody or words.clause.search(who) or len(rest) >= _LONGEST:
        return ""
    return " ".join([first.lower() if first in _ARTICLES else first, *rest])
