"""Files: named by their range, written whole or not at all, the same bytes every time."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from briefing_factory import briefing, with_text

from briefings.errors import RenderingError, UsageError
from briefings.records import Cluster, Trust
from briefings.rendering import render
from briefings.rendering.data import to_json
from briefings.rendering.html import fill
from briefings.rendering.output import stem
from briefings.rendering.page.view import page

LIGHT = ["html", "md", "json", "csv", "docx"]


def test_files_are_named_by_the_range(tmp_path: Path) -> None:
    """The stem holds the range and the filters, so that no edition overwrites another."""
    made = briefing(1, items=4)
    assert stem(made, "pdf") == "briefing-2020-09-27-2020-11-10"
    assert stem(replace(made, date_to=None), "pdf") == "briefing-from-2020-09-27"
    assert stem(replace(made, date_from=None), "pdf") == "briefing-to-2020-11-10"
    filtered = replace(made, scope="Only Iran; only casualties")
    assert stem(filtered, "pdf") == "briefing-2020-09-27-2020-11-10-only-iran-only-casualties"
    assert stem(replace(made, date_from=None, date_to=None), "pdf") == "briefing-all"
    (path,) = render(made, ["json"], tmp_path / "new" / "folder")
    assert path == tmp_path / "new" / "folder" / "briefing-2020-09-27-2020-11-10.json"


def test_two_filters_never_share_a_file_name() -> None:
    """A name in Arabic leaves its romanisation; where words or marks are lost, a digest tells filters apart."""
    made = replace(briefing(1, items=4), outlets={"إذاعة المرفأ": "Al-Marfa radio", "صدى": "Sada"})
    scopes = [
        "Only reports of إذاعة المرفأ",
        "Only reports of المرفأ",  # a part of the name is a filter too
        "Only reports of الميناء",
        "Only reports of Al-Marfa radio",
        "Only reports of Al Marfa radio",
        "Only reports of Al; Marfa radio",
        "Only reports of Al Marfa radio or صدى",
        "Only reports of 港口",
        "Only reports of 海港",
        *(
            f"Only reports of {'the harbour and the coast and the hills behind it'} {n}"
            for n in "12"
        ),
    ]
    names = [stem(replace(made, scope=scope), "pdf") for scope in scopes]
    assert len({name.casefold() for name in names}) == len(scopes)
    assert all(re.fullmatch("[a-z0-9-]{1,120}", name) for name in names)
    assert "-of-al-marfa-radio-" in names[0]
    assert "-of-almrfa-" in names[1]
    assert names[4].endswith("-only-reports-of-al-marfa-radio")


def test_outlets_spelled_by_sound_are_listed_under_the_sources() -> None:
    """One quiet line names them; without any there is no line."""
    made = briefing(1, items=4)
    source = made.articles[0].article.source or ""
    line = f"Not in the name lists, spelled by sound: {made.outlets[source]}"
    guessed = replace(made, outlets_by_sound=(source,))
    for template in ("briefing.md", "web.html"):
        assert line in fill(template, page(guessed)).replace("\\", "")
        assert line not in fill(template, page(made))
    assert to_json(guessed)["outlets_by_sound"] == [source]


def test_the_same_briefing_gives_the_same_bytes(tmp_path: Path) -> None:
    """Every form but the PDF, which has its own test, is the same twice."""
    first = render(briefing(2, items=8), LIGHT, tmp_path / "a")
    second = render(briefing(2, items=8), LIGHT, tmp_path / "b")
    for one, two in zip(first, second, strict=True):
        assert one.read_bytes() == two.read_bytes(), one.suffix


def test_nothing_is_written_where_one_form_fails(tmp_path: Path) -> None:
    """A broken template leaves no file of the other forms behind."""
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "web.html").write_text("{{ page.gone }}", "utf-8")
    with pytest.raises(RenderingError):
        render(briefing(1, items=2), ["json", "html"], tmp_path / "out", templates=tmp_path / "t")
    assert not (tmp_path / "out").exists()


def test_an_old_file_is_replaced_whole(tmp_path: Path) -> None:
    """A file of an earlier run is replaced, and no temporary file is left."""
    old = tmp_path / "briefing-2020-09-27-2020-11-10.md"
    old.write_text("old", "utf-8")
    render(briefing(1, items=2), ["md"], tmp_path)
    assert old.read_text("utf-8").startswith("# Karabakh")
    assert list(tmp_path.iterdir()) == [old]


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    """Where the folder cannot be made, the message names the file and the way out."""
    (tmp_path / "output").write_text("I am a file", "utf-8")
    with pytest.raises(RenderingError, match="--output"):
        render(briefing(1, items=2), ["md"], tmp_path / "output")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"paper": "a3"}, "unknown paper"),
        ({"accent": "red; } body { display: none"}, "is no colour"),
        ({"accent": "url(http://x)"}, "is no colour"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, Any], said: str, tmp_path: Path) -> None:
    """An unknown paper or a colour that is none is wrong usage."""
    with pytest.raises(UsageError, match=said):
        render(briefing(1, items=2), ["md"], tmp_path, **options)


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    """The message lists the formats that there are."""
    with pytest.raises(UsageError, match="known: pdf, html, md, json, csv, docx"):
        render(briefing(1, items=2), ["epub"], tmp_path)


def test_docx_has_real_styles_and_right_to_left_paragraphs(tmp_path: Path) -> None:
    """Headings, a bidi paragraph style with an Arabic typeface, rtl runs, and a review column."""
    (path,) = render(briefing(2, items=8), ["docx"], tmp_path)
    with zipfile.ZipFile(path) as parts:
        body = parts.read("word/document.xml").decode()
        styles = parts.read("word/styles.xml").decode()
    assert '<w:pStyle w:val="Heading1"/>' in body
    assert '<w:pStyle w:val="Arabic"/>' in body
    assert "<w:rtl/>" in body
    assert "<w:bidi/>" in styles
    assert 'w:cs="Amiri"' in styles
    assert "Review" in body
    assert "<w:tblHeader/>" in body


def test_docx_can_be_read_back(tmp_path: Path) -> None:
    """The document opens again, with every item's Arabic in it and its review cell empty."""
    import docx

    made = briefing(2, items=8)
    (path,) = render(made, ["docx"], tmp_path)
    tables = docx.Document(str(path)).tables
    reviewed = [table.rows for table in tables if table.rows[0].cells[-1].text == "Review"]
    cells = [row.cells for rows in reviewed for row in list(rows)[1:]]
    texts = {cell[2].text for cell in cells}
    assert not any(cell[3].text for cell in cells)
    heading = made.clusters[0].lead.translated.sentence.text
    assert any(heading in text for text in texts)


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (216, 279))])
def test_docx_has_the_paper_that_was_asked_for(
    tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    """The page size follows the paper, and the margins leave most of it to the text."""
    import docx

    (path,) = render(briefing(1, items=4), ["docx"], tmp_path, paper=paper)
    (section,) = docx.Document(str(path)).sections
    sizes = (section.page_width, section.page_height)
    assert tuple(round(length.mm) for length in sizes if length) == size
    assert section.left_margin is not None
    assert section.left_margin.mm < 20


def test_docx_columns_are_as_wide_in_the_head_as_below(tmp_path: Path) -> None:
    """Every row of a table has the widths of its columns, which together fill the text's width."""
    import docx

    (path,) = render(briefing(2, items=8), ["docx"], tmp_path)
    for table in docx.Document(str(path)).tables:
        widths = {tuple(cell.width for cell in row.cells) for row in table.rows}
        assert len(widths) == 1
        assert 170 < sum(width.mm for width in widths.pop() if width) < 175


def test_docx_heads_are_whole_words_and_its_lines_are_quiet(tmp_path: Path) -> None:
    """No head is wider than its column; lines are grey and leave room; dates of the title stand once."""
    import docx
    from docx.oxml.ns import qn

    made = replace(briefing(2, items=8), title="Karabakh: 27 September – 10 November 2020")
    (path,) = render(made, ["docx"], tmp_path)
    document = docx.Document(str(path))
    for table in document.tables:
        for cell in table.rows[0].cells:
            longest = max(map(len, cell.text.split()))
            assert cell.width is not None
            assert cell.width.pt - 10.8 > longest * 5.0  # of bold letters of eight points
    grid = document.styles["Table Grid"].element
    assert {line.get(qn("w:color")) for line in grid.find(f".//{qn('w:tblBorders')}")} == {"BFBFBF"}
    assert {side.get(qn("w:w")) for side in grid.find(f".//{qn('w:tblCellMar')}")} == {"108", "50"}
    subtitle = next(p for p in document.paragraphs if p.style and p.style.name == "Subtitle")
    assert subtitle.text == made.profile_label


def test_docx_has_no_empty_column_and_names_run_from_the_right(tmp_path: Path) -> None:
    """Where no name has a note there is no column for it; spellings of the sources are Arabic paragraphs."""
    import docx

    made = briefing(2, items=8)
    bare = replace(made, names=tuple(replace(name, note="") for name in made.names))
    (path,) = render(bare, ["docx"], tmp_path)
    document = docx.Document(str(path))
    (names,) = [table for table in document.tables if table.cell(0, 0).text == "In this briefing"]
    assert [cell.text for cell in names.rows[0].cells] == [
        "In this briefing",
        "In the sources",
        "Kind",
    ]
    assert {row.cells[1].paragraphs[0].style.name for row in names.rows[1:]} == {"Arabic"}
    assert {row.cells[0].paragraphs[0].style.name for row in names.rows[1:]} == {"Normal"}


def test_docx_keeps_the_legend_whole_and_its_foot_in_one_line(tmp_path: Path) -> None:
    """The three marks stand on one page, each head with its first row; a long title is cut in the foot."""
    import docx

    made = replace(briefing(1, items=4), title="A title of a few words too many " * 6)
    (path,) = render(made, ["docx"], tmp_path)
    document = docx.Document(str(path))
    legend = document.tables[0]
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in legend.rows]
    assert kept == [True, True, True, False]
    assert len(document.sections[0].footer.paragraphs[0].text) < 100


