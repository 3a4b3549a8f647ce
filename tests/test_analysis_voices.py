"""Whose words a sentence reports where no party is named with the verb."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, RULES, SUDAN, analyses_of

from briefings.analysis.carryover import learn, with_people
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.analysis.speech.voices import goes_on, owners, sayers
from briefings.analysis.topics.circumstances import circumstances
from briefings.profile import Profile

WORDS = lexicon(KARABAKH, None)


def reading_of(text: str) -> Reading:
    """A sentence taken apart."""
    return read(text, WORDS)


def after(text: str, *speakers: str) -> Context:
    """What is known behind a sentence in which some parties spoke."""
    context = Context(KARABAKH)
    reading = reading_of(text)
    at = reading.mentions[0]
    found = [Found(party, at.first, at.last) for party in speakers]
    learn(reading, context, Speaking(found))
    return context


def test_a_ministry_without_a_country_may_be_that_of_whoever_spoke() -> None:
    """Its candidates are the parties of the article, each with what speaks for it."""
    context = after("قالت وزارة الدفاع الأرمينية إن الوضع هادئ.", "armenia")
    found = set(owners(reading_of("وذكرت وزارة الصحة أن الجرحى يتعافون."), context))
    assert ("armenia", "seat:speaker|says") in found
    assert all(party == "armenia" for party, _ in found)


def test_a_sentence_without_such_an_office_has_no_candidates() -> None:
    """A ministry that names its country needs none."""
    context = after("قالت وزارة الدفاع الأرمينية إن الوضع هادئ.", "armenia")
    assert not list(owners(reading_of("وقالت الخارجية الروسية إنها قلقة."), context))


def test_who_stands_behind_the_verb_is_told() -> None:
    """ "And said that": a pronoun; "and said the correspondent", "the baker": somebody of no party."""
    assert "sayer=complement" in sayers(reading_of("وقال إن بلاده مستعدة."))
    assert "sayer=bystander" in sayers(reading_of("وقال المراسل إن القصف عنيف."))
    assert "sayer=noun" in sayers(reading_of("وقال الخباز إن القصف عنيف."))


def test_the_last_speaker_stays_known_behind_a_stranger() -> None:
    """Somebody of no party ends a party's words, yet who spoke before is not forgotten."""
    context = after("قالت أرمينيا إن الوضع هادئ.", "armenia")
    learn(reading_of("وقال المزارع إن القصف عنيف."), context, Speaking())
    assert context.speaker == ()
    assert context.lately == ("armenia",)
    assert "lately=1" in goes_on(reading_of("وأضافت أنها تريد السلام."), context)


def test_a_verb_without_a_subject_leaves_the_speaker() -> None:
    """ "And stressed that …" has nobody else for its subject."""
    context = after("قالت أرمينيا إن الوضع هادئ.", "armenia")
    learn(reading_of("وشددت على أن الهدنة قائمة."), context, Speaking())
    assert context.speaker == ("armenia",)


def test_a_name_behind_an_office_is_a_mention_from_then_on() -> None:
    """ "The Iranian side's oil minister Javad Owji": Owji is Iran's in the sentences that follow."""
    context = after("ووقع الاتفاق الجانب الإيراني وزير النفط جواد أوجي.")
    reading = with_people(reading_of("وأفاد أوجي بأن الكمية كبيرة."), context)
    assert [(m.party, m.kind) for m in reading.mentions] == [("iran", "person")]


def test_a_sentence_without_known_names_stays_as_it_is() -> None:
    """Nothing is copied where nothing is added."""
    reading = reading_of("وأفاد أوجي بأن الكمية كبيرة.")
    assert with_people(reading, Context(KARABAKH)) is reading


def test_who_criticises_a_role_is_not_whose_role_it_is() -> None:
    """ "He criticised the French role": France is spoken of."""
    _, second = analyses_of(
        "قال إلهام علييف إن بلاده تريد السلام.",
        "وانتقد بشدة الدور الفرنسي في الوساطة.",
        judge=RULES,
    )
    assert "france" not in second.roles.speaker


def test_a_listed_verb_is_not_passed_over_for_a_name_behind_it() -> None:
    """ "And stressed that the Armenians …": the Armenians do not speak."""
    (only,) = analyses_of("وأكد أن الأرمن سيعيشون «أفضل مما يعيشون الآن هناك».", judge=RULES)
    assert only.roles.speaker == ()


def test_years_deeds_and_speakers_bear_on_the_themes() -> None:
    """The theme models see more than words."""
    context = Context(KARABAKH)
    reading = reading_of("سيطرت القوات على المدينة عام 1993 بعد معارك.")
    told = circumstances(reading, context, Speaking([Found("armenia", 1, 0)]), ()).told
    assert {"year=19", "deed=between", "event=does", "speaks=TrueFalse", "nth=0"} <= set(told)


