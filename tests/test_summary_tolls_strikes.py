"""Whoever counts the dead of one strike, his toll stands beside the others, with the lowest and the highest."""

from __future__ import annotations

from datetime import date

import pytest
from toll_tables import Report, table

from briefings.records import Claim

WAR = "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."
MONDAY = date(2024, 5, 13)


def report(outlet: str, day: int, *texts: str) -> Report:
    """A report of May 2024."""
    return (outlet, f"2024-05-{day:02}", "", [*texts, WAR])


def dead(*reports: Report) -> dict[object, Claim]:
    """The rows of the dead, by their number."""
    return {
        claim.figure.count[0]: claim
        for claim in table(reports, "sudan")
        if claim.figure.kind == "killed"
    }


MINISTRY = report(
    "وكالة عيّنة", 14,
    "أعلنت وزارة الصحة مقتل 54 مدنياً وإصابة 158 آخرين في غارة جوية استهدفت سوق كبكابية الاثنين.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("day", "ar"),
    [
        (15, "أكدت إدارة المستشفى أن 48 نازحاً لقوا حتفهم في سوق كبكابية يوم الاثنين."),
    ],
)
def test_tolls_of_one_market_stand_side_by_side(day: int, ar: str) -> None:
    """Told on another day, by another body, of "the displaced"."""
    found = dead(MINISTRY, report("صحيفة عيّنة", day, ar))
    assert found[48].group == found[54].group
    assert {found[48].day, found[54].day} == {MONDAY}
    assert (found[54].span, found[54].disputed) == ((48, 54), True)


@pytest.mark.parametrize(
    ("day", "ar"),
    [
        (14, "قال الدفاع المدني إن 48 شخصاً قُتلوا في قصف سوق نيالا الاثنين."),
        (14, "قال الدفاع المدني إن 48 شخصاً قُتلوا في قصف مدرسة في كبكابية الأحد."),
        (15, "قال الدفاع المدني إن 48 شخصاً قُتلوا الثلاثاء في غارة جديدة على سوق كبكابية."),
        (15, "قال الدفاع المدني إن 480 شخصاً قُتلوا في كبكابية منذ بدء الحرب."),
        (24, "قال الدفاع المدني إن 48 شخصاً قُتلوا في قصف سوق كبكابية."),
        (14, "قال الجيش السوداني إن 48 من عناصر الدعم السريع قُتلوا في سوق كبكابية الاثنين."),
    ],
)
def test_tolls_of_another_strike_do_not(day: int, ar: str) -> None:
    """In another town, of another building or day, of the whole war, or of fighters."""
    found = dead(MINISTRY, report("صحيفة عيّنة", day, ar))
    other = next(claim for number, claim in found.items() if number != 54)
    assert other.group != found[54].group
    assert found[54].span == (54, 54)


def test_tolls_behind_a_strike_are_of_it_though_they_name_neither_market_nor_town() -> None:
    """Each by another body, and each of Monday."""
    found = dead(report(
        "وكالة عيّنة", 14,
        "تعرضت سوق في بلدة كبكابية لغارة جوية صباح الاثنين.",
        "وأعلنت وزارة الصحة أن الغارة أسفرت عن مقتل 31 شخصاً.",
        "وأفاد مصدر في مستشفى البلدة بوصول 22 قتيلاً.",
        "أما المرصد السوداني فأحصى 36 قتيلاً.",
    ))  # fmt: skip
    assert {claim.day for claim in found.values()} == {MONDAY}
    assert {claim.span for claim in found.values()} == {(22, 36)}


@pytest.mark.parametrize(
    "ar",
    [
        "ودُفن خمسة في مقبرة الحي.",
        "وقالت الغرفة إنها دفنت خمسة جثامين.",
        "وشيّعت المدينة خمسة من الضحايا.",
        "ووُوري الثرى خمسة من القتلى ظهر الأربعاء.",
    ],
)
def test_the_buried_are_no_new_dead(ar: str) -> None:
    """They stand under the toll of those who were killed."""
    first = "قُتل 12 شخصاً في قصف على الفاشر الثلاثاء، بحسب غرفة الطوارئ."
    found = dead(report("وكالة عيّنة", 15, first, ar))
    assert (found[5].group, found[5].note) == (found[12].group, "of the 12, buried")
    assert (found[12].span, found[12].disputed) == ((12, 12), False)


