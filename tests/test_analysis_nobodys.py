"""Local and medical sources and hospitals are of no side, whoever holds their town."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of

_WAR = "اندلعت الحرب بين الجيش السوداني وقوات الدعم السريع في أبريل 2023."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت مصادر محلية إن الجيش دخل القرية.", ()),
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
