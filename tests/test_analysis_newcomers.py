"""Whoever is named behind a verb of saying speaks, also where no list has him; nobody of an earlier sentence does."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import SUDAN, analyses_of, analysis_of

AUTUMN = date(2025, 10, 11)


@pytest.mark.parametrize(
    "before",
    ["وأعلنت أذربيجان السيطرة على خمس قرى.", "وقال باشينيان إن الحرب مستمرة."],
)
@pytest.mark.parametrize(
    "text",
    [
        "وقالت رابطة أسر المفقودين إن ستين ما زالوا مفقودين.",
        "وحملت رابطة المهجرين أرمينيا مسؤولية القصف.",
        "وحمل اتحاد الكتاب أذربيجان مسؤولية الحريق.",
        "واتهمت مبادرة شباب القوقاز أذربيجان بقصف المدرسة.",
        "وندد حزب العدالة الديمقراطي بالقصف.",
        "وقدرت اللجنة عدد النازحين بنصف مليون.",
        "وخلصت لجنة مراجعة الأسعار إلى أن الخبز نفد.",
    ],
)
def test_a_body_of_no_list_speaks_for_itself(before: str, text: str) -> None:
    """Neither whoever spoke before nor whoever it accuses says it, and nobody is added in brackets."""
    found = analyses_of(before, text)[1]
    assert found.roles.speaker == ("other",)
    assert found.speaker_hint == ""


@pytest.mark.parametrize(
    "text",
    [
        "وأعلنت حملة تعبئة جديدة.",
        "وأعلنت مبادرة سلام من ثلاث نقاط.",
        "واقترحت مجموعة إجراءات لتخفيف التوتر.",
        "وأعلن مبادرة السلام الجديدة.",
        "وطالب لجنة الوساطة بالتحرك.",
    ],
)
def test_what_somebody_announces_or_calls_on_does_not_speak(text: str) -> None:
    """ "Announced a campaign", "(he) called on the committee": the body is the object there."""
    assert "other" not in analyses_of("وقال علييف إن سبعة قتلوا.", text)[1].roles.speaker


@pytest.mark.parametrize(
    ("texts", "speakers"),
    [
        (["وأعلنت لجنة التحقيق الأرمينية مقتل ستة.", "وقالت اللجنة إن سبعة جرحوا."], "armenia"),
        (["وأعلنت أذربيجان مقتل سبعة.", "وأضافت الوزارة أن القصف مستمر."], "azerbaijan"),
        (["ويعود الرفات إلى جنود أذربيجانيين، كما ذكرت لجنة الدولة لشؤون الأسرى.", "وتقول اللجنة إن ستين ما زالوا مفقودين."], "azerbaijan"),
        (["وأعلنت أذربيجان مقتل سبعة.", "وأعلنت لجنة حرس الحدود الأرمينية إصابة جندي."], "armenia"),
        (["وقال علييف إن الحرب مستمرة.", "وأعلن تعليق الدراسة في باكو، وأن الأسواق ستغلق."], "azerbaijan"),
    ],
)  # fmt: skip
def test_a_body_that_the_article_has_named_is_whose_it_is(texts: list[str], speakers: str) -> None:
    """ "The committee" is the one that spoke before, "the committee of X" X's."""
    assert analyses_of(*texts)[-1].roles.speaker == (speakers,)


@pytest.mark.parametrize(
    "text",
    [
        "وتقدر مصادر ديبلوماسية غربية الخسائر الأذربيجانية بألفي قتيل.",
        "وتقدر مصادر دبلوماسية خليجية الخسائر بألفي قتيل.",
    ],
)
def test_western_diplomats_are_nobody_who_spoke_before(text: str) -> None:
    """ "Western diplomatic sources estimate" (also ديبلوماسية) behind a toll of the police in Yerevan."""
    before = "واعتقل، بحسب الشرطة في يريفان، مئة متظاهر."
    assert "armenia" not in analyses_of(before, text)[1].roles.speaker


