"""Tolls of "the attack" have the day or the month of the attack that their article told before."""

from __future__ import annotations

from datetime import date

import pytest
from toll_tables import table

from briefings.records import Claim

WAR = "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."


def told(*texts: str, watch: str = "sudan", day: str = "2024-02-17") -> tuple[Claim, ...]:
    """The rows of one article."""
    return table([("وكالة النيل", day, "", texts)], watch)


@pytest.mark.parametrize(
    ("watch", "blow", "toll", "day"),
    [
        (
            "sudan",
            "شنت قوات الدعم السريع هجوماً على قرية ود النورة الأربعاء.",
            "وأسفر الهجوم عن مقتل 104 أشخاص.",
            date(2024, 2, 14),
        ),
        (
            "sudan",
            "هاجمت قوات الدعم السريع قرية ود النورة في الخامس من فبراير.",
            "وقال سكان إن 30 شخصاً قُتلوا في الهجوم.",
            date(2024, 2, 5),
        ),
        (
            "sudan",
            "نفذ الجيش عملية في بحري الثلاثاء.",
            "وقال الجيش إن العملية أسفرت عن مقتل 40 من المليشيا.",
            date(2024, 2, 13),
        ),
        (
            "karabakh",
            "قصفت القوات الأذربيجانية قرية تيغ الثلاثاء.",
            "وقالت أرمينيا إن أربعة من جنودها قُتلوا في القصف.",
            date(2024, 2, 13),
        ),
        (
            "karabakh",
            "انفجر مستودع للوقود قرب ستيباناكيرت مساء الاثنين.",
            "وقالت سلطات الإقليم إن 68 شخصاً قُتلوا في الانفجار.",
            date(2024, 2, 12),
        ),
    ],
)
def test_a_toll_of_the_attack_has_the_day_of_the_attack_told_before(
    watch: str, blow: str, toll: str, day: date
) -> None:
    """By a noun or a verb for it, some sentences back."""
    between = "ودعت الأمم المتحدة إلى ضبط النفس."
    assert [row.day for row in told(blow, between, toll, watch=watch)] == [day]


def test_where_the_attack_has_but_a_month_so_has_its_toll() -> None:
    """And no day."""
    rows = told(
        "قُتل 25 مدنياً في هجوم على قرية التكينة بولاية الجزيرة الشهر الماضي.",
        "وقُتل ثلاثة مسعفين في الهجوم نفسه.",
    )
    assert [(row.day, row.note) for row in rows] == [(None, "in January 2024")] * 2


@pytest.mark.parametrize(
    "texts",
    [
        # another town
        ("هاجمت قوات الدعم السريع قرية ود النورة الأربعاء.", "وفي كوستي قُتل 30 شخصاً في الهجوم."),
        # the day of who spoke of it
        ("وقال الجيش الأربعاء إنه صد هجوماً.", "وقُتل 30 شخصاً في الهجوم."),
        # a further one, without a day
        (
            "هاجمت قوات الدعم السريع قرية ود النورة الأربعاء.",
            "وصدّ الجيش هجوماً آخر.",
            "وقُتل 30 شخصاً في الهجوم.",
        ),
        # two blows that may be meant
        ("قصفت قوات الدعم السريع قرية الأربعاء.", "وقُتل 30 شخصاً في القصف وفي الهجوم."),
    ],
)
def test_a_toll_of_no_attack_that_its_article_dates_keeps_the_day_of_its_report(
    texts: tuple[str, ...],
) -> None:
    """Where it is another attack, or nobody tells its day."""
    assert {row.day for row in told(WAR, *texts)} == {date(2024, 2, 17)}
