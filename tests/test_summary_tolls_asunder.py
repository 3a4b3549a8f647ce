"""Counts that are of one part and of all by their own words dispute nothing."""

from __future__ import annotations

import pytest
from toll_tables import table


@pytest.mark.parametrize(
    "texts",
    [
        ["وقالت شبكة أطباء السودان إن 346 شخصا توفوا في أم درمان وحدها خلال أسبوعين.", "ومنذ أغسطس 2024 سجلت 1700 وفاة في 12 ولاية من أصل 18."],
        ["وقالت وزارة الصحة إن 90 شخصا توفوا في الخرطوم وحدها.", "وأعلنت اليونيسف وفاة 250 شخصا في سبع ولايات."],
        ["ونشر الجيش السوداني أسماء 45 قتيلا جديدا من جنوده.", "وصار المجموع 525 قتيلا من الجيش السوداني."],
    ],
)  # fmt: skip
def test_counts_of_other_people_are_no_dispute(texts: list[str]) -> None:
    """One town and twelve states, new and all."""
    rows = table([("وكالة أ", "2025-05-28", "", texts)], "sudan")
    assert len(rows) > 1
    assert not any(row.disputed for row in rows)


@pytest.mark.parametrize(
    "texts",
    [
        ["وقالت الأمم المتحدة إن 400 ألف شخص نزحوا من مخيم زمزم.", "وقالت السلطات السودانية إن 150 ألف شخص نزحوا من مخيم زمزم."],
        ["وقالت شبكة أطباء السودان إن 346 شخصا قتلوا في أم درمان.", "وقال الجيش السوداني إن 120 شخصا قتلوا في أم درمان."],
        ["وقالت الأمم المتحدة إن 90 شخصا قتلوا في الفاشر خلال أسبوع.", "وقال الجيش السوداني إن 30 شخصا قتلوا في الفاشر خلال عشرة أيام."],
    ],
)  # fmt: skip
def test_rival_counts_of_the_same_people_stay_a_dispute(texts: list[str]) -> None:
    """The same place, people and kind: two tellers differ."""
    rows = table([("وكالة أ", "2025-05-28", "", texts)], "sudan")
    assert any(row.disputed for row in rows)


def test_each_toll_of_a_sentence_is_of_its_own_event() -> None:
    """Two sides' dead of the fighting beside the toll of a blast: only that has the day of the blast."""
    rows = table([
        ("وكالة أ", "2023-09-26", "", ["قتل 60 شخصا في انفجار مستودع للوقود قرب ستيباناكيرت مساء الإثنين."]),
        ("وكالة ب", "2023-09-28", "", [
            "أعلنت باكو أن 90 من جنودها قتلوا وأصيب 500 في العملية، بينما قالت سلطات قره باغ إن 110 من مقاتليها قتلوا، وارتفعت حصيلة انفجار مستودع الوقود إلى 80 قتيلا.",
        ]),
    ])  # fmt: skip
    day = {row.figure.count[0]: row.day and row.day.day for row in rows}
    assert day == {60: 25, 80: 25, 90: 28, 110: 28, 500: 28}
    assert not any(row.disputed for row in rows)
    assert {row.figure.party_affected for row in rows if row.figure.count[0] in (60, 80)} == {
        "karabakh"
    }


@pytest.mark.parametrize("texts", [
    ["وارتقى خمسة شهداء من أبطال الكتيبة، فيما سقط أكثر من 40 قتيلا من المليشيات."],
    ["سقط سبعة شهداء في المحور الغربي، بينما قتل 30 من المرتزقة."],
])  # fmt: skip
def test_martyrs_and_the_militias_dead_of_one_sentence_are_no_rivals(texts: list[str]) -> None:
    """What one side calls its own and "the militias" are two sides' dead, be they ever so unnamed."""
    rows = table([("وكالة أ", "2025-05-28", "", texts)], "sudan")
    assert not any(row.disputed for row in rows)


def test_what_was_counted_before_by_its_own_word_is_overtaken() -> None:
    """ "25, after it had counted 21 on Sunday": an earlier toll, and none beside."""
    rows = table([("وكالة أ", "2020-10-05", "", [
        "أعلنت وزارة الصحة في أرمينيا ارتفاع عدد القتلى الأرمن إلى 25، بعدما كانت قد أحصت الأحد 21 قتيلا.",
    ])])  # fmt: skip
    assert {row.figure.count[0]: row.relation for row in rows}[21] == "earlier"
