"""Who speaks, acts and is concerned where clauses, pairs of men, calls and offices go on without a name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analysis_texts import KARABAKH, analyses_of, analysis_of, article_of

from briefings.analysis.analyze import analyze
from briefings.records import Roles, Sentence

DAY = date(2022, 9, 15)


def _from(sentences: list[Sentence], source: str) -> list[Sentence]:
    """The sentences of an article as another outlet's."""
    article = replace(sentences[0].article, source=source)
    return [replace(sentence, article=article) for sentence in sentences]


def roles(*texts: str, title: str = "") -> Roles:
    """The roles of the last sentence of an article."""
    return analyses_of(*texts, title=title, day=DAY)[-1].roles


@pytest.mark.parametrize(
    ("ar", "speaker", "actor"),
    [
        (
            "أعلنت باكو تقدم قواتها في سوتك، ويريفان تنفي أن تكون قد خسرت شبراً.",
            "armenia",
            "azerbaijan",
        ),
        ("أنقرة تشيد بالجيش الأذربيجاني، وطهران تطالب باكو بالكف عن القصف.", "iran", "iran"),
    ],
)
def test_a_name_before_its_verb_opens_a_clause_of_its_own(
    ar: str, speaker: str, actor: str
) -> None:
    """The subject of the second verb stands before it, and is joined to nobody."""
    told = roles(ar)
    assert speaker in told.speaker
    assert actor in told.actor


def test_whoever_telephones_in_the_second_clause_was_not_telephoned_in_the_first() -> None:
    """Whom the first clause calls ends before the second."""
    told = roles("ماكرون يتصل بعلييف، وبوتين يهاتف باشينيان.")
    assert (set(told.actor), set(told.affected)) == (
        {"france", "russia"},
        {"armenia", "azerbaijan"},
    )


def test_a_name_without_a_verb_behind_it_is_joined_to_the_one_before() -> None:
    """Without a verb behind it a name goes on with the row."""
    told = roles("اتصل بلينكن بعلييف، وباشينيان بعده بساعة.")
    assert (told.actor, set(told.affected)) == (("usa",), {"armenia", "azerbaijan"})


@pytest.mark.parametrize(
    ("before", "ar", "accused"),
    [
        ("وصلت باكو إلى المحادثات متأخرة.", "واتهمتها فرنسا بعرقلة المفاوضات.", "azerbaijan"),
        ("ألقى باشينيان كلمته أمام البرلمان.", "فاتهمه علييف بالكذب.", "armenia"),
        ("انتهت المحادثات.", "وأسفت تركيا للتصعيد، لكنها ألقت باللوم كله على أرمينيا.", "armenia"),
    ],
)
def test_whoever_is_accused_acts_also_by_a_pronoun(before: str, ar: str, accused: str) -> None:
    """What the pronoun points to is whom the sentence before named first."""
    told = roles(before, ar)
    assert told.actor == (accused,)
    assert accused not in told.affected


@pytest.mark.parametrize(
    ("ar", "caller", "called"),
    [
        ("وأكد غوتيريش متابعة الملف، داعياً باكو إلى وقف النار.", "un", "azerbaijan"),
        ("وقالت زاخاروفا إن موسكو قلقة، داعية أرمينيا إلى الالتزام بالاتفاق.", "russia", "armenia"),
    ],
)
def test_whoever_speaks_and_calls_on_another_acts(ar: str, caller: str, called: str) -> None:
    """The participle calls as the verb does."""
    told = roles(ar)
    assert (told.actor, told.affected) == ((caller,), (called,))


def test_no_call_for_worry_is_no_call() -> None:
    """What is spelt like "calling" is a noun behind "no"."""
    assert roles("وقال بيسكوف إنه لا داعي للقلق على حدود أرمينيا.").actor == ()


