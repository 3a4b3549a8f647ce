"""Who speaks, who acts and who is hit, sentence by sentence and over sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analysis_texts import (
    KARABAKH,
    RULES,
    SUDAN,
    analyses_of,
    analysis_of,
    article_of,
    yemen,
)

from briefings.analysis.analyze import analyze
from briefings.profile import Profile
from briefings.records import Analysis, Roles

# sentence, speaker, actor, affected (party ids, several divided by blanks)
SENTENCES = [
    ("قالت وزارة الدفاع الأرمينية إن القوات الأذربيجانية قصفت بلدة غوريس.", "armenia", "azerbaijan", "armenia"),
    ("أعلنت باكو أن قواتها سيطرت على أربع قرى في قره باغ.", "azerbaijan", "azerbaijan", "karabakh"),
    ("نفت يريفان قصف مدينة كنجة.", "armenia", "armenia", "azerbaijan"),
    ("اتهم الرئيس الأذربيجاني إلهام علييف أرمينيا باستهداف المدنيين في كنجة.", "azerbaijan", "armenia", "azerbaijan"),
    ("طالبت فرنسا أذربيجان بوقف هجومها فورا.", "france", "france", "azerbaijan"),
    ("بحسب السلطات في ستيباناكيرت، قُتل ثلاثة مدنيين في قصف أذربيجاني على مارتوني.", "karabakh", "azerbaijan", "karabakh"),
    ("تعرضت مدينة باردا لقصف صاروخي أرميني.", "", "armenia", "azerbaijan"),
    ("شنت القوات الأذرية هجوما واسعا على مواقع أرمينية.", "", "azerbaijan", "armenia"),
    ("اتصل الرئيس الفرنسي إيمانويل ماكرون برئيس الوزراء الأرميني نيكول باشينيان.", "", "france", "armenia"),
    ("زار وزير الدفاع التركي خلوصي أكار باكو.", "", "turkey", "azerbaijan"),
    ("أعرب الاتحاد الأوروبي عن قلقه من تصاعد القتال.", "eu", "", ""),
    ("رحبت إيران بالهدنة.", "iran", "", ""),
    ("نقلت وكالة تاس عن متحدث باسم الكرملين قوله إن موسكو تتابع الوضع.", "russia", "", ""),
    ("ذكرت وكالة الأناضول أن المدينة هادئة.", "turkey", "", ""),
    ("اندلعت معارك عنيفة بين القوات الأرمينية والقوات الأذربيجانية على الحدود.", "", "armenia azerbaijan", ""),
    ("وقعت أرمينيا وأذربيجان اتفاقا في موسكو.", "", "armenia azerbaijan", ""),
    ("قال شاهد عيان إن القصف استمر طوال الليل.", "", "", ""),
    ("أسقطت الدفاعات الجوية الأرمينية طائرة مسيرة أذربيجانية.", "", "armenia", "azerbaijan"),
    ("وفقا لوزارة الخارجية التركية، تواصل أرمينيا خرق الهدنة.", "turkey", "armenia", ""),
    ("نددت تركيا بالعدوان الأرميني على أذربيجان.", "turkey", "armenia", "azerbaijan"),
    ("حذر الكرملين أنقرة من التدخل في النزاع.", "russia", "russia", "turkey"),
    ("طلبت أرمينيا من مجلس الأمن عقد جلسة طارئة.", "armenia", "armenia", "un"),
    ("أكد المتحدث باسم الرئاسة الأذربيجانية حكمت حاجييف أن أرمينيا قصفت ترتر.", "azerbaijan", "armenia", "azerbaijan"),
    ("قالت أرمينيا إن باكو هاجمت قره باغ، في حين نفت أذربيجان ذلك.", "armenia azerbaijan", "azerbaijan", "karabakh"),
    ("أدان البيت الأبيض الهجوم الأذربيجاني على ستيباناكيرت.", "usa", "azerbaijan", "karabakh"),
    ("أرسلت روسيا قوات حفظ سلام إلى قره باغ.", "", "russia", "karabakh"),
    ("استقبل رئيس الوزراء الأرميني نيكول باشينيان السفير الإيراني.", "", "armenia", "iran"),
    ("فقدت أرمينيا عشرين جنديا في المعارك.", "", "", "armenia"),
    ("باكو: القوات الأرمينية خرقت الهدنة.", "azerbaijan", "armenia", ""),
    ("التقى لافروف نظيره الأذربيجاني جيهون بيراموف في موسكو.", "", "russia azerbaijan", ""),
    ("أعلنت الخارجية الأميركية إرسال مساعدات إلى أرمينيا.", "usa", "usa", "armenia"),
    ("حملت يريفان باكو مسؤولية انهيار الهدنة.", "armenia", "azerbaijan", ""),
    ("قال الصليب الأحمر إن المستشفيات تعاني نقصا في الدواء.", "other", "", ""),
    ("توغل الجيش الأذربيجاني داخل الأراضي الأرمينية.", "", "azerbaijan", "armenia"),
    ("أوضح نيكول باشينيان أن بلاده لن تستسلم.", "armenia", "", ""),
    ("على حد قول الحكومة الأرمينية، نزح آلاف السكان من قره باغ.", "armenia", "", "karabakh"),
    ("احتجزت القوات الأذربيجانية عند الحاجز ثلاثة أرمن.", "", "azerbaijan", "armenia"),
    ("ألقت وزارة الدفاع الأذربيجانية باللوم على أرمينيا في مقتل مدنيين.", "azerbaijan", "armenia", ""),
    ("لم يصدر تعليق من طهران.", "", "", ""),
    ("العملية التي تشنها أذربيجان في قره باغ مستمرة.", "", "azerbaijan", "karabakh"),
    ("قُتل جنديان أرمينيان بنيران أذربيجانية.", "", "azerbaijan", "armenia"),
    ("ودعت باكو المقاتلين الأرمن إلى تسليم أسلحتهم.", "azerbaijan", "azerbaijan", "karabakh"),
    ("قتل المقاتلون الأرمن خمسة جنود أذربيجانيين في كمين.", "", "karabakh", "azerbaijan"),
    ("أسرت القوات الأذربيجانية ستة جنود أرمن.", "", "azerbaijan", "armenia"),
    ("دمرنا رتلا من الدبابات، قالت وزارة الدفاع الأذربيجانية.", "azerbaijan", "azerbaijan", ""),
    ("وزعم إبراهيم رئيسي أن المنطقة بحاجة إلى الحوار.", "iran", "", ""),
    ("أبلغت أذربيجان روسيا بالعملية قبل دقائق من بدئها.", "azerbaijan", "azerbaijan", "russia"),
    ("هنأ أردوغان علييف بالنصر.", "turkey", "turkey", "azerbaijan"),
    ("عزت الخارجية الفرنسية التصعيد إلى الهجوم الأذربيجاني.", "france", "azerbaijan", ""),
    ("قال دبلوماسي أوروبي إن المحادثات صعبة.", "eu", "", ""),
    ("أصيب مواطن روسي في قصف على غوريس.", "", "", "russia"),
    ("انسحبت القوات الأرمينية من كلبجار.", "", "armenia", ""),
    ("قالت جورجيا إنها مستعدة لاستضافة محادثات بين الجانبين.", "georgia", "", ""),
]  # fmt: skip


def parties(analysis: Analysis) -> list[set[str]]:
    """The three roles as sets."""
    roles = analysis.roles
    return [set(roles.speaker), set(roles.actor), set(roles.affected)]


@pytest.mark.parametrize(("ar", "speaker", "actor", "affected"), SENTENCES)
def test_roles_of_a_sentence(ar: str, speaker: str, actor: str, affected: str) -> None:
    """Speaker, actor and affected are read off the clause, its prepositions and its nouns."""
    assert parties(analysis_of(ar, judge=RULES)) == [
        set(speaker.split()), set(actor.split()), set(affected.split())
    ]  # fmt: skip


def test_he_added_keeps_the_speaker() -> None:
    """A sentence with only "he added" has the speaker of the one before, and his Arabic name."""
    first, second = analyses_of(
        "قال وزير الخارجية الإيراني محمد جواد ظريف إن الحوار ضروري.",
        "وأضاف أن بلاده مستعدة للوساطة.",
    )
    assert first.speaker_hint == ""
    assert second.roles.speaker == ("iran",)
    assert "ظريف" in second.speaker_hint


def test_a_ministry_without_a_nationality_is_the_last_one_spoken_of() -> None:
    """ "The ministry" belongs to the country whose ministry spoke before."""
    _, second = analyses_of(
        "أعلنت وزارة الدفاع الأذربيجانية تدمير دبابات.", "وقالت الوزارة إن المعارك مستمرة."
    )
    assert second.roles.speaker == ("azerbaijan",)


def test_a_bystander_ends_the_speakers_turn() -> None:
    """After an eyewitness has spoken, "he added" is nobody's official."""
    *_, last = analyses_of(
        "قالت أرمينيا إنها ترد على القصف.",
        "وقال شاهد عيان إن البيوت تهدمت.",
        "وأضاف أن الناس خائفون.",
    )
    assert last.roles.speaker == ()


