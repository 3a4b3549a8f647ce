"""A toll that its outlet put right says so, and stands beside the one that took its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from summary_parts import article, statement
from test_summary_claims import table, told
from toll_tables import table as told_table

from briefings.records import Amended, Claim, Statement
from briefings.summary.tolls.corrections import amended
from briefings.summary.tolls.same import retold

DAY = date(2020, 10, 28)
REPORT = "قتل 135 مقاتلا من قوات الإقليم في المعارك"
RIGHT = "تصحيح: عدد قتلى قوات الإقليم 128 وليس 135 كما ورد في خبر سابق"


def of(found: list[Claim], count: int) -> Claim:
    """The line with that count."""
    return next(c for c in found if c.figure.count[0] == count)


def pair() -> tuple[Statement, Statement]:
    """A report, and the correction of the same outlet, which counts "people"."""
    return (
        told(REPORT, 135, whom="fighters", by="karabakh"),
        told(RIGHT, 128, home=article("A02"), whom="people", of=None),
    )


def test_a_correction_stands_with_the_toll_that_it_puts_right() -> None:
    """Though it says of whom it counts in other words; the old number is no rival of the new one."""
    found = table(*pair())
    old, new = of(found, 135), of(found, 128)
    assert old.group == new.group
    assert (old.relation, old.note) == ("earlier", "corrected to 128 in A02-S01")
    assert (new.relation, new.note) == ("", "corrected from 135")
    assert (new.figure.whom, new.span, new.disputed) == ("fighters", (128, 128), False)


def test_the_number_taken_back_is_no_further_report_of_it() -> None:
    """Another outlet that gives it has not corrected it, and its toll stands."""
    text = "تصحيح: ورد في خبرنا أن قتلى قصف المدينة خمسة، والصواب أنهم أربعة"
    found = table(
        told("قتل خمسة أشخاص في قصف المدينة", 5, whom="people"),
        told("سقط خمسة قتلى في قصف المدينة", 5, whom="people", home=article("A02", source="ب")),
        told(text, 5, 4, whom="people", home=article("A03", day=DAY + timedelta(days=1))),
    )
    five = of(found, 5)
    assert "A03-S01" not in (five.item, *five.also)
    assert five.note == "corrected to 4 in A03-S01 by one of these outlets"
    assert five.relation == ""
    assert (of(found, 4).note, of(found, 4).day) == ("corrected from 5", DAY)


@pytest.mark.parametrize(
    ("text", "by", "tied"),
    [
        ("قالت سلطات الإقليم إن قتلى قواتها 128 لا 135 كما ورد في بيان سابق لها", "karabakh", True),
        ("صححت سلطات الإقليم لاحقا بأن قتلى قواتها 128 لا 135", "karabakh", True),
        ("أوضحت سلطات الإقليم أن قتلى قواتها ليسوا 135 بل 128", "karabakh", True),
        ("قالت باكو إن قتلى قوات الإقليم 128 لا 135", "azerbaijan", False),
        ("قالت سلطات الإقليم إن قتلى قواتها لا يقلون عن 128", "karabakh", False),
    ],
)
def test_who_sets_his_own_number_right_corrects_it_in_whatever_outlet(
    text: str, by: str, tied: bool
) -> None:
    """His report has the later toll; another side's "128, not 135" disputes it."""
    report = told(REPORT, 135, whom="fighters", by="karabakh")
    home = article("A02", source="ب", day=DAY + timedelta(days=1))
    said = told(text, 128, whom="fighters", by=by, home=home)
    found = table(report, said)
    assert (of(found, 135).note == "corrected to 128 in A02-S01") is tied
    assert (of(found, 128).note == "corrected from 135") is tied
    assert (of(found, 128).group == of(found, 135).group) is tied
    later = {report.id: (Amended("later", said.id, (128, 128), "fighters", "killed"),)}
    assert amended([report, said], [said]) == (later if tied else {})


def test_the_death_of_one_is_not_set_against_the_toll_of_many() -> None:
    """Nor does it open their range; where both name one town it may be a rival."""
    many = told(REPORT, 135, whom="fighters", by="karabakh")
    one = told("قتل مقاتل من قوات الإقليم برصاص قناص", 1, whom="fighters", by="azerbaijan",
               home=article("A02", source="ب"))  # fmt: skip
    found = table(many, one)
    assert of(found, 1).group != of(found, 135).group
    assert of(found, 135).span == (135, 135)
    assert {c.disputed for c in found} == {False}
    here = "قتل {} شخصا في شوشه".format
    both = table(
        told(here(20), 20, at="شوشه", by="karabakh"),
        told(here(1), 1, at="شوشه", by="azerbaijan", home=article("A02", source="ب")),
    )
    assert {c.disputed for c in both} == {True}


