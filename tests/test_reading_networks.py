"""Posts of several writers in one text: each is an article of its own, with its writer and its day."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.reading.formats.networks import of_posts
from briefings.reading.ingest import ingest

POSTS = (
    ("سامي نادر", "@sami_n", "19 سبتمبر 2023", "القصف على المدينة مستمر منذ ساعات الصباح الأولى"),
    ("ليلى ناصر", "@layla", "20 سبتمبر 2023", "السكان يبيتون في الملاجئ بلا كهرباء منذ يومين"),
    ("وكالة الساحل", "@sahel", "21 سبتمبر 2023", "الوفدان يجتمعان في البلدة لبحث وقف إطلاق النار"),
)


@pytest.mark.parametrize(
    "form",
    [
        "{0}\n{1}\n{2}\n{3}",
        "{0} ({1}) · {2}\n{3}",
        "{0}\n{1}\n·\n{2}\n{3}",
        "{0}\n{1} · {2}\n{3}",
        "{0} {1}\n{2} 10:20\n\n{3}",
        "{0}\n{1}\n{3}\n9:12 م · {2}\n·\n14.2 ألف\n مشاهدة",
        "{0} (تويتر)\n{2}\n{3}",
        "{0} عبر إكس | {2}\n{3}",
        "{0} كتب على تويتر ({2}):\n{3}",
        "{0} - فيسبوك - {2}\n{3}\nعرض المزيد",
        "{0}\n{2} ·\n{3}\nكل التفاعلات:\n345\n42 تعليقا\nمراقب\nحسبنا الله ونعم الوكيل.",
        "{0} | 19.09.2023 10:00\n{3}",
    ],
)
def test_posts_of_several_writers_are_an_article_each(tmp_path: Path, form: str) -> None:
    """By the names of their accounts or of a network; counts of readers and answers are none of them."""
    text = "\n\n".join(form.format(*post) for post in POSTS)
    kept = ingest(["-"], tmp_path, stdin=text.encode()).kept
    assert [(k.source, k.title) for k in kept] == [(name, told) for name, _, _, told in POSTS]
    if "{2}" in form:
        assert [k.date for k in kept] == ["2023-09-19", "2023-09-20", "2023-09-21"]


@pytest.mark.parametrize(
    "text",
    [
        "قصف جديد على المدينة\nصحيفة النهر\n19 سبتمبر 2023\nقال شهود إن القصف مستمر.\n"
        "وكتب سامي نادر (@sami_n) · 19 سبتمبر 2023\nالقصف مستمر.",
        "حملة واسعة على تويتر\n19 سبتمبر 2023\nأطلق ناشطون حملة واسعة للتضامن مع السكان.",
        "سامي نادر\n19 سبتمبر 2023\nأكتب إليكم من المدينة التي يقصفونها منذ الصباح.",
        "@sami_n\nالقصف مستمر على المدينة منذ الصباح.",
    ],
)
def test_an_article_with_an_account_in_it_is_no_such_text(text: str) -> None:
    """A post that a text quotes, a headline about a network, a name without one."""
    assert of_posts(text) == text


def test_bold_type_and_a_name_below_are_no_words_of_a_post(tmp_path: Path) -> None:
    """The stars of a messenger go; the outlet's name that ends the posts is whose they are."""
    text = (
        "*⭕️ غارة على سوق في المدينة*\n\n📅 السبت 11 مايو 2024\n\n🔴 قُتل 17 مدنيا في غارة على سوق المدينة.\n\n"
        "🔸 وقال شهود إن الطائرات حلقت منذ الصباح.\n\nللانضمام إلى مجموعتنا على الواتساب 👇\n"
        "https://chat.whatsapp.com/abc\n*شبكة المدينة الإخبارية*\n"
    )
    report = ingest(["-"], tmp_path, stdin=text.encode())
    (kept,) = report.kept
    body = (tmp_path / Path(kept.path).name).read_text("utf-8")
    assert (kept.title, kept.source) == ("غارة على سوق في المدينة", "شبكة المدينة الإخبارية")
    assert "*" not in body and "للانضمام" not in body