def test_a_quotation_runs_over_sentences() -> None:
    """A sentence inside an open quotation is its speaker's and counts as a quotation."""
    _, second = analyses_of(
        "قال نيكول باشينيان: «لن نقبل الإملاءات.",
        "وسندافع عن أرضنا حتى النهاية».",
        paragraphs=False,
    )
    assert second.quote
    assert second.roles.speaker == ("armenia",)


def test_a_bystander_behind_a_quotation_takes_it_from_the_last_speaker() -> None:
    """ "…", says a nurse: no party speaks; "…", he said: the last speaker goes on."""
    opening = "قال نيكول باشينيان إن بلاده لن تقبل الإملاءات."
    _, nurse = analyses_of(opening, "«أخرجنا النساء قبل الضربة بساعة»، تقول كبيرة الممرضات.")
    _, same = analyses_of(opening, "«سندافع عن أرضنا حتى النهاية»، قال في خطابه.")
    assert nurse.roles.speaker == ()
    assert same.roles.speaker == ("armenia",)


def test_a_single_word_in_quotation_marks_is_no_quotation() -> None:
    """Distance from one word is not somebody's wording."""
    assert not analysis_of('تحدثت باكو عن "مخربين" قرب الحدود.').quote
    assert analysis_of('قالت باكو إن العملية "ستستمر حتى النهاية".').quote


