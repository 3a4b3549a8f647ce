"""Wordings that look like those of a rule and are none: each keeps who says, acts, is hit and counted."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings import profile
from briefings.records import Analysis

_LEAD = "اندلعت اشتباكات جديدة بين القوات الأرمينية والأذربيجانية في ناغورني قره باغ."
_WAR = "تجددت الاشتباكات بين الجيش السوداني وقوات الدعم السريع في الخرطوم."


def last(ar: str, watch: profile.Profile) -> Analysis:
    """What is found in a sentence behind one that tells of the war."""
    sudan = watch is SUDAN
    day = date(2024, 5, 20) if sudan else date(2020, 10, 30)
    return analyses_of(_WAR if sudan else _LEAD, ar, watch=watch, day=day)[-1]


@pytest.mark.parametrize(
    ("ar", "says", "watch"),
    [
        ("قال مندوب روسيا لدى الأمم المتحدة إن أذربيجان وأرمينيا مطالبتان بوقف القتال.", ("russia",), KARABAKH),
        ("قالت مندوبة واشنطن لدى مجلس الأمن إن على أذربيجان إعادة فتح ممر لاتشين.", ("usa",), KARABAKH),
        ("أكد مندوب روسيا في مجموعة مينسك أن الهدنة صامدة.", ("russia",), KARABAKH),
        ("قال مندوب روسيا في مجلس الأمن إن بلاده ترفض القرار.", ("other",), SUDAN),
        ("قال مكتب الشرق الأوسط في الخارجية البريطانية إن لندن قلقة.", ("other",), KARABAKH),
        ("قالت مديرة مكتب وكالة الأمم المتحدة للاجئين في باكو إن أذربيجان سمحت بدخول المساعدات.", ("un",), KARABAKH),
        ("قال مدير مكتب شبكة أطباء السودان في الفاشر إن خمسة قتلوا.", ("doctors",), SUDAN),
        ("قال مراسل روسيا اليوم في يريفان إن أرمينيا حشدت قواتها.", (), KARABAKH),
        ("أكدت اليوم الخارجية أن أرمينيا لم تتلق ردا.", ("armenia",), KARABAKH),
        ("أعلنت أمس الثلاثاء الداخلية اعتقال عشرة أشخاص في باكو.", ("azerbaijan",), KARABAKH),
    ],
)  # fmt: skip
def test_a_lands_delegate_and_a_ministry_behind_a_day_speak(
    ar: str, says: tuple[str, ...], watch: profile.Profile
) -> None:
    """ "Russia's delegate said" is Russia, and no paper; "on Tuesday the (ministry of the) interior"."""
    assert last(ar, watch).roles.speaker == says


@pytest.mark.parametrize(
    ("ar", "acts", "hit", "watch"),
    [
        ("قال رئيس الوزراء الأرميني إن الميليشيات الشعبية شاركت في الدفاع عن القرى الحدودية.", set(), set(), KARABAKH),
        ("دعا باشينيان المواطنين إلى تشكيل الميليشيات والتوجه إلى الجبهة.", {"armenia"}, set(), KARABAKH),
        ("قال الجيش السوداني إن المليشيات القبلية المتحالفة معه صدت هجوما في الفاشر.", set(), {"army"}, SUDAN),
        ("هاجمت القوات الأذربيجانية الإقليم التابع لأذربيجان رسميا.", {"azerbaijan"}, {"karabakh"}, KARABAKH),
        ("قصف الجيش الأذربيجاني الجيب التابع لأذربيجان والذي يسكنه الأرمن.", {"azerbaijan"}, {"karabakh"}, KARABAKH),
        ("حصلت القوات الأرمينية على دبابات غنمتها من الجيش الأذربيجاني.", {"armenia"}, {"azerbaijan"}, KARABAKH),
        ("حصل الجيش على أسلحة استولى عليها من قوات الدعم السريع.", {"army"}, {"rsf"}, SUDAN),
        ("قالت وزارة الخارجية الأرمينية إن فرنسا افتتحت قنصلية في جنوب البلاد.", {"france"}, set(), KARABAKH),
        ("قالت أرمينيا إن أذربيجان شيدت طرقا في جنوب البلاد.", {"azerbaijan"}, set(), KARABAKH),
        ("قالت أذربيجان إن أرمينيا سحبت قواتها من غرب البلاد.", {"armenia"}, set(), KARABAKH),
        ("ندد باشينيان بضرب القوات التابعة لأذربيجان قرى حدودية في أرمينيا.", {"azerbaijan"}, {"armenia"}, KARABAKH),
        ("بحث ماكرون وباشينيان تطورات القصف الأذربيجاني في قره باغ.", {"france", "armenia", "azerbaijan"}, {"karabakh"}, KARABAKH),
        ("بحث لافروف مع نظيره الأرميني الوضع الإنساني في قره باغ المحاصر.", {"russia", "armenia"}, {"karabakh"}, KARABAKH),
        ("ناقش البرلمان الأرميني الوضع في قره باغ الذي تحاصره أذربيجان.", {"armenia"}, {"karabakh"}, KARABAKH),
        ("ناقش مجلس الأمن الأوضاع في دارفور بعد مقتل 150 شخصا.", {"un"}, {"sudan"}, SUDAN),
        ("يجب تسوية النزاع في قره باغ بعدما قصفت أذربيجان المدنيين.", {"azerbaijan"}, {"karabakh"}, KARABAKH),
    ],
)  # fmt: skip
def test_whose_deed_it_is_where_the_wording_looks_alike(
    ar: str, acts: set[str], hit: set[str], watch: profile.Profile
) -> None:
    """One's own militias, a region that is another's by law, booty, an attack by forces "belonging to"."""
    found = last(ar, watch).roles
    assert (set(found.actor), set(found.affected)) == (acts, hit)


@pytest.mark.parametrize(
    ("ar", "expected", "watch"),
    [
        ("قالت أذربيجان إن خمسة من جنودها قتلوا، فيما قتل ثلاثة جنود أرمن ومدنيان من قره باغ.", [(5, "azerbaijan"), (3, "armenia"), (2, "karabakh")], KARABAKH),
        ("أعلنت أرمينيا مقتل ستة من جنودها، وقتل أربعة جنود أذربيجانيين وجنديان روسيان.", [(6, "armenia"), (4, "azerbaijan"), (2, "russia")], KARABAKH),
        ("قتل 21 شخصا منذ إطلاق أرمينيا صواريخ على بردعة.", [(21, "azerbaijan")], KARABAKH),
        ("قتل 40 شخصا منذ هجوم الدعم السريع على الفاشر، بحسب الجيش.", [(40, None)], SUDAN),
        ("قتل المراسل والمصور في قصف أذربيجاني على مارتوني.", [(1, "karabakh"), (1, "karabakh")], KARABAKH),
        ("شيع سفير تركيا مع سكان كنجة خمسة شهداء.", [(5, "azerbaijan")], KARABAKH),
        ("شيعت مدينة سنجة عشرة شهداء قتلتهم قوات الدعم السريع.", [(10, None)], SUDAN),
        ("وصل 28 أسيرا من أذربيجان إلى يريفان.", [(28, None)], KARABAKH),
    ],
)  # fmt: skip
def test_whose_people_are_counted_where_the_wording_looks_alike(
    ar: str, expected: list[tuple[int, str | None]], watch: profile.Profile
) -> None:
    """Counts that happen to add up, missiles launched, two men of the press, a funeral."""
    assert [(f.count[0], f.party_affected) for f in last(ar, watch).figures] == expected


def test_a_bare_count_behind_while_is_of_the_same_report() -> None:
    """ "Five soldiers were killed, while 12 were wounded according to Y": both by Y's word."""
    found = last("قتل خمسة جنود في تارتار، بينما أصيب 12 بحسب وزارة الدفاع الأذربيجانية.", KARABAKH)
    assert [f.claimed_by for f in found.figures] == ["azerbaijan", "azerbaijan"]
