"""Press reviews as they are printed and mailed around: stories under headings in larger letters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import weasyprint

from briefings.reading.ingest import ingest

STYLE = (
    "body { direction: rtl } h1 { font-size: 22pt } h2 { font-size: 16pt } small { display: block }"
)
WHEAT = (
    "تراجع محصول القمح بنسبة الثلث في أضعف المواسم منذ أعوام",
    "صحيفة الحقول",
    "12 مايو 2024",
    "وزعت وزارة الزراعة اليوم أرقام الموسم الأخير، وهي الأضعف منذ عشرة أعوام بسبب الجفاف.",
    "وأضافت أن السدود لا تحوي سوى ربع طاقتها، وأن المزارعين ينتظرون الأمطار.",
)
BOAT = (
    "غرق مركب صيد قبالة سواحل صفاقس في عاصفة مفاجئة",
    "وكالة أنباء المرسى",
    "13 مايو 2024",
    "أعلن الحرس البحري مساء السبت غرق مركب صيد يقل 14 بحارا إثر عاصفة مفاجئة.",
    "وقال المتحدث باسم الحرس إن فرق الإنقاذ انتشلت تسعة بحارة أحياء وتبحث عن الباقين.",
)
SAME = (
    "حرس السواحل: إنقاذ تسعة بحارة من مركب غارق",
    "شبكة الموانئ",
    "13 مايو 2024",
    "قال المتحدث باسم الحرس البحري إن تسعة من 14 بحارا كانوا على مركب صيد غرق قبالة صفاقس انتشلوا أحياء.",
    "وأعلن أن فرق الإنقاذ تبحث عن الباقين إثر العاصفة المفاجئة، وأن البحر ما زال هائجا.",
)
Story = tuple[str, str, str, str, str]


def printed(folder: Path, body: str) -> list[tuple[str, str | None, str]]:
    """Title, outlet and day of what ingest keeps of a page that is printed as PDF."""
    page = f"<html dir=rtl lang=ar><style>{STYLE}</style>{body}</html>"
    weasyprint.HTML(string=page).write_pdf(str(folder / "page.pdf"))
    return kept(folder / "page.pdf")


def kept(file: Path) -> list[tuple[str, str | None, str]]:
    """Title, outlet and day of what ingest keeps of a file."""
    report = ingest([str(file)], file.parent / "corpus")
    return [(k.title, k.source, str(k.date)) for k in report.kept]


def told(story: Story) -> str:
    """The text of a story as a page has it."""
    return f"<p>{story[3]}<p>{story[4]}"


@pytest.mark.parametrize(
    "form",
    [
        lambda h, o, d, text: f"<h2>{h}</h2><small>{o} – {d}</small>{text}",
        lambda h, o, d, text: f"<h2>{h}</h2><small>{o}</small><small>{d}</small>{text}",
        lambda h, o, d, text: f"<small>{o}</small><h2>{h}</h2><small>{d}</small>{text}",
        lambda h, o, d, text: (
            f"<h2 style='break-before: page'>{h}</h2><small>{d} | {o}</small>{text}"
        ),
    ],
)
@pytest.mark.parametrize(
    "head", ["", "<h1>ملخص الصحافة</h1>", "<h1>التقرير اليومي</h1><p>إعداد: الرصد"]
)
@pytest.mark.parametrize("second", [BOAT, SAME])
def test_each_story_of_a_printed_press_review_has_its_outlet_and_day(
    tmp_path: Path, form: Callable[..., str], head: str, second: Story
) -> None:
    """Wherever they stand around its heading, and whatever stands above them all."""
    stories = (BOAT, WHEAT) if second == BOAT else (BOAT, SAME)
    body = "".join(form(*story[:3], told(story)) for story in stories)
    found = printed(tmp_path, head + body)
    days = {BOAT: "2024-05-13", WHEAT: "2024-05-12", SAME: "2024-05-13"}
    assert found == [(story[0], story[1], days[story]) for story in stories]


def test_outlets_in_brackets_and_the_day_of_the_review_are_the_stories(tmp_path: Path) -> None:
    """Its number is no part of a headline."""
    body = "".join(
        f"<h2>{n}. {story[0]} ({story[1]})</h2>{told(story)}"
        for n, story in enumerate((WHEAT, BOAT), 1)
    )
    found = printed(tmp_path, f"<h1>جولة الصحف – 14 مايو 2024</h1>{body}")
    assert found == [(*story[:2], "2024-05-14") for story in (WHEAT, BOAT)]


def test_an_article_above_other_stories_is_one_of_them(tmp_path: Path) -> None:
    """What a page holds below its article does not make it a head that is no news."""
    head = f"<h1>{WHEAT[0]}</h1><small>{WHEAT[1]} – {WHEAT[2]}</small>{told(WHEAT)}"
    body = "".join(f"<h2>{s[0]}</h2><small>{s[1]} – {s[2]}</small>{told(s)}" for s in (BOAT, SAME))
    assert [found[:2] for found in printed(tmp_path, head + body)] == [
        story[:2] for story in (WHEAT, BOAT, SAME)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<h2>{s[0]}</h2>{told(s)}" for s in (WHEAT, BOAT)),
        "".join(f"<h2>{s[0]}</h2><small>{s[2]}</small>{told(s)}" for s in (WHEAT, BOAT)),
        "".join(f"<h2>{s[2]}</h2>{told(s)}" for s in (WHEAT, BOAT)),
        f"{told(BOAT)}<h2>{WHEAT[0]}</h2><small>{WHEAT[2]}</small><h2>{SAME[0]}</h2><small>{SAME[2]}</small>",
    ],
)
def test_chapters_chronicles_and_teasers_stay_one_article(tmp_path: Path, body: str) -> None:
    """Headings alone, with days alone, or over no text make no review."""
    assert len(printed(tmp_path, f"<h1>عام من الجفاف والعواصف في البلاد</h1>{body}")) == 1


def short(story: Story) -> Story:
    """The story under a headline of three words."""
    return " ".join(story[0].split()[:3]), *story[1:]


PLAIN = {
    "bold, signed below": lambda h, o, d, text: f"<p><b>{h}</b></p><p>{o} – {d}</p>{text}",
    "bold, signed in its line": lambda h, o, d, text: f"<p><b>{h}</b><br>{o} – {d}</p>{text}",
    "signed below": lambda h, o, d, text: f"<p>{h}</p><p>{o} – {d}</p>{text}",
    "outlet and day in lines": lambda h, o, d, text: f"<p><b>{h}</b><p>{o}</p><p>{d}</p>{text}",
    "signed above": lambda h, o, d, text: f"<p>{o} – {d}</p><p><b>{h}</b></p>{text}",
    "signed behind": lambda h, o, d, text: f"<p><b>{h}</b></p>{text}<p>({o} – {d})</p>",
    "outlet in bold": lambda h, o, d, text: f"<p><b>{o} ({d})</b></p><p>{h}</p>{text}",
}


@pytest.mark.parametrize("form", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize("cut", [tuple, short], ids=["long", "short"])
@pytest.mark.parametrize("head", ["", "<h1>ملخص الصحافة</h1>", "<p>جولة الصحف"])
def test_headings_no_larger_than_the_text_are_known_by_their_outlets(
    tmp_path: Path, form: Callable[..., str], cut: Callable[[Story], Story], head: str
) -> None:
    """In bold letters or in those of the text, of three words or ten, whatever stands above them all."""
    stories = [cut(story) for story in (BOAT, WHEAT)]
    found = printed(tmp_path, head + "".join(form(*s[:3], told(s)) for s in stories))
    days = ("2024-05-13", "2024-05-12")
    assert [f[1:] for f in found] == [(s[1], day) for s, day in zip(stories, days, strict=True)]
    assert all(f[0].startswith(s[0]) for f, s in zip(found, stories, strict=True))


@pytest.mark.parametrize(
    ("head", "form"),
    [
        ("", lambda h, o, text: f"<p><b>{h} ({o})</b></p>{text}"),
        ("", lambda h, o, text: f"<p>{o}: {h}</p>{text}"),
        ("<h1>ملخص الصحافة</h1>", lambda h, o, text: f"<p>{o}: {h}</p>{text}"),
    ],
)
def test_an_outlet_before_or_behind_each_headline_is_the_storys(
    tmp_path: Path, head: str, form: Callable[..., str]
) -> None:
    """In brackets or before a colon, in letters of the text's size."""
    stories = [short(story) for story in (BOAT, WHEAT)]
    found = printed(tmp_path, head + "".join(form(*s[:2], told(s)) for s in stories))
    assert [f[:2] for f in found] == [s[:2] for s in stories]


