"""An earlier toll in the sentence of a newer one: given up, whatever day it was told on."""

from __future__ import annotations

from datetime import date

import pytest
from toll_tables import table as read


@pytest.mark.parametrize(
    "text",
    [
        "رفعت وزارة الدفاع الأرمينية حصيلة قتلاها إلى 50، بعد أن تحدثت الخميس عن 16 قتيلا.",
        "رفعت وزارة الدفاع الأرمينية حصيلة قتلاها إلى 50 بعدما كانت أعلنت الخميس مقتل 16.",
        "وارتفع عدد قتلى الجيش الأرميني إلى 50، بعد أن تحدثت السلطات الخميس عن 16.",
        "ارتفعت حصيلة القصف على كنجه إلى 50 قتيلا، وكانت حصيلة سابقة صدرت الخميس تحدثت عن 16.",
    ],
)
def test_a_toll_told_on_an_earlier_day_is_given_up(text: str) -> None:
    """ "To 50, after speaking on Thursday of 16": the 16 are no others, and of no Thursday is the blow."""
    rows = read([("منبر", "2020-10-12", "", [text])])
    assert [(row.figure.count[0], row.note) for row in rows] == [
        (16, "earlier toll, later 50"), (50, ""),
    ]  # fmt: skip
    assert {row.day for row in rows} == {date(2020, 10, 12)}


def test_a_toll_told_on_an_earlier_day_may_be_the_higher() -> None:
    """ "Cut to nine, after announcing twelve on Friday"."""
    text = "خفضت باكو عدد القتلى في كنجه إلى تسعة بعد أن أعلنت الجمعة مقتل 12."
    rows = read([("منبر", "2020-10-12", "", [text])])
    assert [(row.figure.count[0], row.note) for row in rows] == [
        (9, ""), (12, "earlier toll, later 9"),
    ]  # fmt: skip


def test_the_day_of_the_blow_stays_beside_an_earlier_toll() -> None:
    """ "50 were killed on Thursday in a shelling, after the toll had been 16": of Thursday."""
    text = "قتل 50 شخصا الخميس في قصف كنجه، بعد أن كانت الحصيلة 16."
    rows = read([("منبر", "2020-10-12", "", [text])])
    assert {row.day for row in rows} == {date(2020, 10, 8)}
    further = "رفعت باكو عدد قتلاها إلى 77 بعدما أعلنت باكو مقتل 64 جنديا آخرين."
    assert not any(row.relation for row in read([("منبر", "2020-10-12", "", [further])]))
