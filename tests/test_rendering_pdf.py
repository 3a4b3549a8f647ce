"""The PDF: tagged, linked, embedded, in order when it is copied, the same bytes every time."""

from __future__ import annotations

import gc
import hashlib
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from briefing_factory import briefing, with_text
from PIL import Image
from proof.extraction import EXTRACTORS, character_error, twelves_found

from briefings.errors import RenderingError
from briefings.records import Briefing
from briefings.rendering import pdf as pdf_module
from briefings.rendering import render
from briefings.rendering.packed.assets import resolve
from briefings.rendering.page.view import page
from briefings.rendering.paper import assembly, workers

LATEST_ERROR = 0.01  # one wrong character in a hundred


@pytest.fixture(scope="module")
def made() -> Briefing:
    """A small briefing with all that can be in one."""
    return briefing(3, items=24)


@pytest.fixture(scope="module")
def path(made: Briefing, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its PDF."""
    return render(made, ["pdf"], tmp_path_factory.mktemp("pdf"))[0]


@pytest.fixture(scope="module")
def opened(path: Path) -> Iterator[pikepdf.Pdf]:
    """The PDF, opened for a look at its objects."""
    with pikepdf.open(path) as pdf:
        yield pdf


def walk(element: Any) -> Iterator[Any]:
    """Every element of a structure tree, parents first."""
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk(kid)


@pytest.mark.parametrize("reader", EXTRACTORS)
def test_the_arabic_comes_out_in_order(reader: str, path: Path, made: Briefing) -> None:
    """Three readers get the Arabic of every item back, letters and figures in their order."""
    texts = [c.lead.translated.sentence.text for c in made.clusters]
    pages = EXTRACTORS[reader](path)
    assert twelves_found(pages, texts) >= 0.98
    assert character_error(pages, texts) <= LATEST_ERROR


@pytest.mark.parametrize("reader", EXTRACTORS)
def test_the_marks_of_direction_are_no_lines_of_their_own(reader: str, path: Path) -> None:
    """What is copied has no line of invisible marks alone; other readers than Poppler get none at all."""
    text = "\n".join(EXTRACTORS[reader](path))
    marked = [line for line in text.splitlines() if "\u200f" in line]
    assert bool(marked) == (reader == "pdftotext")
    assert all(re.search(r"\w", line) for line in marked)


def test_the_marks_of_direction_are_enough_on_every_page(path: Path) -> None:
    """Each page that has them is read from the right, that of the chart too: all its lines say so."""
    marked = [text for text in EXTRACTORS["pdftotext"](path) if "\u200f" in text]
    assert len(marked) > 3
    for text in marked:
        lines = [line for line in text.splitlines() if line.strip()]
        assert all(line.startswith("\u202b") for line in lines)


def test_the_marks_of_direction_push_nothing_aside_in_a_kept_layout(path: Path) -> None:
    """Where a reader keeps the layout they stand on one line of a page, and no column moves for them."""
    command = ["pdftotext", "-layout", str(path), "-"]
    pages = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split("\f")
    marked = [[line for line in page.split("\n") if "\u200f" * 9 in line] for page in pages]
    assert any(marked)
    assert all(len(lines) <= 1 for lines in marked)
    widths = [len(line.replace("\u200f", "")) for page in pages for line in page.split("\n")]
    assert max(widths) < 400


def test_the_english_comes_out_in_order(path: Path, made: Briefing) -> None:
    """The English of the annex is found word for word, line breaks aside."""
    text = " ".join(" ".join(EXTRACTORS["pdfium"](path)).split())
    english = [
        s.translated.en for s in made.articles[0].statements if s.translated.trust.mark == "ok"
    ]
    assert all(sentence in text for sentence in english)


@pytest.mark.parametrize("reader", EXTRACTORS)
def test_a_letter_of_the_thread_is_no_part_of_the_name_before_it(
    reader: str, path: Path, made: Briefing
) -> None:
    """A copied "Aliyev a" cannot be read as a woman's surname, and a search finds the word."""
    text = " ".join(EXTRACTORS[reader](path))
    names = "|".join(sorted({re.escape(name.en) for name in made.names}, key=len, reverse=True))
    assert not re.findall(rf"\b(?:{names})[a-k]\b", text)
    assert re.search(rf"\b(?:{names})\s[a-k]\b", text)


def test_a_long_item_begins_below_its_heading(tmp_path: Path) -> None:
    """An item of nearly a page breaks over pages; its heading is not left alone on one before it."""
    ar = "وصل السكان من القرى إلى المدينة " * 62
    made = replace(with_text(ar, "The residents arrived."), names=(), unresolved_names=())
    (path,) = render(made, ["pdf"], tmp_path)
    cover, second, *_ = EXTRACTORS["pdfium"](path)
    label = page(made).parties[0].themes[0].label
    assert label.upper() in cover
    assert cover.count("المدينة") > 5
    assert second.count("المدينة") > 5


def test_an_english_edition_has_its_own_foot(tmp_path: Path) -> None:
    """Without the Arabic beside it the foot does not call on it."""
    (path,) = render(briefing(1, items=4, language="en"), ["pdf"], tmp_path)
    text = " ".join(" ".join(EXTRACTORS["pdfium"](path)).split())
    assert "checked in the Arabic articles" in text
    assert "the Arabic decides" not in text


def test_every_typeface_is_embedded(path: Path) -> None:
    """pdffonts lists no typeface that is not in the file, and only the packed ones."""
    out = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True, text=True).stdout
    lines = out.splitlines()[2:]
    assert all(line.split()[-5] == "yes" for line in lines), out
    assert all("Noto" in line or "Amiri" in line or "Type 3" in line for line in lines), out