def test_both_sides_are_those_of_the_article() -> None:
    """ "Both sides" are the parties at odds, told by the headline where the sentence has no name."""
    (only,) = analyses_of(
        "دعا الكرملين الطرفين إلى وقف القتال.", title="معارك بين أرمينيا وأذربيجان"
    )
    assert set(only.roles.affected) == {"armenia", "azerbaijan"}


def test_a_pronoun_owns_the_forces() -> None:
    """ "Its forces" are those of whoever speaks."""
    analysis = analysis_of("قالت أرمينيا إن قواتها أسقطت طائرة أذربيجانية.")
    assert analysis.roles.actor == ("armenia",)
    assert analysis.roles.affected == ("azerbaijan",)


def test_a_communique_is_its_authors() -> None:
    """Under a heading that ends in a colon every sentence is the named ministry's."""
    *_, last = analyses_of(
        "بيان وزارة الدفاع الأرمينية:", "تم صد هجوم واسع في القطاع الجنوبي.", title="بيانات"
    )
    assert last.roles.speaker == ("armenia",)


def test_shusha_changes_hands() -> None:
    """A place is its holder's on the day of publication."""
    before = analysis_of("سقطت قذائف على شوشا.", date(2020, 10, 9))
    after = analysis_of("سقطت قذائف على شوشا.", date(2022, 10, 9))
    assert before.roles.affected == ("karabakh",)
    assert after.roles.affected == ("azerbaijan",)


def test_spellings_of_a_foreign_name_meet() -> None:
    """A town written with other vowels than the profile's is still found."""
    assert analysis_of("قصفت القوات الأرمينية مينغاتشفير.").roles.affected == ("azerbaijan",)


def test_a_spokesman_named_once_is_known_afterwards() -> None:
    """A name that follows an office is remembered for the article."""
    _, second = analyses_of(
        "قال المتحدث باسم وزارة الدفاع الأرمينية غاغيك ملكونيان إن الوضع هادئ.",
        "وكشف ملكونيان أن الخسائر قليلة.",
    )
    assert second.roles.speaker == ("armenia",)


def test_evidence_stands_in_the_sentence() -> None:
    """Every piece of evidence is the text at its offsets."""
    ar = "اتهمت أرمينيا القوات الأذربيجانية بقصف غوريس ومقتل أربعة مدنيين."
    analysis = analysis_of(ar)
    assert {e.role for e in analysis.evidence} >= {"speaker", "actor", "affected", "figure"}
    assert all(ar[e.start : e.end] == e.text for e in analysis.evidence)


def test_an_article_about_others_is_drawn_in_by_the_paragraph() -> None:
    """Only the paragraph on the watched conflict is relevant in an article about something else."""
    analyses = analyses_of(
        "اجتمع وزراء المالية في روما لبحث أسعار الطاقة.",
        "وتراجع اليورو أمام الدولار.",
        "وارتفعت أسعار القمح في شيكاغو.",
        "كما بحث الوزراء الحرب بين أرمينيا وأذربيجان.",
        "وتوقع خبراء نموا بطيئا.",
        title="وزراء المالية في روما",
    )
    assert [a.relevant for a in analyses] == [False, False, False, True, False]


def test_an_article_on_the_conflict_is_drawn_in_whole() -> None:
    """Where the headline names the conflict, sentences without a name belong to it too."""
    analyses = analyses_of("الوضع متوتر.", "والمدنيون في الملاجئ.", title="معارك في قره باغ")
    assert all(a.relevant for a in analyses)


def test_another_profile_watches_another_war() -> None:
    """Nothing is wired to one conflict: the Sudan profile tells the army and the RSF apart."""
    (analysis,) = analyses_of(
        "اتهم الجيش السوداني قوات الدعم السريع بقصف مستشفى في أم درمان.",
        day=date(2023, 5, 2),
        watch=SUDAN,
    )
    assert parties(analysis)[:2] == [{"army"}, {"rsf"}]
    assert "sudan" in analysis.roles.affected


