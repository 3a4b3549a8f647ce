"""From where to where somebody goes."""

from __future__ import annotations

import pytest

from briefings.translation.checks.routes import findings, mended
from briefings.translation.names.authority import load_names

REASON = "in the Arabic the way is from {} to {}, in the English back"


@pytest.mark.parametrize(
    ("ar", "en", "start", "goal"),
    [
        (
            "نقل المرضى من غوريس إلى يريفان.",
            "The sick were taken from Yerevan to Goris.",
            "Goris",
            "Yerevan",
        ),
        (
            "توجه الوفد من باكو نحو موسكو مساء الأحد.",
            "The delegation arrived in the city of Baku from Moscow on Sunday evening.",
            "Baku",
            "Moscow",
        ),
    ],
)
def test_a_way_back_is_no_way_there(ar: str, en: str, start: str, goal: str) -> None:
    """Both names are there, each behind the other's preposition."""
    assert list(findings(ar, en, load_names().find(ar))) == [REASON.format(start, goal)]


@pytest.mark.parametrize(
    ("ar", "en", "turned"),
    [
        (
            "لم تطلق من أرمينيا نيران باتجاه أذربيجان.",
            "There was no fire from Azerbaijan of any kind.",
            True,
        ),
        (
            "لم تطلق من لبنان أي صواريخ على إسرائيل.",
            "No fire from Lebanon has been fired from Israel.",
            True,
        ),
        (
            "لم تطلق من أرمينيا نيران باتجاه أذربيجان.",
            "No fire was opened from Armenia toward Azerbaijan.",
            False,
        ),
        (
            "أطلقت من أرمينيا صواريخ باتجاه أذربيجان.",
            "Azerbaijan was hit by rockets from Armenia.",
            False,
        ),
    ],
)
def test_what_flies_there_does_not_come_from_there(ar: str, en: str, turned: bool) -> None:
    """No fire toward Azerbaijan is no fire from Azerbaijan, a few words between the two or none."""
    reasons = list(findings(ar, en, load_names().find(ar)))
    assert [reason.endswith("comes from there") for reason in reasons] == [True] * turned


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("نقل المرضى من غوريس إلى يريفان.", "The sick were taken from Goris to Yerevan."),
        ("نقل المرضى من غوريس إلى يريفان.", "The sick arrived in Yerevan from Goris."),
        ("نقل المرضى من غوريس إلى يريفان.", "The sick left Goris for Yerevan."),
        ("نقل المرضى إلى يريفان من غوريس.", "The sick were taken to Yerevan from Goris."),
        (
            "سافر من باكو إلى موسكو ثم من موسكو إلى باكو.",
            "He travelled from Moscow to Baku and back.",
        ),
        ("طلبت موسكو من باكو فتح الطريق.", "Moscow asked Baku to open the road."),
        ("الأسرى من باكو ومن يريفان.", "The prisoners from Yerevan in Baku."),
    ],
)
def test_the_same_way_in_other_words_is_left_alone(ar: str, en: str) -> None:
    """Whatever the order, and where the Arabic names no way from one to the other."""
    assert not list(findings(ar, en, load_names().find(ar)))


@pytest.mark.parametrize(
    ("ar", "en", "turned"),
    [
        ("نقلت المعدات إلى غوريس لا إلى يريفان.", "The gear went to Yerevan, not to Goris.", True),
        ("نقلت المعدات إلى غوريس لا إلى يريفان.", "The gear went to Goris, not to Yerevan.", False),
        ("نقلت المعدات إلى غوريس لا إلى يريفان.", "The gear went to Goris, not elsewhere.", False),
        ("وقعت باكو بضغط من موسكو.", "Moscow signed under pressure from Baku.", True),
        ("وقعت باكو بضغط من موسكو.", "Under pressure from Moscow, Baku signed.", False),
        ("اجتمعوا في باكو بطلب من موسكو.", "They met in Moscow at the request of Baku.", True),
    ],
)
def test_what_leads_a_name_in_leads_the_same_name_in(ar: str, en: str, turned: bool) -> None:
    """All names are there; another one is denied, or presses."""
    assert bool(list(findings(ar, en, load_names().find(ar)))) == turned


@pytest.mark.parametrize(
    ("ar", "en", "right"),
    [
        (
            "واستؤنفت الرحلات من مطار عدن وإليه.",
            "Flights from and from Aden airport resumed.",
            "Flights to and from Aden airport resumed.",
        ),
        (
            "وأغلق الطريق من وإلى المدينة.",
            "The road to and to the city was closed.",
            "The road to and from the city was closed.",
        ),
    ],
)
def test_there_and_back_is_not_one_way_twice(ar: str, en: str, right: str) -> None:
    """ "From A and to it" is "to and from A"; what is right is left as it is."""
    assert mended(ar, en) == right
    assert mended(ar, right) == right
    assert list(findings(ar, right, ())) == []
    assert any("there and back" in reason for reason in findings(ar, en, ()))


def test_a_way_back_that_is_left_out_is_marked() -> None:
    """Flights from there only are half of them."""
    ar = "واستؤنفت الرحلات من وإلى المطار."
    assert list(findings(ar, "Flights from the airport resumed.", ())) != []
    assert list(findings(ar, "Inbound and outbound flights resumed.", ())) == []
