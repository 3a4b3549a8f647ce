"""Tables of three and more columns become statements that keep every figure beside its head."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from briefings.cli import cli
from briefings.errors import ReadingError
from briefings.reading.formats.tables import Row, book_pages
from briefings.reading.ingest import article, ingest
from briefings.reading.words.pages import Page
from briefings.reading.words.wording import is_date_line

TITLE = "حصيلة جديدة للفيضانات في سهل الروابي"
FIRST = "أعلنت هيئة الطوارئ مساء السبت حصيلة جديدة لضحايا الفيضانات التي ضربت سهل الروابي منذ مطلع الأسبوع."
SECOND = (
    "وقال المتحدث باسم الهيئة إن فرق الإنقاذ تواصل البحث عن المفقودين في القرى التي غمرتها المياه."
)
HEADS = ("المنطقة", "قتلى", "جرحى")
ROWS = (("النهرين", "12", "30"), ("الروابي", "7", "1,200"), ("المجموع", "19", "-"))
TOLD = (
    "النهرين – قتلى 12، جرحى 30.",
    "الروابي – قتلى 7، جرحى 1,200.",
    "المجموع – قتلى 19.",
)


def html(*rows: tuple[str, ...], heads: bool = True) -> str:
    """A table in HTML; its first row is marked as one of heads."""
    made = []
    for k, row in enumerate(rows):
        tag = "th" if heads and k == 0 else "td"
        made.append("<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>")
    return f"<table>{''.join(made)}</table>"


def body_of(folder: Path, table: str, at: int = 1) -> str:
    """The article's text, the table before its paragraph of that number; 2 for behind it."""
    parts = [f"<p>{FIRST}</p>", f"<p>{SECOND}</p>"]
    parts.insert(at, table)
    path = folder / "page.html"
    path.write_text(f"<html><body><h1>{TITLE}</h1>{''.join(parts)}</body></html>", "utf-8")
    return article(str(path)).body


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("heads", [True, False])
def test_each_row_is_a_statement_with_its_heads(tmp_path: Path, at: int, heads: bool) -> None:
    """Within the text and behind it, with marked heads and without; a dash is no figure."""
    body = body_of(tmp_path, html(HEADS, *ROWS, heads=heads), at)
    assert "\n\n".join(TOLD) in body
    assert "المنطقة" not in body


def test_a_caption_ranks_days_and_words_are_understood(tmp_path: Path) -> None:
    """A row above the heads stays a line; a column that counts rows goes; labels may be days."""
    table = html(
        ("م", "اليوم", "القتلى", "المصدر"),
        ("1", "19 سبتمبر", "١٢", "هيئة الطوارئ"),
        ("2", "20 سبتمبر", "نحو 27", "السلطات المحلية"),
    ).replace("<table>", "<table><tr><th colspan=4>ضحايا الفيضانات</th></tr>")
    assert body_of(tmp_path, table).split("\n\n")[1:4] == [
        "ضحايا الفيضانات",
        "19 سبتمبر – القتلى ١٢، المصدر هيئة الطوارئ.",
        "20 سبتمبر – القتلى نحو 27، المصدر السلطات المحلية.",
    ]


@pytest.mark.parametrize(
    "table",
    [
        html(("الفريق", "لعب", "فاز"), ("نادي النهرين", "3", "2"), ("نادي الروابي", "3", "1")),
        html(("العملة", "شراء", "بيع"), ("الدولار", "3.1", "3.2"), ("اليورو", "3.3", "3.4")),
        html(("المدينة", "الفجر", "الظهر"), ("النهرين", "5", "12"), ("الروابي", "5", "12")),
        html(("السنة", "قتلى", "جرحى"), ("2019", "3", "2"), ("2020", "3", "1")),
        html(HEADS, ("<a href='/x'>النهرين</a>", "12", "30"), ("<a href='/y'>الروابي</a>", "7", "9")),
        html(*ROWS, heads=False),
        html(("المنطقة", "قتلى", "قتلى"), *ROWS),
        html(HEADS, ("النهرين", "12:30", "14:45"), ("الروابي", "71234567", "2023/9/19")),
        html(HEADS, ("النهرين", "12"), ("الروابي", "7", "9", "4")),
        html(("الرئيسية", "أخبار", "رياضة"), ("اقتصاد", "ثقافة", "منوعات")),
        html(HEADS, ("<table><tr><td>النهرين</td></tr></table>", "12", "30")),
        html(HEADS, ("النهرين", "12", "30")).replace("<td>12", "<td style='display:none'>12"),
    ],
    ids=[
        "scores", "rates", "clocks of prayer", "numbers only", "links", "no heads", "heads alike",
        "clocks and telephones", "ragged", "menu", "layout", "hidden",
    ],
)  # fmt: skip
def test_what_is_no_table_of_facts_stays_out(tmp_path: Path, table: str) -> None:
    """Scores, rates, links, layout and bare numbers make no statement and bring no figure."""
    body = body_of(tmp_path, table)
    assert FIRST in body and SECOND in body
    assert not any(char.isdigit() for char in body)


