"""A man of rank who was hit is of the side that his office or his service names."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of

_WAR = "اندلعت الحرب بين الجيش السوداني وقوات الدعم السريع في أبريل 2023."


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("وأعلن الجيش مقتل اللواء علي جبريل، قائد الدعم السريع.", "rsf"),
        ("وأعلنت قوات الدعم السريع مقتل العميد أحمد حسن، قائد الجيش في بابنوسة.", "army"),
        ("أعلنت قوات الدعم السريع مقتل اللواء محمد أحمد قائد في الجيش.", "army"),
        ("أعلنت قوات الدعم السريع مقتل اللواء أيوب علي، قائد سلاح المدرعات في الجيش.", "army"),
        ("أعلنت قوات الدعم السريع مقتل ضابط برتبة عقيد في الجيش.", "army"),
        ("قالت قوات الدعم السريع إنها قتلت العقيد إبراهيم وهو ضابط في الجيش.", "army"),
        ("أعلن الجيش مقتل العقيد عبد الرحمن البيشي القائد بالدعم السريع.", "rsf"),
        ("أعلن الجيش مقتل اللواء محمد أحمد بنيران الدعم السريع.", "army"),
        ("أعلن الجيش مقتل العقيد محمد نور قائد الكتيبة على يد قوات الدعم السريع.", "army"),
    ],
)
def test_a_man_of_rank_is_of_the_side_of_his_office(text: str, owner: str) -> None:
    """He is counted once, as that side's, whoever tells of it."""
    told = analyses_of(_WAR, text, watch=SUDAN)[-1]
    assert [(one.count, one.party_affected) for one in told.figures] == [((1, 1), owner)]
    assert owner in told.roles.affected


def test_a_man_of_rank_who_speaks_is_not_hit_by_what_he_tells() -> None:
    """Nothing befell him: the three soldiers are counted, and he tells of them."""
    text = "وقال العميد أحمد حسن، قائد الجيش في بابنوسة، إن ثلاثة جنود قتلوا."
    told = analyses_of(_WAR, text, watch=SUDAN)[-1]
    assert told.roles.speaker == ("army",)
    assert [one.count for one in told.figures] == [(3, 3)]
