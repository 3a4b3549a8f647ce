"""Of an event told many times the glance has what happened and the latest count, and a witness does not lead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from summary_parts import article, killed, statement
from test_summary_edition import edition

from briefings.records import Article, Cluster, Figure, NameMatch, Source, Statement, Trust
from briefings.summary.choice.chains import surpassed
from briefings.summary.choice.foremost import with_toll
from briefings.summary.choice.growing import outgrown
from briefings.summary.events.scenes import scenes

DAY = date(2020, 10, 17)


def at(
    text: str, home: Article, n: int, house: str = "", *figures: Figure, **more: str
) -> Statement:
    """A sentence that names a town, or none."""
    made = statement(
        text, home, n, affected=["azerbaijan"], themes=["casualties"], figures=figures, event=DAY
    )
    names = (NameMatch(0, 2, text[:2], house, "place"),) if house else ()
    trust = Trust("check") if more.get("mark") else made.translated.trust
    return replace(made, translated=replace(made.translated, names=names, trust=trust))


def home(n: int) -> Article:
    """The article of a day and outlet."""
    return article(f"A{n:02d}", source=f"وكالة {n}", day=DAY + timedelta(days=n - 1))


def dead(n: int, text: str, whom: str = "people") -> Figure:
    """So many dead, by the same side."""
    return killed(n, of="azerbaijan", by="azerbaijan", whom=whom, within=text)


FIRST = "قالت النيابة إن القصف الصاروخي على كنجة أسفر فجرا عن مقتل 13 مدنيا"
PART = "وذكرت النيابة أن بين القتلى 2 من الأطفال وأن عشرين منزلا دمرت"
WALK = "عاد السكان إلى كنجة بحثا عن أقاربهم بين الحجارة"
NEXT = "وارتفعت حصيلة القصف الذي وقع فجر السبت إلى 14 قتيلا بعد وفاة طفلة"
MOURN = "شيع المئات في كنجة ضحايا القصف الصاروخي"


def test_a_toll_goes_on_where_its_article_was_last() -> None:
    """What names no town is of the one before it, or of its title; what names a land is of none."""
    one, two = home(1), replace(home(2), title="كنجة تودع قتلاها")
    told = [
        at(FIRST, one, 1, "Ganja"),
        at(PART, one, 2),
        at(NEXT, two, 1),
        at(MOURN, two, 2, "Ganja"),
    ]
    known = scenes(told)
    assert [set(known(s)) for s in told[:2]] == [{"Ganja"}, {"Ganja"}]
    assert known(at(NEXT, home(3), 1)) == frozenset()


def test_a_toll_of_another_town_is_no_later_count() -> None:
    """Each of two blows has its line."""
    two, found = home(2), "وعثر رجال الإنقاذ على 14 قتيلا تحت الركام"
    made = edition(
        at(FIRST, home(1), 1, "Ganja", dead(13, FIRST, "civilians")),
        at("شيع المئات في بردعة ضحايا القصف", two, 1, "Barda"),
        at(found, two, 2, "", dead(14, found)),
        max_per_section=9,
    )
    assert {"A01-S01", "A02-S02"} <= set(made.glance)


@pytest.mark.parametrize(
    ("later", "house", "days", "dropped"),
    [
        ("وبلغت حصيلة انفجار المستودع النهائية 218 قتيلا", "", 75, True),
        ("وارتفع عدد ضحايا انفجار المستودع إلى 218 قتيلا", "", 10, True),
        ("وبلغت حصيلة انفجار المستودع في بردعة 218 قتيلا", "Barda", 75, False),
        ("وبلغت حصيلة القصف النهائية 218 قتيلا", "", 75, False),
        ("وبلغت حصيلة انفجار المستودع النهائية 218 قتيلا", "", 300, False),
    ],
)
def test_the_last_toll_of_an_accident_is_its_one_line(
    later: str, house: str, days: int, dropped: bool
) -> None:
    """Months lie between them; what is of another town, of the war or of another year is another."""
    blast = "أسفر انفجار مستودع للوقود قرب كنجة عن مقتل 170 شخصا"
    first = at(blast, home(1), 1, "Ganja", dead(170, blast))
    last = at(later, home(2), 1, house, dead(218, later))
    last = replace(last, analysis=replace(last.analysis, event_date=DAY + timedelta(days=days)))
    found = surpassed([Cluster(first, ()), Cluster(last, ())])
    assert (found == {first.id}) is dropped


def tally(
    n: int, day: int, text: str, of: str | None, words: str = "a monitoring group"
) -> Statement:
    """So many civilians whom a body has counted until a day."""
    figure = killed(n, of=of, whom="civilians", within=text)
    figure = replace(figure, source=Source("monitor", words, 0, 5))
    return statement(text, home(day), themes=["casualties"], figures=[figure])


def test_a_bodys_later_tally_takes_the_place_of_its_earlier_one() -> None:
    """Whatever side either of them names; not a day's toll, nor another body's count."""
    first = tally(162, 1, "أعلن المرصد مقتل 162 مدنيا في القرى", "karabakh")
    last = tally(1383, 6, "وثق المرصد مقتل 1383 مدنيا منذ السادس من الشهر", None)
    daily = tally(1383, 6, "أعلن المرصد مقتل 1383 مدنيا في المدينة", None)
    other = tally(1383, 6, "وثقت الهيئة مقتل 1383 مدنيا منذ السادس من الشهر", None, "an office")
    grown = {later: outgrown(edition(first, s).claims, [first, s]) for later, s in
             (("last", last), ("daily", daily), ("other", other))}  # fmt: skip
    assert set(grown["last"]) == {first.id}
    assert not grown["daily"]
    assert not grown["other"]


@pytest.mark.parametrize(
    ("text", "many", "paid"),
    [
        ("قتل 1383 مدنيا في المدينة يوم الجمعة", 1383, False),
        ("وثق المرصد مقتل 111 مدنيا منذ السادس من الشهر", 111, False),
    ],
)
def test_a_toll_that_is_owed_is_paid_by_its_later_tally(text: str, many: int, paid: bool) -> None:
    """Who counts 1,383 since the sixth has counted the 1,068 of Monday; a day's dead or fewer pay nothing."""
    owed, line = tally(1068, 4, "قتل 1068 مدنيا", None), tally(many, 6, text, "karabakh")
    other = statement("انتهت العملية", home(4), 2)
    clusters = {s.id: Cluster(s, ()) for s in (owed, line, other)}
    made = with_toll([line.id, other.id], [owed.id], clusters.values())
    assert (owed.id not in made) is paid


