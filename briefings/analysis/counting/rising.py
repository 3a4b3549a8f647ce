"""Of a toll that rose or fell "from 25 to 32" the count is the new one; elsewhere the two are a range."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import Counted, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists
from briefings.records import Count

_NEAR = 6  # words between "rose" or "fell" and the number
_WIDE = 14  # … and between "raised the toll of …" and the number
_STOPS = frozenset("،,;؛:.")
_words = lists("casualties", "change")


def settled(reading: Reading, number: Counted) -> Count:
    """The count; of "rose from 25 to 32" and "raised the toll from 50 to 40" it is the new one."""
    low, high = number.count
    if low is None or high is None or low == high:
        return number.count
    before = [t.text for t in reading.tokens[max(0, number.first - _NEAR) : number.first]]
    moved = any(known(word, _words("moved")) for word in before)
    if low > high or moved or _toll_is_moved(reading, number):
        return high, high
    return number.count


def _toll_is_moved(reading: Reading, number: Counted) -> bool:
    """Whether somebody moves a toll in the clause of the number, which "from" opens."""
    clause: list[str] = []
    for k in range(number.first, max(0, number.first - _WIDE) - 1, -1):
        clause.insert(0, reading.tokens[k].text)
        if _STOPS & set(reading.tokens[k].gap):
            break
    said = clause[:-1]
    if said[-1:] != ["من"]:
        return False
    verb = next((k for k, word in enumerate(said) if _is_verb(word)), None)
    toll = [k for k, word in enumerate(said) if word in word_lists().toll | _words("losses")]
    return verb is not None and any(verb < k for k in toll)


def _is_verb(word: str) -> bool:
    moves = _words("moves", "moved")
    return word in moves or (word[:1] in ("و", "ف") and word[1:] in moves)
