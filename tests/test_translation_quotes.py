"""Quotation marks stand close to what they quote."""

from __future__ import annotations

import pytest

from briefings.translation.slips import closed_up


@pytest.mark.parametrize(
    ("en", "mended"),
    [
        (
            'She said the men " came at dawn " and left.',
            'She said the men "came at dawn" and left.',
        ),
        ('The road is " closed," he said.', 'The road is "closed," he said.'),
        ('The road is "closed ", he said.', 'The road is "closed", he said.'),
        ('" We are leaving, " she said.', '"We are leaving," she said.'),
        ('It was "a lie ".', 'It was "a lie".'),
        ('He called it ( " a lie " ).', 'He called it ( "a lie" ).'),
        ('"One" and " two " and "three"', '"One" and "two" and "three"'),
        ("It was “ a lie ”, he said.", "It was “a lie”, he said."),
        ('A 5" gun was " lost ".', 'A 5" gun was "lost".'),
    ],
)
def test_a_stray_blank_is_taken_out(en: str, mended: str) -> None:
    """The blank after an opening mark and before a closing one goes; a second pass changes nothing."""
    assert closed_up(en) == mended
    assert closed_up(mended) == mended


@pytest.mark.parametrize(
    "en",
    [
        "The soldiers' homes and the men 's cars, 'as agreed', in the '90s.",
        'A 5" gun and a 7" gun, a screen of 6 " and one of 9 ".',
        '"He told us "go" and left," she said.',
        "\"He told us 'do not leave' and left,\" she said.",
        'He said "no" and "yes" in 2020.',
        'In the year "2020" it was "over".',
        'He said " and nothing more.',  # a mark without a fellow
        'It was "said " here "and there.',
        '" "',
        '"',
        "",
        "„Nein“ said he, and ”so” on.",
        "The “war” and the ”peace” of “both”.",
    ],
)
def test_what_is_no_stray_blank_stays(en: str) -> None:
    """Apostrophes, inches, quotes in quotes and marks that do not pair off are left alone."""
    assert closed_up(en) == en
