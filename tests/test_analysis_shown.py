"""Who is singled out as the doer acts; who only establishes a deed, or dates something by it, does not."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of, analysis_of

from briefings.profile import Profile


@pytest.mark.parametrize(
    ("ar", "acts", "watch"),
    [
        ("قالت باكو إن الطريق مفتوح وإن قوات حفظ السلام الروسية هي التي أغلقته.", "russia", KARABAKH),
        ("وقال باشينيان إن القوات الأذربيجانية هي التي قصفت القرية.", "azerbaijan", KARABAKH),
        ("أكدت أذربيجان استهداف مواقع أرمينية.", "azerbaijan", KARABAKH),
        ("تتواصل المعارك منذ الهجوم الأذربيجاني على قره باغ.", "azerbaijan", KARABAKH),
    ],
)  # fmt: skip
def test_whoever_is_shown_or_named_as_the_doer_acts(ar: str, acts: str, watch: Profile) -> None:
    """ "X's troops are who closed it", "soldiers of X as they beat prisoners"."""
    day = date(2024, 5, 5) if watch is SUDAN else date(2020, 10, 12)
    roles = analyses_of(ar, watch=watch, day=day)[0].roles
    assert roles.actor == (acts,)
    assert acts not in roles.affected


@pytest.mark.parametrize(
    "ar",
    [
        "أكدت منظمة العفو الدولية استخدام ذخائر عنقودية في قصف بردعة.",
        "وثقت منظمة هيومن رايتس ووتش استخدام قنابل عنقودية في ستيباناكيرت.",
        "أثبتت اللجنة الدولية للصليب الأحمر مقتل ثلاثة أسرى.",
        "وهذه القافلة هي الأولى منذ الهجوم الأذربيجاني.",
        "وهي أول زيارة منذ القصف الأذربيجاني.",
    ],
)
def test_establishing_or_dating_a_deed_is_none(ar: str) -> None:
    """ "Amnesty documented the use of", "the first convoy since X's attack"."""
    assert analysis_of(ar).roles.actor == ()


@pytest.mark.parametrize(
    ("ar", "acts", "hit", "watch"),
    [
        ("قال مسؤول إن مسلحين من أرمينيا أطلقوا النار على حاجز أذربيجاني.", "armenia", "azerbaijan", KARABAKH),
        # … and a side that announces what its own forces do
        ("أعلنت باكو دخول قواتها بلدة لاتشين.", "azerbaijan", "karabakh", KARABAKH),
        ("أعلنت باكو السيطرة على قرى في قره باغ.", "azerbaijan", "karabakh", KARABAKH),
    ],
)  # fmt: skip
def test_forces_that_another_tells_of_act(ar: str, acts: str, hit: str, watch: Profile) -> None:
    """ "X admitted the entry of Y's troops", "groups of Y attacked": Y acts and is not hit."""
    day = date(2024, 5, 5) if watch is SUDAN else date(2020, 10, 12)
    roles = analyses_of(ar, watch=watch, day=day)[0].roles
    assert (roles.actor, roles.affected) == ((acts,), tuple(hit.split()))
