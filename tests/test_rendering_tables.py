"""The tables behind the items: claims, words, left-out ids; and the broken day axis."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from briefing_factory import OUTLETS, briefing

from briefings import profile
from briefings.records import (
    Briefing,
    Claim,
    Figure,
    LatestTotal,
    LeftOut,
    NameEntry,
    SilenceRow,
    Source,
    TimelineDay,
    VocabularyRow,
)
from briefings.rendering import render
from briefings.rendering.html import fill
from briefings.rendering.page import charts
from briefings.rendering.page.axis import Axis
from briefings.rendering.page.claims import claim_tables
from briefings.rendering.page.context import Run
from briefings.rendering.page.leftout import run_together
from briefings.rendering.page.outlets import outlet, silence, source_rows, vocabulary
from briefings.rendering.page.rivals import rivals
from briefings.rendering.page.textures import TEXTURES, grey, hatch, textures
from briefings.rendering.page.view import page
from briefings.rendering.page.wording import SIGN_MEANINGS, STRIPS_EXPLAINED, count
from briefings.summary.choice.picking import SECTION_FULL

DAY = date(2020, 10, 1)


def claim(count: int, item: str, group: int = 1, **more: Any) -> Claim:
    """A claim of so many dead soldiers of Armenia, said by Azerbaijan in one outlet."""
    figure = Figure("killed", (count, count), False, "soldiers", "armenia", "azerbaijan", DAY)
    made = Claim(
        figure, "Armenia", "Azerbaijan", ("Sample Wire",), item, True, DAY, group, (count, count)
    )
    return replace(made, **more)


def test_claims_that_agree_are_one_row() -> None:
    """Equal counts by the same claimant are one row with all outlets and sentences."""
    claims = (claim(50, "A01-S01"), claim(50, "A02-S01", outlets=("Caspian Sample Post",)))
    tables = claim_tables(briefing(1, items=2, claims=claims))
    assert tables is not None
    (block,) = tables.main
    (row,) = block.groups[0].rows
    assert ["".join(run.text for run in name) for name in row.sources] == [
        "Sample Wire", "Caspian Sample Post",
    ]  # fmt: skip
    assert [item for item, _ in row.items] == ["A01-S01", "A02-S01"]


PLACED = frozenset(["Ganja"])


@pytest.mark.parametrize(
    ("second", "places"),
    [
        ({}, ["Ganja", "place not known"]),
        ({"places": PLACED}, ["Ganja", ""]),  # a sentence before it names the same place
        ({"total": True}, ["Ganja", "in all"]),
        ({"places": frozenset(["Barda"]), "named": frozenset(["Barda"])}, ["Ganja", "Barda"]),
    ],
)
def test_claims_have_their_place_beside_them(second: dict[str, Any], places: list[str]) -> None:
    """What is not known to be there does not read as if it were."""
    claims = (claim(50, "A01-S01", places=PLACED, named=PLACED), claim(20, "A01-S02", 2, **second))
    tables = claim_tables(briefing(1, items=2, claims=claims))
    assert tables is not None
    (block,) = tables.main
    assert [group.place for group in block.groups] == places


def test_those_who_were_captured_or_fled_have_no_place() -> None:
    """A sentence may as well name where they come from, or where they are now."""
    made = claim(50, "A01-S01", places=PLACED, named=PLACED)
    made = replace(made, figure=replace(made.figure, kind="displaced"))
    tables = claim_tables(briefing(1, items=2, claims=(made,)))
    assert tables is not None and tables.main[0].groups[0].place == ""


def latest(*rounds: date) -> Briefing:
    """A briefing with the totals of two who count, in a round of fighting on each of these days."""
    pair = (claim(676, "A01-S01"), replace(claim(863, "A01-S02"), claimant_label="Iran"))
    totals = tuple(LatestTotal(pair, day, day, (676, 863)) for day in rounds)
    return briefing(1, items=2, claims=pair, totals=totals)


def test_the_latest_totals_stand_above_the_claims() -> None:
    """By whose word and as of which day, with the range and the way to the sentence."""
    for form in ("print.html", "web.html"):
        body = fill(form, page(latest(DAY)), part="body")
        section = body.split('id="claims"')[1].split("</table>")[0]
        assert "Latest totals" in section and "676 to 863, by who counts" in section
        assert section.count("1 Oct 2020") == 2 and 'href="#i-A01-S01"' in section
        assert "<b>Killed</b> Armenia" in section and "Iran" in section


def test_rounds_of_fighting_have_their_dates_over_them() -> None:
    """One round alone needs none: each total has its day."""
    for rounds, dates in (
        ((DAY,), [""]),
        ((date(2022, 9, 13), DAY), ["13 September 2022", "1 October 2020"]),
    ):
        tables = claim_tables(latest(*rounds))
        assert tables is not None
        assert [found.dates for found in tables.latest] == dates


def test_an_outlet_with_a_semicolon_in_its_name_is_one_outlet() -> None:
    """What stands between the names of several outlets is no matter of the table's."""
    claims = (claim(50, "A01-S01", outlets=("Sea; Shore and Sky", "Sample Wire")),)
    tables = claim_tables(briefing(1, items=2, claims=claims))
    assert tables is not None
    (row,) = tables.main[0].groups[0].rows
    assert ["".join(run.text for run in name) for name in row.sources] == [
        "Sea; Shore and Sky", "Sample Wire",
    ]  # fmt: skip


