"""What programs, papers and people set around stories: where one ends, whose it is, what is none of it."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
import weasyprint

from briefings.errors import ReadingError
from briefings.reading.ingest import article, ingest
from briefings.reading.words import runningheads

BOAT = "غرق مركب صيد قبالة سواحل صفاقس"
STORM = (
    "أعلن الحرس البحري التونسي مساء السبت غرق مركب صيد يقل 14 بحاراً إثر عاصفة مفاجئة.\n\n"
    "وقال المتحدث باسم الحرس إن فرق الإنقاذ انتشلت تسعة بحارة أحياء وتبحث عن الباقين."
)
WHEAT = "تراجع محصول القمح في المغرب بنسبة الثلث"
DROUGHT = (
    "وزعت وزارة الزراعة المغربية اليوم أرقام الموسم الأخير، وهي الأضعف منذ عشرة أعوام بسبب الجفاف.\n\n"
    "وأضافت أن السدود لا تحوي سوى ربع طاقتها، وأن المزارعين ينتظرون الأمطار."
)
HEADS = ("تبادل الاتهامات حول حادثة المركب", "شهادات البحارة الناجين من الحادثة")


def titles(folder: Path, text: str) -> list[str]:
    """The titles of what ingest keeps of a text."""
    (folder / "day.txt").write_text(text, encoding="utf-8")
    return [kept.title for kept in ingest([str(folder / "day.txt")], folder / "corpus").kept]


@pytest.mark.parametrize("rule", ["* * *", "*****", "----------", "=======", "ـــــــــ", "• • •"])
def test_rules_part_stories(tmp_path: Path, rule: str) -> None:
    """Each has its headline and a text that begins a story and is of other things."""
    text = f"{BOAT}\n\n{STORM}\n\n{rule}\n\n{WHEAT}\n\n{DROUGHT}\n"
    assert titles(tmp_path, text) == [BOAT, WHEAT]


@pytest.mark.parametrize(
    "numbers",
    [("1- ", "2- "), ("(1)\n", "(2)\n"), ("الخبر الأول: ", "الخبر الثاني: "), ("1.\n", "2.\n")],
)
def test_numbers_part_stories(tmp_path: Path, numbers: tuple[str, str]) -> None:
    """The number is no part of the headline."""
    one, two = numbers
    text = f"{one}{BOAT}\n\n{STORM}\n\n{two}{WHEAT}\n\n{DROUGHT}\n"
    assert titles(tmp_path, text) == [BOAT, WHEAT]


def test_a_press_review_gives_its_day_to_each_story(tmp_path: Path) -> None:
    """Its own head is none; in brackets behind the headlines stand the outlets."""
    text = f"نشرة الصحافة - الثلاثاء 19 سبتمبر 2023\n=======\n\n1) {BOAT} (المنبر البحري)\n\n{STORM}\n\n2) {WHEAT} (صدى الأطلس)\n\n{DROUGHT}\n"
    (tmp_path / "day.txt").write_text(text, encoding="utf-8")
    found = ingest([str(tmp_path / "day.txt")], tmp_path / "corpus").kept
    assert [(k.title, k.source) for k in found] == [(BOAT, "المنبر البحري"), (WHEAT, "صدى الأطلس")]
    assert {k.date for k in found} == {"2023-09-19"}


@pytest.mark.parametrize(
    "text",
    [
        # a section that goes on
        f"{BOAT}\n\n{STORM}\n\n***\n\n{HEADS[0]}\n\nوتبادل البحارة والشركة المالكة الاتهامات حول الجهة التي سمحت للمركب بالإبحار رغم التحذير من العاصفة القريبة.",
        # a section that tells of the same
        f"{BOAT}\n\n{STORM}\n\n***\n\n{HEADS[1]}\n\nقال بحارة أحياء من مركب الصيد إن العاصفة المفاجئة أغرقته مساء السبت قبالة سواحل صفاقس، وإن فرق الإنقاذ التابعة للحرس البحري تأخرت.",
        # numbered sections under the headline of all
        f"{BOAT}\n\n{STORM}\n\n1- {HEADS[0]}\n\n{DROUGHT}\n\n2- {HEADS[1]}\n\n{STORM}",
        # a signature below a rule
        f"{BOAT}\n\n{STORM}\n\n----------\n\nتابعونا على صفحاتنا في مواقع التواصل\n",
    ],
)
def test_sections_of_one_article_stay_together(tmp_path: Path, text: str) -> None:
    """One article comes out, whatever parts it."""
    assert titles(tmp_path, text) == [BOAT]


@pytest.mark.parametrize(
    "form",
    [
        "طباعة: {}",
        "نسخة للطباعة | {}",
        "{} - نسخة للطباعة",
        "{} (للطباعة)",
        "Print: {}",
        "نسخة قابلة للطباعة {} | طباعة",
    ],
)
def test_a_page_for_the_printer_is_called_as_the_article_is(tmp_path: Path, form: str) -> None:
    """What it is for is no part of the headline, in a text and in a page."""
    (tmp_path / "page.txt").write_text(f"{form.format(BOAT)}\n\n{STORM}\n", "utf-8")
    told = "".join(f"<p>{part}</p>" for part in STORM.split("\n\n"))
    head = f"<title>{form.format(BOAT)}</title>"
    (tmp_path / "page.html").write_text(
        f"<html><head>{head}</head><body>{told}</body></html>", "utf-8"
    )
    for name in ("page.txt", "page.html"):
        assert article(str(tmp_path / name)).title == BOAT


LEAVES = """المرفأ | العدد 4512 | الثلاثاء 19 سبتمبر 2023 | 3

