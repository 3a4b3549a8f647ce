"""A post of a channel that takes up an earlier one is about those whom the earlier one names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analysis_texts import KARABAKH, post

from briefings.analysis.following import taken_up
from briefings.records import BriefedArticle

ARRIVAL = (
    "وصول أول دفعة من أرمن قره باغ\nقالت الحكومة الأرمينية إن 1050 نازحا دخلوا أراضيها من قره باغ."
)
CRASH = "حادث سير على طريق جبلي\nقتل خمسة ركاب في انقلاب حافلة على طريق جبلي."
AMBUSH = "كمين في قره باغ\nقتل خمسة جنود أذربيجانيين في كمين على طريق جبلي."
MORE = "ارتفاع عدد النازحين إلى 2906، والحكومة تقول إنها مستعدة لاستقبال غيرهم."


def drawn_in(*posts: BriefedArticle) -> list[bool]:
    """Of which posts some sentence is about the conflict."""
    done = taken_up(posts, KARABAKH)
    return [any(s.analysis.relevant for s in one.statements) for one in done]


def test_a_post_that_brings_an_earlier_one_up_to_date_is_about_the_same_people() -> None:
    """It names nobody of the conflict; the headline of the earlier one does, and whose the displaced are."""
    earlier, later = post(ARRIVAL, 1), post(MORE, 2)
    assert not any(s.analysis.relevant for s in later.statements)
    (figure,) = taken_up([later, earlier], KARABAKH)[0].statements[0].analysis.figures[:1]
    assert (figure.count, figure.party_affected) == ((2906, 2906), "karabakh")
    assert drawn_in(earlier, later) == [True, True]


def test_a_third_post_goes_on_with_the_second() -> None:
    """The headline of the first one is carried on."""
    third = post("ارتفاع عدد النازحين إلى 4850، وفق الحكومة.", 3)
    assert drawn_in(post(ARRIVAL, 1), post(MORE, 2), third) == [True, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "وصل 2906 نازحين إلى المدينة، والحكومة تستعد.",  # does not say that it goes on
        "ارتفاع عدد النازحين إلى 2906 في درنة، والحكومة مستعدة.",  # a place of its own
        "ارتفاع عدد النازحين السودانيين إلى 2906، والحكومة مستعدة.",  # a people of its own
        "ارتفاع عدد قتلى الزلزال إلى 2906، والحكومة مستعدة.",  # counts something else
    ],
)
def test_a_post_about_something_else_is_not_drawn_in(text: str) -> None:
    """A channel tells of much else."""
    assert drawn_in(post(ARRIVAL, 1), post(text, 2)) == [True, False]


def test_a_post_goes_on_with_the_one_that_it_shares_words_with() -> None:
    """The dead of the bus are not those of the ambush told between, nor the other way round."""
    bus = post("ارتفاع عدد قتلى انقلاب الحافلة إلى سبعة ركاب على طريق جبلي.", 3)
    assert drawn_in(post(CRASH, 1), post(AMBUSH, 2), bus) == [False, True, False]
    soldiers = post("ارتفاع عدد قتلى الكمين إلى سبعة جنود.", 3)
    assert drawn_in(post(AMBUSH, 1), post(CRASH, 2), soldiers) == [True, False, True]


def test_a_correction_is_about_what_it_corrects() -> None:
    """ "Three ambulances, not two" names nobody; the post that told of the ambulances does."""
    told = post("مراسلنا في قره باغ\nمرت سيارتا إسعاف إلى غوريس في أرمينيا.", 1)
    right = post("تصحيح: ثلاث سيارات إسعاف لا اثنتان.", 3)
    assert drawn_in(told, post(CRASH, 2), right) == [True, False, True]
    assert (
        drawn_in(
            told, post("مرت سيارات إسعاف إلى الملعب\nنقلت ثلاث سيارات إسعاف لاعبين.", 2), right
        )[2]
        is False
    )
    assert drawn_in(told, post("تصحيح: المباراة غدا لا اليوم.", 2)) == [True, False]


def test_only_posts_of_one_channel_and_of_those_days_go_on() -> None:
    """Another outlet, a week later, an article of its own file: each stands by itself."""
    other = post(MORE, 2, source="قناة الأفق")
    late = post(MORE, 2, day=date(2023, 10, 3))
    page = post(MORE, 2)
    page = replace(page, article=replace(page.article, ingested_from="page.html"))
    for later in (other, late, page):
        assert drawn_in(post(ARRIVAL, 1), later) == [True, False]
