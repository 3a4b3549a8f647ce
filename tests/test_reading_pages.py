"""Pages become articles: what a reader sees of them, and what only their scripts and markup hold."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from reading_files import BODY, FIRST, SECOND, THIRD, TITLE, refused, save

from briefings.errors import ReadingError
from briefings.reading.ingest import article

HTML = f"""<html><head><title>{TITLE} | بوابة البحر</title>
<meta property="og:site_name" content="بوابة البحر">
<meta property="article:published_time" content="2021-11-06T20:00:00Z">
<link rel="canonical" href="https://bahr.example/news/1"></head><body>
<nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav>
<article><h1>{TITLE}</h1><figure><img src=a><figcaption>مركب في الميناء (رويترز)</figcaption></figure>
<p>{FIRST}</p><div class="share">شارك</div><p style="display:none">نص مخفي لا يراه أحد من القراء أبداً.</p>
<p>{SECOND}</p><script>var a = "{FIRST}";</script><p>{THIRD}</p></article>
<aside><h3>الأكثر قراءة</h3><a href=1>الذهب يرتفع</a></aside>
<footer>جميع الحقوق محفوظة 2025</footer></body></html>"""


def test_html_gives_text_and_metadata(tmp_path: Path) -> None:
    """Title, outlet, day and address come from the markup; captions and hidden text are no sentences."""
    found = article(save(tmp_path, "page.html", HTML))
    assert (found.title, found.body) == (TITLE, BODY)
    assert (found.source, str(found.date)) == ("بوابة البحر", "2021-11-06")
    assert found.url == "https://bahr.example/news/1"
    assert "article:published_time" in found.date_evidence
    assert found.captions == ("مركب في الميناء (رويترز)",)


@pytest.mark.parametrize(
    "style",
    [
        "font-size:0",
        "font-size: 0px; line-height: 0",
        "color:transparent",
        "color: rgba(0, 0, 0, 0)",
        "color:#fff;background:white",
        "opacity:0",
        "position:absolute;left:-9999px",
    ],
)
def test_text_that_no_reader_sees_is_no_text(tmp_path: Path, style: str) -> None:
    """Text without size, without colour, in the colour of its ground or outside the page is left out."""
    found = article(save(tmp_path, "page.html", HTML.replace("display:none", style)))
    assert found.body == BODY


@pytest.mark.parametrize(
    "style", ["font-size:0.9em", "color:rgb(0,0,0)", "color:white;background:#000", "opacity:0.8"]
)
def test_text_in_another_dress_is_text(tmp_path: Path, style: str) -> None:
    """Small, pale or inverted text can be read."""
    found = article(save(tmp_path, "page.html", HTML.replace("display:none", style)))
    assert "نص مخفي" in found.body


def tabled(*rows: tuple[str, str], cell: str = "td") -> str:
    """A table of two columns in HTML."""
    cells = (f"<tr><{cell}>{a}</{cell}><{cell}>{b}</{cell}></tr>" for a, b in rows)
    return f"<table>{''.join(cells)}</table>"


def with_table(folder: Path, table: str, *, at: int = 1) -> str:
    """The body of the article with a table before its paragraph of that number; 3 for behind it."""
    parts = [f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD)]
    parts.insert(at, table)
    source = f"<html><body><h1>{TITLE}</h1>{''.join(parts)}</body></html>"
    return article(save(folder, "page.html", source)).body


@pytest.mark.parametrize("at", [1, 3])
def test_rows_of_a_table_of_facts_keep_their_figures(tmp_path: Path, at: int) -> None:
    """Label and figure are one sentence, within the text and behind it."""
    rows = (("الغرقى", "<b>5</b>"), ("الناجون:", "نحو 1,200 شخص"), ("مكان الغرق", "صفاقس"))
    body = with_table(tmp_path, tabled(*rows), at=at)
    assert "الغرقى: 5.\n\nالناجون: نحو 1,200 شخص." in body


def test_the_heading_over_the_figures_says_what_they_count(tmp_path: Path) -> None:
    """It stands before each label, without which the figure would mean nothing."""
    head = "<tr><th>المدينة</th><th>الغرقى</th></tr>"
    table = tabled(("صفاقس", "5"), ("قابس", "7")).replace("<table>", f"<table>{head}")
    assert "الغرقى، صفاقس: 5.\n\nالغرقى، قابس: 7." in with_table(tmp_path, table)


@pytest.mark.parametrize(
    "table",
    [
        tabled(("عدد الزوار", "1234"), ("الغرقى", "5")),
        tabled(("درجة الحرارة", "32"), ("الرطوبة", "60%")),
        tabled(("الدولار", "3.15")),
        tabled(("<a href='/x'>أخبار تونس</a>", "12")),
        tabled(("1", "غرق مركب")),
        tabled(("للتواصل", "71234567")),
        tabled(("موعد الإبحار", "14:30")),
        tabled(("<table><tr><td>الغرقى</td></tr></table>", "5")),
        tabled(("الغرقى", "5")).replace("<td>5", "<td style='display:none'>5"),
    ],
)
def test_counters_layout_and_lists_are_no_facts(tmp_path: Path, table: str) -> None:
    """Rates, weather, links, ranks, telephone numbers, clocks and hidden cells make no sentence."""
    body = with_table(tmp_path, table)
    assert all(text in body for text in (FIRST, SECOND, THIRD))
    assert not any(char.isdigit() for char in body.replace(FIRST, ""))


def test_a_table_above_the_text_is_the_pages_own(tmp_path: Path) -> None:
    """Figures over the first paragraph belong to the site, not to the article."""
    assert with_table(tmp_path, tabled(("الغرقى", "5")), at=0) == BODY


def test_html_says_its_own_encoding(tmp_path: Path) -> None:
    """A page in Windows-1256 that says so is read."""
    page = HTML.replace("<head>", '<head><meta charset="windows-1256">')
    assert article(save(tmp_path, "page.htm", page.encode("cp1256", "ignore"))).body == BODY


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5000 + f"<p>{FIRST}</p>" + "</div>" * 5000,
        f"<html><p>{FIRST}<p>{SECOND}<b><i></b>{THIRD}",
        f"<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><p>{FIRST} &b;</p><p>{SECOND}</p></html>",
        f"<html><body>\x00<p>{FIRST}</p><p>{SECOND}</p><script><!--</script></body></html>",
        f"<html><script type='application/ld+json'>{'[' * 3000}</script><p>{FIRST}</p><p>{SECOND}</p></html>",
    ],
)
def test_hostile_html_is_read_or_refused_in_one_line(tmp_path: Path, page: str) -> None:
    """Depth bombs, entities, broken nesting and broken JSON never end in a traceback."""
    path = save(tmp_path, "page.html", page)
    try:
        assert FIRST in article(path).body
    except ReadingError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize("box", ["div", "span"])
def test_a_page_whose_boxes_lie_deep_is_read_to_its_end(tmp_path: Path, box: str) -> None:
    """Page builders put hundreds of boxes into each other; beyond what can be read the reason is told."""
    told = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    deep = f"<{box}>" * 700 + told + f"</{box}>" * 700
    assert article(save(tmp_path, "page.html", deep)).body == BODY
    below = told + f"<{box}>" * 700 + f"</{box}>" * 700
    assert article(save(tmp_path, "below.html", below)).body == BODY
    assert "too deep" in refused(tmp_path, "far.html", (f"<{box}>" * 5000 + told).encode())


def test_a_saved_web_archive_is_read(tmp_path: Path) -> None:
    """The HTML part of an .mhtml file is the page."""
    import email.mime.multipart
    import email.mime.text

    archive = email.mime.multipart.MIMEMultipart("related")
    archive["Snapshot-Content-Location"] = "https://bahr.example/news/1"
    archive.attach(email.mime.text.MIMEText(HTML, "html", "utf-8"))
    assert article(save(tmp_path, "page.mhtml", archive.as_bytes())).body == BODY


def test_the_frame_of_an_advertisement_is_not_the_page_of_a_web_archive(tmp_path: Path) -> None:
    """The part that was saved from the archive's address is; its own word on its encoding counts."""
    address = "https://bahr.example/news/1"
    frame = "<html><body><p>سيارتك الجديدة في انتظارك مع تقسيط مريح حتى خمس سنوات كاملة.</p></body></html>"
    page = HTML.replace("<head>", '<head><meta charset="windows-1256">')
    parts = [
        ("https://ads.example/f", "; charset=utf-8", frame.encode()),
        (address, "", page.encode("cp1256")),
    ]
    body = b"".join(
        b"--XX\r\nContent-Type: text/html%b\r\nContent-Location: %b\r\nContent-Transfer-Encoding: base64\r\n\r\n%b\r\n"
        % (charset.encode(), where.encode(), base64.encodebytes(data))
        for where, charset, data in parts
    )
    head = f"Snapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\n"
    kind = 'Content-Type: multipart/related; boundary="XX"\r\n\r\n'
    archive = f"{head}{kind}".encode() + body + b"--XX--\r\n"
    assert article(save(tmp_path, "page.mht", archive)).body == BODY


