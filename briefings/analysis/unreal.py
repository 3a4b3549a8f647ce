"""Counts that nobody claims: what is denied, threatened or only feared."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from briefings.analysis.casualties import Counted
from briefings.analysis.grammar import Reading
from briefings.analysis.vocabulary import table
from briefings.language.normalize import bare

_BEFORE = 8  # words between a threat, or "did not", and the number
_BESIDE = 4  # words between "may" and the number
_MAY, _NOT = "قد", frozenset(["لم", "لن"])
_ONLY = frozenset(["سوي", "الا", "بل"])


def unreal(reading: Reading, number: Counted) -> bool:
    """ "denied the death of 30", "threatened to kill 500", "100,000 may flee", "did not kill 25"."""
    return _denied(reading, number) or _threatened(reading, number) or _feared(reading, number)


def _denied(reading: Reading, number: Counted) -> bool:
    told = [p for p in reading.predicates if p.kind == "report" and p.at < number.first]
    if told and told[-1].value == "deny":
        return not any("،" in t.gap for t in reading.tokens[told[-1].at + 1 : number.first + 1])
    before = reading.tokens[max(0, number.first - _BEFORE) : number.first]
    if any(token.text in _ONLY for token in before):
        return False  # "did not confirm more than one death"
    return any(
        one.text.lstrip("وف") in _NOT and verb.text in _words("happened")
        for one, verb in pairwise(before)
    )


def _threatened(reading: Reading, number: Counted) -> bool:
    before = reading.tokens[max(0, number.first - _BEFORE) : number.first]
    return any(token.text.lstrip("وف") in _words("threats") for token in before)


def _feared(reading: Reading, number: Counted) -> bool:
    """ "may" with a verb of the present: with one of the past the word says that it is so."""
    tokens = reading.tokens
    near = range(max(0, number.first - _BESIDE), min(number.last + _BESIDE, len(tokens) - 1))
    return any(tokens[k].text == _MAY and tokens[k + 1].text.startswith(("ي", "ت")) for k in near)


@lru_cache(maxsize=4)
def _words(kind: str) -> frozenset[str]:
    return frozenset(map(bare, table("casualties")["unreal"][kind]))
