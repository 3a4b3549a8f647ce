"""What `ingest` does with pages: kept once, dated, attributed, merged, or left out with a reason."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from briefing_factory import briefing

from briefings.errors import CorpusError, ReadingError
from briefings.reading.formats import ownoutput
from briefings.reading.ingest import Report, article, ingest
from briefings.reading.store import corpus, lock
from briefings.rendering import render

TITLE = "مجلس النواب اللبناني يقر موازنة العام الجديد"
LEAD = "أقر مجلس النواب اللبناني مساء الخميس موازنة العام الجديد بعد نقاش استمر ثلاثة أيام، وسط احتجاجات أمام مقره."
MORE = (
    "وقال وزير المالية إن العجز سيتراجع إلى سبعة في المئة، بفضل زيادة الرسوم الجمركية وضبط الإنفاق."
)
LAST = "وطالبت نقابات المعلمين والمتقاعدين برفع الرواتب، وهددت بإضراب مفتوح إذا لم تستجب الحكومة لمطالبها."
BODY = f"{LEAD}\n\n{MORE}\n\n{LAST}"


def page(title: str = TITLE, body: str = BODY, line: str = "", source: str = "") -> str:
    """A raw page."""
    parts = [source, title, line, body]
    return "\n\n".join(part for part in parts if part) + "\n"


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Report]:
    """Ingest pages given as name → text into one corpus."""

    def go(pages: dict[str, str], **wishes: Any) -> Report:
        names = []
        for name, text in pages.items():
            path = tmp_path / "in" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            names.append(str(path))
        return ingest(names, tmp_path / "corpus", **wishes)

    return go


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_page_becomes_a_document(run: Callable[..., Report], tmp_path: Path) -> None:
    """The document has the keys of the contract, its name holds day, outlet and hash."""
    (kept,) = run(
        {"a.txt": page(line="الخميس 30 كانون الثاني/يناير 2020", source="صحيفة النهار")}
    ).kept
    assert (kept.id, kept.date, kept.source) == ("A01", "2020-01-30", "النهار")
    assert "30" in kept.date_evidence
    path = Path(kept.path)
    assert path.name == f"2020-01-30-annahar-{kept.sha256[:8]}.md"
    head, _, body = path.read_text("utf-8").partition("\n---\n")
    keys = [line.split(":")[0] for line in head.splitlines()[1:]]
    assert keys == ["id", "title", "source", "date", "date_evidence", "ingested_from", "sha256"]
    assert body == f"{BODY}\n"
    assert corpus.digest(BODY) == kept.sha256


def test_a_second_run_changes_nothing(run: Callable[..., Report], tmp_path: Path) -> None:
    """The same files again are merged into what they became; not a byte differs."""
    pages = {
        "a.txt": page(),
        "b.txt": page("عنوان آخر تماماً هنا", f"{MORE}\n\n{LEAD.replace('اللبناني', 'العراقي')}"),
    }
    first = run(pages, day=date(2020, 1, 30))
    before = snapshot(tmp_path / "corpus")
    second = run(pages, day=date(2020, 1, 30))
    assert snapshot(tmp_path / "corpus") == before
    assert not second.kept
    assert [(m.into, m.relation) for m in second.merged] == [(k.id, "same") for k in first.kept]


def test_a_dry_run_decides_the_same_and_writes_nothing(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """Not even the corpus folder appears."""
    dry = run({"a.txt": page(), "b.txt": page("عنوان ثان للخبر نفسه")}, dry_run=True)
    assert not (tmp_path / "corpus").exists()
    assert dry == run({"a.txt": page(), "b.txt": page("عنوان ثان للخبر نفسه")})


def test_one_bad_file_does_not_stop_the_others(run: Callable[..., Report]) -> None:
    """It is named with its reason, in the order of the files."""
    report = run({"a.txt": "", "b.txt": page(), "c.txt": "English only here", "d.xyz": page()})
    assert [left.reason for left in report.left_out] == ["it is empty", "it holds no Arabic text"]
    assert len(report.kept) == 1 and len(report.merged) == 1


def test_folders_are_walked_and_unknown_kinds_named(tmp_path: Path) -> None:
    """Hidden files and what browsers save beside a page are passed over; a picture is named."""
    folder = tmp_path / "in"
    for name in (
        "a.txt",
        "sub/b.txt",
        ".hidden.txt",
        "page_files/style.txt",
        "photo.jpg",
        "README.md",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(page(body=BODY.replace("الخميس", name)), "utf-8")
    report = ingest([str(folder)], tmp_path / "corpus")
    assert [Path(k.file).name for k in report.kept] == ["a.txt"]
    assert [(Path(m.file).name, m.relation) for m in report.merged] == [("b.txt", "near")]
    assert [Path(left.file).name for left in report.left_out] == ["photo.jpg"]


def test_a_file_without_a_suffix_is_read_where_it_is_arabic(tmp_path: Path) -> None:
    """In a folder and in an archive; a licence or a program is named with its reason."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "خبر 12.30").write_text(page(), "utf-8")
    (folder / "LICENSE").write_text("Permission is hereby granted, free of charge.", "utf-8")
    (folder / "program").write_bytes(bytes(range(256)) * 9)
    with zipfile.ZipFile(folder / "pages.zip", "w") as archive:
        archive.writestr("page", page(body=BODY.replace("سبعة", "تسعة")))
    report = ingest([str(folder)], tmp_path / "corpus")
    assert len(report.kept) == 2
    assert {Path(left.file).name: left.reason for left in report.left_out} == {
        "LICENSE": "it has no suffix, and it holds no Arabic text",
        "program": "it has no suffix, and it is a binary file, not a page of text",
    }


