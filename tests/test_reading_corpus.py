"""The corpus as a folder of documents: ranges, ids, broken documents, nothing half-written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefings.errors import CorpusError
from briefings.reading.ingest import ingest
from briefings.reading.store import corpus
from briefings.reading.words import frontmatter
from briefings.reading.words.outlets import slug
from briefings.records import Article

BODY = "أعلنت وزارة الصحة تسجيل عشر إصابات جديدة.\n\nودعت السكان إلى الحذر."


def article(**fields: Any) -> Article:
    """An article; fields on top of plain ones."""
    plain = Article(
        id="A01",
        title="عشر إصابات جديدة",
        body=BODY,
        source="النهار",
        date=date(2020, 3, 1),
        date_evidence="given",
        url=None,
        ingested_from="a.txt",
        sha256=corpus.digest(BODY),
    )
    return replace(plain, **fields)


@pytest.mark.parametrize(
    "title",
    [
        "---",
        "سطر\nآخر",
        "---\nid: A99",
        'قال: "لا"',
        '"بين علامتين"',
        "'x'",
        "# عنوان",
        "أ: ب: ج",
        "[قائمة]",
        "\u2028x\u0085y",
    ],
)
def test_any_title_survives_the_front_matter(tmp_path: Path, title: str) -> None:
    """What is written is read again, line breaks as spaces; no title can add a key."""
    read = corpus.load(corpus.write(article(title=title), tmp_path))
    assert read.title == " ".join(title.split())
    assert read.id == "A01" and read.body == BODY


def test_a_document_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Every field comes back; captions too."""
    written = article(
        url="https://x.example/a",
        captions=("صورة أولى", "صورة ثانية"),
        date=None,
        date_evidence="unknown: x",
    )
    path = corpus.write(written, tmp_path)
    assert corpus.load(path) == replace(written, path=path)
    assert path.name.startswith("undated-annahar-")


def test_a_range_includes_both_its_ends(tmp_path: Path) -> None:
    """Articles come sorted by day; undated ones are named apart and never among them."""
    for day in (3, 1, 2):
        corpus.write(
            article(body=f"{BODY} {day}", sha256=f"{day}" * 64, date=date(2020, 3, day), id=""),
            tmp_path,
        )
    corpus.write(article(body="نص آخر.", sha256="f" * 64, date=None), tmp_path)
    found = corpus.read(tmp_path, date(2020, 3, 1), date(2020, 3, 2))
    assert [a.date for a in found.articles] == [date(2020, 3, 1), date(2020, 3, 2)]
    assert found.undated == ("undated-annahar-ffffffff.md",)
    assert found.dates == (date(2020, 3, 1), date(2020, 3, 2), date(2020, 3, 3))
    assert len(corpus.read(tmp_path, None, None).articles) == 3


def test_sources_are_matched_by_a_part_of_their_name(tmp_path: Path) -> None:
    """`--source` narrows a range."""
    corpus.write(article(), tmp_path)
    corpus.write(article(source="الأهرام", sha256="e" * 64), tmp_path)
    assert [a.source for a in corpus.read(tmp_path, None, None, ["أهرام"]).articles] == ["الأهرام"]
    assert [a.source for a in corpus.read(tmp_path, None, None, ["الاهرام"]).articles] == [
        "الأهرام"
    ]
    with pytest.raises(CorpusError, match="الأهرام, النهار"):
        corpus.read(tmp_path, None, None, ["عكاظ"])


def test_an_inbox_of_which_nothing_was_read_is_not_to_be_read_again(tmp_path: Path) -> None:
    """Who has put files there is told how to learn why; who has none, to ingest some."""
    with pytest.raises(CorpusError, match="run `briefings ingest` first"):
        corpus.read(tmp_path, None, None)
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "empty.txt").touch()
    with pytest.raises(CorpusError, match=r"nothing in .*inbox could be read: `briefings ingest"):
        corpus.read(tmp_path, None, None)


def test_an_empty_range_names_the_days_that_exist(tmp_path: Path) -> None:
    """So the user can mend the command."""
    corpus.write(article(), tmp_path)
    with pytest.raises(CorpusError, match="2020-03-01"):
        corpus.read(tmp_path, date(2021, 1, 1), None)
    with pytest.raises(CorpusError, match="briefings ingest"):
        corpus.read(tmp_path / "nowhere", None, None)


def test_a_corpus_of_undated_articles_says_how_to_date_them(tmp_path: Path) -> None:
    """The message counts them and names the command."""
    for mark in "ab":
        corpus.write(article(date=None, sha256=mark * 64, id=""), tmp_path)
    with pytest.raises(CorpusError) as caught:
        corpus.read(tmp_path, None, None)
    assert "2 articles of" in str(caught.value)
    assert "have no date: give it with `briefings ingest FILE --date" in str(caught.value)


def test_the_ids_that_exist_are_named_in_order(tmp_path: Path) -> None:
    """Whatever the days of the articles are."""
    for n, day in ((1, 9), (16, 1), (7, 5)):
        corpus.write(article(id=f"A{n:02d}", date=date(2020, 3, day), sha256=f"{n:064d}"), tmp_path)
    with pytest.raises(CorpusError, match="its 3 articles are A01 … A16"):
        corpus.find(tmp_path, "A99")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("صحيفة المنارة (عيّنة)", "صحيفةُ المنارة"),
        ("الجزيرة نت", "الجزيرة"),
        ("أخبار ليبيا ٢٤", "اخبار ليبيا 24"),
        ("Le Figaró", "le  figaro"),
    ],
)
def test_an_outlet_has_one_name_in_file_names(one: str, other: str) -> None:
    """Signs, hamzas, accents, and what stands in brackets do not change it."""
    assert slug(one) == slug(other) != slug(None)