@pytest.mark.parametrize(
    "body",
    [
        f"{told(BOAT)}<p>مراكب في ميناء صفاقس</p><p>وكالة أنباء المرسى</p>{told(WHEAT)}"
        f"<p>حقول قمح شمال البلاد</p><p>وكالة أنباء الحقول</p>{told(SAME)}",
        f"<p><b>غرق المركب</b></p>{told(BOAT)}<p><b>تراجع القمح</b></p>{told(WHEAT)}",
        f"<p><b>{BOAT[3]}</b></p><p>{BOAT[4]}</p><p><b>{WHEAT[3]}</b></p><p>{WHEAT[4]}</p>",
        f"<p>{BOAT[3]} <b>{BOAT[4]} {WHEAT[4]}</b> {WHEAT[3]}</p>{told(SAME)}",
    ],
    ids=["pictures", "bold chapters", "bold leads", "stressed lines"],
)
def test_pictures_chapters_and_stressed_words_part_no_article(tmp_path: Path, body: str) -> None:
    """A caption stands above whose the picture is, a chapter in bold letters has no outlet."""
    signed = "<small>وكالة أنباء المرسى – 13 مايو 2024</small>"
    assert len(printed(tmp_path, f"<h1>عام من العواصف في البلاد</h1>{signed}{body}")) == 1


