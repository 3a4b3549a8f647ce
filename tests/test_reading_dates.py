"""The day of an undated page, inferred from what it tells; and when nothing may be inferred."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefings.language.normalize import bare
from briefings.reading import anchors
from briefings.reading.chronology import infer
from briefings.reading.cues import cues
from briefings.reading.ingest import article

UNDATED = Path(__file__).parent / "gold/undated.tsv"


def undated() -> list[tuple[str, str]]:
    """Day (`-` for none) and text of each gold text."""
    rows = [line for line in UNDATED.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(day, text.replace("|", "\n\n")) for day, text in (row.split("\t") for row in rows)]


def test_days_are_inferred_and_never_wrongly() -> None:
    """Of the gold texts nine in ten get their day; none gets another."""
    right = 0
    for day, text in undated():
        found = infer(text)
        got = str(found.day) if found and found.day else "-"
        assert got in {day, "-"}, (day, got, text[:60])
        right += got == day
    assert right >= 0.9 * len(undated())


def test_the_evidence_is_in_words() -> None:
    """It names the event, the words of the text, and the weekday."""
    day, text = next(row for row in undated() if row[0] == "2020-11-09")
    found = infer(text)
    assert found is not None and str(found.day) == day
    assert (
        "helicopter" in found.evidence and "مروحية" in found.evidence and "Monday" in found.evidence
    )


def test_a_page_of_long_ago_events_gets_no_day() -> None:
    """Background alone, however exact, says only that the page is younger."""
    text = "تحليل للوضع\n\nقال باحث إن اتفاق وقف إطلاق النار المبرم في 10 نوفمبر 2020 بين أرمينيا وأذربيجان لم ينفذ كاملاً."
    found = infer(text)
    assert found is None or found.day is None


def test_a_text_without_known_events_gets_a_day_only_near_a_reference() -> None:
    """The weekday then decides."""
    text = "موازنة جديدة\n\nأقرت الحكومة الأردنية الأربعاء مشروع الموازنة، وقال رئيسها إن النقاش سيبدأ الأحد."
    assert infer(text) is None
    found = infer(text, date(2021, 12, 3))
    assert found is not None and found.day == date(2021, 12, 1)


def test_the_seeds_get_their_days(shared: Path) -> None:
    """Three real pages without a date."""
    days = {p.name[:3]: str(article(str(p)).date) for p in sorted((shared / "seeds").glob("*.txt"))}
    assert days == {"000": "2023-09-19", "001": "2020-10-28", "002": "2022-09-13"}


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("أعلنت الوزارة الثلاثاء أن", "bare"),
        ("أعلنت الوزارة اليوم الثلاثاء أن", "today"),
        ("أعلنت الوزارة أمس، الثلاثاء، أن", "yesterday"),
        ("أعلنت الوزارة الثلاثاء الماضي أن", "past"),
        ("يعقد المجلس جلسة الثلاثاء المقبل", "future"),
        ("سيعقد المجلس جلسة الثلاثاء", "future"),
        ("ومن المقرر أن يعقد المجلس جلسة يوم الثلاثاء", "future"),
        ("تدور المعارك منذ الثلاثاء", "since"),
        ("اندلعت المعارك ليل الاثنين/ الثلاثاء", "bare"),
        ("اندلعت ليل الاثنين الثلاثاء", "bare"),
    ],
)
def test_a_weekday_is_meant_in_one_of_several_ways(sentence: str, form: str) -> None:
    """The words around it tell which."""
    found = [w.form for w in cues(bare(sentence), lead=True).weekdays if w.number == 1]
    assert found == [form]


def test_a_year_that_is_to_come_is_no_past() -> None:
    """`by 1 January 2024` does not forbid 2023."""
    assert cues(bare("ستزول الجمهورية بحلول الأول من يناير 2024"), lead=True).year == 0
    assert cues(bare("منذ حرب 2020 وحتى الآن"), lead=True).year == 2020


def test_the_table_of_events_agrees_with_the_calendar() -> None:
    """Where an event's only word for a day is a weekday, it is that day's."""
    names = ["الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد"]
    for group in anchors.groups():
        for event in group.events:
            for pattern in event.words:
                alone = [n for n, name in enumerate(names) if pattern.fullmatch(name)]
                others = pattern.pattern.count("|")
                if len(alone) == 1 and not others and not event.planned:
                    assert event.day.weekday() == alone[0], event.label
