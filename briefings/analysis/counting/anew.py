"""A count told anew by another: "fourteen were wounded, while a paper says that the number is eleven"."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import Counted, casualty
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

_REACH = 3  # words from "the number" to the number: "the number does not exceed"
_words = lists("casualties", "anew")


def told_anew(reading: Reading, number: Counted) -> bool:
    """Whether "that the number is" is told, of those counted before; "the number of dead" is of others."""
    tokens = reading.tokens
    if number.whom or any(casualty(t.text) for t in tokens[number.first : number.last + 1]):
        return False
    behind = tokens[number.last + 1 : number.last + 2]
    if behind and casualty(behind[0].text) and not behind[0].gap.strip():
        return False  # "the number is eleven dead"
    for k in range(number.first - 1, max(-1, number.first - 1 - _REACH), -1):
        if tokens[k + 1].gap.strip():
            return False
        if tokens[k].text.removeprefix("و") in _words("nouns"):
            return k > 0 and "complement" in tokens[k - 1].hits  # and not "others, their number"
        if tokens[k].text not in _words("verbs"):
            return False
    return False
