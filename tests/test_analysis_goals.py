"""Where people or bodies are moved, and who only counts the dead of a fire, tell not whose they are."""

from __future__ import annotations

import pytest
from analysis_texts import analyses_of, analysis_of

HERE = "ناغورني قره باغ إقليم يتنازع عليه البلدان."


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