def test_ids_are_kept_and_missing_ones_get_the_next_numbers(tmp_path: Path) -> None:
    """A document without an id, or with another's, is numbered after the highest."""
    corpus.write(article(id="A07"), tmp_path)
    corpus.write(article(id="", date=date(2020, 3, 2), sha256="b" * 64), tmp_path)
    corpus.write(article(id="A07", date=date(2020, 3, 3), sha256="c" * 64), tmp_path)
    found = corpus.read(tmp_path, None, None).articles
    assert [a.id for a in found] == ["A07", "A08", "A09"]
    assert corpus.find(tmp_path, "a08").date == date(2020, 3, 2)
    with pytest.raises(CorpusError, match="A07 … A09"):
        corpus.find(tmp_path, "A10")


def test_an_ingest_writes_missing_ids_down(tmp_path: Path) -> None:
    """A document written by hand gets its id for good, and keeps every other byte."""
    corpus.write(article(id="A07"), tmp_path)
    hand = f'---\r\n# mine\r\ntitle: "عنوان"\r\nid: mine\r\ndate: 2020-05-01\r\n---\r\n{BODY} وأكثر.\r\n'
    (tmp_path / "hand.md").write_bytes(hand.encode())
    page = tmp_path / "page.htm"
    page.write_text(
        f"<h1>عنوان لخبر آخر</h1><p>{BODY} وأضافت أن الأعداد إلى تراجع منذ أيام.</p>", "utf-8"
    )
    ingest([str(page)], tmp_path, day=date(2020, 4, 1))
    page.unlink()
    got = (tmp_path / "hand.md").read_bytes().decode()
    assert got == hand.replace("id: mine\r\n", "").replace("---\r\n", "---\r\nid: A08\r\n", 1)
    found = corpus.read(tmp_path, None, None).articles
    assert [(a.id, a.date and a.date.month) for a in found] == [("A07", 3), ("A09", 4), ("A08", 5)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("بلا رأس", "no front matter"),
        ("---\ntitle: x\ndate: 2020-01-01\n", "no closing"),
        ("---\ntitle: x\nno colon here\n---\nنص", "line 3"),
        ("---\ntitle: x\ntitle: y\ndate: unknown\n---\nنص", "twice"),
        ("---\ntitle: x\n---\nنص", "lacks `date`"),
        ("---\ntitle: x\ndate: yesterday\n---\nنص", "yesterday"),
        ("---\ntitle: x\ndate: 2020-01-01\n---\n\n", "no text"),
    ],
)
def test_a_broken_document_is_left_out_with_its_reason(
    tmp_path: Path, text: str, reason: str
) -> None:
    """It is named and counted; the others are read."""
    corpus.write(article(), tmp_path)
    (tmp_path / "broken.md").write_text(text, "utf-8")
    found = corpus.read(tmp_path, None, None)
    (left,) = found.left_out
    assert left.article == "broken.md" and reason in left.reason
    assert len(found.articles) == 1


def test_a_raw_page_beside_the_documents_is_named(tmp_path: Path) -> None:
    """It belongs into the inbox; a README and hidden files are no documents and say nothing."""
    corpus.write(article(), tmp_path)
    for name in ("page.txt", "README.md", ".hidden.md"):
        (tmp_path / name).write_text("نص", "utf-8")
    (left,) = corpus.read(tmp_path, None, None).left_out
    assert left.article == "page.txt" and "inbox" in left.reason


def test_a_document_written_by_hand_is_read(tmp_path: Path) -> None:
    """Quotation marks, comments, blank lines and a byte order mark are what editors make."""
    text = f'\ufeff---\r\n# mine\r\ntitle: "عنوان"\r\n\r\ndate: 2020-03-01\r\n---\r\n\r\n{BODY}\r\n'
    (tmp_path / "hand.md").write_bytes(text.encode())
    (found,) = corpus.read(tmp_path, None, None).articles
    assert (found.title, found.body, found.source) == ("عنوان", BODY, None)


def test_writing_fails_in_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    """Where a file stands in the way of the folder."""
    (tmp_path / "taken").write_text("x", "utf-8")
    with pytest.raises(CorpusError, match="--corpus"):
        corpus.write(article(), tmp_path / "taken")
    assert [p.name for p in tmp_path.iterdir()] == ["taken"]


def test_front_matter_is_told_from_a_rule() -> None:
    """A page that begins with a rule is no document."""
    assert not frontmatter.looks_like("---\nعنوان\n---\nنص")
    assert frontmatter.looks_like("---\ntitle: a\ndate: unknown\n---\nنص")


def test_a_copy_of_a_document_is_one_article(tmp_path: Path) -> None:
    """A file copied beside itself is left out by its name, whichever sorts first."""
    path = corpus.write(article(), tmp_path)
    (tmp_path / "0 copy.md").write_bytes(path.read_bytes())
    articles, left_out = corpus.documents(tmp_path)
    assert [a.path for a in articles] == [path]
    assert [(x.article, x.reason) for x in left_out] == [
        ("0 copy.md", f"it is a copy of {path.name}: remove one of them")
    ]


@pytest.mark.parametrize("wanted", ["unknown", "Unknown source"])
def test_articles_of_no_known_outlet_can_be_asked_for(tmp_path: Path, wanted: str) -> None:
    """Under either name that is printed for them."""
    corpus.write(article(source=None), tmp_path)
    assert len(corpus.read(tmp_path, None, None, [wanted]).articles) == 1
