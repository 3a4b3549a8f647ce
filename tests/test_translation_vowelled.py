"""Vowel signs say who is meant: what is done to somebody, and that there are two."""

from __future__ import annotations

import pytest

from briefings.translation.checks.vowelled import spelled


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("كنيسة القرية تُقصف مرتين", "كنيسة القرية يتم قصفها مرتين"),
        ("قال إن النازحين سيُستقبلون جميعاً.", "قال إن النازحين سيتم استقبالهم جميعاً."),
        ("قالت إنها تُهجَّر مجدداً.", "قالت إنها يتم تهجيرها مجدداً."),
        ("تُنهب المتاجر كل ليلة.", "يتم نهب المتاجر كل ليلة."),
        ("والحزب يُمنع من المشاركة.", "والحزب يتم منعه من المشاركة."),
        ("ويُعتقل كل من يحتج.", "ويتم اعتقاله كل من يحتج."),
        ("قتل اللغم صحافيَّين.", "قتل اللغم صحافيَّين اثنين."),
        ("وأصيب مع مدنيَّيْن في الحي.", "وأصيب مع مدنيَّيْن اثنين في الحي."),
    ],
)
def test_what_a_vowel_sign_says_is_put_into_words(ar: str, said: str) -> None:
    """For decoders that see no vowel signs: a passive as its noun, a dual with "two"."""
    assert spelled(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "المليشيا تُهجِّر السكان.",  # drives them out
        "الجيش تَقصف مدافعه القرية.",
        "يُعذِّب الحراس الأسرى.",
        "وصل حُسَين إلى البحرَين وبَين القرى.",  # names, and "between"
        "قتل صحافيِّين من القرية.",  # any number
        "أصيب صحافيَّين اثنين.",  # said already
        "قال الطرفان إن الجانبَين التزما.",  # the two of them, who are known
        "تقصف الطائرات المدينة.",
    ],
)
def test_other_vowel_signs_are_left_alone(ar: str) -> None:
    """An active verb, a name, a plural, and a dual that is known."""
    assert spelled(ar) == ar
