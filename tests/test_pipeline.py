"""The main job says what it leaves out, and fails before the work where the end would fail."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefings import intake, pipeline
from briefings import profile as profiles
from briefings.config import Config
from briefings.errors import BriefingsError, CorpusError
from briefings.pipeline import Result
from briefings.request import Request

SHELLED = (
    "قصفت القوات الأذربيجانية مواقع للجيش الأرميني قرب الحدود، وقالت يريفان إن ثلاثة جنود قتلوا."
)


@contextmanager
def silent(_label: str) -> Iterator[Callable[[int, int], None]]:
    """Progress that nobody sees."""
    yield lambda _done, _total: None


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A workspace with a corpus of one article."""
    (tmp_path / "corpus").mkdir()
    document(tmp_path, "a.md", SHELLED)
    return tmp_path


def document(
    work: Path,
    name: str,
    body: str,
    day: str = "2022-09-13",
    key: str = "",
    source: str = "وكالة أ",
) -> None:
    """Put an article into the corpus; `key` are further lines of its head."""
    text = f"---\n{key}title: عنوان الخبر\nsource: {source}\ndate: {day}\n---\n{body}\n"
    (work / "corpus" / name).write_text(text, "utf-8")


def build(work: Path, request: Request | None = None, **settings: Any) -> tuple[Result, list[str]]:
    """Build in the workspace; the result and what was said."""
    said: list[str] = []
    values: dict[str, Any] = {
        "corpus": work / "corpus",
        "output": work / "output",
        "memory": work / "memory.sqlite3",
        "formats": ("json",),
        "beam": 1,
    }
    config = Config(**(values | settings))
    result = pipeline.build(config, request or Request(), progress=silent, say=said.append)
    return result, said


def test_what_is_left_out_and_undated_is_said(work: Path) -> None:
    """A broken document and an undated article are each named in a line."""
    (work / "corpus/broken.md").write_text("no front matter", "utf-8")
    document(work, "undated.md", SHELLED, "unknown")
    _, said = build(work)
    assert any(line.startswith("left out: broken.md: ") for line in said)
    assert "undated: undated.md" in said


def test_strict_fails_for_an_undated_article_before_the_work(work: Path) -> None:
    """Nothing is translated, nothing is written."""
    document(work, "undated.md", SHELLED, "unknown")
    with pytest.raises(
        CorpusError, match=r"--strict: left out undated\.md \(its date is unknown"
    ) as e:
        build(work, Request(strict=True))
    assert "write it into the line date:" in str(e.value)
    assert "in the inbox too" in str(e.value)  # a page left there would come back
    assert not (work / "memory.sqlite3").exists()
    assert not (work / "output").exists()


def test_strict_counts_sentences_that_stay_outside_too(work: Path) -> None:
    """A caption that may be news fails it; with nothing left out it says how many sentences are no items."""
    inbox = work / "corpus/inbox"
    inbox.mkdir()
    picture = "<figure><img src=x><figcaption>مقتل 12 جنديا أرمينيا في القصف</figcaption></figure>"
    body = (
        f"<h1>قصف على خط التماس</h1><p>وكالة أفق – 21 سبتمبر 2023<p>{SHELLED}</p><p>{SHELLED}</p>"
    )
    page = f"<html lang=ar><body><article>{body}{picture}</article></body></html>"
    (inbox / "page.html").write_text(page, "utf-8")
    with pytest.raises(CorpusError, match=r"--strict: left out a sentence of .*مقتل 12 جنديا"):
        build(work, Request(strict=True))
    _, said = build(work, Request(strict=True))
    assert any(line.startswith("--strict: all was read; ") for line in said)


def test_a_source_that_is_a_part_of_several_names_says_which(work: Path) -> None:
    """The outlets that a part of a name matches are named; one that matches one outlet is not."""
    document(work, "b.md", SHELLED, source="صحيفة ثانية")
    document(work, "c.md", SHELLED, source="صحيفة ثالثة")
    _, said = build(work, Request(sources=("صحيفة",)))
    assert "--source matches 2 outlets: صحيفة ثالثة, صحيفة ثانية" in said
    _, said = build(work, Request(sources=("صحيفة ثانية",)))
    assert not [line for line in said if line.startswith("--source")]


