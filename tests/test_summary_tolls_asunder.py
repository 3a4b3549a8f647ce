"""Counts that are of one part and of all by their own words dispute nothing."""

from __future__ import annotations

import pytest
from toll_tables import table


@pytest.mark.parametrize(
    "texts",
    [
        ["وقالت شبكة أطباء السودان إن 346 شخصا توفوا في أم درمان وحدها خلال أسبوعين.", "ومنذ أغسطس 2024 سجلت 1700 وفاة في 12 ولاية من أصل 18."],
        ["وقالت وزارة الصحة إن 90 شخصا توفوا في الخرطوم وحدها.", "وأعلنت اليونيسف وفاة 250 شخصا في سبع ولايات."],
        ["ونشر الجيش السوداني أسماء 45 قتيلا جديدا من جنوده.", "وصار المجموع 525 قتيلا من الجيش السوداني."],
    ],
)  # fmt: skip
def test_counts_of_other_people_are_no_dispute(texts: list[str]) -> None:
    """One town and twelve states, new and all."""
    rows = table([("وكالة أ", "2025-05-28", "", texts)], "sudan")
    assert len(rows) > 1
    assert not any(row.disputed for row in rows)


@pytest.mark.parametrize(
    "texts",
    [
        ["وقالت الأمم المتحدة إن 400 ألف شخص نزحوا من مخيم زمزم.", "وقالت السلطات السودانية إن 150 ألف شخص نزحوا من مخيم زمزم."],
        ["وقالت شبكة أطباء السودان إن 346 شخصا قتلوا في أم درمان.", "وقال الجيش السوداني إن 120 شخصا قتلوا في أم درمان."],
        ["وقالت الأمم المتحدة إن 90 شخصا قتلوا في الفاشر خلال أسبوع.", "وقال الجيش السوداني إن 30 شخصا قتلوا في الفاشر خلال عشرة أيام."],
    ],
)  # fmt: skip
def test_rival_counts_of_the_same_people_stay_a_dispute(texts: list[str]) -> None:
    """The same place, people and kind: two tellers differ."""
    rows = table([("وكالة أ", "2025-05-28", "", texts)], "sudan")
    assert any(row.disputed for row in rows)
