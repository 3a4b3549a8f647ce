"""Of a toll that rose or fell "from 25 to 32" the count is the new one; elsewhere the two are a range."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import Counted, known
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists
from briefings.records import Count

_NEAR = 6  # words between "rose" or "fell" and the number
_words = lists("casualties", "change")


def settled(reading: Reading, number: Counted) -> Count:
    """The count; of "rose from 25 to 32" and "from 50 to 40" it is the new one."""
    low, high = number.count
    if low is None or high is None or low == high:
        return number.count
    before = [t.text for t in reading.tokens[max(0, number.first - _NEAR) : number.first]]
    moved = any(known(word, _words("moved")) for word in before)
    if low > high or moved:
        return high, high
    return number.count
