"""Earlier wars by the names that a profile gives them."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import Profile, parse, starter

OWN = starter("own") + '\n[[past_wars]]\nnames = ["حرب الواحات", "معركة الهضبة"]\nyear = 2019\n'


def is_background(ar: str, watch: Profile, year: int | None) -> bool:
    """Whether the one count of a sentence is of an earlier episode."""
    day = date(year, 12, 3) if year else None
    (figure,) = analyses_of(ar, day=day, watch=watch)[0].figures
    return figure.background


@pytest.mark.parametrize(("war", "year", "past"), [
    ("حرب الواحات", 2024, True),
    ("معركة الهضبة", 2020, True),
    ("حرب الواحات", None, True),
    ("حرب الواحات", 2019, False),
    ("حرب الواحات", 2018, False),
    ("معركة الوادي", 2024, False),
])  # fmt: skip
def test_a_war_of_a_profile_is_past_once_its_year_is(
    war: str, year: int | None, past: bool
) -> None:
    """In its own year it is today's war; a war that the profile does not name may be so at any time."""
    watch = parse(OWN, "own.toml", "own")
    assert is_background(f"قتل ثلاثة جنود سودانيين في {war}.", watch, year) is past


def test_a_profile_without_past_wars_has_none() -> None:
    """The same words are of no earlier war where no profile says so."""
    watch = parse(starter("none"), "none.toml", "none")
    assert not is_background("قتل ثلاثة جنود سودانيين في حرب الواحات.", watch, 2024)


@pytest.mark.parametrize(("war", "karabakh", "sudan"), [
    ("حرب الأيام الأربعة", True, False),
    ("حرب خريف", True, False),
    ("حرب دارفور", False, True),
    ("الحرب الأولى", True, True),  # of any conflict
])  # fmt: skip
def test_no_conflict_has_the_wars_of_another(war: str, karabakh: bool, sudan: bool) -> None:
    """What is known by name in one profile is not wired into the analysis of all."""
    for watch, people, past in ((KARABAKH, "أرمن", karabakh), (SUDAN, "سودانيين", sudan)):
        assert is_background(f"قتل ثلاثة جنود {people} في {war}.", watch, 2024) is past


@pytest.mark.parametrize(("ar", "past"), [
    ("فر 28 ألف شخص من كاراباخ التي شهدت حربين في التسعينيات وعام 2020.", False),
    ("غادر أكثر من مئة ألف أرمني الإقليم الذي انفصل عن أذربيجان في الحرب الأولى.", False),
    ("أجلي 350 من سكان القرى التي بقيت تحت السيطرة الأرمنية بعد حرب 2020.", False),
    ("قالت روسيا إن قواتها لحفظ السلام، المنتشرة بموجب اتفاق 2020، أجلت 2261 مدنيا.", False),
    ("نزح ألفا شخص من القرى التي قصفت كما حدث عام 2020.", False),
    ("وقتل أمس ستة جنود في القرى التي استعادتها أذربيجان في حرب 2020.", False),
    ("أجلت القوات 2000 مدني من كاراباخ.", False),
    ("قتل 6500 شخص في الحرب التي دارت عام 2020.", True),
    ("غادر الأذربيجانيون كاراباخ التي قتل فيها 6000 شخص في حرب 2020.", True),
    ("في المدينة التي سقطت عام 1992 قتل 600 مدني خلال الحرب الأولى.", True),
    ("كان الإقليم الذي انفصل عن باكو قد شهد عام 1992 نزوح 500 ألف أذربيجاني.", True),
])  # fmt: skip
def test_what_only_describes_a_place_or_a_force_dates_no_count(ar: str, past: bool) -> None:
    """Who leaves a region today that saw a war left today; whom the war hit there was hit then."""
    assert is_background(ar, KARABAKH, 2023) is past


@pytest.mark.parametrize(("ar", "past"), [
    ("المفقودون 777 أرمنيا ما بين حرب التسعينيات وحرب 2020.", True),
    ("ولا يزال 200 شخص في عداد المفقودين منذ حرب 2020.", False),
    ("وقتل 200 جندي في يوم هو الأعنف منذ حرب 2020.", False),
])  # fmt: skip
def test_a_past_war_right_behind_a_count_is_its_time(ar: str, past: bool) -> None:
    """Nothing is open there; "since" the war is another time."""
    assert is_background(ar, KARABAKH, 2023) is past


@pytest.mark.parametrize(("ar", "past"), [
    ("وقتل أكثر من 6500 شخص في المنطقة التي شهدت حربا عام 2020.", True),
    ("قتل نحو 6500 شخص في النزاع بين أرمينيا وأذربيجان، اللتين خاضتا حرب 2020.", True),
    ("قتل 6500 شخص في المعارك في قره باغ التي انتهت عام 2020 باتفاق برعاية روسيا.", True),
    ("وسقط 30 ألف قتيل في الإقليم، الذي خاض الطرفان فيه حربا مطلع التسعينيات.", True),
    ("ونزح 2.5 مليون شخص من الإقليم الذي اندلعت فيه الحرب عام 2003.", True),
    ("قالت الأمم المتحدة الأحد إن 300 ألف شخص قتلوا في الإقليم الذي اندلعت فيه الحرب عام 2003.", True),
    ("وقتل 6500 شخص في القتال الذي انتهى بموجب اتفاق 2020.", True),
    ("وقتل جنديان بانفجار لغم في القرية التي استعادتها أذربيجان في حرب 2020.", False),
    ("وعاد 50 ألف نازح إلى المنطقة التي شهدت حربا عام 2020.", False),
    ("وقتل أكثر من 6500 شخص في ستة أسابيع، كما حدث في حرب التسعينيات.", False),
])  # fmt: skip
def test_a_bare_toll_is_of_the_war_that_its_place_saw(ar: str, past: bool) -> None:
    """ "300,000 were killed in the region, where a war broke out in 2003"; a mine or a day is of today."""
    assert is_background(ar, KARABAKH, 2023) is past
