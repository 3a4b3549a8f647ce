"""Where a text turns to the other side: "on the other side of the border", "in return"."""

from __future__ import annotations

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import Trigger
from briefings.language.normalize import bare

_SIDES = frozenset(map(bare, ["الجانب", "الضفة", "الجهة", "الطرف", "الناحية", "المعسكر"]))
_OTHER = frozenset(map(bare, ["الآخر", "الأخرى", "الثاني", "الثانية"]))
_OPPOSITE = frozenset(map(bare, ["المقابل", "المقابلة", "بالمقابل"]))
_FACING, _FURTHER = Trigger(_OPPOSITE.__contains__), Trigger(_OTHER.__contains__)


def turned(reading: Reading) -> int:
    """The first word that turns to the other side, or -1."""
    for k in _FACING.at(reading):
        return k
    for k in _FURTHER.at(reading):
        if k and reading.tokens[k - 1].text.lstrip("وبل") in _SIDES:
            return k - 1
    return -1
