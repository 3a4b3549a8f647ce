"""The PDF for those who hear it: what veraPDF tests of PDF/UA-1 and PDF/A-3a, and what is said."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copy, which
from subprocess import run
from typing import Any

import pikepdf
import pytest
from briefing_factory import briefing, with_text
from pikepdf import Dictionary, Name, Pdf
from proof.accessibility import Document, kids_of
from test_rendering_hostile import ARABIC, TEXT
from test_rendering_tables import claim

from briefings.records import Briefing
from briefings.rendering import render
from briefings.rendering.packed.assets import templates_folder
from briefings.rendering.page.wording import TRUST_LABELS

LONG = "وصل السكان من القرى إلى المدينة في اليوم 15 من الشهر وقالوا إن Reuters نقلت ذلك. " * 12
STRANGE = "أعلن \u202eالجيش\u202c مقتل −5 إلى 7٪ 🙂 漢字 \u200f(كم2) שלום\x00 في «المعركة»."
HOUSE = templates_folder() / "houses" / "cable"
PROOF = Path(__file__).parent / "proof"
LOGO, VERAPDF = PROOF / "items.png", PROOF / "verapdf.py"


def _long() -> Briefing:
    made = with_text(LONG, "The residents arrived from the villages. " * 40, "check")
    return replace(made, names=(), unresolved_names=())


def _tabled() -> Briefing:
    """A table of claims over many pages."""
    claims = tuple(claim(count, "A01-S01", count // 2) for count in range(60))
    return briefing(1, per_article=2, items=2, claims=claims)


MADE: dict[str, tuple[Callable[[], Briefing], dict[str, Any]]] = {
    "of all that there is": (lambda: briefing(3, items=24), {}),
    "with a logo on letter paper": (lambda: briefing(1, per_article=2, items=2), {"paper": "letter", "logo": LOGO}),
    "in English alone": (lambda: briefing(3, items=8, language="en"), {}),
    "with a long quotation": (_long, {}),
    "with a withheld translation": (lambda: with_text(STRANGE, "🙂 漢字 שלום", "untrusted"), {}),
    "with hostile text": (lambda: with_text(ARABIC + STRANGE, TEXT + STRANGE, "check"), {}),
    "with a long table": (_tabled, {}),
    "in a house style": (lambda: briefing(1, items=8), {"templates": HOUSE}),
}  # fmt: skip


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A plain PDF, and the archive of each kind of briefing."""
    folder = tmp_path_factory.mktemp("heard")
    made = render(briefing(2, items=16), ["pdf"], folder)
    for name, (make, options) in MADE.items():
        made += render(make(), ["pdf"], folder / name, attach=True, **options)
    return made


def _judged(*words: str | Path) -> tuple[int, str]:
    """The exit code of veraPDF, and what it says."""
    command = [sys.executable, str(VERAPDF), *map(str, words)]
    done = run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_verapdf_finds_no_rule_broken(forms: list[Path]) -> None:
    """All forms keep PDF/UA-1, the archives PDF/A-3a too, by the rules that the validator has."""
    code, said = _judged("PDFUA-1", *forms, "PDFA-3A", *forms[1:])
    assert code == 0, said
    assert len(re.findall(r"[\d,]{5,} checks, 0 rules broken", said)) == 2 * len(forms) - 1