def test_the_cover_tells_how_many_articles_are_about_the_conflict(work: Path) -> None:
    """Beside the number of all articles, where some are about something else."""
    from briefings.rendering.page.view import _counts

    result, _ = build(work)
    assert "about the conflict" not in {word for _, word in _counts(result.briefing)}
    document(work, "b.md", "ارتفعت أسعار القمح في أسواق القاهرة أمس وسط إقبال ضعيف من التجار.")
    result, _ = build(work)
    counts = {word: number for number, word in _counts(result.briefing)}
    assert (counts["articles"], counts["about the conflict"]) == ("2", "1")


def test_a_filter_that_finds_nothing_is_an_error_that_says_so(work: Path) -> None:
    """The message counts the articles and names the filter; no file is written."""
    with pytest.raises(
        BriefingsError, match="no sentence of the 1 article concerns Iran; widen --party/--theme"
    ):
        build(work, Request(parties=("iran",)))
    assert not (work / "output").exists()


def test_alternatives_that_find_nothing_are_told_as_alternatives(work: Path) -> None:
    """Two parties are one or the other; a theme beside them is wanted of the same sentence."""
    document(work, "b.md", "ارتفعت أسعار القمح في أسواق القاهرة أمس وسط إقبال ضعيف من التجار.")
    with pytest.raises(BriefingsError, match=r"concerns Iran or Georgia; widen"):
        build(work, Request(parties=("iran", "georgia")))


def test_one_empty_filter_among_several_is_named(work: Path) -> None:
    """The briefing is made of the other, and a line tells of the empty one."""
    result, said = build(work, Request(parties=("iran", "azerbaijan")))
    assert "no sentence concerns Iran" in said
    assert result.briefing.scope == "Only Iran or Azerbaijan"


def test_a_profile_that_fits_nothing_is_an_error(work: Path) -> None:
    """Articles about something else make no empty briefing."""
    document(work, "a.md", "فازت أذربيجان على أرمينيا بهدفين في مباراة ودية أقيمت أمس.")
    with pytest.raises(BriefingsError, match=r"concerns Sudan; choose another --profile"):
        build(work, profile="sudan")


@pytest.mark.parametrize(
    ("setting", "value", "message"),
    [
        ("paper", "a5", "unknown paper 'a5'"),
        ("accent", "no colour", "colour"),
        ("templates", Path("nowhere"), "no such template folder"),
        ("logo", Path("nowhere.png"), "no such logo"),
        ("output", Path(os.devnull) / "x", "is a file"),
    ],
)
def test_wrong_options_fail_before_the_work(
    work: Path, setting: str, value: object, message: str
) -> None:
    """What rendering would refuse at the end is refused before anything is translated."""
    with pytest.raises(BriefingsError, match=message):
        build(work, None, **{setting: value})
    assert not (work / "memory.sqlite3").exists()


def test_the_range_is_that_of_publication(work: Path) -> None:
    """An article outside the range is no part of the briefing."""
    document(work, "b.md", SHELLED.replace("ثلاثة", "أربعة"), "2022-09-20")
    result, _ = build(work, Request(date_from=date(2022, 9, 15)))
    assert [a.article.date for a in result.briefing.articles] == [date(2022, 9, 20)]


def test_two_versions_of_a_page_are_one_witness(work: Path) -> None:
    """The newer version speaks, the older one's other toll is marked, and nothing else of it is an item."""
    older = SHELLED.replace("ثلاثة جنود", "خمسة جنود")
    more = "وأعلنت وزارة الدفاع الأذربيجانية أنها سيطرت على مرتفعات جديدة قرب الحدود مع أرمينيا."
    document(work, "b.md", f"{more}\n\n{older}", key="id: A02\nreplaced_by: A03\n")
    document(work, "c.md", f"{more}\n\n{SHELLED.replace('ثلاثة', 'سبعة')}", key="id: A03\n")
    briefing = build(work)[0].briefing
    assert ("A02", None) in {(x.article, x.sentence) for x in briefing.coverage.left_out}
    told = [s for c in briefing.clusters for s in (c.lead, *c.others)]
    old = [s for s in told if s.article.id == "A02"]
    assert [s.translated.sentence.n for s in old] == [2]
    assert "earlier version, replaced by A03" in old[0].translated.trust.reasons
    titles = {a.article.id: a.title_en for a in briefing.articles}
    assert titles["A02"].endswith("(earlier version, replaced by A03)")
    assert not [item for item in briefing.glance if item.startswith("A02")]
    stale = [c for c in briefing.claims if c.item.startswith("A02")]
    assert [(c.figure.count, c.relation, c.disputed) for c in stale] == [((5, 5), "earlier", False)]


