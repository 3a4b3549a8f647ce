"""Who says it before a colon, what a place is claimed to be, and two that stay two."""

from __future__ import annotations

import pytest

from briefings.translation.checks import duals, labels
from briefings.translation.names.authority import load_names


@pytest.mark.parametrize(
    ("ar", "en", "told"),
    [
        (
            "أرمن قره باغ: قوات أذربيجان خرقت الهدنة",
            "Karabakh Armenians broke the truce of Azerbaijan's forces",
            True,
        ),
        ("باكو: الأرمن قصفوا القرية", "Baku and the Armenians shelled the village", True),
        ("باكو: الأرمن قصفوا القرية", "Baku: Armenians shelled the village", False),
        ("باكو: الأرمن قصفوا القرية", "Armenians shelled the village, Baku says", False),
        ("باكو: الأرمن قصفوا القرية", "Baku accuses Armenians of shelling the village", False),
        ("القائمة كاملة: جنديان وطفل", "The whole list has two soldiers and a child", False),
    ],
)
def test_who_stands_before_a_colon_says_it(ar: str, en: str, told: bool) -> None:
    """A party before a colon is no doer; a heading that names nobody may be worked in."""
    assert bool(list(labels.findings(ar, en, load_names().find(ar)))) is told


@pytest.mark.parametrize(
    ("ar", "en", "told"),
    [
        ("الرئيس: كاراباخ أذربيجانية", "President: Azerbaijani Karabakh", True),
        ("الرئيس: كاراباخ أذربيجانية", "President: Karabakh is Azerbaijani", False),
        ("قوات من كاراباخ الأذربيجانية", "Forces from Azerbaijani Karabakh", False),
        ("قصفت كاراباخ قوات أذربيجانية", "Azerbaijani forces shelled Karabakh", False),
    ],
)
def test_what_a_place_is_said_to_be_is_a_claim(ar: str, en: str, told: bool) -> None:
    """ "Karabakh is Azerbaijani" may not become the name of the place."""
    assert bool(list(labels.findings(ar, en, load_names().find(ar)))) is told


@pytest.mark.parametrize(
    ("ar", "en", "told"),
    [
        ("قتل السائق ومسعفان.", "The driver and a paramedic were killed.", True),
        ("قتل السائق ومسعفان.", "The driver and two paramedics were killed.", False),
        ("اتفق الطرفان على هدنة.", "The sides agreed on a truce.", False),
        ("أدان أحد الطرفين الهجوم.", "One side condemned the attack.", False),
        ("زار وفد من طالبان العاصمة.", "A Taliban delegation visited the capital.", False),
        ("قتل السائق ومسعف.", "The driver and a paramedic were killed.", False),
    ],
)
def test_two_are_not_one(ar: str, en: str, told: bool) -> None:
    """A dual is a number: English that has one of them behind "a" lost the other."""
    assert bool(list(duals.findings(ar, en, load_names().find(ar)))) is told