def test_an_empty_article_has_no_analyses() -> None:
    """Nothing in, nothing out."""
    assert analyses_of() == []


@pytest.mark.parametrize("ar", ["", "…", "«»", "12", "\u200f", "a b c", "و", "قال", ":" * 50])
def test_odd_text_breaks_nothing(ar: str) -> None:
    """Text without words, or with one, has an analysis like any other."""
    assert analysis_of(ar).sentence.text == ar


def test_text_without_an_end_takes_no_endless_time() -> None:
    """Of a "sentence" of many thousand words the first five hundred are read."""
    text = "قالت أرمينيا إن القوات الأذربيجانية قصفت غوريس و" * 5000
    analysis = analysis_of(text)
    assert analysis.roles.speaker == ("armenia",)
    assert max(e.end for e in analysis.evidence) < 5000


def roles_of(*sentences: str, watch: Profile = KARABAKH) -> list[Roles]:
    """The roles of the sentences of one article."""
    return [one.roles for one in analyses_of(*sentences, watch=watch, day=date(2023, 9, 22))]


def test_offices_that_only_the_region_has_are_its_own() -> None:
    """The ombudsman and "the local authorities" of an article on Karabakh are neither Baku's nor Yerevan's."""
    first = "باتت حصيلة قتلى الجيش الأذربيجاني في قره باغ مئتي جندي، بحسب وزارة الصحة في باكو."
    for said in (
        "وكان أمين المظالم قد أعلن قبل ذلك مقتل مئتي شخص في العملية نفسها.",
        "ولا يزال 105 أشخاص في عداد المفقودين، وفق السلطات المحلية.",
    ):
        assert roles_of(first, said)[1].speaker == ("karabakh",), said
    abroad = "وقال أمين المظالم الأرميني إن جنديا قتل على الحدود مع أذربيجان قرب قره باغ."
    assert roles_of(abroad)[0].speaker == ("armenia",)


def test_whoever_is_silent_does_not_speak() -> None:
    """ "Sources that Baku did not confirm" are not Baku's."""
    arrest = (
        "وأوقفت السلطات الأذربيجانية روبين فاردانيان، وفق ما أوردته مصادر لم تؤكدها باكو حتى الآن."
    )
    assert roles_of(arrest)[0].speaker == ()
    told = roles_of(
        "قالت وزارة الدفاع الأذربيجانية إن قواتها قتلت 32 مسلحا من التشكيلات الأرمينية.",
        "ولم تؤكد يريفان ولا سلطات قره باغ الرقم.",
        "وأعلنت الوزارة تدمير 7 منظومات مضادة للطائرات.",
    )
    assert [one.speaker for one in told[1:]] == [(), ("azerbaijan",)]


def test_what_a_land_houses_or_a_convoy_belongs_to_is_no_speaker() -> None:
    """The UN mission in Sudan is not Sudan; a Saudi ministry is Saudi Arabia's; a convoy says nothing."""
    mission = "وحملت بعثة الأمم المتحدة في السودان عناصر بزي الدعم السريع المسؤولية."
    joint = "وقالت الخارجية السعودية والأمريكية في بيان مشترك إن الاتفاق بين الجيش السوداني والدعم السريع قابل للتمديد."
    assert "sudan" not in roles_of(mission, watch=SUDAN)[0].speaker
    assert roles_of(joint, watch=SUDAN)[0].speaker == ("saudi", "usa")
    convoy = "ووصلت إلى الإقليم أول قافلة مساعدات تابعة للجنة الدولية للصليب الأحمر تضم 70 طنا من المواد الإغاثية."
    (found,) = analyses_of(convoy)
    assert found.source is None
    assert found.roles.speaker == ()


def test_a_committee_named_by_its_nation_is_known_again() -> None:
    """ "The Azerbaijani committee …. The committee denied": its number is Azerbaijan's claim."""
    found = analyses_of(
        "أعلنت اللجنة الأذربيجانية لشؤون الأسرى والمفقودين أنها سلمت الجانب الأرميني جثامين 14 جنديا.",
        "ونفت اللجنة أن يكون 40 مقاتلا أرمينيا قد أسروا، وقالت إن عدد المحتجزين خمسة فقط.",
    )[1]
    assert "azerbaijan" in found.roles.speaker
    assert [one.claimed_by for one in found.figures if one.count == (5, 5)] == ["azerbaijan"]


