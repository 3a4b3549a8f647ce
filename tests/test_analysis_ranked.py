"""A man of rank who was hit is of the side that his office or his service names."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of

_WAR = "اندلعت الحرب بين الجيش السوداني وقوات الدعم السريع في أبريل 2023."


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("وأعلن الجيش مقتل اللواء علي جبريل، قائد الدعم السريع.", "rsf"),
        ("قتلت قوات الدعم السريع العقيد في الجيش محمد نور.", "army"),
    ],
)
def test_a_man_of_rank_is_of_the_side_beside_his_name(text: str, owner: str) -> None:
    """He is counted once, as that side's, whoever tells it."""
    told = analyses_of(_WAR, text, watch=SUDAN)[-1]
    assert [(one.count, one.party_affected) for one in told.figures] == [((1, 1), owner)]
    assert owner in told.roles.affected
    assert owner not in told.roles.speaker + told.roles.actor


def test_a_man_of_rank_who_speaks_is_not_hit_by_what_he_tells() -> None:
    """Nothing befell him: the three soldiers are counted, and he tells of them."""
    text = "وقال العميد أحمد حسن، قائد الجيش في بابنوسة، إن ثلاثة جنود قتلوا."
    told = analyses_of(_WAR, text, watch=SUDAN)[-1]
    assert told.roles.speaker == ("army",)
    assert [one.count for one in told.figures] == [(3, 3)]
