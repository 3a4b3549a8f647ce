"""Number words of the Arabic written as digits: one more way to bring a figure through a decoder."""

from __future__ import annotations

from briefings.language.numerals import has_both_ends, numerals
from briefings.records import Numeral

# News writes large numbers as digits with one word; so does the text that models learn from.
_SCALES = ((1e12, "تريليون"), (1e9, "مليار"), (1e6, "مليون"))
_LEAST = 3  # one and two are often an ending of the noun and cannot be taken out of it


def write_digits(ar: str) -> str:
    """The Arabic with `أربعمئة وخمسين مليار` as `450 مليار`; what is written in digits stays."""
    parts: list[str] = []
    at = 0
    for numeral in numerals(ar, "ar"):
        written = _written(numeral)
        if written is None or numeral.start < at or written == numeral.text:
            continue
        before = ar[at : numeral.start]
        # A clitic before it stands apart, as it does before a name in Latin letters.
        parts += [before, " " if before and before[-1].isalpha() else "", written]
        at = numeral.end
    return "".join([*parts, ar[at:]])


def _written(numeral: Numeral) -> str | None:
    values = numeral.values
    vague = numeral.kind == "range" and numeral.approximate  # such as "dozens"
    if not values or (vague and not has_both_ends(numeral)):
        return None
    if numeral.kind == "time" and len(values) == 2:  # hours, minutes
        return f"{values[0]:.0f}:{values[1]:02.0f}"
    if numeral.kind == "ordinal" and len(values) == 1 and values[0] > 10:
        return f"ال{values[0]:.0f}"
    if numeral.kind == "cardinal" and len(values) == 1 and values[0] >= _LEAST:
        return _number(values[0])
    if numeral.kind == "range" and len(values) == 2 and values[0] >= _LEAST:
        return f"{_number(values[0])} إلى {_number(values[1])}"
    return None


def _number(value: float) -> str:
    for scale, word in _SCALES:
        count = value / scale
        if value >= scale and round(count, 3) == count:  # exact in few digits
            return f"{count:g} {word}"
    return f"{value:,.0f}" if value >= 10_000 else f"{value:g}"
