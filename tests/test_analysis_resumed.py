"""Who goes on speaking where a sentence only points back to whoever spoke before."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of

ALIYEV = "قال الرئيس الأذربيجاني إلهام علييف إن بلاده لا تريد حرباً جديدة."
MINISTRY = "قالت وزارة الدفاع الأذربيجانية إن قواتها أطلقت عملية لمكافحة الإرهاب."


def speakers(*texts: str, title: str = "") -> list[tuple[str, ...]]:
    """Whose words each sentence of a short article reports."""
    return [one.roles.speaker for one in analyses_of(*texts, title=title)]


@pytest.mark.parametrize(
    "text",
    [
        "وعن الممر، أوضح أن الطريق سيُفتح قريباً.",
        "وفي شأن الأسرى، قال إن الأمر لم يُحسم.",
        "ولما سئل عن الحصار، نفى أن يكون قائماً.",
        "وأبدى أسفه لما جرى في شوشة.",
        "وانتقد بشدة دور الوسطاء.",
        "ووفقاً له فإن المعارك توقفت.",
        "ولن تعود الأمور إلى ما كانت عليه، على حد تعبيره.",
    ],
)
def test_whoever_spoke_before_goes_on_where_no_subject_follows_the_verb(text: str) -> None:
    """ "On the corridor, he said …", "expressed his regret", "according to him"."""
    assert speakers(ALIYEV, text) == [("azerbaijan",), ("azerbaijan",)]


@pytest.mark.parametrize(
    "text",
    [
        "وتقول بائعة في السوق إن الخبز نفد.",
        "وقالت ابنته إن الهاتف انقطع.",
        "ولم يرد في الخبر أي ذكر للأسرى.",
        "وأُعلن في وقت لاحق عن فتح الطريق.",
        "وتبلغ كلفة المشروع سبعين مليون دولار.",
        "ويذكر أن ستة آلاف شخص قتلوا في تلك الحرب.",
        "يذكر أن المعبر فتح عام 2006.",
        "ويعتقد أن القتلى بالعشرات.",
        "وأوقف الدرك شابا يدعى كريم حدادا.",
        "وكانت امرأة تدعى آني بين الركاب.",
    ],
)
def test_nobody_goes_on_where_another_speaks_or_nobody_does(text: str) -> None:
    """A passer-by, a relative, a passive, a number, "it is recalled", "called Karim": none is the president."""
    assert speakers(ALIYEV, text)[1] == ()


def test_who_claims_speaks_however_it_is_spelt() -> None:
    """يدعى is "is called", save with "that" behind it, where it is only spelt so."""
    for text in ("ويدعي الجيش الأذربيجاني أنه دمر مدفعا.", "وتدعى باكو أن الطريق مفتوح."):
        assert speakers(text) == [("azerbaijan",)]


def test_he_does_not_go_on_behind_a_sentence_of_nobody() -> None:
    """ "She says" behind a line about a mother in a market is the mother's."""
    told = speakers(ALIYEV, "في السوق وقفت أم تنتظر ابنها.", "تقول: «لن أعود بعد اليوم».")
    assert told == [("azerbaijan",), (), ()]


def test_a_quotation_goes_on_over_paragraphs_until_a_sign_closes_it() -> None:
    """Each paragraph of it is the speaker's; one that is never closed ends with its own paragraph."""
    opened = 'قالت المتحدثة باسم الخارجية الروسية: "يجب العودة إلى الاتفاقات.'
    middle = "ليس هناك حل عسكري لهذه المشكلة."
    assert speakers(opened, middle, 'وجنودنا يقومون بواجبهم كاملاً".') == [("russia",)] * 3
    assert speakers(opened, middle, "وهطل المطر طوال الليل.")[1:] == [(), ()]


def test_who_spoke_goes_on_under_a_name_or_noun_of_his() -> None:
    """ "According to Godarzi", behind "the commander …, General Ahmad Ali Godarzi, said"."""
    first = "قال قائد حرس الحدود في الجمهورية الإسلامية العميد أحمد علي غودرزي إن القذائف أصابت قرى عدة."
    assert speakers(first, "وتهدم منزل وأصيب فتى بجروح، بحسب غودرزي.")[1] == ("iran",)
    office = "ذكر مكتب أمين المظالم في قره باغ أن حصيلة القصف بلغت 25 قتيلاً."
    assert speakers(office, "كذلك نُقل تسعة أطفال إلى المستشفى، يقول المكتب.")[1] == ("karabakh",)


