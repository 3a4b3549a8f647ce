"""Captives who come home are no captives; of a promise, or a move to a prison, they are still."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of


def captured(*texts: str) -> list[tuple[int | None, str]]:
    """How many are captured in the last of some sentences, and whether that is no loss."""
    found = analyses_of(*texts, watch=SUDAN)[-1].figures
    return [(f.count[0], f.aside) for f in found if f.kind == "captured"]


@pytest.mark.parametrize(("text", "freed"), [
    ("وصل 60 أسيرا من الجيش إلى بورتسودان.", [60]),
    ("وحطت في بورتسودان طائرة تقل 35 أسيرا من الجيش.", [35]),
    ("ونقلت طائرات الصليب الأحمر 318 محتجزا سابقا إلى الخرطوم.", [318]),
    ("وقال إن الصفقة تشمل 70 من أسراهم مقابل 18 من الطرف الآخر، بينهم ضابطان.", [70, 18, 2]),
])  # fmt: skip
def test_who_comes_home_is_free(text: str, freed: list[int]) -> None:
    """By an arrival as by a release, and all who are given for each other alike."""
    assert captured("تبادل الجيش السوداني وقوات الدعم السريع الأسرى.", text) == [
        (count, "released") for count in freed
    ]


def test_some_of_the_freed_are_free() -> None:
    """ "Seven of them", in the sentence behind."""
    told = captured(
        "أفرجت قوات الدعم السريع عن 88 محتجزا.", "وقالت الرابطة إن سبعة منهم يعانون شللا."
    )
    assert all(aside == "released" for _, aside in told)


@pytest.mark.parametrize(("text", "held"), [
    ("أسرت قوات الدعم السريع 40 جنديا في بحري.", 40),
    ("نقلت قوات الدعم السريع 40 أسيرا إلى سجن في نيالا.", 40),
    ("وصل 30 محتجزا إلى السجن المركزي في كوبر.", 30),
    ("ولم يصل 30 محتجزا بعد إلى الخرطوم.", 30),
])  # fmt: skip
def test_who_is_taken_or_brought_to_prison_is_captive(text: str, held: int) -> None:
    """Nor is he free who has not arrived."""
    assert captured(text) == [(held, "")]


@pytest.mark.parametrize(("text", "held"), [
    ("وأكدت الرابطة أن الأسرى الـ15 في طريقهم إلى الخرطوم.", "released"),
    ("وأكدت الرابطة أن الأسرى الـ15 بخير.", "released"),
    ("وقالت الرابطة إن 15 أسيرا ما زالوا محتجزين.", ""),
    ("وقالت الرابطة إن الأسرى الـ40 ما زالوا محتجزين.", ""),
])  # fmt: skip
def test_as_many_as_were_let_go_are_those(text: str, held: str) -> None:
    """ "The 15 prisoners" behind a release of 15; others are captive."""
    told = captured("أفرجت قوات الدعم السريع عن 15 أسيرا.", text)
    assert [aside for _, aside in told][-1:] == [held]