@pytest.mark.parametrize(
    ("ar", "idle"),
    [
        ("باستثناء روسيا، صوت أعضاء المجلس جميعا لصالح القرار.", "russia"),
        ("وقالت وزارة الدفاع الأذربيجانية إن قواتها لم تدخل ستيباناكيرت.", "karabakh"),
        (
            "باتت حصيلة قتلى الجيش الأذربيجاني في عملية قره باغ مئتي جندي بعد وفاة ثمانية جرحى.",
            "karabakh",
        ),
        (
            "أعلنت وزارة الدفاع الروسية مقتل جنود من قوات حفظ السلام الروسية في إطلاق نار استهدف سيارتهم قرب قرية جانياتاغ.",
            "russia",
        ),
    ],
)
def test_whoever_is_excepted_spared_or_hit_does_not_act(ar: str, idle: str) -> None:
    """No actor is better than the excepted voter, the town not entered, the land of the war, the dead."""
    assert idle not in roles_of(ar)[0].actor


@pytest.mark.parametrize(
    ("ar", "asks"),
    [
        ("كما رفضت بالإجماع طلب أذربيجان إلزام أرمينيا بالكف عن زرع الألغام.", "azerbaijan"),
        ("كما ردت بأغلبية كبيرة التماس أرمينيا الإفراج عن الأسرى.", "armenia"),
        ("ورفضت محكمة في لاهاي شكوى باكو.", "azerbaijan"),
        ("وترفض المحكمة اقتراح يريفان.", "armenia"),
    ],
)
def test_whoever_is_refused_what_it_asks_neither_speaks_nor_acts(ar: str, asks: str) -> None:
    """ "(It) refused the request of X" is spelt like "X requested": the court goes on, and X is concerned."""
    roles = roles_of("أمرت محكمة العدل الدولية روسيا بفتح الطريق.", ar)[1]
    assert roles.speaker == ("un",)
    assert asks not in roles.actor
    assert asks in roles.affected


def test_who_refuses_a_request_still_speaks() -> None:
    """Azerbaijan that refuses Armenia's request speaks, as does who asks where nobody answers."""
    assert roles_of("رفضت أذربيجان طلب أرمينيا فتح الممر.")[0].speaker == ("azerbaijan",)
    assert roles_of("طلبت أرمينيا من روسيا فتح الممر.")[0].speaker == ("armenia",)


@pytest.mark.parametrize(
    ("ar", "who"),
    [
        ("ونفى الجيش شن أي غارة في ذلك اليوم.", "army"),
        ("ونفت الحكومة ذلك.", "army"),
        ("ونفت الحكومة المصرية ذلك.", "egypt"),
        ("وقال الجيش المصري إن جنوده عادوا.", "egypt"),
        ("ونفت الحكومة البريطانية ذلك.", "other"),
    ],
)
def test_the_army_is_the_warring_body_of_that_name(ar: str, who: str) -> None:
    """Where the foe has spoken, "the army denied" is the army's word, but another country's army its own."""
    told = "قالت قوات الدعم السريع إن الغارة أودت بحياة 31 شخصا."
    assert roles_of(told, ar, watch=SUDAN)[1].speaker == (who,)


def test_the_army_of_another_country_is_not_the_warring_one() -> None:
    """ "The army" after "the Egyptian army" is not Sudan's."""
    said = roles_of(
        "قال الجيش المصري إن خمسة من جنوده أسروا في السودان.",
        "ونفى الجيش أي انسحاب.",
        watch=SUDAN,
    )
    assert "army" not in said[1].speaker


@pytest.mark.parametrize(
    ("ar", "says"),
    [
        ("اختتم نيكول باشينيان وإلهام علييف في بروكسل جولة محادثات استمرت أربع ساعات.", ()),
        ("واختتمت يريفان الحملة بعد أسبوع.", ()),
        ("واختتم علييف حديثه بالقول إن الحرب انتهت.", ("azerbaijan",)),
        ("نقلت وكالة إنترفاكس عن دبلوماسي لم تسمه أن أذربيجان أبلغت أرمينيا أنها ستغلق الممر.", ()),
        ("نقلت وكالة إنترفاكس عن لافروف قوله إن باكو أعلنت هدنة.", ("russia",)),
    ],
)
def test_who_concludes_talks_or_is_told_of_by_a_diplomat_does_not_speak(
    ar: str, says: tuple[str, ...]
) -> None:
    """ "Concluded" speaks with "by saying" only; what a quoted stranger says that X told is the stranger's."""
    assert roles_of(ar)[0].speaker == says


