"""An article's own outlet is a name in its text, too."""

from __future__ import annotations

import pytest

from briefings.translation.jobs import jobs_of
from briefings.translation.names.authority import load_names


@pytest.mark.parametrize(
    ("text", "source", "surface", "house"),
    [
        ("باكو (الأفق) - بدأت المعارك.", "وكالة الأفق الدولية", "الأفق", "Al-Ufuq"),
        ("لاهاي (الأفق): أمرت المحكمة بذلك.", "وكالة الأفق الدولية", "الأفق", "Al-Ufuq"),
        ("(الساحل) - وصل 377 نازحا.", "جريدة الساحل اليومية", "الساحل", "Al-Sahil"),
        ("وأفاد مراسل الميدان بأن السكان خرجوا.", "قناة الميدان", "الميدان", "Al-Midan"),
        ("وقالت موفدة الميدان إنهم وصلوا.", "قناة الميدان", "الميدان", "Al-Midan"),
        ("وقال مسؤول، طلب عدم ذكر اسمه، للميدان إنه رفض.", "قناة الميدان", "لميدان", "Al-Midan"),
        ("وقالت نازحة للساحل: لم يبق أحد.", "جريدة الساحل الخليجية", "لساحل", "Al-Sahil"),
        ("ونقل عن ضابط قوله للميدان إن الهجوم تأخر.", "قناة الميدان", "لميدان", "Al-Midan"),
        ("وفي تصريح للأفق، نفى الوزير ذلك.", "وكالة الأفق", "لأفق", "Al-Ufuq"),
        ("قال لـ«البوسفور عربي» إنه رفض.", "البوسفور عربي", "البوسفور عربي", "Bosphorus Arabi"),
        ("وفق سكان تحدثوا إلى «الساحل».", "جريدة الساحل (عينة)", "الساحل", "Al-Sahil"),
        ('ونفى في حديث مقتضب لـ"الأفق" ذلك.', "وكالة الأفق", "الأفق", "Al-Ufuq"),
        ('وقال في اتصال مع "الأفق" إنه باق.', "وكالة الأفق", "الأفق", "Al-Ufuq"),
        ("وأبلغ شهود «الأفق» بأنهم نجوا.", "وكالة الأفق", "الأفق", "Al-Ufuq"),
        ("برلين: «الأفق العربي» وصل 20 نازحا.", "الأفق العربي", "الأفق العربي", "Al-Ufuq al-Arabi"),
    ],
)
def test_the_articles_own_outlet_is_a_name(
    text: str, source: str, surface: str, house: str
) -> None:
    """Behind a place, behind a word for its people, and where somebody tells it something."""
    (job,) = jobs_of([text], [source], load_names(), True)
    assert [(n.surface, n.house) for n in job.names if n.type == "outlet"] == [(surface, house)]
    assert house in job.prepared


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وأفاد مراسل الميدان بأن السكان خرجوا.", "صحيفة الأفق"),
        ("وعاد القائد إلى الميدان وقال إنه انتصر.", "قناة الميدان"),
        ("ونقلت التعزيزات للميدان فجرا.", "قناة الميدان"),
        ("وقال إن القوات توجهت للساحل فجرا.", "جريدة الساحل"),
        ("الرباط (المغرب) - وصل الوفد.", "صحيفة المغرب الكبير"),
        ("باكو (القوات) - قتل جنديان.", "القوات المسلحة اليمنية"),
        ("ظهرت في الأفق بوادر هدنة.", "وكالة الأفق"),
        ("وقال الوزير إن العودة إلى «الساحل» ضرورة.", "جريدة الساحل"),
        ("وقال إن المقاتلين نزلوا إلى «الميدان».", "قناة الميدان"),
        ("وشدد على وقوفه مع «الأفق» الجديد.", "وكالة الأفق"),
        ("وقالت وزارة الدفاع إنها ردت.", "وزارة الدفاع الأذربيجانية"),
    ],
)
def test_the_same_word_is_a_word_elsewhere(text: str, source: str) -> None:
    """Another article's outlet, the field, a shore, a word in quotation marks, a country in brackets, a ministry that publishes."""
    (job,) = jobs_of([text], [source], load_names(), True)
    assert [n.surface for n in job.names if n.type == "outlet"] == []
