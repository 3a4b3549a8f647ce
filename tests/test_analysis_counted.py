"""Who is counted: each noun by its own nation, no ages, no sources, nobody found alive."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, analyses_of, analysis_of


def told(ar: str) -> list[tuple[object, ...]]:
    """Each claim of a sentence: what befell, how many at least, and whom."""
    return [(f.kind, f.count[0], f.whom) for f in analysis_of(ar).figures]


def test_each_noun_is_of_its_own_nation() -> None:
    """ "20 Armenian terrorists" are Armenia's, whoever's dead stand before; no lone Armenian is left."""
    texts = (
        "اجتمعت اللجنة في باكو لبحث تطورات قره باغ.",
        "واستشهد ثلاثة جنود أذربيجانيين، فيما قتل 15 إرهابيا أرمنيا، بحسب وسائل إعلام تركية.",
    )
    found = analyses_of(*texts, day=date(2023, 9, 21), watch=KARABAKH, paragraphs=False)[1].figures
    assert [(f.count[0], f.whom, f.party_affected) for f in found] == [
        (3, "soldiers", "azerbaijan"),
        (15, "fighters", "armenia"),
    ]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("قتل 30 انفصاليا أرمنيا قرب أغدام.", [("killed", 30, "fighters")]),
        ("قتل أرمني قرب أغدام.", [("killed", 1, "Armenians")]),
        ("قتل ثلاثة مدنيين في هجوم إرهابي.", [("killed", 3, "civilians")]),
    ],
)
def test_a_nation_behind_the_counted_noun_counts_nobody(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """The adjective of "30 X separatists" is no claim; an "X" who was killed is one."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وقتل الطفلان سيرينه ونارك (7 و11 عاما) في القصف.", [("killed", 2, "children")]),
        ("قتل طفل عمره 8 سنوات و10 مدنيين.",
         [("killed", 1, "children"), ("killed", 10, "civilians")]),
        ("قتل 8 و10 مدنيين في قريتين خلال يومين.",
         [("killed", 8, "people"), ("killed", 10, "civilians")]),
    ],
)  # fmt: skip
def test_ages_count_nobody(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "Aged 7 and 11 years": the first number is of years as well; "8 and 10 civilians" are people."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("لكن مصدرا عسكريا قال إن 9 جنود لقوا حتفهم.", [("killed", 9, "soldiers")]),
        ("وأضاف أن خبيرا عسكريا أكد مقتل 9 جنود.", [("killed", 9, "soldiers")]),
        ("قال إن عسكريا أصيب في الهجوم.", [("wounded", 1, "soldiers")]),
    ],
)
def test_a_military_source_is_no_soldier(ar: str, claims: list[tuple[object, ...]]) -> None:
    """The adjective of a source counts nobody, the same word alone does."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وسقط 12 جنديا أذربيجانيا بين قتيل وجريح.", []),
        ("وتقول باكو إن الجيش الأرميني تكبد 40 قتيلا وجريحا.", []),
        ("قتل 12 جنديا وجرح 20 جنديا.", [("killed", 12, "soldiers"), ("wounded", 20, "soldiers")]),
        ("سقط 12 قتيلا و20 جريحا.", [("killed", 12, "people"), ("wounded", 20, "people")]),
    ],
)
def test_killed_or_wounded_is_no_number_of_dead(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "12, killed or wounded" does not tell how many were killed; each with its number does."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وانخفض عدد المفقودين إلى 60 بعد العثور على 14 منهم أحياء.", [("missing", 60, "people")]),
        ("وعثر على ستة مفقودين على قيد الحياة، وقتل اثنان.", [("killed", 2, "people")]),
        ("عثر على 14 قتيلا من أحياء المدينة.", [("killed", 14, "people")]),
    ],
)
def test_those_found_alive_are_not_missing(ar: str, claims: list[tuple[object, ...]]) -> None:
    """Whoever is found alive is no claim; the dead of a town's quarters, the same word, are."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وقتل جندي أرميني ستة من أفراد أسرته في كابان.", [("killed", 6, "people")]),
        ("قتل مسلحان خمسة مدنيين.", [("killed", 5, "civilians")]),
        ("قتلت امرأة ثلاثة جنود.", [("killed", 3, "soldiers")]),
        ("قتل جندي أرميني وأربعة من رفاقه.",
         [("killed", 1, "soldiers"), ("killed", 4, "soldiers")]),
        ("قتل جندي أرميني، وأربعة جنود أصيبوا.",
         [("killed", 1, "soldiers"), ("wounded", 4, "soldiers")]),
        ("قتل مدني أربعة جرحى.", [("killed", 1, "civilians"), ("wounded", 4, "civilians")]),
        ("قتل جندي أرميني الثلاثاء وأصيب اثنان.",
         [("killed", 1, "soldiers"), ("wounded", 2, "soldiers")]),
    ],
)  # fmt: skip
def test_the_killer_is_not_among_the_dead(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "A soldier killed six of his family": six; with "and", or of the wounded, he is killed."""
    assert told(ar) == claims


def test_a_toll_says_before_its_number_of_whom_it_is() -> None:
    """ "The number of the civilian dead rose to ten" counts civilians, "of the military dead" soldiers."""
    for text, whom in (
        ("ارتفع عدد القتلى المدنيين في قره باغ إلى عشرة.", ["civilians"]),
        ("ارتفع عدد القتلى العسكريين في قره باغ إلى عشرة.", ["soldiers"]),
        ("بلغت حصيلة القتلى من المدنيين 40.", ["civilians"]),
        ("ارتفع عدد القتلى في قره باغ إلى عشرة.", ["people"]),
    ):
        assert [figure.whom for figure in analysis_of(text).figures] == whom, text
