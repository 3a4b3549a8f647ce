"""People who are several in the Arabic are several in English."""

from __future__ import annotations

import pytest

from briefings.translation.checks.plurals import findings
from briefings.translation.rescue import misleads


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "وافق انفصاليو الإقليم على إلقاء السلاح.",
            "The region's separatists agreed to lay down their arms.",
            "The region's separatist agreed to lay down their arms.",
        ),
        (
            "وقال مقاتلو الفصيل إنهم لن ينسحبوا.",
            "The faction's fighters said they would not withdraw.",
            "The faction's fighter said they would not withdraw.",
        ),
        (
            "وطالب المتظاهرون بإطلاق السجناء.",
            "The demonstrators demanded that the prisoners be released.",
            "The demonstrator demanded that the prisoners be released.",
        ),
    ],
)
def test_several_people_are_not_one(ar: str, right: str, wrong: str) -> None:
    """A candidate of the decoder that has all of them is the better one."""
    assert list(findings(ar, right)) == []
    assert list(findings(ar, wrong)) != []
    assert misleads(ar, wrong, ()) > misleads(ar, right, ())


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("وقال أحد مقاتلي الفصيل إنه لن ينسحب.", "A fighter of the faction said he would stay."),
        ("وصل مقاتلو الفصيل إلى المطار.", "Fighter jets and the faction's men are at the airport."),
        ("وتحدث المتظاهر عما طلبه المتظاهرون.", "The demonstrator spoke of what they demanded."),
        ("وقُتل متظاهر واحد.", "One demonstrator was killed."),
    ],
)
def test_one_of_them_and_one_before_a_noun_are_left(ar: str, en: str) -> None:
    """One who stands in the Arabic as well, or a word that says of what kind a thing is."""
    assert list(findings(ar, en)) == []
