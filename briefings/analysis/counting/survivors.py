"""Counts of those who were not hit: found alive, spared, all who are left, or thought dead by mistake."""

from __future__ import annotations

from itertools import pairwise, takewhile

from briefings.analysis.parsing.casualties import Counted, casualty, known
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

_FOUND = 4  # words between finding somebody and the number
_LEAD = 10  # words between "nobody came out" and a number
_AFTER = 7  # words behind a number in which "alive", "who had survived" stands
_FAR = 16  # … and in which "and whose death was announced turned out to be alive" stands
_NOT = frozenset(["لم", "ما", "لا"])
_words = lists("casualties", "uncounted")


def survived(reading: Reading, number: Counted) -> bool:
    """Whether a number is of people who live."""
    rules = (_is_found, _is_spared, _is_left, _thought_dead)
    return any(rule(reading, number) for rule in rules)


def _is_found(reading: Reading, number: Counted) -> bool:
    """ "17 of them were found alive": they are neither missing nor dead."""
    before = reading.tokens[max(0, number.first - _FOUND) : number.first]
    if not any(token.text.lstrip("وف") in _words("found") for token in before):
        return False
    behind = reading.tokens[number.last + 1 : number.last + 1 + _AFTER]
    clause = takewhile(lambda t: not (t.gap.strip() or t.text.startswith("و")), behind)
    told = [token.text for token in clause]
    row = f" {' '.join(told)} "
    return "من" not in told and any(f" {phrase} " in row for phrase in _words("alive"))


def _is_spared(reading: Reading, number: Counted) -> bool:
    """ "Nine young men who had survived", "eight who will be tried": they were not hit."""
    behind = reading.tokens[number.last + 1 : number.last + 1 + _AFTER]
    clause = takewhile(
        lambda t: not (t.gap.strip() or t.text[0] == "و" or casualty(t.text)), behind
    )
    return any(known(token.text, _words("spared")) for token in clause)


def _is_left(reading: Reading, number: Counted) -> bool:
    """ "None came out alive but two", "no more than seven of them are left at the front"."""
    near = reading.tokens[max(0, number.first - _LEAD) : number.first]
    before = [token.text.lstrip("و") for token in near]
    left = any(no in _NOT and verb in _words("left") for no, verb in pairwise(before))
    return left and before[-1] in _words("only")


def _thought_dead(reading: Reading, number: Counted) -> bool:
    """ "Five soldiers came back alive whose death had been announced"; أحياء is also "quarters"."""
    tokens = reading.tokens[number.last + 1 : number.last + 1 + _FAR]
    row = [*pairwise(tokens), *((token, None) for token in tokens[-1:])]
    live = any(
        token.text in _words("alive")
        and (then is None or then.gap.strip() or then.text in _words("closing"))
        for token, then in row
    )
    return live and any(token.text.lstrip("وف") in _words("their death") for token in tokens)
