"""Whose the dead of a blow are not, who struck it, and who only tells of them."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import Profile
from briefings.records import Analysis

DAY = date(2023, 9, 21)


def read(*texts: str) -> Analysis:
    """The analysis of the last sentence of an article."""
    return analyses_of(*texts, day=DAY, paragraphs=False)[-1]


def has_struck(found: Analysis) -> None:
    """Azerbaijan acts, is not hit, and none of the counted are its people."""
    assert found.roles.actor == ("azerbaijan",)
    assert "azerbaijan" not in found.roles.affected
    assert all(figure.party_affected != "azerbaijan" for figure in found.figures)


@pytest.mark.parametrize(
    "ar",
    [
        "قتل فلاح في قصف أذربيجاني.",
        "وقتل فلاح في القصف الأذربيجاني الليلي.",
        "قتلت سيدة وجرح ولداها بنيران قناصة أذربيجانيين.",
        "وجرح راع برصاص قناص أذربيجاني.",
        "أصيب راع برصاص قناصة من الجيش الأذربيجاني.",
        "إصابة تسعة قرويين في قصف أذربيجاني",
        "أسفرت غارة أذربيجانية عن مقتل أربعة مدنيين.",
        "قال شهود إن القصف الأذربيجاني أودى بحياة أربعة مدنيين.",
        "قتل أربعة مدنيين جراء هجمات شنتها القوات الأذربيجانية.",
        "قتلت طفلة بقذيفة أطلقها الجيش الأذربيجاني.",
        "قتل أربعة مدنيين في هجوم للقوات الأذربيجانية.",
        "قتل أربعة مدنيين في إطلاق نار من الجانب الأذربيجاني.",
        "قتل أربعة مدنيين بعد تعرض حافلتهم لقصف أذربيجاني.",
    ],
)
def test_who_struck_acts_and_has_not_lost_the_dead(ar: str) -> None:
    """Whatever the word for the blow and its clitic, before or behind the count, in any voice."""
    found = read(ar)
    assert found.figures
    has_struck(found)


def test_who_struck_has_not_lost_the_dead_though_the_article_counted_his_before() -> None:
    """The sentence before counts the striker's own wounded; these are others."""
    before = "وقال الجيش الأذربيجاني إنه فقد تسعين جنديا وأصيب 400 آخرون."
    found = read(before, "وقتلت سيدة وجرح ولداها بنيران قناصة أذربيجانيين.")
    assert [figure.party_affected for figure in found.figures] == [None, None]


@pytest.mark.parametrize(
    "ar",
    [
        "قتل أربعة جنود في هجوم على القوات الأذربيجانية.",
        "قتل أربعة جنود في قصف على موقع أذربيجاني.",
        "قتل جندي أذربيجاني برصاص قناص أرميني.",
        "قتل تسعة جنود في صفوف الجيش الأذربيجاني بقصف أرميني.",
        "قال الجيش الأذربيجاني إن أربعة من جنوده قتلوا في قصف أرميني.",
    ],
)
def test_whom_the_blow_hit_keeps_his_dead(ar: str) -> None:
    """An attack on a side, and a side's own soldiers, are no blow of its own."""
    found = read(ar)
    assert [figure.party_affected for figure in found.figures] == ["azerbaijan"]
    assert "azerbaijan" in found.roles.affected


def test_the_dead_of_each_blow_are_told_apart() -> None:
    """Two blows in a sentence: each count goes with its own."""
    (first, second) = read("قتل خمسة جنود بقصف أرميني وأصيب مدنيان بنيران أذربيجانية.").figures
    assert first.party_affected not in ("armenia", "karabakh")
    assert second.party_affected != "azerbaijan"


def test_the_place_that_a_blow_hit_tells_whose_the_dead_are() -> None:
    """A town behind the blow is the victims', and not the striker's."""
    found = read("قتل فلاح في قصف أذربيجاني على ستيباناكيرت.")
    assert [figure.party_affected for figure in found.figures] == ["karabakh"]


