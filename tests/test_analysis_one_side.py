"""One man has one side in an article, and whoever only stands beside his words is not their speaker."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, analyses_of

from briefings.profile import Profile

_DENIES = "وقالت أرمينيا إنها لم تقصف أحداً."


def speakers(*texts: str, watch: Profile = KARABAKH) -> list[tuple[str, ...]]:
    """Who speaks in each sentence of an article."""
    return [one.roles.speaker for one in analyses_of(*texts, watch=watch)]


@pytest.mark.parametrize(
    "told",
    [
        "قال العقيد في الجيش الأذربيجاني راميل نوروزلي إن القصف نفذته المدفعية الأرمينية.",
        "وقال المتحدث باسم الجيش الأذربيجاني راميل نوروزلي إن الهدف كان عسكرياً.",
        "وأصيب الضابط الأذربيجاني راميل نوروزلي في القصف.",
    ],
)
def test_an_officer_is_of_the_side_that_the_article_describes_him_by(told: str) -> None:
    """Behind another's words as well, and before the sentence that describes him."""
    behind = "ورفض العقيد نوروزلي التعليق على ذلك."
    assert speakers(told, _DENIES, behind)[2] == ("azerbaijan",)
    before = "وقال العقيد راميل نوروزلي إن القرية خالية."
    assert speakers(_DENIES, before, _DENIES, told)[1] == ("azerbaijan",)


@pytest.mark.parametrize("rank", ["الرقيب", "النقيب", "العقيد", "الجندي"])
def test_an_officer_of_whom_nothing_is_told_is_not_of_who_spoke_before(rank: str) -> None:
    """His full name introduces him; the ministry before him is not his by that."""
    article = (
        "أعلنت وزارة الدفاع الأرمينية مقتل جندي.",
        f"وقال {rank} سمير نوروزلي إن القرية خالية.",
    )
    assert speakers(*article)[1] == ()


@pytest.mark.parametrize(
    ("before", "text", "speaker"),
    [
        ("ثم هاتف إبراهيم رئيسي نظيره إلهام علييف معزياً.", "غير أن الأخير وصف ما جرى بالإرهاب.", "azerbaijan"),
        ("ونفت باكو ذلك، مذكّرة بأنها سلّمت الجثامين بحضور الصليب الأحمر.", "ويقول الأخير إن لديه ملفات مفتوحة.", "other"),
        ("وطالب مندوب أرمينيا لدى مجلس الأمن بإدانة المعتدي.", "ووصف نظيره كلامه بأنه مسرحية.", "azerbaijan"),
        ("وقال الرئيس علييف إن الاتفاق قريب.", "وذكّر نظيره بأن أسراه لم يعودوا.", "armenia"),
        ("وأسف باشينيان لأن الملف لم يُحل.", "أما غريمه الجالس قبالته فيرى أن الملف أُغلق.", "azerbaijan"),
        ("سقطت قذائف على كنجة.", "وقال عمدتها إن خمسة أصيبوا.", "azerbaijan"),
        ("وكانت ستيباناكرت أحصت 200 قتيل.", "ودعا عمدتها دافيت سركسيان السكان إلى الحذر.", "karabakh"),
        ("قُتل صحافيان أذربيجانيان بلغم.", "وحملت النيابة العامة القيادة الأرمينية مسؤولية مقتلهما.", "azerbaijan"),
    ],
)  # fmt: skip
def test_a_subject_that_points_to_somebody_speaks_for_him(
    before: str, text: str, speaker: str
) -> None:
    """The latter, a counterpart, a rival, a town's mayor, and the office that accuses the other side."""
    assert speakers(before, text)[1] == (speaker,)