@pytest.mark.parametrize(
    ("before", "ar", "two"),
    [
        ("التقى أردوغان وبوتين في سوتشي.", "وبحث الرئيسان أنابيب الغاز.", {"turkey", "russia"}),
        ("اجتمع علييف وباشينيان ثلاث ساعات.", "واتفق الرجلان على لجنة للحدود.", {"armenia", "azerbaijan"}),
        ("اجتمع علييف وباشينيان ثلاث ساعات.", "اتفقا على أن يلتقيا ثانية.", {"armenia", "azerbaijan"}),
    ],
)  # fmt: skip
def test_the_two_men_are_those_who_met_last(before: str, ar: str, two: set[str]) -> None:
    """They need not be the two of the war."""
    assert set(roles(before, ar).actor) == two


def test_two_envoys_are_of_the_countries_named_behind_them() -> None:
    """Their number says nothing beside their names."""
    ar = "اجتمع المبعوثان الخاصان لأنقرة ويريفان، سردار كيليتش وروبن روبينيان، في فيينا."
    assert set(roles(ar).actor) == {"turkey", "armenia"}


@pytest.mark.parametrize(
    ("title", "before", "ar", "speaker"),
    [
        ("حريق في سوق يريفان", "قالت زاخاروفا إن موسكو مستعدة لإرسال طائرات.", "وقالت بلدية العاصمة إن النار أُخمدت.", "armenia"),
        ("وباء في ستيباناكرت", "قالت منظمة الصحة العالمية إنها سترسل لقاحات.", "وأعلنت الحكومة إغلاق المدارس.", "karabakh"),
    ],
)  # fmt: skip
def test_an_office_at_home_is_the_headlines_where_an_outsider_spoke_before(
    title: str, before: str, ar: str, speaker: str
) -> None:
    """An outsider who spoke before has no city hall there."""
    assert roles(before, ar, title=title).speaker == (speaker,)


@pytest.mark.parametrize(
    ("ar", "told_to"),
    [
        ("أبلغنا الجانب الروسي بعدد المصابين.", "russia"),
        ("ودعا رئيس أركاننا نظيره الفرنسي إلى زيارة الجبهة.", "france"),
    ],
)
def test_whom_a_ministrys_bulletin_informs_or_calls_is_concerned_and_does_not_speak(
    ar: str, told_to: str
) -> None:
    """ "We informed X" and "X informed us" are spelt alike: in a bulletin "we" are its body."""
    _, sentences = article_of("قصف العدو مواقعنا ليلاً.", ar, day=DAY)
    source = "المكتب الإعلامي لوزارة الدفاع الأرمينية"
    told = analyze(_from(sentences, source), KARABAKH)[-1].roles
    assert (told.speaker, told.actor, told.affected) == (("armenia",), ("armenia",), (told_to,))


def test_who_informed_a_reporter_speaks() -> None:
    """In a report "we" are nobody's."""
    told = roles("وصلنا إلى غوريس فجراً.", "أبلغنا الصليب الأحمر أن القافلة تأخرت.")
    assert told.speaker == ("other",)


def test_an_envoy_of_the_un_speaks_for_it() -> None:
    """Envoys to other wars are of the UN, too."""
    assert analysis_of("وقال فولكر بيرتس إن ما يجري خطير.").roles.speaker == ("un",)


@pytest.mark.parametrize(
    ("ar", "acts"),
    [
        ("وأعلنت باكو مقتل ستة شرطيين بلغم أرميني قبيل بدء العملية.", False),
    ],
)
def test_whoever_announces_the_launch_of_an_operation_acts(ar: str, acts: bool) -> None:
    """It is his own, whatever else the sentence tells; an operation that only dates a blow is not told."""
    assert ("azerbaijan" in roles(ar).actor) == acts


@pytest.mark.parametrize(
    ("ar", "idle"),
    [
        (
            "تعرضت كاتدرائية غازانتشيتسوتس في مدينة شوشي، وهي من أبرز معالم الكنيسة الأرمينية، لقصفين متتاليين الخميس.",
            "armenia",
        ),
    ],
)
def test_whose_a_thing_is_that_is_hit_does_nothing(ar: str, idle: str) -> None:
    """A drone shot down, a cathedral that is one of a land's landmarks: its owner does not act."""
    (found,) = analyses_of(ar, day=date(2020, 10, 9))
    assert idle not in found.roles.actor
