"""A toll that names whom it counts before its number counts those; one that rose by evening is the later."""

from __future__ import annotations

import pytest
from analysis_texts import analysis_of
from toll_tables import table


@pytest.mark.parametrize(
    ("ar", "whom", "count"),
    [
        ("أعلنت قره باغ أن عدد قتلاها من العسكريين بلغ 376 منذ 27 سبتمبر.", "soldiers", 376),
        ("أعلنت قره باغ ارتفاع حصيلة قتلاها من العسكريين إلى 58.", "soldiers", 58),
        ("أعلنت أذربيجان ارتفاع عدد القتلى من المدنيين إلى 63.", "civilians", 63),
        ("قالت أرمينيا إن حصيلة القتلى من الأطفال بلغت سبعة.", "children", 7),
        ("قالت أرمينيا إن عدد القتلى من الجانبين بلغ سبعمئة.", "people", 700),
        ("قالت أرمينيا إن عدد القتلى في القصف بلغ سبعة.", "people", 7),
    ],
)
def test_a_toll_counts_whom_it_names_before_its_number(ar: str, whom: str, count: int) -> None:
    """ "Its dead from among the soldiers reached 376": 376 soldiers."""
    assert [(f.whom, f.count[0]) for f in analysis_of(ar).figures] == [(whom, count)]


def test_whom_a_toll_names_behind_its_number_are_not_those_of_the_next() -> None:
    """ "63 dead of the civilians and 298 wounded": of the wounded nothing is said."""
    *_, hurt = analysis_of(
        "تحصي النيابة الأذربيجانية 63 قتيلا من المدنيين وما لا يقل عن 298 جريحا."
    ).figures
    assert (hurt.kind, hurt.whom) == ("wounded", "people")


@pytest.mark.parametrize(
    "ar",
    [
        "وقالت الناطقة باسم باشينيان إن 68386 شخصا عبروا إلى أرمينيا حتى ظهر الخميس، قبل أن ترتفع الحصيلة مساء إلى 76407.",
        "وقالت أرمينيا إن 68386 شخصا نزحوا، قبل أن يرتفع العدد ليلا إلى 76407.",
    ],
)
def test_the_toll_of_noon_is_the_earlier_one_of_the_evening(ar: str) -> None:
    """No further people, though the time of day stands between "rose" and its number."""
    rows = {c.figure.count[0]: c for c in table([("منبر", "2023-09-28", "", [ar])])}
    assert (rows[68386].relation, rows[68386].note) == ("earlier", "earlier toll, later 76,407")
    assert rows[76407].relation == ""
