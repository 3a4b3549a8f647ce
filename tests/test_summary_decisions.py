"""A ruler who falls and a state that is ordered anew are turns; what is only wished or looked back on is none."""

from __future__ import annotations

import pytest
from test_summary_bursts import CORE, named

from briefings.summary.events.turning import turns


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("أعلنت سلطات قره باغ الأحد تشكيل لجنة تحقيق من خمسة قضاة", True),
        ("أعلن البرهان تشكيل حكومة جديدة برئاسة مدني", True),
        ("شكل رئيس الوزراء حكومة انتقالية من عشرين وزيرا", True),
        ("دعت موسكو إلى تشكيل حكومة وحدة وطنية", False),
        ("طالب محتجون في يريفان بتشكيل لجنة تحقيق مستقلة", False),
        ("شكلت القرية لجنة لتوزيع الخبز", False),
        ("أعلن المجلس تعيين نائب القائد رئيسا انتقاليا للبلاد", True),
        ("انتخب البرلمان قائد الجيش رئيسا للجمهورية", True),
        ("عين الوزير مديرا جديدا للمستشفى", False),
        ("انتخب النادي رئيسا جديدا", False),
        ("وقع الرئيس الانتقالي الخميس الإعلان الدستوري", True),
        ("علقت السلطات العمل بالدستور ثلاثة أشهر", True),
        ("رفض المجلس الكردي الإعلان الدستوري", False),
        ("وقع قائد الحركة والرئيس اتفاقا يقضي بدمج قواتها في الجيش", True),
        ("اتفق الجيش والحركة على دمج قواتهما في جيش واحد", True),
        ("وقع الجانبان اتفاقا لتسليم جثث القتلى", False),
        ("أعلنت الإدارة حل جميع الفصائل المسلحة", True),
        ("أمرت محكمة العدل الدولية الأربعاء أذربيجان بضمان المرور في الممر", True),
        ("أصدرت المحكمة الجنائية الدولية مذكرة توقيف بحق القائد", True),
        ("طلبت أرمينيا من محكمة العدل الدولية أن تأمر بفتح الممر", False),
        ("اعتمد مجلس الأمن فجر الجمعة قرارا يدعو إلى وقف القصف", True),
        ("ناقش مجلس الأمن مشروع قرار عن الممر", False),
        ("أصدرت محكمة في باكو حكما بالسجن على السائق", False),
        ("أعلن الناطق تولية القائد رئاسة البلاد في المرحلة الانتقالية", True),
    ],
)
def test_who_rules_by_what_law_and_whose_army_joins_whose_is_a_turn(
    text: str, turned: bool
) -> None:
    """Not a wish for it, a refusal, or what a club or a village sets up."""
    assert turns(named(text), CORE) is turned