{title}

أعلن الحرس البحري التونسي مساء السبت غرق مركب صيد يقل 14
بحاراً إثر عاصفة مفاجئة، وقال المتحدث باسم الحرس إن فرق

{number}

المرفأ | العدد 4512 | الثلاثاء 19 سبتمبر 2023 | 4

الإنقاذ انتشلت تسعة بحارة أحياء وتبحث عن الباقين، وإن الريح
تجاوزت سرعتها ثمانين كيلومتراً في الساعة قبالة السواحل.

{last}
"""


@pytest.mark.parametrize(
    ("number", "last"), [("- 3 -", "- 4 -"), ("صفحة 3 من 9", "صفحة 4 من 9"), ("3", "4")]
)
def test_leaves_of_a_paper_cut_no_sentence(tmp_path: Path, number: str, last: str) -> None:
    """Numbers and heads of pages go, and what they parted is one; the head says outlet and day."""
    text = LEAVES.format(title=BOAT, number=number, last=last)
    (tmp_path / "page.txt").write_text(text, "utf-8")
    found = article(str(tmp_path / "page.txt"))
    assert "فرق الإنقاذ انتشلت تسعة" in found.body and "\n" not in found.body
    assert (found.title, found.date, found.source) == (BOAT, date(2023, 9, 19), "المرفأ")


@pytest.mark.parametrize(
    "text",
    [
        "145 words\n19 September 2023\nالنص هنا\n120 words\n20 September 2023\nنص آخر",
        "اليوم 1\nقصف\nاليوم 2\nهدنة",
        "قتلى 3\nفي باكو\nقتلى 4\nفي غنجة",
        "المصابون في مشافي المدينة | 12\nأول\nثان\nثالث\nالمصابون في مشافي المدينة | 13",
        "3\nأهداف الحملة\n4\nأهداف أخرى",
    ],
)
def test_lines_with_figures_are_no_leaves(text: str) -> None:
    """Days, lengths, tolls and lists stay where they are."""
    assert runningheads.joined(text) == text


def test_heads_and_feet_of_a_pdf_cut_no_sentence(tmp_path: Path) -> None:
    """They come once, above the text, and the numbers of the pages not at all."""
    one, two = STORM.split("\n\n")
    three = DROUGHT.partition("\n\n")[0]
    style = "@page{size:120mm 85mm;margin:20mm;@top-center{content:'صحيفة المرفأ | الثلاثاء 19 سبتمبر 2023'}"
    style += "@bottom-center{content:'صفحة ' counter(page) ' من ' counter(pages)}}body{font-family:Amiri}"
    page = f"<html dir=rtl lang=ar><style>{style}</style><h1>{BOAT}</h1><p>{one}</p><p>{two}</p><p>{three}</p></html>"
    weasyprint.HTML(string=page).write_pdf(str(tmp_path / "page.pdf"))
    found = article(str(tmp_path / "page.pdf"))
    assert (found.title, found.body) == (BOAT, "\n\n".join((one, two, three)))
    assert (found.date, found.source) == (date(2023, 9, 19), "صحيفة المرفأ")


def test_a_list_of_beginnings_is_no_article(tmp_path: Path) -> None:
    """An alert names stories of several outlets, each cut off: none of them is its own."""
    text = "\n\n".join(
        (
            BOAT,
            "أعلن الحرس البحري التونسي مساء السبت غرق مركب صيد ...",
            WHEAT,
            "تراجع محصول القمح هذا العام بنسبة الثلث بسبب الجفاف …",
        )
    )
    (tmp_path / "alert.txt").write_text(text, "utf-8")
    with pytest.raises(ReadingError, match="only the beginnings of stories"):
        article(str(tmp_path / "alert.txt"))


def test_what_a_page_holds_under_read_also_is_of_others(tmp_path: Path) -> None:
    """Whatever its box is called, and sentences too; so are posts that a script would set in a light page."""
    one, two = STORM.split("\n\n")
    box = f"<section><h4>اقرأ أيضا</h4><div><p>{DROUGHT.partition(chr(10))[0]}</p></div></section>"
    post = "<amp-twitter data-tweetid=1><blockquote placeholder>سماء صفاقس الليلة</blockquote></amp-twitter>"
    page = f"<html><body><article><h1>{BOAT}</h1><p>{one}</p>{post}<p>{two}</p>{box}</article></body></html>"
    told = "".join(
        f"<p>وقال الشاهد رقم {n} إن الأمواج كانت عالية جداً تلك الليلة.</p>" for n in range(9)
    )
    (tmp_path / "page.html").write_text(page.replace(box, told + box), "utf-8")
    body = article(str(tmp_path / "page.html")).body
    assert "القمح" not in body and "الزراعة" not in body and "الليلة\n" not in body


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_a_document_of_several_headings_is_as_many_stories(tmp_path: Path, suffix: str) -> None:
    """Each below a heading of the first level; sections of one story stay together."""
    for name, heads, many in (("press", (BOAT, WHEAT), 2), ("story", HEADS, 1)):
        told = (STORM, DROUGHT if many > 1 else f"وقال {STORM}")
        parts = [(head, *text.split("\n\n")) for head, text in zip(heads, told, strict=True)]
        path = tmp_path / f"{name}{suffix}"
        if suffix == ".docx":
            document = docx.Document()
            for head, *paragraphs in parts:
                document.add_heading(head, 1)
                for text in paragraphs:
                    document.add_paragraph(text)
            document.save(str(path))
        else:
            path.write_bytes(open_document(parts))
        kept = ingest([str(path)], tmp_path / f"corpus-{name}").kept
        assert [k.title for k in kept] == list(heads[:many])


def open_document(parts: list[tuple[str, ...]]) -> bytes:
    """An OpenDocument text of headings and the paragraphs under them."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text")
    )
    told = "".join(
        f'<text:h text:outline-level="1">{head}</text:h>'
        + "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
        for head, *paragraphs in parts
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml", f"<office:d {names}><office:text>{told}</office:text></office:d>"
        )
    return stream.getvalue()