SOURCE = "المصدر: وزارة الصحة"
SOURCED = [f"{row.removesuffix('.')}، بحسب وزارة الصحة." for row in TOLD]


@pytest.mark.parametrize("at", [1, 2])
def test_a_source_below_a_table_is_told_with_each_row(tmp_path: Path, at: int) -> None:
    """Whose figures they are; the line itself has then been said, and is no credit of the page."""
    body = body_of(tmp_path, f"{html(HEADS, *ROWS)}<p>{SOURCE}</p>", at)
    assert "\n\n".join(SOURCED) in body
    assert SOURCE not in body
    assert article(str(tmp_path / "page.html")).source is None


@pytest.mark.parametrize(
    "line",
    [
        "المصدر: رويترز",
        "المصدر: الجزيرة + وكالات",
        "المصدر: صحيفة الوزارة",
        "المصدر: مواقع التواصل",
        "وقالت وزارة الصحة: الوضع صعب.",
    ],
)
def test_a_credit_of_the_page_is_no_source_of_a_table(tmp_path: Path, line: str) -> None:
    """Outlets and agencies printed the text, whoever counted."""
    body = body_of(tmp_path, f"{html(HEADS, *ROWS)}<p>{line}</p>", 2)
    assert "\n\n".join(TOLD) in body


def test_a_table_with_a_column_of_sources_keeps_those(tmp_path: Path) -> None:
    """Each row says its own already."""
    table = html(
        ("المنطقة", "قتلى", "المصدر"), ("النهرين", "12", "البلدية"), ("الروابي", "7", "الشرطة")
    )
    body = body_of(tmp_path, f"{table}<p>{SOURCE}</p>", 1)
    assert "النهرين – قتلى 12، المصدر البلدية." in body


@pytest.mark.parametrize("at", [1, 2])
def test_the_heading_over_a_table_is_kept(tmp_path: Path, at: int) -> None:
    """Behind the last paragraph too, where a short line is else of other stories."""
    body = body_of(tmp_path, f"<h2>ضحايا الفيضانات</h2>{html(HEADS, *ROWS)}", at)
    assert "\n\n".join(("ضحايا الفيضانات", *TOLD)) in body
    alone = body_of(tmp_path, "<h2>ضحايا الفيضانات</h2><p>مواقيت الصلاة</p>", 2)
    assert "ضحايا الفيضانات" not in alone.split("\n\n")


def test_a_table_above_the_text_is_the_pages_own(tmp_path: Path) -> None:
    """Figures over the first paragraph belong to the site, not to the article."""
    assert body_of(tmp_path, html(HEADS, *ROWS), 0) == f"{FIRST}\n\n{SECOND}"


