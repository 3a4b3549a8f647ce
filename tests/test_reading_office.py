"""Workbooks, OpenDocument texts and books are read like other files, and hostile ones refused in one line."""

from __future__ import annotations

import base64
import io
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import pytest

from briefings.errors import ReadingError
from briefings.reading.formats import packed, readers
from briefings.reading.ingest import article, ingest
from briefings.reading.store import corpus
from briefings.reading.words.pages import Page, Unreadable

TITLE = "غرق مركب قبالة سواحل صفاقس"
FIRST = "أعلن الحرس البحري التونسي مساء السبت غرق مركب صيد يقل 14 بحاراً قبالة سواحل صفاقس، إثر عاصفة مفاجئة."
SECOND = (
    "وقال المتحدث باسم الحرس إن فرق الإنقاذ انتشلت تسعة بحارة أحياء، فيما يتواصل البحث عن الباقين."
)
OTHER = "تراجع محصول القمح في المغرب"
WHEAT = (
    "قالت وزارة الزراعة المغربية إن محصول القمح تراجع هذا العام بنسبة الثلث بسبب الجفاف وشح السدود."
)
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
OFFICE = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table")
)
HEADS = ("Date", "Headline", "Media outlet", "Country", "Sentiment", "Full Content", "Link")
BOMB = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;&b;">]>'


def packed_as(parts: Mapping[str, str]) -> bytes:
    """A ZIP archive of some parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def workbook(rows: str, *, more: str = "", strings: tuple[str, ...] = ()) -> dict[str, str]:
    """The parts of a workbook with one sheet, its style 1 a date in the workbook's own format."""
    formats = '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yyyy hh:mm"/></numFmts>'
    formats += '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
    shared = "".join(f"<si><r><t>{escape(text)}</t></r></si>" for text in strings)
    kinds = ("worksheet", "sharedStrings", "styles")
    files = ("worksheets/sheet1.xml", "sharedStrings.xml", "/xl/styles.xml")
    named = "".join(
        f'<Relationship Id="r{n}" Type="{kind}" Target="{file}"/>'
        for n, (kind, file) in enumerate(zip(kinds, files, strict=True))
    )
    links = '<Relationship Id="h1" TargetMode="External" Target="{}"/>'
    outside = links.format("https://marfa.example/1") + links.format("javascript:x").replace(
        "h1", "h2"
    )
    return {
        "xl/workbook.xml": f'<workbook {MAIN} {RELATIONS}><sheets><sheet name="Coverage" r:id="r0"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {PACKAGE}>{named}</Relationships>",
        "xl/sharedStrings.xml": f"<sst {MAIN}>{shared}</sst>",
        "xl/styles.xml": f"<styleSheet {MAIN}>{formats}</styleSheet>",
        "xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships {PACKAGE}>{outside}</Relationships>",
        "xl/worksheets/sheet1.xml": f"<worksheet {MAIN} {RELATIONS}><sheetData>{rows}</sheetData>{more}</worksheet>",
    }


def row(number: int, *cells: str) -> str:
    """A row of a sheet; a cell in angle brackets is its own XML."""
    told = "".join(
        cell if cell.startswith("<c") else f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        for cell in cells
    )
    return f'<row r="{number}">{told}</row>'


def read(name: str, parts: Mapping[str, str]) -> list[Page | Unreadable]:
    """The pages of a document."""
    return list(readers.read(name, packed_as(parts)))


