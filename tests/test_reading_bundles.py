"""Several articles in one file are articles each; entries, days of a chronicle and teasers are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.errors import ReadingError
from briefings.reading.ingest import Kept, article, ingest

FIRST = """اتفق الطرفان على هدنة تبدأ منتصف الليل، وقال المتحدث باسم الوزارة إن المراقبين يصلون غدا إلى خط التماس.

وقتل خمسة جنود قبل بدء الهدنة بساعات، وفق ما أعلنت وزارة الدفاع في باكو."""
SECOND = """انتشلت فرق الإنقاذ ثمانية ناجين من تحت أنقاض مبنى انهار في المدينة القديمة، بحسب الدفاع المدني.

وقالت البلدية إن المبنى كان مهجورا منذ سنوات، وإن تحقيقا فتح لمعرفة سبب انهياره."""
TITLES = ("هدنة على خط التماس", "انهيار مبنى مهجور في المدينة")


def kept(tmp_path: Path, name: str, text: str) -> tuple[Kept, ...]:
    """What ingest keeps of a file."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    return ingest([str(tmp_path / name)], tmp_path / "corpus", dry_run=True).kept


@pytest.mark.parametrize(
    "head",
    ["{}\nصدى الوادي\n{}", "{}\nصدى الوادي - {}", "{}\n\nصدى الوادي\n\n{}", "{}\nالتاريخ: {}"],
)
@pytest.mark.parametrize("between", ["\n\n", "\n\n* * *\n\n", "\n\n=====\n\n"])
def test_each_headline_over_a_date_begins_an_article(
    tmp_path: Path, head: str, between: str
) -> None:
    """Each has its own title, day and text, whatever stands between them."""
    days = ("2023-09-20", "2023-09-21")
    parts = [
        f"{head.format(title, day)}\n\n{text}"
        for title, day, text in zip(TITLES, days, (FIRST, SECOND), strict=True)
    ]
    found = kept(tmp_path, "two.txt", between.join(parts))
    assert [(k.title, k.date) for k in found] == list(zip(TITLES, days, strict=True))
    with pytest.raises(ReadingError, match="it holds 2 articles: use `briefings ingest`"):
        article(str(tmp_path / "two.txt"))


@pytest.mark.parametrize(
    "text",
    [
        f"تسلسل الأحداث\n\n19 سبتمبر 2023\n\n{FIRST}\n\n20 سبتمبر 2023\n\n{SECOND}",
        f"أيام الحرب\nاليوم الأول\n19 سبتمبر 2023\n\n{FIRST}\n\nاليوم الثاني\n20 سبتمبر 2023\n\n{SECOND}",
        f"{TITLES[0]}\n20 سبتمبر 2023\n\n{FIRST}\n\nاقرأ أيضا\n21 سبتمبر 2023\n\n{SECOND}",
        f"{TITLES[0]}\n20 سبتمبر 2023\n\n{FIRST}\n\n{TITLES[1]}\n21 سبتمبر 2023\n\nالبلدية توضح الأسباب.",
        f"{TITLES[0]}\n20 سبتمبر 2023\n\n{FIRST}\n\n{TITLES[1]}\n18:30\n\n{SECOND}",
    ],
)
def test_days_entries_and_teasers_are_no_articles(tmp_path: Path, text: str) -> None:
    """A chronicle, a list of other stories, a teaser and a live blog's entry stay one article's."""
    assert len(kept(tmp_path, "one.txt", text)) == 1


def element(title: str, day: str, text: str) -> str:
    """An <article> of a page."""
    told = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    return f'<article><h2>{title}</h2><time datetime="{day}">{day}</time>{told}</article>'


def test_each_whole_article_element_is_an_article(tmp_path: Path) -> None:
    """With heading, day and text of its own; the site's name is that of all."""
    two = element(TITLES[0], "2023-09-20", FIRST) + element(TITLES[1], "2023-09-21", SECOND)
    head = '<meta charset="utf-8"><meta property="og:site_name" content="صدى الوادي">'
    found = kept(tmp_path, "two.html", f"<head>{head}</head><body><h1>الأخبار</h1>{two}</body>")
    assert [(k.title, k.source, k.date) for k in found] == [
        (TITLES[0], "صدى الوادي", "2023-09-20"),
        (TITLES[1], "صدى الوادي", "2023-09-21"),
    ]


@pytest.mark.parametrize(
    ("above", "second"),
    [
        ("<h1>آخر تطورات القتال لحظة بلحظة</h1>", element(TITLES[1], "2023-09-21", SECOND)),
        ("", element(TITLES[1], "2023-09-21", "البلدية توضح الأسباب.")),
        ("", f"<aside>{element(TITLES[1], '2023-09-21', SECOND)}</aside>"),
    ],
)
def test_entries_and_cards_are_no_articles(tmp_path: Path, above: str, second: str) -> None:
    """Entries under the headline of a live blog, cards with a teaser, what stands aside."""
    page = f'<meta charset="utf-8">{above}{element(TITLES[0], "2023-09-20", FIRST)}{second}'
    assert len(kept(tmp_path, "one.html", f"<html><body>{page}</body></html>")) == 1


