"""An incident of friendly fire that is told for days is one event of the casualty table."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import post
from summary_parts import karabakh

from briefings.analysis.facts.duplicates import cluster
from briefings.records import Claim
from briefings.summary.tolls.table import claims

FIRST = "قُتل ثلاثة جنود أذربيجانيين خطأً برصاص رفاقهم قرب قرية سوتك مساء الثلاثاء."


def table(*texts: str) -> tuple[Claim, ...]:
    """The claims of outlets that publish from Wednesday on, a day behind each other."""
    told = [
        post(text, n, source=f"قناة {n}", day=date(2023, 9, 19 + n))
        for n, text in enumerate(texts, 1)
    ]
    return claims(cluster([s for p in told for s in p.statements]), frozenset(), karabakh())


@pytest.mark.parametrize(
    ("later", "one"),
    [
        ("أعلنت وزارة الدفاع الأذربيجانية الأربعاء مقتل ثلاثة من جنودها بنيران صديقة قرب سوتك.", True),
        ("أعلنت النيابة الأذربيجانية الخميس فتح تحقيق في مقتل أربعة جنود بنيران زملائهم قرب قرية سوتك.", True),
        ("قالت باكو إن أربعة من جنودها قتلوا بقذيفة أطلقتها وحدتهم على سوتك.", True),
        ("أعلنت وزارة الدفاع الأذربيجانية مقتل ثلاثة من جنودها بنيران صديقة قرب غنجة.", False),
        ("أعلنت وزارة الدفاع الأرمينية مقتل ثلاثة من جنودها بنيران صديقة قرب سوتك.", False),
    ],
)  # fmt: skip
def test_friendly_fire_told_on_several_days_is_one_event(later: str, one: bool) -> None:
    """Of one party at one place; it has the day of the first report."""
    found = table(FIRST, later)
    assert (len({claim.group for claim in found}) == 1) is one
    assert ({claim.day for claim in found} == {date(2023, 9, 19)}) is one


def test_a_toll_of_the_same_incident_is_of_that_friendly_fire() -> None:
    """The colonel's three of Wednesday stand beside the prosecutors' four of Thursday."""
    found = table(
        "أعلنت النيابة الأذربيجانية الأربعاء فتح تحقيق في مقتل أربعة جنود أذربيجانيين بنيران رفاقهم قرب سوتك. "
        "وكان متحدث باسم وزارة الدفاع الأذربيجانية قد أعلن الثلاثاء مقتل ثلاثة جنود في الحادث نفسه."
    )
    assert sorted(claim.figure.count[0] or 0 for claim in found) == [3, 4]
    assert len({claim.group for claim in found}) == 1