def test_a_workbook_of_a_press_monitor_is_a_table_of_articles(tmp_path: Path) -> None:
    """Below the report's own lines; days are numbers with a format, addresses stand behind a word."""
    day, later = '<c s="1"><v>45188.586805555555</v></c>', '<c s="1"><v>45189</v></c>'
    text = f"{FIRST}_x000D_\n{SECOND}"
    rows = row(1, "Media Monitoring Report") + row(3, *HEADS)
    rows += row(
        4, day, TITLE, "صحيفة المرفأ", "Tunisia", "Negative", '<c t="s"><v>0</v></c>', "Link"
    )
    formula = '<c t="str"><f>HYPERLINK("https://atlas.example/2","View")</f><v>View</v></c>'
    rows += row(5, later, OTHER, "وكالة الأطلس", "", "", WHEAT, formula)
    more = '<hyperlinks><hyperlink ref="G4" r:id="h1"/></hyperlinks>'
    (tmp_path / "news.xlsx").write_bytes(packed_as(workbook(rows, more=more, strings=(text,))))
    ingest([str(tmp_path / "news.xlsx")], tmp_path / "corpus")
    boat, wheat = corpus.documents(tmp_path / "corpus")[0]
    assert (boat.title, boat.source, boat.date) == (TITLE, "صحيفة المرفأ", date(2023, 9, 19))
    assert (boat.body, boat.url) == (f"{FIRST}\n\n{SECOND}", "https://marfa.example/1")
    assert "2023-09-19 14:05" in boat.date_evidence
    assert (wheat.title, wheat.date, wheat.body) == (OTHER, date(2023, 9, 20), WHEAT)
    assert wheat.url == "https://atlas.example/2"


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx"])
def test_arabic_tables_of_monitors_name_their_columns_so(tmp_path: Path, suffix: str) -> None:
    """Of "المصدر/الموقع" one is enough; the text may be told in whole or as a summary."""
    heads = ("م", "المصدر/الموقع", "عنوان الخبر", "نص المادة", "الملخص", "تاريخ النشر", "الرابط")
    rows = [
        ("1", "صحيفة المرفأ", TITLE, FIRST, "ملخص", "19/9/2023", "https://marfa.example/1"),
        ("2", "وكالة الأطلس", OTHER, "", WHEAT, "45189", ""),
    ]
    if suffix == ".xlsx":
        data = packed_as(workbook("".join(row(n, *r) for n, r in enumerate([heads, *rows], 1))))
    else:
        divider = "\t" if suffix == ".tsv" else ";"
        data = "\n".join(divider.join(r) for r in (["تقرير الرصد، يومي"], heads, *rows)).encode()
    boat, wheat = readers.read(f"news{suffix}", data)
    assert isinstance(boat, Page) and isinstance(wheat, Page)
    assert (boat.title, boat.source, boat.text) == (TITLE, "صحيفة المرفأ", FIRST)
    assert (wheat.title, wheat.source, wheat.text) == (OTHER, "وكالة الأطلس", WHEAT)
    assert [clue.day.day for page in (boat, wheat) for clue in page.clues] == [19, 20]


def test_a_column_of_dates_tells_whether_the_month_comes_first() -> None:
    """One date that is none otherwise decides for all; years may be short."""
    rows = [f"{day},{TITLE} {day},{FIRST}" for day in ("9/8/23", "09/19/2023", "10/01/2023")]
    pages = readers.read("news.csv", "\n".join(["date,title,body", *rows]).encode())
    days = [clue.day.isoformat() for page in pages if isinstance(page, Page) for clue in page.clues]
    assert days == ["2023-09-08", "2023-09-19", "2023-10-01"]


def test_a_hidden_sheet_is_passed_over_and_one_without_articles_named() -> None:
    """What a person would not see is not read; what is no table of articles is said."""
    parts = workbook(row(1, *HEADS) + row(2, "2023-09-19", TITLE, "المرفأ", "", "", FIRST))
    sheets = '<sheet name="Coverage" r:id="r0"/><sheet name="Names" r:id="r9"/><sheet name="Old" state="hidden" r:id="r0"/>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        '<sheet name="Coverage" r:id="r0"/>', sheets
    )
    named = '<Relationship Id="r9" Type="w" Target="worksheets/sheet2.xml"/></Relationships>'
    rels = "xl/_rels/workbook.xml.rels"
    parts[rels] = parts[rels].replace("</Relationships>", named)
    parts["xl/worksheets/sheet2.xml"] = (
        f"<worksheet {MAIN}><sheetData>{row(1, 'علي', '3')}</sheetData></worksheet>"
    )
    first, second = read("news.xlsx", parts)
    assert isinstance(first, Page) and first.title == TITLE
    assert isinstance(second, Unreadable) and second.name == "news.xlsx!Names"


