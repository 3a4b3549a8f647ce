"""Whose the counted are where a side speaks of itself."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of, analysis_of

from briefings.records import Figure


def claim(ar: str) -> tuple[object, ...]:
    """What befell how many of whose, in a sentence that counts once."""
    (only,) = analysis_of(ar).figures
    return only.kind, only.count[0], only.party_affected


def of_communique(body: str, ar: str) -> tuple[Figure, ...]:
    """The claims of a sentence in a text headed by no more than a body's name."""
    return analyses_of(ar, title=body)[-1].figures


@pytest.mark.parametrize(
    ("ar", "told"),
    [
        ("سقط لنا أمس واحد وعشرون شهيدا في الدفاع عن قره باغ.", ("killed", 21, "armenia")),
        ("وقصف العدو ستيباناكيرت فجرح سبعة من أهلنا.", ("wounded", 7, "armenia")),
        ("وأجبرنا العدو على التراجع مخلفا خمسين جثة.", ("killed", 50, "azerbaijan")),
        ("وأسرنا جنديين من قوات العدو قرب هادروت.", ("captured", 2, "azerbaijan")),
    ],
)
def test_a_communique_counts_its_own_and_the_enemys(ar: str, told: tuple[object, ...]) -> None:
    """ "Of our people" and "to us" are the author's, "of the enemy" and whom "we captured" the foe's."""
    (only,) = of_communique("وزارة الدفاع الأرمينية", ar)
    assert (only.kind, only.count[0], only.party_affected) == told


def test_the_other_sides_communique() -> None:
    """ "Our citizens" hit in a town are whoever's communiqué it is."""
    (only,) = of_communique(
        "وزارة الدفاع الأذربيجانية", "وقصف العدو ترتر بالمدفعية فأصيب خمسة من مواطنينا."
    )
    assert (only.count[0], only.party_affected) == (5, "azerbaijan")


@pytest.mark.parametrize(
    ("ar", "told"),
    [
        ("قالت وزارة الدفاع الأرمينية إن العدو قتل ثلاثة من جنودنا.", ("killed", 3, "armenia")),
        (
            "كبدت قواتنا العدو خسائر بلغت ستين قتيلا، بحسب وزارة الدفاع الأرمينية.",
            ("killed", 60, "azerbaijan"),
        ),
        ("قالت وزارة الدفاع الأرمينية إن العدو كبدنا عشرين قتيلا.", ("killed", 20, "armenia")),
        (
            "قالت وزارة الدفاع الأذربيجانية إن العدو قصف ترتر مخلفا خمسة قتلى.",
            ("killed", 5, "azerbaijan"),
        ),
        (
            "وصرحت باكو بأن تسليم خمسة عشر مدانا أرمينيا كان عملا إنسانيا.",
            ("captured", 15, "armenia"),
        ),
    ],
)
def test_a_ministry_that_is_quoted_counts_its_own(ar: str, told: tuple[object, ...]) -> None:
    """The same where a ministry is quoted; مدانا is a convict, and none of "ours"."""
    assert claim(ar) == told


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("وقعت أذربيجان في كمين قرب هادروت وخسرت ثلاثين جنديا.", "azerbaijan"),
        ("وقعت أرمينيا في كمين قرب فضولي وخسرت ثلاثين جنديا.", "armenia"),
    ],
)
def test_who_falls_into_an_ambush_loses_his_own(ar: str, owner: str) -> None:
    """A verb of loss behind "and" goes on with whoever was named, wherever the ambush was."""
    assert claim(ar) == ("killed", 30, owner)


@pytest.mark.parametrize(
    ("ar", "told"),
    [
        ("قصف العدو مواقعنا فاستشهد ثلاثة من أبطالنا.", ("killed", 3, "armenia")),
    ],
)
def test_his_men_are_of_the_enemy_named_last(ar: str, told: tuple[object, ...]) -> None:
    """In one's own communiqué "his soldiers" are the enemy's, "our heroes" one's own."""
    (only,) = of_communique("وزارة الدفاع الأرمينية", ar)
    assert (only.kind, only.count[0], only.party_affected) == told


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("خسر الأرمن 400 مقاتل بحسب وزارة الدفاع الأذربيجانية.", "armenia"),
        ("قالت وزارة الدفاع الأرمينية إن أذربيجان خسرت 400 مقاتل.", "azerbaijan"),
        ("أسقطت باكو خطأ مروحية روسية فوق أرمينيا، فقتل اثنان من طاقمها.", "russia"),
        ("أسقطت القوات الأذربيجانية مروحية روسية قرب يراسخ فقتل طياراها.", "russia"),
        ("قالت وزارة الدفاع الأذربيجانية إن قائد لواء أرميني قتل في جبرائيل.", "armenia"),
    ],
)
def test_whoever_loses_people_is_their_side(ar: str, owner: str | None) -> None:
    """The subject of "lost", both of two; the nation of an aircraft or a brigade, whoever tells of it."""
    (only,) = analysis_of(ar).figures
    assert (only.kind, only.party_affected) == ("killed", owner)


def test_others_are_of_whoever_the_count_before_is_of() -> None:
    """ "Seven of our soldiers were killed and nineteen others wounded", wherever that was."""
    told = of_communique(
        "وزارة الدفاع الأرمينية",
        "هاجم العدو مواقعنا قرب مارتوني، واستشهد سبعة من جنودنا وجرح تسعة عشر آخرون.",
    )
    assert [(f.kind, f.party_affected) for f in told] == [
        ("killed", "armenia"),
        ("wounded", "armenia"),
    ]


def in_sudan(ar: str) -> list[tuple[object, ...]]:
    """What befell how many of whose by whose word, in an article on Sudan."""
    found = analyses_of(ar, title="تطورات الحرب في السودان", watch=SUDAN)[-1].figures
    return [(f.kind, f.count[0], f.party_affected, f.claimed_by) for f in found]


@pytest.mark.parametrize(
    ("ar", "told"),
    [
        (
            "قالت منظمة الصحة العالمية إن 460 من المرضى قتلوا في المستشفى السعودي بالفاشر.",
            ("killed", 460, "sudan", "un"),
        ),
        ("قتل سبعة مدنيين في قصف المستشفى التركي في نيالا.", ("killed", 7, "sudan", None)),
        ("أعلنت قوات الدعم السريع أسر 18 جنديا من الجيش.", ("captured", 18, "army", "rsf")),
    ],
)
def test_a_hospitals_name_and_a_captor_own_nobody(ar: str, told: tuple[object, ...]) -> None:
    """A hospital named for a country has none of its people, nor has a captor those he took."""
    assert in_sudan(ar) == [told]


def test_civilians_of_a_town_are_not_the_army_that_holds_it() -> None:
    """People hit in a town are not of the army or militia whose town it is."""
    for ar in (
        "قتل أكثر من ثلاثين شخصا في الفاشر أمس.",
        "اعتقل الدعم السريع ثلاثة متطوعين في الفاشر.",
    ):
        assert in_sudan(ar)[0][2] not in ("army", "rsf")
