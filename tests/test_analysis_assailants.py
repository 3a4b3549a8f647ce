"""Who kills is not hit: behind a phrase put in between, by his number, and of those of whom the dead are a part."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of, analysis_of, yemen

from briefings.profile import Profile


@pytest.mark.parametrize(
    ("ar", "killer", "watch"),
    [
        ("وقتل الجيش الأذربيجاني، وفق ما أفادت به مصادر طبية، خمسة من أبناء القرية.", "azerbaijan", KARABAKH),
        ("قتلت القوات الأرمينية، وفقا لبيان الشرطة، ثمانية أشخاص في ترتر.", "armenia", KARABAKH),
        ("القوات الأذربيجانية قتلت، بحسب شهود، أربعة مدنيين في مارتوني.", "azerbaijan", KARABAKH),
        ("وقال ناشط إن الجيش الأذربيجاني قتل، الأحد، أربعة مدنيين.", "azerbaijan", KARABAKH),
        ("قتلت القوات الأذربيجانية صباح الأحد أربعة مدنيين في مارتوني.", "azerbaijan", KARABAKH),
        ("قتلت القوات الأذربيجانية خلال اقتحامها القرية تسعة أشخاص.", "azerbaijan", KARABAKH),
        ("اعتقلت القوات الأذربيجانية، بحسب ذويهم، خمسة شبان.", "azerbaijan", KARABAKH),
        ("قتلت القوات الأذربيجانية ما لا يقل عن 20 مدنيا في مارتوني.", "azerbaijan", KARABAKH),
        ("قتل الجيش الأذربيجاني أكثر من 40 شخصا في القرية.", "azerbaijan", KARABAKH),
        ("قال شاهد إن القوات الأذربيجانية قتلت حوالي 30 شخصا.", "azerbaijan", KARABAKH),
        ("قالت باكو إنها قتلت أكثر من 200 جندي.", "azerbaijan", KARABAKH),
        ("الجيش الأذربيجاني يقتل خمسة مدنيين في مارتوني.", "azerbaijan", KARABAKH),
        ("وأحرقت القوات الأذربيجانية القرية وقتلت ثلاثة.", "azerbaijan", KARABAKH),
        ("اجتاحت قوات الدعم السريع القرية وقتلت 20 شخصا.", "rsf", SUDAN),
        ("وقتل الجيش السوداني، وفق ما أفاد به ناشطون، سبعة أشخاص في نيالا.", "army", SUDAN),
        ("قتلت قوات الدعم السريع خلال هجومها على القرية 35 شخصا.", "rsf", SUDAN),
        ("وقتلت جماعة الحوثي، وفق ما أفادت به مصادر محلية، أربعة مدنيين.", "houthi", yemen()),
    ],
)  # fmt: skip
def test_a_killer_is_one_behind_a_phrase_in_between(ar: str, killer: str, watch: Profile) -> None:
    """ "Killed the army, by the word of doctors, five", "not less than five": its victims; and it acts."""
    (found,) = analyses_of(ar, watch=watch)
    assert [figure.party_affected for figure in found.figures] != [killer]
    assert len(found.figures) == 1
    assert (found.roles.actor, killer in found.roles.affected) == ((killer,), False)


@pytest.mark.parametrize(
    ("ar", "count"),
    [
        ("قتل قناص أذربيجاني، وفق الأهالي، طفلين في مارتوني.", [2]),
    ],
)
def test_a_lone_soldier_kills_behind_a_phrase_in_between(ar: str, count: list[int]) -> None:
    """He is counted among nobody's dead, and those whom he killed are not his side's."""
    found = analysis_of(ar).figures
    assert [figure.count[0] for figure in found] == count
    assert found[0].party_affected != "azerbaijan"


@pytest.mark.parametrize(
    ("ar", "count"),
    [
        ("وقتل من الجيش الأذربيجاني، وفق ما أفادت به مصادر طبية، خمسة جنود.", [5]),
        ("القوات الأذربيجانية قتل، بحسب شهود، أربعة من أفرادها.", [4]),
        ("وقتل جندي أذربيجاني، بحسب الوزارة، وثلاثة مدنيين.", [1, 3]),
        ("وقتل جندي أذربيجاني، بحسب شهود، وأصيب ثلاثة جنود.", [1, 3]),
        ("قتل ضابط أذربيجاني، وفق مصادر طبية، برفقة ثلاثة جنود.", [1, 3]),
        ("قتل جنود أذربيجانيون، بحسب شهود، بينهم ثلاثة ضباط.", [3]),
        ("قتل جندي أذربيجاني صباح الأحد قرب الحدود.", [1]),
        ("قتل من القوات الأذربيجانية أكثر من 20 جنديا.", [20]),
    ],
)
def test_who_is_killed_stays_so_behind_a_phrase_in_between(ar: str, count: list[int]) -> None:
    """With "and", "with" or "among them" before the others, and by his own people's noun, he is hit."""
    found = analysis_of(ar).figures
    assert [figure.count[0] for figure in found] == count
    assert {figure.party_affected for figure in found} == {"azerbaijan"}


