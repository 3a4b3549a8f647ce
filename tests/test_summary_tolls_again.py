"""A whole told once more, "among the five dead": no part of them, and no others."""

from __future__ import annotations

import pytest
from toll_tables import table


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (["قتل خمسة جنود روس في كاراباخ.", "ومن بين القتلى الخمسة نائب قائد القوات."], ["5 soldiers"]),
        (["قتل 30 مدنيا في قصف أغدام.", "وبين القتلى خمسة أطفال."],
         ["30 civilians", "5 children of the 30"]),
    ],
)  # fmt: skip
def test_the_dead_with_their_number_are_the_whole(texts: list[str], rows: list[str]) -> None:
    """ "Among the five dead" is the whole; "among the dead five children" a part of it."""
    told = table([("منبر", "2023-09-21", "", texts)])
    assert [f"{row.figure.count[0]} {row.figure.whom} {row.note}".strip() for row in told] == rows


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (["قتل خمسة صحفيين في قصف أغدام.", "وارتفعت حصيلة القصف إلى 12 قتيلا."],
         ["12 people", "5 journalists"]),
        (["قتل خمسة أطفال في قصف أغدام.", "وارتفع عدد قتلى القصف إلى 12."],
         ["12 people", "5 children"]),
    ],
)  # fmt: skip
def test_a_blow_s_toll_is_not_of_journalists_alone(texts: list[str], rows: list[str]) -> None:
    """Five journalists were killed, and the toll rose to twelve dead: twelve people."""
    told = table([("منبر", "2023-09-20", "", texts)])
    found = [f"{row.figure.count[0]} {row.figure.whom} {row.note}".strip() for row in told]
    assert sorted(found) == rows
