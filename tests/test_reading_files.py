"""Files of every kind become the same article; what is no article is refused with its reason."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from reading_files import BODY, FIRST, SECOND, TEXT, THIRD, TITLE, refused, save

from briefings.errors import ReadingError
from briefings.reading.formats import archives, plain, readers
from briefings.reading.ingest import article, ingest
from briefings.reading.words import encoding
from briefings.reading.words.pages import Page, Unreadable
from briefings.reading.words.visual import is_visual, logical


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


@pytest.mark.parametrize(
    ("field", "source"),
    [
        ("site: صحيفة البحر", "صحيفة البحر"),
        ("publisher: صحيفة البحر", "صحيفة البحر"),
        ("site: صحيفة الشاطئ\nsource: صحيفة البحر", "صحيفة البحر"),
        ("media: cover.jpg", None),
        ("section: صحيفة البحر", None),
        ("site: https://bahr.example/news", None),
    ],
)
@pytest.mark.parametrize("day", ["date", "published"])
def test_front_matter_names_the_outlet_as_a_tables_column_does(
    tmp_path: Path, field: str, source: str | None, day: str
) -> None:
    """By any of the words that such a column may be called; an address or a file is no name."""
    text = f"---\ntitle: {TITLE}\n{field}\n{day}: 2021-11-06\n---\n\n{FIRST}\n\n{SECOND}\n"
    found = article(save(tmp_path, "page.md", text))
    assert (found.source, str(found.date)) == (source, "2021-11-06")


def test_a_document_that_ingest_wrote_is_read_to_the_letter(tmp_path: Path) -> None:
    """Its text is plain already: what looks like markup in it is the article's own."""
    body = f"{FIRST} [1](2)"
    text = f"---\nid: A01\ntitle: {TITLE}\ndate: 2021-11-06\nsha256: {'0' * 64}\n---\n{body}\n"
    assert article(save(tmp_path, "page.md", text)).body == body


def test_a_text_copied_from_a_pdf_backwards_is_turned(tmp_path: Path) -> None:
    """Its lines stand in the order of the eye; figures keep theirs."""
    text = "\n".join(map(logical, f"{TITLE}\n\n{BODY}".split("\n")))
    found = article(save(tmp_path, "copied.txt", text.encode()))
    assert (found.title, found.body) == (TITLE, BODY)


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
