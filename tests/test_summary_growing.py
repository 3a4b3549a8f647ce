"""A count that grows is told by its latest figure; the dead of one side stand beside those of the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from summary_parts import article, killed, statement, told
from test_summary_edition import edition

from briefings.records import Briefing, FigureKind, Statement, Trust
from briefings.summary.choice.selection import GROWN
from briefings.summary.events.bursts import of_war
from briefings.summary.events.turning import arrests, turns

DAY = date(2023, 9, 25)
CORE = ("azerbaijan", "armenia", "karabakh")


def counted(
    text: str, n: int, day: int, *, kind: FigureKind = "displaced", **more: str
) -> Statement:
    """A count of people of Karabakh, so many days after the first."""
    home = article(f"A{day + 1:02d}", source=f"وكالة {day}", day=DAY + timedelta(days=day))
    figure = killed(n, of=more.get("of", "karabakh"), by=more.get("by", "armenia"),
                    whom=more.get("whom", "people"), within=text)  # fmt: skip
    figure = replace(figure, kind=kind)
    of = more.get("of", "karabakh")
    theme = "humanitarian" if kind == "displaced" else "casualties"
    return statement(text, home, affected=[of], themes=[theme], figures=[figure])


def items(made: Briefing) -> set[str]:
    """The ids of all items."""
    return {cluster.lead.id for cluster in made.clusters}


FIRST = counted("قالت الحكومة إن 6650 شخصا وصلوا من الإقليم حتى مساء الاثنين", 6650, 0)


@pytest.mark.parametrize(
    "text",
    [
        "قال متحدث باسم المفوضية إن عدد الواصلين بلغ 88780 لاجئا",
        "أعلنت الحكومة أن عدد النازحين قسرا تجاوز 88780",
        "عبر الحدود 88780 شخصا حتى ظهر الخميس",
        "ارتفعت حصيلة النازحين من الإقليم إلى 88780",
    ],
)
def test_of_a_growing_count_of_those_who_fled_the_latest_figure_is_the_item(text: str) -> None:
    """The earlier one stands in the annex, with the reason."""
    last = counted(text, 88780, 4, by="un")
    made = edition(FIRST, last)
    assert items(made) == {last.id}
    assert [(out.sentence, out.reason) for out in made.coverage.left_out] == [(FIRST.id, GROWN)]


def test_who_fled_weeks_later_or_in_another_flight_is_counted_apart() -> None:
    """What is no running count, what a month lies between, and what a sentence counts besides stays."""
    once = counted("فر 9000 شخص من القرى المجاورة", 9000, 2)
    assert items(edition(FIRST, once)) == {FIRST.id, once.id}
    late = counted("قالت المفوضية إن عدد الواصلين بلغ 9000 لاجئ", 9000, 30)
    assert items(edition(FIRST, late)) == {FIRST.id, late.id}
    last = counted("قالت المفوضية إن عدد الواصلين بلغ 9000 لاجئ", 9000, 3)
    figures = (*FIRST.analysis.figures, killed(3, of="karabakh"))
    besides = replace(FIRST, analysis=replace(FIRST.analysis, figures=figures))
    assert items(edition(besides, last)) == {besides.id, last.id}


def test_a_sides_own_dead_are_a_line_of_the_glance_by_its_last_count() -> None:
    """Of the 158 soldiers and the 974 of three weeks later only these."""
    few, many = (
        counted(f"أعلنت الدفاع أن عدد قتلاها من الجنود بلغ {n}", n, day, kind="killed",
                by="karabakh", whom="soldiers")
        for n, day in ((158, 0), (974, 21))
    )  # fmt: skip
    assert edition(few, many).glance == (many.id,)
    civilians = counted(
        "بلغ عدد القتلى 158 مدنيا", 158, 0, kind="killed", by="karabakh", whom="civilians"
    )
    assert civilians.id in edition(civilians, many).glance


BLOW = "قتل 7 أشخاص في قصف صاروخي على سوق المدينة"
ROSE = "ارتفعت حصيلة القصف الصاروخي الذي استهدف سوق المدينة القديمة يوم الاثنين إلى 9 قتلى"


def test_a_toll_that_rose_is_the_line_of_its_blow_not_the_first_count() -> None:
    """In whatever outlet, by the same side; what the other side counts stays."""
    first = counted(BLOW, 7, 0, kind="killed", by="karabakh")
    last = counted(ROSE, 9, 1, kind="killed", by="karabakh")
    last = replace(last, analysis=replace(last.analysis, event_date=DAY))
    assert edition(first, last).glance == (last.id,)
    theirs = counted(BLOW, 7, 0, kind="killed", by="azerbaijan")
    assert theirs.id in edition(theirs, last).glance


def test_the_other_sides_dead_are_shown_beside_a_toll() -> None:
    """In the place of what is worth less, though its section was full; an accident's dead are no side's."""
    ours = counted(
        "قتل 192 جنديا في العملية", 192, 0, kind="killed", of="azerbaijan", by="azerbaijan"
    )
    theirs = counted("قال المسؤول إن حصيلة القتلى بلغت 20", 20, 1, kind="killed", by="karabakh")
    trust = replace(theirs.translated.trust, mark="check")
    theirs = replace(theirs, translated=replace(theirs.translated, trust=trust))
    rest = [told(n, "karabakh", "casualties", worth=9) for n in range(20)]
    made = edition(ours, theirs, *rest, max_per_section=2)
    assert {ours.id, theirs.id} <= items(made)
    assert theirs.id not in items(edition(theirs, *rest, max_per_section=2))
    fire = counted("قتل 68 شخصا في حريق مستودع الوقود", 68, 2, kind="killed", by="karabakh")
    assert of_war(theirs, CORE) == {"karabakh": 20}
    assert of_war(fire, CORE) == {}


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ('أعلنت وزارة الدفاع إطلاق "عملية محلية لمكافحة الإرهاب" في الإقليم', True),
        ("شنت باكو «عملية محلية لمكافحة الإرهاب» في الإقليم", True),
        ("أكد المتحدث أن القوات استعادت مواقع كانت قد فقدتها", False),
        ("أعلن الجيش أنه استعاد عدة مواقع وتلال", False),
        ("أعلن الجيش أنه استعاد السيطرة على الإقليم", True),
    ],
)
def test_an_operation_that_is_launched_is_a_turn_and_posts_retaken_are_none(
    text: str, turned: bool
) -> None:
    """What a side says of its posts is the report of a day."""
    made = statement(text, actor=["azerbaijan"], themes=["military"])
    assert turns(made, CORE) is turned


def test_the_arrest_of_a_leader_is_told_from_what_ends_a_war() -> None:
    """Whoever is arrested, arms that are laid down and a town that is given up are more."""
    held = statement("أعلنت باكو توقيف رجل الأعمال، رئيس الحكومة السابق", actor=["azerbaijan"])
    laid = statement("وافق المقاتلون على إلقاء السلاح بعد توقيف رئيس الحكومة", actor=["karabakh"])
    assert arrests(held)
    assert not arrests(laid)


def test_an_untrusted_line_is_none_of_the_glance_beside_others() -> None:
    """Its fact line tells an ambassador nothing."""
    plain = told(1, "armenia", "diplomacy")
    fact = counted("قتل 16 مقاتلا في غارات غرب المدينة", 16, 0, kind="killed")
    trust = replace(fact.translated.trust, mark="untrusted")
    fact = replace(fact, translated=replace(fact.translated, trust=trust))
    assert edition(plain, fact).glance == (plain.id,)
    assert edition(fact).glance == (fact.id,)


TOLD = (
    "وزعت البلدية أغطية على العائلات في المدرسة",
    "فتح المستشفى قسما جديدا للأطفال قرب السوق",
    "أصلح العمال خط المياه الذي يغذي الحي الشرقي",
    "وصلت شاحنة طحين من الوادي إلى المخبز الكبير",
    "بدأ معلمون متطوعون دروسا مسائية في القاعة",
    "نصب مهندسون مولدات كهرباء عند محطة الضخ",
    "أعادت شركة الهاتف خدمة الإنترنت إلى القرى الجبلية",
    "تبرع تجار بأدوية سكري لمرضى المركز الصحي",
)


def small(n: int) -> Statement:
    """One of many small facts, not the first of its article."""
    home = article(f"C{n:02d}", source=f"وكالة {n}", day=DAY + timedelta(days=2 * n))
    return statement(TOLD[n - 1], home, 2, speaker=["karabakh"], affected=["karabakh"],
                     themes=["humanitarian"])  # fmt: skip


SMALL = [small(n) for n in range(1, 9)]


def low(made: Statement, n: int = 7) -> Statement:
    """The same far down in its article, where little is worth a place."""
    sentence = replace(made.translated.sentence, n=n)
    translated = replace(made.translated, sentence=sentence, trust=Trust("check"))
    return Statement(translated, replace(made.analysis, sentence=sentence), made.facts)


def before(made: Statement) -> list[Statement]:
    """What stands before it in its article, and is of another matter."""
    numbers = range(1, made.translated.sentence.n)
    return [
        statement(
            f"افتتح الوزير سوقا {n * 17} وعادت الأسر إلى بيوتها", made.article, n, relevant=False
        )
        for n in numbers
    ]


def test_the_last_figure_of_a_count_has_a_place_in_a_full_section() -> None:
    """A hundred thousand who fled stand before tents that were counted; the earlier figure is named as such."""
    last = low(
        counted("قال متحدث باسم المفوضية إن عدد الواصلين بلغ 88780 لاجئا", 88780, 4, by="un")
    )
    made = edition(FIRST, last, *before(last), *SMALL, max_per_section=4)
    reasons = {out.sentence: out.reason for out in made.coverage.left_out}
    assert last.id in items(made)
    assert reasons[FIRST.id] == GROWN
    assert len(made.clusters) == 4


def test_an_earlier_figure_stays_where_the_later_one_is_not_shown() -> None:
    """What only leans on a sentence that is no item ousts nothing."""
    home = article("A05", source="وكالة 4", day=DAY + timedelta(days=4))
    denied = statement("نفت باكو ما قيل عن الخيمة", home, 6, speaker=["azerbaijan"])
    last = low(counted("وأضافت ردا على ذلك أن عدد الواصلين بلغ 88780", 88780, 4, by="un"))
    made = edition(FIRST, last, denied, *SMALL, max_per_section=4)
    assert (last.id in items(made)) != (FIRST.id in items(made))


def test_the_sentence_that_opens_with_a_disaster_is_not_lost_to_small_facts() -> None:
    """Where the section is full one of the small facts goes, no toll and no turn."""
    blast = low(counted("أسفر انفجار المستودع عن مقتل 12 شخصا في البلدة", 12, 3, kind="killed"), 1)
    blast = replace(blast, analysis=replace(blast.analysis, themes=("humanitarian",)))
    again = [
        statement(one.translated.sentence.text, replace(one.article, id=f"D{n}{k}", source=f"صحيفة {k}"),
                  2, speaker=["karabakh"], affected=["karabakh"], themes=["humanitarian"])
        for n, one in enumerate(SMALL)
        for k in range(7)
    ]  # fmt: skip
    made = edition(blast, *SMALL, *again, max_per_section=4)
    assert blast.id in items(made)
