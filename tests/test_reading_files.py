"""Files of every kind become the same article; what is no article is refused with its reason."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefings.errors import ReadingError
from briefings.reading.formats import archives, plain, readers
from briefings.reading.ingest import article, ingest
from briefings.reading.words import encoding
from briefings.reading.words.pages import Page, Unreadable
from briefings.reading.words.visual import is_visual, logical

TITLE = "غرق مركب قبالة سواحل صفاقس ومساع لإنقاذ ركابه"
FIRST = "أعلن الحرس البحري التونسي مساء السبت غرق مركب صيد يقل 14 بحاراً قبالة سواحل صفاقس، إثر عاصفة مفاجئة."
SECOND = (
    "وقال المتحدث باسم الحرس إن فرق الإنقاذ انتشلت تسعة بحارة أحياء، فيما يتواصل البحث عن الباقين."
)
THIRD = "وتشهد السواحل التونسية منذ أيام رياحاً قوية تجاوزت سرعتها ثمانين كيلومتراً في الساعة."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
TEXT = f"{TITLE}\n\n{BODY}\n"


def save(folder: Path, name: str, data: bytes | str) -> str:
    """Write a file and give its path."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


def refused(folder: Path, name: str, data: bytes) -> str:
    """The message with which a file is refused."""
    with pytest.raises(ReadingError) as caught:
        article(save(folder, name, data))
    message = str(caught.value)
    assert name in message and "\n" not in message
    return message


@pytest.mark.parametrize(
    "name",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso-8859-6"],
)
def test_arabic_encodings_are_told_apart(tmp_path: Path, name: str) -> None:
    """The same article comes out of each encoding, with or without a byte order mark."""
    found = article(save(tmp_path, "page.txt", TEXT.encode(name)))
    assert found.title == TITLE
    assert found.body == BODY


@pytest.mark.parametrize("name", ["cp1256", "iso-8859-6", "mac_arabic"])
def test_a_short_text_without_common_words_is_decoded_right(name: str) -> None:
    """The article and the endings of words tell the encodings apart where small words are lacking."""
    text = "هدنة\n\nاتهمت أرمينيا أذربيجان بخرق الهدنة.\n\nونفت وزارة الدفاع الأذربيجانية ذلك.\n"
    assert encoding.decode(text.encode(name)) == text


def test_text_that_was_once_read_in_a_wrong_arabic_encoding_is_refused(tmp_path: Path) -> None:
    """ISO 8859-6 that was read as Windows-1256 and saved is no Arabic that anything can be found in."""
    garbled = TEXT.replace("ً", "").encode("iso-8859-6").decode("cp1256", errors="ignore").encode()
    assert "garbled" in refused(tmp_path, "page.txt", garbled)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(400), "binary"),
        (b"Only English words stand here. " * 20, "no Arabic"),
        ("Статья на русском языке о погоде. ".encode() * 20, "no Arabic"),
        (("??? ????? ?? ???? " * 40).encode(), "lost"),
        ("الرئيسية\nاتصل بنا\nفيسبوك\nتويتر\nمن نحن\n".encode(), "no article"),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    """Each message says what is wrong, in one line that names the file."""
    assert reason in refused(tmp_path, "page.txt", data)


def test_a_stray_null_is_no_binary_file(tmp_path: Path) -> None:
    """One lost byte costs no article."""
    assert article(save(tmp_path, "a.txt", TEXT.encode().replace(b" ", b" \x00", 1))).body == BODY


@pytest.mark.parametrize(
    ("name", "held", "what"),
    [
        ("a.doc", "WordDocument", "an old Word or Excel: open it there and save it as .docx"),
        (
            "a.xls",
            "Workbook",
            "an old Excel and cannot be read: open it there and save it as .xlsx",
        ),
        ("a.xls", "Book", "an old Word or Excel: open it there and save it as .xlsx"),
        ("a.txt", "WordDocument", "save it as .docx or .xlsx"),
        ("a.docx", "EncryptedPackage", "it has a password: save it without one"),
    ],
)
def test_files_of_old_programs_are_refused_with_what_to_do(
    tmp_path: Path, name: str, held: str, what: str
) -> None:
    """Named by itself or lying in a folder."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + held.encode("utf-16-le")
    assert what in refused(tmp_path, name, data)
    (left,) = ingest([str(tmp_path)], tmp_path / "corpus").left_out
    assert what in left.reason


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    """Both messages name what was asked for."""
    for path in (tmp_path / "nowhere.txt", tmp_path):
        with pytest.raises(ReadingError, match=path.name):
            article(str(path))


def test_a_cut_download_loses_only_its_last_letter(tmp_path: Path) -> None:
    """UTF-8 that ends in half a letter is read."""
    found = article(save(tmp_path, "page.txt", TEXT.encode()[:-3]))
    assert FIRST in found.body


def test_wrapped_lines_become_paragraphs_again() -> None:
    """Lines cut at a fixed width are joined; the title stays a line of its own."""
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(part, 60) for part in (TITLE, FIRST, SECOND, THIRD))
    assert plain.unwrapped(wrapped) == TEXT.rstrip("\n")


def test_lines_that_were_not_wrapped_stay_as_they_are() -> None:
    """A page of one paragraph a line is not touched."""
    page = "\n".join((TITLE, FIRST, SECOND, THIRD))
    assert plain.unwrapped(page) == page


def test_a_headline_that_is_called_one_loses_the_word() -> None:
    """ "Title: …" at the top of a text is the headline alone; in a sentence further down it stays."""
    body = "وصل الوفد صباح الثلاثاء إلى غوريس.\n" * 8 + "وقال: العنوان: واضح."
    told = plain.without_label(f"المصدر: صوت النهر\nالعنوان: باكو: لا لقاء هذا الشهر\n\n{body}")
    assert told.split("\n")[:2] == ["المصدر: صوت النهر", "باكو: لا لقاء هذا الشهر"]
    assert told.endswith("وقال: العنوان: واضح.")
    assert plain.without_label(f"باكو: لا لقاء\n\n{body}") == f"باكو: لا لقاء\n\n{body}"


def test_markdown_markup_is_taken_off(tmp_path: Path) -> None:
    """Headings, links, emphasis and pictures leave plain text; the picture's text is a caption."""
    text = (
        f"# {TITLE}\n\n![مركب صيد](a.jpg)\n\n{FIRST.replace('الحرس البحري', '[الحرس البحري](https://x.example)')}\n\n"
        f"**{SECOND}**\n\n{THIRD}\n"
    )
    found = article(save(tmp_path, "page.md", text))
    assert (found.title, found.body) == (TITLE, BODY)
    assert "مركب صيد" in found.captions


