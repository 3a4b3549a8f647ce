"""Tolls of one strike stand side by side, on whatever day and by whomever they are told."""

from __future__ import annotations

from datetime import date

import pytest
from toll_tables import table

from briefings.records import Claim

WAR = "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."
STRIKE = "قُتل 44 نازحاً وأُصيب 130 في غارة استهدفت الثلاثاء مركزاً للإيواء في نيالا، بحسب ما أعلنت الأمم المتحدة."
FIRST = ("وكالة النيل", "2024-02-14", "", [STRIKE, WAR])  # a Wednesday
TUESDAY = date(2024, 2, 13)


def dead(rows: tuple[Claim, ...]) -> dict[object, Claim]:
    """The rows of the dead, by their number."""
    return {c.figure.count[0]: c for c in rows if c.figure.kind == "killed"}


@pytest.mark.parametrize(
    "ar",
    [
        "وقال مدير المستشفى إن الحصيلة بلغت 40 قتيلاً.",
        "وذكر مصدر طبي أن 40 شخصاً قُتلوا.",
        "وقال مصدر طبي في نيالا إن المستشفى استقبل 40 جثة.",
    ],
)
def test_who_gives_the_toll_of_a_strike_otherwise_stands_beside_the_first(ar: str) -> None:
    """Though the second teller names neither its day nor its place nor whom it hit."""
    outlet, day, title, texts = FIRST
    found = dead(table([(outlet, day, title, [*texts, ar])], "sudan"))
    assert (found[40].day, found[40].figure.whom) == (TUESDAY, found[44].figure.whom)
    assert found[40].group == found[44].group


@pytest.mark.parametrize(
    "ar",
    [
        "وقُتل 40 شخصاً في هجوم آخر، بحسب مصدر طبي.",
        "وقال مصدر طبي في بورتسودان إن 40 شخصاً قُتلوا.",
        "وذكر مصدر طبي أن 40 شخصاً قُتلوا الأحد.",
        "وذكر مصدر طبي أن 400 شخص قُتلوا.",
        "وقُتل 40 شخصاً منذ بدء الحرب، بحسب مصدر طبي.",
        "وأكد مصدر طبي مقتل نازح واحد.",
    ],
)
def test_the_dead_of_another_blow_do_not_stand_beside_it(ar: str) -> None:
    """Of another attack, town or day, of many times as many, or of the whole war."""
    outlet, day, title, texts = FIRST
    first, other = (c for c in table([(outlet, day, title, [*texts, ar])], "sudan")
                    if c.figure.kind == "killed")  # fmt: skip
    assert first.group != other.group


def test_a_toll_that_rose_counts_whom_the_one_of_that_day_and_town_counted() -> None:
    """ "The toll of Tuesday's strike on X rose to 53": of the displaced, as before."""
    ar = "ارتفعت حصيلة الغارة التي استهدفت مركز الإيواء في نيالا يوم الثلاثاء إلى 53 قتيلاً، بحسب الأمم المتحدة."
    found = dead(table([FIRST, ("منبر", "2024-02-16", "", [ar, WAR])], "sudan"))
    assert found[53].group == found[44].group
    assert found[44].relation == "earlier"


@pytest.mark.parametrize(
    ("ar", "apart"),
    [
        ("وقال الطبيب إن الصحافي الروسي الذي أُصيب في الرأس خضع لعملية.", True),
        ("وقال الطبيب إن صحافياً روسياً واحداً أُصيب.", False),
    ],
)
def test_one_of_those_counted_is_no_rival_of_their_toll(ar: str, apart: bool) -> None:
    """ "The reporter who was wounded" is one of the two; "one reporter" disputes them."""
    first = "تعرضت كاتدرائية شوشي للقصف الخميس، وأُصيب صحافيان روسيان، بحسب أرمينيا."
    two, one = sorted((c for c in table([("منبر", "2020-10-08", "", [first, ar])])
                       if c.figure.kind == "wounded"), key=lambda c: -(c.figure.count[0] or 0))  # fmt: skip
    assert (two.figure.count, one.figure.count) == ((2, 2), (1, 1))
    assert (two.group != one.group, two.disputed) == (apart, not apart)
