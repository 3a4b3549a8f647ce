"""Vowel signs say who is meant: what is done to somebody, and that there are two."""

from __future__ import annotations

import pytest

from briefings.translation.checks.vowelled import findings, spelled
from briefings.translation.rescue import misleads


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
        ("مقتل مدنييْن وعامليْن واثنيْن آخرين", "مقتل مدنييْن اثنين وعامليْن اثنين واثنيْن آخرين"),
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
        "قتل مئتيْن في عشريْن يوما.",  # these count themselves
        "قال الطرفان إن الجانبَين التزما.",  # the two of them, who are known
        "تقصف الطائرات المدينة.",
    ],
)
def test_other_vowel_signs_are_left_alone(ar: str) -> None:
    """An active verb, a name, a plural, and a dual that is known."""
    assert spelled(ar) == ar


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "كنيسة القرية تُقصف مرتين",
            "The village church bombs twice",
            "The village church is bombed twice",
        ),
        (
            "قال إن النازحين سيُستقبلون جميعاً.",
            "He said that the displaced would receive all.",
            "He said that all the displaced would be received.",
        ),
        (
            "قالت إنها تُهجَّر مجدداً.",
            "She said that she was emigrating again.",
            "She said she was being driven out again.",
        ),
        (
            "الأسرى يُعذَّبون في السجن.",
            "Prisoners torture in prison.",
            "Prisoners are tortured in prison.",
        ),
        (
            "والنساء يُخطفن من الأسواق ويُقتل الرجال.",
            "Women are taken from markets and men kill.",
            "Women are taken from markets and men are killed.",
        ),
    ],
)
def test_who_suffers_a_deed_does_not_do_it(ar: str, wrong: str, right: str) -> None:
    """English in which they do it is told, and another candidate is better."""
    assert list(findings(ar, wrong)) != []
    assert list(findings(ar, right)) == []
    assert misleads(ar, wrong, ()) > misleads(ar, right, ())


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("المليشيا تُهجِّر السكان.", "The militia displaces the residents."),
        ("المدينة تُقصف ليلا.", "The city comes under fire at night, hit by shells."),
        ("تقصف الطائرات المدينة.", "The planes bomb the city."),
        ("يُقتل المدنيون حين تقصف المدفعية.", "Civilians die when the guns shell them."),
        ("يُمنع الصحافيون من الدخول.", "Journalists are not allowed to enter."),
    ],
)
def test_faithful_english_of_such_verbs_is_believed(ar: str, en: str) -> None:
    """However freely it says what is done to them."""
    assert list(findings(ar, en)) == []
