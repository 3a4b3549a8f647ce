"""No speaker of an earlier sentence is added where the verb of saying has a subject of its own."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, RULES, SUDAN, analyses_of, analysis_of

from briefings.analysis.parsing.grammar import read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.analysis.speech.sayer import names_its_speaker

WORDS = lexicon(KARABAKH, None)


@pytest.mark.parametrize(
    "ar",
    [
        "وقال مصدر أمني إن عشرين مسلحا قتلوا.",
        "وقال الخباز كريم إن الفرن احترق.",
        "وأضاف مارتيروسوف أن الطريق مغلق.",
        "وذكرت مصادر طبية أن الجرحى نقلوا إلى المستشفى.",
        "وأكد رئيس البلدية أن المدرسة آمنة.",
        "ونفى المتحدث باسم الحزب أن يكون قد غادر.",
        "وأفاد مسؤول محلي بأن الجسر انهار.",
        "وقال المزارع: «لم يبق لنا شيء».",
        "وفي المساء، قال الطبيب المناوب إن الدواء نفد.",
        "وقال هذا الرجل إن الطريق مغلق.",
        "واتهم المضربون أرمينيا بإغلاق الطريق.",
        "واتهمت حركة الشباب الجيش الصومالي بقصف القرية.",
    ],
)
def test_a_verb_with_a_subject_of_its_own_names_its_speaker(ar: str) -> None:
    """A source, a baker, a name, an office, a mayor: whoever it is, the sentence itself tells."""
    assert names_its_speaker(read(ar, WORDS))


@pytest.mark.parametrize(
    "ar",
    [
        "وقال إن الطريق مغلق.",
        "وأضاف لاحقا أن الطريق مغلق.",
        "وقال قبل يومين إن الطريق مغلق.",
        "وأكد مساء الأحد أن الهدنة قائمة.",
        "وقال الأسبوع الماضي إن الهدنة قائمة.",
        "وقال هذا الأسبوع إن الهدنة قائمة.",
        "وقال مرة أخرى إن الهدنة قائمة.",
        "وقال بنبرة حادة إن الصبر نفد.",
        "وقال للصحفيين إن الهدنة قائمة.",
        "وأكد ضرورة أن تنسحب القوات.",
        "وذكر نظيره بأن الأسرى لم يعودوا.",
        "وأعلن مقتل خمسة جنود، وأن المعارك مستمرة.",
        "وأكد دعم بلاده للهدنة مضيفا أن الحوار ضروري.",
        "وأضاف البيان أن المعارك مستمرة.",
        "ودعت الطرفين إلى وقف القتال.",
        "وانتقد موقف فرنسا من النزاع.",
        "واتهم القوات الأذربيجانية بخرق الهدنة.",
        "واتهم الجيش الصومالي بقصف القرية.",
        "وحذر السكان من أن الجسر قد ينهار.",
        "وكان عددهم قبل يوم سبعة آلاف.",
    ],
)
def test_a_verb_that_leaves_its_speaker_out_does_not(ar: str) -> None:
    """Time, manner, an object, a hearer or "the statement" behind the verb is nobody who speaks."""
    assert not names_its_speaker(read(ar, WORDS))


def test_no_bracket_where_a_source_speaks() -> None:
    """The speaker before stays for "he added", and is not put before "a source said"."""
    said, source, added = analyses_of(
        "أعلن وزير الدفاع الأذربيجاني ذاكر حسنوف مقتل جنديين.",
        "وأضاف أن المعارك مستمرة.",
        "وأضاف مصدر أمني أن الطريق مغلق.",
        judge=RULES,
    )
    assert said.speaker_hint == ""
    assert "حسنوف" in source.speaker_hint
    assert added.speaker_hint == ""


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("وأعلنت نقابة الأطباء أن ثلاثة جرحى توفوا.", "نقابة الأطباء"),
        ("وقال رئيس اللجنة الأرمينية كريم سعد إن الهدنة سارية.", "رئيس اللجنة الأرمينية كريم سعد"),
        ("ووصفت باكو البيان الروسي بأنه منحاز.", "باكو"),  # the statement is what she speaks of
        ("وأعلنت وزارة الدفاع الأرمينية اليوم الثلاثاء أن جنديين قتلا.", "وزارة الدفاع الأرمينية"),
    ],
)
def test_the_bracket_has_the_whole_of_who_speaks_and_no_more(said: str, who: str) -> None:
    """A union is that of the doctors, an office has its holder's name; an object or a day is no part of it."""
    before = "قال مجلس الوزراء الأرميني إن الهدنة سارية."
    after = "وأضافت أن المستشفيات مكتظة."
    assert analyses_of(before, said, after, judge=RULES)[2].speaker_hint == who


@pytest.mark.parametrize("first", [True, False])
def test_a_communique_speaks_for_the_party_that_its_first_line_names(first: bool) -> None:
    """Each line of "a statement by X" in the first person is X's, an accusation of X's foe too."""
    heading = "بيان صادر عن قوات الدعم السريع"
    lines = ("إننا نرفض اتهامات الجيش.", "دمرت قواتنا ثلاثة مواقع.", "ووصلت التعزيزات إلى المدينة.")
    told = (
        analyses_of(heading, *lines, watch=SUDAN)[1:]
        if first
        else analyses_of(*lines, title=heading, watch=SUDAN)
    )
    assert [one.roles.speaker for one in told] == [("rsf",)] * 3


