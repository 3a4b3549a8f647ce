"""An earlier toll in the sentence of a newer one takes nothing of its day."""

from __future__ import annotations

from datetime import date

import pytest
from toll_tables import table as read


def test_the_day_of_the_blow_stays_beside_an_earlier_toll() -> None:
    """ "50 were killed on Thursday in a shelling, after the toll had been 16": of Thursday."""
    text = "قتل 50 شخصا الخميس في قصف كنجه، بعد أن كانت الحصيلة 16."
    rows = read([("منبر", "2020-10-12", "", [text])])
    assert {row.day for row in rows} == {date(2020, 10, 8)}
    further = "رفعت باكو عدد قتلاها إلى 77 بعدما أعلنت باكو مقتل 64 جنديا آخرين."
    assert not any(row.relation for row in read([("منبر", "2020-10-12", "", [further])]))


DEPOT = [
    ("وكالة", "2023-09-26", "20 قتيلا في انفجار مستودع وقود في كاراباخ",
     ["قالت سلطات كاراباخ اليوم الثلاثاء إن 20 شخصا قتلوا في انفجار مستودع للوقود قرب ستيباناكيرت مساء الاثنين."]),
    ("منبر", "2023-09-28", "ضحايا مستودع الوقود في كاراباخ",
     ["وارتفع عدد قتلى انفجار مستودع الوقود إلى 68، حسب أمين المظالم في كاراباخ."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "notes"),
    [
        ("وأعلنت أرمينيا ارتفاع عدد قتلى انفجار مستودع الوقود إلى 170.",
         {20: "earlier toll, later 170", 68: "earlier toll, later 170", 170: ""}),
        ("وأعلنت أذربيجان أن عدد قتلى انفجار مستودع الوقود في كاراباخ 30.",
         {20: "earlier toll, later 68", 68: "", 30: ""}),
    ],
)  # fmt: skip
def test_the_toll_of_an_accident_that_rose_is_no_dispute(last: str, notes: dict[int, str]) -> None:
    """No side did it: whoever counts days later how many the dead have risen to goes on; a lower toll disputes."""
    there = "وصلت بعثة من الأمم المتحدة إلى إقليم كاراباخ أمس الأحد."
    rows = read([*DEPOT, ("صحيفة", "2023-10-02", "بعثة أممية في كاراباخ", [there, last])])
    assert {row.figure.count[0]: row.note for row in rows} == notes
    assert {row.disputed for row in rows} == {30 in notes}


@pytest.mark.parametrize(
    "text",
    [
        "وقالت وزارة الصحة الأذربيجانية إن عدد العسكريين الأذربيجانيين الذين قتلوا في عملية 19 و20 سبتمبر أيلول ارتفع إلى 193.",
        "وقالت وزارة الصحة الأذربيجانية إن 193 عسكريا قتلوا في عملية 19 و20 سبتمبر أيلول.",
    ],
)
def test_soldiers_who_were_killed_are_soldiers_wherever_their_number_stands(text: str) -> None:
    """ "The number of the soldiers who were killed rose to 193" has the earlier toll of 192 soldiers."""
    before = "وأعلنت أذربيجان أن 192 من عسكرييها قتلوا خلال عملية 19 و20 سبتمبر أيلول."
    rows = read([("منبر", "2023-09-28", "", [before]), ("وكالة", "2023-09-30", "", [text])])
    assert {row.figure.count[0]: row.note for row in rows} == {
        192: "earlier toll, later 193",
        193: "",
    }


WAR = "since the start of the war"


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("وأعلنت النيابة العامة الأذربيجانية أن 92 مدنيا قتلوا وأن 404 أصيبوا منذ بدء القتال.", {92: WAR, 404: WAR}),
        ("ونزح ما بين 70 ألفا و75 ألف شخص من كاراباخ، منذ بدء القتال، حسب سلطات كاراباخ.", {70000: WAR}),
        ("وأسفرت الحرب التي دامت ستة أسابيع عن مقتل أكثر من 1300 عسكري أرميني.", {1300: "in the whole war"}),
        ("وقالت أذربيجان إن 20 مدنيا قتلوا، وأضافت أن 300 أصيبوا منذ بدء القتال.", {20: "", 300: WAR}),
        ("وقالت أذربيجان إن 20 مدنيا قتلوا الثلاثاء وأن 300 أصيبوا منذ بدء القتال.", {20: "", 300: WAR}),
        ("وقالت أذربيجان إن 20 مدنيا قتلوا في الحرب على الحدود.", {20: ""}),
    ],
)  # fmt: skip
def test_the_dead_of_a_whole_war_say_so(text: str, notes: dict[int, str]) -> None:
    """A "since" at the end of a row is of all of it, but for what has a day or a clause of its own."""
    rows = read([("منبر", "2020-11-08", "", [text])])
    assert {row.figure.count[0]: row.note for row in rows} == notes
