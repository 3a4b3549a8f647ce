"""Where fire comes from fires, and where people are only brought is not hit."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import Profile

# sentence, who acts, who is hit (party ids)
FIRED = [
    ("القصف انطلق من منطقة بيرد داخل أرمينيا.", "armenia", "", KARABAKH),
    ("وقالت يريفان إن المسيّرة انطلقت من الأراضي الأذربيجانية.", "azerbaijan", "", KARABAKH),
    ("وقالت باكو إن النار فُتحت من مواقع أرمينية قرب الحدود.", "armenia", "", KARABAKH),
    ("أُطلقت الصواريخ من قرية في أرمينيا على كنجة.", "armenia", "azerbaijan", KARABAKH),
    ("وقالت المنظمة إن الطائرة المسيّرة أقلعت من نيالا.", "rsf", "", SUDAN),
    # … and where it falls, or what only sets out from there
    ("انطلق القصف على بيرد في أرمينيا.", "", "armenia", KARABAKH),
    ("وانطلقت القافلة من أرمينيا.", "", "", KARABAKH),
    ("أُطلق سراح الأسرى من سجون أذربيجان.", "", "", KARABAKH),
    ("أطلقت أذربيجان صواريخ على أرمينيا.", "azerbaijan", "armenia", KARABAKH),
]
TAKEN_IN = [
    ("ونقلت مروحية 12 جريحاً إلى يريفان.", KARABAKH),
    ("وأجلت اللجنة 17 جريحاً إلى أرمينيا.", KARABAKH),
    ("نُقل عشرات الجرحى إلى مستشفيات في أرمينيا.", KARABAKH),
    ("أُجلي 15 جريحاً من مارتوني إلى غوريس في أرمينيا.", KARABAKH),
    ("وصل 40 نازحاً من قره باغ إلى يريفان.", KARABAKH),
    ("ونقلت طائرة عشرين جريحاً إلى مصر.", SUDAN),
]
CONCERNED = [
    "وسلمت باكو 15 أسيراً إلى أرمينيا.",
    "وأعادت القوات الروسية أسيرين إلى يريفان.",
    "ونقلت روسيا أسلحة إلى أرمينيا.",
    "وصل وزير الخارجية الروسي إلى يريفان.",
    "قُتل خمسة جنود أرمن ونقلت جثثهم إلى يريفان.",
]


def _day(watch: Profile) -> date:
    return date(2024, 5, 5) if watch is SUDAN else date(2020, 10, 12)


@pytest.mark.parametrize(("ar", "acts", "hit", "watch"), FIRED)
def test_whoever_holds_the_place_that_fire_comes_from_fires(
    ar: str, acts: str, hit: str, watch: Profile
) -> None:
    """ "The shelling came from a district inside X": X acts and is not hit."""
    roles = analyses_of(ar, watch=watch, day=_day(watch))[0].roles
    assert (roles.actor, roles.affected) == (tuple(acts.split()), tuple(hit.split()))


@pytest.mark.parametrize(("ar", "watch"), TAKEN_IN)
def test_where_people_are_only_brought_is_not_hit(ar: str, watch: Profile) -> None:
    """The wounded, the sick, those who fled: the land that takes them in is no party to it."""
    assert {"armenia", "egypt"}.isdisjoint(analyses_of(ar, watch=watch)[0].roles.affected)


@pytest.mark.parametrize("ar", CONCERNED)
def test_whom_envoys_weapons_prisoners_or_his_own_dead_reach_is_concerned(ar: str) -> None:
    """They are sent to somebody."""
    assert "armenia" in analyses_of(ar)[0].roles.affected