def test_markdown_under_front_matter_loses_its_markup_too(tmp_path: Path) -> None:
    """A page that somebody wrote with title and date above it is read as one without is."""
    text = (
        f"---\ntitle: {TITLE}\nsource: صحيفة البحر\ndate: 2021-11-06\n---\n\n![مركب صيد](a.jpg)\n\n"
        f"{FIRST.replace('الحرس البحري', '[الحرس البحري](https://x.example)')}\n\n"
        f"> **{SECOND}**\n\n\n{THIRD.replace('رياحاً', '`رياحاً`')}<script>alert(3)</script>\n"
    )
    found = article(save(tmp_path, "page.md", text))
    assert (found.title, found.body) == (TITLE, BODY)
    assert (found.source, str(found.date)) == ("صحيفة البحر", "2021-11-06")
    assert found.captions == ("مركب صيد",)


def test_a_document_that_ingest_wrote_is_read_to_the_letter(tmp_path: Path) -> None:
    """Its text is plain already: what looks like markup in it is the article's own."""
    body = f"{FIRST} [1](2)"
    text = f"---\nid: A01\ntitle: {TITLE}\ndate: 2021-11-06\nsha256: {'0' * 64}\n---\n{body}\n"
    assert article(save(tmp_path, "page.md", text)).body == body


HTML = f"""<html><head><title>{TITLE} | بوابة البحر</title>
<meta property="og:site_name" content="بوابة البحر">
<meta property="article:published_time" content="2021-11-06T20:00:00Z">
<link rel="canonical" href="https://bahr.example/news/1"></head><body>
<nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav>
<article><h1>{TITLE}</h1><figure><img src=a><figcaption>مركب في الميناء (رويترز)</figcaption></figure>
<p>{FIRST}</p><div class="share">شارك</div><p style="display:none">نص مخفي لا يراه أحد من القراء أبداً.</p>
<p>{SECOND}</p><script>var a = "{FIRST}";</script><p>{THIRD}</p></article>
<aside><h3>الأكثر قراءة</h3><a href=1>الذهب يرتفع</a></aside>
<footer>جميع الحقوق محفوظة 2025</footer></body></html>"""


def test_html_gives_text_and_metadata(tmp_path: Path) -> None:
    """Title, outlet, day and address come from the markup; captions and hidden text are no sentences."""
    found = article(save(tmp_path, "page.html", HTML))
    assert (found.title, found.body) == (TITLE, BODY)
    assert (found.source, str(found.date)) == ("بوابة البحر", "2021-11-06")
    assert found.url == "https://bahr.example/news/1"
    assert "article:published_time" in found.date_evidence
    assert found.captions == ("مركب في الميناء (رويترز)",)


@pytest.mark.parametrize(
    "style",
    [
        "font-size:0",
        "font-size: 0px; line-height: 0",
        "color:transparent",
        "color: rgba(0, 0, 0, 0)",
        "color:#fff;background:white",
        "opacity:0",
        "position:absolute;left:-9999px",
    ],
)
def test_text_that_no_reader_sees_is_no_text(tmp_path: Path, style: str) -> None:
    """Text without size, without colour, in the colour of its ground or outside the page is left out."""
    found = article(save(tmp_path, "page.html", HTML.replace("display:none", style)))
    assert found.body == BODY


@pytest.mark.parametrize(
    "style", ["font-size:0.9em", "color:rgb(0,0,0)", "color:white;background:#000", "opacity:0.8"]
)
def test_text_in_another_dress_is_text(tmp_path: Path, style: str) -> None:
    """Small, pale or inverted text can be read."""
    found = article(save(tmp_path, "page.html", HTML.replace("display:none", style)))
    assert "نص مخفي" in found.body


def tabled(*rows: tuple[str, str], cell: str = "td") -> str:
    """A table of two columns in HTML."""
    cells = (f"<tr><{cell}>{a}</{cell}><{cell}>{b}</{cell}></tr>" for a, b in rows)
    return f"<table>{''.join(cells)}</table>"


def with_table(folder: Path, table: str, *, at: int = 1) -> str:
    """The body of the article with a table before its paragraph of that number; 3 for behind it."""
    parts = [f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD)]
    parts.insert(at, table)
    source = f"<html><body><h1>{TITLE}</h1>{''.join(parts)}</body></html>"
    return article(save(folder, "page.html", source)).body


@pytest.mark.parametrize("at", [1, 3])
def test_rows_of_a_table_of_facts_keep_their_figures(tmp_path: Path, at: int) -> None:
    """Label and figure are one sentence, within the text and behind it."""
    rows = (("الغرقى", "<b>5</b>"), ("الناجون:", "نحو 1,200 شخص"), ("مكان الغرق", "صفاقس"))
    body = with_table(tmp_path, tabled(*rows), at=at)
    assert "الغرقى: 5.\n\nالناجون: نحو 1,200 شخص." in body


def test_the_heading_over_the_figures_says_what_they_count(tmp_path: Path) -> None:
    """It stands before each label, without which the figure would mean nothing."""
    head = "<tr><th>المدينة</th><th>الغرقى</th></tr>"
    table = tabled(("صفاقس", "5"), ("قابس", "7")).replace("<table>", f"<table>{head}")
    assert "الغرقى، صفاقس: 5.\n\nالغرقى، قابس: 7." in with_table(tmp_path, table)


@pytest.mark.parametrize(
    "table",
    [
        tabled(("عدد الزوار", "1234"), ("الغرقى", "5")),
        tabled(("درجة الحرارة", "32"), ("الرطوبة", "60%")),
        tabled(("الدولار", "3.15")),
        tabled(("<a href='/x'>أخبار تونس</a>", "12")),
        tabled(("1", "غرق مركب")),
        tabled(("للتواصل", "71234567")),
        tabled(("موعد الإبحار", "14:30")),
        tabled(("<table><tr><td>الغرقى</td></tr></table>", "5")),
        tabled(("الغرقى", "5")).replace("<td>5", "<td style='display:none'>5"),
    ],
)
def test_counters_layout_and_lists_are_no_facts(tmp_path: Path, table: str) -> None:
    """Rates, weather, links, ranks, telephone numbers, clocks and hidden cells make no sentence."""
    body = with_table(tmp_path, table)
    assert all(text in body for text in (FIRST, SECOND, THIRD))
    assert not any(char.isdigit() for char in body.replace(FIRST, ""))


