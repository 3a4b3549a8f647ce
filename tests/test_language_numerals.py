"""Figures in Arabic and English, with values that can be compared across the two."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal, cast

import pytest
from language_gold import cases

from briefings.language.numerals import is_soft, numerals
from briefings.records import Numeral

Language = Literal["ar", "en"]


def shown(found: tuple[Numeral, ...]) -> str:
    """Figures in the form of the gold file."""
    figures = []
    for numeral in found:
        values = ",".join(f"{round(value, 4):.14g}" for value in numeral.values)
        figures.append(f"{'~' if numeral.approximate else ''}{numeral.kind}={values}")
    return "; ".join(figures) or "-"


def right(case: str) -> bool:
    """Whether a gold case is read as marked."""
    language, text, wanted = case.split("\t")
    return shown(numerals(text, cast(Language, language))) == wanted


@pytest.mark.parametrize("case", cases("numerals.tsv", "dev"))
def test_a_gold_figure_is_read_as_marked(case: str) -> None:
    """Each case of the development gold gives its kind, values and "about"."""
    language, text, wanted = case.split("\t")
    assert shown(numerals(text, cast(Language, language))) == wanted


def test_held_out_figures_are_read() -> None:
    """At least 97 % of the cases that the rules were not written on are read as marked."""
    held = cases("numerals.tsv", "held")
    assert len(held) >= 120
    assert sum(map(right, held)) / len(held) >= 0.97


def test_the_gold_has_three_hundred_cases() -> None:
    """The gold is large enough to mean something."""
    assert len(cases("numerals.tsv")) >= 300


@pytest.mark.parametrize("case", cases("numerals.tsv"))
def test_figures_point_at_their_text(case: str) -> None:
    """Offsets are exact, and figures stand in order without overlap."""
    language, text, _ = case.split("\t")
    at = 0
    for numeral in numerals(text, cast(Language, language)):
        assert numeral.text == text[numeral.start : numeral.end]
        assert numeral.start >= at
        at = numeral.end


def test_vowel_signs_do_not_hide_a_figure() -> None:
    """Fully vowelled and stretched words are read, and the place is that of the written word."""
    text = "قُتِلَ خَمْسَةٌ وَعِشْـــرُونَ جُنْدِيًّا"
    (found,) = numerals(text, "ar")
    assert found.values == (25.0,)
    assert found.text == "خَمْسَةٌ وَعِشْـــرُونَ"


def test_the_clitic_before_a_figure_is_not_part_of_it() -> None:
    """A conjunction or preposition stays outside the figure."""
    assert [n.text for n in numerals("وثلاثة وبعشرين ولمئات", "ar")] == ["ثلاثة", "عشرين", "مئات"]


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("خمسة وعشرون ألفا", "25,000"),
        ("مليونان ونصف المليون", "two and a half million"),
        ("عشرات الآلاف", "tens of thousands"),
        ("نصف مليون", "half a million"),
        ("ثلاثة أرباع", "three-quarters"),
        ("23,4 في المئة", "23.4 percent"),
        ("الذكرى الخامسة والأربعين", "the 45th anniversary"),
        ("التاسع من نوفمبر/تشرين الثاني 2020", "Nov. 9, 2020"),
        ("إس-300", "S-300"),
        ("بين 10 و15 ألفا", "between 10,000 and 15,000"),
        ("الساعة 06,00 ت غ", "06:00 GMT"),
        ("تسعينيات القرن الماضي", "the 1990s"),
        ("الفصل السابع", "Chapter VII"),
        ("نحو 150", "about 150"),
        ("جنديان", "two soldiers"),
        ("الثاني بعد الثلاثمئة", "the 302nd"),
        ("خمسمئة وأحد عشر جنديا", "511 soldiers"),
        ("مئتان وإحدى عشرة امرأة", "211 women"),
        ("ألف وأحد عشر لاجئا", "1,011 refugees"),
        ("مليون واحد عشر ألفا", "1,011,000"),
        ("مئة جندي وأحد عشر ضابطا", "100 soldiers and 11 officers"),
        ("بين ثلاثين ومئة كيلومتر", "between 30 and 100 kilometers"),
        ("ما بين أربعمئة ألف ونصف مليون نازح", "between 400,000 and 500,000 displaced"),
        ("300 ألف ونصف مليون", "300,000 and 500,000"),
        ("ثلاثة ملايين ونصف مليون", "3.5 million"),
        ("بضعة جنود", "a few soldiers"),
        ("نقل سبعين إلى خمسة مستشفيات", "took 70 people and came to 5 hospitals"),
        ("سبعين إلى خمسة وسبعين ألف نازح", "seventy to seventy-five thousand displaced"),
        ("أربعون إلى خمسين ألفا", "40,000 to 50,000"),
        ("ثلاثة إلى أربعة ملايين", "three to four million"),
        ("خمسة إلى سبعة آلاف مقاتل", "five to seven thousand fighters"),
        ("وانضم أربعة إلى ألفين", "four joined two thousand"),
    ],
)
def test_both_languages_give_one_value(arabic: str, english: str) -> None:
    """A figure is worth the same in either language."""
    ours = [n.values for n in numerals(arabic, "ar")]
    theirs = [n.values for n in numerals(english, "en")]
    assert [list(map(float, v)) for v in ours] == [pytest.approx(list(v)) for v in theirs]


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("رجل خمسيني", "a man in his fifties"),
        ("ثمانينيات القرن التاسع عشر", "the 1880s"),
        ("تسعة أعشارها", "nine-tenths of it"),
        ("نحو خُمس السكان", "about a fifth of the population"),
        ("أربعة كيلومترات ونصف الكيلومتر", "four and a half kilometers"),
        ("بعد توقف دام عامين ونصف", "after a two-and-a-half-year halt"),
        ("السابعة والنصف مساء", "7:30 p.m."),
        ("بضع عشرات من الألوف", "a few tens of thousands"),
        ("من 1950 إلى 1953", "1950-53"),
        ("متر ونصف المتر", "1 1/2 meters"),
        ("بعد شهر ونصف على بدء الحرب", "a month and a half after the war began"),
        ("ساعة ونصف الساعة", "an hour and a half"),
        ("عام وربع", "a year and a quarter"),
        ("أسبوعا وفر ثلث الجيش", "it lasted a week and a third of the army deserted"),
        ("عاما وصودر نصف ممتلكاته", "a year and a half of his property was seized"),
        ("ثلث الدخل ونصف الميزانية", "a third of the income and a half of the budget"),
        ("شتاء 1993-1994 آلاف المجندين", "1993-1994 thousands of conscripts"),
        ("783،562 كيلومترا", "783,562 kilometers"),
    ],
)
def test_ways_of_telling_a_figure_meet(arabic: str, english: str) -> None:
    """Ages by decade, fifths, halves behind the noun, short years: both languages agree."""
    assert _all(numerals(arabic, "ar")) == _all(numerals(english, "en"))


@pytest.mark.parametrize(
    "text", ["وجد ميتًا", "كمية كبيرة", "كميات كبيرة", "دائرة نصف قطرها", "بي بي سي"]
)
def test_words_that_look_like_numbers_are_none(text: str) -> None:
    """Words that fold like a number word are told from it."""
    assert not [n for n in numerals(text, "ar") if not is_soft(n)]


def test_a_hostile_number_stays_finite() -> None:
    """Endless digits and endless scales give a finite value."""
    for text in ("9" * 5000, "مليار " * 400, "آلاف " * 400):
        assert all(v < float("inf") for n in numerals(text, "ar") for v in n.values)


def test_addresses_hold_no_figures() -> None:
    """The digits of a web or mail address are no figures."""
    assert numerals("زوروا https://example.org/a?id=305&n=20%20 اليوم", "ar") == ()
    assert numerals("write to desk24@example.org", "en") == ()


def test_figures_that_a_translation_may_leave_unsaid_are_soft() -> None:
    """One, two, first and duals in words are soft; digits and larger numbers are not."""
    soft = numerals("رجل واحد وجنديان للمرة الأولى", "ar")
    hard = numerals("3 جنود و2 من الضباط وخمسة", "ar")
    assert soft and all(map(is_soft, soft))
    assert hard and not any(map(is_soft, hard))


@pytest.mark.parametrize("text", ["", "   ", "٪", "-", "و", "بين و", "من 5 إلى", "%", "1/", "$"])
def test_broken_text_is_read_without_trouble(text: str) -> None:
    """Fragments never raise."""
    numerals(text, "ar")
    numerals(text, "en")


def test_good_translations_have_the_figures_of_their_source(shared: Path) -> None:
    """In at least 97 % of good pairs the figures agree, soft ones aside."""
    rows = (shared / "eval" / "numbers.tsv").read_text("utf-8").splitlines()
    agree = sum(_agree(*row.split("\t")[:2]) for row in rows)
    assert agree / len(rows) >= 0.97


def _agree(arabic: str, english: str) -> bool:
    ours, theirs = numerals(arabic, "ar"), numerals(english, "en")
    return _hard(ours) <= _all(theirs) and _hard(theirs) <= _all(ours)


def _all(found: tuple[Numeral, ...]) -> set[float]:
    return {round(float(value), 3) for numeral in found for value in numeral.values}


def _hard(found: tuple[Numeral, ...]) -> set[float]:
    return _all(tuple(numeral for numeral in found if not is_soft(numeral)))


def test_public_ordinal_and_percent_cases_are_read(shared: Path) -> None:
    """At least 80 % of Microsoft's Arabic ordinals and percentages that give a value are read."""
    folder = shared / "eval" / "recognizers" / "Number" / "Arabic"
    hit = total = 0
    for name, kind in (("OrdinalModel", "ordinal"), ("PercentModel", "percent")):
        for case in json.loads((folder / f"{name}.json").read_text("utf-8-sig")):
            values = [result["Resolution"].get("value", "") for result in case["Results"]]
            wanted = [float(v.rstrip("%")) for v in values if v.rstrip("%").lstrip("-").isdigit()]
            if wanted and len(wanted) == len(values):
                found = [n for n in numerals(case["Input"], "ar") if n.kind in (kind, "cardinal")]
                total += 1
                hit += [abs(w) for w in wanted] == [v for n in found for v in n.values]
    assert hit / total >= 0.8
