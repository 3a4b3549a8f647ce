"""Words that are spelt like others, and subjects that stand far from the agency sentence's place."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import RULES, analyses_of, analysis_of

from briefings.analysis.analyze import analyze
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.profile import load
from briefings.records import Article, Sentence


def reading_of(text: str) -> Reading:
    """A sentence taken apart with the words of the Karabakh profile."""
    return read(text, lexicon(load("karabakh"), date(2023, 1, 1)))


def named(text: str) -> list[tuple[str, str]]:
    """The parties that a sentence names, each with the kind of name."""
    return [(m.party, m.kind) for m in reading_of(text).mentions]


def test_for_it_has_done_something_is_nothing_lost() -> None:
    """ "Baku did not wait, for it has summoned France's ambassador": the particle is no verb."""
    told = analysis_of("ولم تنتظر باكو كثيراً، فقد استدعت سفيرة فرنسا وسلمتها رسالة.")
    assert told.roles.actor == ("azerbaijan",)
    assert told.roles.affected == ("france",)


def test_whoever_stands_behind_a_verb_with_its_object_pronoun_is_its_subject() -> None:
    """ "A step that Baku called a right, and Yerevan rejected it": Yerevan speaks, too."""
    told = analysis_of("أقامت باكو نقطة تفتيش، ووصفتها بأنها حق سيادي، ورفضتها أرمينيا بشدة.")
    assert "armenia" in told.roles.speaker


def test_a_people_does_what_a_masculine_verb_tells() -> None:
    """ "A patrol of Azerbaijan fired, and the Russians suspended the search": both act."""
    text = "أطلقت دورية أذربيجانية النار في الهواء، فعلّق الروس البحث ساعات."
    assert analysis_of(text, judge=RULES).roles.actor == ("azerbaijan", "russia")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("كشف جهازاً سرياً إيرانياً.", [("iran", "demonym")]),
        ("وقع البيان مع رئيسي روسيا وأذربيجان.", [("russia", "state"), ("azerbaijan", "state")]),
        ("والقتال مستمر على أطراف المدينة.", []),
        ("والقتال مستمر على أطراف شوشا.", [("azerbaijan", "place")]),
        ("رافق عسكريونا القافلة.", [("", "owned")]),
    ],
)
def test_words_spelt_like_parties(text: str, mentions: list[tuple[str, str]]) -> None:
    """ "Secret" is no agency, two presidents no Iranian, a town's outskirts no two sides."""
    assert named(text) == mentions


def test_a_month_does_nothing() -> None:
    """ "In the month of July" (شهر) is no verb."""
    assert not reading_of("في الاتفاق الموقع شهر تموز الماضي").predicates


def test_whom_an_accusation_names_in_the_oblique_case_accuses_nobody() -> None:
    """ "Had accused the four Iranians": they are accused, and say nothing."""
    texts = ["طردت باكو أربعة دبلوماسيين.", "وقبل ذلك كانت قد اتهمت الأربعة الإيرانيين بالتجسس."]
    assert "iran" not in analyses_of(*texts, judge=RULES)[1].roles.speaker


