"""People who are counted by kinship, and demonstrators in custody, who are not counted."""

from __future__ import annotations

import pytest
from analysis_texts import analysis_of


def counts(ar: str) -> list[int | None]:
    """The lowest number of each claim of a sentence."""
    return [figure.count[0] for figure in analysis_of(ar).figures]


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("قالت شاهدة إن والدها وشقيقيها قتلوا برصاص قناص.", [1, 2]),
        ("قال شاهد إن ابنته أصيبت في القصف.", [1]),
        ("مقتل زوجته وطفليه في قصف على مارتوني.", [1, 2]),
        ("وقتل الرجل وابنه وشقيقاه.", [1, 1, 2]),
        ("قُتلت أم مع طفليها في غارة على مارتوني.", [1, 2]),
        ("قُتل زوجان وطفلهما في قصف على مارتوني.", [2, 1]),
        ("قتل أب ثلاثة من أبنائه في مارتوني.", [3]),
        ("وقال أب وثلاثة من أبنائه إنهم شاهدوا القصف.", []),
        ("تعيش أسرة من خمسة أفراد في خيمة بعد قصف مارتوني الذي قتل 12 شخصا.", [12]),
        ("وقتل الرجل زوجته.", [1]),
        ("قال شاهد إن والده قال إن الجنود قتلوا.", []),
        ("قال شاهد إن شقيقه لم يقتل.", []),
        ("قال شاهد إن ابنه أصيب بالدهشة.", []),
        ("قال شاهد إن أباه طبيب وإن الحشود غادرت.", []),
    ],
)
def test_the_dead_are_counted_by_kinship(ar: str, left: list[int]) -> None:
    """ "His father and his two brothers" are one and two, where it is told that they were hit."""
    assert counts(ar) == left


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("قُتل العقيد أرمين غريغوريان وثلاثة جنود آخرون قرب مارتوني.", [1, 3]),
        ("قُتل عشرة جنود وثلاثة آخرون أصيبوا قرب مارتوني.", [10, 3]),
        ("قتلت القوات الأذربيجانية ثلاثة جنود وأصابت خمسة آخرين قرب مارتوني.", [3, 5]),
    ],
)
def test_one_who_is_named_beside_others_is_counted(ar: str, left: list[int]) -> None:
    """ "X and three other soldiers" are one and three; who is counted already is not counted twice."""
    assert counts(ar) == left


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("وأوقفت الشرطة الأرمينية 84 متظاهرا في يريفان.", []),
        ("وقتل ثلاثة متظاهرين في يريفان.", [3]),
        ("أسرت القوات الأذربيجانية 84 جنديا في مارتوني.", [84]),
    ],
)
def test_demonstrators_in_custody_are_no_captives(ar: str, left: list[int]) -> None:
    """An arrest at a demonstration is no loss of a side; a killing there is."""
    assert [figure.count[0] for figure in analysis_of(ar).figures if not figure.aside] == left


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("ولجأت أسر أخرى إلى جنوب السودان.", []),
        ("وأعلنت أسر أخرى وصولها.", []),
        ("وقالت أسر نازحة إنها بلا طعام.", []),
        ("ووصلت عشرات الأسر إلى المخيم.", []),
        ("أعلن الجيش أسر جنديين في مارتوني.", [2]),
        ("أسر الجيش ضابطا في مارتوني.", [1]),
    ],
)
def test_families_are_no_captives(ar: str, left: list[int]) -> None:
    """ "Families" is spelt like "captured": "other families", "families who fled", "dozens of families"."""
    assert counts(ar) == left


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("وقال الطبيب آدم، وهو أحد العاملين في المستشفى، إنه لم يعد قادرا على استقبال الجرحى.", []),
        ("وقُتل آدم إسحق، وهو أحد العاملين في المستشفى.", [1]),
    ],
)
def test_who_speaks_is_not_counted_by_what_he_is(ar: str, left: list[int]) -> None:
    """ "Who is one of the staff" counts one who was hit, and none who only tells of the wounded."""
    assert counts(ar) == left