def test_a_press_database_names_the_outlet_above_the_text(tmp_path: Path) -> None:
    """Below the length and the day, above the language."""
    head = "145 words\n19 September 2023\n10:22\nAl Marfa Daily\nMARFAD\nArabic\n© 2023 Al Marfa"
    (tmp_path / "page.txt").write_text(f"{BOAT}\n\n{head}\n\n{STORM}\n", "utf-8")
    found = article(str(tmp_path / "page.txt"))
    assert (found.title, found.source, found.date) == (BOAT, "Al Marfa Daily", date(2023, 9, 19))


def test_the_bar_of_a_web_archive_says_nothing_of_the_day(tmp_path: Path) -> None:
    """It names the days of its copies."""
    bar = "<div id='wm-ipp-base'><p>5 captures</p><div>19 Oct 2023 - 21 Oct 2023</div></div>"
    told = "".join(f"<p>{part}</p>" for part in STORM.split("\n\n"))
    page = f"<html><body>{bar}<h1>{BOAT}</h1><div>19 سبتمبر 2023</div>{told}</body></html>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    found = article(str(tmp_path / "page.html"))
    assert (found.date, found.date_evidence) == (date(2023, 9, 19), "date line: 19 سبتمبر 2023")


def test_a_post_without_a_signature_is_that_of_its_address(tmp_path: Path) -> None:
    """The address names the account, and its number the day."""
    post = "<blockquote class='twitter-tweet'><p>نواصل البحث عن البحارة الخمسة حتى الفجر</p><a href='https://x.com/coastguard_tn/status/1703500000000000000'>رابط</a></blockquote>"
    one, two = STORM.split("\n\n")
    page = f"<html><body><article><h1>{BOAT}</h1><p>{one}</p>{post}<p>{two}</p></article></body></html>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    body = article(str(tmp_path / "page.html")).body
    assert (
        "كتب المستخدم @coastguard_tn في 17/9/2023: «نواصل البحث عن البحارة الخمسة حتى الفجر" in body
    )