def test_a_table_above_the_text_is_the_pages_own(tmp_path: Path) -> None:
    """Figures over the first paragraph belong to the site, not to the article."""
    assert with_table(tmp_path, tabled(("الغرقى", "5")), at=0) == BODY


def test_html_says_its_own_encoding(tmp_path: Path) -> None:
    """A page in Windows-1256 that says so is read."""
    page = HTML.replace("<head>", '<head><meta charset="windows-1256">')
    assert article(save(tmp_path, "page.htm", page.encode("cp1256", "ignore"))).body == BODY


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5000 + f"<p>{FIRST}</p>" + "</div>" * 5000,
        f"<html><p>{FIRST}<p>{SECOND}<b><i></b>{THIRD}",
        f"<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><p>{FIRST} &b;</p><p>{SECOND}</p></html>",
        f"<html><body>\x00<p>{FIRST}</p><p>{SECOND}</p><script><!--</script></body></html>",
        f"<html><script type='application/ld+json'>{'[' * 3000}</script><p>{FIRST}</p><p>{SECOND}</p></html>",
    ],
)
def test_hostile_html_is_read_or_refused_in_one_line(tmp_path: Path, page: str) -> None:
    """Depth bombs, entities, broken nesting and broken JSON never end in a traceback."""
    path = save(tmp_path, "page.html", page)
    try:
        assert FIRST in article(path).body
    except ReadingError as error:
        assert "\n" not in str(error)


def test_a_text_copied_from_a_pdf_backwards_is_turned(tmp_path: Path) -> None:
    """Its lines stand in the order of the eye; figures keep theirs."""
    text = "\n".join(map(logical, f"{TITLE}\n\n{BODY}".split("\n")))
    found = article(save(tmp_path, "copied.txt", text.encode()))
    assert (found.title, found.body) == (TITLE, BODY)


def test_a_saved_web_archive_is_read(tmp_path: Path) -> None:
    """The HTML part of an .mhtml file is the page."""
    import email.mime.multipart
    import email.mime.text

    archive = email.mime.multipart.MIMEMultipart("related")
    archive["Snapshot-Content-Location"] = "https://bahr.example/news/1"
    archive.attach(email.mime.text.MIMEText(HTML, "html", "utf-8"))
    assert article(save(tmp_path, "page.mhtml", archive.as_bytes())).body == BODY


def test_the_frame_of_an_advertisement_is_not_the_page_of_a_web_archive(tmp_path: Path) -> None:
    """The part that was saved from the archive's address is; its own word on its encoding counts."""
    address = "https://bahr.example/news/1"
    frame = "<html><body><p>سيارتك الجديدة في انتظارك مع تقسيط مريح حتى خمس سنوات كاملة.</p></body></html>"
    page = HTML.replace("<head>", '<head><meta charset="windows-1256">')
    parts = [
        ("https://ads.example/f", "; charset=utf-8", frame.encode()),
        (address, "", page.encode("cp1256")),
    ]
    body = b"".join(
        b"--XX\r\nContent-Type: text/html%b\r\nContent-Location: %b\r\nContent-Transfer-Encoding: base64\r\n\r\n%b\r\n"
        % (charset.encode(), where.encode(), base64.encodebytes(data))
        for where, charset, data in parts
    )
    head = f"Snapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\n"
    kind = 'Content-Type: multipart/related; boundary="XX"\r\n\r\n'
    archive = f"{head}{kind}".encode() + body + b"--XX--\r\n"
    assert article(save(tmp_path, "page.mht", archive)).body == BODY


def docx() -> bytes:
    """A DOCX file of the article."""
    import docx as library

    document = library.Document()
    document.add_heading(TITLE, 0)
    for part in (FIRST, SECOND, THIRD):
        document.add_paragraph(part)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_docx_is_read(tmp_path: Path) -> None:
    """The paragraph in the style Title is the title."""
    found = article(save(tmp_path, "page.docx", docx()))
    assert (found.title, found.body) == (TITLE, BODY)


def test_what_a_docx_holds_beside_its_paragraphs_is_text(tmp_path: Path) -> None:
    """Insertions count and deletions do not; content controls and footnotes are the article's."""
    import docx
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document()
    document.add_heading(TITLE, 0)
    paragraph = document.add_paragraph("قال الحرس إنه ")
    run = "<w:r><w:{tag} xml:space='preserve'>{text}</w:{tag}></w:r>"
    for around, tag, text in (("ins", "t", "لم "), ("del", "delText", "قد ")):
        inner = run.format(tag=tag, text=text)
        paragraph._p.append(parse_xml(f"<w:{around} {space}>{inner}</w:{around}>"))
    paragraph.add_run("يطلق النار على المركب، وإن العاصفة هي التي أغرقته.")
    control = f"<w:sdt {space}><w:sdtContent><w:p>{run.format(tag='t', text=SECOND)}</w:p></w:sdtContent></w:sdt>"
    paragraph._p.addnext(parse_xml(control))
    note = f"<w:footnotes {space}><w:footnote><w:p>{run.format(tag='t', text=THIRD)}</w:p></w:footnote></w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), kind, note.encode(), package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/footnotes")
    document.save(str(tmp_path / "page.docx"))
    first = "قال الحرس إنه لم يطلق النار على المركب، وإن العاصفة هي التي أغرقته."
    found = article(str(tmp_path / "page.docx"))
    assert (found.title, found.body.split("\n\n")) == (TITLE, [first, SECOND, THIRD])


def test_lines_of_set_text_are_lines(tmp_path: Path) -> None:
    """In <pre> the ends of lines count; a page without head and body tags is read."""
    text = f"<!doctype html><meta charset=utf-8><pre>{TITLE}\n19 فبراير 2022\n\n{BODY}</pre>"
    found = article(save(tmp_path, "page.html", text))
    assert (found.title, found.body, found.date) == (TITLE, BODY, date(2022, 2, 19))