def test_docx_says_what_it_is_where_it_comes_from_and_what_it_lacks(tmp_path: Path) -> None:
    """Marks, sources, undated and left-out material and the method are in it, as on the page."""
    import docx

    made = briefing(2, items=8)
    (path,) = render(made, ["docx"], tmp_path)
    document = docx.Document(str(path))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for part in ("What the marks mean", "Coverage and sources", "Method and limits", "Names",
                 "Undated, so in no dated briefing: undated-note.txt", "Left out (1)"):  # fmt: skip
        assert part in text
    glance = next(p.text for p in document.paragraphs if made.glance[0] in p.text)
    assert "Al-Marsad newspaper (sample)" in glance
    assert "passed the checks" in glance
    newest = max(one.article.date for one in made.articles if one.article.date)
    assert f"{document.core_properties.created:%Y-%m-%d}" == str(newest)


def test_an_english_edition_speaks_of_no_arabic_beside_it(tmp_path: Path) -> None:
    """Without the Arabic on the page the foot sends the reader to the articles."""
    made = render(briefing(1, items=4, language="en"), ["md", "html"], tmp_path)
    assert [path.name for path in made] == [
        "briefing-2020-09-27-2020-11-10-english.md",
        "briefing-2020-09-27-2020-11-10-english.html",
    ]
    for path in made:
        assert "the Arabic decides" not in path.read_text("utf-8")
    assert "checked in the Arabic articles" in made[0].read_text("utf-8")


