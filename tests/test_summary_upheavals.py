"""What overturns a war, in whatever words: land in other hands, an army that gives in, a people that flees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from summary_parts import article, killed, statement
from test_summary_bursts import CORE, NAMES, named

from briefings.records import Cluster, Statement
from briefings.summary.choice.foremost import with_toll
from briefings.summary.choice.lineworth import FLIGHT, Page, turn_of
from briefings.summary.choice.ranking import scores
from briefings.summary.events.fleeing import flees, is_of_flight
from briefings.summary.events.turning import turns


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("كتب المتحدث أن مدينة شوشي خرجت تماماً عن سيطرتنا", True),
        ("خرج قطار في مدينة شوشي عن القضبان", False),
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


def fleeing(text: str, many: int = 0, day: date = date(2023, 9, 29)) -> Statement:
    """A sentence of a day that counts so many who flee from Karabakh."""
    made = statement(
        text, article(f"A{day:%j}", day=day), speaker=["azerbaijan"], themes=["humanitarian"]
    )
    made = replace(made, translated=replace(made.translated, names=NAMES.find(text)))
    gone = replace(killed(many, of="karabakh", whom="people"), kind="displaced")
    figures = (gone,) if many else ()
    return replace(made, analysis=replace(made.analysis, figures=figures))


@pytest.mark.parametrize(
    ("text", "many", "flight"),
    [
        ("فرّ أكثر من مئة ألف أرمني من قره باغ إلى أرمينيا", 100_000, True),
        ("غادر أكثر من 78 ألف شخص الإقليم", 78_000, True),
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
    assert flees(fleeing(text, many)) is flight


def test_a_flight_is_told_once_in_its_weeks() -> None:
    """A line of the next days that counts who fled is worth less than before; one of another season is not."""
    day = date(2023, 9, 29)
    first, later, apart = (
        fleeing("فرّ أكثر من مئة ألف أرمني من قره باغ إلى أرمينيا", 100_000, day + timedelta(days=n))
        for n in (0, 2, 90)
    )
    few = fleeing("وصل آلاف الأرمن إلى غوريس", 2_000, day - timedelta(days=4))
    assert turn_of(Cluster(first), CORE) == FLIGHT
    assert not turn_of(Cluster(few), CORE)
    items = [first, later, few, apart]
    page = Page(
        {s.id: 5.0 for s in items},
        {s.id: FLIGHT for s in items if s is not few},
        {s.id: ("karabakh", "humanitarian") for s in items},
        {s.id: frozenset() for s in items},
        {},
        {s.id: {} for s in items},
        {s.id: () for s in items},
        frozenset(s.id for s in items if is_of_flight(s)),
    )
    assert {page.anew(Cluster(s)) for s in items} == {5.0}
    page.take(Cluster(first))
    assert page.anew(Cluster(apart)) == 5.0
    assert all(page.anew(Cluster(s)) < 4 for s in (later, few))


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("وصل آلاف الأرمن إلى غوريس بعد أن فتحت باكو الطريق", False),
        ("فتحت باكو الطريق إلى غوريس", True),
        ("غادر الوزير موسكو من دون أن يوقع اتفاقاً لوقف إطلاق النار", False),
        ("رفضت يريفان توقيع اتفاق لوقف إطلاق النار", False),
    ],
)
def test_what_was_before_and_what_was_refused_turn_nothing(text: str, turned: bool) -> None:
    """ "After it had opened the road", "without signing a truce"."""
    assert turns(named(text), CORE) is turned


def test_a_column_that_speaks_of_a_surrender_tells_no_turn() -> None:
    """Its author argues; the news of that day tells it."""
    text = "وما استسلام الإقليم إلا توقيع متأخر"
    news = named(text)
    home = replace(news.article, opinion=True)
    sentence = replace(news.translated.sentence, article=home)
    column = replace(
        news,
        translated=replace(news.translated, sentence=sentence),
        analysis=replace(news.analysis, sentence=sentence),
    )
    worth = scores([Cluster(news)], CORE)[news.id], scores([Cluster(column)], CORE)[column.id]
    assert [w.turn for w in worth] == [True, False]
    assert worth[0].total - worth[1].total > 0.6


@pytest.mark.parametrize("room", [False, True])
def test_a_toll_that_is_owed_takes_no_turns_place_where_there_is_room(room: bool) -> None:
    """It is one line more."""
    texts = (f"استسلمت القوات في القرية {n}" for n in range(3))
    made = [statement(text, article(f"A{n:02}")) for n, text in enumerate(texts)]
    *lines, toll = made
    every = {s.id: Cluster(s) for s in made}
    chosen = [s.id for s in lines]
    found = with_toll(chosen, [toll.id], every.values(), room=room)
    assert found == [toll.id, *chosen[: None if room else 1]]
