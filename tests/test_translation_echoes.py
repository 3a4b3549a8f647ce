"""Phrases that come again within a breath."""

from __future__ import annotations

import pytest

from briefings.translation.checks.echoes import echo
from briefings.translation.checks.marks import Pair, judge

AR = "أعلنت وزارة الدفاع في الإقليم الانفصالي مقتل جنود."


@pytest.mark.parametrize(
    ("en", "found"),
    [
        (
            "The separatist region in the separatist region announced that soldiers were killed.",
            "The separatist region in the separatist region",
        ),
        ("Iran called on the Minsk Group, the Minsk Group.", "the Minsk Group, the Minsk Group"),
        ("Families of victims of victims came.", "of victims of victims"),
        ("It is the army's army.", "army's army"),
    ],
)
def test_a_phrase_and_its_echo_are_found(en: str, found: str) -> None:
    """A phrase, or one word with nothing but small words between."""
    assert echo(AR, en) == found


@pytest.mark.parametrize(
    "en",
    [
        "The defense ministry in the separatist region announced that soldiers were killed.",
        "The army took one village and the militia another village.",
        "It said that it had said so in the statement of the day.",
        "From 1994 to 1994.",
        "Shells fell in Khartoum, Khartoum North and Omdurman.",
        "The dead were close to eleven thousand and that ten thousand and one hundred were missing.",
        "",
    ],
)
def test_plain_english_has_none(en: str) -> None:
    """Small words, figures, and words with others between them may come again."""
    assert echo(AR, en) == ""


def test_what_the_arabic_says_twice_the_english_may() -> None:
    """Face to face is وجها لوجه with the same word twice."""
    assert echo("التقى الجنود من بيت إلى بيتهم، المدينة بعد المدينة.", "City after city.") == ""


def test_an_echo_makes_a_sentence_doubtful() -> None:
    """The reason quotes it."""
    (trust,) = judge([Pair(AR, "The separatist region in the separatist region announced.")])
    assert trust.mark != "ok"
    assert any("repeats itself" in reason for reason in trust.reasons)


def test_a_long_text_is_searched_in_no_time() -> None:
    """Work grows with the length, not with its square: this ends."""
    assert echo(AR, "nothing new " * 20_000) != ""
    assert echo(AR, " ".join(f"word{n}" for n in range(50_000))) == ""


def test_a_noun_that_comes_again_as_somebodys_may_be_repeated() -> None:
    """ "The forces said their forces": قوات and قواتها."""
    en = "The support forces said their forces were at the airport."
    assert not echo("قالت قوات الدعم إن قواتها في المطار.", en)
    assert echo("قال الدعم إن عناصره في المطار.", en)


def test_a_short_noun_that_the_arabic_repeats_may_come_again() -> None:
    """ "Without a response, and that the response …" stands so in the Arabic, in two letters."""
    en = "He warned that it would not remain without a response and that the response would be greater."
    assert not echo("حذر من أنه لن يبقى دون رد، وأن الرد سيكون أكبر.", en)
    assert echo("حذر من أنه لن يبقى دون جواب.", en)