def test_a_name_of_no_list_ends_what_another_said() -> None:
    """ "Kushayb denied at the trial that" is none of the court's words."""
    found = analyses_of(
        "وقالت المحكمة الجنائية الدولية إن كوشيب مذنب.",
        "ونفى كوشيب خلال المحاكمة أن يكون هو الشخص المقصود.",
        "وأضاف أمام القضاة أن اسمه آخر.",
    )
    assert found[1].roles.speaker == ()
    assert found[1].speaker_hint == ""


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("واتهم علييف السكان بالكذب.", ""),
        ("وأضاف في خطاب أن الحرب ستنتهي.", "علييف"),
        ("وأكد أمام الجنود أن النصر قريب.", "علييف"),
        ("وأضافا أن الحرب ستنتهي.", ""),
    ],
)
def test_brackets_only_where_a_sentence_leaves_its_speaker_out(text: str, hint: str) -> None:
    """ "[Aliyev] Aliyev accused" says nothing more than the sentence does."""
    found = analyses_of("وقال علييف إن الحرب مستمرة.", text)[1]
    assert found.roles.speaker == ("azerbaijan",)
    assert found.speaker_hint == hint


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وحملت تنسيقية لجان مقاومة الفاشر قوات الدعم السريع مسؤولية الهجوم.", "sudan"),
        ("واتهمت لجان مقاومة مدني الجيش بتسليم المدينة.", "sudan"),
        ("ودعت تنسيقية النازحين واللاجئين إلى وقف القتال.", "sudan"),
        ("واتهمت القوة المشتركة الدعم السريع بقتل الأسرى.", "army"),
        ("وأعربت المفوضية السامية لحقوق الإنسان عن صدمتها.", "un"),
        ("وأحصت منظمة الهجرة الدولية نزوح 81 ألف شخص.", "un"),
        ("وقال تيدروس إن ستة من العاملين خطفوا.", "un"),
        ("وقالت منسقة الشؤون الإنسانية في السودان إن هذا تصعيد.", "un"),
        ("ونفت مفوضية العون الإنساني وجود مجاعة.", "army"),
        ("ونفى وزير الدفاع السوداني وجود مجاعة.", "army"),
        ("وأعلنت الفرقة السادسة مشاة صد الهجوم.", "army"),
        ("وقال مندوب السودان إن الحرب ستنتهي.", "army"),
        ("وقال المستنفرون إنهم صدوا الهجوم.", "army"),
    ],
)
def test_the_profile_of_sudan_knows_its_bodies(text: str, speaker: str) -> None:
    """Committees, the joint force and the United Nations' offices speak for theirs, whoever spoke before."""
    before = "وقالت قوات الدعم السريع إن القصف مستمر."
    assert analyses_of(before, text, day=AUTUMN, watch=SUDAN)[1].roles.speaker == (speaker,)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وذكرت النيابة العامة بأذربيجان أن 27 مدنيا قتلوا.", "azerbaijan"),
        ("وأعلنت وزارة الدفاع بباكو مقتل ستة.", "azerbaijan"),
        ("ونفت الخارجية بأنقرة ذلك.", "turkey"),
        ("وأفادت الداخلية بالسودان بمقتل خمسة من رجالها.", "other"),
        ("الجيش النيجري: تصفية عشرين مسلحا في غارة.", "other"),
        ("ورحبت الخارجية بأذربيجان.", "armenia"),  # "welcomed X"
    ],
)
def test_a_body_is_of_the_country_that_its_sentence_names(text: str, speaker: str) -> None:
    """ "The prosecutors in X said" (بفلان) is X's word, also behind its foe's."""
    before = "وقالت وزارة الدفاع الأرمينية إن سبعة قتلوا."
    assert analyses_of(before, text)[1].roles.speaker == (speaker,)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("وطالب آلاف المتظاهرين في باريس الحكومة الفرنسية بالاعتراف بالإقليم.", "france"),
        ("واتهم مئات المحتجين في يريفان باشينيان بالخيانة.", None),
        ("ودعا محتجون في طهران إلى دعم أذربيجان.", None),
    ],
)
def test_protesters_are_not_the_government_on_which_they_call(
    text: str, called: str | None
) -> None:
    """Nobody of the profile says what a crowd in the streets of a capital demands."""
    found = analysis_of(text).roles
    assert found.speaker == ()
    assert "france" not in found.actor and "iran" not in found.actor
    assert called is None or called in found.affected


