"""Which pages are somebody's opinion, and that the document keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.reading.ingest import article, ingest
from briefings.reading.store import corpus

NEWS = """أعلنت وزارة الدفاع في باكو، مساء الخميس، هدنة جديدة على خط التماس بعد يومين من القصف المتبادل.

ورحبت موسكو بالهدنة، ودعت الطرفين إلى العودة إلى المحادثات في أقرب وقت ممكن، بحسب بيان نشرته الخارجية."""
MINE = """لا أظن أن أحدا في باكو يريد هذه الهدنة، فقد أعلنت مثلها مرات ثم لم تصمد سوى ساعات قليلة.

وعلى موسكو أن تختار بين الطرفين، فلا يمكنها أن ترضي هذا وذاك إلى ما لا نهاية، والأيام بيننا."""
ALL = "المقالات المنشورة لا تعبّر بالضرورة عن رأي الجريدة."
THIS = "* المقال يعبّر عن رأي كاتبه ولا يعكس بالضرورة رأي الموقع."
COMMENTS = "التعليقات المنشورة لا تعبر بالضرورة عن رأي الموقع وكاتب المقال."


def is_opinion(tmp_path: Path, *, title: str = "هدنة لا تصمد على خط التماس", above: str = "",
               line: str = "", body: str = NEWS, below: str = "") -> bool:  # fmt: skip
    """Whether a page of these lines is read as an opinion."""
    text = "\n\n".join(filter(None, [above, "\n".join(filter(None, [title, line])), body, below]))
    path = tmp_path / "page.txt"
    path.write_text(f"{text}\n", encoding="utf-8")
    return article(str(path)).opinion


@pytest.mark.parametrize(
    "page",
    [
        {"title": "رأي: هدنة لا تصمد على خط التماس"},
        {"title": "مقال | هدنة لا تصمد على خط التماس"},
        {"title": "هدنة لا تصمد على خط التماس - تحليل"},
        {"above": "رأي"},
        {"above": "الرئيسية / رأي"},
        {"line": "آراء\nالجمعة 9 أكتوبر 2020"},
        {"line": "رأي\nد. سمر الحداد*"},
        {"line": "رأي – بقلم: سمر الحداد، كاتبة لبنانية"},
        {"line": "مقال رأي | سمر الحداد، كاتبة لبنانية"},
        {"below": "* أكاديمي مقيم في تبليسي"},
        {"below": THIS},
        {"line": "بقلم: سمر الحداد", "below": ALL},
        {"line": "بقلم سمر الحداد", "body": MINE},
        {"body": MINE, "below": ALL},
        {"below": "* كاتبة وباحثة لبنانية"},
        {"below": "الكاتب باحث في العلاقات الدولية."},
        {"body": f"{NEWS} الكاتبة صحافية من نيالا."},
    ],
)
def test_a_rubric_or_two_signs_make_an_opinion(tmp_path: Path, page: dict[str, str]) -> None:
    """A rubric, a disclaimer of this piece, who its author is, or two of byline, general disclaimer and "I"."""
    assert is_opinion(tmp_path, **page)


@pytest.mark.parametrize(
    "page",
    [
        {},
        {"line": "رأي | رياضة | اقتصاد"},
        {"line": "تحليل – تبليسي"},
        {"title": "مسؤول في باكو: رأي يريفان لا يعنينا"},
        {"line": "بقلم سمر الحداد"},
        {"below": ALL},
        {"body": f"{NEWS} الكاتب السوداني فاز بجائزة الرواية في القاهرة."},
        {"body": f"{NEWS} الكاتب فاز بجائزة الرواية في القاهرة مساء الخميس."},
        {"body": f"{NEWS}\n\nكاتب العدل في باكو وثق الاتفاق بحضور ممثلي الطرفين."},
        {"line": "بقلم سمر الحداد", "below": COMMENTS},
        {"above": "أخبار\nرياضة\nرأي"},
        {"line": "آراء\nرياضة\nاقتصاد"},
        {"below": "* مراسل المنبر في تبليسي"},
        {
            "line": "بقلم سمر الحداد",
            "body": f"{NEWS}\n\nوقال علييف: «لا أظن أن الهدنة ستصمد طويلا».",
        },
    ],
)
def test_news_is_no_opinion(tmp_path: Path, page: dict[str, str]) -> None:
    """A byline, a footer of every page, a menu or a quoted "I think" alone makes none."""
    assert not is_opinion(tmp_path, **page)


def test_the_document_keeps_that_it_is_an_opinion(tmp_path: Path) -> None:
    """Ingested and read again it still is one; news has no such line."""
    page = tmp_path / "page.txt"
    page.write_text(f"رأي: هدنة لا تصمد على خط التماس\n\n{MINE}\n", encoding="utf-8")
    (kept,) = ingest([str(page)], tmp_path / "corpus", source="المنبر").kept
    assert "\nkind: opinion\n" in Path(kept.path).read_text(encoding="utf-8")
    assert corpus.load(Path(kept.path)).opinion