def test_more_than_is_shown_as_the_source_says_it() -> None:
    """ "More than 50" in its row, in the span and beside a rival; "at least" where that was said."""
    more = claim(50, "A01-S01", 2, day=DAY, disputed=True, span=(2, None))
    more = replace(more, figure=replace(more.figure, count=(50, None), over=True))
    two = claim(2, "A01-S02", 2, day=DAY, disputed=True, span=(2, None))
    for over, words in ((True, "more than 50"), (False, "at least 50")):
        told = replace(more, figure=replace(more.figure, over=over))
        made = briefing(1, items=2, claims=(told, two))
        tables = claim_tables(made)
        assert tables is not None
        (group,) = tables.main[0].groups
        assert words in [row.count for row in group.rows]
        assert group.spread == f"claims differ: from 2 to {words}"
        assert [other.count for other in rivals(made)["A01-S02"]] == [f"{words} soldiers killed"]


def test_a_span_ends_with_the_word_that_was_said() -> None:
    """ "8 to dozens": nobody has counted 99."""
    few = claim(8, "A01-S01", 1, day=DAY, disputed=True, span=(8, 99))
    many = claim(20, "A01-S02", 1, day=DAY, disputed=True, span=(8, 99))
    many = replace(many, figure=replace(many.figure, count=(20, 99), approximate=True))
    tables = claim_tables(briefing(1, items=2, claims=(few, many)))
    assert tables is not None
    (group,) = (*tables.main, *tables.minor)[0].groups
    assert group.spread == "claims differ: 8 to dozens"


def test_whoever_is_held_is_captured_or_detained() -> None:
    """The kind holds soldiers who were captured and officials whom a prosecutor had arrested."""
    held = claim(12, "A01-S01")
    held = replace(held, figure=replace(held.figure, kind="captured", whom="officials"))
    tables = claim_tables(briefing(1, items=1, claims=(held,)))
    assert tables is not None
    assert [block.kind for block in tables.main] == ["Captured or detained"]


def test_small_claims_and_history_stand_behind() -> None:
    """A single death is a further claim, a disputed one is not; earlier wars have their own table."""
    past = claim(30_000, "A01-S03", 3)
    claims = (
        claim(1, "A01-S01", 1, day=DAY),
        claim(2, "A01-S02", 2, day=DAY + timedelta(1), disputed=True, span=(2, 4)),
        claim(4, "A02-S02", 2, day=DAY + timedelta(1), disputed=True, span=(2, 4)),
        replace(past, figure=replace(past.figure, background=True)),
    )
    tables = claim_tables(briefing(1, items=2, claims=claims, glance=()))
    assert tables is not None
    assert [block.day for block in tables.minor] == ["1 Oct 2020"]
    assert [block.groups[0].spread for block in tables.main] == ["claims differ: 2 to 4"]
    assert [block.day for block in tables.background] == [""]


def test_a_claim_that_is_told_at_a_glance_is_no_further_one() -> None:
    """However few were hit: what opens the briefing is not found at the end of its table."""
    made = briefing(2, items=4)
    first, other, *_ = (cluster.lead.id for cluster in made.clusters)
    claims = (claim(4, first, 1, day=DAY), claim(3, other, 2, day=DAY + timedelta(1)))
    tables = claim_tables(replace(made, claims=claims, glance=(first,)))
    assert tables is not None
    assert [block.day for block in tables.main] == ["1 Oct 2020"]
    assert [block.day for block in tables.minor] == ["2 Oct 2020"]


