"""Figures that are all there and yet say something else: a fifth that became five, a rise that became a fall.

Fractions whose denominator stands alone in the English: of 14,172 true pairs none is marked; of 2,010
outputs of the bundled package 3, all of them wrong. Courses that run backwards: of 24,190 true pairs none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefings.language.normalize import bare
from briefings.language.numerals import numerals

_NAMES = {
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}
_NEAR = 1e-4
# "From 68 to 170", a few words between the two.
_FIGURE = r"(\d+(?:[.,]\d+)*)"
_AR_COURSE = re.compile(rf"(?<!\w)من {_FIGURE}(?: [^\W\d]+){{0,4}} الي {_FIGURE}")
_EN_COURSE = re.compile(
    rf"\bfrom \$?{_FIGURE}(?:[ %][^\W\d]*){{0,5}} to \$?{_FIGURE}", re.IGNORECASE
)


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for each fraction and for each course of a figure that the English has otherwise."""
    yield from _turned(ar, en)
    yield from _whole(ar, en)


def _turned(ar: str, en: str) -> Iterator[str]:
    """From 68 to 170 in the Arabic, from 170 to 68 in the English."""
    there = set(_EN_COURSE.findall(en))
    for start, end in _AR_COURSE.findall(bare(ar)):
        if start != end and (end, start) in there and (start, end) not in there:
            yield f"the Arabic goes from {start} to {end}, the English from {end} to {start}"


def _whole(ar: str, en: str) -> Iterator[str]:
    """A reason for each fraction 1/3 … 1/10 that the English has as a whole number, or as an ordinal."""
    left = [value for numeral in numerals(ar, "ar") for value in numeral.values]
    portions = [n for value in left for n in _NAMES if abs(value - 1 / n) < _NEAR]
    if not portions:
        return
    right = Counter(value for numeral in numerals(en, "en") for value in numeral.values)
    for n in dict.fromkeys(portions):
        kept = any(abs(value * scale - 1) < 0.02 for value in right for scale in (n, n / 100))
        kept = kept or re.search(rf"\b{_NAMES[n]}s?\b", en, re.IGNORECASE) is not None
        if not kept and right[float(n)] > left.count(float(n)):
            article = "an" if n == 8 else "a"
            yield f"the Arabic has {article} {_NAMES[n]}; the English only the number {n}"