def test_what_only_the_older_version_says_is_not_lost(work: Path) -> None:
    """A statement that the newer version leaves out is an item, marked as the older one's."""
    only = "ورحبت وزارة الخارجية الأرمينية بالدعوة إلى وقف إطلاق النار."
    lead = "دعت روسيا أرمينيا وأذربيجان إلى وقف إطلاق النار على الحدود."
    document(work, "b.md", f"{lead}\n\n{only}", key="id: A02\nreplaced_by: A03\n")
    document(work, "c.md", f"{lead}\n\n{SHELLED}", key="id: A03\n")
    briefing = build(work)[0].briefing
    told = [s for c in briefing.clusters for s in (c.lead, *c.others) if s.article.id == "A02"]
    assert [s.translated.sentence.text for s in told] == [only]
    assert "earlier version, replaced by A03" in told[0].translated.trust.reasons


def test_a_version_that_was_put_aside_is_named(work: Path) -> None:
    """The build says it when it happens, and the list of what was left out names it ever after."""
    inbox = work / "corpus/inbox"
    inbox.mkdir()
    text = "وكالة الغد\n\nروسيا تدعو البلدين إلى وقف النار على الحدود\n\n13 سبتمبر 2022\n\nدعت روسيا أرمينيا وأذربيجان إلى وقف إطلاق النار على الحدود."
    (inbox / "1.txt").write_text(text, "utf-8")
    (inbox / "2.txt").write_text(f"{text} ورحبت أرمينيا بالدعوة الروسية.", "utf-8")
    _, said = build(work)
    assert any("2.txt: another version of A02; the newer one is kept" in line for line in said)
    left = build(work)[0].briefing.coverage.left_out
    assert [(x.article, x.reason) for x in left] == [
        (
            "روسيا تدعو البلدين إلى وقف النار على الحدود (2022-09-13)",
            "an earlier version of A02, which repeats it and took its place",
        )
    ]


NEWS = """يريفان: مظاهرات في الساحة

تجمع آلاف المتظاهرين مساء الثلاثاء في ساحة الجمهورية وسط يريفان وطالبوا رئيس الوزراء بالاستقالة.

وقالت الشرطة إنها أوقفت عددا من المحتجين الذين حاولوا دخول مبنى الحكومة، وأفرجت عنهم لاحقا.
"""


def test_a_corpus_that_cannot_be_written_is_built_as_it_is(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new page in its inbox is named as one that could not be taken in."""
    (work / "corpus/inbox").mkdir()
    (work / "corpus/inbox/2022-09-13.txt").write_text(NEWS, "utf-8")
    real = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: path != work / "corpus" and real(path, mode)
    )
    result, said = build(work)
    assert len(result.briefing.articles) == 1
    (left,) = result.briefing.coverage.left_out
    assert left.article.endswith("2022-09-13.txt") and "cannot be written" in left.reason
    assert any("cannot be written: ingest it into another --corpus" in line for line in said)


def test_an_outlet_may_be_named_as_the_briefing_shows_it(work: Path) -> None:
    """`--source` takes the English name, too, and a part of it."""
    document(work, "b.md", NEWS.replace("\n", " "), key="id: A02\n")
    text = (work / "corpus/b.md").read_text("utf-8").replace("وكالة أ", "قناة الجزيرة")
    (work / "corpus/b.md").write_text(text, "utf-8")
    config = Config(corpus=work / "corpus", memory=work / "memory")
    shown = pipeline.outlets_shown(config, profiles.load("karabakh"))
    assert intake.outlets_named(config, ("jazeera",), shown) == ("قناة الجزيرة", "jazeera")
    assert intake.outlets_named(config, ("الجزيرة",), shown) == ("الجزيرة",)


def test_an_outlet_named_by_a_translation_may_be_asked_for_by_it(work: Path) -> None:
    """The name that the briefing shows is taken, also where it is translated and not spelled."""
    text = (work / "corpus/a.md").read_text("utf-8").replace("وكالة أ", "لجنة مهندسي الموانئ")
    (work / "corpus/a.md").write_text(text, "utf-8")
    config = Config(corpus=work / "corpus", memory=work / "memory")
    shown = pipeline.outlets_shown(config, profiles.load("karabakh"))
    assert intake.outlets_named(config, ("engineers",), shown)[0] == "لجنة مهندسي الموانئ"
