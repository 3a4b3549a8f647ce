"""Numbers of those who attack: "in an attack that ten gunmen launched", "by the fire of three gunmen"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from briefings.analysis.counting.blows import launches
from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.comrades import kills_his_own
from briefings.analysis.counting.doers import is_object, objects, slays, taking
from briefings.analysis.parsing.casualties import Counted, known, people, word_lists
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
    struck = _words("struck", "blows")
    return any(known(text, struck) for text in row[max(0, at - _REACH) : at])


def _by(reading: Reading, number: Counted) -> bool:
    """ "By three gunmen"."""
    row = reading.tokens[max(0, number.first - 2) : number.first]
    return " ".join(token.text for token in row) == _BY


def without_killers(reading: Reading, found: Sequence[Counted]) -> list[Counted]:
    """Counts in order less whoever kills the next ones: the soldier of "a soldier killed four men"."""
    return [
        one
        for one, other in zip_longest(found, found[1:])
        if not (_kills(reading, one, other) or kills_his_own(reading, one, other))
    ]


def _kills(reading: Reading, one: Counted, other: Counted | None) -> bool:
    """Whether a lone noun is the subject of "killed", with people right behind it for the object."""
    tokens = reading.tokens
    if other is None or not one.first:
        return False
    if one.first != one.last:
        return _armed_kill(reading, one, other)
    subject = not tokens[one.first].text.endswith(("ا", "ين"))
    kills = slays(reading, one.first - 1) or taking(tokens[one.first - 1].text)
    if not subject or not people(tokens[one.first].text) or not kills:
        return False
    end = one.last + 1
    if "party" in tokens[end].hits and not tokens[end].gap.strip():
        end += 1  # "a soldier of X"
    hit = objects(reading, end, place=False)
    return other.first in hit and _is_many(reading, other)


def _armed_kill(reading: Reading, one: Counted, other: Counted) -> bool:
    """ "Three gunmen kidnapped four workers": a number of armed men, and others right behind it."""
    verb = reading.tokens[one.first - 1].text
    beside = other.first == one.last + 1 and is_object(reading, other.first)
    sorts = one.whom in ARMED and other.whom not in ARMED and _is_many(reading, other)
    return beside and sorts and (slays(reading, one.first - 1) or taking(verb))


def _is_many(reading: Reading, number: Counted) -> bool:
    """Whether several living people are counted: by a number with their noun, "four of his men"."""
    inside = reading.tokens[number.first : number.last + 2]
    hit = any(known(token.text, word_lists().nouns) for token in inside)
    return number.count[0] != 1 and number.last > number.first and not hit and bool(number.whom)
