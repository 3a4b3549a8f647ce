"""Casualty claims: counts, kinds, whose people, and by whose word."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import analyses_of, analysis_of

from briefings.profile import load

# sentence; then per figure: kind, low, high, approximate, whom, party affected, claimed by
CLAIMS: list[tuple[str, list[tuple[object, ...]]]] = [
    ("قُتل 49 جنديا أرمينيا على الأقل.", [("killed", 49, None, False, "soldiers", "armenia", None)]),
    ("أعلنت باكو مقتل مدني وإصابة ثلاثة آخرين.",
     [("killed", 1, 1, False, "civilians", "azerbaijan", "azerbaijan"),
      ("wounded", 3, 3, False, "civilians", "azerbaijan", "azerbaijan")]),
    ("قالت أرمينيا إن نحو مئتي جندي أذربيجاني قتلوا.",
     [("killed", 200, 200, True, "soldiers", "azerbaijan", "armenia")]),
    ("أصيب عشرات المدنيين في كنجة.", [("wounded", 20, 99, True, "civilians", "azerbaijan", None)]),
    ("قتل خمسة أشخاص بينهم طفلان في قصف على مارتوني.",
     [("killed", 5, 5, False, "people", "karabakh", None),
      ("killed", 2, 2, False, "children", "karabakh", None)]),
    ("نزح أكثر من سبعين ألف شخص من قره باغ.",
     [("displaced", 70000, None, False, "people", "karabakh", None)]),
    ("أسرت القوات الأذربيجانية سبعة جنود أرمن.",
     [("captured", 7, 7, False, "soldiers", "armenia", None)]),
    ("قالت ستيباناكيرت إن ما بين عشرين وثلاثين مقاتلا في عداد المفقودين.",
     [("missing", 20, 30, False, "fighters", "karabakh", "karabakh")]),
    ("ارتفع عدد القتلى في قره باغ إلى 31 قتيلا وأكثر من مئة جريح.",
     [("killed", 31, 31, False, "people", "karabakh", None),
      ("wounded", 100, None, False, "people", "karabakh", None)]),
    ("قتل ما لا يزيد على عشرة جنود أذربيجانيين.",
     [("killed", None, 10, False, "soldiers", "azerbaijan", None)]),
    ("وانخفض عدد القتلى في قره باغ من 50 إلى 40 قتيلا.",
     [("killed", 40, 40, False, "people", "karabakh", None)]),
    ("قتل 5 مدنيين في قصف على مارتوني، اثنان منهم طفلان.",
     [("killed", 5, 5, False, "civilians", "karabakh", None),
      ("killed", 2, 2, False, "children", "karabakh", None)]),
    ("قتل 9 مدنيين في قصف على مارتوني، اثنان منهم من عائلة واحدة.",
     [("killed", 9, 9, False, "civilians", "karabakh", None),
      ("killed", 2, 2, False, "people", "karabakh", None)]),
    ("فقدت أرمينيا جنديين.", [("killed", 2, 2, False, "soldiers", "armenia", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("ar", "claims"), CLAIMS)
def test_claims_of_a_sentence(ar: str, claims: list[tuple[object, ...]]) -> None:
    """Each total and each part is a figure with its bounds, people, owner and claimant."""
    figures = analysis_of(ar).figures
    assert [
        (f.kind, *f.count, f.approximate, f.whom, f.party_affected, f.claimed_by) for f in figures
    ] == claims


@pytest.mark.parametrize("ar", [
    "دمرت القوات الأرمينية 12 دبابة وثلاث طائرات مسيرة.",
    "تضررت مئة منزل في سوتك، أصيب نحو ستين منها بأضرار جسيمة.",
    "نشرت روسيا 1960 عسكريا في قره باغ.",
    "يقطن الإقليم 120 ألف نسمة.",
    "استمرت الحرب 44 يوما.",
    "تبعد القرية 15 كيلومترا عن الحدود.",
    "سيطر الجيش على خمس قرى.",
    "اندلعت الحرب عام 2020.",
])  # fmt: skip
def test_things_troops_and_distances_are_no_claims(ar: str) -> None:
    """Only people who are hit are counted."""
    assert analysis_of(ar).figures == ()


def test_a_claim_of_an_earlier_war_is_background() -> None:
    """A toll of the first war is marked, and is not dated to the day of publication."""
    (figure,) = analysis_of("خلفت الحرب الأولى في التسعينيات نحو 30 ألف قتيل.").figures
    assert figure.background
    assert figure.as_of is None
    assert figure.claimed_by is None


def test_the_dead_of_a_whole_war_are_nobodys() -> None:
    """A toll of the first war, of which no side is told, is of neither party."""
    _, second = analyses_of(
        "اندلعت معارك بين أرمينيا وأذربيجان في قره باغ.", "وأودت الحرب الأولى بحياة 30 ألف شخص."
    )
    (figure,) = second.figures
    assert (figure.count, figure.party_affected, figure.background) == ((30000, 30000), None, True)


def test_since_a_war_is_not_background() -> None:
    """ "The worst since the 2020 war" speaks of today."""
    (figure,) = analysis_of(
        "قتل 49 جنديا أرمينيا في أعنف مواجهات منذ حرب 2020.", date(2022, 9, 13)
    ).figures
    assert not figure.background
    assert figure.as_of == date(2022, 9, 13)


def test_of_several_speakers_the_nearest_claims() -> None:
    """A count belongs to the speaker whose words it stands in."""
    analysis = analysis_of("قالت باكو إن جنديا قتل، في حين أعلنت يريفان مقتل خمسة جنود.")
    assert [f.claimed_by for f in analysis.figures] == ["azerbaijan", "armenia"]


def test_the_attribution_behind_claims() -> None:
    """ "…, according to X" makes X the claimant."""
    (figure,) = analysis_of("قتل ستة جنود أرمن، وفق وزارة الدفاع الأذربيجانية.").figures
    assert figure.claimed_by == "azerbaijan"
    assert figure.party_affected == "armenia"


def test_arrivals_are_those_who_fled_before() -> None:
    """People displaced into a country are not counted as that country's."""
    _, second = analyses_of(
        "نزح آلاف السكان من قره باغ.",
        "وقالت الحكومة الأرمينية إن خمسين ألف لاجئ وصلوا إلى أرمينيا.",
        day=date(2023, 9, 27),
    )
    (figure,) = second.figures
    assert (figure.count, figure.party_affected, figure.claimed_by) == (
        (50000, 50000), "karabakh", "armenia"
    )  # fmt: skip


