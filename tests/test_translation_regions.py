"""The Gezira of Sudan and the Syrian Jazira are no islands, and Al Jazeera is neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.names.authority import load_names
from briefings.translation.translator import Translator


@pytest.mark.parametrize(
    ("ar", "house"),
    [
        ("قتل 30 مدنيا في هجوم لقوات الدعم السريع على قرى في الجزيرة.", "Gezira"),
        ("فر آلاف السكان من الجزيرة إلى القضارف بعد سقوط ود مدني.", "Gezira"),
        ("أكدت لجان مقاومة الجزيرة أن المليشيا نهبت القرى.", "Gezira"),
        ("وشهدت الجزيرة معارك بين الجيش والدعم السريع.", "Gezira"),
        ("وصل النازحون بالجزيرة والخرطوم إلى سنار.", "Gezira"),
        ("قصفت طائرات التحالف مواقع في الجزيرة السورية.", "Jazira"),
        ("وصلت تعزيزات إلى الجزيرة قادمة من دير الزور.", "Jazira"),
        ("اجتمعت عشائر الجزيرة والفرات في الحسكة.", "Jazira"),
    ],
)
def test_a_region_is_known_by_its_country(ar: str, house: str) -> None:
    """By a place, a force or a people of it in the sentence."""
    assert [m.house for m in load_names().find(ar) if "الجزيرة" in m.surface] == [house]


@pytest.mark.parametrize(
    "ar",
    [
        "وصلت سفينة إلى الجزيرة محملة بالمساعدات.",  # an island
        "وصلت سفينة إلى الجزيرة اليونانية وعلى متنها لاجئون من السودان.",
        "قال للجزيرة إن الجيش دخل الخرطوم.",
        "نقلت الجزيرة عن مصدر في الخرطوم أن الجيش تقدم.",
        "قالت الجزيرة إن الدعم السريع انسحب.",
        "قتل ثلاثة في شبه الجزيرة العربية وفي سوريا.",
        "بث التقرير في الجزيرة مباشر من دمشق وسوريا.",
    ],
)
def test_islands_and_channels_are_left(ar: str) -> None:
    """Without its country, before an adjective, or where somebody says something."""
    assert not {m.house for m in load_names().find(ar)} & {"Gezira", "Jazira"}


def test_the_decoder_keeps_the_region(tmp_path: Path) -> None:
    """In place of "on the island"."""
    lines = (
        "قتل 30 مدنيا في هجوم لقوات الدعم السريع على قرى في الجزيرة.",
        "قصفت طائرات التحالف مواقع للتنظيم في الجزيرة السورية.",
    )
    with Translator(open_engine(threads=1), load_names(), tmp_path / "m", Options()) as machine:
        sudan, syria = machine.lines(lines)
    assert "Gezira" in sudan and "Jazira" in syria
    assert "island" not in sudan + syria


@pytest.mark.parametrize(
    ("ar", "place"),
    [
        ("هاجم النمر العاملة قرب قفصه في الحديقة.", None),
        ("أخرج المتهم من قفصه في قاعة المحكمة.", None),
        ("قتل جده في الغارة على القرية.", None),
        ("وصل الوفد الى جده للمشاركة في القمة.", "Jeddah"),
        ("وصل الوفد من جده امس", "Jeddah"),  # a text without a ta marbuta
        ("احتج الأهالي في مدينة قفصه التونسية.", "Gafsa"),
    ],
)
def test_his_cage_is_no_town(ar: str, place: str | None) -> None:
    """Where the text writes a ta marbuta with its dots, the ha is "his"."""
    assert next((m.house for m in load_names().find(ar)), None) == place
