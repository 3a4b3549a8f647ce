"""Figures that are all there and yet say something else: a fifth that became five, a rise that became a fall,
a percentage that became a number, 14:00 that became 2:00, people who became countries.

Fractions whose denominator stands alone in the English: of 14,172 true pairs none is marked; of 2,010
outputs of the bundled package 3, all of them wrong. Courses that run backwards, and figures taken back the
wrong way round: of 58,292 true pairs none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.records import Numeral

_NAMES = {
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}
_NEAR = 1e-4
# "From 68 to 170", a few words between the two.
_FIGURE = r"(\d+(?:[.,]\d+)*)"
_AR_COURSE = re.compile(rf"(?<!\w)من {_FIGURE}(?: [^\W\d]+){{0,4}} الي {_FIGURE}")
_EN_COURSE = re.compile(
    rf"\bfrom \$?{_FIGURE}(?:[ %][^\W\d]*){{0,5}} to \$?{_FIGURE}", re.IGNORECASE
)
# "190 and not 290, as was reported", the last part where it is there; "not 290".
_AR_DENIED = re.compile(
    rf"(?<![\d.,]){_FIGURE}(?: [^\W\d]+){{0,3}}،? (?:وليس|وليست|وليسوا|ولا|لا|بدلا من|عوضا عن) {_FIGURE}"
    r"((?: [^\W\d]+){0,3}،? (?:كما|مثلما|حسبما|بحسب ما|وفق ما|وفقا لما)"
    r" (?:سبق|ورد|ذكر\w*|نشر\w*|جاء|افاد\w*|اعلن\w*|اورد\w*|نقل\w*|قيل))?"
)
_EN_DENIED = re.compile(rf"\b(?:not|rather than|instead of) (?:[a-z]+ ){{0,2}}\$?{_FIGURE}", re.I)
_PERCENT = re.compile(r"%|\bper ?cent|\bin (?:a|every) hundred\b|\bpoints?\b", re.IGNORECASE)
_EN_SOURCE = re.compile(
    r"\b(?:according to|by) (?:an? |the )?(?:earlier|previous|prior|former|preceding)\b"
)
# "Including five children and more than 400 wounded", where the wounded are none of the dead.
_INCLUDING = re.compile(
    r"\bincluding [^,.;()]{3,50}?(?P<and>) and (?:(?:more than|over|about|nearly|at least|some|around) )?"
    rf"{_FIGURE} (?:others? |people |civilians? |soldiers? )?(?:were |was )?"
    r"(?:wounded|injured|hurt|missing|captured|displaced)\b",
    re.IGNORECASE,
)
# An hour by the clock, and what says which half of the day it is in.
_CLOCK = re.compile(r"(?<![\d:.,])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
_HALF = re.compile(r"\b(?:[ap]\.?m|afternoon|evening|night|tonight|noon|midnight)\b", re.IGNORECASE)
_NOON = 12
# "350 thousand of the countries about": so many people, and from there.
_AR_FROM = re.compile(
    r"(?<!\w)(?:\d[\d.,]*|ميات|عشرات) (?:ال)?(?:الفا?|الاف|مليونا?|ملايين)"
    r" من (?:دول|بلدان|محافظات|ولايات|مدن|قري|مخيمات)(?!\w)"
)
_EN_OF = re.compile(
    r"(?:\b\d{1,3}(?:,\d{3})+|\b(?:thousands?|millions?)(?: of)?) (?:(?!from|in|of|people)[a-z]+ ){0,2}"
    r"(?:countries|states|provinces|governorates|cities|towns|villages|camps)\b",
    re.IGNORECASE,
)
_MORE = r"(?:، و|(?<!\w)و(?:اصابه|اصيب|اصيبت|جرح|فقدان|فقد|نزوح|اسر) )(?:[^\W\d]+ ){0,3}"


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for each fraction and for each course of a figure that the English has otherwise."""
    yield from _turned(ar, en)
    yield from _taken_back(bare(ar), en)
    yield from _whole(ar, en)
    for figure in _bare_percentages(ar, en):
        yield f"the Arabic has {figure.text} percent; the English only the number {figure.text}"
    if (of := _EN_OF.search(en)) and _AR_FROM.search(bare(ar)):
        yield f'the Arabic says how many came from there; the English says "{of[0]}"'
    for clock, there in _early(ar, en):
        yield f"the Arabic has the hour {clock}; the English {there[0]}"