@pytest.mark.parametrize(
    "ar",
    [
        "وقُتل خمسة أثناء دفن القتلى.",
        "واتُهمت قوات الدعم السريع بقتل خمسة أشخاص دُفنوا سراً.",
        "وبعد تشييع الضحايا قُتل خمسة في قصف جديد.",
    ],
)
def test_who_is_killed_is_not_only_buried(ar: str) -> None:
    """At a burial, or by whoever buried them."""
    first = "قُتل 12 شخصاً في قصف على الفاشر الثلاثاء، بحسب غرفة الطوارئ."
    assert "buried" not in dead(report("وكالة عيّنة", 15, first, ar))[5].note


def test_bodies_of_one_grave_are_of_one_side() -> None:
    """Where one report of the same number, day and place names whose they are, and the other nobody."""
    found = table(
        [
            report("وكالة عيّنة", 14, "أعلنت الأمم المتحدة العثور على 87 جثة في مقبرة جماعية قرب الجنينة."),
            report("صحيفة عيّنة", 14, "اتهمت الأمم المتحدة قوات الدعم السريع بقتل 87 شخصاً دُفنوا في مقبرة جماعية قرب الجنينة."),
        ],
        "sudan",
    )  # fmt: skip
    assert [claim.figure.count for claim in found] == [(87, 87)]


@pytest.mark.parametrize(
    ("blow", "ar"),
    [
        ("قصفت قوات الدعم السريع حي الثورة في أم درمان.", "وقال مدير المستشفى إن 15 شخصاً قُتلوا."),
        ("تعرضت أم درمان لقصف مدفعي.", "وذكر مدير مستشفى الولادة أن 15 قتيلاً وصلوا إلى المستشفى."),
        ("شنّ الطيران غارات على أم درمان.", "وقال مصدر طبي إن عدد القتلى 15."),
    ],
)
def test_whom_a_hospital_without_a_town_counts_was_hit_where_the_blow_fell(
    blow: str, ar: str
) -> None:
    """Of the town that the sentence before names, and so beside the other toll of that."""
    first = report("وكالة عيّنة", 14, "قُتل 12 شخصاً في قصف على أم درمان، بحسب غرفة الطوارئ.")
    found = dead(first, report("منبر عيّنة", 14, blow, ar))
    assert found[15].places == found[12].places
    assert found[15].group == found[12].group


@pytest.mark.parametrize(
    ("before", "ar"),
    [
        ("وصل الوالي إلى أم درمان.", "وقال مدير المستشفى إن 15 شخصاً قُتلوا."),
        ("تعرضت أم درمان لقصف مدفعي.", "وقال مدير المستشفى إن 15 شخصاً قُتلوا في حادث منفصل."),
        ("تعرضت أم درمان لقصف مدفعي.", "وقال مصدر طبي إن 15 شخصاً قُتلوا في نيالا."),
    ],
)
def test_a_hospital_need_not_count_those_of_the_town_before(before: str, ar: str) -> None:
    """Where no blow fell, of another blow, or of another town."""
    assert "Omdurman" not in dead(report("منبر عيّنة", 14, before, ar))[15].places


def test_the_dead_of_one_strike_are_of_one_side() -> None:
    """Whom each report takes them for, and on which day it was told that they rose: the strike is one."""
    first = report(
        "وكالة أ", 14, "قتل 40 شخصا في قصف مركز احتجاز في كبكابية الثلاثاء، بحسب الجيش السوداني."
    )
    then = report(
        "وكالة ب",
        16,
        "ارتفعت حصيلة قصف مركز الاحتجاز في كبكابية إلى 53 قتيلا، وفق ما أعلنته أمس الأمم المتحدة.",
    )
    rows = dead(first, then)
    assert len({row.group for row in rows.values()}) == 1
    assert len({row.figure.party_affected for row in rows.values()}) == 1