def test_who_is_hurt_beside_the_dead_of_a_town_is_hurt_there() -> None:
    """ "Three of his neighbours were hurt" is no earlier toll of the capital's wounded."""
    dead = told("قتل مدني في مارتوني", 1, whom="people", at="مارتوني")
    hurt = told("وأصيب ثلاثة من جيرانه", 3, whom="people", n=2, home=dead.article)
    (figure,) = hurt.analysis.figures
    hurt = replace(
        hurt, analysis=replace(hurt.analysis, figures=(replace(figure, kind="wounded"),))
    )
    total = told("أصيب 35 شخصا في قصف شوشه", 35, whom="people", at="شوشه", home=article("A02"))
    (figure,) = total.analysis.figures
    total = replace(
        total, analysis=replace(total.analysis, figures=(replace(figure, kind="wounded"),))
    )
    found = table(dead, hurt, total)
    assert of(found, 3).group != of(found, 35).group
    assert {c.note for c in found} == {""}


def test_one_of_them_is_a_part_of_the_dead() -> None:
    """ "Five dead, one of them a child" in one outlet and "among them a child" in another are two lines."""
    texts = "سقط 5 قتلى أحدهم طفل في القصف", "قتل 5 أشخاص بينهم طفل في القصف"
    said = []
    for n, text in enumerate(texts, start=1):
        made = told(text, 5, whom="people", home=article(f"A{n:02}", source=f"صحيفة {n}"))
        (five,) = made.analysis.figures
        start = text.index("طفل")
        child = replace(five, count=(1, 1), whom="children", start=start, end=start + 3)
        said.append(replace(made, analysis=replace(made.analysis, figures=(five, child))))
    found = table(*said)
    assert [(c.figure.count[0], c.relation, len(c.outlets)) for c in found] == [
        (5, "", 2),
        (1, "part", 2),
    ]


def test_over_two_hundred_and_hundreds_are_two_claims() -> None:
    """A word is not a number, though both begin at 200."""
    exact = told("قتل أكثر من 200 شخص في الهجوم", 200, whom="people", by="karabakh")
    (figure,) = exact.analysis.figures
    over, hundreds = (replace(figure, count=count) for count in ((200, None), (200, 999)))
    exact = replace(exact, analysis=replace(exact.analysis, figures=(over,)))
    rough = statement("قتل المئات في الهجوم", article("A02", source="ب"), figures=[hundreds])
    found = table(exact, rough)
    assert {(c.figure.count, c.outlets) for c in found} == {
        ((200, 999), ("ب",)),
        ((200, None), ("وكالة أ",)),
    }


def test_item_and_correction_name_each_other() -> None:
    """The reader of either learns of the other; other outlets' reports are untouched."""
    report, correction = pair()
    other = told(REPORT, 135, whom="fighters", by="karabakh", home=article("A03", source="ب"))
    assert amended([report, correction, other], [correction]) == {
        "A01-S01": (Amended("corrected", "A02-S01", (128, 128), "fighters", "killed"),),
        "A02-S01": (Amended("corrects", "A01-S01", (128, 128), "fighters", "killed"),),
    }


ARMY = "أعلنت وزارة الدفاع مقتل 12 جنديا من قواتها في المعارك"
ITS_DEAD = "بلغ عدد قتلى الجيش 12 وفق ما ذكرته الوزارة"


def test_one_toll_in_the_words_of_two_outlets_is_one_row() -> None:
    """The same word on the same day, be it of "soldiers" or of nobody named."""
    army = told(ARMY, 12, by="armenia")
    dead = told(ITS_DEAD, 12, by="armenia", whom="people", home=article("A02", source="ب"))
    [row] = table(army, dead)
    assert (row.figure.whom, row.outlets) == ("soldiers", ("وكالة أ", "ب"))