def test_of_one_day_the_event_that_most_were_hit_in_comes_first() -> None:
    """And the lines of each stay in their own order, the lowest count first."""
    claims = (
        claim(1, "A01-S01", 1),
        claim(40, "A01-S02", 2, disputed=True, span=(40, 60)),
        claim(60, "A02-S02", 2, disputed=True, span=(40, 60)),
        claim(12, "A01-S03", 3),
    )
    tables = claim_tables(briefing(1, items=2, claims=claims))
    assert tables is not None
    (block,) = tables.main
    assert [row.count for group in block.groups for row in group.rows] == ["40", "60", "12", "1"]


def test_markdown_has_further_claims_under_their_own_heading(tmp_path: Path) -> None:
    """What is small does not stand behind the later days of the main table, as if out of order."""
    claims = (
        claim(1, "A01-S01", 1, day=DAY),
        claim(40, "A01-S02", 2, day=DAY + timedelta(1)),
    )
    (path,) = render(briefing(1, items=2, claims=claims, glance=()), ["md"], tmp_path)
    table = path.read_text("utf-8").partition("## Casualty claims")[2].partition("\n## ")[0]
    main, heading, minor = table.partition("### Further claims: small, or of no named party")
    assert heading
    assert ("A01-S02" in main, "A01-S01" in main) == (True, False)
    assert "A01-S01" in minor


def test_markdown_points_to_no_annex(tmp_path: Path) -> None:
    """It has none, and says which forms have the articles in full."""
    made = briefing(1, items=2)
    left = LeftOut("A01", "A01-S02", SECTION_FULL)
    made = replace(made, coverage=replace(made.coverage, left_out=(left,)))
    (path,) = render(made, ["md"], tmp_path)
    text = path.read_text("utf-8")
    assert SECTION_FULL in text
    assert "annex" not in text
    assert "stand in the PDF and the HTML form" in text


def test_no_claims_no_tables() -> None:
    """A briefing without figures has no table of them."""
    assert claim_tables(briefing(1, items=2, claims=())) is None


def test_words_stand_against_outlets() -> None:
    """A word has one line; its cells are the outlets' counts, with a sentence that has it."""
    made = briefing(1, items=2)
    item = made.clusters[0].lead.id
    rows = (
        VocabularyRow("the dead", "martyred", ("شهيد",), "Sample Wire", "Armenia", 2, 1, (item,)),
        VocabularyRow("the dead", "martyred", ("شهداء",), "Caspian Sample Post", "", 3, 0, ()),
    )
    (grid,) = vocabulary(replace(made, vocabulary=rows))
    (line,) = grid.groups[0].lines
    assert [(cell.count, cell.reported) for cell in line.cells] == [(3, 0), (2, 1)]
    assert line.cells[1].anchor == f"s-{item}"
    assert line.parties == ("Armenia",)


def test_an_outlet_has_latin_letters_and_its_own_name_once() -> None:
    """Outlets are named in Latin letters; the Arabic name stands beside it among the sources."""
    name = next(iter(OUTLETS))
    assert "".join(run.text for run in outlet(name, OUTLETS)) == OUTLETS[name]
    assert "".join(run.text for run in outlet("Unlisted", OUTLETS)) == "Unlisted"
    natives = {"".join(r.text for r in row.native) for row in source_rows(briefing(4, items=4))}
    assert natives == {"", "صحيفة المرصد (عينة)", "وكالة الأفق (عينة)"}


def test_ids_are_run_together() -> None:
    """Ids of an article stand in stretches; file names lose their folders."""
    ids = ["A02-S04", "A01-S01", "A01-S02", "A01-S03", "A01-S07", "folder/page.html"]
    assert run_together(ids) == ["page.html", "A02-S04", "A01-S01–S03, S07"]


def test_a_short_range_is_one_axis() -> None:
    """Within a season the axis is whole and even."""
    axis = Axis([DAY, DAY + timedelta(44)], 0, 174)
    assert len(axis.segments()) == 1
    assert all(not tick.year for tick in axis.ticks())


def test_years_between_bursts_are_left_out() -> None:
    """Two bursts years apart are panels side by side, each day wide enough to be read."""
    days = [DAY + timedelta(k) for k in range(40)] + [
        date(2023, 9, 19) + timedelta(k) for k in (0, 2)
    ]
    axis = Axis(days, 0, 174)
    assert len(axis.segments()) == 2
    assert min(axis.room(day) for day in days) > 1
    places = [axis.place(day) for day in days]
    assert places == sorted(set(places))
    assert [tick.year for tick in axis.ticks() if tick.year] == ["2020", "2023"]