def told_by(source: str, *texts: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Who speaks and who acts in each sentence of an article of an outlet."""
    article = Article(
        "A01", "", "\n\n".join(texts), source, date(2023, 3, 1), "given", None, "", ""
    )
    sentences, at = [], 0
    for n, text in enumerate(texts, 1):
        sentences.append(Sentence(article, n, at, at + len(text), text, paragraph=n))
        at += len(text) + 2
    roles = [one.roles for one in analyze(sentences, load("karabakh"), None)]
    return [(one.speaker, one.actor) for one in roles]


def test_we_in_the_bulletin_of_a_body_is_that_body() -> None:
    """The outlet's name tells whose "our men" and "we call on" are; other lines are nobody's."""
    lines = [
        "نقلنا المصابين إلى المستشفى.",
        "ونهيب بالسكان البقاء في منازلهم.",
        "وتُنشر الحصيلة غداً.",
    ]
    bulletin = told_by("المكتب الصحفي لوزارة الدفاع الأرمينية - عربي", *lines)
    assert bulletin[:2] == [(("armenia",), ("armenia",))] * 2
    assert bulletin[2][0] == ()
    assert told_by("صحيفة الجيش الأرميني", *lines)[0] == ((), ())


def test_whoever_says_that_we_did_it_did_it() -> None:
    """ "Aliyev: we forced him", "I signed": whoever speaks acts; "half", "in age" are spelt like it."""
    assert analysis_of("علييف للأمة: أجبرناه على التوقيع.").roles.actor == ("azerbaijan",)
    assert "armenia" in analysis_of("باشينيان على صفحته: وقّعتُ إعلاناً ينهي الحرب.").roles.actor
    half = analysis_of("قالت الخارجية الأرمينية إن نصف السكان، وهم أكبر سناً، رحلوا.")
    assert half.roles.actor == ()


def test_at_the_hands_of_somebody_tells_who_did_it() -> None:
    """ "Executed, it thinks, at the hands of Armenian forces", whatever stands between."""
    told = analysis_of("عثر المحققون على رفات سبعة أُعدموا، على ما يرجحون، بأيدي قوات أرمينية.")
    assert "armenia" in told.roles.actor


def test_whoever_is_accused_of_a_deed_acts() -> None:
    """ "The party accused Pashinyan's government of selling out": the government acts."""
    told = analysis_of("اتهم حزب «الوطن» حكومة باشينيان ببيع دم الأجداد لأنقرة.")
    assert told.roles.actor == ("armenia",)


def test_from_whose_land_it_was_fired() -> None:
    """ "The missile was fired from the land of Armenia": Armenia acts, and is not hit."""
    told = analysis_of("سقط الصاروخ ليلاً على حي سكني، وقد أُطلق من أراضي أرمينيا.")
    assert "armenia" in told.roles.actor
    assert "armenia" not in told.roles.affected


def test_whose_statement_tells_of_his_own_deed() -> None:
    """ "The police arrested 40, by a statement of theirs": the police speak."""
    texts = ["تظاهر الآلاف في يريفان.", "واعتقلت الشرطة الأرمينية، وفق بيان لها، 40 متظاهراً."]
    assert analyses_of(*texts)[1].roles.speaker == ("armenia",)


@pytest.mark.parametrize(
    "text",
    [
        "ومن لا يريد جوازنا، أضاف، فالطريق مفتوح.",
        "ثم سخر من «رجل أعمال بلا وطن».",
        "وسُئل عن المحتجين على الطريق فقال إنهم فخر البلاد.",
    ],
)
def test_whoever_spoke_goes_on_in_an_aside(text: str) -> None:
    """ "…, he added, …", "then he mocked", "asked about it, he said"."""
    opening = "لا وضع خاصاً لأحد: بهذه الكلمات حسم إلهام علييف الجدل أمام القنوات."
    assert [one.roles.speaker for one in analyses_of(opening, text)] == [("azerbaijan",)] * 2


def test_the_region_is_the_one_that_both_named_nations_fight_over() -> None:
    """ "The region's government asked", where the article names both nations and no capital of it."""
    texts = ["اتهمت يريفان باكو بإغلاق الطريق.", "وطلبت حكومة الإقليم من الصليب الأحمر المساعدة."]
    assert analyses_of(*texts, day=date(2023, 3, 1))[1].roles.speaker == ("karabakh",)


def test_local_authorities_are_those_of_the_town_named_before() -> None:
    """ "The local authorities" of a town of Azerbaijan accuse Armenia."""
    texts = [
        "تدك المدفعية الأرمينية مدينة ترتر.",
        "وتتهم السلطات المحلية الجيش الأرميني بضرب المحطة.",
    ]
    assert analyses_of(*texts)[1].roles.speaker == ("azerbaijan",)


def test_whoever_has_an_object_in_a_verbal_noun_does_it() -> None:
    """ "The opening by Azerbaijan of its embassy": Azerbaijan acts; in a reason it is no main deed."""
    told = analysis_of("وزاد الأزمة افتتاح أذربيجان سفارتها في تل أبيب.")
    assert "azerbaijan" in told.roles.actor


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("رد من صفحة حكمت حاجييف: لا طيران في الجو اليوم.", ("azerbaijan",)),
        ("فالأرمن كانوا يقولون: الطريق أولاً، والأذربيجانيون يقولون: الاثنان معاً.",
         ("armenia", "azerbaijan")),
        ("قال باشينيان إن الترسيم ممكن وفق خرائط الحقبة السوفياتية.", ("armenia",)),
    ],
)  # fmt: skip
def test_who_says_what_stands_behind_a_colon(text: str, speaker: tuple[str, ...]) -> None:
    """ "An answer from X's page: …", "the Xs used to say: …"; and old maps say nothing."""
    assert analysis_of(text).roles.speaker == speaker


def test_in_its_turn_behind_a_verb_opens_no_clause() -> None:
    """ "Azerbaijan had in its turn sued Armenia": Armenia is whom it sued."""
    told = analysis_of("وكانت أذربيجان قد قاضت بدورها أرمينيا بسبب الأشجار.")
    assert told.roles.affected == ("armenia",)


def test_an_interview_without_labels_is_answered_by_whom_the_headline_quotes() -> None:
    """Three questions stand alone: what follows each is the guest's, but for whom he quotes."""
    texts = [
        "أين أسراكم؟",
        "كلام لا يصمد: بعضهم كان في قريته، وبيننا شهود.",
        "ومن يفاوض عنكم؟",
        "الجنرال مرادوف حمل إلينا بعضهم.",
        "وهل تلومون أحداً؟",
        "لكن الرئيس علييف يقول إن الملف أغلق.",
    ]
    title = "مسؤول أرميني: القلق لا يعيد أسيراً"
    told = [one.roles.speaker for one in analyses_of(*texts, title=title)]
    assert (told[1], told[3], told[5]) == (("armenia",), ("armenia",), ("azerbaijan",))