def odt(body: str, note: str = "") -> dict[str, str]:
    """The parts of an OpenDocument text."""
    content = f"<office:document-content {OFFICE}><office:body><office:text>{body}{note}</office:text></office:body></office:document-content>"
    return {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}


def odt_table(*rows: tuple[str, ...]) -> str:
    """A table in such a text."""
    cells = (
        "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in r)
        for r in rows
    )
    inner = "".join(f"<table:table-row>{told}</table:table-row>" for told in cells)
    return f"<table:table>{inner}</table:table>"


def test_an_opendocument_text_is_read(tmp_path: Path) -> None:
    """Title, text, tables of facts and notes; what was struck out or remarked is none of it."""
    body = f'<text:tracked-changes><text:p>{WHEAT}</text:p></text:tracked-changes><text:h text:outline-level="1">{TITLE}</text:h>'
    remark = "<office:annotation><text:p>راجع الرقم</text:p></office:annotation>"
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{WHEAT}</text:p></text:note-body></text:note>"
    body += f"<text:p>{FIRST}{remark}</text:p><text:section><text:p>{SECOND}{note}</text:p></text:section>"
    body += odt_table(("المنطقة", "قتلى", "جرحى"), ("صفاقس", "3", "5"), ("قابس", "1", "2"))
    (tmp_path / "page.odt").write_bytes(packed_as(odt(body)))
    found = article(str(tmp_path / "page.odt"))
    told = ["صفاقس – قتلى 3، جرحى 5.", "قابس – قتلى 1، جرحى 2."]
    assert (found.title, found.body.split("\n\n")) == (TITLE, [FIRST, SECOND, *told, WHEAT])


def ods(*rows: str) -> dict[str, str]:
    """The parts of an OpenDocument workbook with an empty sheet and one of some rows."""
    table = '<table:table table:name="A"/><table:table table:name="News">'
    body = f"{table}{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"
    content = f"<office:document-content {OFFICE} xmlns:xlink='x'><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
    }


def ods_cell(inner: str, more: str = "") -> str:
    """A cell of such a workbook."""
    return f"<table:table-cell {more}><text:p>{inner}</text:p></table:table-cell>"


# A workbook as Excel 97 wrote it, compressed: a sheet of one article, with its day, and a hidden one.
XLS = """
c-rk)PiT}^5dXbzcV9N?nyfJvj3BEa*<_P!jO#*E&^6IrWySdCq7=buHwRIpM4{M2)!G~jg`N~If*!nRd+`r?(Dvd%Q1l=OLZU
}cf`uM5+uzLhc3D>o3D`j7o8`@$nKv_U-pu>H_x5}AaPic|Kia2J2kQ~SOt}%ZMrPO=D@+_5FPDX^^ij5Q01FBlqb#J2;P#>i4
N^m?_cT2G9==BmykOglV;DU;K9-nA7||H^8;N0^33KmxxWLwoWg1tj;_nnMQG88x?<n4&l3x_BqwbXX1`l(isju8V-s7#(v1Vd
}8*1}RC4*Rs`?8Nu{c3#O2!<yP?mxW123CY)xCEAT^Vs;<gzzo6j3%H|N*_6rK1rBD8_RtOf0q-$o62*2HxbC^S8hQ0Kkv&M{z
D#R5$ol@d12r*%HJB<%#(<rOW)dIjE;SOd=g)vIVw9Ngzbk*Z;|$z+`GB~CTTa>lug<}TeNBG1Vgr9w@_HH))(Y$)(%i7?6U>3
ZX|1mZNKfY?J!?cVZ<hoXTQ;QlNuowr5@55_1I4?0WnHaH)CTkSqh63h>}0oAh{0v7fc5uk=gu#ehy?D-K|{FaVh#PaIC1aXXt
yS8_7^JMf$_oveX`6U!+`O8pK+rRs2dal6LFt;wRT>dufrt5M^1nki2U2*)DQvK6OplLj9y#`-@D`*8nYL&LlnM>sHyR>mGJ-%
ZNzC$7<yZ^srXfo<NEgLppCIexW-wv673JdMa{`q^>xnYsprl5vyKZL7^&<^%coW^gQ+Tl!(7~N-WZMXN<Un7Nr;K8#K<n_4dl
^$J-9<$n8_fY29u9{h?DfE6O+{7Bp_w5l?Z1Ev0m?;-A#(a;4i9w^4_E*N&x*D4bQDpLMj0^JEmB<dQXXH|fb&J8!O-e3|PZeR
cEn4{cYU<}P9t?=vOZ%kM1uOrJS_PT*Fq(i?ZuJXgHzgHtE!#a--WcS&l&JIxuG4*{Q(?3gO&xm@{Nh+L@3g~^4TXH)0-M?Sko
PruebJ=HhrIpVC1dbU+gJWIiRJMp|m?si@)u4~FS)ZFgoug+!x*V%lu&Y_xm)oU2lXsF~JAIp0H0R#|000GP|7<Vd%^ycB;!L0
r_@W1Q4W19&+lYF+Y3rG1o!T&yajI*D>$vN$xFA*^nUuKpzmG6ZDyE*#=4&i{tacIu_m$x=kyPjDa#y{O7G}rlO<`U=sJpaFfT
sOf
"""


