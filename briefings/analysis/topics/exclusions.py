"""What a profile's theme leaves out: words inside of what its `without` expressions match."""

from __future__ import annotations

import re
from collections.abc import Iterable

_GROUP = re.compile(r"\([^()]*\)")  # of a pattern, without groups inside
_SIGNS = re.compile(r"\[|\\[()]|\(\?[a-zA-Z]")  # brackets that are no groups, letters of any case
_OPENING = re.compile(r"[\w ]*(?![\w ?*{|])")  # letters of a pattern up to its first sign


class Without:
    """The `without` expressions of a theme, each asked only where its first letters stand."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = [(_opening(pattern), re.compile(pattern)) for pattern in patterns]

    def hides(self, text: str) -> set[int]:
        """The words, counted by the spaces before them, inside what an expression matches."""
        hidden: set[int] = set()
        for opening, pattern in self._patterns:
            for match in pattern.finditer(text) if opening in text else ():
                first = text.count(" ", 0, match.start())
                hidden.update(range(first, first + match[0].strip().count(" ") + 1))
        return hidden


def _opening(pattern: str) -> str:
    """The letters with which all that matches begins: such a pattern need not be asked without them."""
    outside = pattern
    while (less := _GROUP.sub("", outside)) != outside:
        outside = less
    begins = None if "|" in outside or _SIGNS.search(pattern) else _OPENING.match(pattern)
    return begins[0] if begins else ""