@pytest.mark.parametrize(
    "ar",
    [
        "أفاد مصدر أرمني بمقتل أربعة جنود روس.",
        "أعلن متحدث أرمني عن مقتل أربعة جنود روس.",
        "وبحسب ناشطين أرمن، قتل أربعة جنود روس.",
    ],
)
def test_a_nation_named_with_the_dead_is_theirs_whoever_tells_it(ar: str) -> None:
    """The source's own side has lost nobody."""
    found = read(ar)
    assert [figure.party_affected for figure in found.figures] == ["russia"]
    assert found.roles.affected == ("russia",)


def test_who_tells_of_his_own_dead_is_hit() -> None:
    """A ministry that counts its own soldiers is no mere teller."""
    found = read("أعلنت وزارة الدفاع الأرمينية مقتل أربعة من جنودها.")
    assert found.roles.affected == ("armenia",)


def test_a_press_photographer_is_one_person() -> None:
    """Two nouns side by side call one person; with "and" or as the object they are two."""
    assert [f.whom for f in read("وقتل مصور صحفي روسي.").figures] == ["journalists"]
    assert [f.whom for f in read("قتلت مصورة صحفية أرمنية.").figures] == ["journalists"]
    assert [f.whom for f in read("قتل طبيب ومسعف.").figures] == ["doctors", "aid workers"]


def test_police_hurt_by_demonstrators_are_of_the_country_whose_police_was_named() -> None:
    """Not of the sides whose dead the article counts besides; a nation beside the number wins."""
    riot = ("وقتل خمسة جنود أذربيجانيين.", "وأوقفت الشرطة الأرمينية ثمانين متظاهرا.")
    (figure,) = read(*riot, "وجرح 11 شرطيا في مواجهات مع المتظاهرين.").figures
    assert figure.party_affected == "armenia"
    (figure,) = read(*riot, "وجرح 11 شرطيا أذربيجانيا.").figures
    assert figure.party_affected == "azerbaijan"


def test_refugees_are_not_of_the_country_that_they_reach() -> None:
    """Nor is "their number", by whomever; who returns to a country is its own."""
    told = "وأعلنت الأمم المتحدة أن 90 ألف لاجئ وصلوا إلى أرمينيا."
    first, second = (
        figure.party_affected
        for found in analyses_of(told, "وقالت الحكومة الأرمينية إن عددهم 70 ألفا.", day=DAY)
        for figure in found.figures
    )
    assert first == second != "armenia"
    (figure,) = read("عاد 500 نازح إلى أذربيجان.").figures
    assert figure.party_affected == "azerbaijan"


def test_any_watched_conflict() -> None:
    """The rule knows no party by name."""
    (found,) = analyses_of("قتل أربعة مدنيين في غارة شنها الجيش على نيالا.", day=DAY, watch=SUDAN)
    assert all(figure.party_affected != "army" for figure in found.figures)


def test_demonstrators_are_of_the_country_whose_police_arrests_them() -> None:
    """The article counts the dead of another people of the same name besides."""
    told = "وقالت سلطات قره باغ إن خمسة أطفال قتلوا."
    assert "karabakh" not in read(told, "وأوقفت الشرطة الأرمينية ثمانين متظاهرا.").roles.affected


@pytest.mark.parametrize(
    "ar",
    [
        "قصفت القوات الأذربيجانية القرية ما أدى إلى مقتل أربعة مدنيين.",
        "قصفت القوات الأذربيجانية القرية فقتل أربعة مدنيين وأصيب ستة.",
        "شنت القوات الأذربيجانية هجوما أسفر عن مقتل أربعة مدنيين.",
        "ارتفعت حصيلة القصف الأذربيجاني إلى ستة قتلى.",
        "وأدى القصف المدفعي الأذربيجاني على القرية إلى مقتل سيدة وإصابة طفليها.",
        "أصابت رصاصة قناص أذربيجاني طفلة في ساقها.",
    ],
)
def test_whom_an_attack_or_its_toll_tells_of_is_not_the_attackers(ar: str) -> None:
    """The attack is the verb, or its toll is counted."""
    has_struck(read(ar))