def with_docx_table(folder: Path, *rows: tuple[str, ...]) -> str:
    """The text of a DOCX file with a table between its paragraphs."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(FIRST)
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph(SECOND)
    out = io.BytesIO()
    document.save(out)
    (folder / "page.docx").write_bytes(out.getvalue())
    return article(str(folder / "page.docx")).body


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((HEADS, ("الروابي - الوسط", "12", "30"), ("النهرين: الضفة", "5", "7")),
         ("الروابي (الوسط) – قتلى 12، جرحى 30.", "النهرين (الضفة) – قتلى 5، جرحى 7.")),
        ((HEADS, ("الروابي (الوسط)", "12", "30"), ("النهرين/الضفة", "5", "7")),
         ("الروابي (الوسط) – قتلى 12، جرحى 30.", "النهرين/الضفة – قتلى 5، جرحى 7.")),
        ((("اليوم", *HEADS[1:]), ("الثلاثاء 19/9", "12", "30"), ("2023-09-20", "5", "7"), ("5-6 أكتوبر", "1", "2")),
         ("الثلاثاء 19 سبتمبر – قتلى 12، جرحى 30.", "2023-09-20 – قتلى 5، جرحى 7.", "5-6 أكتوبر – قتلى 1، جرحى 2.")),
        ((("", "19 سبتمبر", "20 سبتمبر"), ("قتلى", "12", "30"), ("جرحى", "5", "-")),
         ("19 سبتمبر – قتلى 12، جرحى 5. 20 سبتمبر – قتلى 30.",)),
        ((("التاريخ", "عدد القتلى"), ("19/9/2023", "12"), ("20 سبتمبر", "5")),
         ("عدد القتلى، 19/9/2023: 12.", "عدد القتلى، 20 سبتمبر: 5.")),
        ((("المنطقة", "عدد القتلى"), ("الروابي - الوسط", "12"), ("النهرين – الضفة", "5")),
         ("عدد القتلى، الروابي (الوسط): 12.", "عدد القتلى، النهرين (الضفة): 5.")),
    ],
)  # fmt: skip
def test_labels_may_be_parts_of_places_and_days(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...], told: tuple[str, ...]
) -> None:
    """A dash or colon in a label is no dash of the sentence; a day is no count, in rows or in heads."""
    assert body_of(tmp_path, html(*rows)) == "\n\n".join((FIRST, *told, SECOND))


def test_a_day_in_figures_is_no_toll(tmp_path: Path) -> None:
    """The analysis counts what stands under the heads, never the label's own figures."""
    path = tmp_path / "page.html"
    table = html(("اليوم", *HEADS[1:]), ("الثلاثاء 19/9", "12", "30"), ("الأربعاء 20/9", "5", "7"))
    path.write_text(
        f"<html><body><h1>{TITLE}</h1><p>{FIRST}</p>{table}<p>{SECOND}</p></body></html>", "utf-8"
    )
    result = CliRunner().invoke(cli, ["analyze", str(path), "--json"])
    sentences = json.loads(result.stdout)["sentences"]
    assert sorted(f["count"][0] for s in sentences for f in s["figures"]) == [5, 7, 12, 30]


def test_a_table_of_a_docx_file_is_read_the_same_way(tmp_path: Path) -> None:
    """Two columns or three: a statement a row."""
    assert "\n\n".join(TOLD) in with_docx_table(tmp_path, HEADS, *ROWS)
    two = with_docx_table(tmp_path, ("عدد القتلى", "12"), ("عدد الجرحى", "نحو 30"))
    assert "عدد القتلى: 12.\n\nعدد الجرحى: نحو 30." in two


def test_a_source_below_a_table_of_a_docx_file_is_told_the_same_way(tmp_path: Path) -> None:
    """Right below it, or after a blank line."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for text in (FIRST, SECOND):
        document.add_paragraph(text)
        table = document.add_table(1 + len(ROWS), len(HEADS))
        for row, cells in zip(table.rows, (HEADS, *ROWS), strict=True):
            for cell, said in zip(row.cells, cells, strict=True):
                cell.text = said
        document.add_paragraph("")
        document.add_paragraph(SOURCE if text == SECOND else "المصدر: رويترز")
    path = tmp_path / "page.docx"
    document.save(str(path))
    body = article(str(path)).body
    assert "\n\n".join((FIRST, *TOLD)) in body
    assert "\n\n".join((SECOND, *SOURCED)) in body


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("عدد القتلى: 12.", False),
        ("19 سبتمبر: قتلى 12.", False),
        ("عدد القتلى: 12", True),
        ("نشر: 19 سبتمبر 2023.", True),
        ("نشر: 19.9.2023.", True),
        ("العدد: 12.", True),
        ("تحديث: 12:30 الأحد.", True),
    ],
)
def test_a_statement_with_a_figure_is_no_date_line(line: str, date: bool) -> None:
    """A label, a figure that is no date, and a full stop; a day, a clock or an issue's number is one."""
    assert is_date_line(line) is date