def test_a_figure_points_at_its_words() -> None:
    """The offsets of a figure hold the number and its noun."""
    analysis = analysis_of("أعلنت باكو مقتل 14 مدنيا في كنجة.")
    (figure,) = analysis.figures
    assert analysis.sentence.text[figure.start : figure.end] == "14 مدنيا"


def test_a_count_of_each_side_is_two_claims() -> None:
    """ "Two thousand on either side" counts the people of both parties."""
    _, second = analyses_of(
        "أعلنت أرمينيا وأذربيجان وقفا لإطلاق النار في قره باغ.",
        "وأسفرت المعارك بينهما عن أكثر من ألفي قتيل من كل جانب.",
    )
    assert {(f.kind, *f.count, f.party_affected) for f in second.figures} == {
        ("killed", 2000, None, "armenia"), ("killed", 2000, None, "azerbaijan")
    }  # fmt: skip


def test_vowel_signs_tell_a_dual_from_a_plural() -> None:
    """مدنيَّين is two civilians; without the signs the word may be a plural and is no count."""
    (figure,) = analysis_of("أعلنت باكو مقتل مدنيَّين في قصف على غنجة.").figures
    assert (figure.count, figure.whom) == ((2, 2), "civilians")


def test_their_men_are_whose_the_claimant_is() -> None:
    """ "X confirmed the death of six of its men": the pronoun makes them X's."""
    (figure,) = analysis_of("أكدت يريفان مقتل ستة من رجالها.").figures
    assert (figure.count, figure.whom, figure.party_affected) == ((6, 6), "people", "armenia")


def test_a_foreign_weapon_does_not_own_the_dead() -> None:
    """The nation of the shells that hit soldiers is not the soldiers' nation."""
    (figure,) = analysis_of(
        "وأعلنت وزارة الدفاع الأرمينية مقتل اثنين من جنودها بقذائف أذربيجانية."
    ).figures
    assert figure.party_affected == "armenia"


def test_one_certain_person_among_the_dead_is_counted() -> None:
    """ "Among them a general" is a part of one."""
    figures = analysis_of("قتل 12 جنديا أذربيجانيا بينهم لواء في اشتباكات توفوز.").figures
    assert [(f.kind, f.count) for f in figures] == [("killed", (12, 12)), ("killed", (1, 1))]


def test_the_outlets_own_sum_is_nobodys_claim() -> None:
    """ "…, which means that the dead are over 150" is the outlet's conclusion, not the speaker's."""
    figures = analysis_of(
        "أعلنت باكو مقتل 50 عسكريا، ما يعني أن عدد القتلى من الطرفين تجاوز 150."
    ).figures
    assert [(f.count, f.claimed_by) for f in figures] == [
        ((50, 50), "azerbaijan"), ((150, None), None)
    ]  # fmt: skip


def counts(ar: str) -> list[int | None]:
    """The lower bounds of what a sentence claims."""
    return [figure.count[0] for figure in analysis_of(ar).figures]