def test_the_outlet_stands_behind_the_title(tmp_path: Path) -> None:
    """`<title>… | Agency</title>` names the outlet where no metadata do."""
    told = "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    text = f"<title>{TITLE} | وكالة الشرق للأنباء</title><h1>{TITLE}</h1>{told}"
    found = article(save(tmp_path, "a.html", f"<html><body>{text}</body></html>"))
    assert (found.title, found.source) == (TITLE, "وكالة الشرق للأنباء")


@pytest.mark.parametrize(
    ("title", "heading", "outlet"),
    [
        (f"{TITLE} - صدى الوادي", TITLE, "صدى الوادي"),
        (f"{TITLE} | المنبر", TITLE, "المنبر"),
        (f"المنبر | {TITLE}", TITLE, "المنبر"),
        (f"{TITLE} | أخبار | صدى الوادي", TITLE, "صدى الوادي"),
        (f"{TITLE} - Sada News", TITLE, "Sada News"),
        (f"{TITLE} - صدى الوادي", "", "صدى الوادي"),
        (f"{TITLE} | صدى الوادي", "صدى الوادي", "صدى الوادي"),
        (f"{TITLE} - السودان", TITLE, None),
        (f"{TITLE} - ليلى صبحي", TITLE, None),
        (f"{TITLE} - فيديو", TITLE, None),
        (f"{TITLE} - عاصفة مفاجئة قبالة صفاقس", TITLE, None),
        ("خاص | رحلة إلى المجهول", "رحلة إلى المجهول", None),
        ("تونس - صفاقس: رحلة إلى المجهول", "تونس - صفاقس: رحلة إلى المجهول", None),
    ],
)
def test_an_outlet_that_no_list_has_stands_beside_the_heading(
    tmp_path: Path, title: str, heading: str, outlet: str | None
) -> None:
    """What `<title>` says more than the heading is the outlet, unless it is a place, author or rubric."""
    told = "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    text = f"<title>{title}</title><h1>{heading}</h1>{told}"
    found = article(save(tmp_path, "a.html", f"<html><body>{text}</body></html>"))
    assert found.source == outlet
    assert found.body == BODY
    assert found.title in {TITLE, heading, title}


