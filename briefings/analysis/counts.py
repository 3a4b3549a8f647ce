"""Numbers of people in a sentence: in digits, in words, in a dual, or in a lone noun ("a soldier")."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.analysis.casualties import (
    Counted,
    Words,
    casualty,
    known,
    people,
    possessed,
    thing,
    word_lists,
)
from briefings.analysis.forms import proclitics
from briefings.analysis.grammar import Reading
from briefings.analysis.killers import without_killers
from briefings.analysis.lone import told_once, unwritten
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.records import Count, Numeral

_SKIPPED = frozenset(
    map(bare, ["من", "على", "الأقل", "آخرين", "آخرون", "آخر", "تقدير", "أقل", "بين", "هؤلاء"])
)
_HOUSEHOLDS = frozenset(map(bare, ["عائلة", "أسرة"]))  # "five of one family" are people
_MONEY = frozenset(map(bare, ["دولار", "دولارا", "يورو", "روبل", "درام", "مانات"]))
_SAVED = frozenset(map(bare, ["أنقذ", "أنقذت", "إنقاذ", "نجا", "ناجين", "الناجين"]))
OF_THEM = frozenset(["منهم", "منهن"])
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
                taken.update(range(found.first, found.last + 1))
                made.append(found)
            elif inside[0] == inside[-1]:
                taken.discard(inside[0])
    made += [c for c in unwritten(reading, words) if c.first not in taken]
    return without_killers(reading, told_once(reading, sorted(made, key=lambda c: c.first)))


def _number(
    reading: Reading, words: Words, number: Numeral, first: int, last: int
) -> Counted | None:
    tokens = reading.tokens
    own = people(tokens[first].text) if first == last else ""
    low, high = round(number.values[0]), round(number.values[-1])
    before = tokens[first - 1].text if first and not tokens[first].gap.strip() else ""
    if high < 1 or not _counts(reading, words, first, last, own, (low, high)):
        return None
    whom, end, things = _people(reading, words, last, words.people.get(own, ""), (low, high))
    dated = _dated(reading, last) or _is_year(reading, first, low, number)
    if things or (not whom and (dated or tokens[first].text.startswith(_AGES))):
        return None
    if not whom and before:  # "two fighters" with the number behind
        whom = words.people.get(people(before), "")
    count, about, over = _bounded(reading, words, first, last, end, (low, high))
    approximate = about or (number.approximate and None not in count)
    return Counted(first, end, count, approximate, whom, over=over)


def _counts(
    reading: Reading, words: Words, first: int, last: int, own: str, values: tuple[int, int]
) -> bool:
    """Whether a number may count people: no dual of a thing, no "one" beside its noun."""
    tokens = reading.tokens
    before = tokens[first - 1].text if first and not tokens[first].gap.strip() else ""
    two = values == (2, 2)
    adjective = before.endswith(("ين", "ان")) and len(before) > 4 and not casualty(before)
    if adjective and (own in words.dual or (own and two and first == last)):
        return False  # "two military positions": the adjective of a thing
    struck = bool(before and casualty(before)) or before.lstrip("و") in ("لقي", "قضي")
    text = tokens[first].text
    if two and (thing(text[:-3] + "ه") or thing(text[:-2])):
        return False  # "two shells"
    if before in _MONEY or before.removeprefix("و") in _SAVED:
        return False  # "11 million dollars and a half", "39 were saved"
    return bool(own) or (struck and two) or _plain(tokens[first].text, first == last, *values)


def _people(
    reading: Reading, words: Words, last: int, whom: str, values: tuple[int, int]
) -> tuple[str, int, bool]:
    """The people noun behind a number, its token, and whether a thing is counted instead."""
    end = last
    for k in range(last + 1, min(last + 7, len(reading.tokens))):
        text = reading.tokens[k].text
        noun = people(text)
        nation = reading.tokens[k].hits.get("party")
        if whom or reading.tokens[k].gap.strip(' "“”«»-'):
            break
        if noun:
            whom, end = words.people[noun], k
            beside = reading.tokens[k + 1 : k + 2]
            if beside and not beside[0].gap.strip() and beside[0].text in words.service:
                whom, end = words.service[beside[0].text], k + 1  # "members of the police"
        elif nation is not None and nation.sense.kind == "demonym":
            return "people", k, False  # "90 thousand Xs"
        elif thing(text):
            return "", last, known(text, _HOUSEHOLDS) == "" or reading.tokens[k - 1].text != "من"
        elif reading.tokens[k - 1].text == "من" and possessed(text)[1]:
            return words.people.get(possessed(text)[0], "people"), k, False  # "six of its men"
        elif text in OF_THEM:
            named = _who_they_are(reading, words, k + 1, values)
            return (named, k + 1, False) if named else ("people", last, False)
        elif text not in _SKIPPED:
            break
    return whom, end, False


def _who_they_are(reading: Reading, words: Words, k: int, values: tuple[int, int]) -> str:
    """The people that a part is said to be, in the same number: "two of them are children" (a dual)."""
    if k >= len(reading.tokens) or reading.tokens[k].gap.strip():
        return ""
    forms = {(1, 1): words.singular, (2, 2): words.dual}.get(values, frozenset())
    text = reading.tokens[k].text
    return words.people[text] if text in forms else ""


_MONTHS = frozenset(map(bare, [
    "كانون", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين", "يناير", "فبراير",
    "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
]))  # fmt: skip
_AGES = ("العشرين", "الثلاثين", "الاربعين", "الخمسين", "الستين", "السبعين", "الثمانين", "التسعين")


def _dated(reading: Reading, last: int) -> bool:
    """Whether a month follows: "19 and 20 September"."""
    after = [token.text for token in reading.tokens[last + 1 : last + 4]]
    if after[:1] in (["و"], ["الي"]):
        return len(after) == 3 and after[1].isdigit() and after[2] in _MONTHS
    return any(word in _MONTHS for word in after[:2])


def _plain(text: str, alone: bool, low: int, high: int) -> bool:
    """Whether a lone word is a number and not "one" beside its noun or the dual of a thing."""
    if not alone or any(char.isdigit() for char in text):
        return True
    if low == high == 1:
        return False
    if low == high == 2:
        return any(rest.startswith(_TWO) for _, rest in proclitics(text))
    return not text.endswith(("ينات", "ينيات", "يني", "ينيه"))  # "the nineties"


def _is_year(reading: Reading, first: int, low: int, number: Numeral) -> bool:
    before = reading.tokens[first - 1].text if first else ""
    marked = before.endswith(
        ("عام", "سنه", "مواليد", "بين", "حرب", "خريف", "ربيع", "صيف", "شتاء", "العام")
    )
    return (
        1900 <= low <= 2100
        and len(number.text.strip()) == 4
        and (marked or ("," not in number.text and before in ("في", "منذ", "")) or marked)
    )


_PASSED = re.compile(
    r" (?:و|ف|ي|ت|ل)*(?:تجاوز\w*|تخط\w*|(?:زاد|زادت|زادوا) (?:علي|عن))(?: \S+){0,3}$"
)
_PASSED_TOLL = re.compile(
    r" (?:و|ف|ي|ت|ل)*(?:تجاوز|تخط)\w* (?:عدد|اعداد|حصيله|مجموع|اجمالي)(?:(?! \S*\d| من \d) \S+)*$"
)


def _passed(tokens: list[str], before: str) -> bool:
    """Whether a toll is said to have passed a number: "the number of arrivals passed 68,000"."""
    wide = " " + " ".join(tokens)
    if " لم " in before or " لا " in before or " لم تتجاوز" in wide or " لا يتجاوز" in wide:
        return False
    return bool(_PASSED.search(before) or _PASSED_TOLL.search(wide))


@lru_cache(maxsize=8)
def _bounds(key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The phrases of a bound before a number, and at its beginning, with their clitics."""
    phrases = word_lists().bounds[key]
    ends = [f" {clitic}{p}" for p in phrases for clitic in ("", "ب", "ل", "و", "ف")]
    return tuple(ends), tuple(f" {clitic}{p} " for p in phrases for clitic in ("", "ب", "و"))


