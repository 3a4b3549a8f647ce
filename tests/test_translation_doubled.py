"""Small words stand once, and to whom something is handed is not handed over."""

from __future__ import annotations

import pytest

from briefings.translation.slips import handed, undoubled


@pytest.mark.parametrize(
    ("en", "right"),
    [
        (
            'He vowed that his country would "would avenge" them.',
            'He vowed that his country "would avenge" them.',
        ),
        ("He said the the army withdrew.", "He said the army withdrew."),
        ("It asked Baku and and Yerevan to stop.", "It asked Baku and Yerevan to stop."),
        ("They were were taken to to the border.", "They were taken to the border."),
        ("It is from from the north.", "It is from the north."),
        ("Calm has “has returned.”", "Calm “has returned.”"),
        ("Two of of them died.", "Two of them died."),
        ("He could could not walk.", "He could not walk."),
    ],
)
def test_a_small_word_stands_once(en: str, right: str) -> None:
    """The one outside a quotation goes."""
    assert undoubled(en) == right


@pytest.mark.parametrize(
    "en",
    [
        "They were called in in an attempt to help.",
        "He said that that village had had water.",
        "What it is, is a crime.",
        "The man to whom the letter was addressed to; to go on was hard.",
        "All of offshore gas is theirs.",
        "It was, was it not, a truce.",
        "Side by side and hand to hand.",
        'He said "no" and "and so on".',
    ],
)
def test_what_english_says_twice_stays(en: str) -> None:
    """ "Had had", a word that begins like the one before, and one behind a comma."""
    assert undoubled(en) == en


@pytest.mark.parametrize(
    ("en", "right"),
    [
        ("Israel hands over Egypt the bodies of four.", "Israel hands Egypt the bodies of four."),
        ("It handed over Armenia 20 prisoners.", "It handed Armenia 20 prisoners."),
        ("Handing over Lebanon a list is next.", "Handing over Lebanon a list is next."),
        ("They are handing over Lebanon a list.", "They are handing Lebanon a list."),
    ],
)
def test_a_country_that_is_handed_something_is_not_handed_over(en: str, right: str) -> None:
    """Only within a clause: a capital opens a line that may be about anything."""
    assert handed(en) == right


@pytest.mark.parametrize(
    "en",
    [
        "It handed over Armenia's prisoners.",
        "They handed over Iraq the next day.",
        "It handed over Syria two years later.",
        "It handed over Sudan the suspect to the court.",
        "It handed over Mr. Smith the keys.",
        "It handed over Egypt to its people.",
    ],
)
def test_what_is_handed_over_stays(en: str) -> None:
    """What is a country's, when it was, and to whom."""
    assert handed(en) == en
