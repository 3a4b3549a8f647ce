"""A town's hospitals and officials: of a nation, and of no army that holds the town."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

WAR = "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."
DAY = date(2024, 2, 10)


@pytest.mark.parametrize(
    ("text", "kind", "claimant"),
    [
        ("وقال مستشفى في الفاشر إن 14 من مرضاه قُتلوا.", "hospital", "other"),
        ("وقُتل سبعة أشخاص في القصف على الأبيض، كما ذكر مدير المستشفى.", "hospital", "other"),
        ("وقالت إدارة مستشفى في نيالا إنها استقبلت 20 جريحاً.", "hospital", "other"),
        ("وأفاد مكتب الصحة في عطبرة بمقتل ثلاثة أشخاص.", "health office", "other"),
        ("وقال مسؤول محلي في نيالا إن خمسة أشخاص قُتلوا.", "local official", None),
        ("وقال مسؤول محلي إن 30 شخصاً قُتلوا.", "local official", None),
        ("وقُتل خمسة أشخاص في القصف، بحسب مسؤول محلي.", "local official", None),
        ("وقال مسؤول صحي في القضارف إن 20 شخصاً توفوا.", "health official", None),
        ("وأكدت مصادر في مستشفى الأبيض مقتل أربعة أشخاص.", "source", None),
    ],
)
def test_a_towns_hospital_or_official_speaks_for_no_army(
    text: str, kind: str, claimant: str | None
) -> None:
    """Whoever holds the town, and whoever spoke before."""
    told = analyses_of("وقال الجيش السوداني إنه صد هجوماً.", WAR, text, watch=SUDAN, day=DAY)[-1]
    figure = told.figures[0]

    assert told.roles.speaker == ()
    assert figure.claimed_by == claimant
    assert figure.source is not None and figure.source.kind == kind


def test_the_official_who_goes_on_is_the_local_one_of_before() -> None:
    """And no army's either."""
    last = analyses_of(
        WAR,
        "وقال مسؤول محلي إن 30 شخصاً قُتلوا.",
        "وأضاف المسؤول أن عشرة آخرين أصيبوا.",
        watch=SUDAN,
    )[-1]
    assert (last.roles.speaker, last.figures[0].claimed_by) == ((), None)


@pytest.mark.parametrize(
    "text",
    [
        "وقال المتحدث باسم الجيش إن مستشفى الفاشر استقبل 20 جريحاً من جنوده.",
        "وقال مستشفى السلاح الطبي التابع للجيش إن 30 جندياً وصلوا إليه جرحى.",
    ],
)
def test_an_army_that_is_named_speaks_of_a_hospital_or_by_its_own(text: str) -> None:
    """It is not taken out where its name stands beside."""
    told = analyses_of(WAR, text, watch=SUDAN, day=DAY)[-1]
    assert (told.roles.speaker, told.figures[0].claimed_by) == (("army",), "army")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("وذكرت مشرحة كنجه أن سبع جثث وصلت إليها.", "azerbaijan"),
        ("وقال مدير مستشفى مارتوني إن خمسة مدنيين قُتلوا.", "karabakh"),
        ("وقال مسؤول محلي في ترتر إن خمسة أشخاص قُتلوا في القصف.", "azerbaijan"),
    ],
)
def test_a_nations_hospitals_and_local_officials_are_its_own(text: str, party: str) -> None:
    """Where nations fight, a town is of one of them."""
    told = analyses_of("وتتواصل المعارك بين أذربيجان وأرمينيا.", text, watch=KARABAKH)[-1]
    assert told.figures[0].claimed_by == party