def test_a_workbook_of_an_old_excel_is_read_as_a_table_of_articles() -> None:
    """Its day is a number with a format; what is hidden stays so, under whatever name the file comes."""
    data = zlib.decompress(base64.b85decode(XLS.replace("\n", "")))
    for name in ("news.xls", "news"):
        (page,) = readers.read(name, data)
        assert isinstance(page, Page)
        assert (page.title, page.source) == (TITLE, "صحيفة المرفأ")
        assert [str(clue.day) for clue in page.clues] == ["2023-09-19"]
        assert page.text.split("\n\n") == [FIRST, SECOND]
    locked = data.replace("Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(ReadingError, match="password"):
        list(readers.read("news.xls", locked))


def test_an_opendocument_workbook_is_read_as_a_table_of_articles() -> None:
    """Days by their value, links, lines of a cell; the thousands of empty cells at its edges cost nothing."""
    link = f'<text:a xlink:href="https://example.org/1">{TITLE}</text:a>'
    remark = f"<office:annotation><text:p>{WHEAT}</text:p></office:annotation>"
    text = f"<table:table-cell>{remark}<text:p>{FIRST}</text:p><text:p>{SECOND}</text:p></table:table-cell>"
    day = 'office:value-type="date" office:date-value="2023-09-19"'
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    parts = ods(
        "".join(
            ods_cell(head)
            for head in ("Date", "Headline", "Country", "Media outlet", "Full Content")
        ),
        ods_cell("19.9.", day)
        + ods_cell(link)
        + "<table:table-cell/>"
        + ods_cell("المرفأ")
        + text
        + empty,
        empty,
    )
    unread, page = sorted(read("news.ods", parts), key=lambda found: isinstance(found, Page))
    assert isinstance(unread, Unreadable) and isinstance(page, Page)
    assert (page.title, page.source, page.url) == (TITLE, "المرفأ", "https://example.org/1")
    assert page.text.split("\n") == [FIRST, SECOND]
    assert "2023, 9, 19" in repr(page.clues) or "2023-09-19" in repr(page.clues)


FONTS = r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fswiss\fcharset178 Arial (Arabic);}}"


def coded(text: str, kind: str) -> str:
    """A text in the escapes of RTF: numbers of letters with a substitute, or bytes of Windows-1256."""
    sign: Callable[[str], str] = {
        "number": lambda c: rf"\u{ord(c)}\'{c.encode('cp1256').hex()}",
        "bare number": lambda c: rf"\uc0\u{ord(c)} ",
        "byte": lambda c: rf"\'{c.encode('cp1256').hex()}",
    }[kind]
    return "".join(c if c.isascii() else sign(c) for c in text)


