"""Where pages break: none nearly empty, no lone remainder, and each says what its first lines belong to."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from briefing_factory import briefing, with_text

from briefings.records import Briefing, Mishap, NameEntry, SilenceRow, VocabularyRow
from briefings.rendering import pdf, render
from briefings.rendering.html import fill
from briefings.rendering.page.annex import tail
from briefings.rendering.page.view import page

MM = 72 / 25.4
TOP, FOOT, LEFT, MARGIN = 21 * MM, 18 * MM, 18 * MM, 25 * MM  # as in print.css
LEAST, FULL = 0.15, 0.8  # of a page's height


def laid_out(made: Briefing, folder: Path) -> pypdfium2.PdfDocument:
    """The briefing's PDF, opened."""
    return pypdfium2.PdfDocument(render(made, ["pdf"], folder)[0])


def filled(sheet: pypdfium2.PdfPage) -> float:
    """How far down the ink of a page goes, 1 for a full one; head and foot left out."""
    grey = np.asarray(sheet.render(scale=0.5).to_pil().convert("L"))
    inner = grey[round(TOP / 2) : round(-FOOT / 2)]
    rows = np.flatnonzero((inner < 200).any(axis=1))
    return float((rows[-1] + 1) / len(inner)) if rows.size else 0.0


def text_in(sheet: pypdfium2.PdfPage, left: float, down: float, right: float, height: float) -> str:
    """The text in a box, measured from the upper left corner of the page."""
    high = sheet.get_height()
    found = sheet.get_textpage().get_text_bounded(left, high - down - height, right, high - down)
    return " ".join(found.split())


def whole(sheet: pypdfium2.PdfPage) -> str:
    """The text of a page in one line."""
    return " ".join(sheet.get_textpage().get_text_range().split())


def head_of(sheet: pypdfium2.PdfPage) -> str:
    """What stands at the upper right edge of a page."""
    return text_in(sheet, sheet.get_width() / 2, 0, sheet.get_width(), TOP)


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> pypdfium2.PdfDocument:
    """A briefing whose sections run over several pages."""
    return laid_out(briefing(12, items=60), tmp_path_factory.mktemp("big"))