def test_a_letterhead_makes_the_whole_text_its_bodys_word() -> None:
    """A headline that is a ministry's name and no more; a headline that tells something is none."""
    lines = ("استشهد ستة من جنودنا أمس.", "وأسر جنودنا ضابطين من العدو قرب جبرائيل.")
    told = analyses_of(*lines, title="المركز الصحفي لوزارة الدفاع في جمهورية أذربيجان")
    assert [one.roles.speaker for one in told] == [("azerbaijan",)] * 2
    assert [(f.party_affected, f.claimed_by) for f in told[0].figures] == [("azerbaijan",) * 2]
    news = analyses_of("هطل المطر طوال الليل.", title="وزارة الدفاع الأذربيجانية: ستة قتلى")
    assert news[0].roles.speaker == ()


def test_we_in_a_statement_is_its_author() -> None:
    """ "And we call on …" under the heading of a statement."""
    told = speakers(
        "بيان وزارة دفاع أرمينيا:",
        "وقصف العدو القرى الحدودية.",
        "ونهيب بالمواطنين ألا ينشروا صوراً.",
    )
    assert told[1:] == [("armenia",)] * 2


def test_a_local_official_does_not_speak_for_whoever_shells_the_town() -> None:
    """ "X shelled the town and killed five, by a local official's word": not X's confession."""
    shelled = "وقصف الدعم السريع الفاشر بالمدفعية فقتل خمسة عشر مدنيا، بحسب مسؤول صحي محلي."
    assert analyses_of(shelled, watch=SUDAN)[0].roles.speaker == ()
    assert speakers("قصفت أذربيجان ستيباناكرت، فقتل طفلان، وفق مسؤول محلي.") == [("karabakh",)]


def test_a_side_has_a_version_of_its_own() -> None:
    """ "Baku has another version: …"; "that is the toll of X's authorities"."""
    assert speakers("لدى باكو رواية أخرى: القتلى جميعهم مسلحون.") == [("azerbaijan",)]
    assert speakers("مئتا قتيل، بينهم عشرة مدنيين: تلك حصيلة سلطات ستيباناكرت.") == [("karabakh",)]


@pytest.mark.parametrize(
    ("text", "owner", "kind"),
    [
        ("وقصف العدو ترتر بالمدفعية فأصيب خمسة من مواطنينا.", "azerbaijan", "wounded"),
        ("وأسر جنودنا ضابطين من العدو قرب جبرائيل.", "karabakh", "captured"),
        ("وأسرنا جنديين من قوات العدو قرب هادروت.", "karabakh", "captured"),
        ("وسقط لنا أمس واحد وعشرون شهيدا.", "azerbaijan", "killed"),
        ("وأجبرنا العدو على التراجع مخلفا خمسين جثة.", "karabakh", "killed"),
    ],
)
def test_we_and_the_enemy_tell_whose_people_a_communique_counts(
    text: str, owner: str, kind: str
) -> None:
    """ "Of our citizens" is the author's, "of the enemy's" the foe's; "we captured" kills nobody."""
    head = "المركز الصحفي لوزارة الدفاع في جمهورية أذربيجان"
    told = analyses_of("استشهد ستة من جنودنا أمس في محور هادروت.", text, title=head)[1]
    assert [(f.kind, f.party_affected, f.claimed_by) for f in told.figures] == [
        (kind, owner, "azerbaijan")
    ]


def test_the_dead_that_the_enemys_blow_leaves_are_not_the_enemys() -> None:
    """ "The enemy shelled Tartar, leaving five dead": «مخلفا» is said of blows as well."""
    text = "قالت وزارة الدفاع الأذربيجانية إن العدو قصف ترتر مخلفا خمسة قتلى."
    assert [f.party_affected for f in analyses_of(text)[0].figures] == ["azerbaijan"]


def test_an_accused_man_is_not_our_man() -> None:
    """«مداناً» only ends like "our"."""
    told = analyses_of("وتتحدث لجنة الأسرى الأذربيجانية عن 33 «مداناً بجرائم» من الأرمن.")[0]
    assert all(figure.party_affected != "azerbaijan" for figure in told.figures)
