"""Who does it in English does it in the Arabic."""

from __future__ import annotations

import pytest

from briefings.translation.checks.agents import findings
from briefings.translation.rescue import misleads


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "واغتيلت رئيسة الوزراء السابقة زوجة الزعيم في هجوم انتحاري.",
            "The former prime minister, the leader's wife, was assassinated in a suicide attack.",
            "The former prime minister was assassinated by the leader's wife in a suicide attack.",
        ),
        (
            "وقالت الوزارة إن قواتها لا تضرب أهدافاً مدنية.",
            "The ministry said its forces did not hit civilian targets.",
            "The ministry said its forces were not hit by civilian targets.",
        ),
        (
            "وبررت الوزارة قصف المدرسة بوجود مسلحين داخلها.",
            "The ministry justified the school's shelling by the presence of gunmen inside it.",
            "The ministry justified the school's shelling of gunmen inside it.",
        ),
    ],
)
def test_a_widow_a_target_and_a_school_do_nothing(ar: str, right: str, wrong: str) -> None:
    """A candidate of the decoder that has nobody else do it is the better one."""
    assert list(findings(ar, right)) == []
    assert list(findings(ar, wrong)) != []
    assert misleads(ar, wrong, ()) > misleads(ar, right, ())


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("وقتل الجنود ثلاثة مسلحين.", "Three gunmen were killed by the soldiers."),
        ("وقُتل ثلاثة مدنيين على يد الجنود.", "Three civilians were killed by the soldiers."),
        ("وقُتل ثلاثة مدنيين برصاص الجنود.", "Three civilians were shot by the soldiers."),
        ("إن الجنود قتلوا ثلاثة مسلحين.", "Three gunmen were killed by the soldiers."),
        ("وقُتل مئة شخص اختناقاً بالغاز.", "A hundred people were killed by inhaling gas."),
    ],
)
def test_who_does_it_may_stand_behind_by(ar: str, en: str) -> None:
    """Right behind the Arabic verb, before it, or behind what leads in who does it."""
    assert list(findings(ar, en)) == []
