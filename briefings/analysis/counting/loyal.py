"""Armed people who are loyal to a side: "148 gunmen loyal to X" are X's, and an ambush of theirs is X's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefings.analysis.parsing.casualties import Counted, casualty, known
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals
from briefings.profile import OTHER
from briefings.records import Figure

_FAR = 5  # words from a count to "loyal to"
_OFFICES = 3  # words between "loyal" and the name: "loyal to the ousted president X"
_OF = "من"
_QUOTES = ' "“”«»'
_words = lists("casualties", "loyal")
_LOYAL = Trigger(lambda word: known(word, _words("loyal")))


def loyal_to(reading: Reading, number: Counted) -> str | None:
    """The party to which those who are counted are loyal: "14 men of groups loyal to X"; None elsewhere."""
    for at, m in _loyal(reading):
        if number.last < at and _governs(reading, number.last, at):
            return m.party
    return None


def only_loyal(
    reading: Reading, number: Counted, named: Mapping[str, Sequence[tuple[Mention, bool]]]
) -> frozenset[str]:
    """The parties that are named only for those loyal to them, others than the counted."""
    pairs = [(at, m) for at, m in _loyal(reading)]
    own = {m for at, m in pairs if number.last < at and _governs(reading, number.last, at)}
    told = {m for _, m in pairs} - own
    return frozenset(p for p, found in named.items() if all(m in told for m, _ in found))


def across(reading: Reading, number: Counted, earlier: Sequence[Figure]) -> frozenset[str]:
    """ "231 of X's security forces and 250 of the gunmen": of whoever fights X, and not X's."""
    row = reading.tokens[number.first : number.last + 4]
    foes = [k for k, (of, noun) in enumerate(pairwise(row))
            if of.text == _OF and noun.text in _words("foes") and not noun.gap.strip(_QUOTES)]  # fmt: skip
    before = earlier[-1] if earlier else None
    if not foes or before is None or before.whom not in _words("of_a_side"):
        return frozenset()
    at = number.first + foes[0] + 2  # "of the X gunmen" they are X's
    named = any(number.first <= m.core <= at for m in reading.mentions if m.kind != "enemy")
    return frozenset() if named else frozenset({before.party_affected or ""})


def loyal_names(reading: Reading) -> list[Mention]:
    """The names to which somebody is said to be loyal."""
    return [m for _, m in _loyal(reading)]


def _loyal(reading: Reading) -> Iterator[tuple[int, Mention]]:
    """Where "loyal" stands with the name to which it points."""
    for m in reading.mentions if _LOYAL.at(reading) else ():
        if not m.party or m.party == OTHER:
            continue
        for k in range(m.first - (m.prep == ""), max(-1, m.first - 1 - _OFFICES), -1):
            if k < m.first and known(reading.tokens[k].text, _words("loyal")):
                yield k, m
                break


def _governs(reading: Reading, last: int, at: int) -> bool:
    """Whether nothing but nouns and "of" stands between a count and "loyal": no verb, no blow."""
    between = reading.tokens[last + 1 : at]
    if len(between) > _FAR or any(t.gap.strip(_QUOTES) for t in [*between, reading.tokens[at]]):
        return False
    out = {"complement", "report", "relative", "break", "party"}
    blow = lists("casualties", "killers")("struck")
    return not any(
        out & set(t.hits)
        or casualty(t.text)
        or numerals(t.text.removeprefix("و"), "ar")
        or known(t.text, blow)
        or ("preposition" in t.hits and t.text != _OF)
        for t in between
    )
