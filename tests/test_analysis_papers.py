"""A resolution, a report or a letter speaks for whoever adopted, published or sent it."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import Profile


@pytest.mark.parametrize(
    ("before", "ar", "title", "speaker", "watch"),
    [
        (
            "اعتمد البرلمان الأوروبي أمس قراراً بأغلبية كبيرة.",
            "ويطالب القرار أذربيجان بفتح ممر لاتشين فوراً.",
            "قرار بشأن قره باغ",
            "eu",
            KARABAKH,
        ),
        (
            "جرى النقاش في جلسة طويلة.",
            "القرار يطالب أذربيجان بسحب قواتها.",
            "مجلس الشيوخ الفرنسي يصوت على قرار",
            "france",
            KARABAKH,
        ),
        (
            "وزعت فرنسا مشروع قرار على أعضاء مجلس الأمن الدولي.",
            "مشروع القرار يدعو إلى وقف النار ويطالب أذربيجان بالانسحاب.",
            "جلسة",
            "france",
            KARABAKH,
        ),
        (
            "تبنت الجمعية الوطنية الفرنسية قراراً بشأن الإقليم.",
            "وجاء في القرار أن أذربيجان ارتكبت جرائم حرب.",
            "قرار",
            "france",
            KARABAKH,
        ),
        (
            "تلقت باكو رسالة من الأمين العام للأمم المتحدة.",
            "وتدعو الرسالة إلى ضبط النفس.",
            "رسالة",
            "un",
            KARABAKH,
        ),
        (
            "اعتمد مجلس الأمن الدولي قراراً صاغته بريطانيا.",
            "ويطالب القرار قوات الدعم السريع برفع الحصار عن الفاشر.",
            "قرار",
            "un",
            SUDAN,
        ),
        ("جلسة أمس.", "طالب قرار للجمعية الوطنية الفرنسية أذربيجان بالانسحاب.", "قرار", "france", KARABAKH),
        ("جلسة أمس.", "القرار الفرنسي يطالب تركيا بسحب المرتزقة.", "قرار", "france", KARABAKH),
    ],
)  # fmt: skip
def test_a_document_speaks_for_whoever_issued_it(
    before: str, ar: str, title: str, speaker: str, watch: Profile
) -> None:
    """By its own words, by the verb through which it came about, or by the headline."""
    assert analyses_of(before, ar, title=title, watch=watch)[1].roles.speaker == (speaker,)


def test_who_asks_in_a_resolution_acts_and_who_is_asked_is_hit() -> None:
    """ "The resolution calls on Azerbaijan": Azerbaijan is asked, and does not ask."""
    _, asks = analyses_of(
        "اعتمد البرلمان الأوروبي أمس قراراً بأغلبية كبيرة.", "ويطالب القرار أذربيجان بفتح الممر."
    )
    assert asks.roles.actor == ("eu",)
    assert asks.roles.affected == ("azerbaijan",)


@pytest.mark.parametrize(
    ("ar", "speaker"),
    [
        ("ورفضت باكو القرار ووصفته بأنه منحاز.", "azerbaijan"),
        ("وقالت أذربيجان إن القرار لا قيمة له.", "azerbaijan"),
        ("ورحبت يريفان بالقرار.", "armenia"),
        ("واتهم البرلمان الأذربيجاني القرار بالانحياز.", "azerbaijan"),
    ],
)
def test_who_speaks_of_a_document_speaks_himself(ar: str, speaker: str) -> None:
    """Refused, welcomed or told of, the resolution says nothing there."""
    issued = "تبنت الجمعية الوطنية الفرنسية قراراً بشأن الإقليم."
    assert analyses_of(issued, ar)[1].roles.speaker == (speaker,)


def test_a_newspapers_report_is_not_its_countrys_word() -> None:
    """An outlet's own report is told by no party."""
    _, told = analyses_of(
        "نشرت صحيفة لوموند الفرنسية تقريراً عن ممر لاتشين.",
        "ويقول التقرير إن أذربيجان تمنع القوافل.",
    )
    assert told.roles.speaker == ()