def test_markdown_with_a_part_of_front_matter_keeps_it(tmp_path: Path) -> None:
    """Fields that do not make a corpus document are the article's all the same."""
    for head in (f"title: {TITLE}\nsource: المنبر", "date: 2022-02-19\nsource: المنبر"):
        found = article(save(tmp_path, "page.md", f"---\n{head}\n---\n# {TITLE}\n\n{BODY}\n"))
        assert (found.title, found.body, found.source) == (TITLE, BODY, "المنبر")
        assert found.date == (date(2022, 2, 19) if "date" in head else None)


def test_what_spreadsheets_and_programs_write_is_read(tmp_path: Path) -> None:
    """A first line that says what separates the cells; days as a computer's clock counts them."""
    body = BODY.replace("\n\n", "\n")
    table = f'sep=;\r\ntitle;body;date\r\n{TITLE};"{body}";19/02/2022\r\n'
    rows = [*readers.read("a.csv", table.encode("utf-8-sig"))]
    for clock in (1645228800, 1645228800000):
        row = json.dumps({"title": TITLE, "text": body, "date": clock})
        rows += readers.read("a.jsonl", row.encode())
    pages = [page for page in rows if isinstance(page, Page)]
    assert [(p.title, p.text.strip(), p.clues[0].day) for p in pages] == [
        (TITLE, body, date(2022, 2, 19))
    ] * 3


def test_pdf_is_read_in_reading_order(tmp_path: Path) -> None:
    """Lines of a set page are joined, letters stand in the order in which they are read."""
    from weasyprint import HTML as Page_

    source = (
        f"<html dir=rtl lang=ar><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></html>"
    )
    data = Page_(string=source).write_pdf()
    assert data is not None
    found = article(save(tmp_path, "page.pdf", data))
    assert (found.title, found.body) == (TITLE, BODY)


@pytest.mark.parametrize("columns", [1, 2])
def test_figures_of_a_pdf_stand_with_what_they_count(tmp_path: Path, columns: int) -> None:
    """Runs of figures and Latin letters amid Arabic, brackets, a date line, paragraphs over columns."""
    from weasyprint import HTML as Page_

    told = (
        "قال المتحدث (42 عاما) إن «العملية» شملت 3.5% من المساحة، وإن 12-15 جنديا قتلوا في 20/9/2023 عند 18:30.",
        "وأضافت وكالة Reuters أن شركة SOCAR خسرت 1,200 برميل، وأن الرقم 97 ألفا و700 صحيح (وفق الأمم المتحدة).",
        "وقتل 192 جنديا وأصيب 511 آخرون، بينهم 10 مدنيين [من شوشا]، بحسب الوزارة.",
        "ولم يعلق أحد على ذلك.",
    )
    text = "".join(f"<p>{part}</p>" for part in told)
    style = f"<style>@page{{size:A5}} div{{columns:{columns}}}</style>"
    head = f"<h1>{TITLE}</h1><p>صدى الوادي - 19 فبراير 2022</p>"
    data = Page_(string=f"<html dir=rtl lang=ar>{style}{head}<div>{text}</div></html>").write_pdf()
    assert data is not None
    found = article(save(tmp_path, "page.pdf", data))
    assert (found.title, found.source, found.date) == (TITLE, "صدى الوادي", date(2022, 2, 19))
    assert found.body.split("\n\n") == list(told)


def test_visual_order_and_presentation_forms_are_put_right() -> None:
    """Arabic that stands backwards, as in old PDFs, is turned; figures and Latin words keep their order."""
    line = "وقالت NATO إن 14 بحاراً و2500 طن (من القمح) وصلت"
    assert logical(logical(line)) == line
    assert is_visual("\n".join(map(logical, BODY.split("\n"))))
    assert not is_visual(BODY)
    assert encoding.normalise("ﻗﺎﻝ ﻻ") == "قال لا"


def rows() -> list[dict[str, str]]:
    """Two articles as a table has them."""
    return [
        {
            "العنوان": TITLE,
            "النص": BODY,
            "المصدر": "بوابة البحر",
            "التاريخ": "2021-11-06",
            "الرابط": "https://bahr.example/1",
        },
        {
            "العنوان": "خبر آخر",
            "النص": f"{SECOND} {THIRD}",
            "المصدر": "",
            "التاريخ": "",
            "الرابط": "javascript:x",
        },
    ]