@pytest.mark.parametrize(
    ("before", "there", "text", "speaker"),
    [
        ("وقالت يريفان إنها لم تطلق النار.", "سقط صاروخ في مدينة غنجة.", "وأعلنت النيابة العامة مقتل 10 مدنيين.", "azerbaijan"),
        ("وقال بوتين إنه قلق.", "قصفت ستيباناكرت مجددا.", "وقال رئيس البلدية إن خمسة جرحوا.", "karabakh"),
        ("وقالت باكو إنها قصفت مواقع عسكرية.", "دوت الصفارات في ستيباناكرت.", "وقال متحدث باسم البلدية إن شخصين أصيبا.", "karabakh"),
        ("وقال ماكرون إنه قلق.", "فتح مسلح النار في كابان.", "وذكر مكتب المدعي العام أن ثلاثة قتلوا.", "armenia"),
        ("سقطت صواريخ على غنجة.", "ونفت يريفان أي علاقة لها بالقصف.", "وأفاد العمدة بأن سبعة قتلوا.", "azerbaijan"),
        ("أعلن رئيس بلدية ستيباناكرت أن القصف مستمر.", "وقالت باكو إنها قصفت مواقع.", "وأضاف رئيس البلدية أن شخصين جرحا.", "karabakh"),
        ("وقالت النيابة العامة الأذربيجانية إنها تحقق.", "سقطت قذائف على ستيباناكرت.", "وأضافت النيابة أن 9 مدنيين قتلوا.", "azerbaijan"),
        ("سقطت صواريخ على غنجة.", "ونفت باكو ذلك.", "وقال المدعي العام في يريفان إن التحقيق بدأ.", "armenia"),
        ("قصفت ستيباناكرت مجددا.", "وقال المدعي العام الأذربيجاني إن يريفان مسؤولة.", "وأضاف النائب العام أن التحقيق مستمر.", "azerbaijan"),
        ("سقطت صواريخ على غنجة.", "ونفت باكو ذلك.", "وقال المدعي العام للمحكمة الجنائية الدولية إنه يحقق.", "other"),
    ],
)  # fmt: skip
def test_a_prosecutor_or_a_mayor_is_of_the_town_that_was_hit(
    before: str, there: str, text: str, speaker: str
) -> None:
    """Not of whoever spoke last; but of whoever was called so before, or of the town that it names."""
    assert speakers(before, there, text)[2] == (speaker,)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("وقالت باكو إن 63 مدنياً قتلوا.", "ولم تتحدث الأخيرة قط عن جنودها."),
        (
            "وقالت موسكو إن الصاروخ سقط.",
            "وقُتلت امرأة في العاصمة، على ما ذكر عمدتها فيتالي كليتشكو.",
        ),
    ],
)
def test_nobody_is_pointed_to_who_is_silent_or_of_another_town(before: str, text: str) -> None:
    """ "Never spoke of its soldiers"; the mayor of a capital that nobody named is not the last town's."""
    assert speakers(before, text)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "ونفى مزارعون في تافوش ما نشره الإعلام الأذربيجاني.",
        "ونفى سكان في شوشة تقارير قناة أذربيجانية عن سقوط قتلى.",
        "ونفت الشركة أنباء أوردتها وكالة أذربيجانية.",
        "ونفى طبيب في مستشفى ستيباناكيرت مزاعم أطلقتها باكو.",
        "ونفى سائق شاحنة رواية أوردتها وسائل إعلام تركية.",
        "ونفى سيمون مارتيروسيان تقارير صحف أذربيجانية عن مقتل جنود.",
    ],
)
def test_whose_word_is_denied_does_not_speak(text: str) -> None:
    """Neither the press nor a capital that told it, and no party of the town where the denier lives."""
    done = analyses_of("اتهمت باكو أرمينيا بالقصف.", text)[1]
    assert not {"azerbaijan", "turkey"} & set(done.roles.speaker)
    assert done.source is None or "media" not in done.source.words


def test_a_denier_of_the_profile_still_speaks() -> None:
    """ "An X official denied what Y had announced"."""
    assert speakers("ونفى مسؤول أرميني ما أعلنته باكو.") == [("armenia",)]
    assert speakers("ونفت باكو ما نشرته صحف أرمينية.") == [("azerbaijan",)]


@pytest.mark.parametrize(
    ("text", "actor", "speaker"),
    [
        ("وقالت باكو إن فرنسا ضالعة في التحريض على أذربيجان.", "france", "azerbaijan"),
        ("وقالت موسكو إن أنقرة متورطة بشكل مباشر في الهجوم.", "turkey", "russia"),
    ],
)
def test_whoever_is_said_to_be_involved_acts(text: str, actor: str, speaker: str) -> None:
    """He does, and it is not he who says so."""
    (done,) = analyses_of(text)
    assert (done.roles.actor, done.roles.speaker) == ((actor,), (speaker,))


def test_a_party_that_is_said_not_to_be_involved_does_nothing() -> None:
    """ "Not involved in the attack"."""
    (done,) = analyses_of("وقالت واشنطن إن إيران غير متورطة في الهجوم.")
    assert "iran" not in done.roles.actor