def _bounded(
    reading: Reading, words: Words, first: int, last: int, end: int, values: tuple[int, int]
) -> tuple[Count, bool, bool]:
    """The count with its open end, whether it is about right, and whether it is more than that."""
    low, high = values
    tokens = [token.text for token in reading.tokens]
    begin = max(0, first - 5)
    for k in range(begin + 1, first + 1):
        begin = k if "،" in reading.tokens[k].gap else begin  # a bound does not reach over a comma
    before = " " + " ".join(tokens[begin:first])
    inside = f" {' '.join(tokens[first : last + 1])} "
    stop = end + 1
    while stop < min(end + 7, len(tokens)) and not reading.tokens[stop].gap.strip():
        stop += 1
    after = f" {' '.join(tokens[last + 1 : max(stop, min(end + 5, len(tokens)))])} "

    def has(key: str) -> bool:
        ends, opens = _bounds(key)
        return before.endswith(ends) or inside.startswith(opens)

    def follows(key: str) -> bool:
        return any(0 <= after.find(f" {p} ") <= 26 for p in words.bounds[key])

    if has("high_before") or follows("high_after"):
        return (None, high), False, False
    passed = _passed(tokens[max(0, first - 14) : first], before)
    if has("low_before") or follows("low_after"):
        return (low, None), False, False
    if has("over_before") or passed or " ونيف " in after:  # "four hundred odd"
        return (low, None), False, True
    if before.endswith((" نيف", " ونيف")):
        return (low, high), True, False
    return (low, high), has("about_before") or follows("about_after"), False