def test_it_declares_what_pdf_ua_wants(opened: pikepdf.Pdf, made: Briefing) -> None:
    """Tagged, with title shown, language, PDF/UA-1 in its metadata, and tab order by structure."""
    root = opened.Root
    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang) == "en"
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert str(opened.docinfo["/Title"]) == made.title
    with opened.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == made.title
    assert all(str(page.Tabs) == "/S" for page in opened.pages)


def test_the_structure_tree_is_one_and_whole(opened: pikepdf.Pdf) -> None:
    """One document element holds all pages' content, with heads, tables, rows and alt texts."""
    root = opened.Root.StructTreeRoot
    (document,) = root.K
    elements = list(walk(document))
    kinds = Counter(str(element.S) for element in elements)
    pages = {element.Pg.objgen for element in elements if "/Pg" in element}
    assert pages == {page.objgen for page in opened.pages}
    assert kinds["/H1"] == 1
    assert kinds["/TH"] > 20
    assert kinds["/Table"] >= 5
    figures = [element for element in elements if element.S == "/Figure"]
    assert figures
    assert all(str(figure.get("/Alt", "")) for figure in figures)


def test_links_are_links_and_running_heads_are_artifacts(opened: pikepdf.Pdf) -> None:
    """Each annotation belongs to a Link element, and no marked content is left without an element."""
    nums = list(opened.Root.StructTreeRoot.ParentTree.Nums)
    owners = {int(key): owner for key, owner in zip(nums[::2], nums[1::2], strict=True)}
    for sheet in opened.pages:
        links = [link for link in sheet.get("/Annots", []) if "/StructParent" in link]
        assert {str(owners[int(link.StructParent)].S) for link in links} <= {"/Link"}
        text = sheet.Contents.read_bytes()
        marked = len(re.findall(rb"/MCID \d+", text))
        assert marked == sum(
            isinstance(e, pikepdf.Dictionary) for e in owners[int(sheet.StructParents)]
        )
        assert b"/Artifact" in text