@pytest.mark.parametrize("apart", [30, 60, 400])
def test_panels_are_never_too_many(apart: int) -> None:
    """However many bursts there are, the axis has eight panels at most."""
    days = [DAY + timedelta(k * apart) for k in range(40)]
    assert 1 <= len(Axis(days, 0, 70).segments()) <= 8


def test_a_count_given_in_a_word_is_shown_in_that_word() -> None:
    """ "Dozens" is held as 20 to 99, but no source claimed that range: the table says "dozens"."""
    shown = [count(c, True) for c in ((20, 99), (2_000, 9_999), (200_000, 999_999), (40, 50))]
    assert shown == ["dozens", "thousands", "hundreds of thousands", "40–50"]


def _names(outlets: tuple[tuple[Run, ...], ...]) -> list[str]:
    return ["".join(run.text for run in name) for name in outlets]


def test_the_grid_names_who_tells_an_event_who_differs_and_who_is_silent() -> None:
    """Each outlet stands under what it has of the event: in words, none a colour."""
    item = briefing(2, items=2).clusters[0].lead.id
    row = SilenceRow(item, DAY, ("Sample Wire",), ("Silent Post",), ("Other Post",))
    (line,) = silence(briefing(2, items=2, silence=(row,)))
    assert [_names(found) for found in (line.told, line.differing, line.silent)] == [
        ["Sample Wire"], ["Other Post"], ["Silent Post"],
    ]  # fmt: skip


def test_an_outlet_that_has_an_event_and_its_denial_is_not_said_to_have_denied_it() -> None:
    """It tells what happened and that somebody denies it; another has the denial alone."""
    item = briefing(2, items=2).clusters[0].lead.id
    row = SilenceRow(item, DAY, ("Sample Wire",), (), denying=("Sample Wire", "Other Post"))
    (line,) = silence(briefing(2, items=2, silence=(row,)))
    assert _names(line.told) == ["Sample Wire"]
    assert _names(line.denying) == ["Sample Wire", "Other Post"]


@pytest.mark.parametrize(
    ("row", "alone"),
    [
        (SilenceRow("", DAY, ("A",), ("B",)), True),
        (SilenceRow("", DAY, ("A",), ("B",), denying=("A",)), True),  # it has the denial, too
        (SilenceRow("", DAY, ("A", "B"), ("C",)), False),
        (SilenceRow("", DAY, ("A",), ("B",), differing=("C",)), False),
        (SilenceRow("", DAY, ("A",), ("B",), denying=("C",)), False),
    ],
)
def test_an_event_is_of_one_outlet_only_where_no_other_has_anything_of_it(
    row: SilenceRow, alone: bool
) -> None:
    """Another figure or a denial elsewhere tells of the event as well."""
    made = briefing(2, items=2)
    (line,) = silence(replace(made, silence=(replace(row, item=made.clusters[0].lead.id),)))
    assert line.alone == alone


def test_each_outlet_of_the_grid_is_named() -> None:
    """However many outlets there are, the grid is one table, and none of them is left out of it."""
    made = briefing(2, items=2)
    names = tuple(f"Outlet {n:02}" for n in range(16))
    row = SilenceRow(made.clusters[0].lead.id, DAY, names[:1], names[1:])
    (line,) = silence(replace(made, silence=(row,)))
    assert _names(line.told) + _names(line.silent) == list(names)


def test_each_outlet_has_its_words() -> None:
    """Beyond ten outlets the words stand in a second table, which has those of its outlets only."""
    made = briefing(1, items=2)
    rows = tuple(
        VocabularyRow("the dead", f"word {n}", ("قتيل",), f"Outlet {n}", "", 20 - n, 0, ())
        for n in range(12)
    )
    grids = vocabulary(replace(made, vocabulary=rows))
    assert [len(grid.outlets) for grid in grids] == [6, 6]
    assert [len(grid.groups[0].lines) for grid in grids] == [6, 6]


def rival_claims() -> tuple[Claim, ...]:
    """Two claims of one event that cannot both be true, the second by activists in another outlet."""
    own = claim(50, "A01-S01", disputed=True, span=(50, 80))
    figure = replace(own.figure, count=(80, 80), claimed_by=None,
                     source=Source("activist", "activists"))  # fmt: skip
    other = replace(own, figure=figure, claimant_label="activists", outlets=("Caspian Sample Post",),
                    item="A02-S01")  # fmt: skip
    return own, other


