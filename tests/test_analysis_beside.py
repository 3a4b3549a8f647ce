"""Who does something and to whom it is done, where another stands beside it: a place, a teller, a second side."""

from __future__ import annotations

import pytest
from analysis_texts import analyses_of


@pytest.mark.parametrize(
    ("ar", "actor"),
    [
        ("وقّع وزيرا الدفاع الفرنسي والأرميني اتفاقاً على صفقة أسلحة.", {"france", "armenia"}),
        ("وقّع وزيرا الخارجية التركي والأرميني بياناً مشتركاً.", {"turkey", "armenia"}),
        (
            "وقّع وزيرا الدفاع الفرنسي سيباستيان لوكورنو والأرميني سورين بابيكيان اتفاقاً.",
            {"france", "armenia"},
        ),
        ("وبحث الوزيران الإيراني والروسي الأزمة.", {"iran", "russia"}),
    ],
)
def test_two_ministers_are_of_the_two_countries_named_behind_them(ar: str, actor: set[str]) -> None:
    """They are not of the two sides of the conflict."""
    assert set(analyses_of(ar)[0].roles.actor) == actor


@pytest.mark.parametrize(
    "ar",
    [
        "أصيب حارسان في سفارة أذربيجان في طهران.",
        "قُتل رئيس الأمن في هجوم مسلح على سفارة أذربيجان في طهران.",
    ],
)
def test_the_town_of_an_embassy_is_not_hit_with_it(ar: str) -> None:
    """It is only where the embassy stands."""
    assert analyses_of(ar)[0].roles.affected == ("azerbaijan",)


@pytest.mark.parametrize(
    ("ar", "actor"),
    [
        (
            "قالت وزارة الدفاع الأذربيجانية إنها لم تغلق الطريق، وإن من أغلقه هم جنود حفظ السلام الروس.",
            ("russia",),
        ),
        ("من أغلقه هم جنود حفظ السلام الروس.", ("russia",)),
        ("وقالت باكو إن من قُتل هم جنود أرمن.", ()),
    ],
)
def test_whoever_did_it_instead_acts_and_who_denies_it_does_not(
    ar: str, actor: tuple[str, ...]
) -> None:
    """Whoever "was killed" did nothing."""
    found = analyses_of(ar)[0].roles
    assert found.actor == actor
    assert "russia" not in found.affected


@pytest.mark.parametrize(
    ("ar", "hit"),
    [
        ("تعرضت دورية لبعثة الاتحاد الأوروبي لإطلاق نار قرب الحدود.", "eu"),
        ("تعرض موقع للجيش الأذربيجاني لقصف.", "azerbaijan"),
    ],
)
def test_whose_patrol_came_under_fire_is_hit(ar: str, hit: str) -> None:
    """It stands behind "of", and does nothing itself."""
    found = analyses_of(ar)[0].roles
    assert found.affected == (hit,)
    assert found.actor == ()


def test_what_one_tells_of_another_in_its_own_words_is_said_by_the_first_alone() -> None:
    """Whoever refused or denied does not speak."""
    for ar in (
        "بعدما رفضت باريس وبرلين، على حد قول باكو، مشاركة أنقرة في اللقاء ألغى علييف زيارته.",
        "نفت موسكو، على حد تعبير باكو، التزاماتها.",
    ):
        assert analyses_of(ar)[0].roles.speaker == ("azerbaijan",)


def test_who_did_not_confirm_it_and_only_said_that_he_looks_into_it_speaks() -> None:
    """He says something after all."""
    said = "ولم تؤكد وزارة الدفاع الروسية هذه الرواية، واكتفت بالقول إن محققين يعملون في المكان."
    assert analyses_of(said)[0].roles.speaker == ("russia",)


def test_where_the_dead_are_brought_does_nothing_and_tells_nothing() -> None:
    """A country that sends arms to another concerns that one still."""
    brought = analyses_of("وقال مدير المركز إن 125 جثة نُقلت إلى أرمينيا.")[0]
    assert (brought.roles.speaker, brought.roles.actor) == ((), ())
    assert "azerbaijan" in analyses_of("نقلت تركيا أسلحة إلى أذربيجان.")[0].roles.affected


@pytest.mark.parametrize(
    "text",
    [
        "دخل أرمينيا 100417 شخصاً من أصل 120 ألفاً.",
        "دخل أرمينيا حتى الآن 65036 نازحا قسرا.",
        "عبر أرمينيا حتى صباح الخميس 42500 نازح.",
    ],
)
def test_the_country_that_people_entered_neither_acts_nor_has_lost_them(text: str) -> None:
    """They are of the land that they left."""
    entered = analyses_of(text)[0]
    assert entered.roles.actor == entered.roles.affected == ()
    assert [f.party_affected for f in entered.figures] == ["karabakh"]


def test_who_leaves_a_country_or_fled_within_it_is_its_own() -> None:
    """A border district's displaced are the country's."""
    for text in (
        "غادر أرمينيا 50 ألف شخص هذا العام.",
        "نزح في أرمينيا 7600 شخص من منطقة غيغاركونيك الحدودية.",
    ):
        assert [f.party_affected for f in analyses_of(text)[0].figures] == ["armenia"]


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        (
            "قُتل خمسة أشخاص في اشتباك بين قوات أذربيجانية وأفراد من شرطة إقليم قره باغ.",
            None,
        ),
        ("قُتل خمسة أشخاص، الأحد، في اشتباك بين قوات أذربيجانية وشرطة قره باغ.", None),
        ("أُصيب ثلاثة في مواجهات بين الأرمن والأذربيجانيين على الحدود.", None),
        ("قُتل جنديان أرمينيان في اشتباك بين القوات الأرمينية والأذربيجانية.", "armenia"),
    ],
)
def test_the_dead_of_a_clash_between_two_sides_are_of_neither_alone(
    ar: str, owner: str | None
) -> None:
    """Unless a side is named for them."""
    assert [f.party_affected for f in analyses_of(ar)[0].figures] == [owner]