def test_every_page_is_in_the_parent_tree(opened: pikepdf.Pdf) -> None:
    """Marked content of every page and every link is found from its key in the parent tree."""
    nums = opened.Root.StructTreeRoot.ParentTree.Nums
    keys = [int(key) for key in list(nums)[::2]]
    wanted = [int(page.StructParents) for page in opened.pages]
    links = [
        int(link.StructParent)
        for page in opened.pages
        for link in page.get("/Annots", [])
        if "/StructParent" in link
    ]
    assert keys == sorted(set(keys))
    assert set(keys) == {*wanted, *links}
    assert len(set(wanted)) == len(opened.pages)


def test_every_link_leads_somewhere(opened: pikepdf.Pdf, made: Briefing) -> None:
    """Links lead to destinations that exist: from item to annex sentence, and back."""
    names = list(opened.Root.Names.Dests.Names)[::2]
    known = [str(name) for name in names]
    targets = {
        str(link.Dest)
        for page in opened.pages
        for link in page.get("/Annots", [])
        if "/Dest" in link
    }
    assert known == sorted(known)
    assert targets <= set(known)
    ids = [cluster.lead.id for cluster in made.clusters]
    assert {f"s-{item}" for item in ids} <= targets
    assert {f"i-{item}" for item in ids} <= targets


def test_links_say_where_they_lead(opened: pikepdf.Pdf, made: Briefing) -> None:
    """A screen reader hears "Sentence A01-S01", not the name of an anchor."""
    said = {str(link.Contents) for page in opened.pages for link in page.get("/Annots", [])}
    item = made.clusters[0].lead.id
    assert {f"Item {item}", f"Sentence {item}", "Article A01"} <= said


def test_only_web_addresses_lead_out(opened: pikepdf.Pdf) -> None:
    """The links that leave the file are the articles' own addresses."""
    out = [
        str(link.A.URI) for page in opened.pages for link in page.get("/Annots", []) if "/A" in link
    ]
    assert out
    assert all(address.startswith("https://news.example/") for address in out)


def test_bookmarks_name_parts_themes_and_articles(opened: pikepdf.Pdf) -> None:
    """The bookmarks hold the parties with their themes, the back matter and every article below the annex."""
    with opened.open_outline() as outline:
        top = {item.title: [child.title for child in item.children] for item in outline.root}
    assert top["Azerbaijan"] == ["Military", "Casualties"]
    assert "Casualty claims" in top
    assert list(top)[:2] == ["At a glance", "Contents"]
    articles = top["Annex: the articles in full"]
    assert "A03 The displaced look for shelter before the winter" in articles
    assert list(top)[-1] == "Annex: the articles in full"


