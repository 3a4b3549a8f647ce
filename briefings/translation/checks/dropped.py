"""Days and parts of the day that the English leaves out, adds or gives to another deed; whose forces are not.

"By ten on Sunday evening" that became "by ten in the evening" is another evening. A day is only asked for
where the Arabic can mean nothing else (`data/checks/dropped.toml`), and whatever else dates the English is
taken for it. "Signed on Saturday a truce from Monday 22 May" is not "signed on Saturday, May 22".
Of some 1,200 true pairs with a weekday two are marked, in both of which the reference has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists, folded
from briefings.translation.checks import patterns

_MONTH = r"(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(  # "Saturday evening, May 22"; "Saturday 22 May"
    rf"\b(?P<day>\w+day)(?: \w+)?,? (?:the )?(?:{_MONTH} (?P<a>\d\d?)|(?P<b>\d\d?)(?:[a-z]{{2}})? {_MONTH})\b"
)
_ARABIC_DATED = r"(?<!\w)(?P<day><weekdays>)[،,]? (?:الموافق |في )?(?P<date>\d\d?)(?![\w:/.,٫])"
_LISTS = WordLists("checks/dropped.toml")


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for a weekday that only the Arabic has, or of another date; and by the rules of the list."""
    key, days = bare(ar), _days()
    named = _named().search(key)
    if named and not _LISTS.pattern(r"(?i)(?<!\w)<dated>(?!\w)|\d/\d").search(en):
        yield f'the Arabic says "{days[named[named.lastgroup or "a"]]}"; the English names no day'
    dated = _LISTS.pattern(_ARABIC_DATED).finditer(key)
    here = {(days[m["day"]], int(m["date"])) for m in dated}
    there = {(m["day"], int(m["a"] or m["b"])) for m in _DATED.finditer(en)}
    for day, date in sorted(here - there):
        if other := next((d for d, n in sorted(there - here) if n == date), ""):
            yield f"in the Arabic {day} is the day of the date {date}, in the English {other}"
    yield from patterns.findings("dropped", ar, en)


def _days() -> dict[str, str]:
    """Weekdays in folded Arabic, with their English."""
    return dict(zip(map(bare, _LISTS["weekdays"]), _LISTS["english_weekdays"], strict=True))


@cache
def _named() -> re.Pattern[str]:
    """A word that can only be a weekday; of what is "the two" as well, with a word that says so."""
    alone = folded(_LISTS["weekdays"][1:])
    behind_none = _LISTS.not_behind("other")
    return _LISTS.pattern(
        r"(?<!\w)(?:[وف]?[بل]?<before> (?P<a><weekdays>)|(?P<b><weekdays>) <behind>"
        rf"|{behind_none}(?P<c>{alone})(?! <other_behind>))(?!\w)"
    )
