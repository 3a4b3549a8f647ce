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
