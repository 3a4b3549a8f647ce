"""Every figure in a text, in digits or words, Arabic or English, with values that can be compared.

The two readers agree on what a figure is worth, whatever the language writes:

* a number has one value, a range two, `dozens` two (20 and 99, approximate);
* a date has the day, month and year that are there, as numbers; a month alone is no figure;
* a time has its hour as written (12-hour clock stays so) and its minutes unless they are zero;
* `إس-300` and `S-300` are designations worth 300; `الحادية والأربعون` and `41st` ordinals worth 41;
* a decade is worth its year within the century (`التسعينيات`, `the 1990s`: 90);
* `approximate` says *about*; the bounds *at least* and *at most* leave it False;
* signs are not kept: a temperature of −5 is worth 5.

Arabic duals (`جنديان`) are figures worth 2; English often leaves them unsaid (`both sides`), and
`one`, `a`, `first` come and go between languages: see `is_soft`.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.language import numerals_ar, numerals_en
from briefings.language.digits import Language
from briefings.records import Numeral

_WIDEST = 2  # of a range, times its low end: "tens of thousands" are worth 20,000 to 99,000


@lru_cache(maxsize=1 << 13)  # wire copy repeats, and several stages ask of the same text
def numerals(text: str, language: Language) -> tuple[Numeral, ...]:
    """The figures of a text in order; they do not overlap."""
    return numerals_ar.read(text) if language == "ar" else numerals_en.read(text)


def is_soft(numeral: Numeral) -> bool:
    """Whether a faithful translation may leave the figure unsaid: none, one, two and first in words,
    duals among them.
    """
    return (
        not any(char.isdigit() for char in numeral.text)
        and numeral.kind in ("cardinal", "ordinal")
        and all(value in (0.0, 1.0, 2.0) for value in numeral.values)
    )


def has_both_ends(numeral: Numeral) -> bool:
    """Whether it is a range of thousands that says where it ends, as "seventy to seventy-five thousand"."""
    low, high = numeral.values[0], numeral.values[-1]
    return numeral.kind == "range" and low >= 1000 and high <= _WIDEST * low
