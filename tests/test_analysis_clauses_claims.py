"""By whose word a figure is, whose people it counts, and that one man is counted once."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, analyses_of

from briefings.profile import Profile
from briefings.records import Figure


def figures(*texts: str, watch: Profile = KARABAKH) -> list[Figure]:
    """The claims of an article in order."""
    return [figure for one in analyses_of(*texts, watch=watch) for figure in one.figures]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "وأعلنت وزارة الدفاع الأرمينية مقتل سبعة جنود، فيما ذكرت صحيفة الرواق أن العدد تسعة.",
            [(7, "armenia"), (9, None)],
        ),
        (
            "وقالت باكو إن خمسة مدنيين قتلوا، بينما أفادت وكالة رويترز بأن عشرة قتلوا.",
            [(5, "azerbaijan"), (10, None)],
        ),
        (
            "وقالت باكو إن خمسة مدنيين قتلوا، فيما أكد شهود أن ثلاثة قتلوا.",
            [(5, "azerbaijan"), (3, None)],
        ),
        (
            "وأعلنت أرمينيا مقتل عشرين جندياً، في حين أفاد موقع إخباري محلي بمقتل ثلاثين.",
            [(20, "armenia"), (30, None)],
        ),
        (
            "وأعلنت باكو مقتل ثلاثة جنود، بينما تقول مصادر طبية إن العدد خمسة.",
            [(3, "azerbaijan"), (5, None)],
        ),
        (
            "وقال مصدر عسكري أذربيجاني إن خمسة قتلوا، في حين أكد مستشفى شوشة أن عدد القتلى ثمانية.",
            [(5, "azerbaijan"), (8, "other")],
        ),
        (
            "وقالت الصحيفة إن عشرة قتلوا، لكن وزارة الدفاع الأذربيجانية أعلنت مقتل اثنين.",
            [(10, None), (2, "azerbaijan")],
        ),
        (
            "وتحدثت باكو عن مقتل ثلاثة مدنيين، بينما قالت وزارة الصحة الأرمينية إن الجرحى 12.",
            [(3, "azerbaijan"), (12, "armenia")],
        ),
    ],
)
def test_a_figure_is_the_word_of_the_subject_of_its_clause(
    text: str, claims: list[tuple[int, str | None]]
) -> None:
    """While a paper, witnesses or a hospital tell another number, it is not the other speaker's."""
    assert [(one.count[0], one.claimed_by) for one in figures(text)] == claims


def test_a_name_in_quotation_marks_is_whoever_writes() -> None:
    """What a paper "wrote" is not carried on from the spokesman before it; his quotation is."""
    before = "قال المتحدث باسم جيش الدفاع في قره باغ إن القرية أصيبت."
    paper = "وكتبت «الشرق الأوسط» أن 14 تلميذاً أصيبوا بجروح، فيما ذكرت صحيفة الرواق أن العدد 11."
    quoted = "وأضاف: «لن نتراجع»."
    done = analyses_of(before, paper)[1]
    assert done.roles.speaker == ()
    assert [(one.count[0], one.claimed_by) for one in done.figures] == [(14, None), (11, None)]
    assert analyses_of(before, quoted)[1].roles.speaker == ("karabakh",)


@pytest.mark.parametrize(
    "text",
    [
        "وتقول يريفان إن 200 من جنودها ما برحوا محتجزين لدى أذربيجان، ولا تقرّ الأخيرة إلا بنحو 70.",
        "وتحدثت يريفان عن عشرين أسيراً في أيدي الأذربيجانيين، أقرّ هؤلاء منهم بسبعة عشر.",
    ],
)
def test_what_the_latter_admits_is_its_own_word(text: str) -> None:
    """Whoever the sentence named last before it."""
    assert [one.claimed_by for one in figures(text)] == ["armenia", "azerbaijan"]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("أغارت طائرة أذربيجانية على ستيباناكيرت وقتلت خمسة من سكانها.", "karabakh"),
        ("وأسفرت الغارة الأذربيجانية على بلدة مارتوني عن مقتل خمسة من سكانها.", "karabakh"),
        ("قصفت القوات الأرمينية مدينة كنجة فقتل خمسة من سكانها.", "azerbaijan"),
        ("قصفت القوات الأرمينية مدينة كنجة فأصيب عشرة من أهلها.", "azerbaijan"),
        ("شن الجيش الأذربيجاني غارة على قرية تاليش، ما أدى إلى مقتل ثلاثة من أبنائها.", "karabakh"),
        ("أعلنت باكو أن صاروخاً أرمينياً أصاب بردعة وقتل 21 من سكانها.", "azerbaijan"),
    ],
)
def test_residents_are_of_the_place_and_of_nobody_who_strikes_at_it(
    text: str, owner: str | None
) -> None:
    """A village that no side is known to hold has nobody's residents."""
    (figure,) = figures(text)
    assert figure.party_affected == owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("وخلّفت الحرب نحو ثلاثين ألف قتيل.", None),
        ("وخلّفت حرب الستة أسابيع أزيد من 6500 قتيل.", None),
        ("ويعد هذا أعنف قتال منذ حرب التسعينيات التي سقط فيها نحو 30 ألف قتيل.", None),
        ("وكان ذلك بعد معارك استمرت يومين وأودت بحياة أكثر من 170 جندياً.", None),
        ("وخلّفت المعارك عشرة قتلى في صفوف الجيش الأرميني.", "armenia"),
        ("وأودت الألغام منذ نهاية الحرب بحياة 27 أذربيجانياً.", "azerbaijan"),
    ],
)
def test_the_dead_of_a_war_are_no_sides_alone(text: str, owner: str | None) -> None:
    """Both sides fought it, whoever was hit in the sentence before."""
    before = "أعلنت أذربيجان مقتل ثلاثة من جنودها في القصف الأرميني."
    assert figures(before, text)[-1].party_affected == owner


def test_whoever_is_accused_of_a_killing_is_not_killed() -> None:
    """What befell another in the clause before did not befall him."""
    accused = "وقالت النيابة إن الجندي قُتل، وإن الضابط الأذربيجاني المتهم بقتله فر."
    assert [one.count[0] for one in figures(accused)] == [1]
    assert figures("قال شاهد إنهم قتلوه، وإن الجندي الأرميني الذي اتُّهم بقتله بريء.") == []
