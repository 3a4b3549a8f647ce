"""How far a count is bounded: "at least", "not above", "more than", "about", before or behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.analysis.parsing.casualties import (
    Counted,
    Words,
    casualty,
    known,
    lost,
    word_lists,
)
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.records import Count

_HEDGE = 4  # words of "not less than"
_WIDE = 14  # words between what is said of a toll and its number
_NOT, _PAIR = frozenset(["لا", "لم", "لن", "ما"]), 2
_MORE, _THAN = frozenset(["اكثر", "باكثر", "ازيد", "بازيد"]), "من"
_unreal = lists("casualties", "unreal")
_HALF = re.compile(r" و?(?:نصف|ثلث|ثلثا|ربع|خمس|معظم|غالبي|اغلب)(?:ت?هم|ت?ها|ت?هن) ")
_PAST_IT = r"(?:و|ف|ي|ت|ل)*(?:تجاوز\w*|تخط(?!ف|يط)\w*"  # "passed", no "kidnaps", no "planning"
_PASSED = re.compile(rf" {_PAST_IT}|فاق\w?|(?:زاد|زادت|زادوا) (?:علي|عن)(?! ذلك))(?: \S+){{0,4}}$")
_PASSED_TOLL = re.compile(
    rf" {_PAST_IT}|فاقت?) (?:عدد|اعداد|حصيله|مجموع|اجمالي)(?:(?! \S*\d| من \d) \S+)*$"
)


def bounded(
    reading: Reading, words: Words, first: int, last: int, end: int, values: tuple[int, int]
) -> tuple[Count, bool, bool]:
    """The count with its open end, whether it is about right, and whether it is more than that."""
    low, high = values
    tokens = [token.text for token in reading.tokens]
    begin = max(0, first - 5)
    for k in range(begin + 1, first + 1):
        begin = k if "،" in reading.tokens[k].gap else begin  # a bound does not reach over a comma
    before = " " + " ".join(tokens[begin:first])
    stop = end + 1
    while stop < min(end + 7, len(tokens)) and not reading.tokens[stop].gap.strip():
        stop += 1
    after = f" {' '.join(tokens[last + 1 : max(stop, min(end + 5, len(tokens)))])} "

    def has(key: str) -> bool:
        return before.endswith(_bounds(key))

    def follows(key: str) -> bool:
        return any(0 <= after.find(f" {p} ") <= 26 for p in words.bounds[key])

    wide = tokens[max(0, first - _WIDE) : first]
    told = " " + " ".join(wide)
    under = has("high_before") and not has("low_before")  # "not less than" ends like "less than"
    if denied := no_more_than(reading, first):
        return ((low, high) if denied == "admits" else (None, high)), False, False
    if under or follows("high_after") or _not_passed(told, "not_above"):
        return (None, high), False, False
    passed = _passed(wide, before)
    if has("low_before") or follows("low_after") or _not_passed(told, "not_under"):
        return (low, None), False, False
    if has("over_before") or passed or " ونيف " in after:  # "four hundred odd"
        return (low, None), False, True
    about = follows("about_after") and not _HALF.search(after)  # "2,000, about half of them"
    return (low, high), has("about_before") or about, False


def no_more_than(reading: Reading, first: int) -> str:
    """Which verb is denied of "more than" a number: "admits no more than 927", "killed no more than 20"."""
    tokens, at = reading.tokens, first - 2
    if at < _PAIR or tokens[at].text not in _MORE or tokens[at + 1].text != _THAN:
        return ""
    for k in range(at - 1, max(0, at - _HEDGE - 1), -1):
        if tokens[k + 1].gap.strip() or casualty(tokens[k + 1].text) in word_lists().nouns:
            return ""
        if tokens[k - 1].text.lstrip("وف") in _NOT:
            told = (key for key in ("admits", "happened") if tokens[k].text in _unreal(key))
            return next(told, "")
        if casualty(tokens[k].text):
            return ""
    return ""


def _passed(tokens: list[str], before: str) -> bool:
    """Whether a toll is said to have passed a number: "the number of arrivals passed 68,000"."""
    if " لم " in before or " لا " in before:
        return False
    if before.endswith(word_lists().parts):
        return False  # "passed six million, of them 1.2 million …"
    return bool(_PASSED.search(before) or _PASSED_TOLL.search(" " + " ".join(tokens)))


def _not_passed(wide: str, key: str) -> bool:
    """Whether a toll is said not to be under a number, or not to pass it."""
    found = _negated(key).search(wide)
    told = found.group(1).split()[0] if found else ""
    return bool(known(told, word_lists().toll) or lost(told))


@lru_cache(maxsize=2)
def _negated(key: str) -> re.Pattern[str]:
    """ "Not under" with whatever is counted, up to the number: "the toll is not under 30"."""
    verbs = "|".join(map(re.escape, word_lists().bounds[key]))
    return re.compile(rf" [وف]?(?:{verbs})((?:(?! \S*\d) \S+){{1,6}}?)(?: عن| علي)?$")


@lru_cache(maxsize=8)
def _bounds(key: str) -> tuple[str, ...]:
    """The phrases of a bound before a number, with their clitics."""
    phrases = word_lists().bounds[key]
    return tuple(f" {clitic}{p}" for p in phrases for clitic in ("", "ب", "ل", "و", "ف"))


def lead(reading: Reading, number: Counted) -> str:
    """The word that a number stands behind, a hedge between the two left out."""
    at = lead_at(reading, number)
    return reading.tokens[at].text if at >= 0 else ""


def lead_at(reading: Reading, number: Counted) -> int:
    """Where that word stands; -1 where there is none."""
    tokens, at = reading.tokens, number.first - 1
    while at > 0 and not tokens[at + 1].gap.strip() and (words := _hedge(tokens, at)):
        at -= words
    return at if at >= 0 and not tokens[at + 1].gap.strip() else -1


def behind_hedge(reading: Reading, at: int) -> int:
    """Where a number stands whose hedge, "not less than", begins at a token; there, if none does."""
    tokens, (whole, *_, opening) = reading.tokens, _hedging()
    if at >= len(tokens) or tokens[at].text not in opening:
        return at
    for words in range(_HEDGE, 0, -1):
        row = tokens[at : at + words + 1]
        plain = len(row) == words + 1 and not any(token.gap.strip() for token in row[1:])
        if plain and " ".join(token.text for token in row[:-1]) in whole:
            return at + words
    return at


def _hedge(tokens: list[Token], at: int) -> int:
    """How many words up to a place belong to "about" or "not less than" before a number; 0 for none."""
    word, (whole, beginnings, ends, _) = tokens[at].text, _hedging()
    for words in range(min(_HEDGE, at) if word in ends else 0, 0, -1):
        row = tokens[at - words + 1 : at + 1]
        plain = not any(token.gap.strip() for token in row[1:])
        if plain and " ".join(token.text for token in row) in whole:
            return words
    return int(word == "ال" or word in beginnings)


@lru_cache(maxsize=1)
def _hedging() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The hedges, the first words of those of several words, the last words of all, and the first."""
    several = frozenset(p.split(" ")[0] for p in hedges() if " " in p)
    first, last = (frozenset(p.split(" ")[end] for p in hedges()) for end in (0, -1))
    return frozenset(hedges()), several, last, first


@lru_cache(maxsize=1)
def hedges() -> tuple[str, ...]:
    """ "About", "at least", "more than" before a number."""
    keys = ("low_before", "over_before", "high_before", "about_before")
    return tuple(p for key in keys for p in word_lists().bounds[key])
