"""What a verb shows by its own vowels and endings: a passive, a plural, "we"."""

from __future__ import annotations

import re

from briefings.analysis.parsing.casualties import casualty
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import plain_presents

_FINITE = frozenset(["past", "present"])
_WE = "نا"
_SHORT = 3  # letters of the shortest verb
_A, _U, _TANWIN = "\u064e", "\u064f", "\u064b"
# Letters with their vowels.
_LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a\u0671][\u064b-\u0652\u0670]*")
_ALEFS = tuple("اأآٱ")
_VERB = re.compile("[وف]?س?([يت])(.+?)(?:ون|ان|وا)?")  # of the present: without clitics and endings


def is_plural(reading: Reading, predicate: Predicate) -> bool:
    """Whether the verb is plural: it never is before its subject, so what follows is its object."""
    return (
        predicate.form in ("past", "present")
        and reading.tokens[predicate.at].text.endswith(("وا", "ون"))
        and len(reading.tokens[predicate.at].text) > 4
    )


def we_did(reading: Reading, predicate: Predicate) -> bool:
    """Whether a verb tells of a deed of "us" or, with its vowel, of "me": "we destroyed", "I signed"."""
    if predicate.kind != "event" or predicate.form != "past":
        return False
    token = reading.tokens[predicate.at]
    written = reading.text[token.start : token.end]
    if _TANWIN in written:
        return False  # "in age" (سناً)
    mine = written.endswith("ت" + _U)
    return mine or token.text.removesuffix(predicate.suffix).endswith(_WE)


def we_told(reading: Reading, predicate: Predicate) -> bool:
    """Whether a verb of saying has the ending of "we", which is that of "us" too: "we informed X"."""
    told = predicate.kind == "report" and predicate.form == "past" and not predicate.suffix
    return told and reading.tokens[predicate.at].text.endswith(_WE)


def is_passive(reading: Reading, predicate: Predicate) -> bool:
    """Whether the passive's vowels are written: "was shelled" (قُصفت), "is believed" (يُعتقد).

    In the past a damma stands on the first letter, behind an alef on one of the two next. In the present
    the first letter has one in the active of some verbs, too (يُعلن): theirs is told by a fatha before the
    last letter (يُعلَن).
    """
    token = reading.tokens[predicate.at]
    written = _LETTERS.findall(reading.text[token.start : token.end])
    if _U not in "".join(written) or predicate.form not in _FINITE:
        return False
    if len(written) > _SHORT and written[0][0] in "وف" and _U not in written[0]:
        written = written[1:]
    if predicate.form == "past":
        opening = written[: 3 if written[0][0] in _ALEFS else 1]
        return any(_U in letter for letter in opening if letter != written[-1])
    verb = _VERB.fullmatch(token.text)
    if verb is None or not any(_U in one for one in written[:2] if one[0] == verb[1]):
        return False
    stem = written[written.index(next(one for one in written if one[0] == verb[1])) :]
    stem = stem[: 1 + len(verb[2])]
    return verb[2] in plain_presents() or _A in stem[-2][1:]


def has_an_object(verb: str, noun: str) -> bool:
    """ "And (she) announced the death of": no passive, for the verb is feminine and the noun is not."""
    return verb.endswith("ت") and bool(casualty(noun)) and not noun.endswith(("ه", "ت"))