def test_a_surname_is_his_whom_the_article_has_named_in_full() -> None:
    """Two people of the lists are called Stepanyan, of two sides: the one that was named last is meant."""
    found = analyses_of(
        "قال أمين المظالم في إقليم ناغورني قره باغ غيغام ستيبانيان إن سبعة أشخاص قتلوا.",
        "وكان ستيبانيان قد تحدث عن مقتل شخصين.",
        "وقالت المتحدثة باسم الدفاع الأرمينية شوشان ستيبانيان إن يريفان لم تشارك.",
        "وأضافت ستيبانيان أن الجيش في مواقعه.",
    )
    assert [a.roles.speaker for a in found] == [("karabakh",)] * 2 + [("armenia",)] * 2
    assert [f.claimed_by for a in found for f in a.figures] == ["karabakh"] * 2


def test_a_surname_of_two_sides_alone_is_nobodys() -> None:
    """Where the article names neither of them in full, no side is said to speak."""
    [found] = analyses_of("ارتفعت حصيلة الانفجار إلى 68 قتيلا، وفق ما أعلن ستيبانيان الثلاثاء.")
    assert found.roles.speaker == ()
    assert [f.claimed_by for f in found.figures] == [None]


def test_an_outlet_behind_the_place_of_a_dateline_does_not_speak_for_the_place() -> None:
    """ "Stepanakert - X - Armenia's ministry announced": the ministry speaks, and no Karabakh."""
    text = "ستيباناكيرت - منبر الشمال - أعلنت وزارة الصحة الأرمينية أن 125 جثة نقلت إلى يريفان."
    [found] = analyses_of(text)
    assert found.roles.speaker == ("armenia",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("باكو - قالت سلطات قره باغ إن أربعة مدنيين قُتلوا في القصف.", ("karabakh",)),
        ("يريفان – نفت أذربيجان أن تكون قواتها قد قصفت ستيباناكيرت.", ("azerbaijan",)),
        ("باكو - يريفان - أعلنت روسيا وقف إطلاق النار.", ("russia",)),
    ],
)
def test_the_place_of_a_dateline_does_not_speak(text: str, speaker: tuple[str, ...]) -> None:
    """ "Baku - the authorities of Karabakh said": Baku is where it was written."""
    [found] = analyses_of(text)
    assert found.roles.speaker == speaker


def test_the_source_is_the_last_source_whoever_spoke_since() -> None:
    """ "The source said" goes on with "a source in Russia's ministry", and not with Armenia's reply."""
    found = analyses_of(
        "قال مصدر في وزارة الدفاع الروسية إن الجنود تلقوا أوامر بالبقاء في مواقعهم.",
        "ورفضت أرمينيا هذا التفسير.",
        "وقال المصدر إن موسكو على اتصال بالطرفين.",
        "وانتقدت يريفان موقف موسكو.",
        "وأوضح المصدر ذاته أن الدوريات ستستمر.",
        "وردت يريفان بأن ذلك لا يكفي.",
        "وظل الطريق مصدر قلق للسكان.",
        "وبحسب المصدر نفسه، عبر ألف شخص.",
    )
    assert [a.roles.speaker for a in found] == [("russia",), ("armenia",)] * 3 + [(), ("russia",)]


def test_the_source_of_no_country_is_nobodys() -> None:
    """A diplomat who was named as a source goes on; "the Russian source" is Russia's, and who replies speaks too."""
    found = analyses_of(
        "قال مصدر دبلوماسي غربي في جنيف إن المحادثات صعبة.",
        "ونفت يريفان ذلك.",
        "وأضاف المصدر أن الوسطاء غادروا.",
        "وقال المصدر الروسي إن الطريق مغلق.",
        "وقال المصدر إن موسكو مستعدة للوساطة، فيما نفت أنقرة ذلك.",
    )
    assert "armenia" not in found[2].roles.speaker
    assert found[3].roles.speaker == ("russia",)
    assert set(found[4].roles.speaker) == {"russia", "turkey"}


def test_who_denies_a_number_in_a_clause_speaks_too() -> None:
    """ "X claims 200 dead, a number that Y denied": both speak, and the number stays X's."""
    [one, other, third] = analyses_of(
        "وزعمت وزارة الدفاع الأرمينية أن أذربيجان فقدت 200 جندي، وهو رقم كذبته باكو.",
        "وقالت باكو إن 40 جنديا أرمينيا قتلوا، وهي حصيلة سخرت منها يريفان.",
        "وعرضت فرنسا وساطة، وهو عرض قبلته أرمينيا.",
    )
    assert set(one.roles.speaker) == set(other.roles.speaker) == {"armenia", "azerbaijan"}
    assert [f.claimed_by for f in (*one.figures, *other.figures)] == ["armenia", "azerbaijan"]
    assert "armenia" not in third.roles.speaker


def test_the_same_party_goes_on() -> None:
    """ "The same party added", "the statement itself said", "according to the same source"."""
    found = analyses_of(
        "قالت وزارة الدفاع الأرمينية إن القصف توقف.",
        "وأضافت الجهة نفسها أن أربعة صحافيين أصيبوا.",
        "وجاء في البيان نفسه أن هؤلاء حاولوا الفرار.",
        "وضربت الكنيسة مرة ثانية، بحسب المصدر عينه.",
    )
    assert [a.roles.speaker for a in found] == [("armenia",)] * 4
    nurse = "وتقول الممرضة نفسها إنها بكت حين سمعت بذلك."
    assert (
        analyses_of("أعلنت النيابة العامة الأذربيجانية مقتل 21 مدنيا.", nurse)[1].roles.speaker
        == ()
    )