@pytest.mark.parametrize(
    ("ar", "by", "watch"),
    [
        ("القوات الأذربيجانية تقصف قرية حدودية، وسقوط قتيلين من المدنيين.", "azerbaijan", KARABAKH),
        (
            "القوات الأرمينية تهاجم بلدة حدودية، ومقتل أربعة مدنيين وإصابة سبعة.",
            "armenia",
            KARABAKH,
        ),
        ("أطلقت القوات الأذربيجانية صواريخ على القرية، وقتل فيها طفلان.", "azerbaijan", KARABAKH),
        ("قصفت القوات الأرمينية قرية حدودية، وأنباء عن سقوط ستة جرحى.", "armenia", KARABAKH),
        ("قصفت قوات الدعم السريع حي الرياض، ومقتل أربعة أشخاص.", "rsf", SUDAN),
    ],
)
def test_whom_a_shelling_kills_by_and_alone_is_not_the_shellers(
    ar: str, by: str, watch: Profile
) -> None:
    """ "X shells a village, and two were killed": they are of the place, and X is not hit."""
    (found,) = analyses_of(ar, day=DAY, watch=watch)
    assert found.figures and by in found.roles.actor and by not in found.roles.affected
    assert by not in {figure.party_affected for figure in found.figures}


@pytest.mark.parametrize(
    "ar",
    [
        "قصفت القوات الأذربيجانية مواقع حدودية بعد مقتل جنديين.",
        "قصفت القوات الأذربيجانية القرية، وقتل ثلاثة من جنودها في الرد.",
        "قصفت القوات الأذربيجانية القرية، وفقدت ثلاثة جنود.",
        "هاجمت القوات الأذربيجانية القرية، وقتل جنديان أذربيجانيان.",
    ],
)
def test_shellers_keep_the_dead_that_are_told_to_be_theirs(ar: str) -> None:
    """What they avenge, their own men and what they lost are no outcome of their shelling."""
    (figure,) = read(ar).figures
    assert figure.party_affected == "azerbaijan"


@pytest.mark.parametrize(
    "ar",
    [
        "قتل عشرة جنود أذربيجانيين في الهجوم الأذربيجاني على القرية.",
        "خسرت أذربيجان عشرة جنود في هجومها على القرية.",
        "هاجمت القوات الأذربيجانية الموقع فقتل عشرة من عناصرها.",
    ],
)
def test_attackers_who_die_stay_their_own(ar: str) -> None:
    """A nation or a pronoun beside the number says more than the attack."""
    assert [figure.party_affected for figure in read(ar).figures] == ["azerbaijan"]


def test_whom_an_aid_body_receives_is_not_of_it() -> None:
    """It only carries the bodies; a country gets back its own."""
    (figure,) = read("وسلمت أذربيجان جثث 13 جنديا إلى اللجنة الدولية للصليب الأحمر.").figures
    assert figure.party_affected != "other"
    (figure,) = read("وسلمت أذربيجان جثث 13 جنديا إلى أرمينيا.").figures
    assert figure.party_affected == "armenia"


@pytest.mark.parametrize(
    ("ar", "actor", "hit"),
    [
        ("قُتل 15 شخصا في قصف قوات الدعم السريع.", "rsf", "sudan"),
        ("قتل 15 شخصا فى قصف قوات الدعم السريع على سوق صابرين.", "rsf", "sudan"),
        ("قُتل 15 مدنياً في قصف الجيش.", "army", "sudan"),
        ("قُتل 15 مقاتلاً في قصف الجيش لقوات الدعم السريع.", "army", "rsf"),
        ("قُتل 15 شخصاً في قصف لقوات الدعم السريع على السوق.", "rsf", "sudan"),
        ("قُتل 15 شخصاً في قصف على قوات الدعم السريع.", "", "rsf"),
        ("قُتل 15 شخصاً في قصف مواقع قوات الدعم السريع.", "", "rsf"),
    ],
)
def test_a_forces_shelling_is_its_own_deed(ar: str, actor: str, hit: str) -> None:
    """ "The shelling of the forces" is by them; what is on them, or behind another's, is of them."""
    told = "تواصلت المعارك بين الجيش وقوات الدعم السريع في أم درمان."
    found = analyses_of(told, ar, title="قتلى في أم درمان", day=DAY, watch=SUDAN)[1]
    assert found.roles.actor == ((actor,) if actor else ())
    assert found.roles.affected == (hit,)
    assert [figure.party_affected for figure in found.figures] == [hit]