def test_markdown_text_is_no_markup(tmp_path: Path) -> None:
    """Links, HTML and headings in a text are written so that Markdown shows them as they are."""
    (path,) = render(with_text("نص [x](http://y)", "# <b>bold</b> [x](http://y)"), ["md"], tmp_path)
    text = path.read_text("utf-8")
    assert "<b>" not in text
    assert "\\[x\\]" in text


def test_english_only_leaves_the_arabic_out(tmp_path: Path) -> None:
    """With `language="en"` the pages hold no Arabic sentence; outlets keep their names."""
    made = briefing(2, items=8, language="en")
    for path in render(made, ["html", "md"], tmp_path):
        text = path.read_text("utf-8")
        assert made.clusters[0].lead.translated.sentence.text[:20] not in text
        assert "The Defence Ministry" in text


def test_a_line_that_a_reader_corrected_says_so_in_every_form(tmp_path: Path) -> None:
    """PDF, HTML, Markdown, Word and CSV tell a person's English from the machine's."""
    import docx

    made = with_text("عاد الهدوء إلى المدينة.", "Calm is back in town.")
    (article,), (cluster,) = made.articles, made.clusters
    translated = replace(cluster.lead.translated, origin="reviewed")
    lead = replace(cluster.lead, translated=translated)
    made = replace(
        made, articles=(replace(article, statements=(lead,)),), clusters=(Cluster(lead),)
    )
    for path in render(made, ["html", "md", "csv", "docx"], tmp_path):
        if path.suffix == ".docx":
            tables = docx.Document(str(path)).tables
            text = "\n".join(c.text for table in tables for row in table.rows for c in row.cells)
        else:
            text = path.read_text("utf-8")
        assert "corrected by a reader" in text, path
    for part in ("body", "annex"):
        assert "corrected by a reader" in fill("print.html", page(made), part=part)


