"""Who else has an item: the same text once, other words apart, and never the item's own article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from briefing_factory import with_text

from briefings.records import Amended, BriefedArticle, Briefing, Change, Cluster, Statement
from briefings.rendering import render
from briefings.rendering.data import to_json
from briefings.rendering.html import fill
from briefings.rendering.page.amendments import notes
from briefings.rendering.page.view import page

TEXT = "تسلمت أرمينيا السبت جثامين 200 من جنودها بعد وساطة روسية."
OTHER = "أعلنت يريفان أنها تسلمت جثامين مئتين من جنودها."


def told(lead: Statement, article: str, source: str, text: str, n: int = 1) -> Statement:
    """The lead's statement as another article has it."""
    also = lead.article.also_printed_by if article == lead.article.id else ()
    home = replace(lead.article, id=article, source=source, body=text, also_printed_by=also)
    sentence = replace(lead.translated.sentence, article=home, n=n, text=text, end=len(text))
    return replace(
        lead,
        translated=replace(lead.translated, sentence=sentence),
        analysis=replace(lead.analysis, sentence=sentence),
    )


@pytest.fixture(scope="module")
def wire() -> Briefing:
    """One agency's text in three outlets, one of which the corpus keeps as a reprint, and a report."""
    made = with_text(TEXT, "Armenia received 200 bodies.")
    found = made.clusters[0].lead
    home = replace(found.article, source="Sample Wire", also_printed_by=("Third Sample",))
    sentence = replace(found.translated.sentence, article=home)
    lead = replace(found, translated=replace(found.translated, sentence=sentence))
    others = (
        told(lead, "A01", "Sample Wire", TEXT, n=9),
        told(lead, "A02", "Second Sample", TEXT),
        told(lead, "A03", "Fourth Sample", OTHER),
    )
    articles = tuple(
        BriefedArticle(s.article, "Title", made.articles[0].title_trust, (s,))
        for s in (lead, *others[1:])
    )
    return replace(made, articles=articles, clusters=(Cluster(lead, others),))


def test_an_item_never_names_its_own_article(wire: Briefing) -> None:
    """An article that says a thing twice is no second report of it."""
    (item,) = page(wire).glance
    assert [m.id for m in item.also] == ["A03-S01"]
    (made,) = to_json(wire)["items"]
    assert [other["id"] for other in made["also"]] == ["A02-S01", "A03-S01"]
    assert made["repeats"] == ["A01-S09"]


def test_one_text_in_three_outlets_is_told_in_one_form(wire: Briefing) -> None:
    """Whether the corpus keeps a copy or only its outlet's name, it is "the same text"."""
    (item,) = page(wire).glance
    named = ["".join(run.text for run in m.source) for m in item.same]
    assert named == ["Third Sample", "Second Sample"]
    (made,) = to_json(wire)["items"]
    assert [other["same_text"] for other in made["also"]] == [True, False]
    assert made["also_printed_by"] == ["Third Sample"]


def test_every_form_tells_the_same_text_from_another_report(wire: Briefing, tmp_path: Path) -> None:
    """PDF, HTML, Markdown and Word have a line for each."""
    import docx

    pages = [fill("print.html", page(wire), part="body")]
    for path in render(wire, ["html", "md", "docx"], tmp_path):
        if path.suffix == ".docx":
            tables = docx.Document(str(path)).tables
            pages.append("\n".join(c.text for t in tables for row in t.rows for c in row.cells))
        else:
            pages.append(path.read_text("utf-8"))
    for text in pages:
        assert "the same text in" in text
        assert "also reported by" in text
        assert "A03-S01" in text
        assert "A01-S09" not in text.split("Articles in full")[0]


def test_an_outlet_that_only_reprinted_stands_in_the_coverage(wire: Briefing) -> None:
    """It has an article like any other."""
    rows = {"".join(run.text for run in row.name): row.articles for row in page(wire).sources}
    assert rows["Third Sample"] == 1


def test_a_corrected_number_of_things_is_told_without_people(wire: Briefing) -> None:
    """ "73", where raids were counted: the Arabic says what of."""
    lead = wire.clusters[0].lead
    made = replace(wire, amended={lead.id: (Amended("corrected", "A03-S01", (73, 73)),)})
    (note,) = notes(made.clusters[0], made)
    assert "".join(run.text for run in note.words) == "Sample Wire corrected this later: 73"


def test_the_later_toll_of_an_event_stands_beside_it(wire: Briefing) -> None:
    """With the number and the sentence that gives it."""
    lead = wire.clusters[0].lead
    entry = Amended("later", "A03-S01", (15, 15), "civilians", "killed")
    made = replace(wire, amended={lead.id: (entry,)})
    (note,) = notes(made.clusters[0], made)
    assert "".join(run.text for run in note.words) == "Later toll: 15 civilians killed"
    assert note.id == "A03-S01"


def test_an_item_that_its_outlet_took_back_says_so_in_every_form(
    wire: Briefing, tmp_path: Path
) -> None:
    """With the outlet, what holds now and where it stands; in the data form as fields."""
    entry = Amended("corrected", "A03-S01", (128, 128), "soldiers", "killed")
    lead = wire.clusters[0].lead
    made = replace(wire, amended={lead.id: (entry,)}, glance=(lead.id,))
    said = "Sample Wire corrected this later: 128 soldiers killed"
    for path in render(made, ["md", "html"], tmp_path):
        text = path.read_text("utf-8")
        assert text.count(said) == 2  # at a glance, and with the item
        assert "A03-S01" in text[text.index(said) :]
    assert to_json(made)["items"][0]["amended"] == [
        {
            "kind": "corrected",
            "item": "A03-S01",
            "count": [128, 128],
            "whom": "soldiers",
            "harm": "killed",
        }
    ]


@pytest.mark.parametrize(
    ("harm", "whom", "words"),
    [
        ("", "azerbaijan", "Denied by Azerbaijan in"),
        ("involvement", "azerbaijan", "Involvement denied by Azerbaijan in"),
        ("", "", "Denied in"),
    ],
)
def test_who_denies_an_item_stands_beside_it_in_every_form(
    wire: Briefing, tmp_path: Path, harm: str, whom: str, words: str
) -> None:
    """With the party, the outlet that has the denial, and the sentence."""
    lead = wire.clusters[0].lead
    entry = Amended("denied", "A03-S01", whom=whom, harm=harm)
    labels = {**wire.party_labels, "azerbaijan": "Azerbaijan"}
    made = replace(wire, amended={lead.id: (entry,)}, glance=(lead.id,), party_labels=labels)
    pages = [fill("print.html", page(made), part="body")]
    pages += [path.read_text("utf-8") for path in render(made, ["md", "html"], tmp_path)]
    for text in pages:
        assert words in text
        assert "A03-S01" in text[text.index(words) :]
    assert to_json(made)["items"][0]["amended"][0]["kind"] == "denied"


def test_lines_of_what_changed_bear_their_trust_mark(wire: Briefing, tmp_path: Path) -> None:
    """As the items do; a line that shows no translation has none."""
    lines = (
        Change("new", wire.clusters[0].lead.id, "A new line", "check"),
        Change("gone", "", "An article"),
    )
    made = replace(wire, changes=lines)
    marked, plain = page(made).changes
    assert marked.trust is not None
    assert (marked.trust.mark, plain.trust) == ("check", None)
    [path] = render(made, ["md"], tmp_path)
    text = path.read_text("utf-8")
    assert "A new line (check with the Arabic)\n" in text
    assert "An article\n" in text
    assert [row["mark"] for row in to_json(made)["changes"]] == ["check", ""]