def table(delimiter: str) -> bytes:
    """The rows as delimited text."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows()[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows())
    return out.getvalue().encode()


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("t.csv", lambda: table(",")),
        ("t.csv", lambda: table(";")),
        ("t.tsv", lambda: table("\t")),
        ("t.jsonl", lambda: "\n".join(json.dumps(r, ensure_ascii=False) for r in rows()).encode()),
        ("t.json", lambda: json.dumps({"articles": rows()}).encode()),
        ("t.json", lambda: json.dumps(rows()).encode("utf-16")),
    ],
)
def test_tables_map_their_columns(name: str, make: Callable[[], bytes]) -> None:
    """Title, text, outlet, day and address are found by the names of their columns."""
    first, second = readers.read(name, make())
    assert isinstance(first, Page) and isinstance(second, Page)
    assert (first.title, first.text, first.source) == (TITLE, BODY, "بوابة البحر")
    assert first.url == "https://bahr.example/1" and second.url is None
    assert str(first.clues[0].day) == "2021-11-06" and second.clues == ()


def test_a_broken_row_does_not_stop_a_table() -> None:
    """The line that is no JSON is named by its number; the others are read."""
    good = json.dumps({"title": TITLE, "body": BODY})
    first, second, third = readers.read("t.jsonl", f"{good}\n{{broken\n{good}\n".encode())
    assert isinstance(first, Page) and isinstance(third, Page)
    assert isinstance(second, Unreadable) and "line 2" in second.reason


def test_a_text_that_is_longer_than_articles_are_is_refused_at_once() -> None:
    """A log or a dump of a database would fill the memory for minutes; a table of that size is read."""
    text = f"{TEXT}\n".encode()
    with pytest.raises(ReadingError, match="8 MB"):
        next(readers.read("a.txt", text * (9 * 2**20 // len(text))))


def test_half_an_emoji_and_a_line_mark_in_json_are_no_news() -> None:
    """Exports cut posts in the middle of an emoji, and write line marks of their own within a text."""
    cut = json.dumps({"title": TITLE, "body": f"{BODY} \ud83d"})
    marked = json.dumps({"title": TITLE, "body": f"{BODY}\u2028\U0001f600"}, ensure_ascii=False)
    first, second = readers.read("t.jsonl", f"{cut}\r\n{marked}\n".encode())
    assert isinstance(first, Page) and isinstance(second, Page)
    assert first.text.strip() == BODY
    assert second.text.startswith(BODY)
    assert "\U0001f600" in second.text


def zipped(members: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_archives_are_read_without_following_their_paths() -> None:
    """Good members are read; path tricks, bombs, broken archives within and unknown kinds are named."""
    found = list(
        readers.read(
            "a.zip",
            zipped(
                {
                    "صفحة.txt": TEXT.encode(),
                    "../../etc/evil.txt": TEXT.encode(),
                    "/abs.txt": TEXT.encode(),
                    "bomb.txt": b"0" * (3 * 2**20),
                    "inner.zip": b"PK",
                    "picture.jpg": b"x",
                    "broken.docx": b"PK\x03\x04",
                    "__MACOSX/x.txt": b"x",
                }
            ),
        )
    )
    assert [page.name for page in found if isinstance(page, Page)] == ["a.zip!صفحة.txt"]
    reasons = {
        page.name.split("!")[1]: page.reason for page in found if isinstance(page, Unreadable)
    }
    assert set(reasons) == {
        "../../etc/evil.txt",
        "/abs.txt",
        "bomb.txt",
        "inner.zip",
        "picture.jpg",
        "broken.docx",
    }
    assert "leaves the archive" in reasons["../../etc/evil.txt"]
    assert "far more" in reasons["bomb.txt"]


def test_an_archive_in_an_archive_is_read_and_one_within_that_is_not() -> None:
    """A shared folder comes as an archive of archives; deeper nests are named, whatever their suffix."""
    text = TEXT.encode()
    deepest = zipped({"c.txt": text})
    nest = zipped({"b.txt": text, "c.zip": deepest, "d.txt": deepest})
    found = list(readers.read("a.zip", zipped({"a.txt": text, "b.zip": nest, "e.zip": zipped({})})))
    assert [p.name for p in found if isinstance(p, Page)] == ["a.zip!a.txt", "a.zip!b.zip!b.txt"]
    reasons = {p.name: p.reason for p in found if isinstance(p, Unreadable)}
    assert set(reasons) == {"a.zip!b.zip!c.zip", "a.zip!b.zip!d.txt", "a.zip!e.zip"}
    assert "inside an inner archive" in reasons["a.zip!b.zip!d.txt"]


def test_archives_in_one_unpack_to_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is refused in one archive is not had by two within it."""
    monkeypatch.setattr(archives, "_MOST_MEMBERS", 5)
    two = zipped({"a.txt": TEXT.encode(), "b.txt": TEXT.encode()})
    found = list(readers.read("a.zip", zipped({"x.zip": two, "y.zip": two})))
    assert [p.name for p in found if isinstance(p, Page)] == [
        "a.zip!x.zip!a.txt",
        "a.zip!x.zip!b.txt",
    ]
    assert ["far more" in p.reason for p in found if isinstance(p, Unreadable)] == [True]


@pytest.mark.parametrize(
    "name", ["x.docx", "x.pdf", "x.zip", "x.json", "x.csv", "x.xml", "x.mhtml"]
)
def test_a_file_that_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str) -> None:
    """Nonsense behind any suffix gives one line, never a traceback."""
    refused(tmp_path, name, b"%nonsense \x93\x94 that is nothing at all " * 9)


PERSIAN = """آتش‌بس در قره‌باغ پس از درگیری

وزارت دفاع جمهوری آذربایجان روز چهارشنبه اعلام کرد که عملیات نظامی در این منطقه متوقف شده است.

ایران از هر دو طرف خواست که خویشتن‌داری کنند و گفت‌وگوها را از سر بگیرند.
"""
URDU = """آذربائیجان نے فوجی کارروائی روک دی

وزارت دفاع نے بدھ کے روز اعلان کیا کہ علاقے میں فوجی کارروائی روک دی گئی ہے اور مذاکرات ہوں گے۔

روس کے صدر نے کہا کہ ان کے امن دستے شہریوں کی مدد کر رہے ہیں۔
"""


@pytest.mark.parametrize(("text", "language"), [(PERSIAN, "Persian"), (URDU, "Urdu")])
def test_another_language_in_arabic_letters_is_no_arabic(
    tmp_path: Path, text: str, language: str
) -> None:
    """Persian and Urdu pages are refused, and the language is named."""
    assert f"it is in {language}, not in Arabic" in refused(tmp_path, "page.txt", text.encode())


def test_arabic_from_a_persian_keyboard_is_arabic(tmp_path: Path) -> None:
    """Arabic pages with Persian ya and kaf, and with Persian names, pass."""
    text = f"{TEXT}\nوقال پاشینیان في گنجه إن المركب نقل ركابا من چابهار.\n"
    typed = text.translate(str.maketrans("يىك", "ییک"))
    assert len(article(save(tmp_path, "page.txt", typed)).body) == len(
        article(save(tmp_path, "b.txt", text)).body
    )


def mail(body: str, kind: str = "plain", **head: str) -> bytes:
    """A mail as it is saved, in Windows-1256 and base64."""
    message = EmailMessage()
    for name, value in ({"Subject": TITLE, "From": "نشرة الساحل <news@x.example>"} | head).items():
        message[name] = value
    message.set_content(body, subtype=kind, charset="windows-1256", cte="base64")
    return message.as_bytes()


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_mail_is_read(tmp_path: Path, kind: str) -> None:
    """Subject, sender and day of a saved newsletter serve as title, outlet and date."""
    text = BODY if kind == "plain" else "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    data = mail(text, kind, Date="Sat, 19 Feb 2022 18:02:11 +0100")
    found = article(save(tmp_path, "letter.eml", data))
    assert (found.title, found.body, found.source) == (TITLE, BODY, "نشرة الساحل")
    assert found.date == date(2022, 2, 19)
    assert not readers.unreadable("letter.eml", lambda: data)


