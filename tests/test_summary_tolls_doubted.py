"""Tolls that somebody calls untrue or that their claimant takes back, and whose blow is another's."""

from __future__ import annotations

import pytest
from toll_tables import table

from briefings.records import Claim

MINISTRY = "أعلنت وزارة الصحة مقتل 34 شخصاً في قصف على سوق مدينة سنجة الخميس."


def told(*texts: str, watch: str = "sudan", day: str = "2024-02-03") -> tuple[Claim, ...]:
    """The rows of one article."""
    return table([("وكالة النيل", day, "", texts)], watch)


@pytest.mark.parametrize(
    "judged",
    [
        "وقال الجيش إن حصيلة الـ34 قتيلاً مبالغ فيها.",
        "واعتبر الجيش أن حصيلة 34 قتيلاً كاذبة.",
        "وقال الجيش إن الرقم 34 قتيلاً مضلل.",
        "ووصف الجيش حصيلة الـ34 قتيلاً بأنها عارية من الصحة.",
        "وأكد الجيش أن الحديث عن 34 قتيلاً غير صحيح.",
    ],
)
def test_who_calls_a_toll_untrue_denies_it_and_claims_none(judged: str) -> None:
    rows = told(MINISTRY, judged)

    assert [(row.claimant_label, row.note) for row in rows] == [
        ("Health Ministry", "denied by Sudanese army in A01-S02")
    ]


def test_who_says_that_a_toll_is_no_lie_claims_it() -> None:
    rows = told(MINISTRY, "وقال الجيش إن حصيلة الـ34 قتيلاً ليست كاذبة.")

    assert "Sudanese army" in [row.claimant_label for row in rows]
    assert not any("denied" in row.note for row in rows)
