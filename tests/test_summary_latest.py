"""An item whose toll its claimant counts higher later says so, of whatever outlet the later count is."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import post
from test_summary_edition import edition

GANJA = "سقط صاروخ على حي سكني في مدينة غنجة، ما أدى إلى مقتل 12 شخصا، بحسب النيابة العامة الأذربيجانية."
DEPOT = "قتل 20 شخصا على الأقل في انفجار مستودع وقود قرب ستيباناكيرت، وفق السلطات الانفصالية."
BORDER = "أعلن باشينيان مقتل 49 جنديا أرمينيا في الاشتباكات الحدودية مع أذربيجان."


@pytest.mark.parametrize(
    ("first", "second", "days", "later"),
    [
        (GANJA, "ارتفعت حصيلة القصف الصاروخي على مدينة غنجة إلى 13 قتيلا، وفق ما أعلنت النيابة العامة الأذربيجانية.", 0, 13),
        (DEPOT, "ارتفعت حصيلة انفجار مستودع الوقود قرب ستيباناكيرت إلى 68 قتيلا، وفق السلطات الانفصالية.", 1, 68),
        (BORDER, "أعلن باشينيان أن عدد القتلى في صفوف الجيش الأرميني ارتفع إلى 105 جنود.", 1, 105),
        (GANJA, "قتل 13 شخصا في قصف صاروخي على مدينة ترتر، بحسب النيابة العامة الأذربيجانية.", 0, None),
        (GANJA, "قال ناشطون إن 15 شخصا قتلوا في قصف صاروخي على غنجة.", 1, None),
        (GANJA, "قتل 15 شخصا في قصف على مدينة غنجة، بحسب النيابة العامة الأذربيجانية.", 9, None),
        (BORDER, "أعلنت باكو أن عدد القتلى في صفوف الجيش الأذربيجاني ارتفع إلى 71 جنديا.", 1, None),
        (BORDER, "أعلن باشينيان أن عدد القتلى في صفوف الجيش الأرميني ارتفع إلى 105 جنود.", 20, None),
    ],
)  # fmt: skip
def test_an_earlier_toll_has_the_later_one_beside_it(
    first: str, second: str, days: int, later: int | None
) -> None:
    """Of the same claimant and event, or of his own soldiers within a week, where it is said to have risen."""
    start = date(2022, 9, 1)
    told = [
        *post(first, 1, day=start, source="أ").statements,
        *post(second, 2, day=date(2022, 9, 1 + days), source="ب").statements,
    ]
    notes = edition(*told).amended.get(told[0].id, ())
    assert [note.count[0] for note in notes if note.kind == "later"] == ([later] if later else [])