@pytest.mark.parametrize(
    ("ar", "count"),
    [
        ("قتل خمسة مدنيين في هجوم نفذه ثلاثة مسلحين.", [5]),
        ("وأدى هجوم شنه نحو عشرة مسلحين إلى مقتل تسعة جنود.", [9]),
        ("قتل شرطي في كمين نصبه خمسة مقاتلين قرب الحدود.", [1]),
        ("قتل خمسة مدنيين وثلاثة مسلحين في الهجوم.", [5, 3]),
        ("قتل برصاص الجيش ثلاثة مسلحين.", [3]),
        ("قتل في هجوم نفذه الجيش ثلاثة مسلحين.", [3]),
        ("وعثر على ثلاث جثث في القرية التي تركها 300 نازح.", [3, 300]),
    ],
)
def test_who_struck_the_blow_is_not_counted_with_its_dead(ar: str, count: list[int]) -> None:
    """ "In an attack that three gunmen launched", "by the fire of three": they did it."""
    assert [figure.count[0] for figure in analysis_of(ar).figures] == count


@pytest.mark.parametrize(
    "ar",
    [
        "قتلت القوات الأذربيجانية تسعة أشخاص بينهم طفل.",
        "قتلت القوات الأذربيجانية تسعة أشخاص، من بينهم طفلان وامرأة.",
        "جرحت القوات الأذربيجانية، وفق ما ذكرت مصادر محلية، تسعة أشخاص بينهم طفل.",
    ],
)
def test_a_part_was_killed_by_whoever_killed_the_whole(ar: str) -> None:
    """ "X killed nine people, among them a child": the child is not X's either."""
    found = analysis_of(ar)
    assert "azerbaijan" not in {figure.party_affected for figure in found.figures}
    assert len(found.figures) > 1


def test_a_part_may_be_told_to_be_the_killers_own() -> None:
    """ "By X's fire, among them two X soldiers": those are X's all the same."""
    text = "قتل بنيران أذربيجانية خمسة أشخاص بينهم جنديان أذربيجانيان."
    assert analysis_of(text).figures[-1].party_affected == "azerbaijan"


@pytest.mark.parametrize(
    ("ar", "killer", "watch"),
    [
        ("27 سبتمبر: قصف مدفعي أرميني، ترتر، 4 قتلى.", "armenia", KARABAKH),
        ("غارة بطائرة مسيرة أذربيجانية، مارتوني، 4 قتلى.", "azerbaijan", KARABAKH),
        ("إطلاق صواريخ من الجيش الأرميني، كنجه، 10 قتلى و35 جريحا.", "armenia", KARABAKH),
        ("نيالا: غارات للجيش، 12 قتيلا.", "army", SUDAN),
        ("الفاشر: قصف مدفعي للدعم السريع، 9 قتلى و20 جريحا.", "rsf", SUDAN),
        ("1 - الفاشر، مدفعية الدعم السريع، 9 قتلى.", "rsf", SUDAN),
    ],
)
def test_who_fires_in_a_row_of_incidents_is_not_hit(ar: str, killer: str, watch: Profile) -> None:
    """ "X artillery, Y town, 9 dead": they are not X's, X acts, and the row's own number counts nobody."""
    (found,) = analyses_of(ar, watch=watch)
    assert killer not in {figure.party_affected for figure in found.figures}
    assert (killer in found.roles.actor, killer in found.roles.affected) == (True, False)
    assert min(figure.count[0] or 0 for figure in found.figures) > 1


@pytest.mark.parametrize(
    ("ar", "hit", "watch"),
    [
        ("الجيش الأذربيجاني: 4 قتلى و12 جريحا.", "azerbaijan", KARABAKH),
        ("قصف أرميني، ترتر، 4 قتلى أذربيجانيين.", "azerbaijan", KARABAKH),
        ("كمين للقوات الأرمينية، 4 قتلى من عناصرها.", "armenia", KARABAKH),
        ("إسقاط مروحية أذربيجانية، 3 قتلى.", "azerbaijan", KARABAKH),
        ("غارة للجيش على تجمع للدعم السريع، 12 قتيلا.", "rsf", SUDAN),
    ],
)
def test_who_is_hit_in_a_row_of_incidents_stays_so(ar: str, hit: str, watch: Profile) -> None:
    """A side's own dead, those of its helicopter, and whom a raid was on."""
    (found,) = analyses_of(ar, watch=watch)
    assert {figure.party_affected for figure in found.figures} == {hit}


@pytest.mark.parametrize(
    ("ar", "watch"),
    [
        ("وقتل الجيش الأذربيجاني، وفق ما أفادت به مصادر طبية، خمسة من أبناء القرية.", KARABAKH),
        ("وقتلت القوات الأرمينية ثلاثة مدنيين، وفق ما أفادت به مصادر محلية.", KARABAKH),
        ("وقتل الجيش السوداني، وفق ما أفاد به ناشطون، سبعة أشخاص في نيالا.", SUDAN),
    ],
)
def test_who_kills_does_not_tell_it_where_others_do(ar: str, watch: Profile) -> None:
    """ "By what medical sources told of it": theirs is the word, whoever stands before the verb."""
    (found,) = analyses_of(ar, watch=watch)
    assert found.figures[0].claimed_by is None
    assert not found.roles.speaker


def test_who_kills_tells_it_in_its_own_statement() -> None:
    """ "By what it announced in a statement of its": the killer's word."""
    text = "وقتلت القوات الأذربيجانية 20 جنديا أرمينيا، بحسب ما أعلنت في بيان لها."
    assert analysis_of(text).figures[0].claimed_by == "azerbaijan"