def mended(ar: str, en: str) -> str:
    """The English with the percent sign of its one percentage put back ("99.9 of the voters"), and with what
    comes after those included set apart from them; an hour of the afternoon as the Arabic has it.
    """
    for clock, there in reversed(_early(ar, en)):
        en = f"{en[: there.start()]}{clock}{en[there.end() :]}"
    found = _bare_percentages(ar, en)
    en = f"{en[: found[0].end]}%{en[found[0].end :]}" if len(found) == 1 else en
    other = _INCLUDING.search(en)
    return (
        f"{en[: other.start('and')]},{en[other.start('and') :]}"
        if other and _apart(ar, other[2])
        else en
    )


def _early(ar: str, en: str) -> list[tuple[str, re.Match[str]]]:
    """Hours of the afternoon in the Arabic that in an English without "p.m." are twelve hours earlier."""
    hours = {m.groups(): m[0] for m in _CLOCK.finditer(bare(ar))}
    late = {(str(int(h) - _NOON), m): text for (h, m), text in hours.items() if int(h) > _NOON}
    if not late or _HALF.search(en):
        return []
    found = [(m, (str(int(m[1])), m[2])) for m in _CLOCK.finditer(en)]
    told = {(str(int(hour)), minute) for hour, minute in hours}
    return [(late[time], m) for m, time in found if time in late and time not in told]


def _apart(ar: str, figure: str) -> bool:
    """Whether the figure begins another part of the list, behind a comma or as "and the wounding of 400"."""
    return re.search(rf"{_MORE}{re.escape(figure)}(?!\d|[.,]\d)", bare(ar)) is not None


def _bare_percentages(ar: str, en: str) -> list[Numeral]:
    """Figures of an English text without any percentage that are one in the Arabic."""
    if _PERCENT.search(en):
        return []
    wanted = {n.values for n in numerals(ar, "ar") if n.kind == "percent"}
    figures = numerals(en, "en") if wanted else ()
    return [n for n in figures if n.values in wanted and re.fullmatch(_FIGURE, n.text)]


def _turned(ar: str, en: str) -> Iterator[str]:
    """From 68 to 170 in the Arabic, from 170 to 68 in the English."""
    there = set(_EN_COURSE.findall(en))
    for start, end in _AR_COURSE.findall(bare(ar)):
        if start != end and (end, start) in there and (start, end) not in there:
            yield f"the Arabic goes from {start} to {end}, the English from {end} to {start}"


def _taken_back(key: str, en: str) -> Iterator[str]:
    """190 and not 290 in the Arabic, 290 and not 190 in the English; or 290 by what was wrongly reported."""
    denied = {m[1] for m in _EN_DENIED.finditer(en)}
    for right, wrong, source in _AR_DENIED.findall(key):
        if right != wrong and right in denied and wrong not in denied:
            yield f"the Arabic takes back {wrong}, the English {right}"
        elif source and wrong in denied and (told := _EN_SOURCE.search(en)):
            yield (
                f"the Arabic says that {wrong} was reported before and is wrong; "
                f'"{told[0]}" in the English gives the new figure to the old report'
            )


def _whole(ar: str, en: str) -> Iterator[str]:
    """A reason for each fraction 1/3 … 1/10 that the English has as a whole number, or as an ordinal."""
    left = [value for numeral in numerals(ar, "ar") for value in numeral.values]
    portions = [n for value in left for n in _NAMES if abs(value - 1 / n) < _NEAR]
    if not portions:
        return
    right = Counter(value for numeral in numerals(en, "en") for value in numeral.values)
    for n in dict.fromkeys(portions):
        kept = any(abs(value * scale - 1) < 0.02 for value in right for scale in (n, n / 100))
        kept = kept or re.search(rf"\b{_NAMES[n]}s?\b", en, re.IGNORECASE) is not None
        if not kept and right[float(n)] > left.count(float(n)):
            article = "an" if n == 8 else "a"
            yield f"the Arabic has {article} {_NAMES[n]}; the English only the number {n}"
