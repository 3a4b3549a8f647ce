"""A channel's post that tells of a truce and names nobody is about the fighting that it told of before."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, post

from briefings.analysis.truces import with_devoted, with_truces

DAY = date(2023, 9, 20)
SHELLING = "قصف عنيف على مارتاكرت في قره باغ"
TRUCE = "الاتفاق على وقف إطلاق النار اعتبارا من ظهر اليوم"


def drawn_in(*texts: str, days: tuple[date, ...] = ()) -> bool:
    """Whether the last post of the channel is about the conflict."""
    when = days or (DAY,) * len(texts)
    posts = [
        post(text, n, day=day) for n, (text, day) in enumerate(zip(texts, when, strict=True), 1)
    ]
    return any(s.analysis.relevant for s in with_truces(posts, KARABAKH)[-1].statements)


@pytest.mark.parametrize(
    "text",
    [
        TRUCE,
        "بدء سريان الهدنة",
        "اتفاق على هدنة تبدأ في الساعة الرابعة عصرا برعاية روسية",
        "التوصل إلى اتفاق لوقف إطلاق النار بين الجانبين بوساطة قوات حفظ السلام الروسية",
        "دخول وقف إطلاق النار حيز التنفيذ",
    ],
)
def test_a_truce_of_nobody_named_is_that_of_the_fighting_told_of(text: str) -> None:
    """By itself such a post says nothing of the conflict; behind the channel's last post it does."""
    assert not drawn_in(text)
    assert drawn_in(SHELLING, text)


@pytest.mark.parametrize(
    "text",
    [
        "الاتفاق على وقف إطلاق النار في مخيم عين الحلوة",  # a place of its own
        "الاتفاق على وقف إطلاق النار في المخيم",  # a place of which it does not tell the name
        "الاتفاق على وقف إطلاق النار بين الجيش السوداني وقوات الدعم السريع",
        "بدء سريان الهدنة بين حماس وإسرائيل",
        "اتفاق على هدنة بوساطة مصرية",  # brought about by somebody of no part in the conflict
        "اتفاق على هدنة بين العشيرتين",
        "موسكو: الاتفاق على وقف إطلاق النار",  # a party to it, for all that is said
        "التوصل إلى هدنة تجارية تبدأ غدا",
        "دعوات أممية إلى الهدنة",  # no news of one
        "افتتاح معرض الكتاب اليوم",
    ],
)
def test_a_truce_of_others_is_not(text: str) -> None:
    """Behind the same post."""
    assert not drawn_in(SHELLING, text)


@pytest.mark.parametrize(
    "text",
    [
        "ما قيل أمس عن إصابة جندي روسي في الاشتباك غير صحيح، هذا ما أكده لنا مصدر في القوة الروسية.",
        "موسكو تنفي إصابة أي من جنودها في القصف",
        "لا صحة لما يتداول عن مقتل جندي تركي في الهجوم",
        "نفت طهران سقوط قذائف داخل أراضيها خلال المعارك",
        "الأنباء عن سقوط قتلى روس بالانفجار عارية عن الصحة",
    ],
)
def test_a_denial_of_what_was_told_of_the_fighting_is_about_that(text: str) -> None:
    """It names a watched party alone, and "the clash" is the one told of before."""
    assert not drawn_in(text)
    assert drawn_in(SHELLING, text)


@pytest.mark.parametrize(
    "text",
    [
        "نفت موسكو مقتل جندي روسي في القصف على حلب",  # a place of its own
        "نفت كييف استهداف مدنيين في الهجوم",  # somebody of no part in the conflict
        "ما قيل عن زيارة الرئيس الروسي غير صحيح",  # no fighting
        "أصيب جندي روسي في الاشتباك",  # denies nothing
        "نفت موسكو وقوع هجوم على سفارتها",  # one that nobody told of
    ],
)
def test_a_denial_of_something_else_is_not(text: str) -> None:
    """Behind the same post."""
    assert not drawn_in(SHELLING, text)


def test_where_the_channel_tells_of_two_fights_nobody_can_say() -> None:
    """Whether the other one was told of before, between, or in the days after."""
    other = "معارك عنيفة في الخرطوم ومقتل عشرة مدنيين"
    assert not drawn_in(SHELLING, other, TRUCE)
    assert not drawn_in(other, SHELLING, TRUCE)
    assert not drawn_in(other, TRUCE)
    assert drawn_in(SHELLING, "أمطار غزيرة في بيروت", TRUCE)


def test_the_fighting_was_told_of_in_those_days_and_before() -> None:
    """A post of the week before, or one about a visit, lends nothing."""
    assert not drawn_in(SHELLING, TRUCE, days=(date(2023, 9, 12), DAY))
    assert drawn_in(SHELLING, TRUCE, days=(date(2023, 9, 19), DAY))
    assert not drawn_in("باشينيان يزور معرضا للكتاب في يريفان", TRUCE)


OURS = (
    "قصف مدفعي على ستيباناكرت منذ الصباح",
    "أعلنت وزارة الدفاع الأذربيجانية بدء عملية في قره باغ",
    "آلاف الأرمن على طريق لاتشين",
)
DENIED = "نفى المتحدث ما يقال عن انسحاب قواتنا من المدينة."


def on_a_channel(*texts: str) -> list[bool]:
    """Which posts of a channel are about the conflict."""
    posts = [post(text, n) for n, text in enumerate(texts, 1)]
    done = with_devoted(posts, KARABAKH)
    return [any(s.analysis.relevant for s in one.statements) for one in done]


def test_on_a_channel_that_tells_of_one_war_alone_a_post_of_war_is_about_that() -> None:
    """A denial or a shelling of nobody named, wherever it stands; by itself such a post is of any war."""
    assert on_a_channel(DENIED) == [False]
    assert on_a_channel(DENIED, *OURS) == [True] * 4
    assert on_a_channel(*OURS, "قصف عنيف على المدينة الآن", "مقتل جندي بنيران قناص") == [True] * 5
    assert on_a_channel(*OURS, "تابعونا على القناة الجديدة", DENIED) == [True] * 3 + [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "قصف عنيف على أوديسا الآن",  # of another war
        "إصابة ثلاثة أشخاص في حادث سير",  # an accident
        "ارتفاع أسعار الذهب اليوم",
        "أمطار غزيرة في بيروت",
    ],
)
def test_a_channel_of_other_news_lends_nothing(text: str) -> None:
    """One post of another matter among four, and nobody can say of what the denial is."""
    assert on_a_channel(*OURS, text, DENIED) == [True] * 3 + [False, False]


def test_a_few_posts_of_a_conflict_make_no_channel_of_it() -> None:
    """Two posts are too few, and more posts of nobody named than of the conflict are too many."""
    assert on_a_channel(*OURS[:2], DENIED) == [True, True, False]
    many = (DENIED, "قصف عنيف على المدينة الآن", "مقتل جندي بنيران قناص", "اشتباكات على الحدود")
    assert on_a_channel(*OURS, *many) == [True] * 3 + [False] * 4
