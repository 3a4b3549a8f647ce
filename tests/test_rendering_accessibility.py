"""The PDF for those who hear it: the rules of PDF/UA-1 that a program can test, and what is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copy, which
from subprocess import run
from typing import Any

import pikepdf
import pytest
from briefing_factory import briefing, with_text
from proof.accessibility import Document, kids_of
from proof.archives import archive_faults

from briefings.records import Briefing
from briefings.rendering import render
from briefings.rendering.page.wording import TRUST_LABELS

LONG = "وصل السكان من القرى إلى المدينة في اليوم 15 من الشهر وقالوا إن Reuters نقلت ذلك. " * 12
STRANGE = "أعلن \u202eالجيش\u202c مقتل −5 إلى 7٪ 🙂 漢字 \u200f(كم2) שלום\x00 في «المعركة»."


def _long() -> Briefing:
    made = with_text(LONG, "The residents arrived from the villages. " * 40, "check")
    return replace(made, names=(), unresolved_names=())


MADE: dict[str, tuple[Callable[[], Briefing], dict[str, Any]]] = {
    "of all that there is": (lambda: briefing(3, items=24), {}),
    "of one item on letter paper": (lambda: briefing(1, per_article=2, items=2), {"paper": "letter"}),
    "in English alone": (lambda: briefing(3, items=8, language="en"), {}),
    "with a long quotation": (_long, {}),
    "with a withheld translation": (lambda: with_text(STRANGE, "🙂 漢字 שלום", "untrusted"), {}),
}  # fmt: skip


@pytest.fixture(scope="module", params=MADE)
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The PDF of a briefing, under examination."""
    make, options = MADE[request.param]
    return Document(render(make(), ["pdf"], tmp_path_factory.mktemp("heard"), **options)[0])


@pytest.mark.parametrize(
    "look",
    [
        "catalogue", "tree", "heading", "table", "content", "annotation", "font", "language", "bookmark",
    ],
)  # fmt: skip
def test_no_rule_of_pdf_ua_is_broken(document: Document, look: str) -> None:
    """What a validator tests of file, tags, tables, content, links, typefaces, languages: all holds."""
    assert not list(getattr(document, f"{look}_faults")())


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF/A-3 of a small briefing."""
    made = briefing(2, per_article=3, items=4)
    return render(made, ["json", "pdf"], tmp_path_factory.mktemp("archive"), attach=True)[-1]


def test_an_archive_breaks_no_rule_either(archive: Path) -> None:
    """The PDF/A-3 with its attachment keeps the rules of both standards, PDF/UA's and its own."""
    assert not Document(archive).faults()
    assert not list(archive_faults(archive))


@pytest.mark.parametrize(
    ("spoil", "clause"),
    [
        (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "6.2.3"),
        (lambda pdf: pdf.pages[0].Annots[0].__delitem__("/F"), "6.3.2"),
        (lambda pdf: pdf.docinfo.__setitem__("/Title", "Another"), "6.6.3"),
        (lambda pdf: pdf.Root.__delitem__("/AF"), "6.8"),
        (lambda pdf: pdf.Root.Names.__setitem__("/JavaScript", pikepdf.Dictionary()), "6.5"),
    ],
)
def test_what_is_spoiled_in_an_archive_is_seen(
    archive: Path, tmp_path: Path, spoil: Callable[[pikepdf.Pdf], None], clause: str
) -> None:
    """The rules are no empty ones: a file that breaks one of them is told from ours."""
    with pikepdf.open(archive) as pdf:
        spoil(pdf)
        pdf.save(tmp_path / "spoiled.pdf")
    assert any(clause in fault for fault in archive_faults(tmp_path / "spoiled.pdf"))


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The PDF of a small briefing."""
    made = briefing(2, items=16)
    return Document(render(made, ["pdf"], tmp_path_factory.mktemp("heard"))[0])


def test_a_trust_mark_is_said_in_words(heard: Document) -> None:
    """The disc of an item is only drawn; a screen reader hears what it means."""
    said = {str(e.Alt) for e, _ in heard.elements if e.S == "/Span" and "/Alt" in e}
    assert set(TRUST_LABELS.values()) <= said


def test_a_letter_of_the_thread_is_said_to_be_a_mark(heard: Document) -> None:
    """ "Baku, mark b" in both languages, by the English voice in both."""
    marks = [
        (e, above) for e, above in heard.elements if str(e.get("/Alt", "")).startswith("mark ")
    ]
    assert len(marks) > 20
    assert {str(e.Lang) for e, _ in marks} == {"en"}
    arabic = [m for m in marks if any(str(one.get("/Lang", "")) == "ar" for one in m[1])]
    assert 0 < len(arabic) < len(marks)


def test_the_arabic_of_an_item_follows_its_english(heard: Document) -> None:
    """A row is read from its id over the English to the Arabic, each in its language."""
    rows = [
        [str(cell.get("/Lang", "en")) for cell in kids_of(row)]
        for row, _ in heard.elements
        if row.S == "/TR" and kids_of(row)[-1].S == "/TD" and kids_of(row)[-1].get("/Lang") == "ar"
    ]
    assert len(rows) > 16
    assert all(languages == ["en", "en", "ar"] for languages in rows if len(languages) == 3)


def test_no_dots_are_read_between_a_title_and_its_page(heard: Document) -> None:
    """The leaders of the contents are drawn, not read; their links are one stop of the keyboard each."""
    assert not {".", ". "} & set(heard.contents[0].texts.values())
    cover = heard.pdf.pages[0]
    spots = [
        (str(n.get("/Dest", "")), float(n.Rect[0]), round(float(n.Rect[1]))) for n in cover.Annots
    ]
    assert len(spots) == len(set(spots))


def _workplace(folder: Path, **commands: str) -> Path:
    """A folder with the Makefile and these commands in place of the real ones."""
    copy(Path(__file__).parent.parent / "Makefile", folder)
    for name, script in {".ci/setup": "", ".venv/bin/briefings": "", **commands}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
    for name in ("sh", "make", "test", "echo"):
        (folder / "bin").mkdir(exist_ok=True)
        (folder / "bin" / name).symlink_to(which(name) or "/bin/false")
    return folder


def _make(folder: Path) -> tuple[int, str, str]:
    command = [str(folder / "bin/make"), "accessibility"]
    env = {"PATH": str(folder / "bin")}
    done = run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_without_verapdf_make_says_what_to_install(tmp_path: Path) -> None:
    """One plain line and a failure; nothing is built."""
    built = {".venv/bin/briefings": "echo built"}
    code, out, err = _make(_workplace(tmp_path, **built))
    assert code != 0
    assert not out
    assert "install veraPDF" in err.splitlines()[0]


def test_verapdf_gets_the_sample_and_its_archive(tmp_path: Path) -> None:
    """What is missing is built; PDF/UA-1 is asked of both, PDF/A-3u of the archive."""
    commands = {".venv/bin/briefings": 'echo "briefings $*"', "bin/verapdf": 'echo "$*"'}
    code, out, _ = _make(_workplace(tmp_path, **commands))
    assert code == 0
    assert out.splitlines() == [
        "briefings build --quiet",
        "briefings build --quiet --attach --output output/archive",
        "--format text --verbose --flavour ua1 output/briefing-all.pdf output/archive/briefing-all.pdf",
        "--format text --verbose --flavour 3u output/archive/briefing-all.pdf",
    ]


def test_what_verapdf_objects_to_fails(tmp_path: Path) -> None:
    """Its exit code is that of the target."""
    code, _, _ = _make(_workplace(tmp_path, **{"bin/verapdf": "exit 1"}))
    assert code != 0