@pytest.mark.parametrize(("ar", "left"), [
    ("لولا مقتل أربعة جنود أرمن لما انسحبت الكتيبة.", [4]),
    ("لولا الهدنة لوقعت مجزرة، وقتل أربعة جنود أرمن في القصف.", [4]),
    ("كان يمكن تفادي مقتل عشرين طفلا أرمنيا.", [20]),
    ("قتل عشرون طفلا أرمنيا كان يمكن أن ينجوا.", [20]),
    ("أدان لولا دا سيلفا مقتل 14 مدنيا في قره باغ.", [14]),
    ("لن نتراجع حتى لو طال القتال، وقتل أربعة جنود أرمن.", [4]),
])  # fmt: skip
def test_what_stands_beside_a_condition_is_claimed(ar: str, left: list[int]) -> None:
    """The deaths that were the condition, those of the next clause, and a president named Lula."""
    assert counts(ar) == left


@pytest.mark.parametrize(("ar", "left"), [
    ("قصفت القوات الأذربيجانية قافلة عند الكيلومتر 47 وقتلت أربعة جنود.", [4]),
    ("قتلت القوات الأرمنية نائب قائد الفرقة 23 الأذربيجانية وثلاثة جنود.", [1, 3]),
    ("استهدف القصف المدرسة رقم 12 وقتل طفلين.", [2]),
    ("سقط صاروخ على بلدة رقم 33 وأصيب خمسة مدنيين.", [5]),
    ("وذكر باشينيان رقم 105 قتلى.", [105]),
    ("قتل في اللواء 18 جنديا أرمينيا.", [18]),
    ("أسرت القوات الأرمينية 40 جنديا عند بوابة الـ27 غرب المدينة.", [40]),
    ("قتل عند البوابة الشرقية 12 جنديا أرمينيا.", [12]),
])  # fmt: skip
def test_a_number_in_a_name_counts_nobody(ar: str, left: list[int]) -> None:
    """Brigades, kilometres and "number 12" are names; a noun for people behind makes it a count."""
    assert counts(ar) == left


@pytest.mark.parametrize(("ar", "left"), [
    ("لم ينج سوى القليل، وقتل تسعة من أصل أحد عشر كانوا في الخندق.", [9]),
    ("ولم يقتل سوى جندي أرميني واحد من مجموع نحو ثلاثين.", [1]),
    ("قتل مدني واحد من بين ستة أشخاص في السيارة.", [1]),
    ("تسلمت العائلات جثث 9 من أصل 40 قتيلا.", [9, 40]),
    ("ومن أصل 40 جنديا أسروا بقي كثيرون في السجون.", [40]),
    ("قتل شابان من أصل أرمني وأصيب 12 مدنيا.", [2, 12]),
])  # fmt: skip
def test_the_whole_that_a_count_is_out_of_is_no_claim(ar: str, left: list[int]) -> None:
    """ "Nine out of eleven": eleven were there; "nine of the 40 dead" counts both."""
    assert counts(ar) == left


@pytest.mark.parametrize(("ar", "left"), [
    ("عدد القتلى 31 شخصا وليس 54 كما قيل أمس.", [31]),
    ("ليس 54 بل 31 جنديا أرمينيا قتلوا.", [31]),
    ("قتل 31 جنديا أرمينيا بدلا من 54 كما أعلن.", [31]),
    ("قتل ما لا يقل عن 54 جنديا أرمينيا.", [54]),
])  # fmt: skip
def test_a_number_that_is_put_right_is_no_claim(ar: str, left: list[int]) -> None:
    """ "31 and not 54" claims 31."""
    assert counts(ar) == left


@pytest.mark.parametrize(("ar", "left"), [
    ("ونزحت السيدة، وهي أم لستة أطفال، من مارتوني.", []),
    ("قتل جندي أرمني، وهو أب لطفلين.", [1]),
    ("وقتلت أم وأربعة أطفال في قصف على مارتوني.", [1, 4]),
])  # fmt: skip
def test_the_children_of_somebody_hit_are_not_counted(ar: str, left: list[int]) -> None:
    """ "A mother of six was displaced" says nothing of her children; "a mother and four children" does."""
    assert counts(ar) == left


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("قُتل مدنيان أذربيجانيان في القصف.", [2]),
        ("سقط مدنيان أذربيجانيان قتيلين.", [2]),
        ("قُتل مدنيان اثنان أذربيجانيان.", [2]),
        ("سقط جندي قتيلا.", [1]),
        ("قُتل مدنيان أذربيجانيان، أحدهما امرأة، في القصف.", [2, 1]),
    ],
)
def test_people_are_counted_once(ar: str, left: list[int]) -> None:
    """A dual with its adjective, "two, dead", "two in number", "one of them a woman" are one count each."""
    assert counts(ar) == left


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("سقط قتيلان وثلاثة جرحى.", [2, 3]),
        ("قُتل مدنيان أذربيجانيان وشرطي.", [2, 1]),
        ("قُتل جندي وسقط قتيلان في القرية.", [1, 2]),
        ("قُتل مدنيان أذربيجانيان وقتيلان من الشرطة.", [2, 2]),
    ],
)
def test_what_stands_beside_a_count_is_another(ar: str, left: list[int]) -> None:
    """Others behind an "and", or in another number, are counted too."""
    assert counts(ar) == left