@pytest.mark.parametrize(
    ("ar", "roles"),
    [
        ("شنت القوات الروسية التركية هجوما على مواقع أرمينية.", Roles((), ("russia", "turkey"), ("armenia",))),
        ("وقتلت غارات أذربيجانية تركية خمسة من الأرمن.",
         Roles((), ("azerbaijan", "turkey"), ("armenia",))),
        ("شهدت موسكو محادثات أميركية روسية حول كاراباخ.", Roles((), ("usa", "russia"), ())),
        ("أصيبت قاعدة روسية أرمينية بصاروخ أذربيجاني.",
         Roles((), ("azerbaijan",), ("russia", "armenia"))),
        ("دعا بيان روسي-فرنسي إلى الهدوء.", Roles(("russia", "france"), ("russia", "france"), ())),
        ("قال ضابط روسي أرميني الأصل إن الوضع صعب.", Roles(("russia",), (), ())),
    ],
)  # fmt: skip
def test_two_countries_of_one_noun_share_its_role(ar: str, roles: Roles) -> None:
    """ "American British raids", without "and"; but an "X officer born in Y" is X's."""
    assert roles_of(ar)[0] == roles


@pytest.mark.parametrize(
    ("council", "says"),
    [
        ("مجلس الأمن والدفاع السوداني", "sudan"),
        ("مجلس الأمن القومي الأميركي", "usa"),
        ("مجلس الأمن الدولي", "un"),
        ("مجلس الأمن", "un"),
    ],
)
def test_a_security_and_defence_council_is_its_countrys(council: str, says: str) -> None:
    """Only "the Security Council" and "the international one" are the UN's."""
    assert roles_of(f"قال {council} إن القتال في الفاشر يجب أن يتوقف.", watch=SUDAN)[0].speaker == (
        says,
    )
    assert "un" not in roles_of("وأعلن مجلس الأمن والدفاع قطع العلاقات.", watch=SUDAN)[0].speaker


def test_a_country_that_a_government_shares_is_a_place_behind_a_preposition() -> None:
    """A missile "from Yemen" is not the government's, nor is it hit by one; what it is asked it is."""
    watch = yemen(land=', "اليمن"')
    for ar in (
        "اعترضت الدفاعات الأميركية صاروخا أطلق من اليمن.",
        "قال السفير الأميركي لدى اليمن إن واشنطن تدعم السلام.",
        "دمرت طائرات أميركية مواقع غربي اليمن.",
    ):
        told = roles_of(ar, watch=watch)[0]
        assert "govt" not in (*told.speaker, *told.actor, *told.affected)
    assert roles_of("أعلن اليمن رفضه للهدنة.", watch=watch)[0].speaker == ("govt",)
    assert roles_of("طلبت واشنطن من اليمن وقف القتال.", watch=watch)[0].affected == ("govt",)


def test_an_envoy_to_a_country_does_nothing_to_it() -> None:
    """ "X's ambassador to Y": Y is where he works; a missile from a state is that state's all the same."""
    assert roles_of("قال السفير السعودي لدى السودان إن بلاده تدعم الحوار.", watch=SUDAN) == [
        Roles(("saudi",), (), ())
    ]
    assert roles_of("أطلق صاروخ من أرمينيا على مدينة كنجة.")[0].actor == ("armenia",)


YEMENI = [
    ("واتهمت الحكومة اليمنية الحوثيين باختطاف 50 شخصا.", "govt", "houthi"),
    ("ودانت الحكومة اليمنية الحوثيين بعد الهجوم على السفينة.", "govt", "houthi"),
    ("واتهم مجلس القيادة الرئاسي الحوثيين بقتل خمسة من المدنيين.", "govt", "houthi"),
    ("وحذرت الحكومة اليمنية الحوثيين من مواصلة الهجمات.", "govt", "govt"),
    ("وطالبت الحكومة اليمنية الحوثيين بالإفراج عن المختطفين.", "govt", "govt"),
    ("وحملت الحكومة اليمنية الحوثيين مسؤولية غرق السفينة.", "govt", "houthi"),
    ("واتهمت القوات الحكومية الحوثيين بقصف حي سكني في مأرب.", "govt", "houthi"),
    ("وقصفت القوات الحكومية الحوثيين في مأرب فقتلت سبعة منهم.", "", "govt"),
    ("واتهم الحوثيون الحكومة اليمنية بقصف صنعاء.", "houthi", "govt"),
]


@pytest.mark.parametrize(("ar", "says", "acts"), YEMENI)
@pytest.mark.parametrize("watch", [yemen(), yemen(demonym="حوثية")], ids=["masculine", "feminine"])
def test_a_name_in_the_plural_is_known_in_both_cases(
    ar: str, says: str, acts: str, watch: Profile
) -> None:
    """A profile that lists الحوثيون knows الحوثيين, who are accused and do not accuse."""
    (roles,) = roles_of(ar, watch=watch)
    assert ([*roles.speaker], [*roles.actor]) == (says.split(), acts.split())


