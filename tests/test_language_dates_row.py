"""Days in a row, announced days, days that are names, and blows that only what came after them dates."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import analyses_of

from briefings.language.dates import event_date

WEDNESDAY = date(2023, 9, 27)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعلنت الوزارة اليوم أن 192 من عسكرييها قتلوا يومي 19 و20 سبتمبر.", "2023-09-20"),
        ("وقال المدعي العام أمس إن 200 شخص قتلوا بين 19 و20 سبتمبر.", "2023-09-20"),
        ("قال مسؤول الاثنين إن عشرة قتلوا في هجوم وقع يومي 23 و24 سبتمبر.", "2023-09-24"),
        ("وقال مكتب التحقيق إن 200 شخص قتلوا بين 19 و20 سبتمبر.", "2023-09-20"),
        # nobody tells of a toll, no row of days, days to come
        ("وقعت اشتباكات في 24 و25 سبتمبر.", "None"),
        ("وقال الوزير اليوم إن عشرة قتلوا منذ سبتمبر.", "2023-09-27"),
        ("وقال الوزير اليوم إن القمة ستعقد يومي 12 و13 أكتوبر.", "2023-09-27"),
        ("وقال اليوم إن 40 مدنيا أصيبوا بين 2 و20 سبتمبر.", "2023-09-27"),
    ],
)
def test_two_days_in_a_row_are_those_of_what_is_told(text: str, day: str) -> None:
    """ "Said today that 200 were killed on the 19th and 20th": not today, but by the last of them."""
    assert str(event_date(text, WEDNESDAY)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("الكرملين: اجتماع مع وفد باكو الجمعة في سوتشي.", "2023-09-29"),
        ("الأمم المتحدة: جلسة طارئة لمجلس الأمن الخميس.", "2023-09-28"),
        ("قمة روسية تركية الأحد في أنقرة.", "2023-10-01"),
        ("باكو: لقاء يفلاخ الخميس لبحث الاندماج.", "2023-09-28"),
        # what is over, or no meeting
        ("الدفاع: مقتل جنديين الثلاثاء في كمين.", "2023-09-26"),
        ("الخارجية: لقاء الوزيرين الاثنين كان بناء.", "2023-09-25"),
        ("الرئاسة: اجتماع الثلاثاء أسفر عن اتفاق.", "2023-09-26"),
        ("لقاء في بروكسل الثلاثاء بين الوزيرين لم يسفر عن نتيجة.", "2023-09-26"),
        ("وقال إن اجتماعا عقد الاثنين.", "2023-09-25"),
    ],
)
def test_a_headline_without_a_verb_announces_a_meeting(text: str, day: str) -> None:
    """ "The Kremlin: a meeting with X on Friday" is to come; one that a verb tells of is over."""
    assert str(event_date(text, WEDNESDAY)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وقتل خمسة في حي 7 أكتوبر.", "None"),
        ("وقعت الغارة قرب شارع 20 سبتمبر.", "None"),
        ("قصف الطيران الحي في 20 سبتمبر.", "2023-09-20"),
        ("دمرت المدفعية مدرسة 20 سبتمبر 2023.", "2023-09-20"),
    ],
)
def test_what_bears_a_day_as_its_name_is_not_of_it(text: str, day: str) -> None:
    """A paper, a street or a school is called "26 September"; with its year that is a day."""
    assert str(event_date(text, WEDNESDAY)) == day


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["قصف الجيش المطار الثلاثاء وقتل ثلاثة، غداة غارات على الميناء قتلت أربعة وأصابت 39."],
         ["27", "25", "25"]),
        (["جاء القصف غداة تفجير قتل فيه عشرة."], ["26"]),
        (["شيع الآلاف غداة مقتل خمسة جنود."], ["26"]),
        (["قتل عشرة غداة توقيع الهدنة."], ["27"]),
        (["قتل 12 مدنيا اليوم، مقابل خمسة في اليوم السابق."], ["27", "26"]),
        (["دخل البلاد 28 ألف نازح حتى مساء الثلاثاء، مقابل ستة آلاف نازح في اليوم السابق."], ["27", "25"]),
        (["قتل ثلاثة الاثنين.", "وقتل اثنان في اليوم السابق."], ["27", "24"]),
    ],
)  # fmt: skip
def test_a_blow_on_the_day_before_has_its_own_day(texts: list[str], days: list[str]) -> None:
    """ "A day after raids that killed four", "as against five on the day before"."""
    told = [figure for one in analyses_of(*texts, day=WEDNESDAY) for figure in one.figures]
    assert [f"{figure.as_of:%d}" for figure in told] == days