@pytest.mark.parametrize(
    ("first", "last", "day", "of", "dropped"),
    [
        (
            "قتل 745 مدنيا منذ الخميس",
            "وثق المرصد مقتل 1383 مدنيا منذ السادس من الشهر",
            5,
            "karabakh",
            True,
        ),
        (
            "ارتفعت حصيلة القتلى إلى 745 مدنيا",
            "بلغ عدد القتلى حتى مساء الثلاثاء 1383 مدنيا",
            3,
            "karabakh",
            True,
        ),
        (
            "قتل 745 مدنيا منذ الخميس",
            "وثق المرصد مقتل 1383 مدنيا منذ السادس من الشهر",
            30,
            "karabakh",
            False,
        ),
        (
            "قتل 745 مدنيا منذ الخميس",
            "وثق المرصد مقتل 1383 مدنيا منذ السادس من الشهر",
            5,
            "armenia",
            False,
        ),
        (
            "قتل 745 مدنيا في المدينة",
            "وثق المرصد مقتل 1383 مدنيا منذ السادس من الشهر",
            5,
            "karabakh",
            False,
        ),
        ("قتل 745 مدنيا منذ الخميس", "قتل 1383 مدنيا في قصف المدينة", 5, "karabakh", False),
    ],
)
def test_a_tally_of_the_week_is_told_by_its_latest_count(
    first: str, last: str, day: int, of: str, dropped: bool
) -> None:
    """Of one side, whichever of the reports names the body; a day's toll and another side's are others."""
    old = statement(first, home(1), themes=["casualties"],
                    figures=[killed(745, of="karabakh", whom="civilians", within=first)])  # fmt: skip
    new = statement(last, home(1 + day), themes=["casualties"],
                    figures=[killed(1383, of=of, whom="civilians", within=last)])  # fmt: skip
    found = surpassed([Cluster(old, ()), Cluster(new, ())])
    assert (old.id in found) is dropped


@pytest.mark.parametrize(
    ("text", "days", "by", "gone"),
    [
        ("ارتفعت حصيلة المعارك منذ مطلع الشهر إلى 75 قتيلا", 2, "un", True),
        ("قتل 75 شخصا منذ بدء المعارك", 20, "un", True),
        ("ارتفعت حصيلة المعارك إلى 75 قتيلا", 20, "un", False),
        ("قتل 75 شخصا منذ بدء المعارك", 2, "azerbaijan", False),
    ],
)
def test_of_all_the_dead_of_a_war_an_outsiders_later_count_stands(
    text: str, days: int, by: str, gone: bool
) -> None:
    """Nobody's side is told: 47 in three days, then 75 since it began; what a side counts is its own claim."""
    told = "أحصت المنظمة مقتل 47 شخصا خلال الأيام الثلاثة الماضية"
    old = statement(
        told, home(1), themes=["casualties"], figures=[killed(47, of=None, by="un", whom="people")]
    )
    new = statement(
        text,
        home(1 + days),
        themes=["casualties"],
        figures=[killed(75, of=None, by=by, whom="people")],
    )
    found = surpassed([Cluster(old, ()), Cluster(new, ())], ["azerbaijan", "armenia"])
    assert (old.id in found) is gone


@pytest.mark.parametrize(
    ("text", "of", "by", "gone"),
    [
        ("أحصت المنظمة مقتل 185 شخصا وإصابة 900", None, "un", True),
        ("أحصت النقابة مقتل 185 شخصا وإصابة 900", "azerbaijan", "azerbaijan", False),
        ("أحصت المنظمة مقتل 185 شخصا", None, "un", False),
        ("أحصت المنظمة مقتل 185 شخصا وإصابة 900 في غارة على سوق", None, "un", False),
        ("أحصت المنظمة مقتل 185 شخصا وإصابة 900 في زلزال", None, "un", False),
    ],
)
def test_the_toll_of_a_whole_war_is_told_by_the_last_who_counts_it(
    text: str, of: str | None, by: str, gone: bool
) -> None:
    """Whichever outsider; not one side's own dead, nor those of a raid or an earthquake."""

    def toll(text: str, day: int, many: int, of: str | None, by: str) -> Statement:
        hurt = replace(killed(900, of=of, by=by, whom="people"), kind="wounded")
        figures = [killed(many, of=of, by=by, whom="people"), *[hurt] * ("900" in text)]
        return statement(text, home(day), themes=["casualties"], figures=figures)

    old = toll(text, 1, 185, of, by)
    new = toll("قال المبعوث إن 700 شخص قتلوا وأصيب 900", 36, 700, None, "un")
    found = surpassed([Cluster(old, ()), Cluster(new, ())], ["azerbaijan", "armenia"])
    assert (old.id in found) is gone
