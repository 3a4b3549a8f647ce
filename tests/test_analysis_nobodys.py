"""Local and medical sources and hospitals are of no side, whoever holds their town."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of

_WAR = "اندلعت الحرب بين الجيش السوداني وقوات الدعم السريع في أبريل 2023."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال مصدر طبي إن الجيش دخل القرية.", ()),
        ("وقال مستشفى في الفاشر إن 14 من مرضاه قُتلوا.", ()),
        ("وذكر مستشفى كوستي التعليمي أن ثمانية أشخاص أصيبوا.", ()),
        ("وقال الجيش إن مستشفى في الفاشر قُصف.", ("army",)),
    ],
)
def test_a_hospital_and_local_sources_speak_for_no_side(
    text: str, speaker: tuple[str, ...]
) -> None:
    """Neither the holder of the town speaks by them nor whoever they tell of."""
    assert analyses_of(_WAR, text, watch=SUDAN)[-1].roles.speaker == speaker


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("وقال شهود عيان إن مسلحين خطفوا صحافيا في الفاشر.", ()),
        ("واغتال مجهولون محاميا في أم درمان.", ()),
        ("وهاجم مسلحون من قوات الدعم السريع مقرا في الفاشر.", ("rsf",)),
    ],
)
def test_unknown_gunmen_are_of_no_side(text: str, actor: tuple[str, ...]) -> None:
    """Whoever holds the town where they act does not act."""
    assert analyses_of(text, watch=SUDAN)[-1].roles.actor == actor


@pytest.mark.parametrize(
    "text",
    [
        "دعت المندوبة الفرنسية أذربيجان إلى وقف إطلاق النار.",
        "دعت السيناتورة الفرنسية أذربيجان إلى وقف إطلاق النار.",
    ],
)
def test_a_woman_in_office_speaks_for_her_country_alone(text: str) -> None:
    """Whom she calls on is no second speaker."""
    (found,) = analyses_of(text)
    roles = found.roles
    assert (roles.speaker, roles.actor, roles.affected) == (
        ("france",),
        ("france",),
        ("azerbaijan",),
    )
