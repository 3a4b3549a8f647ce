"""Those who are where they are, or whom somebody is after, are no casualties by that."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of, analysis_of


def told(ar: str) -> list[tuple[str, int | None]]:
    """Each claim of a sentence: what befell, and how many at least."""
    return [(figure.kind, figure.count[0]) for figure in analysis_of(ar).figures]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("ولا يزال نحو 200 مدني داخل المدينة المحاصرة بعد مقتل رئيس بلديتها.", [("killed", 1)]),
        ("ولا يزال 500 مقاتل محاصرين في المصنع بعد مقتل قائدهم.", [("killed", 1)]),
        ("وبعد نزوح معظم السكان، بقي في البلدة 300 شخص.", []),
        ("ويتحصن 50 مسلحا في المبنى بعد مقتل ثلاثة منهم.", [("killed", 3)]),
        ("107 مدنيين فقط بقوا في البلدة بعد مقتل خمسة.", [("killed", 5)]),
        ("وقتل خمسة وبقي سبعة جنود في الموقع.", [("killed", 5)]),
    ],
)
def test_who_is_still_there_is_not_hit(ar: str, claims: list[tuple[str, int | None]]) -> None:
    """ "200 civilians are still in the town after its mayor's death": one is dead."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claim"),
    [
        ("ولا يزال 12 جنديا في عداد المفقودين.", ("missing", 12)),
        ("وما زال أكثر من 280 جنديا، فضلا عن غيرهم، لا يعرف لهم أثر.", ("missing", 280)),
        ("ولا يزال 30 جريحا في المستشفى.", ("wounded", 30)),
        ("وبقي 12 جنديا أرمينيا في الأسر.", ("captured", 12)),
        ("وبقي 300 شخص بلا مأوى.", ("displaced", 300)),
        ("أما القائمة فلا تزال تضم أربعة عسكريين سقطوا أمس.", ("killed", 4)),
    ],
)
def test_who_is_still_hit_is_counted(ar: str, claim: tuple[str, int | None]) -> None:
    """ "Are still missing", "were left homeless": the rest of the clause tells what befell them."""
    assert told(ar) == [claim]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("طاردت القوات 12 مسلحا بعد مقتل ضابط.", [("killed", 1)]),
        ("وحاصر الجيش 60 مسلحا في الوادي بعد مقتل جندي.", [("killed", 1)]),
        ("استهدفت الغارة 12 مسلحا وأصيب مدني.", [("wounded", 1)]),
        ("استهدفت غارة 12 مسلحا ما أدى إلى مقتلهم.", [("killed", 12)]),
        ("استهدف القصف موقعا فقتل 12 مسلحا.", [("killed", 12)]),
    ],
)
def test_who_is_only_gone_after_is_not_hit(ar: str, claims: list[tuple[str, int | None]]) -> None:
    """ "A raid targeted 12 gunmen": unless it is told that it killed them."""
    assert told(ar) == claims


def test_two_counts_are_still_missing() -> None:
    """ "4,000 Azerbaijanis and 700 Armenians are still missing": both are."""
    text = "وما زال نحو أربعة آلاف أذربيجاني و700 أرمني في عداد المفقودين."
    assert told(text) == [("missing", 4000), ("missing", 700)]


@pytest.mark.parametrize(
    ("ar", "left"),
    [
        ("ويضم مخيم أبو شوك 190 ألف نازح.", [190000]),
        ("وغادر المخيم قبل الهجوم 20 ألف نازح.", [20000]),
        ("واستقبلت طويلة أكثر من 300 ألف نازح قبل هجوم أكتوبر على الفاشر.", [300000]),
        ("وقتل 40 نازحا قبل سقوط المدينة.", [40]),
        ("وفر من المخيم بعد الهجوم نصف مليون نازح.", [500000]),
    ],
)
def test_who_lived_in_a_camp_before_it_was_attacked_is_no_news(ar: str, left: list[int]) -> None:
    """They fled at another time; who left, was killed or fled at the attack is counted."""
    (told,) = analyses_of(ar, watch=SUDAN)
    assert [one.count[0] for one in told.figures] == left
