"""A date that the English says more often than the Arabic: two deadlines that became one.

"By 15 November the one district, by 20 November the other" came out with the second date for both, and the
first beside it. The ledger of figures lets what is said again pass, since English may say a year once more;
a day and its month it does not. Of 60,963 true pairs one is marked, a resolution of eight dates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefings.language.digits import Language
from briefings.language.numerals import numerals
from briefings.translation.checks.figures import MONTHS

_Date = tuple[float, float]  # day and month
_LAST = 31  # of a month: a month and its year are no such date


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for a date of the Arabic that stands in the English once more, where there are several."""
    there = _dates(en, "en")
    if all(times == 1 for times in there.values()):
        return
    here = _dates(ar, "ar")
    for (day, month), times in there.items():
        if len(here) > 1 and 0 < here[day, month] < times:
            yield f"the English says {MONTHS[int(month) - 1]} {day:.0f} more often than the Arabic"


def _dates(text: str, language: Language) -> Counter[_Date]:
    found = (n.values for n in numerals(text, language) if n.kind == "date" and len(n.values) > 1)
    return Counter((day, month) for day, month, *_ in found if day <= _LAST)