@pytest.mark.parametrize(
    ("head", "run", "kind"),
    [
        (r"\ansi\ansicpg1256\uc1", r"\rtlch\fcs1 \af1 \ltrch\fcs0 \f0 ", "number"),
        (r"\ansi\ansicpg1256\deff0", r"\rtlch\f1\lang1025 ", "byte"),
        (r"\ansi\ansicpg1252\deff0", r"\rtlch\fcs1 \af1 \ltrch\fcs0 \f0 ", "byte"),
        (r"\ansi\ansicpg1252\cocoartf2", r"\f1\fs24 ", "bare number"),
    ],
)
@pytest.mark.parametrize("name", ["page.rtf", "page.doc", "page.txt"])
def test_rich_text_is_read(tmp_path: Path, head: str, run: str, kind: str, name: str) -> None:
    """By letters' numbers, by bytes, with Arabic in a typeface that the file calls Latin; no notes, no links."""
    link = r'{\field{\*\fldinst{HYPERLINK "https://example.org/"}}{\fldrslt %s}}'
    parts = [coded(line, kind) for line in (TITLE, FIRST[:20], FIRST[20:], SECOND)]
    first = parts[1] + link % f"{{{run}{parts[2]}}}"
    body = "".join(
        rf"\pard\rtlpar\qr {{{run}{line}}}\par" + "\n" for line in (parts[0], first, parts[3])
    )
    note = r"{\footnote " + parts[3] + r"}{\info{\title Draft}}"
    (tmp_path / name).write_text(rf"{{\rtf1{head}{FONTS}{note}{body}}}", "ascii")
    found = article(str(tmp_path / name))
    assert (found.title, found.body.split("\n\n")) == (TITLE, [FIRST, SECOND])


@pytest.mark.parametrize(
    "text",
    [
        r"{\field{\*\fldinst{" * 100_000,
        rf"{{\fonttbl{{\f1{'x' * 9}" * 30_000,
        r"{\fonttbl" + r"\f1\f1" * 100_000 + ";",
        r"{" * 500_000,
        r"\u99999999 \uc \f",
    ],
)
def test_hostile_rich_text_is_refused_soon(tmp_path: Path, text: str) -> None:
    """What would hold up a search for links or typefaces, and numbers that no letter has."""
    begun = time.process_time()
    (tmp_path / "a.rtf").write_text(r"{\rtf1" + text, "ascii")
    with pytest.raises(ReadingError):
        article(str(tmp_path / "a.rtf"))
    assert time.process_time() - begun < 30


def head_rows(kind: str) -> list[tuple[str, ...]]:
    """What a small table above a text says, in three ways."""
    pairs = [("المصدر:", "صحيفة المرفأ"), ("التاريخ:", "19/9/2023"), ("العنوان:", TITLE)]
    if kind == "beside":
        return list(pairs)
    if kind == "above":
        return [tuple(label for label, _ in pairs), tuple(value for _, value in pairs)]
    return [("صحيفة المرفأ", "19 سبتمبر 2023"), (TITLE,) * 2]


@pytest.mark.parametrize("kind", ["beside", "above", "bare"])
def test_a_small_table_above_a_text_says_what_it_is(tmp_path: Path, kind: str) -> None:
    """Outlet, day and headline beside their names, below them, or without any."""
    document = docx.Document()
    rows = head_rows(kind)
    table = document.add_table(len(rows), len(rows[0]))
    for cells, said in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, said, strict=True):
            cell.text = text
    if kind == "bare":
        table.rows[1].cells[0].merge(table.rows[1].cells[1]).text = TITLE
    for text in (FIRST, SECOND):
        document.add_paragraph(text)
    document.save(str(tmp_path / "page.docx"))
    found = article(str(tmp_path / "page.docx"))
    assert (found.title, found.date, found.body) == (
        TITLE,
        date(2023, 9, 19),
        f"{FIRST}\n\n{SECOND}",
    )
    assert found.source == "صحيفة المرفأ"