def test_remarks_and_marks_of_notes_are_no_text(tmp_path: Path) -> None:
    """An editor's comment below a document, and its mark within a word."""
    one, two = STORM.split("\n\n")
    mark = "<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup>"
    remark = "<div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>راجع عدد البحارة قبل النشر من فضلك.</span></p></div>"
    page = f"<html><body><h1>{BOAT}</h1><p>{one[:20]}{mark}{one[20:]}</p><p>{two}</p>{remark}</body></html>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    assert article(str(tmp_path / "page.html")).body == STORM


def test_a_heading_that_stands_in_the_pages_title_is_the_title(tmp_path: Path) -> None:
    """The outlet before it, and what the page is for, are the site's."""
    told = "".join(f"<p>{part}</p>" for part in STORM.split("\n\n"))
    head = f"<title>صحيفة المرفأ - نسخة للطباعة - {BOAT}</title>"
    (tmp_path / "page.html").write_text(
        f"<html><head>{head}</head><body><h2>{BOAT}</h2>{told}</body></html>", "utf-8"
    )
    found = article(str(tmp_path / "page.html"))
    assert (found.title, found.source) == (BOAT, "صحيفة المرفأ")


@pytest.mark.parametrize(
    "line", ["https://marfa.example/2023/9/19/boat", "الرابط: https://marfa.example/2023/9/19/boat"]
)
def test_the_address_above_a_text_is_its_own(tmp_path: Path, line: str) -> None:
    """It tells the day; what the page calls itself tells the outlet."""
    (tmp_path / "page.txt").write_text(f"{line}\n\n{BOAT}\n\n{STORM}\n", "utf-8")
    found = article(str(tmp_path / "page.txt"))
    assert (found.title, found.date, found.url) == (
        BOAT,
        date(2023, 9, 19),
        "https://marfa.example/2023/9/19/boat",
    )


def test_the_title_of_a_blog_begins_with_its_name(tmp_path: Path) -> None:
    """A heading of the page tells where the headline begins."""
    told = "".join(f"<p>{part}</p>" for part in STORM.split("\n\n"))
    head = f"<title>مدونة الساحل: {BOAT}</title>"
    page = (
        f"<html><head>{head}</head><body><h1>مدونة الساحل</h1><h3>{BOAT}</h3>{told}</body></html>"
    )
    (tmp_path / "page.html").write_text(page, "utf-8")
    found = article(str(tmp_path / "page.html"))
    assert (found.title, found.source) == (BOAT, "مدونة الساحل")


@pytest.mark.parametrize("name", ["page.md", "page.txt"])
def test_lines_above_a_text_that_name_outlet_and_address_are_believed(
    tmp_path: Path, name: str
) -> None:
    """Two kinds of them: one alone may be a credit, and an agency another's source."""
    for source, outlet in (("المرفأ الجديد", "المرفأ الجديد"), ("رويترز", None)):
        head = f"Date: September 19, 2023\nSource: {source}\nURL: https://marfa.example/1"
        (tmp_path / name).write_text(
            f"{'# ' * (name == 'page.md')}{BOAT}\n\n{head}\n\n{STORM}\n", "utf-8"
        )
        found = article(str(tmp_path / name))
        assert (found.title, found.url, found.date) == (
            BOAT,
            "https://marfa.example/1",
            date(2023, 9, 19),
        )
        assert outlet is None or found.source == outlet
        assert found.body == STORM
