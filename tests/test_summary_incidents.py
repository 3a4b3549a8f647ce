"""What is a loss within a toll, an earlier toll or another event is no rival of the toll."""

from __future__ import annotations

import pytest
from toll_tables import table

TOLL = "قال المدافع عن حقوق الإنسان في قره باغ إن مئتي شخص قُتلوا في القصف."


@pytest.mark.parametrize(
    "loss",
    [
        "جارتي سوسانا فقدت ابنيها، أحدهما كان في التاسعة.",
        "وقالت جارتي إن شقيقيها قُتلا في القصف، أحدهما في الرابعة عشرة.",
        "وقُتل خمسة أشخاص من عائلة واحدة في القصف.",
        "وقُتل اثنان من أبنائها في القصف.",
    ],
)
def test_a_household_disputes_no_toll(loss: str) -> None:
    """Two sons of a neighbour are among the two hundred, as far as anybody knows."""
    rows = table([
        ("وكالة أ", "2023-09-20", "", [TOLL]),
        ("وكالة ب", "2023-09-20", "", ["لا كهرباء في ستيباناكرت منذ الأمس.", loss]),
    ])  # fmt: skip
    assert len(rows) > 1
    assert not any(row.disputed for row in rows)


def test_a_count_of_people_in_general_disputes_a_toll() -> None:
    """What nobody calls a family stands against the other claim."""
    rows = table([
        ("وكالة أ", "2023-09-20", "", [TOLL]),
        ("وكالة ب", "2023-09-20", "", ["لا كهرباء في ستيباناكرت منذ الأمس.", "وقُتل خمسة أشخاص في القصف."]),
    ])  # fmt: skip
    assert {row.disputed for row in rows} == {True}


def test_one_of_the_two_is_a_part_of_them() -> None:
    """ "Her two sons, one of them nine": the one is of the two."""
    rows = table([("وكالة ب", "2023-09-20", "", [
        "لا كهرباء في ستيباناكرت منذ الأمس.", "جارتي سوسانا فقدت ابنيها، أحدهما كان في التاسعة.",
    ])])  # fmt: skip
    assert [(row.figure.count, row.note) for row in rows] == [((2, 2), ""), ((1, 1), "of the 2")]


def test_a_preliminary_count_is_an_earlier_toll() -> None:
    """ "First reports of two dead", and the ministry "raises the toll: four": no claims that differ."""
    rows = table([("وكالة أ", "2023-04-11", "", [
        "أنباء أولية عن سقوط قتيلين في الجانب الأرميني.",
        "الدفاع الأرمينية ترفع الحصيلة: أربعة قتلى.",
    ])])  # fmt: skip
    assert [(row.relation, row.note, row.disputed) for row in rows] == [
        ("earlier", "earlier toll, later 4", False),
        ("", "", False),
    ]


def test_a_witness_does_not_correct_the_ministry() -> None:
    """ "Three bodies, not two": another's word, so the claims differ."""
    rows = table([("وكالة أ", "2023-03-05", "", [
        "قالت وزارة الدفاع الأذربيجانية إن اثنين من جنودها قُتلا.",
        "شاهد من قرية خلفالي قال لنا إنه رأى ثلاث جثث لا اثنتين لجنود أذربيجانيين.",
    ])])  # fmt: skip
    assert [(row.figure.count, row.claimant_label, row.note) for row in rows] == [
        ((2, 2), "Azerbaijan", ""),
        ((3, 3), "a witness", ""),
    ]
    assert all(row.disputed for row in rows)
