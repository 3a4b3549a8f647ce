"""Where a text turns to the other side: "on the other side of the border", "in return"."""

from __future__ import annotations

from itertools import pairwise

from briefings.analysis.parsing.grammar import Reading
from briefings.language.normalize import bare

_SIDES = frozenset(map(bare, ["الجانب", "الضفة", "الجهة", "الطرف", "الناحية", "المعسكر"]))
_OTHER = frozenset(map(bare, ["الآخر", "الأخرى", "الثاني", "الثانية"]))
_OPPOSITE = frozenset(map(bare, ["المقابل", "المقابلة", "بالمقابل"]))


def turned(reading: Reading) -> int:
    """The first word that turns to the other side, or -1."""
    tokens = reading.tokens
    for k, token in enumerate(tokens):
        if token.text in _OPPOSITE:
            return k
    for k, (one, other) in enumerate(pairwise(tokens)):
        if other.text in _OTHER and one.text.lstrip("وبل") in _SIDES:
            return k
    return -1
