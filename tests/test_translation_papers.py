"""Outlets that a sentence names by a word for their kind, and well-known ones that only the English names."""

from __future__ import annotations

import pytest
from name_lists import packed_names

from briefings.translation.checks.marks import Pair, judge
from briefings.translation.checks.papers import findings
from briefings.translation.jobs import jobs_of


def told(text: str) -> list[tuple[str, str]]:
    """The outlets that a sentence names, as it has them and as the briefing does."""
    (job,) = jobs_of([text], [""], packed_names(), copies=True)
    return [(name.surface, name.house) for name in job.names if name.type == "outlet"]


@pytest.mark.parametrize(
    ("text", "surface", "house"),
    [
        ("وذكرت صحيفة الرواق أن الاتفاق سيوقع الأحد.", "الرواق", "Al-Riwaq"),
        ("وقالت صحيفة المستقل إن العرض رفض.", "المستقل", "Al-Mustaqill"),
        ("ونقلت «صوت الساحل» عن مصدر أن الهدنة صامدة.", "صوت الساحل", "Sawt Al-Sahil"),
        ("وقالت صحيفة «القدس» إن المعبر أغلق.", "القدس", "Al-Quds"),  # not the city
        ("وقالت جريدة الصباح الجديد إن الوزير استقال.", "الصباح الجديد", "Al-Sabah Al-Jadid"),
        ("وقالت صحيفة الوطن السورية إن الجيش تقدم.", "الوطن", "Al-Watan"),
        ("ونقلت وكالة شروق للأنباء أن المعركة انتهت.", "شروق", "Shuruq"),
        ("وأفادت وكالة الأفق بأن القصف مستمر.", "الأفق", "Al-Ufuq"),
        ("وقالت صحيفة القدس العربي إن الوفد وصل.", "القدس العربي", "Al-Quds Al-Arabi"),
        ("وقال في حديث لـ«الشرق الأوسط» إن الاتفاق قريب.", "الشرق الأوسط", "Asharq Al-Awsat"),
        ("ونقلت «الحياة» عن نائب أن الجلسة أجلت.", "الحياة", "Al-Hayat"),
        ("وقالت الوطن السورية إن الهدنة هشة.", "الوطن", "Al-Watan"),
        ("ورأت الدستور الأردنية أن الحل بعيد.", "الدستور", "Al-Dustur"),
        ("وبحسب الرأي الأردنية، وصل الوفد.", "الرأي", "Al-Rai"),
        ("الغد الأردنية: الوفد يصل إلى عمان", "الغد", "Al-Ghad"),
        ("وأوردت النهار اللبنانية أن الجلسة أجلت.", "النهار", "An-Nahar"),
        ("وذكرت الشرق الأوسط أن الوفد غادر القاهرة.", "الشرق الأوسط", "Asharq Al-Awsat"),
        ("وقالت الدستور إن الجلسة أجلت.", "الدستور", "Al-Dustur"),
        ("كشفت المدن أن وفدا زار الحدود.", "المدن", "Al-Modon"),
        ("علمت الشرق الأوسط أن وفدا وصل.", "الشرق الأوسط", "Asharq Al-Awsat"),
        ("نقلت الأخبار عن مصدر أمني أن التحقيق مستمر.", "الأخبار", "Al-Akhbar"),
        ("قال المسؤول للشرق الأوسط إن الهدنة صامدة.", "لشرق الأوسط", "Asharq Al-Awsat"),
        ("وأكد نائب في البرلمان للأخبار أن الجلسة أجلت.", "لأخبار", "Al-Akhbar"),
    ],
)
def test_an_outlet_in_a_sentence_has_its_name(text: str, surface: str, house: str) -> None:
    """A listed one as it is known, another in Latin letters and not by the sense of its words."""
    assert told(text) == [(surface, house)]


@pytest.mark.parametrize(
    "text",
    [
        "ونقلت صحيفة محلية عن الوالي أن الوضع هادئ.",
        "وذكرت وكالة الأنباء الرسمية أن الرئيس سافر.",
        "وقالت وكالة الفضاء إن القمر أطلق.",
        "عبرت السفينة قناة السويس قرب موقع الحادث.",
        "وتسلم القاضي صحيفة الاتهام.",
        "وقالت الأم: «الأمل باق».",
        "واستضافت «المدينة» السباق في حي الشروق.",
        "وكشفت «المبادرة» عن بنودها.",
        "وعاد الجنود إلى أرض الوطن السوري.",
        "وأكدت دول الخليج العربية أن الحل قريب.",
        "ونص الدستور الأردني على ذلك.",
        "وقال الوفد إن المحادثات فشلت.",
        "وبحسب الدستور، تجرى الانتخابات غدا.",
        "وكتبت المعارضة السورية بيانا عن الدستور.",
        "ذكرت الأخبار أن الجلسة أجلت.",
        "نشرت المدن قوائم بأسماء القتلى.",
        "وكشفت الحياة في المخيم عن معاناة السكان.",
        "وقال إن الأمر يعود للحياة اليومية وإن السكان صامدون.",
        "قال الوزير للشرق الأوسط تاريخ طويل.",
    ],
)
def test_an_ordinary_word_is_no_outlet(text: str) -> None:
    """A local newspaper, the official agency, a canal and a site are nobody's names."""
    assert not told(text)


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("وقالت صحيفة «الجسر» إن المفاوضات فشلت.", "Al-Jazeera said that the talks had failed."),
        ("وقالت صحيفة الأفق إن الوزير سافر.", "The New York Times said the minister had left."),
        ("وقالت صحيفة المستقل إن العرض رفض.", "The Independent newspaper said it was rejected."),
        ("وذكرت صحيفة القوس أن الهدنة صامدة.", "The truce is holding, Al-Quds Al-Arabi reported."),
    ],
)
def test_a_known_outlet_that_the_arabic_does_not_name_is_told(ar: str, en: str) -> None:
    """Of a paper that it does not know a decoder makes one that it knows; nobody reported there."""
    (reason,) = findings(ar, en)
    assert "outlet" in reason
    assert reason in judge([Pair(ar, en)], packed_names())[0].reasons


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "قال مصدر للجزيرة إن القصف توقف.",
            "A source told Al Jazeera that the shelling had stopped.",
        ),
        ("نقلت النيويورك تايمز عن مسؤول.", "The New York Times quoted an official."),
        ("ذكرت وكالة الأنباء الفرنسية.", "The news agency AFP reported."),
        ("قالت إذاعة كومير سانت.", "Radio Kommersant said so."),
        ("قالت صحيفة مستقلة إن العرض رفض.", "An independent newspaper said it was rejected."),
        ("عاد الحراس إلى مواقعهم مرات.", "The guardians returned at times, a report said."),
    ],
)
def test_an_outlet_in_any_spelling_and_a_common_word_pass(ar: str, en: str) -> None:
    """An outlet that the Arabic names in its own way, and words that are papers' names, too."""
    assert not list(findings(ar, en))
