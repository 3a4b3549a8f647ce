"""A correction is read with the report of its own outlet that it puts right, be it a post that names nobody."""

from __future__ import annotations

from datetime import timedelta

import pytest
from analysis_texts import KARABAKH, POSTED, post

from briefings.analysis.facts.amending import with_amendments
from briefings.records import BriefedArticle, Statement
from briefings.summary.tolls.corrections import amended

AMBUSH = "قتل 21 مقاتلا من قوات قره باغ في كمين قرب مارتاكرت."
NUMBERS = "تصحيح للخبر السابق: العدد 12 وليس 21."


def read(*posts: BriefedArticle) -> Statement:
    """The sentence of the last post, read with the others."""
    return with_amendments(posts, KARABAKH)[-1].statements[0]


def test_a_correction_in_a_post_of_its_own_is_tied_to_the_post_before() -> None:
    """It counts whom that one counts, and is about the conflict as that one is."""
    before = post(AMBUSH, 1)
    alone = post(NUMBERS, 2)
    assert not alone.statements[0].analysis.relevant
    found = read(before, alone).analysis
    (figure,) = found.figures
    assert (found.amends, found.relevant) == ("A01-S01", True)
    assert (figure.count, figure.kind) == ((12, 12), "killed")
    assert (figure.whom, figure.party_affected) == ("fighters", "karabakh")
    assert alone.article.body[figure.start : figure.end].startswith("12")


@pytest.mark.parametrize(
    ("report", "correction", "right"),
    [
        ("وأعلن المتحدث أن القوات الأذربيجانية شنت 83 غارة على ستيباناكرت.",
         "تصحيح: ورد في خبر سابق أن عدد غارات الجمعة 83، والصحيح أن المتحدث تحدث عن 73 غارة.", 73),
        ("أطلق الجيش الأرميني سبعة صواريخ على غنجة فجر اليوم.",
         "تصويب: عدد الصواريخ التي أطلقت على غنجة أربعة وليس سبعة.", 4),
        ("سيطرت القوات الأذربيجانية على 21 قرية في فضولي.",
         "تصحيح: القرى التي سيطر عليها الجيش 12 قرية لا 21.", 12),
        ("أصابت القوات الأذربيجانية 83 هدفا في ستيباناكرت.",
         "تصحيح: ورد في خبر سابق أن عدد غارات الجمعة 83، والصحيح أن المتحدث تحدث عن 73 غارة.", 0),
    ],
)  # fmt: skip
def test_a_corrected_number_of_things_is_tied_to_the_report_of_as_many(
    report: str, correction: str, right: int
) -> None:
    """Raids, rockets, villages: report and correction name each other; as many targets are other news."""
    told, newer = (
        made.statements[0]
        for made in with_amendments([post(report, 1), post(correction, 2)], KARABAKH)
    )
    notes = amended([told, newer], [newer])
    assert [note.count for note in notes.get(told.id, ())] == [(right, right)] * bool(right)
    assert [note.kind for note in notes.get(newer.id, ())] == ["corrects"] * bool(right)


def test_a_correction_is_not_tied_to_other_news() -> None:
    """Neither to another outlet's, nor to a number that nobody gave, to later news or that of last week."""
    correction = post(NUMBERS, 2)
    for other in (
        post(AMBUSH, 1, source="قناة أخرى"),
        post(AMBUSH.replace("21", "30"), 1),
        post(AMBUSH, 1, day=POSTED - timedelta(days=7)),
        post(AMBUSH, 3, day=POSTED + timedelta(days=1)),
        post("قتل 21 راكبا في حادث قطار في البرازيل.", 1),
    ):
        assert read(other, correction).analysis == correction.statements[0].analysis
