"""Of a whole a part was hit, what is cut is no toll, and each named man is one."""

from __future__ import annotations

import pytest
from analysis_texts import analyses_of, analysis_of


def told(ar: str) -> list[tuple[str, int | None]]:
    """What befell how many."""
    return [(f.kind, f.count[0]) for f in analysis_of(ar).figures]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("كان في السيارة خمسة أشخاص قتل اثنان منهم.", [("killed", 2)]),
        ("دخل المدينة 700 مقاتل لقي 45 منهم حتفهم في الكمين.", [("killed", 45)]),
        ("استهدفت الغارة سجنا يضم 100 نزيل وقتل عشرون منهم.", [("killed", 20)]),
        ("من بين 80 تلميذا كانوا في الصف قتل 21.", [("killed", 21)]),
        ("من أصل 40 بحارا قتل ثمانية.", [("killed", 8)]),
        ("أصيب 40 شخصا توفي أربعة منهم.", [("wounded", 40), ("killed", 4)]),
        ("لقي 40 شخصا مصرعهم، 14 منهم أطفال.", [("killed", 40), ("killed", 14)]),
        ("نزح 3000 شخص من القرية قتل عشرون منهم.", [("displaced", 3000), ("killed", 20)]),
        ("كان من بين 12 شخصا قتلوا في الغارة.", [("killed", 12)]),
        ("أوقفت الشرطة 80 متظاهرا أصيب منهم خمسة.", [("captured", 80), ("wounded", 5)]),
    ],
)
def test_of_a_whole_the_part_was_hit(ar: str, claims: list[tuple[str, int]]) -> None:
    """Of "five, two of them were killed" two were; whoever was hit before is counted, too."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("then", "claims"),
    [
        ("وخفضت الأمم المتحدة عدد موظفيها إلى 12.", []),
        ("وانخفض عدد النواب المؤيدين للحكومة إلى نحو 60.", []),
        ("وقلصت أرمينيا عدد حراس السفارة إلى ستة.", []),
        ("ثم خفضت الوزارة عدد القتلى إلى تسعة.", [9]),
        ("وارتفع عدد الضحايا إلى 12.", [12]),
    ],
)
def test_what_is_cut_is_no_toll(then: str, claims: list[int]) -> None:
    """ "It cut the number of its staff to 12" goes on with no toll; a number of dead put right does."""
    second = analyses_of("قتل عشرة أشخاص في القصف.", then)[1]
    assert [figure.count[0] for figure in second.figures] == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("قتل الجنرال إيغور كيريلوف بانفجار في موسكو.", [("killed", 1)]),
        ("قتلت المحامية إيمان شحادة في القصف.", [("killed", 1)]),
        ("اغتيلت المحامية رزان زيتونة في دوما.", [("killed", 1)]),
        ("اغتال مسلحون القاضي عبد الرحمن في المدينة.", [("killed", 1)]),
        ("قتل العقيد سيرغي شاكاريان والرائد أرمين سركسيان.", [("killed", 1), ("killed", 1)]),
        ("لقي المصور الصحفي سامر أبو دقة مصرعه.", [("killed", 1)]),
        ("قتل ثلاثة من رجال القاضي السابق.", [("killed", 3)]),
        ("قتل الصحفي والكاتب سامي حسن.", [("killed", 1)]),
        ("قتل المحامي والناشط الحقوقي هيثم.", [("killed", 1)]),
        ("قتل شقيق النائب والمحامي المعروف.", [("killed", 1)]),
        ("جرح المقدم والرائد في الاشتباك.", [("wounded", 1), ("wounded", 1)]),
        ("قتل شخصان، واستقبل القائد الوفد.", [("killed", 2)]),
        ("قتل خمسة جنود، وقال الجنرال المتقاعد إن الهجوم متوقع.", [("killed", 5)]),
    ],
)
def test_each_named_man_is_one(ar: str, claims: list[tuple[str, int]]) -> None:
    """A general, a lawyer and a judge count as a soldier does, each once, and nobody's master does."""
    assert told(ar) == claims