def test_the_glance_of_markdown_has_the_trust_marks(tmp_path: Path) -> None:
    """Each line says in words what its mark is."""
    made = with_text("عاد الهدوء إلى المدينة.", "Calm is back in town.", "check")
    (path,) = render(made, ["md"], tmp_path)
    glance = path.read_text("utf-8").partition("## At a glance")[2].partition("##")[0]
    assert "check with the Arabic" in glance


def test_an_opinion_says_so_beside_the_outlet(tmp_path: Path) -> None:
    """Every form that names the outlet of an item names the kind of the piece."""
    made = with_text("على أوروبا أن تختار.", "Europe must choose.")
    lead = made.clusters[0].lead
    home = replace(lead.article, opinion=True)
    sentence = replace(lead.translated.sentence, article=home)
    lead = replace(lead, translated=replace(lead.translated, sentence=sentence))
    made = replace(made, clusters=(Cluster(lead),))
    assert "opinion, 1 Oct 2020" in fill("print.html", page(made), part="body")
    for path in render(made, ["html", "md"], tmp_path):
        assert "opinion, 1 Oct 2020" in path.read_text("utf-8")


def test_a_day_that_was_inferred_says_so_beside_the_item(tmp_path: Path) -> None:
    """A guess from the event that a text tells must not look like a day that the page gave."""
    made = with_text("عاد الهدوء إلى المدينة.", "Calm is back in town.")
    lead = made.clusters[0].lead
    home = replace(lead.article, date_evidence="inferred from: the fighting of 1 October 2020")
    sentence = replace(lead.translated.sentence, article=home)
    lead = replace(lead, translated=replace(lead.translated, sentence=sentence))
    made = replace(made, clusters=(Cluster(lead),))
    assert "1 Oct 2020 (inferred)" in fill("print.html", page(made), part="body")
    for path in render(made, ["html", "md"], tmp_path):
        assert path.read_text("utf-8").count("1 Oct 2020 (inferred)") >= 2
    (path,) = render(made, ["csv"], tmp_path)
    assert ",yes," in path.read_text("utf-8")


@pytest.mark.parametrize(("template", "part"), [("web.html", ""), ("print.html", "annex")])
def test_a_title_to_be_checked_has_its_mark(template: str, part: str) -> None:
    """As a sentence has; one that passed stands without, one not to be trusted is not shown."""
    made = with_text("عاد الهدوء إلى المدينة.", "Calm is back in town.")
    (article,) = made.articles
    article = replace(article, title_en="A town at rest")
    shown = {}
    for mark in ("ok", "check", "untrusted"):
        titled = replace(article, title_trust=Trust(mark, ("a name is missing",) * (mark != "ok")))
        text = fill(template, page(replace(made, articles=(titled,))), part=part)
        shown[mark] = (
            re.findall(r'A town at rest <span class="disc check"', text),
            "A town at rest" in text,
        )
    assert shown["ok"] == ([], True)
    assert shown["check"][0]
    assert shown["untrusted"] == ([], False)
