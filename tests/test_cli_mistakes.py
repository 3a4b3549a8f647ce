"""Mistakes that users make on the command line: each is told in a line that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_cli import briefings, fails

from briefings.reading.ingest import ingest

NEWS = """هدنة جديدة على خط التماس في قره باغ

أعلنت وزارة الدفاع في باكو، مساء الخميس 21 سبتمبر 2023، هدنة جديدة على خط التماس بعد يومين من القصف المتبادل.

ورحبت موسكو بالهدنة، ودعت الطرفين إلى العودة إلى المحادثات في أقرب وقت ممكن، بحسب بيان نشرته الخارجية.
"""


@pytest.mark.parametrize(
    "command",
    [
        ("build",),
        ("translate",),
        ("show", "A01"),
        ("names", "unresolved"),
        ("ingest", "page.txt"),
        ("ingest", "page.txt", "--dry-run"),
    ],
    ids=" ".join,
)
def test_a_file_for_a_corpus_is_told_from_a_folder_that_is_missing(
    work: Path,
    command: tuple[str, ...],
) -> None:
    """A raw page is to be ingested, an article of a corpus has a folder."""
    (work / "page.txt").write_text(NEWS, "utf-8")
    fails(
        briefings(*command, "--corpus", "page.txt"),
        1,
        "the corpus page.txt is a file",
        "`briefings ingest page.txt`",
    )
    (kept,) = ingest([str(work / "page.txt")], work / "there").kept
    fails(
        briefings(*command, "--corpus", kept.path),
        1,
        "is an article of a corpus",
        f"--corpus {work / 'there'}",
    )


def test_what_could_not_be_read_is_told_with_quiet_too(work: Path) -> None:
    """Each file with its reason in a line of stderr, the last of many as a count; stdout stays empty."""
    (work / "in").mkdir()
    (work / "in" / "news.txt").write_text(NEWS, "utf-8")
    (work / "in" / "cut.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    told = briefings("ingest", "in", "--quiet")
    assert (told.exit_code, told.stdout) == (0, "")
    (line,) = told.stderr.splitlines()
    assert line.startswith("left out: in/cut.pdf: ")
    for n in range(30):
        (work / "in" / f"{n}.txt").write_text("no Arabic here", "utf-8")
    *lines, last = briefings("ingest", "in", "--quiet").stderr.splitlines()
    assert len(lines) == 20
    assert last == "left out: 11 more; without --quiet all are listed"


@pytest.mark.parametrize(
    ("data", "words"), [(b"\xff\xfe\x00x", "it is not UTF-8 text"), (b"", "it is empty")]
)
def test_what_is_measured_against_no_text_is_refused(work: Path, data: bytes, words: str) -> None:
    """Nothing is no perfect score, and other bytes than text are told as such."""
    (work / "a.txt").write_bytes(data)
    fails(briefings("evaluate", "translation", "a.txt", "a.txt"), 2, f"a.txt: {words}")
    fails(briefings("evaluate", "analysis", "a.txt"), 2, f"a.txt: {words}")
    (work / "folder" / "one").mkdir(parents=True)
    (work / "folder" / "one" / "ref1.txt").write_text(NEWS, "utf-8")
    (work / "folder" / "one" / "article.txt").write_bytes(b"\xff\xfe\x00x")
    fails(briefings("evaluate", "summary", "folder"), 1, "article.txt: it is not UTF-8 text")


def test_an_address_without_a_site_is_told_as_such(work: Path) -> None:
    """Its scheme is not what is wrong."""
    fails(briefings("ingest", "https://"), 1, "the address names no site")


def test_an_empty_corpus_has_no_article_and_says_how_to_get_some(work: Path) -> None:
    """As a range of it does."""
    (work / "corpus").mkdir()
    fails(briefings("show", "A01"), 1, "no article A01", "run `briefings ingest` first")


def test_an_empty_folder_is_no_empty_file(work: Path) -> None:
    """It holds nothing that could be read."""
    (work / "empty").mkdir()
    fails(briefings("clean", "empty"), 1, "the folder holds no file")


def test_a_new_profile_with_the_name_of_a_packed_one_says_so(work: Path) -> None:
    """Which of the two a name means, and where the packed one lies; another name says nothing of it."""
    told = briefings("profile", "new", "sudan").stderr
    assert "a packed profile has that name" in told
    assert "--profile sudan.toml this file" in told
    assert "profiles/sudan.toml" in told
    assert "packed" not in briefings("profile", "new", "sahel").stderr


@pytest.mark.parametrize("file", ["nothing.tmx", "words.txt"])
def test_no_memory_is_made_for_an_import_that_cannot_be(work: Path, file: str) -> None:
    """The file is looked at first."""
    (work / "words.txt").write_text("x", "utf-8")
    fails(briefings("memory", "import", file), 1, file)
    assert not (work / "memory.sqlite3").exists()


@pytest.mark.parametrize(
    ("line", "what"), [("x", "it is not such JSON"), ('{"n": 1}', "it lacks 'article'")]
)
def test_a_line_that_is_no_gold_is_told_in_plain_words(
    work: Path,
    line: str,
    what: str,
) -> None:
    """No error of the library's."""
    (work / "gold.jsonl").write_text(f"{line}\n", "utf-8")
    fails(briefings("evaluate", "analysis", "gold.jsonl"), 2, what, "`analyze --json`")


def test_an_address_that_does_not_answer_has_no_error_number(work: Path) -> None:
    """The reason is in words."""
    result = briefings("ingest", "http://127.0.0.1:1/x")
    fails(result, 1, "it cannot be fetched: connection refused")
