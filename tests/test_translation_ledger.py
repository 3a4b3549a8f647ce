"""The number ledger: what differs, and what is put right."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.translation.checks.ledger import differences, mend


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قتل 45 جنديا وأصيب 12 آخرون.", "45 soldiers were killed and 12 others wounded."),
        ("وصل ٣٢ ألف لاجئ إلى الحدود.", "Some 32,000 refugees reached the border."),
        (
            "خصصت الحكومة سبعة مليارات دولار للإعمار.",
            "The government set aside $7 billion for rebuilding.",
        ),
        ("ارتفعت الأسعار بنسبة 4,5 في المئة.", "Prices rose by 4.5 percent."),
        ("قتل جنديان وجرح ثالث.", "Two soldiers were killed and a third was wounded."),
        ("أسقط الدفاع الجوي صاروخا من طراز إس-300.", "Air defenses shot down an S-300 missile."),
        (
            "وقع الاتفاق في 9 نوفمبر/تشرين الثاني 2020.",
            "The agreement was signed on November 9, 2020.",
        ),
        ("تراوح العدد بين 10 و20 شخصا.", "The number ranged between 10 and 20 people."),
        ("شارك عشرات المتظاهرين.", "Dozens of protesters took part."),
        ("لم تسجل إصابات.", "No injuries were recorded."),
        ("كان أحد الجرحى في حال حرجة.", "One of the wounded was in critical condition."),
    ],
)
def test_figures_that_are_worth_the_same_balance(ar: str, en: str) -> None:
    """Digits, words, scales, duals, dates and designations balance whatever form they take."""
    assert differences(ar, en) == ()
    assert mend(ar, en) == en


@pytest.mark.parametrize(
    ("ar", "en", "reason"),
    [
        (
            "قتل 45 جنديا.",
            "46 soldiers were killed.",
            "a figure differs: the Arabic has 45, the English 46",
        ),
        ("قتل 45 جنديا.", "Soldiers were killed.", "a figure is missing: the Arabic has 45"),
        (
            "قتل جنود في القصف.",
            "Some 80 soldiers died in the shelling.",
            "a figure was added: the English has 80, the Arabic does not",
        ),
        (
            "وما زال مدنيون تحت الأنقاض.",
            "Thirty-three civilians are still under the rubble.",
            "a figure was added: the English has 33, the Arabic does not",
        ),
        (
            "نزح ثلاثون ألف شخص.",
            "Thirty people were displaced.",
            "a figure differs: the Arabic has 30,000, the English 30",
        ),
        (
            "نزح نحو سبعين إلى خمسة وسبعين ألف شخص.",
            "About seventy-five thousand people were displaced.",
            "a figure is missing: the Arabic has 70,000",
        ),
        (
            "نشرت موسكو هناك نحو ألفي جندي.",
            "Moscow has been deploying there.",
            "a figure is missing: the Arabic has 2000",
        ),
        (
            "نزح قرابة مليوني شخص.",
            "People were displaced.",
            "a figure is missing: the Arabic has 2,000,000",
        ),
        (
            "وقع ذلك سنة 1994.",
            "That happened in 1992.",
            "a figure differs: the Arabic has 1994, the English 1992",
        ),
    ],
)
def test_a_difference_is_told_in_words(ar: str, en: str, reason: str) -> None:
    """A reader of no Arabic learns which figure is lost, changed or added."""
    assert differences(ar, en) == (reason,)


@pytest.mark.parametrize(
    ("ar", "garbled", "mended"),
    [
        (
            "فر 281 سجينا من المدينة.",
            "From the city 2,81 prisoners fled.",
            "From the city 281 prisoners fled.",
        ),
        (
            "لم تتجاوز الكلفة 300 ألف دولار.",
            "The cost was no more than $300.",
            "The cost was no more than $300,000.",
        ),
        (
            "بلغت قيمة الصفقة 4.6 مليار دولار.",
            "The deal was worth $6.6 billion.",
            "The deal was worth $4.6 billion.",
        ),
        (
            "اختتم المجلس دورته الخامسة والأربعين.",
            "The council closed its 44th session.",
            "The council closed its 45th session.",
        ),
        (
            "خطف المهندسان مساء ٢١ أيار.",
            "The engineers were kidnapped on the evening of May 11.",
            "The engineers were kidnapped on the evening of May 21.",
        ),
        (
            "احتفل بالذكرى ال103 للمعركة.",
            "They marked the 108th anniversary of the battle.",
            "They marked the 103rd anniversary of the battle.",
        ),
        (
            "من فئتي ألفين وخمسة آلاف ليرة.",
            "Notes of two hundred and 5,000 liras.",
            "Notes of 2,000 and 5,000 liras.",
        ),
        (
            "ولد الرئيس في 24 كانون الأول 1961.",
            "The president was born on January 24, 1961.",
            "The president was born on December 24, 1961.",
        ),
        (
            "قفز العدد من 890 ألفا إلى مليونين و700 ألف.",
            "The number jumped from 890,000 to 2,700.",
            "The number jumped from 890,000 to 2.7 million.",
        ),
        (
            "وتضم الكتيبة ألفا و231 جنديا.",
            "The battalion has 2,131 soldiers.",
            "The battalion has 1,231 soldiers.",
        ),
    ],
)
def test_a_garbled_figure_is_mended_where_its_place_is_certain(
    ar: str, garbled: str, mended: str
) -> None:
    """A digit, scale or month that is off is put right, in the manner of the text around it."""
    assert mend(ar, garbled) == mended
    assert differences(ar, mended) == ()


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قتل 45 جنديا.", "Soldiers were killed."),  # no place
        ("قتل 8 جنود.", "3 soldiers were killed."),  # merely different
        ("قتل 12 وجرح 14.", "11 were killed and 13 wounded."),  # which is which?
        ("قتل جنود.", "Some 80 soldiers died."),  # nothing lost
    ],
)
def test_what_is_uncertain_is_left_alone(ar: str, en: str) -> None:
    """Where no figure, or more than one, may be the garbled one, nothing is touched but it is told."""
    assert mend(ar, en) == en
    assert differences(ar, en)


def test_mending_is_stable() -> None:
    """What was mended once is not changed by mending it again."""
    ar = "أسر 24 جنديا وقتل 13 في 3 مواقع."
    once = mend(ar, "14 soldiers were captured and 13 killed at 3 positions.")
    assert once == "24 soldiers were captured and 13 killed at 3 positions."
    assert mend(ar, once) == once


def test_reference_translations_balance(shared: Path) -> None:
    """At most 3 % of professional pairs full of figures are doubted."""
    lines = (shared / "eval" / "numbers.tsv").read_text("utf-8").splitlines()
    pairs = [line.split("\t")[:2] for line in lines]
    doubted = [pair for pair in pairs if differences(*pair)]
    assert len(doubted) <= 0.03 * len(pairs), doubted