def test_bookmarks_of_every_stretch_lie_below_the_annex(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An annex laid out in several stretches has one bookmark, the articles of all below it, in their order."""
    monkeypatch.setattr(pdf_module, "ALONE", 1)
    monkeypatch.setattr(pdf_module, "SHORT", 10)
    made = briefing(6, 8, items=6)
    (written,) = render(made, ["pdf"], tmp_path)
    with pikepdf.open(written) as opened, opened.open_outline() as outline:
        *_, last = outline.root
        below = [child.title[:3] for child in last.children]
        counts = opened.Root.Outlines.Count
        every = sum(1 + len(item.children) for item in outline.root)
    assert last.title == "Annex: the articles in full"
    assert below == [article.article.id for article in made.articles]
    assert counts == every


def test_the_same_briefing_gives_the_same_pdf(
    made: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes, whether it is laid out in one process or in several."""
    monkeypatch.setattr(pdf_module, "ALONE", 1)
    digests = set()
    for cores in (1, 2):
        monkeypatch.setattr(workers, "cores", lambda cores=cores: cores)
        (written,) = render(made, ["pdf"], tmp_path / str(cores))
        digests.add(digest(written))
    assert len(digests) == 1


def test_a_process_that_is_killed_costs_nothing_but_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the process that was to lay the parts out is gone, this one does, with the same bytes."""
    monkeypatch.setattr(workers, "cores", lambda: 2)
    html = '<!doctype html><html lang="en"><title>One</title><p>A page</p></html>'
    with workers.Crew(2) as crew:
        for process in active_children():
            process.kill()
            process.join()
        assert crew.made([html]) == workers.Crew(1).made([html])


def test_what_a_part_leaves_is_freed_when_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Little is left to wait; before the part that follows much, it is looked for and freed."""
    freed: list[int] = []
    html = '<!doctype html><html lang="en"><title>One</title><p>A page</p></html>'
    monkeypatch.setattr(gc, "collect", lambda: freed.append(1))
    assembly.laid_out([html])
    assert not freed
    monkeypatch.setattr(assembly, "_WAITING", -1)
    assembly.laid_out([html])
    assert freed


@pytest.mark.parametrize("workers", [1, 2])
def test_no_typeface_is_left_on_the_disk(
    workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every part unpacks its typefaces, five megabytes; they are gone when it is laid out."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    css = '@font-face { font-family: "A"; src: url("asset:/fonts/Amiri-Regular.ttf") }'
    html = f'<!doctype html><html lang="en"><title>One</title><style>{css}</style><p>A page</p>'
    unpacked: list[Path] = []
    write = Path.write_bytes

    def noticed(file: Path, data: bytes) -> int:
        unpacked.append(file)
        return write(file, data)

    monkeypatch.setattr(Path, "write_bytes", noticed)
    assembly.laid_out([html, html], workers=workers)
    assert workers > 1 or unpacked
    assert not list(tmp_path.rglob("*"))


def test_source_date_epoch_is_the_creation_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With SOURCE_DATE_EPOCH set, the file bears that moment; without, no time at all."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1604966400")
    (path,) = render(briefing(1, per_article=2, items=2), ["pdf"], tmp_path)
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20201110000000Z"


def test_letter_paper(tmp_path: Path) -> None:
    """`paper="letter"` gives pages of 8.5 by 11 inches."""
    (path,) = render(briefing(1, per_article=2, items=2), ["pdf"], tmp_path, paper="letter")
    with pikepdf.open(path) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox] == [0, 0, 612, 792]


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/x.css", "https://example.org/x.png", "file:///etc/passwd",
        "asset:/fonts/../../../etc/passwd", "asset:/fonts/Unknown.ttf", "asset:/logo/", "data:,x",
        "//example.org/x", "FILE:/etc/passwd", "asset:/etc/passwd",
    ],
)  # fmt: skip
def test_nothing_but_packed_assets_is_loaded(address: str) -> None:
    """The fetcher refuses every address that is not a packed file's."""
    with pytest.raises(ValueError, match="refused"):
        resolve(address)


def test_a_broken_accent_never_reaches_the_style() -> None:
    """A party's colour that is no colour becomes grey."""
    from dataclasses import replace

    made = briefing(1, items=2)
    section = replace(made.sections[0], party_color="red} @import 'http://x';")
    (party,) = page(replace(made, sections=(section,))).parties
    assert party.color == "#666666"


