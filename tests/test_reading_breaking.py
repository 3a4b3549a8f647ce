"""Sentences behind "breaking:": within an article they are its own, above and beside it a ticker's."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.reading.ingest import article, ingest

TITLE = "أذربيجان تطلق عملية عسكرية في قره باغ"
FIRST = "دوي انفجارات في ستيباناكرت وصفارات الإنذار تُسمع في أنحاء المدينة، بحسب مراسلنا."
SECOND = "مقتل طفل وإصابة أحد عشر مدنياً في قصف ستيباناكرت، وفق أمين المظالم في الإقليم."
BEGUN = "الدفاع الأذربيجانية تعلن بدء عملية في قره باغ."


def page(folder: Path, inside: str, above: str = "", below: str = "") -> Path:
    """A page of the web with that in its article, above it and below it."""
    path = folder / "page.html"
    path.write_text(
        f"<html><head><title>{TITLE}</title></head><body>{above}<main><article><h1>{TITLE}</h1>"
        f"{inside}</article></main>{below}</body></html>",
        "utf-8",
    )
    return path


def live(*entries: str) -> str:
    """The entries of a live blog, an hour apart."""
    return "".join(
        f"<div><time>{hour}:45</time><p>{text}</p></div>" for hour, text in enumerate(entries, 12)
    )


@pytest.mark.parametrize("label", ["عاجل:", "عاجل |", "عاجل -", "خبر عاجل:", "عاجل..", "الآن |"])
def test_a_live_entry_that_is_breaking_news_stays_without_its_label(
    tmp_path: Path, label: str
) -> None:
    """It is often the day's main fact."""
    found = article(str(page(tmp_path, live(f"{label} {BEGUN}", FIRST, SECOND))))
    assert found.body.split("\n\n")[0] == f"12:45 {BEGUN}"


def timed(page: str) -> str:
    """An entry of a live blog, with a headline of its own or a label by itself."""
    return f"<div><time>10:30</time>{page}</div>"


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        (timed(f"<span>عاجل</span><p>{BEGUN[:-1]}</p>"), f"10:30 {BEGUN}"),
        (timed(f"<h3>عاجل: {BEGUN[:-1]}</h3><p>{SECOND}</p>"), f"10:30 {BEGUN[:-1]}"),
        (f"<div><span>10:30</span> <span>عاجل: {BEGUN}</span></div>", f"10:30 {BEGUN}"),
        (f"<p>10:30 - عاجل | {BEGUN}</p>", f"10:30 {BEGUN}"),
        (timed("<h3>عاجل: انفجارات في ستيباناكرت</h3>"), "10:30 انفجارات في ستيباناكرت."),
    ],
)
def test_a_live_entry_may_set_its_label_apart(tmp_path: Path, entry: str, kept: str) -> None:
    """On a line by itself, behind the time, or before a headline; one that is all of an entry gets a stop."""
    found = article(str(page(tmp_path, entry + live(FIRST, SECOND, FIRST[:40] + "."))))
    assert found.body.split("\n\n")[0] == kept


@pytest.mark.parametrize("short", ["باكو تنفي.", "قتيلان."])
def test_a_short_breaking_sentence_between_two_paragraphs_stays(tmp_path: Path, short: str) -> None:
    """It need share no word with them."""
    inside = f"<p>{FIRST}</p><p>عاجل: {short}</p><p>{SECOND}</p>"
    assert article(str(page(tmp_path, inside))).body.split("\n\n") == [FIRST, short, SECOND]


def test_a_breaking_sentence_under_a_pasted_date_line_stays(tmp_path: Path) -> None:
    """Headline, outlet and day stand above it."""
    path = tmp_path / "page.txt"
    head = f"{TITLE}\nصحيفة النهر\n19 سبتمبر 2023"
    path.write_text(f"{head}\n\nعاجل: {BEGUN}\n\n{FIRST}\n\n{SECOND}\n", "utf-8")
    found = article(str(path))
    assert (found.title, found.body.split("\n\n")) == (TITLE, [BEGUN, FIRST, SECOND])


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_breaking_sentence_within_the_text_stays(tmp_path: Path, place: int) -> None:
    """Under the headline, between two paragraphs and behind the last."""
    told = [FIRST, SECOND]
    told.insert(place, f"عاجل: {BEGUN}")
    found = article(str(page(tmp_path, "".join(f"<p>{text}</p>" for text in told))))
    assert found.body.split("\n\n")[place] == BEGUN


def test_a_ticker_above_the_article_is_none_of_it(tmp_path: Path) -> None:
    """Neither what speaks of other things, nor a bar of the outlet's name and day."""
    ticker = "<div>عاجل: أسعار النفط ترتفع 2 في المئة.</div>"
    bar = "<div>مباشر | قناة الميدان الإخبارية | 19 سبتمبر 2023</div>"
    found = article(str(page(tmp_path, f"{bar}<p>{FIRST}</p><p>{SECOND}</p>", above=ticker)))
    assert found.body.split("\n\n") == [FIRST, SECOND]


