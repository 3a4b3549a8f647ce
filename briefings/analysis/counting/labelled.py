"""Numbers that name, date or measure something: a brigade, a road, an age, a day, a share, raids."""

from __future__ import annotations

import re

from briefings.analysis.counting.gated import AnyOf, needs
from briefings.analysis.parsing.casualties import (
    Counted,
    casualty,
    known,
    people,
    thing,
    word_lists,
)
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.records import Numeral

_ENTRY = (":", "-", "–", ")", ".")
_NUMBER = frozenset(["رقم", "عدد"])
_ARTICLE, _WHAT = "ال", "ما"
_TOLL = 8  # words between "the number of raids" and how many there were
_MONTHS = frozenset(map(bare, [
    "كانون", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين", "يناير", "فبراير",
    "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    "جانفي", "فيفري", "أفريل", "ماي", "جوان", "جويلية", "أوت", "غشت", "شتنبر", "نونبر", "دجنبر", "يوليوز",
]))  # fmt: skip
_SINCE = frozenset(map(bare, ["منذ", "في", "خلال", "حتى", "قبل", "بعد", "أواخر", "منتصف", "مطلع"]))
_FIRST_YEAR, _LAST_YEAR, _DIGITS = 1900, 2100, 4
_YEARS = re.compile(r"(?<!\d)\d{4}(?!\d)\D+\d{4}$")
_YEAR_BEFORE = tuple(map(bare, [
    "عام", "عامي", "سنة", "سنتي", "مواليد", "بين", "حرب", "خريف", "ربيع", "صيف", "شتاء", "نهاية", "مطلع",
    "منتصف", "بداية", "أوائل", "أواخر",
]))  # fmt: skip
_words = lists("casualties", "uncounted")


@needs(lambda word: known(word, _NUMBER) or known(word, _words("named")))
def _is_name(reading: Reading, number: Counted) -> bool:
    """Whether a number names what stands before it; "the brigade killed 18 soldiers" counts."""
    tokens, at = reading.tokens, number.first
    if at and tokens[at - 1].text == _ARTICLE:
        at -= 1  # "the 71st anniversary" with the article apart: الـ71
    if not at or tokens[at].gap.strip() or _counts_people(reading, number):
        return False
    if at > 2 and tokens[at - 1].text == "و" and tokens[at - 2].text.isdigit():
        at -= 2  # "articles 55 and 204"
    before = tokens[at - 1].text
    if known(before, _NUMBER) and not before.startswith("ال"):
        noun = [token.text for token in tokens[max(0, at - 3) : at - 1]]
        called = all(word.startswith(("ال", "وال")) for word in noun)
        return any(map(_is_numbered, noun if called else noun[-1:]))  # "the main road no. 3"
    return bool(known(before, _words("named")))


@needs(lambda word: word.startswith("عمر") or known(word, _words("years")))
def _is_age(reading: Reading, number: Counted) -> bool:
    """ "Aged 8 and 10 years", "(8) and (10) years": an age without its years."""
    if number.whom or number.first != number.last:
        return False
    beside = [token.text for token in reading.tokens[number.last + 1 : number.last + 3]]
    if len(beside) > 1 and beside[0] == "من" and beside[1].startswith("عمر"):
        return True  # "a boy in the sixth year of his age"
    behind = [t for t in reading.tokens[number.last + 1 : number.last + 4] if t.text != "و"][:2]
    if len(behind) < 2 or any(token.gap.strip(" ()") for token in behind):
        return False
    joined = reading.tokens[number.last + 1].text.startswith("و")
    years = known(behind[1].text, _words("years"))
    return joined and bool(years) and bool(numerals(behind[0].text.removeprefix("و"), "ar"))


def _is_written_date(reading: Reading, number: Counted) -> bool:
    """A part of "17/2/ 1986", which blanks take apart."""
    tokens, at = reading.tokens, number.first
    if at != number.last or not any("/" in token.gap for token in tokens[at : at + 2]):
        return False
    near = [token.text for token in tokens[max(0, at - 1) : at + 2]]
    return sum(map(str.isdigit, near)) > 1


def _is_item(reading: Reading, number: Counted) -> bool:
    """ "20: a bomb goes off", "1 - a town": the day or the place of an entry in a list."""
    if number.first:
        return False
    behind = reading.tokens[number.last + 1 : number.last + 2]
    ends = _ENTRY if not number.whom else ":"
    return any(token.gap.lstrip().startswith(ends) for token in behind)


@needs(lambda word: word == _WHAT or known(word, _words("how_many")))
def _is_number_of_things(reading: Reading, number: Counted) -> bool:
    """ "The number of raids rose to 30"."""
    tokens = reading.tokens
    if number.whom or _counts_people(reading, number):
        return False
    for k in range(number.first - 1, max(0, number.first - _TOLL), -1):
        if tokens[k + 1].gap.strip() or casualty(tokens[k].text) or people(tokens[k].text):
            return False
        if known(tokens[k - 1].text, _words("how_many")):
            return bool(thing(tokens[k].text))
        if tokens[k - 1].text == _WHAT and tokens[k - 2].text.lstrip("وفل") in _words("reaches"):
            return k > 1  # "so that what was cleared reaches 500,000"
    return False


def _is_numbered(word: str) -> bool:
    return bool(thing(word) or known(word, _words("numbered")))


def _counts_people(reading: Reading, number: Counted) -> bool:
    """Whether a noun for people stands in or right behind a number."""
    behind = reading.tokens[number.last + 1 : number.last + 2]
    near = [t for t in behind if not t.gap.strip()]
    return any(
        not token.text.startswith("و") and _is_people(token)
        for token in [*reading.tokens[number.first : number.last + 1], *near]
    )


def _is_people(token: Token) -> bool:
    party = token.hits.get("party")
    demonym = party is not None and party.sense.kind == "demonym"
    return bool(
        people(token.text)
        or known(token.text, word_lists().nouns)
        or (demonym and not token.text.startswith("ال"))
    )


def is_dated(reading: Reading, last: int) -> bool:
    """Whether a month follows: "19 and 20 September"."""
    after = [token.text for token in reading.tokens[last + 1 : last + 4]]
    if after[:1] and after[0] in _SINCE:
        return False  # "59 since December"
    if after[:1] in (["و"], ["الي"]):
        return len(after) == 3 and after[1].isdigit() and after[2] in _MONTHS
    return any(word in _MONTHS for word in after[:2])


def is_year(reading: Reading, first: int, low: int, number: Numeral) -> bool:
    """Whether a number is a year, or two: "in 2021", "between 1988 and 1992"."""
    lead = [token.text for token in reading.tokens[max(0, first - 2) : first]]
    before = lead[0] if lead[1:] == ["و"] else lead[-1] if lead else ""
    if not _FIRST_YEAR <= low <= _LAST_YEAR:
        return False
    if number.kind == "range":
        return number.values[-1] <= _LAST_YEAR and bool(_YEARS.search(number.text))
    if len(number.text.strip()) != _DIGITS:
        return False
    listed = before.isdigit() and _FIRST_YEAR <= int(before) <= _LAST_YEAR  # "in 1978 and 1992"
    return listed or before.endswith(_YEAR_BEFORE) or before in ("في", "منذ", "")


# "The 18th Brigade", "road no. 3", "aged 8 and 10", "17/2/ 1986", "raids rose to 30".
labels = AnyOf(_is_name, _is_age, _is_written_date, _is_item, _is_number_of_things)
