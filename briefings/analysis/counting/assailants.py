"""Numbers of those who attack: "in an attack that ten gunmen launched", "by the fire of three gunmen"."""

from __future__ import annotations

from briefings.analysis.counting.blows import launches
from briefings.analysis.counting.bounds import lead
from briefings.analysis.parsing.casualties import Counted, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

ARMED = frozenset(["soldiers", "officers", "fighters", "police", "security officers"])
_REACH = 5  # words from a blow to the verb of whoever struck it, and from that to their number
_BY = "من قبل"
_words = lists("casualties", "killers")


def is_assailant(reading: Reading, number: Counted) -> bool:
    """Whether the counted struck the blow that the sentence tells of; they were not hit by it."""
    before = lead(reading, number)
    return (
        _launched(reading, number, before)
        or (number.whom in ARMED and before in _words("fire"))
        or (number.whom in ARMED and _by(reading, number))
    )


def _launched(reading: Reading, number: Counted, before: str) -> bool:
    """ "An attack that ten men launched": the verb takes the blow up by a pronoun."""
    tokens, words = reading.tokens, word_lists()
    inside = tokens[number.first : number.last + 2]
    dead = any(known(token.text, words.nouns) for token in inside)
    if dead or not before or not launches(before):
        return False
    row = [token.text for token in tokens[max(0, number.first - 2 * _REACH) : number.first]]
    at = max(k for k, text in enumerate(row) if text == before)
    struck = _words("struck") | _words("blows")
    return any(known(text, struck) for text in row[max(0, at - _REACH) : at])


def _by(reading: Reading, number: Counted) -> bool:
    """ "By three gunmen"."""
    row = reading.tokens[max(0, number.first - 2) : number.first]
    return " ".join(token.text for token in row) == _BY
