"""A toll in the ranks of a people is of its dead, and by nobody of whom the sentence tells."""

from __future__ import annotations

import pytest
from analysis_texts import analysis_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ارتفعت حصيلة القتلى في صفوف الأرمن إلى 12 قتيلا.", ()),
        ("حصيلة القتلى في صفوف الأرمن 12 قتيلا.", ()),
        ("أفادت حصيلة أرمينية بمقتل 12 شخصا في مارتوني.", ("armenia",)),
        ("قالت يريفان إن حصيلة القتلى في صفوف الأرمن بلغت 12 قتيلا.", ("armenia",)),
    ],
)
def test_a_toll_in_the_ranks_of_a_people_is_not_said_by_it(
    text: str, speaker: tuple[str, ...]
) -> None:
    """An Armenian toll is Armenia's, one among Armenians is not."""
    assert analysis_of(text).roles.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "قالت باكو إن 200 قتلوا في صفوف القوات الأرمينية.",
        "أعلنت باكو سقوط عشرات القتلى والجرحى في صفوف الأرمن.",
        "أحصت باكو 223 قتيلا و244 مصابا في صفوف الأرمن.",
    ],
)
def test_all_dead_and_wounded_before_the_ranks_are_of_those_in_them(text: str) -> None:
    """Only the rest of the toll stands between: they are no dead of whoever tells it."""
    assert {figure.party_affected for figure in analysis_of(text).figures} == {"armenia"}
