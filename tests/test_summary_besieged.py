"""The grid knows a siege by how many it holds, in whatever words an outlet tells of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from summary_parts import article, statement

from briefings.records import Cluster
from briefings.summary.events.besieged import one_siege
from briefings.summary.grid import silence

DAY = date(2022, 12, 14)
TOLD = "قال الوزير إن 120 ألف شخص باتوا محاصرين"


@pytest.mark.parametrize(
    ("text", "days", "same"),
    [
        ("يقطع محتجون ممر لاتشين الذي يمد 120 ألف أرمني بالغذاء والدواء", 1, True),
        ("يعيش 120 ألفا من السكان تحت الحصار", 2, True),
        ("حذرت المنظمة من أن 120,000 مدني معزولون عن العالم", 1, True),
        ("أغلق الجيش الطريق الوحيد أمام نحو 120 ألف نسمة", 0, True),
        ("بقي 120 ألفا عالقين خلف الحاجز", 3, True),
        ("يعيش 120 ألفا من السكان تحت الحصار", 9, False),
        ("نفت الوزارة أن يكون 120 ألفا محاصرين", 1, False),
        ("أغلق الجيش الطريق أمام 1,100 شخص", 1, False),
        ("يسكن الإقليم 120 ألف شخص", 1, False),
        ("بقيت 120 شاحنة عالقة عند الحاجز", 1, False),
    ],
)
def test_one_siege_is_told_in_other_words(text: str, days: int, same: bool) -> None:
    """As many people, on near days, cut off; not a denial, another count or those who only live there."""
    one = statement(TOLD, article(day=DAY), event=DAY)
    day = DAY + timedelta(days=days)
    other = statement(text, article("A02", source="وكالة ب", day=day), event=day)
    assert one_siege(one, other) is same


def test_an_outlet_that_tells_of_the_road_of_the_besieged_is_not_silent_on_them() -> None:
    """The grid finds the 120,000 there."""
    one = statement(TOLD, article(day=DAY), event=DAY, speaker=["karabakh"])
    shut = "يقطع محتجون ممر لاتشين الذي يمد 120 ألف أرمني بالغذاء"
    other = statement(
        shut, article("A02", source="وكالة ب", day=DAY), event=DAY, actor=["azerbaijan"]
    )
    rest = statement("التقى الوزير نظيره", article("A03", source="وكالة ج", day=DAY), event=DAY)
    (row,) = silence([Cluster(one)], [one, other, rest])
    assert row.reported == ("وكالة أ", "وكالة ب")
    assert row.silent == ("وكالة ج",)
