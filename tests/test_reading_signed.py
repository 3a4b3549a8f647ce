"""Whose an article is by a line under its headline that is no more than the outlet's name."""

from __future__ import annotations

import pytest

from briefings.reading.ingest import article
from briefings.records import Article

TITLE = "هدنة جديدة على خط التماس"
BODY = """أعلنت وزارة الدفاع في باكو، مساء الخميس، هدنة جديدة على خط التماس بعد يومين من القصف المتبادل.

ورحبت موسكو بالهدنة، ودعت الطرفين إلى العودة إلى المحادثات في أقرب وقت ممكن، بحسب بيان نشرته الخارجية."""
DAY = "الخميس 21 سبتمبر 2023"


def read(line: str, day: str = DAY) -> Article:
    """An article with a line between its headline and its day."""
    return article("-", f"{TITLE}\n{line}\n{day}\n\n{BODY}\n".encode())


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("لندن- عربي21", "عربي21"),
        ("عكاظ (إسطنبول، وكالات)", "عكاظ"),
        ("دويتشه فيله DW", "دويتشه فيله"),
        ("إيلاف من باريس", "إيلاف"),
        ("القاهرة – المصرى اليوم", "المصري اليوم"),
        ("واشنطن - وكالات - القبس", "القبس"),
        ("الأخبار", "الأخبار"),
        ("الخبر", "الخبر"),
        ("الجريدة", "الجريدة"),
        ("مداميك", "مداميك"),
        ("أخبار الأمم المتحدة", "أخبار الأمم المتحدة"),
        # of no list
        ("كردفان24", "كردفان24"),
        ("البرق", "البرق"),
        ("الجزائر - البرق", "البرق"),
        ("الساحل الإخبارية", "الساحل الإخبارية"),
        ("نيلين ميديا", "نيلين ميديا"),
        ("شبكة أطباء الساحل", "شبكة أطباء الساحل"),
    ],
)
@pytest.mark.parametrize("day", [DAY, "كتبت - فاطمة زيدان\nالجمعة 06-10-2023", "باكو 21-9-2023"])
def test_a_name_in_a_line_above_the_day_is_the_outlet(line: str, outlet: str, day: str) -> None:
    """With a place, agencies or its Latin letters beside it, and the author below."""
    found = read(line, day)
    assert (found.source, found.title, found.body) == (outlet, TITLE, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "القاهرة",
        "سياسة",
        "الاقتصاد",
        "تقرير",
        "فاطمة",
        "وكالات",
        "الهدنة",
        "كوفيد19",
        "باكو - موسكو",
        "من باريس",
    ],
)
def test_a_rubric_a_place_or_a_person_above_the_day_is_none(line: str) -> None:
    """Nor is a word of the text."""
    found = read(line)
    assert (found.source, str(found.date)) == (None, "2023-09-21")


def test_one_word_without_the_day_below_is_no_outlet() -> None:
    """It may be a rubric."""
    found = article("-", f"{DAY}\n{TITLE}\nالبرق\n\n{BODY}\n".encode())
    assert found.source is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("غرفة طوارئ معسكر زمزم", "غرفة طوارئ معسكر زمزم"),
        ("تنسيقية لجان مقاومة الفاشر", "تنسيقية لجان مقاومة الفاشر"),
        ("لجان مقاومة مدني", "لجان مقاومة مدني"),
        ("مجلس السيادة الانتقالي - إعلام", "مجلس السيادة الانتقالي"),
        ("نقابة أطباء السودان", "نقابة أطباء السودان"),
    ],
)
@pytest.mark.parametrize("day", [DAY, "بورتسودان 21-9-2023"])
def test_a_body_that_heads_its_statement_is_whose_it_is(line: str, outlet: str, day: str) -> None:
    """Its name is no headline."""
    found = article("-", f"{line}\n{day}\n\n{BODY}\n".encode())
    assert (found.source, str(found.date)) == (outlet, "2023-09-21")
    assert found.title != line


def test_news_of_a_body_is_no_name() -> None:
    """A verb makes a headline of it."""
    found = article("-", f"غرفة طوارئ زمزم تستقبل النازحين\n{DAY}\n\n{BODY}\n".encode())
    assert (found.source, found.title) == (None, "غرفة طوارئ زمزم تستقبل النازحين")