@pytest.mark.parametrize(("signed", "count"), [(True, 2), (False, 1)])
def test_a_press_review_of_a_word_processor_may_have_a_title(
    tmp_path: Path, signed: bool, count: int
) -> None:
    """Where each story has its outlet and day; chapters of a report have none."""
    document = docx.Document()
    document.add_heading("التقرير الصحفي اليومي", 0)
    for title, outlet, day, *text in (WHEAT, BOAT):
        document.add_heading(title, 1)
        for line in (*([f"{outlet} – {day}"] if signed else []), *text):
            document.add_paragraph(line)
    document.save(str(tmp_path / "day.docx"))
    found = kept(tmp_path / "day.docx")
    assert len(found) == count
    assert not signed or [f[:2] for f in found] == [WHEAT[:2], BOAT[:2]]


@pytest.mark.parametrize(
    "head",
    [
        "جولة في الصحف: 14 مايو 2024",
        "أبرز ما جاء في الصحف\nالثلاثاء 14 مايو 2024",
        "حصاد الصحافة - 14 مايو 2024",
        "نشرة الصباح",
    ],
)
def test_a_pasted_press_review_below_a_head_is_its_stories(tmp_path: Path, head: str) -> None:
    """Each has its own outlet and day, and the head is no headline."""
    path = tmp_path / "text.txt"
    path.write_text("\n\n".join((head, "\n".join(WHEAT), "\n".join(BOAT))), "utf-8")
    assert kept(path) == [
        (WHEAT[0], "صحيفة الحقول", "2024-05-12"),
        (BOAT[0], "وكالة أنباء المرسى", "2024-05-13"),
    ]


def test_stories_without_a_day_of_their_own_have_that_of_the_review(tmp_path: Path) -> None:
    """It stands in the head alone."""
    path = tmp_path / "text.txt"
    stories = ("\n".join((*story[:2], *story[3:])) for story in (WHEAT, BOAT))
    path.write_text("\n\n".join(("جولة في الصحف: 14 مايو 2024", *stories)), "utf-8")
    assert [day for *_, day in kept(path)] == ["2024-05-14", "2024-05-14"]


def test_an_article_about_the_papers_stays_one(tmp_path: Path) -> None:
    """What it quotes is told in sentences, and pictures have whose they are below them."""
    path = tmp_path / "text.txt"
    text = ("جولة الصحف: من المسؤول؟", "صحيفة الحقول", "14 مايو 2024", "", *WHEAT[3:])
    pictured = (
        "جنود قرب السوق",
        "وكالة أنباء المرسى",
        "سيارات الإسعاف أمام المبنى",
        "وكالة أنباء المرسى",
    )
    path.write_text("\n".join((*text, *pictured, *BOAT[3:])), "utf-8")
    assert [source for _, source, _ in kept(path)] == ["صحيفة الحقول"]