def book(*chapters: str, opf_more: str = "") -> dict[str, str]:
    """The parts of a book with a table of contents and some chapters."""
    names = ["nav", *(f"c{n}" for n in range(len(chapters)))]
    items = "".join(
        f'<item id="{n}" href="text/{n}.xhtml" media-type="application/xhtml+xml"{" properties=" + chr(34) + "nav" + chr(34) if n == "nav" else ""}/>'
        for n in names
    )
    spine = "".join(f'<itemref idref="{n}"/>' for n in names)
    about = f"<dc:title>أخبار الأسبوع</dc:title><dc:publisher>صحيفة المرفأ</dc:publisher><dc:date>2023-09-19</dc:date>{opf_more}"
    page = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>أخبار الأسبوع</title></head><body>{}</body></html>"
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/b.opf"/></rootfiles></container>',
        "OPS/b.opf": f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{about}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>',
        "OPS/text/nav.xhtml": page.format(f"<nav><ol><li>{TITLE}</li><li>{OTHER}</li></ol></nav>"),
        **{f"OPS/text/c{n}.xhtml": page.format(text) for n, text in enumerate(chapters)},
    }


def test_the_chapters_of_a_book_are_articles(tmp_path: Path) -> None:
    """A part without a heading goes on with the one before; outlet and day are the book's."""
    wheat = f"<h2>{OTHER}</h2><p>{WHEAT}</p><p>وأضافت الوزارة في بيان أن المزارعين ينتظرون الأمطار منذ شهرين.</p>"
    parts = book(f"<h2>{TITLE}</h2><p>{FIRST}</p>", f"<p>{SECOND}</p>", wheat)
    (tmp_path / "week.epub").write_bytes(packed_as(parts))
    ingest([str(tmp_path / "week.epub")], tmp_path / "corpus")
    boat, other = corpus.documents(tmp_path / "corpus")[0]
    assert (boat.title, boat.body) == (TITLE, f"{FIRST}\n\n{SECOND}")
    assert (boat.source, boat.date) == ("صحيفة المرفأ", date(2023, 9, 19))
    assert other.title == OTHER


GOOD = row(1, *HEADS) + row(2, "2023-09-19", TITLE, "المرفأ", "", "", FIRST)


@pytest.mark.parametrize(
    ("name", "parts", "reason"),
    [
        ("a.xlsx", workbook(GOOD) | {"xl/workbook.xml": f"{BOMB}<a>&c;</a>"}, "entities"),
        ("a.xlsx", workbook(GOOD) | {"xl/sharedStrings.xml": f"{BOMB}<a>&c;</a>"}, "entities"),
        (
            "a.xlsx",
            workbook(GOOD) | {"xl/worksheets/sheet1.xml": "<worksheet><row>"},
            "can be read",
        ),
        ("a.xlsx", {"xl/workbook.xml": "<workbook/>"}, "without a sheet"),
        ("a.xlsx", {"other.xml": "<a/>"}, "not an Excel workbook"),
        ("a.odt", odt("") | {"content.xml": f"{BOMB}<a>&c;</a>"}, "entities"),
        ("a.odt", odt(""), "empty"),
        ("a.odt", {"mimetype": "application/vnd.oasis.opendocument.text"}, "can be read"),
        ("a.ods", ods("") | {"content.xml": f"{BOMB}<a>&c;</a>"}, "entities"),
        ("a.ods", ods(""), "a.ods"),
        ("a.epub", book(FIRST) | {"META-INF/container.xml": "<container/>"}, "can be read"),
        ("a.epub", book(FIRST) | {"OPS/b.opf": f"{BOMB}<a>&c;</a>"}, "entities"),
        ("a.epub", book(), "without an article"),
    ],
)
def test_broken_and_hostile_documents_are_refused(
    tmp_path: Path, name: str, parts: dict[str, str], reason: str
) -> None:
    """In one line that names the file and says what is wrong."""
    (tmp_path / name).write_bytes(packed_as(parts))
    with pytest.raises(ReadingError, match=reason) as caught:
        article(str(tmp_path / name))
    assert name in str(caught.value) and "\n" not in str(caught.value)