ENTRIES = (
    ("27 سبتمبر 2023 - 14:20", "قالت الحكومة إن 50243 شخصا وصلوا حتى الآن."),
    ("27 سبتمبر 2023 - 08:00", "أعلن حرس الحدود أن أحدا من العابرين لم يوقف."),
    ("26 سبتمبر 2023 - 22:10", "قالت الحكومة إن خمسة أشخاص توفوا في الطريق."),
    ("25 سبتمبر 2023 - 21:00", "قالت السلطات إن 200 شخص أصيبوا في انفجار الليلة."),
)
DAYS = ["2023-09-27", "2023-09-26", "2023-09-25"]


def live(entries: tuple[tuple[str, str], ...], form: str) -> str:
    """A live blog as a page, or as text."""
    return "".join(form.format(day, text) for day, text in entries)


def test_a_live_blog_is_an_article_a_day(tmp_path: Path) -> None:
    """What it said on each day keeps that day, in a page and in a text, whichever end is the newer."""
    head = (
        '<meta charset="utf-8"><meta property="article:published_time" content="2023-09-26T05:00Z">'
    )
    html = live(ENTRIES, "<div><span>{}</span><p>{}</p></div>")
    stamped = "".join(
        f'<div><time datetime="2023-09-{day[:2]}T{day[-5:]}:00Z">{day[-5:]}</time><p>{text}</p></div>'
        for day, text in ENTRIES
    )
    pages = {
        "spans.html": f"{head}<h1>مباشر: يوميات النزوح</h1>{html}",
        "times.html": f"{head}<h1>مباشر: يوميات النزوح</h1>{stamped}",
        "text.txt": "مباشر: يوميات النزوح\n\n" + live(ENTRIES, "{}\n{}\n\n"),
    }
    for name, text in pages.items():
        found = kept(tmp_path, name, text)
        assert [k.date for k in found] == DAYS, name
        assert {k.title for k in found} == {"مباشر: يوميات النزوح"}, name
    older = "مباشر: يوميات النزوح\n\n" + live(ENTRIES[::-1], "{}\n{}\n\n")
    assert [k.date for k in kept(tmp_path, "older.txt", older)] == DAYS[::-1]


@pytest.mark.parametrize(
    "text",
    [
        live(
            tuple((day.replace("27", "26").replace("25", "26"), t) for day, t in ENTRIES),
            "{}\n{}\n\n",
        ),
        live(tuple((day[:-8], t) for day, t in ENTRIES), "{}\n{}\n\n"),
        f"26 سبتمبر 2023 - 08:00\n{FIRST}\n\nالتعليقات\n\n" + live(ENTRIES, "{}\n{}\n\n"),
        f"نشر: 26 سبتمبر 2023 - 08:00\nآخر تحديث: 27 سبتمبر 2023 - 09:30\n\n{FIRST}\n\n{SECOND}",
        f"25 سبتمبر 2023 - 09:00\n{FIRST}\n\nأخبار أخرى\n27 سبتمبر 2023 - 14:20\nفوز المنتخب\n"
        "26 سبتمبر 2023 - 10:20\nأسعار الذهب اليوم",
    ],
    ids=["one day", "a chronicle", "comments", "an update", "cards"],
)
def test_other_days_and_clocks_cut_no_article(tmp_path: Path, text: str) -> None:
    """A blog of one day, a chronicle, readers' comments, a day of change, dated cards."""
    assert len(kept(tmp_path, "one.txt", f"يوميات النزوح من الإقليم\n\n{text}")) == 1


def story(title: str, text: str, box: str = "post") -> str:
    """A story of a page that goes on with the next one."""
    return (
        f'<div class="{box}"><h1>{title}</h1><div>{text.replace(chr(10) * 2, "<br>")}</div></div>'
    )


def test_a_page_that_goes_on_with_the_next_story_holds_two(tmp_path: Path) -> None:
    """Each has its headline; the page's day is that of the story which was asked for."""
    head = (
        '<meta charset="utf-8"><meta property="article:published_time" content="2023-09-20T05:00Z">'
        '<meta property="og:site_name" content="صدى الوادي"><title>هدنة | صدى الوادي</title>'
    )
    two = story(TITLES[0], FIRST) + "<hr>" + story(TITLES[1], SECOND)
    found = kept(tmp_path, "two.html", f"<head>{head}</head><body><h1>صدى الوادي</h1>{two}</body>")
    assert [(k.title, k.source, k.date) for k in found] == [
        (TITLES[0], "صدى الوادي", "2023-09-20"),
        (TITLES[1], "صدى الوادي", "unknown"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        f"<div><h1>{TITLES[0]}</h1><p>{FIRST}</p><h1>{TITLES[1]}</h1><p>{SECOND}</p></div>",
        story(TITLES[0], FIRST) + story(TITLES[1], SECOND, "related"),
        story(TITLES[0], FIRST) + story(TITLES[1], "البلدية توضح الأسباب."),
        "<h1>آخر تطورات القتال لحظة بلحظة</h1>"
        + story(TITLES[0], FIRST)
        + story(TITLES[1], SECOND),
    ],
    ids=["subheadings", "another box", "a teaser", "entries"],
)
def test_headings_within_one_article_cut_it_nowhere(tmp_path: Path, page: str) -> None:
    """Subheadings, boxes of another kind, teasers, and entries under the page's own headline."""
    whole = f'<html><head><meta charset="utf-8"></head><body>{page}</body></html>'
    assert len(kept(tmp_path, "one.html", whole)) == 1