@pytest.mark.parametrize(
    ("ar", "says", "acts"),
    [
        ("واتهمت الحكومة السودانية الإماراتيين بتسليح الميليشيا.", "army", "uae"),
        ("واتهم المسؤولون الإماراتيون الجيش السوداني بالكذب.", "uae", "army"),
        ("قال القادة الإماراتيون إن بلادهم لا تسلح أحدا.", "uae", ""),
        ("قالت قوات الإماراتيين إنها انسحبت.", "uae", "uae"),
    ],
)
def test_a_people_is_no_adjective_of_a_body(ar: str, says: str, acts: str) -> None:
    """ "The government accused the Emiratis" names two; "the Emirati officials" are one."""
    (roles,) = roles_of(ar, watch=SUDAN)
    assert ([*roles.speaker], [*roles.actor]) == (says.split(), acts.split())


def test_an_expression_that_is_nobodys_gives_no_party() -> None:
    """The Gulf of Aden is not Aden's where the profile says so; Aden is."""
    texts = ("احترقت سفينة في خليج عدن.", "احترق مبنى في عدن.")
    told = roles_of(*texts, watch=yemen(nobody='nobody = ["خليج عدن"]'))
    assert [[*roles.affected] for roles in told] == [[], ["govt"]]
    assert [*roles_of(texts[0], watch=yemen())[0].affected] == ["govt"]


def test_the_television_is_not_the_state_of_its_name() -> None:
    """Sudan's profile knows that the channel Al Jazeera holds no land."""
    (roles,) = roles_of("قالت قناة الجزيرة إن القصف مستمر.", watch=SUDAN)
    assert not {"army", "rsf"} & {*roles.speaker, *roles.affected}


@pytest.mark.parametrize(
    ("ar", "actors", "spared"),
    [
        ("جددت يريفان اتهامها لباكو بقصف غوريس.", ("azerbaijan",), "azerbaijan"),
        ("كرر الرئيس الأرميني اتهاماته لأذربيجان وتركيا بخرق الهدنة.", ("azerbaijan", "turkey"), "turkey"),
        ("أعلنت روسيا اعتقال أرميني في موسكو.", ("russia",), "russia"),
        ("أعلنت السلطات الروسية إعدام أذربيجاني.", ("russia",), "russia"),
        ("وتقول السيدة إنها لا تنسى القرية التي قتلت فيها القوات الأميركية ثلاثة من السكان.", ("usa",), "usa"),
        ("أثارت التفجيرات الأذربيجانية في قره باغ مخاوف.", ("azerbaijan",), "azerbaijan"),
    ],
)  # fmt: skip
def test_whoever_is_charged_arrests_or_kills_in_it_acts(
    ar: str, actors: tuple[str, ...], spared: str
) -> None:
    """ "Its accusation against X", "the arrest of an X", "in which X's forces killed three"."""
    roles = roles_of(ar)[0]
    assert roles.actor == actors
    assert spared not in roles.affected


def test_what_an_arrest_by_the_police_of_a_country_is() -> None:
    """Only an indefinite man is whom an arrest hits: "the arrest by the X police" is X's deed."""
    assert roles_of("أعلنت روسيا اعتقال أرميني في موسكو.")[0].affected == ("armenia",)
    assert roles_of("أثار قصف أذربيجاني على غوريس قلقا.")[0].actor == ("azerbaijan",)


def test_a_place_is_not_hit_with_what_lies_beside_it() -> None:
    """ "Barda, close to X, was shelled"; but what was shelled close to X is X's."""
    said = "قالت باكو إن الجانب الأرميني استهدف مناطق سكنية في مدينة باردا القريبة من إقليم قره باغ، ما أسفر عن مقتل أربعة مدنيين."
    assert roles_of(said)[0].affected == ("azerbaijan",)
    assert roles_of("قصفت القوات الأذربيجانية مواقع قريبة من ستيباناكيرت.")[0].affected == (
        "karabakh",
    )


def test_a_number_of_places_is_as_the_places_are() -> None:
    """ "A number of X's positions came under fire": X is hit, and does nothing."""
    told = roles_of("تعرض عدد من مواقع أذربيجان لقصف أرميني.")[0]
    assert (told.actor, told.affected) == (("armenia",), ("azerbaijan",))


def test_what_is_done_for_a_country_is_not_its_deed() -> None:
    """ "For the sake of X" (من أجل) is no verb of putting off, and X does nothing."""
    assert "azerbaijan" not in roles_of("من أجل أذربيجان تقاتل القوات.")[0].actor


def test_a_prize_is_no_words_and_lebanon_is_known_behind_to() -> None:
    """A name in quotation marks behind "within" is nobody's statement; "to Lebanon" is Lebanon."""
    assert roles_of("كرمت روسيا عدة شخصيات ضمن «جائزة المرأة الدولية للشجاعة».")[0].speaker == ()
    told = roles_of("أرسلت روسيا مساعدات للبنان.")[0]
    assert (told.actor, told.affected) == (("russia",), ("other",))