def test_a_name_in_old_letters_is_read_as_arabic(tmp_path: Path) -> None:
    """Names from old archives are no UTF-8; the article is kept, and its file is named as it was meant."""
    folder = tmp_path / "in"
    folder.mkdir()
    try:
        (folder / os.fsdecode("خبر.txt".encode("cp1256"))).write_text(page(), "utf-8")
    except OSError:  # a file system that takes no such names has it as it was meant
        (folder / "خبر.txt").write_text(page(), "utf-8")
    (kept,) = ingest([str(folder)], tmp_path / "corpus").kept
    assert Path(kept.file).name == "خبر.txt"
    assert "خبر.txt" in Path(kept.path).read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.json", b"[]"), ("b.json", b'{"articles": []}'), ("c.csv", b"title,body\n")],
)
def test_an_empty_container_is_named(tmp_path: Path, name: str, data: bytes) -> None:
    """A file that holds no article at all does not vanish; nor does an empty folder."""
    (tmp_path / "in" / "deeper").mkdir(parents=True)
    (left,) = ingest([str(tmp_path / "in")], tmp_path / "corpus").left_out
    assert left.reason == "the folder holds no file that could be read"
    (tmp_path / "in" / name).write_bytes(data)
    (left,) = ingest([str(tmp_path / "in")], tmp_path / "corpus").left_out
    assert Path(left.file).name == name and "no A" in left.reason.replace("no a", "no A")


def test_reading_an_empty_container_alone_says_so(tmp_path: Path) -> None:
    """`clean` and its like are not sent to `ingest`, which could do no better."""
    (tmp_path / "a.json").write_text("[]", "utf-8")
    with pytest.raises(ReadingError, match=r"a\.json: it holds no article"):
        article(str(tmp_path / "a.json"))


def test_an_empty_archive_is_named(tmp_path: Path) -> None:
    """An archive without a member holds no article."""
    zipfile.ZipFile(tmp_path / "a.zip", "w").close()
    (left,) = ingest([str(tmp_path / "a.zip")], tmp_path / "corpus").left_out
    assert left.reason == "it holds no article"


def test_briefings_are_no_articles(tmp_path: Path) -> None:
    """What the program itself wrote is refused in every form, whatever its file is called."""
    paths = render(
        briefing(1, items=4), ["html", "md", "json", "csv", "docx", "pdf"], tmp_path / "o"
    )
    plain = tmp_path / "o" / "copy.txt"
    plain.write_bytes(next(p for p in paths if p.suffix == ".md").read_bytes())
    report = ingest([str(tmp_path / "o")], tmp_path / "corpus")
    assert not report.kept and len(report.left_out) == 7
    assert {left.reason for left in report.left_out} == {ownoutput.REASON}


def test_a_list_of_lines_is_no_table_of_articles(tmp_path: Path) -> None:
    """A table whose cells are single lines is refused; one of whole texts is read without a header."""
    lines = "".join(f"P\t{line}\n" for line in (LEAD, MORE, LAST) * 5)
    (tmp_path / "labels.tsv").write_text(lines, "utf-8")
    (left,) = ingest([str(tmp_path / "labels.tsv")], tmp_path / "corpus").left_out
    assert "single lines" in left.reason and "body" in left.reason
    whole = " ".join((LEAD, MORE, LAST) * 2)
    (tmp_path / "texts.tsv").write_text(f"1\t{whole}\n", "utf-8")
    assert ingest([str(tmp_path / "texts.tsv")], tmp_path / "corpus").kept


def test_two_runs_at_once_never_give_one_id_twice(tmp_path: Path) -> None:
    """The second process waits for the first; every article of both is in the corpus."""
    code = "import sys; from pathlib import Path; from briefings.reading.ingest import ingest; ingest(sys.argv[2:], Path(sys.argv[1]))"
    runs = []
    for run in range(2):
        folder = tmp_path / f"in{run}"
        folder.mkdir()
        for n in range(12):
            body = " ".join(f"{word}{'ابتثجحخدذرزس'[n]}{'صض'[run]}" for word in BODY.split())
            (folder / f"{n}.txt").write_text(page(body=f"{body}.\n\n{body}."), "utf-8")
        command = [sys.executable, "-c", code, str(tmp_path / "corpus"), str(folder)]
        runs.append(subprocess.Popen(command))
    assert [process.wait() for process in runs] == [0, 0]
    texts = [p.read_text("utf-8") for p in (tmp_path / "corpus").glob("*.md")]
    ids = sorted(line for text in texts for line in text.splitlines() if line.startswith("id: "))
    assert ids == [f"id: A{n:02d}" for n in range(1, 25)]


