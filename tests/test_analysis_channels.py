"""A channel's short post that names nobody goes on with the post before it that names somebody."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, post

from briefings.analysis.channels import with_posts

DAY = date(2023, 9, 20)
SHELLING = "قصف عنيف على مارتاكرت في قره باغ"


def drawn_in(*texts: str, days: tuple[date, ...] = ()) -> list[bool]:
    """Which posts of a channel are about the conflict."""
    when = days or (DAY,) * len(texts)
    posts = [post(text, n, day=day) for n, (text, day) in enumerate(zip(texts, when, strict=True))]
    return [any(s.analysis.relevant for s in one.statements) for one in with_posts(posts, KARABAKH)]


@pytest.mark.parametrize(
    "text",
    [
        "الاتفاق على وقف إطلاق النار اعتبارا من ظهر اليوم",
        "بدء سريان الهدنة",
        "ارتفاع عدد القتلى إلى 12، وفق مصادر طبية.",
        "تابع.. مقتل جندي بنيران قناص",
        "قصف عنيف على المدينة الآن",
    ],
)
def test_a_post_of_war_that_names_nobody_is_about_the_fighting_told_of(text: str) -> None:
    """By itself such a post is of any war; behind the channel's last post it is not."""
    assert drawn_in(text) == [False]
    assert drawn_in(SHELLING, text) == [True, True]
    assert drawn_in(SHELLING, "تابعونا على القناة الجديدة", text) == [True, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "قصف عنيف على أوديسا الآن",  # a place of its own
        "بدء سريان الهدنة بين حماس وإسرائيل",
        "إصابة ثلاثة أشخاص في حادث سير",
        "ارتفاع أسعار الذهب اليوم",
        "افتتاح معرض الكتاب اليوم",
    ],
)
def test_a_post_of_another_matter_is_not(text: str) -> None:
    """Behind the same post."""
    assert drawn_in(SHELLING, text) == [True, False]


def test_what_stands_between_or_days_ago_lends_nothing() -> None:
    """Another fight told of between, the fighting of a week ago, and another outlet's."""
    other, more = "معارك عنيفة في الخرطوم ومقتل عشرة مدنيين", "مقتل جندي بنيران قناص"
    assert drawn_in(SHELLING, other, more) == [True, False, False]
    assert drawn_in(SHELLING, more, days=(date(2023, 9, 12), DAY)) == [True, False]
    apart = [post(SHELLING, 1), post(more, 2, source="قناة الأفق")]
    assert not with_posts(apart, KARABAKH)[1].statements[0].analysis.relevant


def test_whose_the_counted_are_is_told_by_the_post_before() -> None:
    """It names those who came; the later post only counts more of them."""
    arrival = "وصول أول دفعة من أرمن قره باغ\nقالت الحكومة الأرمينية إن 1050 نازحا دخلوا أراضيها."
    more = "ارتفاع عدد النازحين إلى 2906، والحكومة تقول إنها مستعدة لاستقبال غيرهم."
    later = with_posts([post(arrival, 1), post(more, 2)], KARABAKH)[1]
    (figure,) = later.statements[0].analysis.figures[:1]
    assert (figure.count, figure.party_affected) == ((2906, 2906), "karabakh")