@pytest.mark.parametrize("name", ["news.mbox", "news"])
def test_each_mail_of_a_mailbox_is_read(tmp_path: Path, name: str) -> None:
    """As mail programs export a folder: an article a mail, a line "From" of its own text no new mail."""
    other = "From 1992 إلى اليوم لم يتوقف التفاوض.\n\n" + BODY
    mails = [mail(BODY, Subject="عنوان أول للنشرة"), mail(other, Subject="عنوان ثان للنشرة")]
    box = b"".join(b"From news@x.example Sat Feb 19 18:02:11 2022\n" + one + b"\n" for one in mails)
    found = [page for page in readers.read(name, box) if isinstance(page, Page)]
    assert [(page.name, page.title) for page in found] == [
        (f"{name}#1", "عنوان أول للنشرة"),
        (f"{name}#2", "عنوان ثان للنشرة"),
    ]
    assert not readers.unreadable(name, lambda: box)


def test_a_mail_without_text_in_a_mailbox_is_named(tmp_path: Path) -> None:
    """The others are read."""
    opening = b"From news@x.example Sat Feb 19 18:02:11 2022\n"
    box = opening + mail(" ") + b"\n" + opening + mail(BODY)
    empty, page = readers.read("news.mbox", box)
    assert isinstance(empty, Unreadable) and empty.name == "news.mbox#1"
    assert isinstance(page, Page)


def test_the_outlets_own_line_names_a_sender_that_is_but_an_address(tmp_path: Path) -> None:
    """A sender's name wins over it."""
    for sender, outlet in (
        ("desk@x.example", "وكالة الميناء"),
        ("نشرة الساحل <d@x.example>", "نشرة الساحل"),
    ):
        data = mail(f"وكالة الميناء\n{BODY}", From=sender, Date="Sat, 19 Feb 2022 18:02:11 +0100")
        assert article(save(tmp_path, "letter.eml", data)).source == outlet


@pytest.mark.parametrize("sender", ["النشرة المسائية <n@x.example>", "news@jabal.example"])
@pytest.mark.parametrize(
    ("before", "outlet"),
    [
        ("نشرة صدى الجبل (عيّنة): ", "نشرة صدى الجبل (عيّنة)"),
        ("وكالة صدى الجبل | ", "وكالة صدى الجبل"),
        ("موجز الميناء – ", "موجز الميناء"),
    ],
)
def test_a_subject_names_the_newsletter_where_its_sender_does_not(
    tmp_path: Path, sender: str, before: str, outlet: str
) -> None:
    """ "The evening bulletin" is anybody's; the headline is what stands behind the name."""
    headline = "غرق مركب قبالة صفاقس"
    data = mail(BODY, Subject=f"{before}{headline}", From=sender)
    found = article(save(tmp_path, "letter.eml", data))
    assert (found.source, found.title) == (outlet, headline)


def test_a_subject_with_a_colon_is_a_headline_of_a_bulletin(tmp_path: Path) -> None:
    """Who speaks in it is no outlet, nor is "weekly digest"."""
    for subject in (
        "باكو: الهدنة سارية على كل الجبهات",
        "النشرة الأسبوعية: الهدنة سارية على الجبهات",
    ):
        data = mail(BODY, Subject=subject, From="النشرة المسائية <n@x.example>")
        found = article(save(tmp_path, "letter.eml", data))
        assert (found.source, found.title) == ("النشرة المسائية", subject)


def test_a_sender_in_several_encoded_words_is_one_name(tmp_path: Path) -> None:
    """A name that was cut within a word and folded over two lines has no blank there (RFC 2047)."""
    cut = "From: =?utf-8?b?2KjZiNin2KjYqSDYp9mE2LPZgdmK?=\n =?utf-8?q?=D8=B1?= <a@safir.example>\n"
    head, body = mail(BODY, Date="Sat, 19 Feb 2022 18:02:11 +0100").split(b"\n\n", 1)
    kept = [line for line in re.sub(rb"\n ", b" ", head).split(b"\n") if line[:5] != b"From:"]
    data = cut.encode() + b"\n".join(kept) + b"\n\n" + body
    assert article(save(tmp_path, "letter.eml", data)).source == "بوابة السفير"


@pytest.mark.parametrize(
    "rule",
    [
        "---------- Forwarded message ---------\nFrom: {name} <news@minbar.example>\nDate: Thu, Sep 17, 2020 at 4:05 PM\nSubject: x\nTo: <a@example.org>\n",
        "-----Original Message-----\nFrom: {name}\nSent: 17 September 2020 16:05\nTo: Sami\nSubject: x\n",
        "---------- رسالة معاد توجيهها ----------\n\u200fمن\u200f: \u200e{name} <news@minbar.example>\u200e\n\u200fالتاريخ: الخميس، 17 سبتمبر 2020\n\u200fالموضوع: بيان\n\u200fإلى: سامي\n",
        "---------- رسالة معاد توجيهها ----------\nمن: {name} <news@minbar.example>\nالتاريخ: الخميس، 17 سبتمبر 2020\nالموضوع: بيان\nإلى: سامي\n",
    ],
)
@pytest.mark.parametrize("quote", ["", "> "])
def test_a_mail_passed_on_is_that_of_who_wrote_it(tmp_path: Path, rule: str, quote: str) -> None:
    """Its outlet and day are those of the inner head; marks of quoting are no text."""
    inner = "\n".join(f"{quote}{line}".rstrip() for line in BODY.split("\n"))
    text = f"للاطلاع. تحياتي\n\n{rule.format(name='وكالة المنبر')}\n{inner}"
    data = mail(text, "plain", Date="Sat, 19 Feb 2022 18:02:11 +0100")
    found = article(save(tmp_path, "letter.eml", data))
    assert (found.body, found.source, found.date) == (BODY, "وكالة المنبر", date(2020, 9, 17))


GMAIL = (
    '<div>للاطلاع</div><div class="gmail_quote"><div class="gmail_attr">---------- {} ---------<br>'
    "{}: <b>وكالة المنبر</b> &lt;<a>news@minbar.example</a>&gt;<br>{}: {}<br>{}: {}<br>"
    "{}: سامي &lt;sami@x.example&gt;<br></div><br>"
)


