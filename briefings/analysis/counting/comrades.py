"""Who kills one of his own: of "a soldier of his unit killed his comrade" one is dead, the comrade."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import Counted, casualty, people
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

_PHRASE = 5  # words from the noun for the doer to the verb: "a soldier of the third unit killed"
_BEFORE = 4  # words before him in which something may have befallen himself
_PRONOUNS = ("ه", "ها", "هم")
_words = lists("casualties", "killers")


def kills_his_own(reading: Reading, one: Counted, other: Counted | None) -> bool:
    """Whether a lone noun is the subject of "killed his comrade", whose comrade is the next count.

    Of "wounded was a soldier whose comrade was killed", the same words, two are counted.
    """
    tokens = reading.tokens
    if other is None or one.first != one.last or not one.first < other.first <= one.first + _PHRASE:
        return False
    verb = other.first - 1
    kills = tokens[verb].text in _words("own") and tokens[other.first].text.endswith(_PRONOUNS)
    between = tokens[one.first + 1 : other.first + 1]
    if not kills or not people(tokens[one.first].text) or any(t.gap.strip() for t in between):
        return False
    before = tokens[max(0, one.first - _BEFORE) : one.first]
    return not any(casualty(t.text) and "report" not in t.hits for t in before)
