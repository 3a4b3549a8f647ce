"""Where people or bodies are moved, and who only counts the dead of a fire, tell not whose they are."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of, analysis_of

HERE = "ناغورني قره باغ إقليم يتنازع عليه البلدان."
WAR = "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."


@pytest.mark.parametrize(
    "ar",
    [
        "مدير مركز الطوارئ: 125 جثة نُقلت إلى أرمينيا من موقع الانفجار.",
        "وتوفي مريض كان ينتظر نقله إلى يريفان لإجراء جراحة، وفق ما أفاد به مدير المستشفى.",
    ],
)
def test_a_goal_neither_owns_nor_claims_a_count(ar: str) -> None:
    """ "Bodies were moved to Armenia": no word says that they are Armenia's, or that Armenia says so."""
    (figure,) = analysis_of(ar).figures
    assert "armenia" not in (figure.party_affected, figure.claimed_by)


def test_who_tells_of_the_dead_of_a_blast_has_not_lost_them_by_that() -> None:
    """The police of a country counts the dead of a depot that blew up elsewhere."""
    told = "ارتفعت حصيلة ضحايا انفجار مستودع الوقود إلى 170 قتيلاً، وفق الشرطة الأرمينية."
    (figure,) = analyses_of(HERE, told)[1].figures
    assert (figure.claimed_by, figure.party_affected) != ("armenia", "armenia")
    assert figure.claimed_by == "armenia"


@pytest.mark.parametrize(
    "ar",
    [
        "قُتل خمسة أشخاص في انفجار مستودع في يريفان، بحسب الشرطة الأرمينية.",
        "قالت أرمينيا إن ثلاثة من جنودها قُتلوا في انفجار مخزن ذخيرة.",
        "قالت الشرطة الأرمينية إن جثث عشرة جنود نُقلت إلى يريفان.",
    ],
)
def test_a_teller_has_lost_those_who_are_its_own_or_died_in_its_town(ar: str) -> None:
    """ "Its soldiers", "in Yerevan": words that make them Armenia's."""
    assert [f.party_affected for f in analysis_of(ar).figures] == ["armenia"]


@pytest.mark.parametrize(
    "ar",
    [
        "ونُقل 120 جريحاً إلى مستشفى أدري، توفي منهم تسعة.",
        "ووصل 35 جريحاً إلى مستشفى في تشاد، بينهم ستة أطفال.",
        "واستقبلت مستشفيات القاهرة 14 جريحاً.",
        "وتوفي ثلاثة من الجرحى في مستشفى بأدري.",
        "وأُجلي 12 مصاباً إلى القاهرة، حيث فارق اثنان منهم الحياة.",
        "وأعلنت وزارة الصحة التشادية أن مستشفى أدري استقبل 60 جريحاً.",
        "وأجلت طائرة 20 جريحاً إلى مصر.",
        "وسافر 15 جريحاً إلى مصر للعلاج.",
        "ونقلت طائرة 40 جريحاً من أفراد الجيش إلى مصر للعلاج، وتوفي اثنان منهم في القاهرة.",
    ],
)
def test_whom_the_hospitals_of_a_neighbour_take_in_are_not_its_people(ar: str) -> None:
    """Be they brought there, received there, or dead there of their wounds."""
    owners = {figure.party_affected for figure in analyses_of(WAR, ar, watch=SUDAN)[1].figures}
    assert owners and owners.isdisjoint({"chad", "egypt"})


@pytest.mark.parametrize(
    "texts",
    [
        ("وأسفر القصف على مستشفى أدري عن مقتل ستة أشخاص.",),
        (
            "قصفت طائرة مسيّرة بلدة أدري في تشاد، ما أدى إلى مقتل خمسة تشاديين.",
            "ونُقل 20 جريحاً إلى مستشفى أدري، توفي منهم ثلاثة.",
        ),
    ],
)
def test_a_neighbour_that_is_hit_has_its_own_wounded(texts: tuple[str, ...]) -> None:
    """Its hospital is what was hit, or it lost people before."""
    told = analyses_of(WAR, *texts, watch=SUDAN)
    assert {figure.party_affected for each in told for figure in each.figures} == {"chad"}


def test_the_plane_of_an_aid_agency_has_wounded_aboard() -> None:
    """ "An aid plane brought 20 wounded": nothing only concerns them, they are wounded before it."""
    (figure,) = analysis_of("نقلت طائرة إغاثة 20 جريحا إلى فرنسا لتلقي العلاج.").figures
    assert (figure.kind, figure.count, figure.party_affected) == ("wounded", (20, 20), "other")
