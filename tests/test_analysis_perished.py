"""What befell people whose noun or verb alone says something else: prisoners, the lost, two kinds in one number."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import analyses_of

OPENING = "بحث الوزيران تبادل الأسرى بين أرمينيا وأذربيجان."


def counted(ar: str) -> list[tuple[str, int | None]]:
    """Kind and lowest number of a sentence's claims, behind one that names both sides."""
    found = analyses_of(OPENING, ar, day=date(2022, 10, 3))[1].figures
    return [(figure.kind, figure.count[0]) for figure in found]


@pytest.mark.parametrize("ar", [
    "وقالت الخارجية الأرمينية إن جنودا أذربيجانيين أعدموا سبعة أسرى.",
    "وأظهر مقطع مصور جنودا أذربيجانيين وهم يعدمون سبعة أسرى أرمن.",
    "وقتل الجنود الأذربيجانيون سبعة أسرى أرمن بدم بارد.",
    "وتحدثت يريفان عن تصفية سبعة أسرى.",
    "وقالت المنظمة إن سبعة محتجزين أعدموا ميدانيا.",
    "وأعدم جنود أذربيجانيون، وفق تقرير لمنظمة حقوقية، سبعة أسرى.",
])  # fmt: skip
def test_prisoners_who_were_put_to_death_were_killed(ar: str) -> None:
    """The verb tells what befell them last, in any form, before their number or behind the noun."""
    assert counted(ar) == [("killed", 7)]


@pytest.mark.parametrize(("ar", "parts"), [
    ("أسرت القوات الأذربيجانية 12 جنديا أرمينيا قتل أربعة منهم لاحقا.", [("captured", 12), ("killed", 4)]),
    ("واختطف مسلحون 25 مدنيا وقتلت المجموعة ستة منهم.", [("captured", 25), ("killed", 6)]),
    ("احتجز الجيش الأرميني 6 أذربيجانيين ثم قتل اثنين منهم.", [("captured", 6), ("killed", 2)]),
    ("أصابت القوات الأذربيجانية 14 جنديا أرمينيا قتل ثلاثة منهم لاحقا.", [("wounded", 14), ("killed", 3)]),
    ("اختطفت أذربيجان سبعة جنود أعدم اثنان منهم لاحقا.", [("captured", 7), ("killed", 2)]),
])  # fmt: skip
def test_what_befell_a_part_did_not_befall_all(ar: str, parts: list[tuple[str, int]]) -> None:
    """ "Captured twelve, four of whom were killed": the twelve are captured."""
    assert counted(ar) == parts


@pytest.mark.parametrize("ar", [
    "وأفرجت باكو عن سبعة أسرى قضوا عاما في السجن.",
    "وقتلت القوات الأذربيجانية ضباطا، واقتادت سبعة أسرى أرمن.",
    "وما زال سبعة أسرى أرمن في باكو.",
])  # fmt: skip
def test_other_prisoners_are_captured(ar: str) -> None:
    """They spent a year in prison, or others were killed."""
    assert counted(ar)[-1] == ("captured", 7)


@pytest.mark.parametrize(("ar", "expected"), [
    ("وقتل 68 شخصا وفقد 105 في انفجار المستودع.", [("killed", 68), ("missing", 105)]),
    ("وأسر 20 جنديا أرمينيا، فيما فقد 27 آخرون.", [("captured", 20), ("missing", 27)]),
    ("وأعلنت يريفان أنها فقدت 49 جنديا.", [("killed", 49)]),
    ("وفقد الجيش الأرميني 105 جنود.", [("killed", 105)]),
    ("وقال لافروف إن كلا منهما فقد أكثر من ألفي شخص.", [("killed", 2000)]),
])  # fmt: skip
def test_the_lost_are_missing_where_nobody_lost_them(
    ar: str, expected: list[tuple[str, int]]
) -> None:
    """Without vowels "were lost" is "lost": whoever lost them, or their lives, makes them dead."""
    assert counted(ar) == expected


@pytest.mark.parametrize(("ar", "expected"), [
    ("وبلغ عدد القتلى 100 والمفقودين 82.", [("killed", 100), ("missing", 82)]),
])  # fmt: skip
def test_one_number_for_two_kinds(ar: str, expected: list[tuple[str, int]]) -> None:
    """Dead and missing together are no toll of the missing; of dead and wounded nobody knows."""
    assert counted(ar) == expected