@pytest.mark.parametrize(
    "head",
    [
        GMAIL.format(
            "Forwarded message",
            "From",
            "Date",
            "Thu, Sep 17, 2020 at 4:05 PM",
            "Subject",
            TITLE,
            "To",
        ),
        GMAIL.format(
            "رسالة مُعاد توجيهها",
            "من",
            "التاريخ",
            "الخميس، 17 سبتمبر 2020 في 4:05 م",
            "الموضوع",
            TITLE,
            "إلى",
        ),
        f"<hr><p><b>From:</b> وكالة المنبر<br><b>Sent:</b> Thursday, September 17, 2020<br><b>To:</b> Sami<br><b>Subject:</b> {TITLE}</p>",
        f"<p><b>من:</b> وكالة المنبر<br><b>تم الإرسال:</b> 17/سبتمبر/2020 04:05 م<br><b>إلى:</b> سامي<br><b>الموضوع:</b> {TITLE}</p>",
        f"<blockquote><div>Begin forwarded message:</div><div><b>From: </b>وكالة المنبر</div><div><b>Subject: </b>{TITLE}</div><div><b>Date: </b>17 September 2020</div>",
    ],
)
def test_a_page_passed_on_in_a_mail_is_that_of_who_wrote_it(tmp_path: Path, head: str) -> None:
    """No line of its head is a sentence; its outlet, day and title are those of the inner mail."""
    told = "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    data = mail(f"<div>{head}<h1>{TITLE}</h1>{told}</div>", "html", Subject="Fwd: للاطلاع عليه")
    found = article(save(tmp_path, "letter.eml", data))
    assert (found.title, found.body) == (TITLE, BODY)
    assert (found.source, found.date) == ("وكالة المنبر", date(2020, 9, 17))


def test_mails_attached_to_a_mail_are_articles(tmp_path: Path) -> None:
    """Forwarded as attachments, each is told with its own head; the note around them is no article."""
    outer = EmailMessage()
    outer["Subject"], outer["From"] = "FW", "sami@x.example"
    outer.set_content("للاطلاع")
    for text in (BODY, BODY.replace("تسعة", "سبعة")):
        inner = EmailMessage()
        inner["Subject"], inner["From"], inner["Date"] = (
            TITLE,
            "المنبر <a@x.example>",
            "17 Sep 2020",
        )
        inner.set_content(text)
        outer.add_attachment(inner)
    pages = [p for p in readers.read("letter.eml", outer.as_bytes()) if isinstance(p, Page)]
    assert [(p.name, p.title, p.source) for p in pages] == [
        (f"letter.eml#{number}", TITLE, "المنبر") for number in (1, 2)
    ]


def test_what_stands_under_a_mails_dashes_is_its_signature(tmp_path: Path) -> None:
    """ "--" and a few short lines are left out; dashes with more of the text behind them are no end."""
    signed = (
        f"{BODY}\n\n--\nمع تحيات\nقسم الأخبار – المنبر\nهذه الرسالة سرية ومخصصة للمرسل إليه فقط.\n"
    )
    for text in (signed, signed.replace("\n--\n", "\n-- \n")):
        assert article(save(tmp_path, "letter.eml", mail(text, "plain"))).body == BODY
    first, rest = BODY.split("\n\n", 1)
    parted = mail(f"{first}\n\n--\n\n{rest}\n\n{BODY}", "plain")
    assert rest in article(save(tmp_path, "parted.eml", parted)).body


def test_what_a_newsletter_says_of_itself_is_no_text(tmp_path: Path) -> None:
    """How to unsubscribe, however the sentence runs."""
    text = f"{BODY}\n\nتصلكم هذه النشرة لأنكم اشتركتم فيها. لإلغاء الاشتراك اضغطوا هنا."
    data = mail(
        text, "plain", Date="Sat, 19 Feb 2022 18:02:11 +0100", Subject="Fwd: Re: وقف القتال"
    )
    found = article(save(tmp_path, "letter.eml", data))
    assert found.body == BODY


@pytest.mark.parametrize("data", [b"no mail at all", b"Subject: x\n\n", b"Content-Type: a/b\n\nx"])
def test_a_mail_without_an_article_is_refused_in_one_line(tmp_path: Path, data: bytes) -> None:
    """Whatever is under that name."""
    refused(tmp_path, "letter.eml", data)


def test_the_outlet_stands_behind_the_title(tmp_path: Path) -> None:
    """`<title>… | Agency</title>` names the outlet where no metadata do."""
    told = "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    text = f"<title>{TITLE} | وكالة الشرق للأنباء</title><h1>{TITLE}</h1>{told}"
    found = article(save(tmp_path, "a.html", f"<html><body>{text}</body></html>"))
    assert (found.title, found.source) == (TITLE, "وكالة الشرق للأنباء")


@pytest.mark.parametrize(
    ("title", "heading", "outlet"),
    [
        (f"{TITLE} - صدى الوادي", TITLE, "صدى الوادي"),
        (f"{TITLE} | المنبر", TITLE, "المنبر"),
        (f"المنبر | {TITLE}", TITLE, "المنبر"),
        (f"{TITLE} | أخبار | صدى الوادي", TITLE, "صدى الوادي"),
        (f"{TITLE} - Sada News", TITLE, "Sada News"),
        (f"{TITLE} - صدى الوادي", "", "صدى الوادي"),
        (f"{TITLE} | صدى الوادي", "صدى الوادي", "صدى الوادي"),
        (f"{TITLE} - السودان", TITLE, None),
        (f"{TITLE} - ليلى صبحي", TITLE, None),
        (f"{TITLE} - فيديو", TITLE, None),
        (f"{TITLE} - عاصفة مفاجئة قبالة صفاقس", TITLE, None),
        ("خاص | رحلة إلى المجهول", "رحلة إلى المجهول", None),
        ("تونس - صفاقس: رحلة إلى المجهول", "تونس - صفاقس: رحلة إلى المجهول", None),
    ],
)
def test_an_outlet_that_no_list_has_stands_beside_the_heading(
    tmp_path: Path, title: str, heading: str, outlet: str | None
) -> None:
    """What `<title>` says more than the heading is the outlet, unless it is a place, author or rubric."""
    told = "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    text = f"<title>{title}</title><h1>{heading}</h1>{told}"
    found = article(save(tmp_path, "a.html", f"<html><body>{text}</body></html>"))
    assert found.source == outlet
    assert found.body == BODY
    assert found.title in {TITLE, heading, title}


