"""People of whom a sentence tells twice, and who are counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.analysis.counting.lone import lone_noun, unjoined
from briefings.analysis.counting.nations import office_of
from briefings.analysis.counting.singled import FALLEN, PAIRS
from briefings.analysis.parsing.casualties import Counted, people
from briefings.analysis.parsing.grammar import Reading

_REPEATED = 3  # words between a noun and what repeats its number
_TWO = ("اثن",)
_WHO, _WHO_IS = frozenset(["وهو", "وهي", "وهما"]), 2  # "his neighbour, who is a citizen"
_THEY, _PAIR = frozenset(["هما"]), 2  # "they are a mother and her son"
_APART = 4  # words between the two and "they"


def told_once(reading: Reading, found: Sequence[Counted]) -> list[Counted]:
    """The counts less those that only repeat the noun before them.

    "Two civilians fell dead", "two civilians, two in number": one count each.
    """
    kept: list[Counted] = []
    for one in found:
        before = kept[-1] if kept else None
        if before is not None and _same_person(reading, before, one):
            whom = before.whom if before.whom not in ("", "people") else one.whom
            kept[-1] = replace(before, whom=whom)
        elif before is None or not (_repeats(reading, before, one) or _names(reading, before, one)):
            kept.append(one)
    return kept


def _same_person(reading: Reading, before: Counted, one: Counted) -> bool:
    """Whether two nouns side by side call one person: "a press photographer", "a volunteer medic".

    Of "a soldier killed a civilian" the second is in the accusative, and another.
    """
    if before.count != (1, 1) or one.count != (1, 1) or one.first != before.last + 1:
        return False
    if before.first != before.last or one.first != one.last:
        return False
    noun, text = reading.tokens[before.first].text, reading.tokens[one.first].text
    alike = noun.endswith("ا") == text.endswith("ا") and noun.endswith("ه") == text.endswith("ه")
    return alike and people(text) == text and "party" not in reading.tokens[one.first].hits


def _names(reading: Reading, before: Counted, one: Counted) -> bool:
    """ "Two civilians were killed, they are a mother and her son", "… two shepherds": no more dead."""
    row = reading.tokens[before.last + 1 : one.first + 1]
    they = next((k for k, token in enumerate(row) if token.text.removeprefix("و") in _THEY), -1)
    close = 0 <= they <= _APART and not any(token.gap.strip() for token in row[they + 1 :])
    return close and before.count == (_PAIR, _PAIR) and one.count in ((1, 1), before.count)


def _repeats(reading: Reading, before: Counted, one: Counted) -> bool:
    """Whether a count is the predicate or the number of the noun just before, in its number."""
    text = reading.tokens[one.first].text
    again = unjoined(text) in PAIRS or text in FALLEN or text.startswith(_TWO)
    joined = text.startswith("و") or one.first - before.last > _REPEATED
    noun = before.first == before.last and lone_noun(reading.tokens[before.first].text)
    who = one.first - before.last == _WHO_IS and reading.tokens[one.first - 1].text in _WHO
    if who and before.count == one.count:
        return True
    office = office_of(reading, before) if before.count == one.count == (1, 1) else None
    if office is not None and one.first <= office.last:
        return True  # "General X, commander of Y"
    between = reading.tokens[before.last + 1 : one.first + 1]
    apart = any(
        token.gap.strip() or token.text.startswith("و") or "report" in token.hits
        for token in between
    )
    return bool(again and noun and before.count == one.count) and not (joined or apart)