def test_who_does_something_and_denies_the_rest_speaks() -> None:
    """ "X arrested one, and denied that it had arrested the other": X speaks; not where Y says it."""
    [own, other] = analyses_of(
        "وأوقفت أذربيجان القائد العسكري السابق ليفون مناتساكانيان، ونفت أن تكون قد أوقفت شهرمانيان.",
        "وأوقفت أذربيجان ثلاثة رجال، وقالت يريفان إنهم مدنيون.",
    )
    assert own.roles.speaker == ("azerbaijan",)
    assert other.roles.speaker == ("armenia",)


@pytest.mark.parametrize(
    ("title", "before", "other", "said", "speaker", "watch"),
    [
        (  # the ministry was named with its country
            "نفي أذربيجاني",
            "قالت وزارة الدفاع الأذربيجانية إن قواتها لم تستهدف المدنيين.",
            "وقالت تركيا إنها تدعم باكو.",
            "وأكدت وزارة الدفاع أن الجيش الأرميني بدأ القصف.",
            "azerbaijan",
            KARABAKH,
        ),
        (  # the headline's side
            "الجيش الأرميني يعلن خسائر",
            "قتل خمسة جنود في قصف على سوتك.",
            "وقالت إيران إنها تعارض أي تغيير في الحدود.",
            "وأكدت وزارة الدفاع أن القصف مستمر.",
            "armenia",
            KARABAKH,
        ),
        (
            "الجيش السوداني يتقدم في أم درمان",
            "واصل الجيش السوداني تقدمه أمس.",
            "قالت مصر إنها تتابع التطورات بقلق.",
            "وأكدت وزارة الدفاع أن القتال مستمر.",
            "army",
            SUDAN,
        ),
        (  # its foreign ministry goes on with a state
            "أذربيجان تعلن خسائر",
            "قالت وزارة الخارجية الأذربيجانية إن الهدنة خرقت.",
            "ودعت روسيا إلى وقف القتال.",
            "وأكدت وزارة الخارجية أن موسكو مستعدة للوساطة.",
            "russia",
            KARABAKH,
        ),
        (  # what it says is of the state that spoke
            "خسائر في أذربيجان",
            "تواصل القتال أمس.",
            "قالت تركيا إنها تدعم أذربيجان.",
            "وأكدت وزارة الدفاع أن أنقرة لم ترسل قوات.",
            "turkey",
            KARABAKH,
        ),
    ],
)
def test_whose_the_ministry_is_behind_another_states_word(
    title: str, before: str, other: str, said: str, speaker: str, watch: Profile
) -> None:
    """The army's ministry is that of the side that the article is on, and not that of a state that only watches."""
    told = analyses_of(before, other, said, title=title, watch=watch)
    assert told[2].roles.speaker == (speaker,)


@pytest.mark.parametrize(
    ("ar", "speaker"),
    [
        ("وبحسب وكالة تاس الروسية قال وزير الخارجية الأذربيجاني إن المحادثات ستستأنف.", "azerbaijan"),
        ("وقالت وكالة أرمنبرس إن السفير الروسي أكد استعداد موسكو للوساطة.", "russia"),
        ("نقلت وكالة إنترفاكس الروسية عن دبلوماسي طلب عدم ذكر اسمه أن أرمينيا وافقت.", ""),
        ("أفادت وكالة إنترفاكس الروسية نقلا عن دبلوماسي لم تسمه بأن وفد أرمينيا وصل.", ""),
        ("وقال دبلوماسي لوكالة إنترفاكس الروسية إن الطرفين اتفقا.", ""),
        ("نقلت وكالة تاس الروسية عن متحدث باسم الكرملين أن موسكو تتابع.", "russia"),
    ],
)  # fmt: skip
def test_an_agency_that_quotes_somebody_does_not_speak_for_its_country(
    ar: str, speaker: str
) -> None:
    """Whom it quotes speaks, or nobody of the parties; its own government is its country's."""
    (said,) = analyses_of(ar)
    assert said.roles.speaker == ((speaker,) if speaker else ())


def test_the_chancellor_is_of_the_country_that_asked_and_not_of_the_one_asked() -> None:
    """ "Germany called on Azerbaijan …, and the chancellor said": no word of Azerbaijan's."""
    (said,) = analyses_of("دعت ألمانيا أذربيجان إلى وقف الهجوم، وقال المستشار إن برلين تتابع.")
    assert said.roles.speaker == ("other",)


def test_who_accused_another_before_speaks() -> None:
    """ "The official of X who had accused Y said" is X's word."""
    accuses = "وقال المسؤول الأرميني الذي اتهم باكو بقصف القرية إن طفلين قتلا."
    assert analyses_of(accuses, day=date(2023, 9, 19))[0].roles.speaker == ("armenia",)
