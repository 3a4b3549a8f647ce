"""An item opens with its news, not with the date line of a wire or the clock of a live blog."""

from __future__ import annotations

from dataclasses import replace

import pytest
from briefing_factory import with_text

from briefings.records import Change, NameMatch, SilenceRow
from briefings.rendering.page.datelines import without_dateline
from briefings.rendering.page.view import page


@pytest.mark.parametrize(
    ("ar", "en", "left"),
    [
        ("نورشين، 5 مارس 2023 (وكالة أ) - قتل خمسة", "Nurshin, March 5, 2023 (Agency A) - Five were killed", "Five were killed"),
        ("نورشين (وكالة أ) - قتل خمسة", "Nurshin (Agency A) — Five were killed", "Five were killed"),
        ("نورشين 20 سبتمبر 2025 – قتل خمسة", "Nurshin, Sept. 20, 2025 - Five were killed", "Five were killed"),
        ("13:05 الوزارة: بدأنا العملية", "13:05 Ministry: we began the operation", "Ministry: we began the operation"),
        ("09:10 - قصف على البلدة", "9:10 - Shelling of the town", "Shelling of the town"),
        ("شبكة الميناء | نورشين: قتل خمسة", "Port Net | Nurshin: Five were killed", "Five were killed"),
        ("نورشين | وكالة أ: قتل خمسة", "Nurshin | Agency A: Five were killed", "Five were killed"),
        ("قتل خمسة. صور | نورشين: شاهد", "Five were killed. Pictures | Nurshin: watch", ""),
        ("الوزارة | قتل خمسة", "Ministry | Five were killed", ""),
        ("نورشين: قتل خمسة | صور", "Nurshin: Five were killed | pictures", ""),
        ("قتل خمسة (بينهم طفل) في القصف", "Five (a child among them) were killed", ""),
        ("قتل خمسة في 2023 وعشرة بعده - وفق الوزارة", "Five were killed in 2023 and ten after - the ministry says", ""),
        ("13:05 الوزارة: بدأنا العملية", "Ministry: we began the operation at 13:05", ""),
        ("نورشين (وكالة أ) - قتل خمسة", "Five were killed in Nurshin", ""),
        ("5.50 دولار للرغيف", "$5.50 for a loaf", ""),
        ("13 قتيلا في قصف البلدة", "13 killed in shelling of the town", ""),
    ],
)  # fmt: skip
def test_a_date_line_and_a_clock_are_taken_off_both_languages(ar: str, en: str, left: str) -> None:
    """Only where both open so; a year, a bracket or a dash in the news itself stays."""
    assert without_dateline(ar, en, (), clock=True)[1] == (left or en)
    assert (without_dateline(ar, en, (), clock=True)[0] == ar) is (not left)


def test_the_names_move_along() -> None:
    """What was named behind the date line is found at its new place; the town before it is not."""
    ar = "باكو (وكالة أ) - وصل علييف"
    at = ar.index("علييف")
    names = (
        NameMatch(0, 4, "باكو", "Baku", "place"),
        NameMatch(at, at + 5, "علييف", "Aliyev", "person"),
    )
    text, _, found = without_dateline(ar, "Baku (Agency A) - Aliyev arrived", names)
    assert [text[name.start : name.end] for name in found] == ["علييف"]


def test_items_and_the_table_of_outlets_open_with_their_news() -> None:
    """In both languages, and in the glance as among the items; what it stands for is beside them."""
    made = with_text(
        "باكو (وكالة أ) - قتل خمسة جنود.", "Baku (Agency A) - Five soldiers were killed."
    )
    (lead,) = (c.lead for c in made.clusters)
    row = SilenceRow(lead.id, lead.day, ("Sample Wire",), ("Silent Post",), ("Other Post",))
    made = replace(made, silence=(row,), glance=(lead.id,))
    told = page(made)
    items = [item for party in told.parties for theme in party.themes for item in theme.items]
    for item in (*told.glance, *items):
        assert "".join(run.text for run in item.en) == "Five soldiers were killed."
        assert "".join(run.text for run in item.ar) == "قتل خمسة جنود."
    assert "Agency A" not in str(told.silence) and "Five soldiers" in str(told.silence)


def test_what_is_new_opens_with_its_news() -> None:
    """A date line is none there either; what is no sentence of the edition stays as it is."""
    made = with_text("باكو (وكالة أ) - قتل خمسة.", "Baku (Agency A) - Five were killed.")
    (lead,) = (c.lead for c in made.clusters)
    new = Change("new", lead.id, lead.translated.en, "ok")
    gone = Change("ranked", "", "Baku (Agency A) - one line")
    told = page(replace(made, changes=(new, gone))).changes
    said = ["".join(run.text for run in change.text) for change in told]
    assert said == ["Five were killed.", "Baku (Agency A) - one line"]


def test_an_item_of_a_live_blog_keeps_its_hour() -> None:
    """Nothing beside it tells the hour; a line of the glance tells of a day and goes without."""
    made = with_text("13:05 قتل خمسة جنود.", "13:05 Five soldiers were killed.")
    (lead,) = (c.lead for c in made.clusters)
    told = page(replace(made, glance=(lead.id,)))
    (item,) = [i for party in told.parties for theme in party.themes for i in theme.items]
    (line,) = told.glance
    assert "".join(run.text for run in item.en) == "13:05 Five soldiers were killed."
    assert "".join(run.text for run in line.en) == "Five soldiers were killed."
