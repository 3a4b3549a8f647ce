"""PDFs as browsers and typesetters make them: what stands on a line of Arabic is read from the right.

The one that a browser prints needs Chromium: the system's, found by name (Debian: apt-get install chromium).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import weasyprint
from playwright.sync_api import Browser

from briefings.reading.formats.pdfs import pdf_pages
from briefings.reading.ingest import article
from briefings.reading.words.pages import Page

Printer = Callable[[str, Path], None]
TITLE = "وزارة الصحة تعلن حصيلة جديدة في مدينة نورا"
TOLL = "قالت الوزارة إن 250 شخصاً وصلوا إلى مدينة نورا خلال 24 ساعة، بينهم 41 طفلاً."
ROADS = "وأضافت الوزارة أن فرق الإنقاذ لم تتمكن من الوصول إلى القرى بسبب السيول التي قطعت الطرق."
LATIN = "ونقلت شبكة North River News عن وكالة (MOW) قولها إن ٢٥ مركبة و1,350 خيمة (نحو 3.5%) تصل بين 12-15 سبتمبر."


@pytest.fixture
def printed(browser: Browser) -> Printer:
    """Save a page as PDF, as a browser's reader does."""

    def save(page: str, path: Path) -> None:
        opened = browser.new_page()
        opened.set_content(page)
        opened.pdf(path=str(path))
        opened.close()

    return save


def page(*paragraphs: str, style: str = "") -> str:
    """A page of a headline and paragraphs."""
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<html lang=ar dir=rtl><meta charset=utf-8><style>{style}</style><h1>{TITLE}</h1>{told}</html>"


def test_a_page_that_a_browser_printed_keeps_its_figures_in_place(
    tmp_path: Path, printed: Printer
) -> None:
    """They stand with what they count, a paragraph of one line is one, and its date line dates it."""
    printed(page("نورا، 21 سبتمبر 2023", TOLL, ROADS), tmp_path / "page.pdf")
    found = article(str(tmp_path / "page.pdf"))
    assert found.title == TITLE
    assert found.body.split("\n\n") == [TOLL, ROADS]
    assert found.date == date(2023, 9, 21)


@pytest.mark.parametrize(
    "style", ["", "body{column-count:2;text-align:justify}", "body{font-size:20px}"]
)
def test_latin_words_and_arabic_figures_of_a_printed_page_keep_their_order(
    tmp_path: Path, printed: Printer, style: str
) -> None:
    """A name of several Latin words, digits of either kind, brackets; in columns and in stretched lines."""
    printed(page(TOLL, LATIN, ROADS, style=style), tmp_path / "page.pdf")
    assert article(str(tmp_path / "page.pdf")).body.split("\n\n") == [TOLL, LATIN, ROADS]


def test_words_in_bold_stay_in_their_line(tmp_path: Path) -> None:
    """A typesetter draws each part of such a line by itself, the right one first."""
    bold = TOLL.replace("41 طفلاً", "<b>41 طفلاً</b>").replace(
        "مدينة نورا", "<a href=#>مدينة نورا</a>"
    )
    style = "body{font-family:Amiri}@page{size:A4}"
    weasyprint.HTML(string=page(bold, LATIN, ROADS, style=style)).write_pdf(
        str(tmp_path / "page.pdf")
    )
    assert article(str(tmp_path / "page.pdf")).body.split("\n\n") == [TOLL, LATIN, ROADS]


def test_a_figure_at_the_end_of_a_line_stays_there(tmp_path: Path) -> None:
    """Though it is a run of its own, is drawn first and has a space on both sides in either order."""
    lines = (
        "قالت هيئة الإنقاذ إن السيول قطعت الطرق إلى القرى، وإنها نقلت 14",
        "أسرة إلى مدرسة في المدينة.",
    )
    weasyprint.HTML(string=page("<br>".join(lines), ROADS)).write_pdf(str(tmp_path / "page.pdf"))
    assert article(str(tmp_path / "page.pdf")).body.split("\n\n") == [" ".join(lines), ROADS]


def test_cells_of_a_printed_table_do_not_run_together(tmp_path: Path, printed: Printer) -> None:
    """Two figures side by side are not one."""
    cells = "<table><tr><td width=90>نورا<td width=90>12<td width=90>30</table>"
    printed(page(TOLL, cells, ROADS), tmp_path / "page.pdf")
    (found,) = pdf_pages("page.pdf", (tmp_path / "page.pdf").read_bytes())
    assert isinstance(found, Page)
    assert "نورا 12 30" in found.text.split("\n")


def test_a_line_of_english_with_a_word_of_arabic_stays_as_it_is(
    tmp_path: Path, printed: Printer
) -> None:
    """It is read from the left."""
    line = "Contact the press office (المكتب) of the ministry at 12 River Street for more."
    printed(page(TOLL, f"<span dir=ltr>{line}</span>", ROADS), tmp_path / "page.pdf")
    told = article(str(tmp_path / "page.pdf")).body
    assert TOLL in told and ROADS in told
    assert "Street River" not in told