def test_equal_numbers_of_others_stay_two_rows() -> None:
    """Another claimant, another day, a small number, or two groups of people that are named."""
    army = told(ARMY, 12, by="armenia")
    home = article("A02", source="ب")
    for other in (
        told(ITS_DEAD, 12, by="azerbaijan", whom="people", home=home),
        told(ITS_DEAD, 12, by="armenia", whom="people", home=home, event=DAY - timedelta(days=2)),
        told("قتل 12 مدنيا في القصف", 12, by="armenia", whom="civilians", home=home),
    ):
        assert len(table(army, other)) == 2
    few = told(ARMY.replace("12", "3"), 3, by="armenia")
    other = told(ITS_DEAD.replace("12", "3"), 3, by="armenia", whom="people", home=home)
    assert len(table(few, other)) == 2


def test_sentences_of_one_toll_are_found_for_the_glance() -> None:
    """By their gravest toll; a toll that nobody claims is nobody's to repeat."""
    army = told(ARMY, 12, by="armenia")
    dead = told(ITS_DEAD, 12, by="armenia", whom="people", home=article("A02", source="ب"))
    assert retold(table(army, dead)) == {
        "A01-S01": frozenset({"A02-S01"}),
        "A02-S01": frozenset({"A01-S01"}),
    }
    assert retold(table(told(ARMY, 12))) == {}


def test_nobody_claims_what_a_correction_only_takes_back() -> None:
    """ "Wrongly said 292; right is 192": one claim, though the first report is not at hand."""
    text = "تصحح الوكالة خبرها الذي بثته صباحا وورد فيه خطأ أن 292 جنديا قتلوا، والصواب هو 192"
    found = table(told(text, 292, 192))
    assert [(c.figure.count[0], c.disputed) for c in found] == [(192, False)]


FIRST = "أعلنت وزارة الصحة مقتل 34 شخصاً في غارة على سوق كبكابية الاثنين."
WAR = "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."


def next_day(text: str) -> dict[object, Claim]:
    """The dead of a strike by their number, as of a ministry and of another outlet's report on the day after."""
    reports = [
        ("وكالة عيّنة", "2024-05-14", "", [FIRST, WAR]),
        ("صحيفة عيّنة", "2024-05-15", "", [text, WAR]),
    ]
    return {
        claim.figure.count[0]: claim
        for claim in told_table(reports, "sudan")
        if claim.figure.kind == "killed"
    }


@pytest.mark.parametrize(
    "text",
    [
        "صححت وزارة الصحة حصيلة الغارة على سوق كبكابية إلى 28 قتيلاً.",
        "عدّلت وزارة الصحة حصيلة ضحايا سوق كبكابية إلى 28 قتيلاً بعد استبعاد أسماء مكررة.",
        "خفضت وزارة الصحة حصيلة الغارة على سوق كبكابية إلى 28 قتيلاً.",
        "صححت وزارة الصحة الحصيلة إلى 28 قتيلاً.",
        "صححت وزارة الصحة حصيلة قصف سوق كبكابية من 34 إلى 28 قتيلاً.",
        "قالت وزارة الصحة إن العدد الصحيح لقتلى غارة كبكابية هو 28 وليس 34.",
    ],
)
def test_a_toll_that_its_claimant_corrects_on_the_next_day_is_the_earlier(text: str) -> None:
    """Whatever outlet tells it, up or down; the strike keeps its day."""
    found = next_day(text)
    (right,) = (claim for count, claim in found.items() if count != 34)
    assert (found[34].relation, right.relation) == ("earlier", "")
    assert found[34].group == right.group
    assert (right.span, right.day) == (right.figure.count, date(2024, 5, 13))


@pytest.mark.parametrize(
    "text",
    [
        "صححت وزارة الصحة حصيلة الغارة على نيالا إلى 28 قتيلاً.",
        "صححت غرفة الطوارئ حصيلة الغارة على سوق كبكابية إلى 28 قتيلاً.",
        "قال الدفاع المدني إن 28 شخصاً قُتلوا في الغارة على سوق كبكابية الاثنين.",
        "صححت وزارة الصحة عدد الجرحى في غارة كبكابية إلى 28 جريحاً.",
        "عدلت وزارة الصحة خطتها بعد مقتل 28 شخصاً في غارة على نيالا.",
    ],
)
def test_what_another_corrects_or_of_another_strike_leaves_a_toll_standing(text: str) -> None:
    """Another town's, another body's, another's own count, and the wounded."""
    assert next_day(text)[34].relation == ""