def test_a_source_is_named_in_the_table_and_never_the_outlet() -> None:
    """ "According to" has the activists; a claim without party or source is the outlet's."""
    own, other = rival_claims()
    outlets = replace(own, figure=replace(own.figure, claimed_by=None), relation="part", note="x")
    tables = claim_tables(briefing(1, items=2, claims=(own, other, outlets)))
    assert tables is not None
    told = {"".join(run.text for run in row.claimant) for row in tables.main[0].groups[0].rows}
    assert told == {"Azerbaijan", "activists", "the outlet itself"}


def in_every_text(made: Briefing, words: str) -> list[bool]:
    """Whether the Markdown, the web page and the printed page have these words, marks left out."""
    texts = (fill("briefing.md", page(made)), fill("web.html", page(made)),
             fill("print.html", page(made), part="body"))  # fmt: skip
    return [words in " ".join(re.sub(r"<[^>]+>", "", text).split()) for text in texts]


def test_a_line_of_the_glance_names_who_counts_differently() -> None:
    """Beside the toll stands the other, with its claimant, outlet and sentence; a part is no rival."""
    own, other = rival_claims()
    part = replace(other, relation="part", item="A03-S01")
    made = replace(briefing(1, items=2, claims=(own, other, part)), glance=("A01-S01",))
    (rival,) = rivals(made)["A01-S01"]
    assert (rival.count, rival.id) == ("80 soldiers killed", "A02-S01")
    assert "".join(run.text for run in rival.claimant) == "activists"
    told = (
        "Claims differ: 80 soldiers killed, according to activists (Caspian Sample Post, A02-S01)."
    )
    assert in_every_text(made, told) == [True, True, True]


def test_a_count_that_may_be_true_beside_the_lines_own_is_no_rival_of_it() -> None:
    """Of one event "at least 23" contradicts no 50, though activists count 80; nor do bodies found."""
    own, other = rival_claims()
    least = replace(other, figure=replace(other.figure, count=(23, None)), item="A03-S01")
    found = replace(other, figure=replace(other.figure, count=(90, 90)), disputed=False,
                    note="bodies found", item="A04-S01")  # fmt: skip
    claims = (least, own, other, found)
    made = replace(briefing(1, items=2, claims=claims), glance=("A01-S01",))
    assert [rival.id for rival in rivals(made)["A01-S01"]] == ["A02-S01"]
    tables = claim_tables(made)
    assert tables is not None
    assert tables.main[0].groups[0].disputed


def test_where_no_claims_differ_the_line_stands_alone() -> None:
    """Claims that can both be true add nothing to the glance."""
    own, other = (replace(each, disputed=False) for each in rival_claims())
    made = replace(briefing(1, items=2, claims=(own, other)), glance=("A01-S01",))
    assert rivals(made) == {}
    assert in_every_text(made, "Claims differ") == [False, False, False]


@pytest.mark.parametrize("name", ["karabakh", "sudan"])
def test_the_parties_of_the_timeline_are_told_apart_in_grey(name: str) -> None:
    """Printed without colours, two parties of one texture differ clearly in how dark they are."""
    colors = [party.color for party in profile.load(name).parties]
    worn = textures(colors)
    assert set(worn[: len(TEXTURES)]) == set(TEXTURES)
    for k, (color, texture) in enumerate(zip(colors, worn, strict=True)):
        for other, same in zip(colors[:k], worn[:k], strict=True):
            assert texture != same or abs(grey(color) - grey(other)) > 30


@pytest.mark.parametrize("lone", [1, 2])
def test_a_day_that_stands_alone_is_drawn_as_wide_as_the_others(lone: int) -> None:
    """On an axis that leaves out what lies between, the room for a day is not the same everywhere."""
    made = briefing(1, items=3)
    ids = [cluster.lead.id for cluster in made.clusters]
    burst = [DAY + timedelta(days=3 * k) for k in range(40)]
    alone = [DAY + timedelta(days=300 * (k + 1)) for k in range(lone)]
    days = tuple(TimelineDay(day, (ids[0],)) for day in (*burst, *alone))
    chart = page(replace(made, timeline=days)).timeline
    assert chart is not None
    assert len({bar.width for bar in chart.bars}) == 1


def test_a_name_by_sound_stands_apart_from_its_arabic() -> None:
    """In the list of names that the lists lack, with a space between them."""
    made = replace(
        briefing(1, items=2),
        unresolved_names=(("أرمين باباين", 1),),
        unresolved_latin={"أرمين باباين": "Armen Babain"},
    )
    assert in_every_text(made, "Armen Babain أرمين باباين") == [True, True, True]