def test_whoever_did_not_comment_says_nothing_though_its_dead_are_counted() -> None:
    """ "Fifty soldiers of X fell, as Y claims, and X did not comment"."""
    text = "وقتل خمسون جنديا أذربيجانيا في كمين، وفق ما زعمت الدفاع الأرمينية، ولم تعلق باكو."
    assert analysis_of(text).roles.speaker == ("armenia",)


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (["ولم يصدر رد من أرمينيا، غير أنها اتهمت أذربيجان بقصف السوق."], "armenia"),
        (["ولم تعلق باكو، لكنها اتهمت يريفان بالقصف."], "azerbaijan"),
        (["وأعرب المدير الإقليمي لمنظمة إنقاذ الطفولة عن قلقه."], "other"),
        (["ونفى المتحدث باسم حزب التجديد أن يكون قد انسحب."], "other"),
        (["وقال الرئيس السابق لهيئة الأركان إن الحرب انتهت."], "russia"),  # who spoke before
    ],
)
def test_an_officer_of_a_body_and_whoever_only_did_not_answer_speak(
    texts: list[str], speaker: str
) -> None:
    """ "No reply came from X, but it accused Y" is X's word; a body's director is of no ministry."""
    before = "وقالت وزارة الدفاع الروسية إن سبعة قتلوا."
    assert analyses_of(before, *texts)[-1].roles.speaker == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "أعلن جيش قره باغ أنه فقد الاتصال بعدد من نقاطه قرب هادروت.",
        "وأعلنت سلطات قره باغ أنها فقدت الاتصال بنحو 60 جنديا.",
        "وفقد جيش قره باغ الاتصال بموقعين.",
    ],
)
def test_losing_touch_is_no_deed(text: str) -> None:
    """ "Lost contact with 60 soldiers" befell the army."""
    assert analysis_of(text).roles.actor == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("واتهم علييف السكان بالكذب.", "azerbaijan"),
        ("واتهم الرئيس فولوديمير زيلينسكي جنودها بالجبن.", "other"),
        ("واتهم باشينيان القوات الأذربيجانية بقصف المدرسة.", "armenia"),
        ("واتهم القوات الأذربيجانية بقصف المدرسة.", "russia"),
        ("واتهم أذربيجان بقصف المدرسة.", "russia"),
    ],
)
def test_who_stands_between_accused_and_the_accused_says_it(text: str, speaker: str) -> None:
    """ "X accused its soldiers": X, and not whoever spoke before; "(he) accused X" is his."""
    before = "وقالت وزارة الدفاع الروسية إن سبعة قتلوا."
    assert analyses_of(before, text)[1].roles.speaker == (speaker,)


def test_losing_touch_beside_a_deed_leaves_the_deed() -> None:
    """ "Shelled a post and lost contact with a helicopter"."""
    text = "وقالت أرمينيا إنها قصفت موقعا وفقدت الاتصال بمروحية."
    assert "armenia" in analysis_of(text).roles.actor


def test_a_town_in_a_bodys_name_is_not_its_holders() -> None:
    """The committees of El Fasher, which the army held, accuse its foe: the army has no part in it."""
    text = "وحملت تنسيقية لجان مقاومة الفاشر قوات الدعم السريع مسؤولية الهجوم."
    found = analyses_of(text, day=AUTUMN, watch=SUDAN)[0].roles
    assert (found.speaker, found.actor) == (("sudan",), ("rsf",))


def test_each_of_two_claimants_has_his_own_count_and_neither_is_hit() -> None:
    """ "The council announces …, and the children's fund says that 35 died": of whose people is not told."""
    text = "مجلس السيادة السوداني يعلن أن القتلى تجاوزوا 100، واليونيسف تقول إن 35 طفلا قتلوا."
    found = analyses_of(text, day=AUTUMN, watch=SUDAN)[0]
    assert [f.claimed_by for f in found.figures] == ["army", "un"]
    assert found.roles.affected == ()


def test_the_staff_of_a_body_that_tells_of_them_are_its_own() -> None:
    """ "The food programme announced the death of three of its workers"."""
    text = "وأعلن برنامج الأغذية العالمي مقتل ثلاثة من عماله."
    assert analyses_of(text, day=AUTUMN, watch=SUDAN)[0].roles.affected == ("un",)


@pytest.mark.parametrize(
    ("before", "text", "speaker"),
    [
        ("وقالت شبكة أطباء السودان إن تسعة قتلوا.", "وأعلن وزير الداخلية اعتقال خمسة.", "army"),
        ("وقالت قوات الدعم السريع إن تسعة قتلوا.", "ونفت وزارة الخارجية ذلك.", "army"),
        ("وقالت وزارة الخارجية المصرية إن القاهرة تتابع.", "وأكدت الوزارة أن الحل سياسي.", "egypt"),
        ("وقالت وزارة الصحة في غزة إن تسعة قتلوا.", "وقالت الوزارة إن عشرة جرحوا.", "other"),
    ],
)
def test_where_one_side_alone_has_ministries_a_ministry_is_its(
    before: str, text: str, speaker: str
) -> None:
    """In Sudan "the foreign ministry" is of the army's government, of no doctors and no militia."""
    assert analyses_of(before, text, day=AUTUMN, watch=SUDAN)[1].roles.speaker == (speaker,)


def test_a_hint_has_no_half_of_a_pair_of_quotation_marks() -> None:
    """What stands between them may begin before the name."""
    said = 'قالت شركة "أذرتاج" الأذربيجانية إن القصف توقف.'
    hint = analyses_of(said, "وأضافت أن الهدنة انهارت.")[1].speaker_hint
    assert hint and hint.count('"') % 2 == 0