def test_a_corpus_that_another_process_fills_is_left_alone(tmp_path: Path) -> None:
    """Whoever waits in vain says so in one line; a holder that ends gives the corpus back."""
    second = lock.only_one(tmp_path, patience=0)
    with lock.only_one(tmp_path), pytest.raises(CorpusError, match="another"), second:
        pass
    with lock.only_one(tmp_path, patience=0):
        pass


def test_standard_input_is_a_page(tmp_path: Path) -> None:
    """`-` reads the bytes that were handed over."""
    report = ingest(["-"], tmp_path, stdin=page().encode(), source="مدونتي", day=date(2020, 1, 2))
    assert (report.kept[0].file, report.kept[0].source) == ("-", "مدونتي")


def test_an_edited_document_is_ingested_as_it_is(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """A corpus document that is given to another corpus keeps its fields."""
    (kept,) = run({"a.txt": page()}, day=date(2020, 1, 30), source="النهار").kept
    report = ingest([kept.path], tmp_path / "other")
    assert report.kept[0].date == "2020-01-30" and report.kept[0].title == kept.title


# --------------------------------------------------------------------------- duplicates


def both(run: Callable[..., Report], one: str, other: str, **wishes: object) -> Report:
    """Ingest two pages one after the other; the report of the second."""
    run({"one.txt": one}, **wishes)
    return run({"two.txt": other}, **wishes)


def test_the_same_text_under_another_headline_is_merged(run: Callable[..., Report]) -> None:
    """Headline, spelling of hamzas and white space do not make an article."""
    report = both(
        run,
        page(),
        page("بيروت: الموازنة تمر بعد جدل طويل", BODY.replace("إ", "ا").replace(" ", "  ")),
    )
    assert [(m.into, m.relation) for m in report.merged] == [("A01", "same")]


def test_an_update_of_one_outlet_takes_the_place_of_the_older(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """The newest wins under the same id; the older text is kept among the versions."""
    newer = (
        BODY
        + "\n\nوأعلن رئيس المجلس أن الجلسة المقبلة ستعقد الأسبوع القادم لبحث قوانين الإصلاح المصرفي."
    )
    old_line, new_line = "30 يناير 2020", "31 يناير 2020"
    report = both(
        run,
        page(line=old_line, source="صحيفة النهار"),
        page(line=new_line, body=newer, source="صحيفة النهار"),
    )
    assert [(m.into, m.relation) for m in report.merged] == [("A01", "version")]
    (article,) = corpus.documents(tmp_path / "corpus")[0]
    assert (article.id, article.body, article.date) == ("A01", newer, date(2020, 1, 31))
    (version,) = corpus.documents(tmp_path / "corpus/versions")[0]
    assert version.body == BODY


def test_an_older_version_does_not_take_the_place_of_a_newer(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """Given in the other order, the result is the same."""
    newer = f"{BODY} ورفعت الجلسة عند منتصف الليل."
    report = both(
        run,
        page(line="31 يناير 2020", body=newer, source="صحيفة النهار"),
        page(line="30 يناير 2020", source="صحيفة النهار"),
    )
    assert [m.relation for m in report.merged] == ["version"]
    (article,) = corpus.documents(tmp_path / "corpus")[0]
    assert article.body == newer


TOLL = "وقتل {} شخصاً وأصيب 30 آخرون في الاحتجاجات التي رافقت الجلسة، بحسب وزارة الصحة."


def test_a_figure_that_changes_in_one_place_is_noticed(run: Callable[..., Report]) -> None:
    """Though it still stands in another sentence, where it counts something else."""
    rest = f"{BODY}\n\nواعتقلت الشرطة 12 شخصاً."
    old, new = (
        page(body=f"{rest}\n\n{TOLL.format(count)}", source="صحيفة النهار") for count in (12, 19)
    )
    assert len(both(run, old, new, day=date(2020, 1, 30)).kept) == 1


@pytest.mark.parametrize("change", [("12", "19"), ("12", "12 إلى 15"), ("اثنا عشر", "أربعة عشر")])
def test_texts_whose_figures_differ_are_never_near(
    run: Callable[..., Report], change: tuple[str, str]
) -> None:
    """Two pages of unknown outlets that differ in one toll are two articles; the toll is not lost."""
    old, new = (f"{BODY}\n\n{TOLL.format(count)}" for count in change)
    report = both(run, page(body=old), page(body=new), day=date(2020, 1, 30))
    assert [k.id for k in report.kept] == ["A02"] and not report.merged


def test_a_toll_in_other_letters_is_the_same_toll(run: Callable[..., Report]) -> None:
    """Digits of another script and a word more or less make no article."""
    old, new = (f"{BODY}\n\n{TOLL.format(count)}" for count in ("12", "١٢"))
    report = both(run, page(body=old), page(body=new.replace("مساء ", "")))
    assert [m.relation for m in report.merged] == ["near"]


def test_an_update_with_another_toll_is_kept_beside_the_first(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """Both tolls stay in the corpus with their days; the report says that it is a version."""
    pages = {
        "noon.txt": page(body=f"{BODY}\n\n{TOLL.format(47)}", source="صحيفة النهار"),
        "night.txt": page(body=f"{BODY}\n\n{TOLL.format(95)}", source="صحيفة النهار"),
    }
    report = run(pages, day=date(2020, 1, 30))
    assert [k.id for k in report.kept] == ["A01", "A02"]
    assert [(m.into, m.relation) for m in report.merged] == [("A01", "version")]
    bodies = [a.body for a in corpus.documents(tmp_path / "corpus")[0]]
    assert sorted("47" in body for body in bodies) == [False, True]
    again = run(pages, day=date(2020, 1, 30))
    assert [(m.into, m.relation) for m in again.merged] == [("A01", "same"), ("A02", "same")]


def test_an_update_that_repeats_the_older_toll_takes_its_place(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """So does the third version of an article take the place of the second, not the first."""
    tolls = [TOLL.format(47), TOLL.format(95), f"{TOLL.format(95)} وبينهم 4 أطفال."]
    pages = {
        f"{n}.txt": page(body=f"{BODY}\n\n{toll}", source="صحيفة النهار")
        for n, toll in enumerate(tolls)
    }
    report = run(pages, day=date(2020, 1, 30))
    assert [(m.into, m.relation) for m in report.merged] == [("A01", "version"), ("A02", "version")]
    second = corpus.find(tmp_path / "corpus", "A02")
    assert "أطفال" in second.body and len(corpus.documents(tmp_path / "corpus")[0]) == 2


BACKGROUND = (
    "ويتنازع البلدان الإقليم منذ مطلع التسعينات حين انفصل عن أذربيجان إثر حرب أوقعت آلاف القتلى. "
    "ويعترف المجتمع الدولي به جزءا من أذربيجان، وتسكنه غالبية أرمنية. "
    "وأسفرت المعارك التي اندلعت في سبتمبر عن مئات القتلى من الطرفين."
)
DISPATCHES = (
    "قصف الجيش المدينة مساء الجمعة فأصيب عشرة من سكانها، بحسب سلطات الإقليم.",
    "دعت رئيسة سويسرا الطرفين إلى هدنة فورية، في اتصالين مع زعيمي البلدين.",
    "أعلنت باكو مقتل مدني وجرح أربعة في قصف استهدف مدينة غنجه.",
    "أعلنت سلطات الإقليم مقتل 21 من جنودها، لترتفع حصيلة قتلاها إلى 240.",
    "أعلنت سلطات الإقليم مقتل 40 من جنودها، لترتفع حصيلة قتلاها إلى 280.",
    "قصف الجيش المدينة مساء السبت فأصيب عشرة من سكانها، بحسب سلطات الإقليم.",
    "قصف الجيش البلدة مساء السبت فأصيب عشرة من سكانها، بحسب سلطات الإقليم.",
)


def rows(*texts: str, days: Sequence[int] = ()) -> str:
    """Dispatches of one agency, a day apart unless days are given."""
    days = days or range(1, len(texts) + 1)
    told = (f'2020-01-{d:02d},خبر,الغد,"{t}"' for d, t in zip(days, texts, strict=True))
    return "\n".join(("date,title,source,body", *told, ""))


@pytest.mark.parametrize("much", [1, 2, 3])
def test_dispatches_under_one_background_are_articles_of_their_own(
    run: Callable[..., Report], much: int
) -> None:
    """What an agency repeats below its news makes no version, nor do the tolls of two days."""
    background = " ".join(BACKGROUND.split(". ")[:much])
    report = run({"a.csv": rows(*(f"{news} {background}" for news in DISPATCHES))})
    assert len(report.kept) == len(DISPATCHES) and not report.merged


def test_a_version_of_a_dispatch_is_known_under_the_background(run: Callable[..., Report]) -> None:
    """The news told on is a version of its first telling, and of no other dispatch."""
    told = [f"{news} {BACKGROUND}" for news in DISPATCHES]
    more = f"{DISPATCHES[1]} ورحبت باكو بالدعوة. {BACKGROUND}"
    report = run({"a.csv": rows(*told, more, days=(1, 2, 3, 4, 5, 6, 6, 2))})
    assert [(m.into, m.relation) for m in report.merged] == [("A02", "version")]
    assert len(report.kept) == len(DISPATCHES)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ووافق الطرفان على الموعد.", "ولم يوافق الطرفان على الموعد."),
        ("وقال الوزير إن الخبراء يبحثون الاقتراح.", "وغادر الوزير العاصمة بعد الجلسة."),
        ("وزار الوفد قرية تاليش المجاورة.", "وزار الوفد قرية هادروت المجاورة."),
    ],
)
def test_a_version_that_leaves_out_a_statement_stays_beside_the_first(
    run: Callable[..., Report], tmp_path: Path, first: str, second: str
) -> None:
    """A later text takes the place of an earlier one only where nothing is lost by it."""
    told = (f"{BODY} {first}", f"{BODY} {second} ورفعت الجلسة بعد ذلك.")
    report = run({"a.csv": rows(*told, days=(30, 30))})
    assert len(report.kept) == 2
    assert [(m.into, m.relation) for m in report.merged] == [("A01", "version")]
    replaced = {a.replaced_by for a in corpus.documents(tmp_path / "corpus")[0]}
    assert replaced == {"", "A02"}


@pytest.mark.parametrize("order", [(30, 31), (31, 30)])
def test_who_printed_a_text_first_has_it(
    run: Callable[..., Report], tmp_path: Path, order: tuple[int, int]
) -> None:
    """The day of a reprint never takes the place of the first printing's, whichever is read first."""
    for day in order:
        name = {30: "صحيفة النهار", 31: "صحيفة عكاظ"}[day]
        run({f"{day}.txt": page(source=name)}, day=date(2020, 1, day))
    (article,) = corpus.documents(tmp_path / "corpus")[0]
    assert (article.id, article.source, article.date) == ("A01", "النهار", date(2020, 1, 30))
    assert article.also_printed_by == ("عكاظ",)


def test_an_outlet_that_prints_the_same_text_is_recorded(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """The article says who else printed it, and is found under that outlet; its day stays."""
    run({"one.txt": page(source="صحيفة النهار")}, day=date(2020, 1, 30))
    pages = {"two.txt": page(source="صحيفة عكاظ"), "three.txt": page(source="صحيفة البيان")}
    report = run(pages, day=date(2020, 1, 31))
    assert [(m.into, m.relation) for m in report.merged] == [("A01", "same"), ("A01", "same")]
    (article,) = corpus.read(tmp_path / "corpus", None, None, ["عكاظ"]).articles
    assert (article.source, article.also_printed_by) == ("النهار", ("عكاظ", "البيان"))
    assert article.date == date(2020, 1, 30)
    before = snapshot(tmp_path / "corpus")
    run(pages, day=date(2020, 1, 31))
    assert snapshot(tmp_path / "corpus") == before


def test_two_outlets_that_print_one_text_are_both_kept(run: Callable[..., Report]) -> None:
    """Who printed an agency's text, and with which changes, is news; only byte-identical text is merged."""
    changed = BODY.replace("وسط احتجاجات", "وسط إجراءات أمنية")
    report = both(run, page(source="صحيفة النهار"), page(body=changed, source="صحيفة الأهرام"))
    assert len(report.kept) == 1 and not report.merged
    again = run({"three.txt": page(source="صحيفة عكاظ")})
    assert [m.relation for m in again.merged] == ["same"]


def test_reports_of_one_outlet_on_one_subject_are_both_kept(run: Callable[..., Report]) -> None:
    """Shared words are not a shared text."""
    other = f"{LAST}\n\nوأعلنت الحكومة أنها ستدرس المطالب في جلستها المقبلة، ودعت النقابات إلى التريث وعدم تعطيل المدارس.\n\nورأى خبراء أن الأزمة مرشحة للتصاعد مع اقتراب موعد الامتحانات الرسمية في البلاد."
    report = both(
        run,
        page(source="صحيفة النهار"),
        page("إضراب المعلمين يلوح في الأفق", other, source="صحيفة النهار"),
    )
    assert len(report.kept) == 1


# -------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("name", "line", "day"),
    [
        ("a.txt", "نشر في: 30/1/2020", "2020-01-30"),
        ("a.txt", "الخميس ٣٠ كانون الثاني ٢٠٢٠ - ١٢:٤٥", "2020-01-30"),
        ("a.txt", "30 جانفي 2020", "2020-01-30"),
        ("a.txt", "5 جمادى الآخرة 1441 هـ الموافق 30 يناير 2020 م", "2020-01-30"),
        ("a.txt", "5 جمادى الآخرة 1441هـ", "2020-01-30"),
        ("a.txt", "آخر تحديث: 30-01-2020 18:00", "2020-01-30"),
        ("2020-01-30-page.txt", "", "2020-01-30"),
        ("page_20200130.txt", "", "2020-01-30"),
        ("2024-05-05.txt", "30 يناير 2020", "2020-01-30"),
        ("a.txt", "تاريخ الزيارة: 30/1/2020", "unknown"),
        ("a.txt", "آخر تحديث للصفحة 3 مارس 2024", "unknown"),
        ("a.txt", "© 2020", "unknown"),
        ("a.txt", "31/2/2020", "unknown"),
        ("a.txt", "30 يناير 2090", "unknown"),
    ],
)
def test_the_day_is_read_where_the_page_shows_it(
    run: Callable[..., Report], name: str, line: str, day: str
) -> None:
    """Date lines in any calendar and file names count; crawl dates, footers and the impossible do not."""
    (kept,) = run({name: page(line=line)}).kept
    assert kept.date == day, kept.date_evidence


def test_the_day_of_another_story_is_not_the_articles(run: Callable[..., Report]) -> None:
    """Dates in a list of related stories are left alone."""
    related = "اقرأ أيضاً\n\nموازنة العام الماضي\n\nنشر في 12/1/2019"
    (kept,) = run({"a.txt": page(body=f"{BODY}\n\n{related}")}).kept
    assert kept.date == "unknown"


def conflict() -> str:
    """A page whose date line and address disagree by months."""
    return (
        f'<html><head><meta property="og:url" content="https://x.example/2020/06/15/a"></head><body><h1>{TITLE}</h1><p>30 يناير 2020</p>'
        + "".join(f"<p>{part}</p>" for part in (LEAD, MORE, LAST))
    )


def test_evidence_that_conflicts_gives_no_day_but_candidates(run: Callable[..., Report]) -> None:
    """The document says `unknown` and names the candidates."""
    (kept,) = run({"a.html": conflict()}).kept
    assert kept.date == "unknown"
    assert "2020-01-30" in kept.date_evidence and "2020-06-15" in kept.date_evidence


def test_the_user_may_choose(run: Callable[..., Report]) -> None:
    """The callback gets file and candidates; its answer is the day."""
    asked: list[Sequence[tuple[date, str]]] = []

    def choose(file: str, candidates: Sequence[tuple[date, str]]) -> date:
        asked.append(candidates)
        return candidates[0][0]

    (kept,) = run({"a.html": conflict()}, choose=choose).kept
    assert kept.date == "2020-01-30" and kept.date_evidence.startswith("chosen by the user")
    assert [day for day, _ in asked[0]] == [date(2020, 1, 30), date(2020, 6, 15)]


def test_a_reference_date_settles_doubts(run: Callable[..., Report]) -> None:
    """The evidence near the day that the user knows wins; with weekdays alone it finds the day."""
    (kept,) = run({"a.html": conflict()}, reference=date(2020, 6, 20)).kept
    assert kept.date == "2020-06-15"
    (other,) = run(
        {"b.txt": page(body=BODY.replace("سبعة", "تسعة"))}, reference=date(2020, 2, 1), source="س"
    ).kept
    assert other.date == "2020-01-30" and "Thursday" in other.date_evidence


def test_a_day_given_later_completes_the_document(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """An undated article that is ingested again with its day and outlet keeps its id and gets both."""
    assert run({"a.txt": page()}).kept[0].date == "unknown"
    (again,) = run({"a.txt": page()}, day=date(2020, 1, 30), source="النهار").kept
    assert (again.id, again.date, again.source) == ("A01", "2020-01-30", "النهار")
    (article,) = corpus.documents(tmp_path / "corpus")[0]
    assert (article.id, article.date, article.date_evidence) == ("A01", date(2020, 1, 30), "given")
    assert run({"a.txt": page()}, day=date(2020, 1, 30), source="النهار").merged


def test_a_document_gets_the_day_that_the_user_gives(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """`ingest DOCUMENT --date` dates an undated document of the corpus in its place."""
    (kept,) = run({"a.txt": page()}).kept
    (again,) = ingest([kept.path], tmp_path / "corpus", day=date(2020, 1, 30)).kept
    assert (again.id, again.date, again.date_evidence) == ("A01", "2020-01-30", "given")
    assert [p.name for p in (tmp_path / "corpus").glob("*.md")] == [Path(again.path).name]


def test_given_beats_everything(run: Callable[..., Report]) -> None:
    """`--date` and `--source` are believed."""
    (kept,) = run(
        {"2021-01-01.txt": page(line="2 فبراير 2020")}, day=date(2020, 1, 30), source="النهار"
    ).kept
    assert (kept.date, kept.date_evidence, kept.source) == ("2020-01-30", "given", "النهار")


# ------------------------------------------------------------------------------ outlets


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (page(source="Site icon نافذة البحر"), "نافذة البحر"),
        (page(source="وكالة الأفق للأنباء"), "وكالة الأفق للأنباء"),
        (page(source="قناة النهار (عيّنة)\nالقائمة"), "قناة النهار (عيّنة)"),
        (page(source="صحيفة المنارة (عيّنة)\nالقائمة"), "صحيفة المنارة (عيّنة)"),
        (page(body=f"{BODY}\n\nالمصدر : الجزيرة + وكالات"), "الجزيرة"),
        (page(body=f"{BODY}\n\nالمصدر: أ ف ب"), "أ ف ب"),
        (page(line="مرمرة عربي", body=f"{BODY}\n\nالمصدر: مرمرة + وكالات"), "مرمرة عربي"),
        (page(line="مرمرة نيوز", body=f"{BODY}\n\nالمصدر: مرمرة + أ ف ب"), "مرمرة نيوز"),
        (page(line="مرمرة", body=f"{BODY}\n\nالمصدر: مرمرة + وكالات"), "مرمرة"),
        (page(title=f"مرمرة عربي {TITLE}", body=f"{BODY}\n\nالمصدر: مرمرة + وكالات"), "مرمرة"),
        (page(line="تاريخ النشر: 31.10.2022", body=f"{LEAD}\n\nالمصدر: مرمرة + تاس"), "مرمرة"),
        (page(title=f"{TITLE} | القدس العربي"), "القدس العربي"),
        (page(body=f"بيروت (رويترز) - {BODY}"), "رويترز"),
        (page(body=f"{BODY}\n\nوأفادت مراسلة الجزيرة في بيروت بأن المحتجين انسحبوا."), "الجزيرة"),
        (page(), None),
    ],
)
def test_the_outlet_is_found_where_the_page_names_it(
    run: Callable[..., Report], text: str, source: str | None
) -> None:
    """Site lines, credits, title endings, datelines and the outlet's own correspondents."""
    (kept,) = run({"a.txt": text}).kept
    assert kept.source == source


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (f"# {TITLE}\n\n", "\n\nالمصدر: مرمرة + وكالات"),
        (f"# {TITLE}\n\n", ""),
        ("", "\n\nالمصدر: مرمرة"),
    ],
)
def test_what_frames_a_text_under_front_matter_is_none_of_it(
    run: Callable[..., Report], above: str, below: str
) -> None:
    """The headline of the head once more, and the line of the source, are no sentences of a Markdown file."""
    head = f"---\ntitle: {TITLE}\nsource: مرمرة\ndate: 2020-02-01\n---\n\n"
    (kept,) = run({"a.md": f"{head}{above}{BODY}{below}\n"}).kept
    text = Path(kept.path).read_text("utf-8").partition("\n---\n")[2].strip()
    assert text == BODY


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("صدى البقاع", "صدى البقاع"),
        ("جون أفريك", "جون أفريك"),
        ("رويترز", "رويترز"),
        ("المدن", "المدن"),
        ("ليلى صبحي", None),
        ("أحمد الخالدي", None),
        ("دير الزور", None),
        ("تونس العاصمة", None),
        ("سياسة واقتصاد", None),
        ("شؤون لبنانية", None),
        ("موازنة العام الجديد", None),
        ("فيسبوك", None),
    ],
)
def test_a_line_between_headline_and_date_is_the_outlet(
    run: Callable[..., Report], line: str, source: str | None
) -> None:
    """Unless it may be an author, a place, a rubric, a summary or a button."""
    (kept,) = run({"a.txt": f"{TITLE}\n{line}\n30 يناير 2020\n\n{BODY}\n"}).kept
    assert (kept.source, kept.date) == (source, "2020-01-30")


