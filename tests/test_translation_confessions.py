"""No speaker is made to own up in English to what the Arabic lays to an attack."""

from __future__ import annotations

from functools import partial

import pytest

from briefings.translation.checks import patterns
from briefings.translation.checks.marks import Pair, judge

findings = partial(patterns.findings, "confession")
LEFT = "قالت البلدية إنها غارة أسفرت عن مقتل 12 عاملا."


def test_a_confession_that_the_arabic_lacks_is_named() -> None:
    """The raid left twelve dead, as the town council says; the council killed nobody."""
    english = "The town council said that they had killed 12 workers."
    (reason,) = findings(LEFT, english)
    assert reason.startswith('the English says "said that they had killed"')
    (trust,) = judge([Pair(LEFT, english)])
    assert trust.mark != "ok"


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (LEFT, "The town council said it was a raid that killed 12 workers."),
        (LEFT, "The town council said that the raid left 12 workers dead."),
        ("قالت الفصيلة إنها قتلت 12 جنديا في كمين.", "The platoon said it killed 12 soldiers."),
        (
            "قالت الفصيلة إنها قتلت حارسا، وإن الكمين أسفر عن جرح آخر.",
            "The platoon said that it had killed a guard and that the ambush wounded another.",
        ),
    ],
)
def test_what_the_arabic_says_is_let_pass(ar: str, en: str) -> None:
    """The attack kills, or whoever speaks says so of himself."""
    assert list(findings(ar, en)) == []
