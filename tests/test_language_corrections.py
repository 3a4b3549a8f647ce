"""What an outlet takes back of its own earlier news is told from other news that speaks of corrections."""

from __future__ import annotations

import pytest

from briefings.language.corrections import amendment


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("تصحيح للخبر السابق: العدد 12 وليس 21.", (21,), [12]),
        ("تصحيح: عدد القتلى 128 لا 135.", (135,), [128]),
        ("تصويب | عدد الجرحى 35 بدلا من 53", (53,), [35]),
        ("تصحيح: القتلى خمسة وليسوا اثنين", (2,), [5]),
        ("ورد خطأ في خبرنا السابق أن القتلى 21 والصحيح 12", (21,), [12]),
        ("تصويب: أوردنا أمس أن 30 جنديا قتلوا، والصحيح أنهم 13.", (30,), [13]),
        ("تصحيح: كما ذكرنا قبل قليل، قتل 12 مدنيا.", (), [12]),
        ("نعتذر عن الخطأ في الخبر السابق: القتلى 12 وليس 21", (21,), [12]),
    ],
)
def test_a_correction_gives_the_wrong_and_the_right_number(
    text: str, wrong: tuple[int, ...], right: list[int]
) -> None:
    """However it is worded."""
    found = amendment(text)
    assert found is not None
    assert (found.wrong, [round(n.values[0]) for n in found.right]) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "تعتذر القناة عن خبر مقتل 21 مقاتلا، فقد تبين أنه غير صحيح.",
        "تم سحب الخبر السابق عن مقتل 21 مقاتلا",
        "حذفت الوكالة خبر مقتل 21 مقاتلا لعدم دقته",
        "تصحيح: ذكرنا صباحا أن 21 مقاتلا قتلوا في القرية.",
        "تصويب: كنا قد نشرنا خبرا عن مقتل 21 مقاتلا",
    ],
)
def test_a_report_is_withdrawn_with_nothing_in_its_place(text: str) -> None:
    """The number is the one that does not hold."""
    found = amendment(text)
    assert found is not None
    assert (found.wrong, found.right) == ((21,), ())


@pytest.mark.parametrize(
    "text",
    [
        "تصحيح مسار المفاوضات: 12 لقاء في باكو",
        "قال مسؤول إن القتلى 12 وليس 21",
        "عدد القتلى لا يقل عن 12",
        "سحبت أذربيجان قواتها من الحدود",
        "اعتذرت باكو عن إسقاط الطائرة",
        "سحبت وزارة الصحة حصيلة سابقة تحدثت عن 192 قتيلا، وأعلنت أن العدد 193",
    ],
)
def test_other_news_is_no_correction_of_the_outlet(text: str) -> None:
    """Not what others correct, withdraw or are sorry for."""
    assert amendment(text) is None
