"""A correction is read with the report of its own outlet that it puts right, be it a post that names nobody."""

from __future__ import annotations

from datetime import timedelta

from analysis_texts import KARABAKH, POSTED, post

from briefings.analysis.facts.amending import with_amendments
from briefings.records import BriefedArticle, Statement

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