def digest(path: Path) -> str:
    """The file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_each_glyph_has_its_own_letter() -> None:
    """A vowel sign that was met together with its letter gets back the sign alone, and so on."""
    from briefings.rendering.packed.assets import FONTS
    from briefings.rendering.packed.letters import all_letters, mended, plain_letters

    path = FONTS["Amiri-Regular.ttf"]
    glyphs = {text: glyph for glyph, text in plain_letters(path).items()}
    wrong = {glyphs["\u064f"]: "أُ", glyphs["\u0640"]: "ل", glyphs["("]: ")"}
    assert list(mended(wrong, path).values()) == ["\u064f", "\u0640", ")"]
    plain = plain_letters(path)
    stretch = next(
        g for g, text in all_letters(path).items() if text == "\u0640" and g not in plain
    )
    lam = next(g for g, text in all_letters(path).items() if text == "\u0644" and g not in plain)
    # Between lam and kaf the stretch was met first, and with the letter's text.
    assert mended({stretch: "\u0644", lam: ""}, path) == {stretch: "\u0640", lam: "\u0644"}


def test_no_word_stands_alone_in_a_paragraph() -> None:
    """A line that is full to its last letter before a name is not broken after its first word."""
    from weasyprint import HTML
    from weasyprint.formatting_structure import boxes

    from briefings.rendering.paper.linebreaks import install

    install()
    text = "Late on Saturday evening the foreign ministry of "
    alone = set()
    for width in range(250, 330):
        html = f"<p style='width: {width}px; font-size: 12px'>{text}<b>Armenia</b> announced it"
        lines = [
            box
            for box in HTML(string=html).render().pages[0]._page_box.descendants()
            if isinstance(box, boxes.LineBox)
        ]
        first = "".join(b.text for b in lines[0].descendants() if isinstance(b, boxes.TextBox))
        alone.add(first.strip())
    assert "Late" not in alone


def test_no_line_ends_with_the_article_of_a_name_or_half_a_range() -> None:
    """ "Al-Jadid" and "19–21" are not broken inside, nor is the text changed; other compounds are."""
    from weasyprint import HTML
    from weasyprint.formatting_structure import boxes

    from briefings.rendering.paper.linebreaks import install

    install()
    text = "The newspaper Al-Mina Al-Jadid (Al-Sharq) wrote of a cease-fire on 19–21 May and of Al-Burhan."
    ends, cut = set(), set()
    for width in range(90, 460, 3):
        html = f"<p style='width: {width}px; font-size: 12px'>{text}"
        lines = [
            "".join(b.text for b in box.descendants() if isinstance(b, boxes.TextBox)).strip()
            for box in HTML(string=html).render().pages[0]._page_box.descendants()
            if isinstance(box, boxes.LineBox)
        ]
        assert " ".join(lines).replace("cease- fire", "cease-fire") == text
        ends |= {line.split()[-1] for line in lines}
        cut |= {line for line in lines if line.endswith("cease-")}
    assert not {end for end in ends if end.endswith(("Al-", "19–"))}
    assert cut


@pytest.mark.parametrize(
    ("name", "mode", "colour"),
    [
        ("mark.png", "RGB", (0, 0, 200)),
        ("mark.png", "RGBA", (0, 0, 200, 90)),
        ("mark.jpg", "L", 70),
    ],
)
def test_a_logo_is_drawn_in_its_colours(tmp_path: Path, name: str, mode: str, colour: Any) -> None:
    """A picture that comes packed is not packed again: a reader of the PDF gets its pixels back."""
    Image.new(mode, (60, 30), colour).save(tmp_path / name)
    (path,) = render(briefing(1, items=1), ["pdf"], tmp_path, logo=tmp_path / name)
    with pikepdf.open(path) as pdf:
        picture: Any = next(iter(pdf.pages[0].get_images().values()))
        assert pikepdf.PdfImage(picture).as_pil_image().getpixel((30, 15)) == colour


def test_the_json_is_attached_on_request(tmp_path: Path) -> None:
    """With `attach` the PDF is a PDF/A-3: the JSON in it, its colours defined, its metadata saying so."""
    made = briefing(2, per_article=3, items=4)
    data, path = render(made, ["json", "pdf"], tmp_path, attach=True)
    with pikepdf.open(path) as pdf:
        held = pdf.attachments["briefing.json"].get_file()
        assert held.read_bytes() == data.read_bytes()
        assert held.mime_type == "application/json"
        (spec,) = pdf.Root.AF
        assert str(spec.AFRelationship) == "/Data"
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.S) == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"


def test_a_logo_for_the_press_is_refused_in_an_archive(tmp_path: Path) -> None:
    """One line says what to do, and no file claims a standard that it does not keep."""
    Image.new("CMYK", (60, 30), (0, 90, 200, 0)).save(tmp_path / "mark.jpg")
    with pytest.raises(RenderingError, match="save it as RGB"):
        render(briefing(1, items=1), ["pdf"], tmp_path, logo=tmp_path / "mark.jpg", attach=True)
    assert not list(tmp_path.glob("*.pdf"))


def test_nothing_is_attached_unasked(opened: pikepdf.Pdf) -> None:
    """Without `attach` the PDF holds no file."""
    assert not opened.attachments
