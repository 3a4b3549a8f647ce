"""The day of an undated page, inferred from what it tells; and when nothing may be inferred."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from briefings.intake import read_inbox
from briefings.language.normalize import bare
from briefings.reading.dating import anchors
from briefings.reading.dating.chronology import infer
from briefings.reading.dating.cues import cues
from briefings.reading.ingest import article, ingest
from briefings.reading.words.days import whole_days

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
            sole = [anchors.either(words) for words in event.words if len(words) == 1]
            days = [n for n, name in enumerate(names) if any(p.fullmatch(name) for p in sole)]
            if len(days) == 1 and not event.planned:
                assert event.day.weekday() == days[0], event.label


HEAD = "هدنة على خط التماس\nصدى الوادي\n{}\n\n"
TEXT = """اتفق الطرفان على هدنة تبدأ منتصف الليل، وقال المتحدث إن المراقبين يصلون إلى الخط في الأيام المقبلة.

ورحبت المنظمة بالهدنة، ودعت إلى فتح الممرات أمام المساعدات الطبية والغذائية في أقرب وقت ممكن."""


@pytest.mark.parametrize(
    "wrong",
    [
        "2023-13-45",
        "31 فبراير 2023",
        "الأربعاء 12 شهرانيار 2023",
        "31/9/2023",
        "35 رمضان 1445",
        "27 سبتمبر 2093",
        "التاريخ: 2023-13-45 18:30",
    ],
)
def test_a_date_that_is_no_day_is_named(tmp_path: Path, wrong: str) -> None:
    """Ingest and build say which file has it and which day was taken; the line is no sentence."""
    said: list[str] = []
    told: list[str] = []
    for name in ("text.txt", "2023-09-27-text.txt"):
        corpus = tmp_path / name / "corpus"
        (corpus / "inbox").mkdir(parents=True)
        (corpus / "inbox" / name).write_text(HEAD.format(wrong) + TEXT, "utf-8")
        report = ingest([str(corpus / "inbox")], corpus, dry_run=True)
        read_inbox(corpus, lambda _: nullcontext(lambda *_: None), said.append)
        (entry,), (kept,) = report.unreadable_dates, report.kept
        assert entry.date in wrong
        assert (kept.title, kept.source) == ("هدنة على خط التماس", "صدى الوادي")
        told.append(entry.told)
        if entry.used == "unknown":
            assert kept.date_evidence == f"unknown: its date «{entry.date}» is no day"
    assert "it has no date: ingest it again with --date" in told[0]
    assert "cannot be right; dated 2023-09-27 instead (file name: 2023-09-27)" in told[1]
    assert [line for line in said if "cannot be right" in line] == told


def test_a_date_that_is_no_day_is_named_wherever_it_stands(tmp_path: Path) -> None:
    """Metadata of a page and the date column of a table; a good date has nothing to say."""
    page = f"<article><h1>هدنة على خط التماس</h1><p>{TEXT}</p></article>"
    meta = '<meta property="article:published_time" content="{}">'
    body = TEXT.replace("\n", " ")
    texts = {
        "bad.html": meta.format("2023-13-45T10:00:00Z") + page,
        "good.html": meta.format("2023-09-27T10:00:00Z") + page,
        "rows.csv": f'title,body,date\n"هدنة","{body}",2023-02-31\n',
    }
    named = []
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
        report = ingest([str(tmp_path / name)], tmp_path / "corpus", dry_run=True)
        assert report.kept
        named += [entry.date for entry in report.unreadable_dates]
    assert named == ["2023-13-45T10:00:00Z", "2023-02-31"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        # by the Hijri calendar of the machine a day later or earlier
        ("الثلاثاء 18 من صفر 1442 هـ 6 أكتوبر 2020", date(2020, 10, 6)),
        ("الثلاثاء 18 صفر 1442هـ الموافق 6 أكتوبر 2020م", date(2020, 10, 6)),
        ("18 صفر 1442 هـ - الثلاثاء 6 أكتوبر 2020", date(2020, 10, 6)),
        ("18 صفر 1442 / 6 أكتوبر 2020", date(2020, 10, 6)),
        ("الأربعاء 20 سبتمبر 2023 م - 4 ربيع الأول 1445 هـ", date(2023, 9, 20)),
        # the weekday is that of the Hijri day: the other was misprinted
        ("الخميس 6 ربيع الأول 1445هـ الموافق 20 سبتمبر 2023م", date(2023, 9, 21)),
        ("الأربعاء 5 ربيع الأول 1445 هـ", date(2023, 9, 20)),
        ("الثلاثاء 6 أكتوبر 2020", date(2020, 10, 6)),
    ],
)
def test_a_day_in_two_calendars_is_the_printed_one_that_its_weekday_fits(
    line: str, day: date
) -> None:
    """The Hijri months begin by the moon; one line names one day."""
    assert [found.day for found in whole_days(line)] == [day]


def test_two_days_in_two_calendars_stay_two() -> None:
    """Weeks apart they are no names of one day."""
    assert len(whole_days("20 سبتمبر 2023 - 1 رمضان 1445")) == 2
    assert len(whole_days("6 أكتوبر 2020 و7 أكتوبر 2020")) == 2
