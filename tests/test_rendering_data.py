"""The data forms: JSON as the contract has it, and CSV that spreadsheets read."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from briefing_factory import briefing, with_text

from briefings.rendering.data import csv_text, json_text, to_json

TOP = {
    "schema", "title", "profile", "from", "to", "engine", "coverage", "articles", "glance",
    "sections", "items", "figures", "timeline", "names", "unresolved_names",
}  # fmt: skip
ITEM = {
    "id", "article", "position", "offsets", "ar", "en", "roles", "parties", "themes", "evidence",
    "quote", "event_date", "translation", "trust", "facts", "also",
}  # fmt: skip
FIGURE = {
    "kind", "count", "approximate", "whom", "party_affected", "claimed_by", "as_of", "item",
}  # fmt: skip


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    """The JSON of a small briefing, read back from its text."""
    read: dict[str, Any] = json.loads(json_text(briefing(4, items=20)))
    return read


def test_every_key_of_the_contract_is_there(data: dict[str, Any]) -> None:
    """`briefing.json` has every key of the schema `briefings/1`, at the top and in its parts."""
    assert data["schema"] == "briefings/1"
    assert set(data) >= TOP
    assert set(data["engine"]) >= {"package", "version", "signature"}
    assert set(data["coverage"]["trust"]) == {"ok", "check", "untrusted"}
    assert all(set(item) >= ITEM for item in data["items"])
    assert all(set(figure) >= FIGURE for figure in data["figures"])
    assert all({"date", "items"} <= set(day) for day in data["timeline"])
    assert all({"ar", "en"} <= set(name) for name in data["names"])


def test_the_arabic_is_verbatim_at_its_offsets() -> None:
    """Each item's Arabic is the article's own text at the item's offsets."""
    made = briefing(3, items=20)
    bodies = {a.article.id: a.article.body for a in made.articles}
    for item in to_json(made)["items"]:
        start, end = item["offsets"]
        assert bodies[item["article"]][start:end] == item["ar"]


def test_ids_that_are_referred_to_exist(data: dict[str, Any]) -> None:
    """Glance, sections and timeline name only items that are in the file."""
    ids = {item["id"] for item in data["items"]}
    assert set(data["glance"]) <= ids
    assert {i for section in data["sections"] for i in section["items"]} <= ids
    assert {i for day in data["timeline"] for i in day["items"]} <= ids


def test_unresolved_names_are_words(data: dict[str, Any]) -> None:
    """Names that the authority lacks are listed as the Arabic words themselves."""
    assert data["unresolved_names"] == ["أنقرة الجديدة", "تل العقارب"]


def test_csv_has_a_row_per_item_and_an_empty_review_column() -> None:
    """The CSV opens with a byte order mark, has one row per item and a column to write in."""
    made = briefing(4, items=20)
    text = csv_text(made)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert text.startswith("\ufeff")
    assert [row["id"] for row in rows] == [c.lead.id for c in made.clusters]
    assert all(row["review"] == "" for row in rows)


def test_csv_cells_are_no_formulas() -> None:
    """A text that a spreadsheet would run as a formula is written with an apostrophe before it."""
    rows = list(csv.DictReader(io.StringIO(csv_text(with_text("=1+1", '=HYPERLINK("x")')))))
    assert rows[0]["en"] == '\'=HYPERLINK("x")'
    assert rows[0]["ar"] == "'=1+1"


def test_outlets_have_a_name_in_latin_letters(data: dict[str, Any]) -> None:
    """An article keeps its source as it was found, beside its name in Latin letters."""
    named = {article["source"]: article["source_en"] for article in data["articles"]}
    assert named["صحيفة المرصد (عينة)"] == "Al-Marsad newspaper (sample)"
    assert named["Sample Wire"] == "Sample Wire"


def test_a_carried_speaker_is_a_key_of_its_own(data: dict[str, Any]) -> None:
    """The speaker from an earlier sentence is never part of the text."""
    (item,) = [item for item in data["items"] if item["speaker_hint"]]
    assert item["speaker_hint"] == "إلهام علييف"
    assert item["speaker_hint_en"] == "Ilham Aliyev"
    assert "Azerbaijan" not in item["en"]
