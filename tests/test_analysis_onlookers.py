"""Who was there, is ill or was put to death: what befell them is what the words say last, or nothing."""

from __future__ import annotations

import pytest
from analysis_texts import analysis_of


def told(ar: str) -> list[tuple[str, object]]:
    """What befell how many, by a sentence of its own."""
    return [(figure.kind, figure.count[0]) for figure in analysis_of(ar).figures]


@pytest.mark.parametrize(
    ("ar", "hit"),
    [
        ("وأعلنت الخارجية المغربية أن سبعة مغاربة كانوا في المركز أصيب منهم اثنان.", [("wounded", 2)]),
        ("وكان في الحافلة عشرون عاملا، قتل منهم ثلاثة.", [("killed", 3)]),
        ("وقالت أرمينيا إن 15 طالبا كانوا في القاعة قتل بينهم أربعة.", [("killed", 4)]),
        ("وقال مصدر إن سبعة مدنيين كانوا في المركز قتلوا جميعا.", [("killed", 7)]),
        (
            "وقالت السلطات إن 32 شخصا قتلوا بينهم سبعة مدنيين.",
            [("killed", 32), ("killed", 7)],
        ),
        ("وأصيب سبعة مدنيين توفي منهم اثنان.", [("wounded", 7), ("killed", 2)]),
        ("وقال المسعف إن 30 جنديا أصيبوا، توفي منهم خمسة.", [("wounded", 30), ("killed", 5)]),
    ],
)  # fmt: skip
def test_of_those_who_were_there_only_those_are_counted_who_were_hit(ar: str, hit: object) -> None:
    """ "Seven were in the centre, two of them were wounded": two were."""
    assert told(ar) == hit


@pytest.mark.parametrize(
    ("ar", "hit"),
    [
        ("وذكر متحدث أن تسعة مرضى في حال حرجة، بينهم طفل، ينتظرون نقلهم إلى يريفان.", []),
        ("وفي مستشفى ستيباناكيرت 14 مريضا في حالة خطرة.", []),
        ("وأصيب تسعة مرضى في قصف مستشفى ستيباناكيرت.", [("wounded", 9)]),
        ("وقالت أرمينيا إن ستة مرضى توفوا بسبب انقطاع الكهرباء.", [("killed", 6)]),
    ],
)
def test_the_ill_are_no_wounded(ar: str, hit: object) -> None:
    """Be their state never so grave: only a word that says so makes them hit."""
    assert told(ar) == hit


@pytest.mark.parametrize(
    ("ar", "hit"),
    [
        ("واتهمت أرمينيا القوات الأذربيجانية بتصفية 40 جريحا.", [("killed", 40)]),
        ("وأعدمت القوات الأذربيجانية عشرة جرحى.", [("killed", 10)]),
        ("وأجهزت القوات الأذربيجانية على خمسة جرحى.", [("killed", 5)]),
        ("وقتل جندي و40 جريحا في القصف.", [("killed", 1), ("wounded", 40)]),
    ],
)
def test_the_wounded_who_are_put_to_death_are_killed(ar: str, hit: object) -> None:
    """Not so the wounded beside somebody who was killed."""
    assert told(ar) == hit
