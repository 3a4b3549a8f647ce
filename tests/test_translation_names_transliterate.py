"""Latin letters for unlisted names, and how alike names sound."""

from __future__ import annotations

import pytest

from briefings.translation.names.transliterate import likeness, romanize, skeleton


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("ساهاك", "Sahak"),
        ("تشارلز كورنبلوم", "Charles Cornblum"),
        ("نوفي بازار", "Nofi Bazar"),
        ("خاتشيك", "Khachik"),
        ("غورسيل", "Gorsel"),
        ("محمد الراكابي", "Mohammed al-Rakabi"),
        ("كتمرال", "Katamral"),
        ("المشاط", "al-Mashat"),
        ("هامبارتسوميان", "Hambartsumian"),
    ],
)
def test_an_unlisted_name_gets_readable_letters(arabic: str, latin: str) -> None:
    """Known parts are spelt as usual; else letters as names of such letters mostly have them."""
    assert romanize(arabic) == latin


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("باشينيان", "Pashinyan"),
        ("زاخاروفا", "Zakharova"),
        ("غوتيريش", "Guterres"),
        ("جوتيريس", "Guterres"),
        ("لاتشين", "Lachin"),
        ("Lafrof", "Lavrov"),
        ("Aliev", "Aliyev"),
        ("كييف", "Kyiv"),
    ],
)
def test_spellings_of_one_name_sound_alike(left: str, right: str) -> None:
    """Vowels, voice, doubled letters and the script do not keep two spellings apart."""
    assert likeness(left, right) >= 0.75


@pytest.mark.parametrize(
    ("left", "right"),
    [("باشينيان", "Sargsyan"), ("باكو", "Yerevan"), ("Lavrov", "Aliyev"), ("موسكو", "Washington")],
)
def test_different_names_do_not(left: str, right: str) -> None:
    """Names with other consonants stay well below the line from which a name is respelt."""
    assert likeness(left, right) < 0.6


def test_a_single_consonant_says_too_little() -> None:
    """A name of one consonant is like another only when the skeletons are equal."""
    assert likeness("أوه", "Oh") == 0.0
    assert likeness("لو", "Lee") == 1.0
    assert likeness("لو", "Lena") == 0.0
    assert skeleton("") == ""