def test_a_sentence_of_the_news_that_is_left_out_is_told(tmp_path: Path) -> None:
    """A ticker's above the headline may be the article's; one about oil is not."""
    tickers = f"<div>عاجل: أسعار النفط ترتفع 2 في المئة.</div><div>عاجل: {BEGUN}</div>"
    path = page(tmp_path, f"<p>{FIRST}</p><p>{SECOND}</p>", above=tickers)
    report = ingest([str(path)], tmp_path / "corpus", dry_run=True)
    assert [line.line for line in report.lines_left_out] == [f"عاجل: {BEGUN}"]


FLASHES = (
    "لجنة إغاثة الميناء: ارتفاع عدد ضحايا حريق السوق إلى خمسة قتلى",
    "مصدر طبي للقناة: 12 قتيلاً في انفجار مستودع الوقود بالبلدة",
    "الدفاع الأذربيجانية: لا صلة لنا بما جرى في المستودع",
)


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize(
    "lead", ["", "تتابع القناة تطورات اليوم لحظة بلحظة، وفيما يلي أبرز ما ورد."]
)
def test_a_page_of_breaking_lines_keeps_each_as_a_paragraph(
    tmp_path: Path, stop: str, lead: str
) -> None:
    """They share no word with one another, with the headline or with a lead; without a full stop they get one."""
    flashes = "".join(f"<p>عاجل: {flash}{stop}</p>" for flash in FLASHES)
    inside = f"<p>19/9/2023</p>{f'<p>{lead}</p>' if lead else ''}{flashes}"
    found = article(str(page(tmp_path, inside))).body.split("\n\n")
    assert found == [*filter(None, [lead]), *(f"{flash}." for flash in FLASHES)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("head", ["", "قناة الميدان\nتطورات الحرب في الإقليم\n19 سبتمبر 2023\n"])
@pytest.mark.parametrize("label", ["عاجل:", "عاجل |"])
def test_breaking_lines_of_a_text_are_never_one_sentence(
    tmp_path: Path, label: str, head: str, between: str
) -> None:
    """They look like lines cut at one width, and under a head like posts of a channel."""
    path = tmp_path / "page.txt"
    path.write_text(head + between.join(f"{label} {flash}" for flash in FLASHES) + "\n", "utf-8")
    found = article(str(path)).body.split("\n\n")
    assert [text.rstrip(".") for text in found] == list(FLASHES)


def test_a_ticker_of_many_lines_is_none_of_a_short_article(tmp_path: Path) -> None:
    """Neither above its headline nor below its two paragraphs, however many words it has."""
    ticker = "".join(f"<div>عاجل: {flash}</div>" for flash in (*FLASHES, *FLASHES))
    found = article(str(page(tmp_path, f"<p>{FIRST}</p>", above=ticker)))
    assert found.body == FIRST
    found = article(str(page(tmp_path, f"<p>{FIRST}</p><p>{SECOND}</p>", below=ticker)))
    assert found.body.split("\n\n") == [FIRST, SECOND]


HEADS = [
    ("صحيفة النهر", "بث مباشر | اليوم الثاني من المعارك وحصيلة ثقيلة بين الأهالي"),
    ("شبكة المدى (عينة)", "عاجل: هدنة في الإقليم بعد يومين من القتال"),
    ("وكالة الميناء", "مباشر: قتلى في غارة على السوق وتضارب في الأعداد"),
    ("قناة الميدان", "الآن | توغل في الأطراف الشرقية وإجلاء السكان"),
]


@pytest.mark.parametrize(("outlet", "headline"), HEADS)
@pytest.mark.parametrize("outlet_first", [True, False])
def test_a_headline_that_says_live_heads_its_page(
    tmp_path: Path, outlet: str, headline: str, outlet_first: bool
) -> None:
    """Nothing but outlet and day stands by it, and it shares no word with the text."""
    path = tmp_path / "page.txt"
    head = (outlet, headline) if outlet_first else (headline, outlet)
    path.write_text("\n".join((*head, "20/9/2023", "", FIRST, "", SECOND)), "utf-8")
    found = article(str(path))
    assert (found.title, found.source) == (headline, outlet)
    assert found.body.split("\n\n") == [FIRST, SECOND]


@pytest.mark.parametrize("ticker", ["عاجل: أسعار النفط ترتفع 2 في المئة", "مباشر | قناة الميدان"])
def test_a_ticker_above_a_headline_of_its_own_is_no_headline(tmp_path: Path, ticker: str) -> None:
    """Another line above the text is the headline."""
    path = tmp_path / "page.txt"
    path.write_text("\n".join((ticker, TITLE, "20/9/2023", "", FIRST, "", SECOND)), "utf-8")
    assert article(str(path)).title == TITLE