@pytest.mark.parametrize(("ar", "expected"), [
    ("ونقلت قوات حفظ السلام الروسية ألفي مدني إلى معسكرها.", [("displaced", 2000)]),
    ("ونقلت وكالة تاس عن 20 شخصا قولهم إن القصف مستمر.", []),
    ("ونقلت مروحيات 60 جنديا إلى الجبهة.", []),
    ("وقال المسعفون إن 300 شخص نقلوا إلى المستشفى.", [("wounded", 300)]),
    ("ونقل مئتا مدني إلى مدرسة قرب المستشفى.", [("displaced", 200)]),
])  # fmt: skip
def test_a_verb_of_bringing_is_no_word_of_quoting(ar: str, expected: list[tuple[str, int]]) -> None:
    """With "to" behind it "نقلت" brought people somewhere, to a hospital the wounded; with "from" it quoted them."""
    assert counted(ar) == expected


@pytest.mark.parametrize(("ar", "expected"), [
    ("وارتفع عدد الضحايا في غضون 36 ساعة إلى 26، إضافة إلى عشرات الجرحى.",
     [("killed", 26), ("wounded", 20)]),
    ("بلغ عدد القتلى 20، و30 أصيبوا.", [("killed", 20), ("wounded", 30)]),
    ("ارتفعت حصيلة الجرحى إلى 11 جريحا، من بينهم 3 أطفال، ووفاة شخص واحد.",
     [("wounded", 11), ("wounded", 3), ("killed", 1)]),
    ("استقبل المستشفى 85 مصابا، مات منهم ستة.", [("wounded", 85), ("killed", 6)]),
    ("أصيب 10 جنود، بينهم 3 توفوا لاحقا.", [("wounded", 10), ("killed", 3)]),
    ("أصيب خمسة جنود توفي أحدهم متأثرا بجراحه.", [("wounded", 5), ("killed", 1)]),
    ("توفيت في قسم الحروق بالمستشفى فتاة متأثرة بحروق أصيبت بها.", [("killed", 1)]),
    ("نقل عشرة جرحى متأثرين بحروق.", [("wounded", 10)]),
    ("نقلت سيارات الإسعاف 10 جرحى و3 مدنيين إلى المستشفى.", [("wounded", 10), ("wounded", 3)]),
    ("أجلت المروحيات 5 جرحى و12 جثة.", [("wounded", 5), ("killed", 12)]),
    ("قالت الوزارة إنها طردت 153 شخصا، وقتل ثلاثة.", [("displaced", 153), ("killed", 3)]),
])  # fmt: skip
def test_each_number_has_what_befell_its_own_people(
    ar: str, expected: list[tuple[str, int]]
) -> None:
    """A toll by its noun, a part as its whole, who died of wounds, who was brought away with the wounded."""
    assert counted(ar) == expected


def test_about_half_of_an_exact_number() -> None:
    """ "2,000, about half of them children": it is the half that is about right."""
    text = "وأجلت قوات حفظ السلام ألفي مدني من مارتاكرت، نصفهم تقريبا من الأطفال."
    (figure,) = analyses_of(OPENING, text, day=date(2023, 9, 20))[1].figures
    assert not figure.approximate


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("وقدرت يريفان خسائرها بـ207 قتلى.", [("killed", 3), ("wounded", 293)]),
        ("وأعلنت يريفان أسر 207 من الجنود.", [("captured", 3), ("wounded", 293)]),
    ],
)
def test_among_these_are_some_of_those_counted_before(
    before: str, told: list[tuple[str, int]]
) -> None:
    """ "Among these are three civilians" goes on with the sentence before, whatever stands behind."""
    text = "وأضافت أن بين هؤلاء ثلاثة مدنيين، وأن 293 عسكريا أصيبوا."
    found = analyses_of(before, text)[1].figures
    assert [(f.kind, f.count[0]) for f in found] == told


@pytest.mark.parametrize(("ar", "expected"), [
    ("وكان ثلاثة أطفال في قبو المبنى لحظة سقوط الصاروخ على ستيباناكيرت.", []),
    ("وكان مع عشرات النساء في القبو لحظة سقوط القذيفة الأولى.", []),
    ("وقتل ثلاثة أطفال لحظة سقوط الصاروخ على ستيباناكيرت.", [("killed", 3)]),
    ("وأدى سقوط قذيفتين على باردا إلى مقتل 21 شخصا.", [("killed", 21)]),
    ("وسقط عشرون قتيلا من الجنود.", [("killed", 20)]),
])  # fmt: skip
def test_a_shell_that_falls_is_nobody_dead(ar: str, expected: list[tuple[str, int | None]]) -> None:
    """ "Three children were in the cellar when the missile fell": no one is said to have been hit."""
    assert counted(ar) == expected
