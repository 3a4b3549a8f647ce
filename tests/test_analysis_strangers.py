"""Many bear the surname of a leader: whom the profile does not mean is no leader."""

from __future__ import annotations

import pytest
from analysis_texts import analyses_of, analysis_of


@pytest.mark.parametrize(
    "text",
    [
        "وقالت المحامية سيرانوش ساهاكيان إن موكليها بخير.",
        "وقال الملازم نارك بوغوسيان إن الليلة كانت هادئة.",
        "وقال رجل يدعى أشوت بابايان إن بيته احترق.",
        "وقال آرام هاروتيونيان إن بيته احترق.",
        "وقال محامي عائلات الأسرى سيرانوش ساهاكيان إن موكليه بخير.",
    ],
)
def test_behind_a_low_rank_or_another_given_name_a_surname_is_anothers(text: str) -> None:
    """The conscript Ashot Sahakyan is no former president of Karabakh."""
    assert analysis_of(text).roles.speaker == ()


@pytest.mark.parametrize(
    "text",
    [
        "وقال هاروتيونيان إن الطريق مغلق.",
        "وقال الرئيس السابق ساهاكيان إن الطريق مغلق.",
        "وقال الجنرال سامفيل بابايان إن الطريق مغلق.",
        "وقال أرائيك هاروتيونيان إن الطريق مغلق.",  # a given name spelt otherwise
        "ونفى فاهرام بوغوسيان سقوط البلدة.",
    ],
)
def test_alone_or_behind_his_own_name_it_is_the_leaders(text: str) -> None:
    """News calls who leads by his surname."""
    assert analysis_of(text).roles.speaker == ("karabakh",)


def test_the_rest_of_an_article_means_whom_it_has_named() -> None:
    """ "Sahakyan added" is the lawyer, until the leader is named in full."""
    found = analyses_of(
        "وقالت المحامية سيرانوش ساهاكيان إن موكليها بخير.",
        "وأكدت ساهاكيان أن ثلاثة عادوا.",
        "وقال باكو ساهاكيان إن الحرب مستمرة.",
        "وأكد ساهاكيان أن الطريق مغلق.",
    )
    assert [each.roles.speaker for each in found] == [(), (), ("karabakh",), ("karabakh",)]