def test_a_live_blog_keeps_all_its_headlines(tmp_path: Path) -> None:
    """That of the first entry is no caption; each entry keeps its time, a word before it or not."""
    entries = [
        ("20:30", "مجلس الأمن يعقد جلسة طارئة", FIRST),
        ("17:05", "ارتفاع عدد المفقودين", SECOND),
        ("تحديث 19 فبراير 23:50", "", THIRD),
    ]
    told = "".join(f"<div><span>{t}</span><h2>{h}</h2><p>{p}</p></div>" for t, h, p in entries)
    page = f"<html><body><article><h1>{TITLE}</h1>{told}</article></body></html>"
    assert article(save(tmp_path, "live.html", page)).body.split("\n\n") == [
        "20:30 مجلس الأمن يعقد جلسة طارئة",
        FIRST,
        "17:05 ارتفاع عدد المفقودين",
        SECOND,
        f"23:50 {THIRD}",
    ]


SENTENCES = (
    "بدأت الشرطة دوريات في المدينة بعد ظهر الجمعة.",
    "وقال رئيس الدائرة الإعلامية إن المدينة خالية تقريبا من السكان.",
    "ونفى أن تكون الشرطة قد أوقفت أحدا من المدنيين، لكن مسؤولا محليا قال إن اثنين أوقفا.",
)
NEWS = "الشرطة تدخل المدينة"


def scripted(kind: str, value: object, shown: str = "") -> str:
    """A page with JSON in a script, and what it shows besides."""
    script = f'<script type="application/{kind}">{json.dumps(value, ensure_ascii=False)}</script>'
    return f'<html><head><meta charset="utf-8"><title>{NEWS}</title>{script}</head><body>{shown}</body></html>'


def test_an_article_behind_a_paywall_is_whole_where_its_markup_has_it(tmp_path: Path) -> None:
    """The page shows the first sentence, JSON-LD has them all."""
    body = {"@type": "NewsArticle", "headline": NEWS, "articleBody": "\n".join(SENTENCES)}
    shown = (
        f"<h1>{NEWS}</h1><p>{SENTENCES[0]}</p><p>هذا المقال للمشتركين فقط، اشترك الآن من فضلك.</p>"
    )
    found = article(save(tmp_path, "a.html", scripted("ld+json", body, shown)))
    assert (found.title, found.body) == (NEWS, "\n\n".join(SENTENCES))


