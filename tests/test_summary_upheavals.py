"""What overturns a war, in whatever words: land in other hands, an army that gives in, a people that flees."""

from __future__ import annotations

from dataclasses import replace

import pytest
from summary_parts import killed
from test_summary_bursts import CORE, named
from test_summary_edition import edition

from briefings.records import Cluster, Statement
from briefings.summary.choice.lineworth import FLIGHT, turn_of
from briefings.summary.events.fleeing import flees
from briefings.summary.events.turning import turns


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("كتب المتحدث أن مدينة شوشي خرجت تماماً عن سيطرتنا", True),
        ("خرج قطار في مدينة شوشي عن القضبان", False),
        ("أقرّ المتحدث باسم رئيس الإقليم بأن شوشي لم تعد تحت سيطرة قواته", True),
        ("قال عمدة شوشي إن المدينة لم تعد آمنة", False),
        ("أقرت سلطات الإقليم بخسارة شوشي", True),
        ("أسف المدرب الأرميني لخسارة فريق شوشا", False),
        ("استولت قوات الدعم السريع على مدينة الفاشر", True),
        ("استولت الشرطة الأذربيجانية على شحنة مخدرات في شوشا", False),
        ("بسطت القوات الأذربيجانية سيطرتها على هدروت", True),
        ("أحكمت باكو قبضتها على المعارضة", False),
        ("باتت مدينة شوشا في يد القوات الأذربيجانية مساء الأحد", True),
        ("باتت ستيباناكرت في قبضة البرد والظلام", False),
        ("سقط مقر الفرقة السادسة في الفاشر بيد قوات الدعم السريع", True),
        ("سقط صاروخ أرميني على قاعدة بيد الجيش الأذربيجاني", False),
        ("انتزع الجيش السوداني الجمعة القصر الرئاسي من الدعم السريع", True),
        ("انتزعت القوات الأذربيجانية ألغاماً من مدينة أغدام", False),
        ("رفع الجنود الأذربيجانيون علم بلادهم فوق شوشا", True),
        ("رفع مشجعون أذربيجانيون علم بلادهم في باكو", False),
        ("دخلت قوات الدعم السريع الاثنين ود مدني، عاصمة الولاية", True),
        ("أعلن الجيش السوداني دخول قواته إلى ود مدني", True),
        ("طهر الجيش العاصمة الخرطوم من آخر جيوب الدعم السريع", True),
        ("طهرت القوات الأذربيجانية مدينة أغدام من الألغام", False),
        ("سيطرت فرق الإطفاء على حريق في ستيباناكرت", False),
    ],
)
def test_land_in_other_hands_turns_a_war(text: str, turned: bool) -> None:
    """Taken or lost by whatever verb; what burns, is demined or played for in a town is not."""
    assert turns(named(text), CORE) is turned


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("رضخت قوات أرمن قره باغ لشروط أذربيجان", True),
        ("أذعنت سلطات قره باغ لمطالب أذربيجان", True),
        ("رضخ الاتحاد الأرميني لكرة القدم لشروط الفيفا", False),
        ("قالت سلطات الإقليم إنها لن تقبل شروط باكو", False),
        ("رفعت حامية شوشي الراية البيضاء", True),
        ("دعت أذربيجان القوات الانفصالية إلى رفع الراية البيضاء", False),
        ("تخلت القوات الانفصالية عن سلاحها", True),
        ("تخلت أرمينيا عن مشروع السد", False),
        ("وافقت سلطات الإقليم على تسليم سلاحها بشروط باكو", True),
        ("سلّم عشرات من مقاتلي الإقليم أنفسهم إلى القوات الأذربيجانية", True),
        ("وصف علييف الاتفاق بأنه استسلام لأرمينيا", False),
        ("ستحل الجمهورية الانفصالية نفسها مع مطلع العام", True),
        ("حلّ رئيس الإقليم جيش الدفاع", True),
        ("حلت الحكومة الأرمينية مشكلة المؤسسات", False),
        ("قره باغ: إلغاء جميع مؤسسات الدولة بحلول يناير", True),
        ("تنتهي ولاية رئيس الجمهورية الأرمينية في مايو", False),
    ],
)
def test_an_army_that_gives_in_and_a_state_that_ends_turn_a_war(text: str, turned: bool) -> None:
    """Not what is only demanded, called so, or given up in peace."""
    assert turns(named(text), CORE) is turned


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("أمر علييف قواته الخميس بالزحف على ستيباناكرت", True),
        ("أمر علييف بفتح تحقيق في الحادث", False),
        ("اجتاحت القوات الأذربيجانية الإقليم فجر الثلاثاء", True),
        ("هدد علييف باجتياح الإقليم", False),
        ("شنت أذربيجان هجوماً مباغتاً على قره باغ", True),
        ("شنت الصحافة الأرمينية هجوماً مباغتاً على الوزير", False),
        ("سكتت المدافع في قره باغ عند منتصف الليل", True),
        ("أعلنت أذربيجان تعليق العملية العسكرية", True),
        ("طالبت موسكو أذربيجان بتعليق العملية العسكرية", False),
        ("بدأ الجيش الأذربيجاني مناورات مع تركيا", False),
        ("بدأ الجيش الأذربيجاني سحب قتلاه من الجبهة", False),
    ],
)
def test_an_attack_that_begins_and_guns_that_fall_silent_turn_a_war(
    text: str, turned: bool
) -> None:
    """Not an exercise, a threat, or what is written against a minister."""
    assert turns(named(text), CORE) is turned


def fleeing(text: str, many: int = 0) -> Statement:
    """A sentence that counts so many who flee from Karabakh."""
    made = named(text, themes=["humanitarian"])
    gone = replace(killed(many, of="karabakh", whom="people"), kind="displaced")
    figures = (gone,) if many else ()
    return replace(made, analysis=replace(made.analysis, figures=figures))


@pytest.mark.parametrize(
    ("text", "many", "flight"),
    [
        ("فرّ أكثر من مئة ألف أرمني من قره باغ إلى أرمينيا", 100_000, True),
        ("غادر أكثر من 78 ألف شخص الإقليم", 78_000, True),
        ("غادر جميع سكان قره باغ الأرمن تقريباً الإقليم", 0, True),
        ("بدأ نزوح جماعي لأرمن قره باغ نحو أرمينيا", 0, True),
        ("خلت ستيباناكرت من سكانها", 0, True),
        ("غادر 150 جريحا قره باغ إلى أرمينيا", 150, False),
        ("تحتاج أرمينيا إلى مساعدة 100000 لاجئ من قره باغ", 100_000, False),
        ("فر 90000 شخص من قره باغ منذ اندلاع الحرب", 90_000, False),
        ("نفت باكو أن 90000 شخص غادروا قره باغ", 90_000, False),
        ("حذر مسؤول أرميني من خطر نزوح جماعي من قره باغ", 0, False),
    ],
)
def test_a_people_that_flees_is_told_from_those_who_are_helped(
    text: str, many: int, flight: bool
) -> None:
    """Many who go now; not who went since the war began, might go, or is given bread."""
    assert flees(fleeing(text, many), CORE) is flight


def test_a_flight_is_told_once_in_its_weeks() -> None:
    """It has a line, whatever else was told of its days, and the next day's count of it has none."""
    gone = fleeing("فرّ أكثر من مئة ألف أرمني من قره باغ إلى أرمينيا", 100_000)
    assert turn_of(Cluster(gone), CORE) == FLIGHT
    assert edition(gone).glance == (gone.id,)