@pytest.mark.parametrize(
    ("articles", "sentences", "paper"),
    [(1, 3, "a4"), (1, 19, "letter"), (2, 13, "a4"), (9, 14, "letter"), (14, 9, "a4")],
)
def test_no_page_is_nearly_empty(
    articles: int, sentences: int, paper: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever runs over to a last page, of the body or of a stretch of the annex, is a good part of one."""
    monkeypatch.setattr(pdf, "ALONE", 1)
    monkeypatch.setattr(pdf, "SHORT", 30)  # several stretches
    made = briefing(articles, sentences, items=min(30, articles * 4))
    document = pypdfium2.PdfDocument(render(made, ["pdf"], tmp_path, paper=paper)[0])
    shares = [filled(sheet) for sheet in document]
    assert min(shares) >= LEAST, [round(share, 2) for share in shares]


@pytest.mark.parametrize(("names", "paper"), [(60, "a4"), (96, "letter"), (150, "a4")])
def test_the_body_ends_with_more_than_a_few_lines(names: int, paper: str, tmp_path: Path) -> None:
    """The method and the colophon stand together; the page before lacks no more than a fifth for them."""
    made = briefing(1, 3)
    many = replace(made, names=(NameEntry(("شوشة",), "Shusha", "place"),) * names)
    document = pypdfium2.PdfDocument(render(many, ["pdf"], tmp_path, paper=paper)[0])
    sheets = list(document)
    (n,) = (n for n, sheet in enumerate(sheets) if "Colophon" in whole(sheet))
    assert "Method and limits" in whole(sheets[n])
    assert filled(sheets[n]) >= LEAST
    assert filled(sheets[n - 1]) >= FULL


@pytest.mark.parametrize("lines", [8, 12])
def test_what_the_marks_mean_stands_on_the_first_page(lines: int, tmp_path: Path) -> None:
    """Below the glance, of eight lines or of twelve, which has such marks; the contents stand together."""
    made = briefing(6, 8, items=24)
    made = replace(made, glance=tuple(cluster.lead.id for cluster in made.clusters[:lines]))
    first, second = (whole(sheet) for sheet in list(laid_out(made, tmp_path))[:2])
    assert "nothing looks wrong" in first
    assert ("CONTENTS" in first) == ("Annex: the articles in full" in first)
    assert ("CONTENTS" in second) == ("Annex: the articles in full" in second)


def test_the_contents_name_the_page_of_the_annex(big: pypdfium2.PdfDocument) -> None:
    """Its entry has the page on which it begins, as every other has."""
    texts = [whole(sheet) for sheet in big]
    (begins,) = (
        n for n, text in enumerate(texts, 1) if "Annex: the articles in full The art" in text
    )
    (contents,) = (text for text in texts if "CONTENTS" in text)
    assert re.search(rf"Annex: the articles in full[ .]*{begins}\b", contents)


def test_every_page_has_its_number(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """At the right edge of the foot, in the annex too, of which each stretch is laid out by itself."""
    monkeypatch.setattr(pdf, "ALONE", 1)
    monkeypatch.setattr(pdf, "SHORT", 20)
    document = laid_out(briefing(4, 16, items=12), tmp_path)
    assert len(document) > 9  # numbers of one digit and of two
    for n, sheet in enumerate(document, 1):
        wide, high = sheet.get_width(), sheet.get_height()
        foot = text_in(sheet, wide / 2, high - FOOT, wide, FOOT)
        assert re.search(rf"(?:^|\s){n}\W*$", foot), foot
        assert "0123456789" not in whole(sheet)
        ink = np.asarray(sheet.render(scale=2).to_pil().convert("L"))[round(-FOOT * 2) :]
        edge = np.flatnonzero((ink < 128).any(axis=0))[-1] / 2
        assert abs(wide - LEFT - edge) < 2.5  # the figure ends where the columns do


def test_the_list_of_articles_leads_straight_into_them(tmp_path: Path) -> None:
    """It stands before the first article, on the same page; the foot names what is on it."""
    made = briefing(3, items=12)
    texts = [whole(sheet) for sheet in laid_out(made, tmp_path)]
    (first,) = (text for text in texts if "Annex: the articles in full The articles" in text)
    assert all(f"{a.article.id} {a.title_en}" in first for a in made.articles)
    assert f"S01 {made.articles[0].statements[0].translated.en[:30]}" in first
    assert re.search(r"A01 – A01-S\d+", first)


def test_the_list_of_articles_tells_the_page_of_each(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Of those that are laid out with it and of those in later stretches; each figure ends where the columns do."""
    monkeypatch.setattr(pdf, "ALONE", 1)
    monkeypatch.setattr(pdf, "SHORT", 20)
    made = briefing(5, 16, items=12)
    sheets = list(laid_out(made, tmp_path))
    texts = [whole(sheet) for sheet in sheets]
    (at,) = (
        n for n, text in enumerate(texts) if "Annex: the articles in full The articles" in text
    )
    edge = sheets[at].get_width() - LEFT
    high = sheets[at].get_height() - TOP - FOOT
    column = text_in(sheets[at], edge - 12 * MM, TOP, edge + 1, high)
    begun = [
        max(n for n, text in enumerate(texts, 1) if f"{one.article.id} {one.title_en}" in text)
        for one in made.articles
    ]
    told = [int(n) for n in re.findall(r"\d+", column.partition("Page")[2])]
    assert told == begun[: len(told)]
    assert len(set(told)) > 1


def test_a_small_briefing_goes_on_into_its_annex_on_the_same_page(tmp_path: Path) -> None:
    """What ends the body, the list of articles and the first of them stand on one page where there is room."""
    texts = [whole(sheet) for sheet in laid_out(briefing(2, 6, items=4), tmp_path)]
    (ends,) = (text for text in texts if "Colophon" in text)
    assert "Annex: the articles in full" in ends


def test_a_page_says_which_section_it_begins_with(big: pypdfium2.PdfDocument) -> None:
    """The head of a page that goes on with a section names its part and theme, not the next ones."""
    shown = {
        item.id: f"{party.label} · {theme.label}"
        for party in page(briefing(12, items=60)).parties
        for theme in party.themes
        for item in theme.items
    }
    met = 0
    for sheet in big:
        first = text_in(sheet, LEFT, TOP, LEFT + MARGIN, 8 * MM)
        if re.match(r"Item and source|A\d+-S\d+", first):
            item = re.search(r"A\d+-S\d+", whole(sheet))
            assert item and head_of(sheet) == shown[item[0]]
            met += 1
    assert met >= 2


def test_a_part_head_is_the_head_of_its_page(big: pypdfium2.PdfDocument) -> None:
    """A page that begins with a part names the part alone, without the theme of the one before."""
    met = 0
    for sheet in big:
        begins = text_in(sheet, LEFT, TOP, sheet.get_width(), 10 * MM)
        if head := re.fullmatch(r"(.+?) \d+ items?", begins):
            assert head_of(sheet) == head[1]
            met += 1
    assert met >= 2


def test_the_last_items_of_a_part_and_of_an_article_stay_together() -> None:
    """The last but one of three or more keeps the last with it, unless that is long enough to be cut.

    Others are free: two that had to stand together with their heading would leave a quarter of a page empty.
    """
    body = fill("print.html", page(briefing(3, items=24)), part="body")
    for part in body.split('<div class="part-head"')[1:]:
        *_, last = re.findall(r'<table class="rows.*?</table>', part, re.DOTALL)
        rows = re.findall(r'<tr class="([^"]*)">', last)
        assert [("keep" in row) for row in rows[:-2]] == [False] * len(rows[:-2])
        if len(rows) == 2:
            assert "keep" not in rows[0]
        if len(rows) > 2 and "long" not in rows[-1]:
            assert "keep" in rows[-2]
            assert "keep" not in rows[-1]
    annex = fill("print.html", page(briefing(2, items=24)), part="annex")
    first = annex.split('<section class="article">')[1]
    assert re.findall(r'<tr data-id="(A01-S\d+)" class="[^"]*keep', first) == ["A01-S15"]


def test_the_end_of_an_annex_is_a_fifth_of_a_page() -> None:
    """So many of the last sentences stay together: few long ones, more short ones, never more than there are."""
    (article, *_) = page(briefing(1, 16)).articles
    short = [replace(s, en=s.en[:0], ar=s.ar[:0], facts=()) for s in article.sentences]
    assert 3 <= tail(article.sentences) < 16 == tail(short)
    assert tail(article.sentences[:2]) == 2
    assert tail(()) == 0


def test_a_doubtful_sentence_has_its_mark_beside_its_number() -> None:
    """The disc stands in the margin, so that it never makes a line of its own."""
    annex = fill("print.html", page(briefing(1, 16)), part="annex")
    numbers = re.findall(r'<th scope="row"[^>]*>(.*?)</th>', annex)
    marked = [n for n in numbers if 'class="disc' in n]
    statements = briefing(1, 16).articles[0].statements
    assert len(marked) == sum(s.translated.trust.mark != "ok" for s in statements) > 0
    assert 'class="disc' not in re.sub(r"<th.*?</th>", "", annex.split("<body")[1])


def grid_of(outlets: int) -> Briefing:
    """A briefing whose events were told by one outlet of so many."""
    made = briefing(12, items=30)
    names = [f"Outlet {n}" for n in range(outlets)]
    rows = tuple(
        SilenceRow(c.lead.id, c.lead.day, tuple(names[:1]), tuple(names[1:]))
        for c in made.clusters[:12]
    )
    return replace(made, silence=rows)


@pytest.mark.parametrize("outlets", [2, 10, 25])
def test_an_event_stands_over_its_outlets(outlets: int) -> None:
    """A row has who tells it, who differs and who is silent, however many outlets there are."""
    body = fill("print.html", page(grid_of(outlets)), part="body")
    table = body.split('id="silence"')[1].split("</table>")[0]
    rows = re.findall(r"<tr.*?</tr>", table.split("<tbody>")[1], re.DOTALL)
    assert [row.count("<td") for row in rows] == [0, 3] * 12
    assert all("only <b>Outlet 0</b>" in row for row in rows[1::2])
    assert table.count(f"Outlet {outlets - 1}") == 12


def test_the_grid_of_many_outlets_fills_its_pages(tmp_path: Path) -> None:
    """Twelve events beside eight outlets take little more than a page, and none is torn from its cells."""
    found = [whole(sheet) for sheet in laid_out(grid_of(8), tmp_path)]
    pages = [text for text in found if "Outlet 7" in text]
    assert len(pages) <= 2
    assert sum(text.count("only Outlet 0") for text in pages) == 12
    for text in pages:
        last = r"only Outlet 0 (?:Outlet \d,? ?){7}(?!.*A\d\d-S\d\d \d+ \w+ 20\d\d ·)"
        assert re.search(last, text)


def test_a_group_of_words_is_cut_but_for_its_ends() -> None:
    """The first line stays with the second and the last with the one before; others may part."""
    words = tuple(
        VocabularyRow("the dead", f"word {n}", ("قتيل",), "Sample Wire", "", 1, 0, ())
        for n in range(6)
    )
    one = (VocabularyRow("the fighters", "alone", ("مقاتل",), "Sample Wire", "", 1, 0, ()),)
    body = fill(
        "print.html", page(replace(briefing(2, items=4), vocabulary=words + one)), part="body"
    )
    table = body.split('id="vocabulary"')[1].split("</table>")[0]
    rows = re.findall(r'<tr(?: class="keep")?><th scope="row">', table)
    assert ["keep" in row for row in rows] == [True, False, False, False, True, False, False]


def test_a_day_of_the_title_keeps_its_month() -> None:
    """No line ends in "27" or begins with a short last word; what stands behind the colon is whole.

    Figures elsewhere are left alone.
    """
    made = replace(briefing(1, 3, 2), title="Karabakh: 27 September – 10 November, 44 days")
    for template in ("print.html", "web.html"):
        html = fill(template, page(made), part="body")
        whole = "27\u00a0September – 10\u00a0November, 44\u00a0days"
        assert f'<h1>Karabakh: <span class="rest">{whole}</span></h1>' in html


def test_no_word_runs_into_the_other_language(tmp_path: Path) -> None:
    """A word without an end is broken where its column ends, in English and amid Arabic."""
    made = with_text("نشر " + "Z" * 180 + " اليوم", "It published " + "Q" * 180 + " today.")
    made = replace(made, names=(), unresolved_names=())
    beside = 0
    for sheet in laid_out(made, tmp_path):
        text = sheet.get_textpage()
        places: dict[str, list[tuple[float, float, float, float]]] = {"Q": [], "Z": []}
        for k in range(text.count_chars()):
            places.setdefault(text.get_text_range(k, 1), []).append(text.get_charbox(k))
        pairs = [
            (q, z) for q in places["Q"] for z in places["Z"] if q[1] < z[3] and z[1] < q[3]
        ]  # on the same height
        beside += len(pairs)
        assert all(q[2] < z[0] for q, z in pairs)
    assert beside


def test_a_running_head_is_one_line() -> None:
    """Of a title of many words the head of each page has as many as one line holds."""
    made = replace(briefing(1, items=4), title="A title of a few words too many " * 6)
    (head,) = re.findall('data-title="([^"]+)"', fill("print.html", page(made), part="body"))
    assert len(head) < 90
    assert head.endswith("…")


@pytest.mark.parametrize("template", ["print.html", "web.html"])
def test_of_one_day_there_is_no_column_of_days(template: str) -> None:
    """Where all was published on one day no column is left empty for the days."""
    made = page(briefing(1, items=4))
    assert "Articles by day" not in fill(template, made, part="body")
    assert "Articles by day" in fill(template, page(briefing(4, items=8)), part="body")


@pytest.mark.parametrize("template", ["web.html", "briefing.md"])
def test_without_notes_the_names_have_no_column_for_them(template: str) -> None:
    """The remark on a name has a column only where some name has one."""
    made = briefing(1, items=4)
    bare = replace(made, names=tuple(replace(name, note="") for name in made.names))
    noted = replace(bare, names=(replace(made.names[0], note="a remark"), *bare.names[1:]))
    heads = re.compile(r"Kind(?:</th>| \|).*Note")
    assert heads.search(fill(template, page(noted)))
    assert not heads.search(fill(template, page(bare)))


@pytest.mark.parametrize(
    ("template", "head"), [("web.html", ">Kind<"), ("print.html", "In this briefing")]
)
def test_without_names_of_the_lists_no_table_of_them(template: str, head: str) -> None:
    """Where only names outside the lists were met there is their line, and no head over nothing."""
    made = page(replace(briefing(1, items=4), names=()))
    text = fill(template, made, part="body")
    assert made.unresolved
    assert "spelled by sound" in text
    assert head not in text


@pytest.mark.parametrize("template", ["web.html", "print.html", "briefing.md"])
def test_a_name_outside_the_lists_can_be_read_by_who_reads_no_arabic(template: str) -> None:
    """Its sound stands before it, as the English may have it in some line."""
    made = replace(
        briefing(1, items=4),
        unresolved_names=(("تشوبانزاده", 3), ("كزلخانلي", 1)),
        unresolved_latin={"تشوبانزاده": "Chobanzadeh", "كزلخانلي": "Kazlakhanli"},
        unresolved_lost=("كزلخانلي",),
    )
    told = (
        fill(template, page(made), part="body")
        if "html" in template
        else fill(template, page(made))
    )
    line = told[told.index("Not in the name lists") :]
    assert line.index("Chobanzadeh") < line.index("تشوبانزاده") < line.index("(3)")
    assert line.index("كزلخانلي") < line.index("(not found in the English)") < line.index("(1)")
    assert "Chobanzadeh " in line  # a space between the scripts


@pytest.mark.parametrize("template", ["web.html", "print.html", "briefing.md"])
def test_whoever_drowned_is_named_as_left_out_of_the_tables(template: str) -> None:
    """The dead of accidents stand in no table of claims; the page says so, and of how many sentences tell."""
    lost = tuple(Mishap("killed", (n, n), False, "A01-S02") for n in range(40, 55))
    made = page(replace(briefing(1, items=4), mishaps=lost))
    told = fill(template, made, part="body") if "html" in template else fill(template, made)
    assert "40 killed (A01-S02); 41 killed" in told
    assert "; 3 more counts." in told
    bare = page(briefing(1, items=4))
    assert "no side's loss" not in (
        fill(template, bare, part="body") if "html" in template else fill(template, bare)
    )
