"""A whole told once more, "among the five dead": no part of them, and no others."""

from __future__ import annotations

import pytest
from toll_tables import table


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (["قتل خمسة جنود روس في كاراباخ.", "ومن بين القتلى الخمسة نائب قائد القوات."], ["5 soldiers"]),
        (["قتل خمسة جنود روس في كاراباخ.", "ومن بين القتلى الخمسة ضابطان."],
         ["5 soldiers", "2 officers of the 5"]),
        (["أصيب عشرة مدنيين في قصف أغدام.", "وبين الجرحى العشرة ثلاثة أطفال."],
         ["10 civilians", "3 children of the 10"]),
        (["قتل 30 مدنيا في قصف أغدام.", "وبين القتلى خمسة أطفال."],
         ["30 civilians", "5 children of the 30"]),
    ],
)  # fmt: skip
def test_the_dead_with_their_number_are_the_whole(texts: list[str], rows: list[str]) -> None:
    """ "Among the five dead" is the whole; "among the dead five children" a part of it."""
    told = table([("منبر", "2023-09-21", "", texts)])
    assert [f"{row.figure.count[0]} {row.figure.whom} {row.note}".strip() for row in told] == rows