@pytest.mark.parametrize("texture", TEXTURES)
def test_a_texture_stays_inside_its_bar(texture: str) -> None:
    """The lines across a bar end at its edges; a plain one has none."""
    drawn = hatch(texture, 10.0, 5.0, 1.4, 2.8)
    assert bool(drawn) == (texture != "plain")
    ends = [tuple(map(float, end.split())) for end in re.split("[ML]", drawn) if end]
    assert all(10.0 <= x <= 11.4 and 5.0 <= y <= 7.8 for x, y in ends)


def test_the_legend_of_the_timeline_has_the_textures_of_its_bars() -> None:
    """Each key wears what the bars of its party wear."""
    chart = page(briefing(3, items=24)).timeline
    assert chart is not None
    hatched = {bar.color for bar in chart.bars if bar.hatch}
    assert hatched == {key.color for key in chart.keys if key.texture != "plain"} != set()


def test_a_scale_of_claims_has_its_figures_on_one_line() -> None:
    """Single figures are dots on the scale, ranges lie above it, one a line; its ends bear their figures."""
    drawn = charts.strip([(19, 19), (20, None), (68, 68), (10, 30)], "killed")
    heights = [span.y for span in drawn.spans]
    assert heights[0] == heights[2] == drawn.base > heights[1] > heights[3] > 0
    assert drawn.height > drawn.base
    made = briefing(1, items=2, claims=rival_claims())
    for told in (fill("print.html", page(made), part="body"), fill("web.html", page(made))):
        strip = told.split('class="strip"')[1].split("</svg>")[0]
        assert re.findall(r">(\d+)</text>", strip) == ["0", "80"]


@pytest.mark.parametrize("differ", [True, False])
def test_the_scale_is_explained_where_there_is_one(differ: bool) -> None:
    """The head of the claims speaks of bar and scale only where claims differ."""
    told = tuple(replace(each, disputed=differ) for each in rival_claims())
    text = fill("print.html", page(briefing(1, items=2, claims=told)), part="body")
    assert ("A bar marks claims that cannot all be true" in text) == differ


def test_every_sign_of_an_item_is_in_the_legend() -> None:
    """Ids, roles and the bar of a quotation are explained, and so are the dots and gaps of an outlet's days."""
    made = briefing(3, items=12)
    for signs in (*SIGN_MEANINGS.values(), STRIPS_EXPLAINED):
        assert in_every_text(made, signs)[1:] == [True, True]


@pytest.mark.parametrize(("days", "apart", "least"), [(30, 1, 1), (140, 1, 3), (40, 30, 7)])
def test_a_bar_of_the_timeline_is_wide_enough_for_its_texture(
    days: int, apart: int, least: int
) -> None:
    """Over a long time a bar stands for several days; each item is counted once, and no bar overlaps another."""
    made = briefing(4, items=24)
    items = [cluster.lead.id for cluster in made.clusters]
    told = tuple(
        TimelineDay(DAY + timedelta(k * apart), (items[k % len(items)],)) for k in range(days)
    )
    chart = charts.timeline(replace(made, timeline=told))
    assert chart is not None
    assert chart.days >= least and (chart.days == 1) == (least == 1)
    assert all(bar.width >= 1.1 for bar in chart.bars)
    assert sum(key.count for key in chart.keys) == days
    places = sorted({bar.x for bar in chart.bars})
    assert all(right - left >= chart.bars[0].width for left, right in pairwise(places))
    text = fill("print.html", page(replace(made, timeline=told)), part="body")
    assert ("A bar stands for" in text) == (chart.days > 1)


def test_a_note_that_begins_with_its_name_is_not_headed_by_it() -> None:
    """The notes below the printed names: "Shusha: now Shushi", but never "Shusha: Shusha is …"."""
    made = briefing(1, items=2)
    for note, headed in (("Shusha is called Shushi", False), ("now called Shushi", True)):
        names = (NameEntry(("شوشة",), "Shusha", "place", note=note),)
        text = fill("print.html", page(replace(made, names=names)), part="body")
        assert ("<b>Shusha</b>: " in text) == headed


def test_the_legend_says_of_how_many_sentences_its_marks_are() -> None:
    """Else a reader takes them for the items, which are fewer."""
    shown = page(briefing(2, items=4))
    whole = sum(shown.trust_counts.values())
    for template in ("web.html", "print.html"):
        assert f"of {whole} sentences" in fill(template, shown, part="body")