def test_a_table_of_words_in_a_docx_file_stays_as_it_is(tmp_path: Path) -> None:
    """A layout of words gets no colon and no full stop."""
    found = with_docx_table(
        tmp_path,
        ("قالت الهيئة إن المياه تراجعت", "وعادت عائلات إلى بيوتها", "وفتحت المدارس أبوابها"),
        ("وأضافت أن الطرق سالكة الآن", "وأن الكهرباء عادت تدريجياً", "وأن المياه صالحة للشرب"),
    )
    assert "قالت الهيئة إن المياه تراجعت وعادت عائلات إلى بيوتها وفتحت المدارس أبوابها" in found


def test_the_analysis_sees_each_figure_with_what_it_counts(tmp_path: Path) -> None:
    """The heads say killed, wounded and displaced; the label says of whom."""
    path = tmp_path / "page.html"
    table = html(
        ("الجهة", "القتلى", "الجرحى", "النازحون"),
        ("أرمينيا", "12", "30", "1,500"),
        ("أذربيجان", "7", "9", "200"),
    )
    path.write_text(
        f"<html><body><h1>{TITLE}</h1><p>{FIRST}</p>{table}<p>{SECOND}</p></body></html>", "utf-8"
    )
    result = CliRunner().invoke(cli, ["analyze", str(path), "--json"])
    assert result.exit_code == 0, result.output
    found = {
        (figure["party_affected"], figure["kind"], figure["count"][0])
        for sentence in json.loads(result.stdout)["sentences"]
        for figure in sentence["figures"]
    }
    assert found == {
        ("armenia", "killed", 12), ("armenia", "wounded", 30), ("armenia", "displaced", 1500),
        ("azerbaijan", "killed", 7), ("azerbaijan", "wounded", 9), ("azerbaijan", "displaced", 200),
    }  # fmt: skip


INCIDENTS = """التاريخ,المكان,الحادث,القتلى,الجرحى,المصدر
2024-05-10,البلدة,قصف مدفعي على حي السوق,27,130,أطباء بلا حدود
2024-05-13,الميناء,حريق في سوق المحاصيل,2,0,الدفاع المدني
"""


def test_a_table_of_incidents_is_one_article_with_a_sentence_a_row(tmp_path: Path) -> None:
    """Day, place and who says so stay with the figures; none is told of a nought."""
    path = tmp_path / "incidents.csv"
    path.write_text(INCIDENTS, "utf-8")
    found = article(str(path))
    assert found.body.split("\n\n") == [
        "قصف مدفعي على حي السوق، البلدة، 10 مايو 2024 – القتلى 27، الجرحى 130، بحسب أطباء بلا حدود.",
        "حريق في سوق المحاصيل، الميناء، 13 مايو 2024 – القتلى 2، بحسب الدفاع المدني.",
    ]
    assert found.date and found.date.isoformat() == "2024-05-13"
    assert found.source is None


@pytest.mark.parametrize(
    ("above", "below", "title", "source", "day"),
    [
        (
            "سجل حوادث العنف لعام 2024,,,,,\nمرصد دارفور الحر – تحديث 15 مايو 2024,,,,,\n", "",
            "سجل حوادث العنف لعام 2024", "مرصد دارفور الحر", "2024-05-15",
        ),
        ("الجهة,مكتب تنسيق الإغاثة,,,,\n", "", None, "مكتب تنسيق الإغاثة", "2024-05-13"),
        ("", "المصدر: مرصد متابعة الحوادث,,,,,\n", None, "مرصد متابعة الحوادث", "2024-05-13"),
    ],
)  # fmt: skip
def test_what_stands_around_a_table_of_incidents_says_whose_it_is(
    tmp_path: Path, above: str, below: str, title: str | None, source: str, day: str
) -> None:
    """Its title, its publisher and its day are no incidents."""
    path = tmp_path / "incidents.csv"
    path.write_text(f"{above}{INCIDENTS}{below}", "utf-8")
    found = article(str(path))
    assert (found.source, str(found.date)) == (source, day)
    assert found.title == title or (title is None and found.title.startswith("قصف مدفعي"))
    assert len(found.body.split("\n\n")) == 2


