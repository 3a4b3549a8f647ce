"""Whom the police of a country outside the conflict take is no captive of a side; nor are its citizens another's."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import analyses_of

OPENING = "أعلنت باكو سيطرتها على مرتفعات في قره باغ بعد معارك مع القوات الأرمينية."


def captured(ar: str) -> list[int | None]:
    """The numbers of those captured, behind a sentence on the conflict."""
    found = analyses_of(OPENING, ar, day=date(2023, 9, 21))[1].figures
    return [figure.count[0] for figure in found if figure.kind == "captured"]


@pytest.mark.parametrize("ar", [
    "واعتقلت الشرطة الفرنسية في باريس 12 شخصا تظاهروا دعما لأرمن قره باغ.",
    "وفي برلين، احتجزت الشرطة الألمانية سبعة ناشطين أرمن.",
    "وأوقفت الشرطة في بيروت تسعة أشخاص خلال تجمع للجالية الأرمينية.",
    "واعتقل 30 شخصا في باريس.",
    "وقالت الداخلية الفرنسية إنها أوقفت ستة أشخاص.",
    "وألقت السلطات الجورجية القبض على خمسة أذربيجانيين في تبليسي.",
])  # fmt: skip
def test_arrests_elsewhere_are_no_captives(ar: str) -> None:
    """The police are another country's, or the arrests were in its city."""
    assert captured(ar) == []


@pytest.mark.parametrize(("ar", "count"), [
    ("واعتقلت القوات الأذربيجانية ثلاثة مسؤولين سابقين في الإقليم عند معبر لاتشين.", 3),
    ("وتحتجز أذربيجان 23 أرمينيا في باكو.", 23),
    ("وقالت يريفان إن أذربيجان اعتقلت 55 شخصا.", 55),
    ("وأسرت القوات الأذربيجانية 15 جنديا.", 15),
])  # fmt: skip
def test_whom_a_side_takes_is_captured(ar: str, count: int) -> None:
    """The sides of the conflict take captives, wherever they hold them."""
    assert captured(ar) == [count]


@pytest.mark.parametrize(("ar", "affected"), [
    ("دعت تركيا مواطنيها في باكو إلى توخي الحذر.", ("turkey",)),
    ("ودعت فرنسا رعاياها في أرمينيا إلى تجنب المناطق الحدودية.", ("france",)),
    ("ونصحت روسيا مواطنيها بعدم السفر إلى أذربيجان.", ("russia",)),
    ("وطلبت الخارجية الألمانية من رعاياها مغادرة قره باغ.", ("other",)),
    ("وحثت موسكو المواطنين الروس في أرمينيا على العودة.", ("russia",)),
    ("ودعت السفارة التركية في يريفان رعاياها إلى تجنب ساحة الجمهورية.", ("turkey",)),
    ("ودعت إيران أذربيجان إلى حماية مواطنيها.", ("azerbaijan",)),
    ("وطالبت ستيباناكرت روسيا بحماية مواطنيها.", ("russia",)),
])  # fmt: skip
def test_who_calls_on_its_own_people_concerns_them(ar: str, affected: tuple[str, ...]) -> None:
    """The country where they are is only where they are; who is asked to protect them is called upon."""
    assert analyses_of(OPENING, ar, day=date(2023, 9, 21))[1].roles.affected == affected


@pytest.mark.parametrize("ar", [
    "وهاجم إلهام علييف فرنسا في خطاب أمام البرلمان.",
    "وشن وزير الخارجية الأرميني هجوما لاذعا على باكو في مجلس الأمن.",
])  # fmt: skip
def test_a_verbal_attack_is_no_fighting(ar: str) -> None:
    """An attack in a speech is none of arms, and whoever makes it speaks."""
    found = analyses_of(OPENING, ar, day=date(2023, 9, 21))[1]
    assert "military" not in found.themes
    assert found.roles.speaker


def test_an_attack_of_forces_is_fighting() -> None:
    """Forces attack positions, whoever speaks afterwards."""
    text = "وهاجمت القوات الأذربيجانية مواقع أرمينية بعد خطاب علييف."
    assert "military" in analyses_of(OPENING, text, day=date(2023, 9, 21))[1].themes