@pytest.mark.parametrize(
    ("heading", "line", "who"),
    [
        (
            "بيان صادر عن هيئة حدود الدولة في جمهورية أذربيجان (ترجمة غير رسمية)",
            "وتؤكد الهيئة أن النقطة لن تعيق مرور المدنيين.",
            "azerbaijan",
        ),
        (
            "بيان صادر عن وزارة الخارجية الأرمينية",
            "وتدعو الوزارة المجتمع الدولي إلى فتح الممر.",
            "armenia",
        ),
        (
            "بيان صحفي صادر عن وزارة الدفاع الروسية",
            "ولم تُسجل أي خروقات للهدنة خلال اليوم.",
            "russia",
        ),
    ],
)
def test_a_statement_issued_by_a_body_is_its_own_without_we(
    heading: str, line: str, who: str
) -> None:
    """Its first lines tell what was done, as those of a bulletin do."""
    first = "أُقيمت نقطة تفتيش عند مدخل الطريق في تمام الساعة الثانية عشرة."
    told = analyses_of(first, line, title=heading)
    assert [one.roles.speaker for one in told] == [(who,)] * 2


def test_news_of_a_statement_is_no_communique() -> None:
    """Where others tell of it, or the headline is a sentence, the lines are the outlet's."""
    for title, line in (
        ("بيان وزارة الخارجية الروسية بشأن كاراباخ", "وقال شاهد إننا خائفون."),
        ("بيان روسي يندد بالقصف", "نحن هنا في المدينة."),
        ("بيان صادر عن الكرملين يدعو إلى التهدئة", "الطريق مغلق منذ أيام."),
    ):
        *_, last = analyses_of(line, "وقتل خمسة أشخاص في المدينة.", title=title)
        assert last.roles.speaker == ()


@pytest.mark.parametrize(
    ("ar", "mute"),
    [
        (
            "وأضاف أن روسيا ليست بطبيعتها ميالة إلى العنف بل هي الدولة الوحيدة التي تقع فيها هذه الحوادث وكان الروس قد اعتادوا عليها.",
            "russia",
        ),
        (
            "شن الرئيس السوري هجوما على الجماعة قائلا «نعتذر عنهم» وهاجم دولا عدة، كما توجه بالشكر للبنان وروسيا والصين وإيران «لاحترامها قرارات الشعب».",
            "iran",
        ),
        ("أكدت مصادر أمنية في الناحية لوكالة الأنباء الروسية مقتل حارس.", "russia"),
        ("قالت مصادر محلية لصحيفة لوموند الفرنسية إن الطريق مغلق.", "france"),
        ("لم تصدر حصيلة أذربيجانية عن المعارك بعد.", "azerbaijan"),
    ],
)
def test_whoever_is_told_of_thanked_told_or_silent_does_not_speak(ar: str, mute: str) -> None:
    """ "Added that X", "thanks to X", "told the agency of X", "no toll of X came": X says nothing."""
    assert mute not in analysis_of(ar).roles.speaker


@pytest.mark.parametrize(
    ("ar", "says"),
    [
        ("ذكرت وكالة الأنباء الروسية أن حارسا قتل.", "russia"),
        ("وقال بوتين لصحيفة لوموند الفرنسية إن روسيا مستعدة.", "russia"),
        ("وفي حصيلة أذربيجانية جديدة قتل عشرة جنود.", "azerbaijan"),
        ("وشكرت روسيا إيران على جهودها.", "russia"),
    ],
)
def test_whoever_tells_thanks_or_counts_speaks(ar: str, says: str) -> None:
    """The mirror images: an agency that reports, who tells a paper, a toll that came, who thanks."""
    assert analysis_of(ar).roles.speaker == (says,)


def test_both_who_trade_blame_speak_and_so_does_a_governments_site() -> None:
    """ "The two sides blame each other" are two speakers; what a government's site says is its voice."""
    told = analyses_of(
        "أعلنت روسيا أنها تفاوضت على وقف للنار بين أذربيجان وأرمينيا.",
        "واندلعت هذه الاشتباكات واسعة النطاق ليل الاثنين/ الثلاثاء، فيما يتبادل الطرفان اللوم بشأنها.",
    )
    assert set(told[1].roles.speaker) == {"azerbaijan", "armenia"}
    private = "وذكر التلفزيون الروسي الخاص أن الطريق مغلق."
    assert not analysis_of(private, judge=RULES).roles.speaker
    on_site = "وجاء في بيان نشر على الموقع الرسمي للحكومة الروسية أن الطريق مغلق."
    assert analysis_of(on_site, judge=RULES).roles.speaker == ("russia",)


@pytest.mark.parametrize(
    "told",
    [
        "وأفاد مصدر طبي بمقتل أربعة مدنيين.",
        "وقالت مصادر طبية إن أربعة مدنيين قتلوا.",
        "وأفاد مصدر حقوقي في المدينة بأن أربعة مدنيين قتلوا.",
    ],
)
def test_a_medical_source_is_nobody_that_spoke_before(told: str) -> None:
    """Neither the first nor the next one goes on with the ministry's words; nor is "medical" a name."""
    first = "قالت وزارة الدفاع الأذربيجانية إن قواتها صدت هجوما."
    ministry, *sources = analyses_of(first, told, told, title="")
    assert ministry.roles.speaker == ("azerbaijan",)
    assert [one.roles.speaker for one in sources] == [(), ()]
    assert all(one.source is not None and one.speaker_hint == "" for one in sources)


def test_a_border_service_that_issues_a_statement_acts_in_it() -> None:
    """Its units are its state's, though the sentence does not name that."""
    heading = "بيان صادر عن هيئة حدود الدولة في جمهورية أذربيجان"
    (only,) = analyses_of("أقامت وحدات هيئة حدود الدولة نقطة تفتيش على الطريق.", title=heading)
    assert (only.roles.speaker, only.roles.actor) == (("azerbaijan",), ("azerbaijan",))