def test_one_source_of_all_incidents_is_the_outlet(tmp_path: Path) -> None:
    """Where nothing else says it; the sentences name it nonetheless."""
    path = tmp_path / "incidents.csv"
    path.write_text(INCIDENTS.replace("الدفاع المدني", "أطباء بلا حدود"), "utf-8")
    found = article(str(path))
    assert found.source == "أطباء بلا حدود"
    assert found.body.count("بحسب أطباء بلا حدود") == 2


def test_the_name_of_a_sheet_may_be_the_title_of_its_incidents() -> None:
    """One word, as programs name it, says nothing."""
    rows = [Row(line.split(",")) for line in INCIDENTS.splitlines()]
    for sheet, title in (("حوادث شمال دارفور", "حوادث شمال دارفور"), ("ورقة1", None)):
        (page,) = book_pages("book.ods", [(sheet, rows)], list)
        assert isinstance(page, Page)
        assert page.title == title


@pytest.mark.parametrize(
    ("row", "label"),
    [
        (",المجموع,,29,130,", "المجموع – القتلى 29، الجرحى 130."),
        ("الإجمالي,,,29,130,", "الإجمالي – القتلى 29، الجرحى 130."),
        (
            ",,إجمالي الضحايا (حادثان),29,130,أطباء بلا حدود",
            "إجمالي الضحايا – القتلى 29، الجرحى 130.",
        ),
        ("مايو 2024,المجموع الكلي:,-,29,0,", "المجموع الكلي – القتلى 29."),
    ],
)
def test_a_row_that_adds_up_the_incidents_is_none(tmp_path: Path, row: str, label: str) -> None:
    """It is left out with its reason, whichever column its word stands in."""
    path = tmp_path / "incidents.csv"
    path.write_text(f"{INCIDENTS}{row}\n", "utf-8")
    report = ingest([str(path)], tmp_path / "corpus", dry_run=True)
    assert [(line.line, line.reason) for line in report.lines_left_out] == [
        (label, "a table's row of totals, which is no incident")
    ]
    found = article(str(path))
    assert len(found.body.split("\n\n")) == 2
    assert str(found.date) == "2024-05-13"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "2024-05-13,الإجمالي,حريق,2,0,الدفاع المدني",
            "حريق، الإجمالي، 13 مايو 2024 – القتلى 2، بحسب الدفاع المدني.",
        ),
        (",سوق المجموع,قصف,2,0,الدفاع المدني", "قصف، سوق المجموع – القتلى 2، بحسب الدفاع المدني."),
    ],
)
def test_what_happened_somewhere_is_no_sum(tmp_path: Path, row: str, told: str) -> None:
    """Though its place is called so."""
    path = tmp_path / "incidents.csv"
    path.write_text(f"{INCIDENTS}{row}\n", "utf-8")
    assert article(str(path)).body.split("\n\n")[2:] == [told]


def test_the_source_of_all_incidents_is_the_outlet_though_their_sum_names_none(
    tmp_path: Path,
) -> None:
    """The sum is none of them."""
    path = tmp_path / "incidents.csv"
    rows = INCIDENTS.replace("الدفاع المدني", "أطباء بلا حدود")
    path.write_text(f"{rows},المجموع,,29,130,\n", "utf-8")
    assert article(str(path)).source == "أطباء بلا حدود"


@pytest.mark.parametrize("table", [
    INCIDENTS.replace("القتلى,الجرحى", "السعر,الكمية"),
    INCIDENTS.replace(",27,130,", ",كثيرون,كثيرون,"),
    INCIDENTS.rpartition("2024-05-13")[0],
])  # fmt: skip
def test_another_table_is_none_of_incidents(tmp_path: Path, table: str) -> None:
    """Of prices, with words for figures, or of one row."""
    path = tmp_path / "table.csv"
    path.write_text(table, "utf-8")
    with pytest.raises(ReadingError, match=r"holds articles|single lines"):
        article(str(path))
