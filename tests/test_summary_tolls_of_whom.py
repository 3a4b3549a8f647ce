"""A toll that names whom it counts before its number counts those; one that rose by evening is the later."""

from __future__ import annotations

import pytest
from analysis_texts import analysis_of


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