def test_who_refuses_his_name_denies_nothing() -> None:
    """A source that "refused to be named" tells a count; who refuses to confirm it does not."""
    told = "قال مصدر أمني رفض الكشف عن هويته إن عشرين جنديا قتلوا."
    assert [f.count for f in analysis_of(told).figures] == [(20, 20)]
    assert analysis_of("رفض المتحدث الكشف عن أن عشرين جنديا قتلوا.").figures == ()


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("وقالت جدة من مارتوني إن حفيدها قتل على يد جندي أذربيجاني.", [1]),
        ("قتل راع أرمني بيد جندي أذربيجاني قرب القرية.", [1]),
        ("قتل جندي أذربيجاني على أيدي مسلحين قرب القرية.", [1]),
    ],
)
def test_the_one_who_killed_is_not_counted(ar: str, left: list[int]) -> None:
    """At whose hands somebody died is the doer; the soldier before such words is the victim."""
    assert counts(ar) == left


def test_a_town_that_is_called_a_mother_counts_nobody() -> None:
    """Umm Durman is a place, and she who speaks is not the one who was hit; a mother who was hit is."""
    watch = load("sudan")
    (figure,) = analyses_of("قتلت قوات الدعم السريع 12 مدنيا في أم درمان.", watch=watch)[0].figures
    assert figure.count == (12, 12)
    told = "وقالت امرأة إن ابنها قتل في القصف."
    assert len(analyses_of(told, watch=watch)[0].figures) == 1
    hit = "وقتلت أم في أم درمان."
    assert len(analyses_of(hit, watch=watch)[0].figures) == 1


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("في اليوم الذي قبله", date(2020, 10, 27)),
        ("في اليوم السابق", date(2020, 10, 27)),
        ("في اليوم التالي", date(2020, 10, 29)),
        ("في قصف", date(2020, 10, 30)),
    ],
)
def test_a_toll_of_the_day_before_is_of_that_day(words: str, day: date) -> None:
    """ "On the day before" counts from the day of the sentence before; a day of its own it gives none."""
    told = analyses_of(
        "قتل 21 مدنيا في قصف على بردا في 28 أكتوبر.",
        f"وكانت المدينة نفسها قد فقدت {words} أربعة من أهلها.",
        day=date(2020, 10, 30),
    )[1]
    assert [(figure.count[0], figure.as_of) for figure in told.figures] == [(4, day)]
    assert told.event_date is None


@pytest.mark.parametrize(
    ("ar", "days"),
    [
        ("قالت وزارة الصحة إن 44 شخصا قتلوا في انفجار شاحنة وقود الاثنين.", [25]),
        ("أسفر انفجار شاحنة مفخخة الثلاثاء عن سقوط 44 قتيلا.", [26]),
        ("بلغ عدد ضحايا انفجار الشاحنة يوم السبت الماضي 44 قتيلا.", [23]),
        ("قتل مدنيان وجرح ستة في قصف مدفعي الأربعاء.", [27, 27]),
        ("قتل 20 شخصا على الأقل وأصيب 290 آخرون في انفجار محطة وقود وقع مساء الاثنين.", [25, 25]),
        ("قتل خمسة جنود الأحد وأصيب ستة في انفجار وقع الاثنين.", [28, 25]),
        ("قتل خمسة في قصف على شوشا وأصيب ستة في انفجار وقع الاثنين.", [28, 25]),
        ("قتل خمسة في انفجار شاحنة، وقال مسؤول الاثنين إنه حادث.", [28]),
        ("وقالت السلطات الأربعاء إن 44 قتلوا في انفجار شاحنة.", [28]),
        ("قتل خمسة وأصيب ستة بعد انفجار وقع الاثنين.", [25, 25]),
    ],
)
def test_the_dead_of_a_truck_that_blew_up_are_of_its_day(ar: str, days: list[int]) -> None:
    """What blew up may stand between the blast and its day; the killed and the wounded are of one blast."""
    (told,) = analyses_of(ar, day=date(2023, 9, 28))
    assert [one.as_of for one in told.figures] == [date(2023, 9, day) for day in days]