def test_a_live_blog_keeps_all_its_headlines(tmp_path: Path) -> None:
    """That of the first entry is no caption; each entry keeps its time, a word before it or not."""
    entries = [
        ("20:30", "مجلس الأمن يعقد جلسة طارئة", FIRST),
        ("17:05", "ارتفاع عدد المفقودين", SECOND),
        ("تحديث 19 فبراير 23:50", "", THIRD),
    ]
    told = "".join(f"<div><span>{t}</span><h2>{h}</h2><p>{p}</p></div>" for t, h, p in entries)
    page = f"<html><body><article><h1>{TITLE}</h1>{told}</article></body></html>"
    assert article(save(tmp_path, "live.html", page)).body.split("\n\n") == [
        "20:30 مجلس الأمن يعقد جلسة طارئة",
        FIRST,
        "17:05 ارتفاع عدد المفقودين",
        SECOND,
        f"23:50 {THIRD}",
    ]


SENTENCES = (
    "بدأت الشرطة دوريات في المدينة بعد ظهر الجمعة.",
    "وقال رئيس الدائرة الإعلامية إن المدينة خالية تقريبا من السكان.",
    "ونفى أن تكون الشرطة قد أوقفت أحدا من المدنيين، لكن مسؤولا محليا قال إن اثنين أوقفا.",
)
NEWS = "الشرطة تدخل المدينة"


def scripted(kind: str, value: object, shown: str = "") -> str:
    """A page with JSON in a script, and what it shows besides."""
    script = f'<script type="application/{kind}">{json.dumps(value, ensure_ascii=False)}</script>'
    return f'<html><head><meta charset="utf-8"><title>{NEWS}</title>{script}</head><body>{shown}</body></html>'


def test_an_article_behind_a_paywall_is_whole_where_its_markup_has_it(tmp_path: Path) -> None:
    """The page shows the first sentence, JSON-LD has them all."""
    body = {"@type": "NewsArticle", "headline": NEWS, "articleBody": "\n".join(SENTENCES)}
    shown = (
        f"<h1>{NEWS}</h1><p>{SENTENCES[0]}</p><p>هذا المقال للمشتركين فقط، اشترك الآن من فضلك.</p>"
    )
    found = article(save(tmp_path, "a.html", scripted("ld+json", body, shown)))
    assert (found.title, found.body) == (NEWS, "\n\n".join(SENTENCES))


def test_half_an_emoji_in_a_pages_script_is_no_text(tmp_path: Path) -> None:
    """Teasers are cut in the middle of one there, too; the article can still be written."""
    body = {"@type": "NewsArticle", "headline": NEWS, "articleBody": "\n".join(SENTENCES) + " HALF"}
    page = scripted("ld+json", body).replace(" HALF", r" \ud83d")
    assert article(save(tmp_path, "a.html", page)).body == "\n\n".join(SENTENCES)


def test_a_script_whose_lists_name_one_another_is_read_to_its_end(tmp_path: Path) -> None:
    """Put in one by one, the lists of these 10 kB would be a thousand million lines."""
    lists = [[place] * 1_000 for place in (3, 4, 5)]
    told = [{"headline": 1, "articleBody": 2}, NEWS, *lists, SENTENCES[0]]
    shown = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    found = article(save(tmp_path, "a.html", scripted("json", told, f"<h1>{NEWS}</h1>{shown}")))
    assert found.body == "\n\n".join(SENTENCES)


def test_a_page_that_a_script_draws_is_read_from_the_script(tmp_path: Path) -> None:
    """With its headline and day; other stories beside it are none of it."""
    told = {
        "title": NEWS,
        "publishedAt": "2023-09-24T11:00Z",
        "content": [f"<p>{s}</p>" for s in SENTENCES],
    }
    other = {"title": "فوز المنتخب في المباراة", "content": " ".join([BODY.replace("\n", " ")] * 2)}
    page = scripted("json", {"props": {"article": told, "more": [other]}}, "<div>جار التحميل</div>")
    found = article(save(tmp_path, "a.html", page))
    assert (found.title, found.body, str(found.date)) == (
        NEWS,
        "\n\n".join(SENTENCES),
        "2023-09-24",
    )


def test_a_script_takes_nothing_from_a_page_that_shows_its_article(tmp_path: Path) -> None:
    """Another story in a script, or the same text cut short, changes nothing."""
    shown = f"<h1>{TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    for body in (" ".join(SENTENCES) * 9, BODY[:80]):
        value = {"@type": "NewsArticle", "headline": NEWS, "articleBody": body}
        found = article(save(tmp_path, "a.html", scripted("ld+json", value, shown)))
        assert found.body == BODY


def test_a_page_without_its_text_says_how_to_get_it(tmp_path: Path) -> None:
    """A frame that a script would fill."""
    page = "<html><head><script src='a.js'></script></head><body><p>جار التحميل</p></body></html>"
    with pytest.raises(ReadingError, match="a script draws its text, which the file lacks: print"):
        article(save(tmp_path, "a.html", page))


def embedded(signature: str) -> str:
    """A page with a post among its text."""
    first, last = BODY.split("\n\n", maxsplit=1)[0], BODY.rsplit("\n\n", maxsplit=1)[-1]
    post = f'<blockquote class="twitter-tweet"><p>عبر آلاف #النازحين الليلة</p>{signature}</blockquote>'
    return f'<meta charset="utf-8"><h1>{TITLE}</h1><p>{first}</p>{post}<p>{last}</p>'


def test_a_post_among_the_text_is_its_authors(tmp_path: Path) -> None:
    """It says who wrote it and when, as one sentence."""
    signature = '&mdash; متطوع (@vol) <a href="#">September 26, 2023</a>'
    found = article(save(tmp_path, "a.html", embedded(signature)))
    assert "كتب متطوع في 26/9/2023: «عبر آلاف النازحين الليلة»." in found.body.split("\n\n")
    assert "September" not in found.body
    latin = embedded("&mdash; Hakob T (@hak) September 26, 2023")
    assert "كتب المستخدم Hakob T في 26/9/2023: «" in article(save(tmp_path, "b.html", latin)).body


def test_a_post_that_nobody_signs_is_no_statement(tmp_path: Path) -> None:
    """It stands beside the text; a quotation that is no post stays in it."""
    found = article(save(tmp_path, "a.html", embedded("")))
    assert "النازحين" not in found.body
    assert found.captions == ("عبر آلاف #النازحين الليلة",)
    quoted = embedded("").replace(' class="twitter-tweet"', "")
    assert "النازحين" in article(save(tmp_path, "b.html", quoted)).body
