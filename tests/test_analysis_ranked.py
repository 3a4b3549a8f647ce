"""A man of rank who was hit is of the side that his office or his service names."""

from __future__ import annotations

from analysis_texts import SUDAN, analyses_of

_WAR = "اندلعت الحرب بين الجيش السوداني وقوات الدعم السريع في أبريل 2023."


def test_a_man_of_rank_who_speaks_is_not_hit_by_what_he_tells() -> None:
    """Nothing befell him: the three soldiers are counted, and he tells of them."""
    text = "وقال العميد أحمد حسن، قائد الجيش في بابنوسة، إن ثلاثة جنود قتلوا."
    told = analyses_of(_WAR, text, watch=SUDAN)[-1]
    assert told.roles.speaker == ("army",)
    assert [one.count for one in told.figures] == [(3, 3)]