def test_nothing_that_verapdf_does_not_ask_is_wrong_either(forms: list[Path]) -> None:
    """Languages, headers, links, letters: what is right of our pages, though no validator can know."""
    assert not {path.parent.name: faults for path in forms if (faults := Document(path).faults())}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small archive."""
    folder = tmp_path_factory.mktemp("archive")
    return render(briefing(1, per_article=2, items=2), ["pdf"], folder, logo=LOGO, attach=True)[0]


def _first(pdf: Pdf, kind: str) -> Any:
    """The first structure element of a kind."""
    return next(one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == kind)


def _untitle(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["dc:title"]


# What breaks a rule, by the profile that has it and the rule's clause.
SPOILED: dict[tuple[str, str], Callable[[Pdf], Any]] = {
    ("PDFUA-1", "7.3-1"): lambda pdf: _first(pdf, "/Figure").__delitem__("/Alt"),
    ("PDFUA-1", "7.1-9"): _untitle,
    ("PDFUA-1", "7.2-34"): lambda pdf: pdf.Root.__delitem__("/Lang"),
    ("PDFUA-1", "7.4.2-1"): lambda pdf: _first(pdf, "/H1").__setitem__("/S", Name.H2),
    ("PDFA-3A", "6.2.4.3-2"): lambda pdf: pdf.Root.__delitem__("/OutputIntents"),
    ("PDFA-3A", "6.3.2-1"): lambda pdf: pdf.pages[0].Annots[0].__delitem__("/F"),
    ("PDFA-3A", "6.8-4"): lambda pdf: pdf.Root.__delitem__("/AF"),
    ("PDFA-3A", "6.7.2.2-1"): lambda pdf: pdf.Root.__delitem__("/MarkInfo"),
}  # fmt: skip


def test_verapdf_names_what_is_spoiled(archive: Path, tmp_path: Path) -> None:
    """Of a file that breaks a rule it says which one, how often, why and where."""
    words: list[str | Path] = []
    for (profile, clause), spoil in SPOILED.items():
        with pikepdf.open(archive) as pdf:
            spoil(pdf)
            pdf.save(tmp_path / f"{clause}.pdf")
        words += [profile, tmp_path / f"{clause}.pdf"]
    code, said = _judged(*words)
    assert code == 1
    parts = dict(zip(SPOILED, said.split(str(tmp_path))[1:], strict=True))
    for (_, clause), part in parts.items():
        assert re.search(rf"\n  {re.escape(clause)}, \d+ times: .+; root", part), part


def _arabic(pdf: Pdf) -> Any:
    return next(
        one
        for one in pdf.objects
        if isinstance(one, Dictionary) and "/S" in one and one.get("/Lang") == "ar"
    )


def _rename(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/S") == "/TH":
            one.S = Name.TD


def _bookmark(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = " "


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda pdf: pdf.docinfo.__setitem__("/Title", "Another"), "two titles"),
        (lambda pdf: pdf.Root.Names.__setitem__("/JavaScript", Dictionary()), "a script"),
        (lambda pdf: _first(pdf, "/TBody").__setitem__("/S", Name.Div), "/TR in /Div"),
        (lambda pdf: _first(pdf, "/TR").__setitem__("/P", pdf.Root.StructTreeRoot.K[0]), "another parent"),
        (lambda pdf: _first(pdf, "/Figure").__setitem__("/Alt", " "), "a text of blanks"),
        (lambda pdf: _first(pdf, "/H2").__setitem__("/S", Name.H1), "the first level"),
        (_rename, "has no header"),
        (lambda pdf: _first(pdf, "/Link").__setitem__("/K", pikepdf.Array()), "its Link"),
        (lambda pdf: pdf.pages[0].Annots[0].__setitem__("/F", 2), "a hidden annotation"),
        (lambda pdf: _arabic(pdf).__setitem__("/Lang", "en"), "Arabic under en"),
        (_bookmark, "bookmark"),
    ],
)  # fmt: skip
def test_what_verapdf_lets_pass_is_seen(
    archive: Path, tmp_path: Path, spoil: Callable[[Pdf], None], fault: str
) -> None:
    """The further rules are no empty ones: a file that breaks one of them is told from ours."""
    with pikepdf.open(archive) as pdf:
        spoil(pdf)
        pdf.save(tmp_path / "spoiled.pdf")
    assert any(fault in one for one in Document(tmp_path / "spoiled.pdf").faults())


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


def test_make_has_the_sample_and_its_archive_judged(tmp_path: Path) -> None:
    """What is missing is built; PDF/UA-1 is asked of both, PDF/A-3a of the archive."""
    commands = {".venv/bin/briefings": 'echo "briefings $*"', ".venv/bin/python": 'echo "$*"'}
    code, out, _ = _make(_workplace(tmp_path, **commands))
    assert code == 0
    assert out.splitlines() == [
        "briefings build --quiet",
        "briefings build --quiet --attach --output output/archive",
        "tests/proof/verapdf.py PDFUA-1 output/briefing-all.pdf output/archive/briefing-all.pdf "
        "PDFA-3A output/archive/briefing-all.pdf",
    ]


def test_what_verapdf_objects_to_fails_make(tmp_path: Path) -> None:
    """Its exit code is that of the target."""
    code, _, _ = _make(_workplace(tmp_path, **{".venv/bin/python": "exit 1"}))
    assert code != 0
