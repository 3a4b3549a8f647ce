"""Of several dates none takes the place of another."""

from __future__ import annotations

import pytest

from briefings.translation.checks.dates import findings
from briefings.translation.rescue import misleads


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "وتنسحب القوات من الحي بحلول 5 مارس ومن التلال بحلول 12 مارس.",
            "The forces will leave the quarter by March 12 and the hills by March 12.",
            "The forces will leave the quarter by March 5 and the hills by March 12.",
        ),
        (
            "فتح المعبر في 3 مايو وأغلق في 9 مايو ثم فتح في 2 يونيو.",
            "The crossing was opened on May 3, closed on May 3 and May 9 and opened on June 2.",
            "The crossing was opened on May 3, closed on May 9 and opened on June 2.",
        ),
        (
            "وقال إن الهدنة الأولى خرقت في العاشر من أكتوبر والثانية في 17 أكتوبر.",
            "He said the first truce was broken on October 17 and the second on October 17.",
            "He said the first truce was broken on October 10 and the second on October 17.",
        ),
    ],
)
def test_two_dates_do_not_become_one(ar: str, wrong: str, right: str) -> None:
    """A date that English says more often than the Arabic is told, and another candidate is better."""
    assert list(findings(ar, wrong)) != []
    assert list(findings(ar, right)) == []
    assert misleads(ar, wrong, ()) > misleads(ar, right, ())


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "وقع الاتفاق في 9 نوفمبر 2020 ودخل حيز التنفيذ في اليوم التالي.",
            "Signed on November 9, 2020, the November 9 agreement took effect the next day.",
        ),
        (
            "بين 19 سبتمبر 2023 و24 سبتمبر وصل 377 نازحا وفي 24 سبتمبر المئات.",
            "Between September 19 and September 24, 377 displaced arrived, and hundreds on September 24.",
        ),
        ("اتفقا في مارس 2020 وفي مارس 2021.", "They agreed in March 2020 and in March 2021."),
    ],
)
def test_a_date_may_be_said_again(ar: str, en: str) -> None:
    """Where it is the only one, or the Arabic says it as often; a month and year are no such date."""
    assert list(findings(ar, en)) == []