def test_half_an_emoji_in_a_pages_script_is_no_text(tmp_path: Path) -> None:
    """Teasers are cut in the middle of one there, too; the article can still be written."""
    body = {"@type": "NewsArticle", "headline": NEWS, "articleBody": "\n".join(SENTENCES) + " HALF"}
    page = scripted("ld+json", body).replace(" HALF", r" \ud83d")
    assert article(save(tmp_path, "a.html", page)).body == "\n\n".join(SENTENCES)


def test_a_script_whose_lists_name_one_another_is_read_to_its_end(tmp_path: Path) -> None:
    """Put in one by one, the lists of these 10 kB would be a thousand million lines."""
    lists = [[place] * 1_000 for place in (3, 4, 5)]
    told = [{"headline": 1, "articleBody": 2}, NEWS, *lists, SENTENCES[0]]
    shown = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    found = article(save(tmp_path, "a.html", scripted("json", told, f"<h1>{NEWS}</h1>{shown}")))
    assert found.body == "\n\n".join(SENTENCES)


def test_a_page_that_a_script_draws_is_read_from_the_script(tmp_path: Path) -> None:
    """With its headline and day; other stories beside it are none of it."""
    told = {
        "title": NEWS,
        "publishedAt": "2023-09-24T11:00Z",
        "content": [f"<p>{s}</p>" for s in SENTENCES],
    }
    other = {"title": "فوز المنتخب في المباراة", "content": " ".join([BODY.replace("\n", " ")] * 2)}
    page = scripted("json", {"props": {"article": told, "more": [other]}}, "<div>جار التحميل</div>")
    found = article(save(tmp_path, "a.html", page))
    assert (found.title, found.body, str(found.date)) == (
        NEWS,
        "\n\n".join(SENTENCES),
        "2023-09-24",
    )


def test_a_script_takes_nothing_from_a_page_that_shows_its_article(tmp_path: Path) -> None:
    """Another story in a script, or the same text cut short, changes nothing."""
    shown = f"<h1>{TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    for body in (" ".join(SENTENCES) * 9, BODY[:80]):
        value = {"@type": "NewsArticle", "headline": NEWS, "articleBody": body}
        found = article(save(tmp_path, "a.html", scripted("ld+json", value, shown)))
        assert found.body == BODY


def test_a_page_without_its_text_says_how_to_get_it(tmp_path: Path) -> None:
    """A frame that a script would fill."""
    page = "<html><head><script src='a.js'></script></head><body><p>جار التحميل</p></body></html>"
    with pytest.raises(ReadingError, match="a script draws its text, which the file lacks: print"):
        article(save(tmp_path, "a.html", page))


def embedded(signature: str) -> str:
    """A page with a post among its text."""
    first, last = BODY.split("\n\n", maxsplit=1)[0], BODY.rsplit("\n\n", maxsplit=1)[-1]
    post = f'<blockquote class="twitter-tweet"><p>عبر آلاف #النازحين الليلة</p>{signature}</blockquote>'
    return f'<meta charset="utf-8"><h1>{TITLE}</h1><p>{first}</p>{post}<p>{last}</p>'


def test_a_post_among_the_text_is_its_authors(tmp_path: Path) -> None:
    """It says who wrote it and when, as one sentence."""
    signature = '&mdash; متطوع (@vol) <a href="#">September 26, 2023</a>'
    found = article(save(tmp_path, "a.html", embedded(signature)))
    assert "كتب متطوع في 26/9/2023: «عبر آلاف النازحين الليلة»." in found.body.split("\n\n")
    assert "September" not in found.body
    latin = embedded("&mdash; Hakob T (@hak) September 26, 2023")
    assert "كتب المستخدم Hakob T في 26/9/2023: «" in article(save(tmp_path, "b.html", latin)).body


def test_a_post_that_nobody_signs_is_no_statement(tmp_path: Path) -> None:
    """It stands beside the text; a quotation that is no post stays in it."""
    found = article(save(tmp_path, "a.html", embedded("")))
    assert "النازحين" not in found.body
    assert found.captions == ("عبر آلاف #النازحين الليلة",)
    quoted = embedded("").replace(' class="twitter-tweet"', "")
    assert "النازحين" in article(save(tmp_path, "b.html", quoted)).body
