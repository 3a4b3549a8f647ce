"""Numbers of people in a sentence: in digits, in words, in a dual, or in a lone noun ("a soldier")."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from briefings.analysis.counting.bounds import bounded
from briefings.analysis.counting.labelled import is_dated, is_year
from briefings.analysis.counting.lone import lone_noun, unwritten
from briefings.analysis.counting.nouns import (
    dead_people,
    named_before,
    of_ranks,
    people_behind,
    whom_behind,
)
from briefings.analysis.counting.once import told_once
from briefings.analysis.parsing.casualties import (
    Counted,
    Words,
    casualty,
    known,
    people,
    possessed,
    thing,
    word_lists,
)
from briefings.analysis.parsing.forms import proclitics
from briefings.analysis.parsing.grammar import Reading
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.records import Numeral

_AGES = ("العشرين", "الثلاثين", "الاربعين", "الخمسين", "الستين", "السبعين", "الثمانين", "التسعين")
_MONEY = frozenset(map(bare, ["دولار", "دولارا", "يورو", "روبل", "درام", "مانات"]))
_SAVED = frozenset(map(bare, ["أنقذ", "أنقذت", "إنقاذ", "نجا", "ناجين", "الناجين"]))
_THE, _PERSON = "ال", bare("شخص")
_MILLIONS = 20_000_000
_PLURAL = ("ي", "ين", "ون", "ات")
_SOME = 10  # words from there to "among them"
_A_NUMBER = frozenset([("عدد", "من"), ("عددا", "من")])
_PAIR = 2
_BETWEEN = "بين"  # "from among 2,000 soldiers"
_SMALL = 100  # a number below it that is not whole counts nobody
_TWO = ("اثن", "الف", "ميت", "ماءت", "مءت")  # the dual words that are numbers themselves


def counted(reading: Reading) -> list[Counted]:
    """Every number that may count people, in order; years, things and ordinals are left out."""
    words = word_lists()
    taken: set[int] = set()
    made: list[Counted] = []
    for number in numerals(reading.text, "ar"):
        inside = [
            i for i, t in enumerate(reading.tokens) if t.start < number.end and number.start < t.end
        ]
        if not inside or (made and inside[0] <= made[-1].last):
            continue
        if number.kind != "ordinal":
            taken.update(inside)
        if number.kind in ("cardinal", "range"):
            found = _number(reading, words, number, inside[0], inside[-1])
            if found is not None:
                if made and (
                    merged := _again(reading, made[-1], found)
                    or _or(reading, words, made[-1], found)
                ):
                    found = merged
                    made.pop()
                both = _both(reading, words, found)
                taken.update(range(found.first, found.last + 1))
                made += [found, *both]
            elif inside[0] == inside[-1]:
                taken.discard(inside[0])
    made += [c for c in unwritten(reading, words) if c.first not in taken]
    once = told_once(reading, sorted(made, key=lambda c: c.first))
    return [_of_some(reading, c) for c in once]


def _number(
    reading: Reading, words: Words, number: Numeral, first: int, last: int
) -> Counted | None:
    tokens = reading.tokens
    own = people(tokens[first].text) if first == last else ""
    low, high = round(number.values[0]), round(number.values[-1])
    before = tokens[first - 1].text if first and not tokens[first].gap.strip() else ""
    if high < 1 or _is_share(number) or not _counts(reading, words, first, last, own, (low, high)):
        return None
    if _is_after_nation(reading, first):
        first, own = first - 1, _PERSON
    whom, end, things = people_behind(reading, words, last, words.people.get(own, ""), (low, high))
    if known(before, words.nouns) and tokens[first].text.startswith(_THE):
        whom, end = "", last  # "among the five dead two officers": their noun stands before
    if end == last and not whom and (told := dead_people(reading, words, last)):
        whom, end = told, last + 1
    year = is_year(reading, first, low, number) and not _is_hit(reading, last)
    if year and before != _BETWEEN and last + 1 < len(tokens) and end != last:
        whom = whom if lone_noun(tokens[last + 1].text) else ""  # "since 2016 between the forces"
    dated = is_dated(reading, last) or year
    money = not whom and low >= _MILLIONS  # "dozens of millions" are no people
    beside = [*tokens[max(0, first - 1) : first], *tokens[last + 1 : last + 2]]  # "1-6" is a score
    score = number.kind == "range" and "-" in number.text and not whom
    score = score and not any(casualty(token.text) for token in beside)
    if score or things or money or (not whom and (dated or tokens[first].text.startswith(_AGES))):
        return None
    if before == _THE and first > 1:
        before = tokens[first - 2].text  # "the 35 soldiers", with the number behind its noun
    text = tokens[first].text  # "a child and eleven wounded"
    joined = number.start > tokens[first].start or bool(text[0] == "و" and numerals(text[1:], "ar"))
    if not whom and before and not joined:  # "two fighters" with the number behind
        whom = words.people.get(people(before), "")
    whom = whom or ("" if joined else named_before(reading, words, first))
    whom = whom or of_ranks(reading, words, last) or whom_behind(reading, last)
    count, about, over = bounded(reading, words, first, last, end, (low, high))
    approximate = about or (number.approximate and None not in count)
    return Counted(first, end, count, approximate, whom, over=over)


def _is_hit(reading: Reading, last: int) -> bool:
    """Whether a noun for one who was hit stands right behind a number: "since the war 2,000 dead"."""
    behind = [t.text for t in reading.tokens[last + 1 : last + 2] if not t.gap.strip()]
    return any(t in word_lists().nouns and not t.endswith(_PLURAL) for t in behind)


def _of_some(reading: Reading, one: Counted) -> Counted:
    """ "The death of a number of soldiers, among them an officer": one at least, of more than one."""
    tokens, at = reading.tokens, one.first - 1
    among = at > 0 and tokens[at].text.endswith(word_lists().parts)
    row = [token.text for token in tokens[max(0, at - _SOME) : max(0, at)]]
    some = any(pair in _A_NUMBER for pair in pairwise(row))
    numbered = any(numerals(text, "ar") for text in row)
    return replace(one, count=(one.count[0], None)) if among and some and not numbered else one


def _is_after_nation(reading: Reading, first: int) -> bool:
    """ "Two Xs" with the number behind the noun, which stands in no list: "أذربيجانيين اثنين"."""
    if not first or reading.tokens[first].gap.strip():
        return False
    noun = reading.tokens[first - 1]
    nation = noun.hits.get("party")
    two = reading.tokens[first].text.startswith("اثن") and noun.text.endswith(("ين", "ان"))
    return two and nation is not None and nation.sense.kind == "demonym"


def _or(reading: Reading, words: Words, one: Counted, other: Counted) -> Counted | None:
    """ "Seven or perhaps eight dead": one count from two; None where both count for themselves."""
    tokens = reading.tokens[one.last + 1 : other.first]
    link = " ".join(token.text for token in tokens)
    (low, _), (_, high) = one.count, other.count
    if one.whom or link not in words.bounds["or"] or any(token.gap.strip() for token in tokens):
        return None
    if reading.tokens[other.first].gap.strip() or low is None or high is None or low >= high:
        return None
    return replace(other, first=one.first, count=(low, high))


def _again(reading: Reading, one: Counted, other: Counted) -> Counted | None:
    """ "39 (thirty-nine) people": a number in digits and once more in words."""
    gap = reading.tokens[other.first].gap.strip(" ()")
    if other.first != one.last + 1 or gap or one.whom or one.count[0] != other.count[0]:
        return None
    return replace(
        other, first=one.first, count=one.count, over=one.over, approximate=one.approximate
    )


def _both(reading: Reading, words: Words, number: Counted) -> list[Counted]:
    """ "Dozens of dead and wounded": so many of each; of "200 dead and wounded" nobody knows."""
    low, high = number.count
    nouns = reading.tokens[number.last + 1 : number.last + 3]
    vague = low != high and None not in (low, high) and number.approximate
    if not vague or len(nouns) < _PAIR or any(token.gap.strip() for token in nouns):
        return []
    one, other = (known(token.text, words.nouns) for token in nouns)
    if not one or not other or nouns[1].text[0] != "و" or words.kinds[one] == words.kinds[other]:
        return []
    return [replace(number, first=number.last + 2, last=number.last + 2)]


def _is_of_things(reading: Reading, first: int) -> bool:
    """Whether a definite number stands behind a definite noun that is neither people nor those hit."""
    if not first or reading.tokens[first].gap.strip():
        return False
    noun = reading.tokens[first - 1].text
    if known(noun, word_lists().toll) or possessed(noun)[0]:
        return False
    return bool(thing(noun)) and noun.startswith(("ال", "وال", "بال", "لل"))


def _is_share(number: Numeral) -> bool:
    """Whether a number is a part of a whole: "four fifths of them"."""
    return any(value < 1 or (value < _SMALL and value % 1) for value in number.values)


def _counts(
    reading: Reading, words: Words, first: int, last: int, own: str, values: tuple[int, int]
) -> bool:
    """Whether a number may count people: no dual of a thing, no "one" beside its noun."""
    tokens = reading.tokens
    before = tokens[first - 1].text if first and not tokens[first].gap.strip() else ""
    two = values == (2, 2)
    adjective = before.endswith(("ين", "ان")) and len(before) > 4 and not casualty(before)
    if adjective and own in words.dual:
        return False  # "two military positions": the adjective of a thing
    struck = bool(before and casualty(before))
    text = tokens[first].text
    if two and (thing(text[:-3] + "ه") or thing(text[:-2])):
        return False  # "two shells"
    start = first - (before == _THE)  # "the last 24 hours", with the article apart: الـ24
    if (text.startswith(_THE) or start < first) and _is_of_things(reading, start):
        return False  # "the ten provinces"
    if before in _MONEY or before.removeprefix("و") in _SAVED:
        return False  # "11 million dollars and a half", "39 were saved"
    return bool(own) or (struck and two) or _plain(tokens[first].text, first == last, *values)


def _plain(text: str, alone: bool, low: int, high: int) -> bool:
    """Whether a lone word is a number and not "one" beside its noun or the dual of a thing."""
    if not alone or any(char.isdigit() for char in text):
        return True
    if low == high == 1:
        return False
    if low == high == 2:
        return any(rest.startswith(_TWO) for _, rest in proclitics(text))
    return not text.endswith(("ينات", "ينيات", "يني", "ينيه"))  # "the nineties"