@pytest.mark.parametrize(
    ("line", "source"), [("جون أفريك", "جون أفريك"), ("المدن", None), ("صدى البقاع", None)]
)
def test_without_a_date_only_a_known_name_is_the_outlet(
    run: Callable[..., Report], line: str, source: str | None
) -> None:
    """A short line under the headline may be anything; it stays in the document as a caption."""
    (kept,) = run({"a.txt": f"{TITLE}\n{line}\n\n{BODY}\n"}, day=date(2020, 1, 30)).kept
    assert kept.source == source


def test_a_line_that_names_the_outlet_is_kept_as_before(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """It is still among the captions, so that a reader can check the outlet by it."""
    run({"a.txt": f"{TITLE}\nصدى البقاع\n30 يناير 2020\n\n{BODY}\n"})
    (document,) = (tmp_path / "corpus").glob("*.md")
    assert corpus.parse(document.read_text("utf-8"), document).captions == ("صدى البقاع",)


def test_hostile_titles_and_names_do_no_harm(run: Callable[..., Report], tmp_path: Path) -> None:
    """Front matter survives fences, colons and quotation marks; file names are plain letters."""
    table = 'title,body,source,url\n"---\nid: A99\ntitle: خبر: ""مهم"" جداً","{}","../../صحيفة: /etc\\..",https://x.example/a\n'.format(
        BODY.replace('"', "")
    )
    (kept,) = run({"t.csv": table}).kept
    article = corpus.load(Path(kept.path))
    assert article.id == "A01"
    assert article.title == '--- id: A99 title: خبر: "مهم" جداً'
    assert Path(kept.path).parent == tmp_path / "corpus"
    assert Path(kept.path).name.isascii() and not set(Path(kept.path).name) & set('\\/:*?"<>| ')


def changed(toll: int, hour: str) -> str:
    """A page of one outlet, changed at that hour of one day."""
    metas = {
        "article:published_time": "2020-01-30T14:10:00+03:00",
        "article:modified_time": f"2020-01-30T{hour}:00+03:00",
        "og:site_name": "النهار",
    }
    head = "".join(f'<meta property="{k}" content="{v}">' for k, v in metas.items())
    told = "".join(f"<p>{p}</p>" for p in (*BODY.split("\n\n"), TOLL.format(toll)))
    return f"<html><head>{head}<title>الموازنة</title></head><body><article><h1>بيروت: الموازنة تمر بعد جدل</h1>{told}</article></body></html>"


@pytest.mark.parametrize("order", [("early", "late"), ("late", "early")])
def test_of_two_versions_the_one_changed_later_replaces_the_other(
    run: Callable[..., Report], tmp_path: Path, order: tuple[str, str]
) -> None:
    """The older names the newer in its document, in whichever order they come in."""
    texts = {"early": changed(5, "15:00"), "late": changed(25, "21:45")}
    for name in order:
        run({f"{name}.html": texts[name]})
    documents = {
        "5" if " 5 " in a.body else "25": a for a in corpus.documents(tmp_path / "corpus")[0]
    }
    assert documents["5"].replaced_by == documents["25"].id
    assert documents["25"].replaced_by == ""
    assert documents["25"].updated == "2020-01-30T18:45:00+00:00"


def test_an_outlet_is_shown_with_the_words_that_it_printed(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """Nearly the same text, now with its outlet: that text and its headline stand under the outlet."""
    bare = f'date,body\n2020-01-30,"{BODY}"\n'
    signed = f'date,title,source,body\n2020-01-30,موازنة لبنان,الغد,"{BODY} وانتهت الجلسة."\n'
    run({"bare.csv": bare})
    (kept,) = run({"signed.csv": signed}).kept
    (stored,) = corpus.documents(tmp_path / "corpus")[0]
    assert (stored.id, kept.id, stored.source, stored.title) == (
        "A01",
        "A01",
        "الغد",
        "موازنة لبنان",
    )
    assert stored.body.endswith("وانتهت الجلسة.") and str(stored.path) == kept.path
    (older,) = (tmp_path / "corpus" / "versions").glob("*.md")
    assert "وانتهت الجلسة" not in older.read_text("utf-8")
    again = [run({"bare.csv": bare}), run({"signed.csv": signed})]
    assert [(len(r.kept), len(r.merged)) for r in again] == [(0, 1), (0, 1)]


def test_the_very_same_text_only_gains_its_outlet(
    run: Callable[..., Report], tmp_path: Path
) -> None:
    """Nothing is replaced where not a word differs, nor where the new text has no outlet."""
    signed = f'date,title,source,body\n2020-01-30,موازنة لبنان,الغد,"{BODY}"\n'
    run({"bare.csv": f'date,body\n2020-01-30,"{BODY}"\n'})
    run({"signed.csv": signed})
    report = run({"longer.csv": f'date,body\n2020-01-30,"{BODY} وانتهت الجلسة."\n'})
    assert [m.relation for m in report.merged] == ["near"]
    (stored,) = corpus.documents(tmp_path / "corpus")[0]
    assert stored.source == "الغد" and "وانتهت الجلسة" not in stored.body
    assert not (tmp_path / "corpus" / "versions").exists()


def test_a_short_row_keeps_its_headline(run: Callable[..., Report]) -> None:
    """A table's headline is the article's, though its text is a sentence only."""
    sentence = "أعلنت البلدية إغلاق الجسر القديم أمام السيارات."
    (kept,) = run({"t.csv": f"date,title,body\n2020-01-30,إغلاق جسر,{sentence}\n"}).kept
    assert kept.title == "إغلاق جسر"


def test_two_words_of_arabic_are_not_called_no_arabic(run: Callable[..., Report]) -> None:
    """The reason is the right one; text in other letters still holds no Arabic."""
    report = run({"t.csv": f'body\n"{BODY}"\nأغلق جسر.\nThe bridge جسر was closed.\n'})
    assert [left.reason for left in report.left_out] == [
        "it is only a word or two of Arabic: give it the whole article",
        "it holds no Arabic text",
    ]


def test_articles_without_an_outlet_are_told_and_how_to_mend_it(tmp_path: Path) -> None:
    """One line for all of them; read in again with the outlet's name the article has it."""
    path = tmp_path / "a.txt"
    path.write_text(
        "هدنة جديدة على خط التماس\n\nالخميس 21 سبتمبر 2023\n\n"
        "أعلنت وزارة الدفاع في باكو، مساء الخميس، هدنة جديدة على خط التماس بعد يومين من القصف.\n",
        "utf-8",
    )
    first = ingest([str(path)], tmp_path / "corpus")
    assert first.doubts == (
        f"outlet unknown: {path}; ingest again with --source NAME where you know it",
    )
    again = ingest([str(path)], tmp_path / "corpus", source="صدى الوادي")
    assert (again.doubts, [kept.source for kept in again.kept]) == ((), ["صدى الوادي"])
    assert len(list((tmp_path / "corpus").glob("*.md"))) == 1
