"""Feeds and pages by address, against a real HTTP server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from briefings.reading.ingest import ingest

P1 = "أعلنت وزارة الزراعة المغربية الاثنين أن محصول الحبوب سيبلغ ثلاثين مليون قنطار، بعد موسم اتسم بقلة الأمطار."
P2 = "وقال الوزير إن الحكومة ستدعم استيراد القمح اللين حتى نهاية العام، وستوزع الشعير المدعم على مربي الماشية."
P3 = "ودعت جمعيات الفلاحين إلى تعميم الري بالتنقيط في المناطق المتضررة، وإلى إعفاء صغار الفلاحين من الديون المتراكمة عليهم منذ ثلاث سنوات."
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>صحيفة الحقول</title>
<item><title>محصول الحبوب يتراجع في المغرب</title><link>HOST/a.html</link><pubDate>Mon, 25 Apr 2022 18:00:00 +0000</pubDate>
<content:encoded><![CDATA[<p>{P1}</p><p>{P2}</p><p>{P3}</p><p>ظهرت المقالة أولاً على الحقول</p>]]></content:encoded></item>
<item><title>دعم الشعير</title><link>HOST/b.html</link><pubDate>Tue, 26 Apr 2022 08:00:00 +0000</pubDate>
<description>خلاصة قصيرة</description></item>
<item><title>عنوان فقط</title><link>HOST/private/c.html</link></item>
</channel></rss>"""
Q1 = "باشرت المصالح البيطرية في المغرب الثلاثاء توزيع الشعير المدعم على مربي الماشية في ستة أقاليم جنوبية."
Q2 = "وسيستفيد من العملية، وفق بلاغ رسمي، نحو خمسين ألف مرب خلال الأسابيع الثلاثة المقبلة."
PAGE = f"<html><body><article><h1>الحكومة تدعم الشعير</h1><p>{Q1}</p><p>{Q2}</p></article></body></html>"


class _Server(ThreadingHTTPServer):
    """Keeps what it was asked for: paths, and the ETag that the asker has."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Site)
        self.seen: list[tuple[str, str | None]] = []


class _Site(BaseHTTPRequestHandler):
    """A small site: a feed with an ETag, a page, a redirect to a file, robots.txt."""

    server: _Server

    def do_GET(self) -> None:
        host = f"http://{self.headers['Host']}"
        self.server.seen.append((self.path, self.headers.get("If-None-Match")))
        if self.path == "/feed" and self.headers.get("If-None-Match") == '"1"':
            self.send_response(304)
            self.end_headers()
        elif self.path == "/feed":
            self._answer(FEED.replace("HOST", host), "application/rss+xml", ETag='"1"')
        elif self.path in {"/b.html", "/private/c.html"}:
            self._answer(PAGE, "text/html; charset=utf-8")
        elif self.path == "/robots.txt":
            self._answer("User-agent: *\nDisallow: /private/", "text/plain")
        elif self.path == "/jump":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()
        else:
            self.send_error(404)

    def _answer(self, text: str, kind: str, **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    """The address of the running site, and the requests that it saw."""
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", server.seen
    server.shutdown()
    server.server_close()
    thread.join()


Site = tuple[str, list[tuple[str, str | None]]]


def test_a_feed_gives_its_articles(site: Site, tmp_path: Path) -> None:
    """Full entries as they are, short ones from their pages, forbidden ones named; days from the feed."""
    report = ingest([f"{site[0]}/feed"], tmp_path)
    first, second = report.kept
    assert (first.title, first.source, first.date) == (
        "محصول الحبوب يتراجع في المغرب",
        "صحيفة الحقول",
        "2022-04-25",
    )
    assert Path(first.path).read_text("utf-8").rstrip().endswith(f"{P1}\n\n{P2}\n\n{P3}")
    assert (second.url, second.date) == (f"{site[0]}/b.html", "2022-04-26")
    (left,) = report.left_out
    assert "robots.txt" in left.reason


def test_an_unchanged_feed_costs_one_request(site: Site, tmp_path: Path) -> None:
    """The ETag of the last visit is sent along; nothing is fetched again."""
    ingest([f"{site[0]}/feed"], tmp_path)
    site[1].clear()
    report = ingest([f"{site[0]}/feed"], tmp_path)
    assert site[1] == [("/feed", '"1"')]
    assert not report.kept and not report.merged and not report.left_out


def test_a_page_is_read_by_its_address(site: Site, tmp_path: Path) -> None:
    """Its address goes into the document."""
    (kept,) = ingest([f"{site[0]}/b.html"], tmp_path).kept
    assert (kept.url, kept.title) == (f"{site[0]}/b.html", "الحكومة تدعم الشعير")


@pytest.mark.parametrize(
    ("path", "reason"), [("/nowhere", "404"), ("/jump", "refused"), (":1/x", "cannot be fetched")]
)
def test_an_address_that_gives_no_page_is_left_out(
    site: Site, tmp_path: Path, path: str, reason: str
) -> None:
    """Each with its reason; nothing but http is followed."""
    address = path if path.startswith("http") else site[0] + path
    address = "http://127.0.0.1:1/x" if path.startswith(":") else address
    (left,) = ingest([address], tmp_path).left_out
    assert reason in left.reason


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://x.example/a", "data://text"])
def test_other_schemes_are_refused(tmp_path: Path, address: str) -> None:
    """Only http and https are read."""
    (left,) = ingest([address], tmp_path).left_out
    assert "http" in left.reason


def test_a_feed_in_a_file_is_read_without_the_network(site: Site, tmp_path: Path) -> None:
    """Entries that are full articles are kept; the others are named; no request is made."""
    (tmp_path / "feed.xml").write_text(FEED.replace("HOST", site[0]), "utf-8")
    report = ingest([str(tmp_path / "feed.xml")], tmp_path / "corpus")
    assert len(report.kept) == 1 and len(report.left_out) == 2
    assert not site[1]


def test_a_feed_with_entities_is_refused(tmp_path: Path) -> None:
    """No feed needs them; bombs do."""
    (tmp_path / "feed.rss").write_text(
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "x">]><rss><channel/></rss>', "utf-8"
    )
    (left,) = ingest([str(tmp_path / "feed.rss")], tmp_path / "corpus").left_out
    assert "entities" in left.reason
