"""A glance of several years says of each line which year it is of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest
from briefing_factory import briefing
from test_rendering_pages import whole

from briefings.records import Briefing
from briefings.rendering import render
from briefings.rendering.html import fill
from briefings.rendering.page.view import page

YEARS = {"2020": 2, "2022": 1, "2023": 1}


def of_days(*days: date, of: Briefing | None = None) -> Briefing:
    """A briefing whose glance has a line of each of the days."""
    made = of or briefing(4, items=8)
    clusters = tuple(
        replace(c, lead=replace(c.lead, analysis=replace(c.lead.analysis, event_date=day)))
        for c, day in zip(made.clusters, days, strict=False)
    )
    return replace(made, clusters=clusters, glance=tuple(c.lead.id for c in clusters))


@pytest.fixture(scope="module")
def several() -> Briefing:
    """Lines of three years."""
    return of_days(date(2020, 11, 9), date(2020, 11, 10), date(2022, 9, 13), date(2023, 9, 20))


def test_the_lines_stand_under_their_years(several: Briefing) -> None:
    """In their order, each once."""
    told = page(several)
    assert {year.label: len(year.items) for year in told.glance_years} == YEARS
    assert tuple(item for year in told.glance_years for item in year.items) == told.glance


@pytest.mark.parametrize("last", [date(2020, 11, 10), date(2021, 2, 1), date(2021, 9, 26)])
def test_of_a_year_or_less_there_is_one_list(last: date) -> None:
    """Also where it runs over a New Year: each line has its date."""
    told = page(of_days(date(2020, 9, 27), last))
    assert [year.label for year in told.glance_years] == [""]
    assert page(replace(of_days(last), glance=())).glance_years == ()


def test_every_form_has_the_years_as_headings(several: Briefing, tmp_path: Path) -> None:
    """PDF, page, Markdown and Word; where there is one list none has any."""
    shown = page(several)
    for template in ("print.html", "web.html"):
        body = fill(template, shown, part="body")
        box = body[
            body.index('class="glance') : body.index("</section>", body.index('class="glance'))
        ]
        assert [box.count(f"<h3>{year}</h3>") for year in YEARS] == [1, 1, 1]
        assert [part.count("<li") for part in box.split("</ul>")[:-1]] == list(YEARS.values())
    word, markdown = render(several, ["docx", "md"], tmp_path)
    box = markdown.read_text("utf-8").partition("## At a glance")[2].partition("\n## ")[0]
    assert [line[4:] for line in box.splitlines() if line.startswith("### ")] == list(YEARS)
    heads = [
        p.text
        for p in docx.Document(str(word)).paragraphs
        if p.style and p.style.name == "Heading 2"
    ]
    assert heads[:3] == list(YEARS)
    assert "<h3>20" not in fill("web.html", page(briefing(4, items=8)))


def test_many_lines_of_years_stand_on_the_first_page(tmp_path: Path) -> None:
    """What their marks mean may go to the next one, but takes no line along."""
    made = briefing(6, 8, items=24)
    days = (date(2020, 9, 27), date(2020, 11, 10), date(2022, 9, 13), date(2023, 9, 20))
    lines = of_days(*(days[k // 5] for k in range(19)), of=made)
    made = replace(
        made, clusters=(*lines.clusters, *made.clusters[19:]), glance=lines.glance, claims=()
    )
    (path,) = render(made, ["pdf"], tmp_path)
    first = whole(pypdfium2.PdfDocument(path)[0])
    assert all(item in first for item in made.glance)
