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
    """ "Three bodies": another's word, so the claims differ."""
    rows = table([("وكالة أ", "2023-03-05", "", [
        "قالت وزارة الدفاع الأذربيجانية إن اثنين من جنودها قُتلا.",
        "شاهد من قرية خلفالي قال لنا إنه رأى ثلاث جثث لجنود أذربيجانيين.",
    ])])  # fmt: skip
    assert [(row.figure.count, row.claimant_label, row.note) for row in rows] == [
        ((2, 2), "Azerbaijan", ""),
        ((3, 3), "a witness", ""),
    ]
    assert all(row.disputed for row in rows)


BLAST = ("وكالة أ", "2023-09-26", "انفجار مستودع وقود قرب ستيباناكرت", [
    "قُتل عشرون شخصاً على الأقل في انفجار هزّ مساء الاثنين مستودعاً للوقود قرب ستيباناكرت.",
])  # fmt: skip
MOVED = ("وكالة ب", "2023-09-26", "", [
    "مدير مركز الطوارئ: 125 جثة نُقلت إلى أرمينيا من موقع الانفجار.",
])  # fmt: skip
LATER = ("وكالة ج", "2023-09-28", "", [
    "عبر ثمانية وسبعون ألف شخص من أرمن قره باغ الحدود.",
    "وبلغ عدد قتلى انفجار المستودع ثمانية وستين، على ما أعلنت سلطات الإقليم، بعدما كان مدير مركز"
    " الطوارئ قد تحدث الثلاثاء عن 125 قتيلاً قبل أن يتراجع عن كلامه.",
])  # fmt: skip
LAST = ("وكالة د", "2023-10-06", "", [
    "تغيّب علييف عن القمة.",
    "ارتفعت حصيلة ضحايا انفجار مستودع الوقود إلى 170 قتيلاً على الأقل، وفق الشرطة الأرمينية التي"
    " قالت إن رفاتهم نُقلت إلى أرمينيا.",
])  # fmt: skip


def test_one_blast_is_one_event_in_reports_of_many_days() -> None:
    """Of one day and one side's people, whoever counts them; what a toll rose to takes its place."""
    rows = [row for row in table([BLAST, LATER, LAST]) if row.figure.kind == "killed"]
    assert {(row.group, row.day, row.figure.party_affected) for row in rows} == {
        (rows[0].group, rows[0].day, "karabakh")
    }
    assert [(row.figure.count[0], row.note) for row in rows] == [
        (20, "earlier toll, later at least 170"),
        (68, "earlier toll, later at least 170"),
        (125, "earlier toll, later 68"),
        (170, ""),
    ]
    assert not any(row.disputed for row in rows)


def test_a_blast_in_another_town_is_another_event() -> None:
    """What blew up is alike, but the towns are not."""
    rows = table([
        ("وكالة أ", "2023-09-26", "", ["قُتل عشرون شخصاً في انفجار مستودع للوقود في أسكران."]),
        ("وكالة ب", "2023-09-28", "", ["قُتل سبعة أشخاص في انفجار مستودع للوقود في مارتوني."]),
    ])  # fmt: skip
    assert len({row.group for row in rows}) == 2


@pytest.mark.parametrize(
    ("ar", "told"),
    [
        (
            "أذربيجان تعلن مقتل ثلاثة من جنودها: الملازم أول رؤوف حسينوف والجنديان إيلشاد نجفوف وتورال.",
            [("soldiers", 3, ""), ("soldiers", 2, "of the 3")],
        ),
        ("وأصيب مدنيان أرمنيان، هما راعيان من قرية نوراباك.", [("civilians", 2, "")]),
        (
            "وقال مسؤول في قره باغ إن 1100 شخص علقوا على الطريق ولم يتمكنوا من العودة.",
            [("people", 1100, "stranded")],
        ),
        (
            "اتفق البلدان على أن تفرج أذربيجان عن اثنين وثلاثين عسكرياً أرمينياً.",
            [("soldiers", 32, "named for release")],
        ),
    ],
)
def test_who_is_named_or_said_to_be_what_is_told_once(
    ar: str, told: list[tuple[str, int, str]]
) -> None:
    """The names behind a colon are of the toll, "they are two shepherds" counts nobody anew."""
    rows = table([("وكالة أ", "2023-09-02", "", [ar])])
    assert [(row.figure.whom, row.figure.count[0], row.note) for row in rows] == told


def test_reports_of_one_fact_are_one_row_whoever_names_its_people() -> None:
    """ "Three policemen were killed" and "the dead in the ranks of the police rose to three"."""
    rows = table([
        ("وكالة أ", "2023-03-05", "", [
            "قُتل ثلاثة من أفراد شرطة إقليم قره باغ، الأحد، في اشتباك على طريق ستيباناكرت - شوشا.",
        ]),
        ("وكالة ب", "2023-03-05", "", [
            "ارتفع عدد القتلى في صفوف شرطة قره باغ إلى ثلاثة بعد إطلاق النار على طريق ستيباناكرت - شوشا.",
        ]),
    ])  # fmt: skip
    assert [(row.figure.whom, row.figure.count[0], len(row.outlets)) for row in rows] == [
        ("police", 3, 2)
    ]
