"""Numbers of those who are where they are, or whom somebody is after: their own verb hits nobody.

"200 civilians are still in the town after its mayor's death", "the forces went after 12 gunmen".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefings.analysis.counting.bounds import lead_at
from briefings.analysis.counting.singled import ONE
from briefings.analysis.parsing.casualties import Counted, casualty, known, lost, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_LEAD = 5  # words from "are left" to the number, "in the town" between
_SUBJECT = 4  # words from "went after" to the number, its subject between
_BEHIND = 3  # words from the number to "are left"
_ENDS = frozenset(".؛:!؟")
_WERE, _IN = frozenset(["كان", "كانت", "وكان", "وكانت"]), "في"
_UPROOTED = frozenset(["displaced people", "refugees"])
_words = lists("casualties", "staying")


def stays(reading: Reading, number: Counted) -> bool:
    """ "200 civilians are still in the town", in either order; of "are still missing" the rest tells more."""
    tokens = reading.tokens
    if _lived_there(reading, number):
        return True
    if not number.whom or _is_hit(reading, number.first, number.last + 2):
        return False
    row = range(number.first - 1, max(-1, number.first - 1 - _LEAD), -1)
    for k in row:
        if tokens[k + 1].gap.strip() or casualty(tokens[k].text) or lost(tokens[k].text):
            break
        if tokens[k].text.lstrip("وف") in _words("stays"):
            return _is_subject(reading, k, number) and not _tells(reading, number.last + 1)
    for k in range(number.last + 1, min(number.last + 1 + _BEHIND, len(tokens))):
        if tokens[k].gap.strip() or casualty(tokens[k].text):
            break
        if tokens[k].text in _words("they_stay"):
            return not _tells(reading, k + 1)
    return False


def _lived_there(reading: Reading, number: Counted) -> bool:
    """ "In the camp there were half a million displaced people": they fled at another time."""
    if number.whom not in _UPROOTED:
        return False
    before = reading.tokens[max(0, number.first - _LEAD) : number.first]
    there = any(one.text in _WERE and two.text == _IN for one, two in pairwise(before))
    forms = {casualty(token.text) for token in reading.tokens} - {"", *word_lists().nouns}
    return there and not forms


def _is_subject(reading: Reading, verb: int, number: Counted) -> bool:
    """Whether the number is what "are left" tells of: right there, or behind "in the town"."""
    if lead_at(reading, number) == verb:
        return True
    behind = reading.tokens[verb + 1]
    return "preposition" in behind.hits or behind.text in _words("there")


def is_pursued(reading: Reading, number: Counted) -> bool:
    """ "The forces went after 12 gunmen", "a raid targeted 12": unless it is told that it killed them."""
    tokens, at = reading.tokens, lead_at(reading, number)
    if at < 0 or not number.whom or _is_hit(reading, number.first, number.last + 2):
        return False
    for k in range(at, max(-1, at - _SUBJECT), -1):
        if casualty(tokens[k].text) or (k < at and tokens[k + 1].gap.strip()):
            return False
        if tokens[k].text.lstrip("وف") in _words("pursues"):
            return not _tells(reading, number.last + 1)
        if {"preposition", "complement"} & set(tokens[k].hits):
            return False
    return False


def _tells(reading: Reading, start: int) -> bool:
    """Whether the clause that goes on there tells what befell them: "are still missing", "without a roof"."""
    return any(casualty(token.text) for token in _clause(reading.tokens[start:]))


def _clause(tokens: list[Token]) -> Iterator[Token]:
    """The words up to a stop, "and", or what tells of another time or thing."""
    for token in tokens:
        word = token.text.removeprefix("و")  # "" before digits: "4,000 Xs and 700 Ys are missing"
        joined = token.text not in {word, *ONE} and word and not numerals(word, "ar")
        if joined or set(token.gap) & _ENDS or token.text in _words("other"):
            return
        yield token


def _is_hit(reading: Reading, first: int, end: int) -> bool:
    """Whether the counted are called by what befell them: "30 wounded"."""
    nouns = word_lists().nouns
    return any(known(token.text, nouns) for token in reading.tokens[first:end])