def test_a_document_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its parts say of their size."""
    monkeypatch.setattr(packed, "_MOST_BYTES", 4000)
    for name, parts in (
        ("a.xlsx", workbook(GOOD * 9)),
        ("a.odt", odt("<text:p>نص</text:p>" * 500)),
    ):
        (tmp_path / name).write_bytes(packed_as(parts))
        with pytest.raises(ReadingError, match="far more"):
            article(str(tmp_path / name))


def test_cells_far_out_and_links_that_are_none_cost_nothing() -> None:
    """A cell in the last column, a number of a string that there is not, an address of a script."""
    far = '<c r="XFD2" t="inlineStr"><is><t>نص</t></is></c><c r="H2" t="s"><v>99</v></c>'
    rows = row(1, *HEADS) + row(2, "2023-09-19", TITLE, "المرفأ", "", "", FIRST, "Link", far)
    more = '<hyperlinks><hyperlink ref="G2" r:id="h2"/></hyperlinks>'
    (page,) = read("news.xlsx", workbook(rows, more=more))
    assert isinstance(page, Page) and page.url is None and page.text == FIRST


def test_documents_are_known_by_what_they_hold() -> None:
    """Whatever the name says, and in an archive among other files."""
    sheet = packed_as(workbook(GOOD))
    assert [p.title for p in readers.read("news", sheet) if isinstance(p, Page)] == [TITLE]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("news.xlsx", sheet)
        archive.writestr("page.odt", packed_as(odt(f"<text:p>{FIRST}</text:p>")))
    found = [page.name for page in readers.read("all.zip", stream.getvalue())]
    assert found == ["all.zip!news.xlsx#1", "all.zip!page.odt"]


def test_a_table_saved_as_a_page_is_a_table(tmp_path: Path) -> None:
    """Programs write pages and call them `.xls`; a page of that kind without such a table is a page."""
    cells = [("التاريخ", "الوسيلة", "العنوان", "النص", "الرابط")]
    cells += [
        (
            "19/09/2023",
            "صحيفة المرفأ",
            TITLE,
            f"{FIRST}<br>{SECOND}",
            "<a href='https://marfa.example/1'>رابط</a>",
        )
    ]
    cells += [("20/09/2023", "وكالة الأطلس", OTHER, WHEAT, "")]
    rows = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in cells)
    office = 'xmlns:x="urn:schemas-microsoft-com:office:excel"'
    page = f"<html {office}><meta charset=utf-8><body><table>{rows}</table></body></html>"
    for name in ("news.xls", "news.html"):
        boat, wheat = readers.read(name, page.encode())
        assert isinstance(boat, Page) and isinstance(wheat, Page)
        assert (boat.title, boat.text, boat.url) == (
            TITLE,
            f"{FIRST}\n{SECOND}",
            "https://marfa.example/1",
        )
        assert (wheat.source, wheat.clues[0].day) == ("وكالة الأطلس", date(2023, 9, 20))
    (tmp_path / "page.xls").write_text(
        f"<html><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></html>", "utf-8"
    )
    assert article(str(tmp_path / "page.xls")).title == TITLE
    lines = ("العنوان\tالنص", f"{TITLE}\t{FIRST}", f"{OTHER}\t{WHEAT}")
    assert len(list(readers.read("news.xls", "\n".join(lines).encode("cp1256")))) == 2


def test_the_longest_part_of_a_text_serves_where_there_is_no_more() -> None:
    """What a program set where it cut a text is none of it."""
    item = f'{{"title": "{TITLE}", "description": "{FIRST}", "snippet": "... {FIRST} {SECOND[:40]}… [+1834 chars]"}}'
    (page,) = readers.read("news.json", f'{{"articles": [{item}]}}'.encode())
    assert isinstance(page, Page) and page.text == f"{FIRST} {SECOND[:40]}…"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.xlsx", workbook("<row>" + "<c/>" * 400_000 + "</row>")),
        ("a.odt", odt("<text:section>" * 2000 + "<text:p>نص</text:p>" + "</text:section>" * 2000)),
    ],
)
def test_what_swells_or_nests_without_end_is_refused_at_once(
    name: str, parts: dict[str, str]
) -> None:
    """Small files that would take all memory, or the stack of the program."""
    with pytest.raises(ReadingError, match=r"far more|can be read"):
        read(name, parts)