@pytest.mark.parametrize(
    ("ar", "actor"),
    [
        ("وأعلنت القوة الروسية أنها لم ترصد أي انتهاك.", ()),
        ("وذكرت فرنسا أنها لم تتلق أي معلومات عن الأسرى.", ()),
        ("وقالت تركيا إنها لم تر أي انسحاب.", ()),
        ("ودعت روسيا الطرفين إلى وقف النار، وقالت إنها لم ترصد أي انتهاك.", ("russia",)),
        ("وأعلن الاتحاد الأوروبي أنه لم ير أي انسحاب وقرر إرسال بعثة مراقبة.", ("eu",)),
        ("واتهمت أرمينيا أذربيجان بقصف لم يسجل فيه قتلى.", ("azerbaijan",)),
        ("وقصفت أذربيجان مارتوني، ولم تسجل إصابات.", ("azerbaijan",)),
    ],
)
def test_who_says_what_it_did_not_see_does_nothing(ar: str, actor: tuple[str, ...]) -> None:
    """ "X said that it had observed no breach" is a mere statement; who calls or is accused acts."""
    told = analyses_of("دارت معارك بين أذربيجان وأرمينيا في كاراباخ.", ar)[-1]
    assert told.roles.actor == actor


@pytest.mark.parametrize(
    ("ar", "affected"),
    [
        ("قضت محكمة في باكو بإعدام ستة من الجنود الأرمن.", ("armenia",)),
        ("قضت المحكمة العسكرية في باكو بإعدام ستة من الجنود الأرمن.", ("armenia",)),
        ("قضى ستة جنود أرمن في القصف.", ("armenia",)),
    ],
)
def test_a_court_that_passes_a_sentence_suffers_nothing(ar: str, affected: tuple[str, ...]) -> None:
    """The same verb tells of who passed away."""
    assert roles_of(ar)[0].affected == affected


# the last sentence of an article on a civil war, speaker, actor, affected
ABROAD = [
    ("اقتحم ملثمون سفارة النرويج في الخرطوم.", "", "", "other"),
    ("تعرض سفير الاتحاد لدى السودان للضرب في منزله بأم درمان.", "", "", ""),
    ("نقلت الصين رعاياها من الخرطوم إلى بورتسودان برا.", "", "other", ""),
    ("ووصلت قافلة من المدرسين إلى بورتسودان.", "", "", ""),
    ("روما/الخرطوم - قال مسؤول في الأمم المتحدة إن المخازن فارغة.", "un", "", ""),
    # not so: fire near an embassy hits the town, a town of the army's is attacked, its own envoy is recalled
    ("سقطت قذائف قرب السفارة المصرية في الخرطوم.", "", "", "egypt sudan"),
    ("قصفت قوات الدعم السريع بورتسودان بالمسيرات.", "", "rsf", "army"),
    ("حصل الجيش على عربات غنمها من قوات الدعم السريع.", "", "army", "rsf"),
]  # fmt: skip


@pytest.mark.parametrize(("ar", "speaker", "actor", "affected"), ABROAD)
def test_where_others_have_their_people_is_only_a_place(
    ar: str, speaker: str, actor: str, affected: str
) -> None:
    """An embassy is hit and not the land in which it stands; an army is not what comes through its town."""
    opening = "تتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."
    roles = analyses_of(opening, ar, day=date(2023, 5, 2), watch=SUDAN)[1].roles
    assert roles == Roles(*(tuple(one.split()) for one in (speaker, actor, affected)))


def test_an_ambassador_who_is_recalled_concerns_the_land_where_he_was() -> None:
    """Who summons or recalls an envoy turns to the other state."""
    told = analysis_of("استدعت أرمينيا سفيرها في باكو احتجاجا على القصف.")
    assert "azerbaijan" in told.roles.affected


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("وقالت نقابة أطباء السودان إن تسعة مدنيين قتلوا في أم درمان.", "doctors"),
        ("وأعلنت وزارة الصحة السودانية أن 200 شخص قتلوا منذ بدء القتال.", "health"),
    ],
)
def test_who_counts_the_dead_of_a_civil_war_speaks_for_himself(ar: str, party: str) -> None:
    """The union and the ministry are neither army nor civilians; whom they count are their nation's."""
    opening = "تتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."
    told = analyses_of(opening, ar, day=date(2023, 5, 2), watch=SUDAN)[1]
    assert told.roles.speaker == (party,)
    assert [(one.claimed_by, one.party_affected) for one in told.figures] == [(party, "sudan")]


def test_an_outlets_own_name_is_no_party() -> None:
    """What somebody tells «Echoes of X» is no word of X's."""
    _, (told,) = article_of("وروى شيخ في تسجيل بعث به إلى «أصداء سودانية» أن الطريق مقطوع.")
    own = replace(told, article=replace(told.article, source="صحيفة أصداء سودانية"))
    assert analyze([own], SUDAN)[0].roles.speaker == ()
