"""Articles, titles and reasons are hostile input: they come out as harmless text in every form."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest
from briefing_factory import with_text
from proof.extraction import by_pdfium

from briefings.rendering import render
from briefings.rendering.page.annex import web_address
from briefings.rendering.page.plain import LONGEST_WORD, clean, set_in_type

ATTACKS = [
    "<script>alert('x')</script>",
    "</style><style>body{display:none}</style>",
    '"><img src=x onerror=alert(1)>',
    "<link rel=stylesheet href=http://example.org/x.css>",
    '<a href="file:///etc/passwd">read</a> <iframe src="http://example.org"></iframe>',
    '<object data="file:///etc/passwd"></object> url(file:///etc/passwd) @import "http://x"',
    "{{ 7 * 7 }} {% include '/etc/passwd' %} {# gone #}",
    "javascript:alert(1) data:text/html,x",
    "&lt;script&gt; &#x202e; &amp;",
    "]]> <!-- --> <![CDATA[ ?> ${7*7} #{7*7} `id` $(id)",
    "../../../etc/passwd \\\\host\\share",
    "%PDF-1.7 1 0 obj << /JavaScript >> 12 0 R (unbalanced \\) >> endobj",
]
TEXT = " ".join(ATTACKS)
ARABIC = f"قال {TEXT} في باكو"


class Tags(HTMLParser):
    """Collects what a browser would see as elements and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        self.elements.append((tag, dict(attrs)))


def test_html_has_no_element_or_address_of_a_text(tmp_path: Path) -> None:
    """No script, frame, image, handler or outside address gets from a text into the page."""
    (path,) = render(with_text(ARABIC, TEXT, "check"), ["html"], tmp_path)
    tags = Tags()
    tags.feed(path.read_text("utf-8"))
    names = [name for name, _ in tags.elements]
    assert names.count("script") == 1
    assert names.count("style") == 1
    assert not {"iframe", "img", "link", "object", "base", "embed"} & set(names)
    for name, attributes in tags.elements:
        assert not [key for key in attributes if key.startswith("on")], name
        assert str(attributes.get("href", "#")).startswith("#"), attributes


def test_template_syntax_in_a_text_is_text(tmp_path: Path) -> None:
    """Braces in a text are shown, not run."""
    for path in render(with_text(ARABIC, TEXT), ["html", "md"], tmp_path):
        assert "{{ 7 * 7 }}" in path.read_text("utf-8").replace("\\", "")
        assert " 49 " not in path.read_text("utf-8")


def test_the_pdf_shows_the_text_and_does_nothing(tmp_path: Path) -> None:
    """The PDF holds the text as it was, no script, no file, no link that the text asked for."""
    (path,) = render(with_text(ARABIC, TEXT), ["pdf"], tmp_path)
    text = "".join("".join(by_pdfium(path)).split())
    assert "<script>alert('x')</script>" in text
    assert "{{7*7}}" in text
    assert "root:x:0" not in text
    with pikepdf.open(path) as pdf:
        assert "/OpenAction" not in pdf.Root
        assert "/EmbeddedFiles" not in pdf.Root.Names
        assert not [link for page in pdf.pages for link in page.get("/Annots", []) if "/A" in link]


def test_json_keeps_every_character(tmp_path: Path) -> None:
    """The data form is for programs: the Arabic is verbatim, down to the control characters."""
    ar = "نص\u202e مقلوب \u0007"
    (path,) = render(with_text(ar, "x"), ["json"], tmp_path)
    assert json.loads(path.read_text("utf-8"))["items"][0]["ar"] == ar


def test_controls_and_bidi_overrides_are_taken_out() -> None:
    """NULs, controls, overrides and isolates vanish; white space becomes one space."""
    assert clean("a\0b\u202ec\u2066d\u200fe\ufefff") == "abcdef"
    assert clean(" a\r\n\t b\u2028c ") == "a b c"


def test_a_word_of_100_kilobytes_can_be_broken() -> None:
    """A word that no column holds gets places to break, and loses no letter."""
    broken = clean("س" * 100_000)
    assert max(map(len, broken.split("\u200b"))) == LONGEST_WORD
    assert broken.replace("\u200b", "") == "س" * 100_000


def test_emoji_and_foreign_scripts_need_no_typeface_of_the_machine() -> None:
    """What the packed typefaces lack is named or replaced, so that a PDF is the same everywhere."""
    assert set_in_type("حريق 🔥") == "حريق [fire]"
    assert set_in_type("🇦🇲 🇦🇿") == "[flag AM] [flag AZ]"
    assert set_in_type("ab ﷲ") == "ab ﷲ"
    assert "漢" not in set_in_type("漢字")


def test_endless_words_and_emoji_make_a_pdf(tmp_path: Path) -> None:
    """A text of one 100 kB word, emoji and NULs is laid out over pages, with packed typefaces."""
    made = with_text("س" * 20_000 + " 🔥\0 نهاية", "w" * 100_000 + " 🔥\0 end")
    (path,) = render(made, ["pdf"], tmp_path)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) > 10
        names = {
            str(font.get("/BaseFont", "Type 3"))
            for page in pdf.pages
            for font in page.Resources.Font.values()
        }
    assert all("Noto" in name or "Amiri" in name or name == "Type 3" for name in names), names


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        (" java\0script:x", ""),
        (None, ""),
    ],
)
def test_only_web_addresses_become_links(address: str | None, shown: str) -> None:
    """An article's address is a link only if it is one of the web."""
    assert web_address(address) == shown


def test_a_long_title_is_cut_at_a_word() -> None:
    """No half of a word stands before the note on what is missing, and the note counts what was cut."""
    title = "The ministry announces in a statement " * 8
    kept, note = set_in_type(title).split(" […")
    assert title.startswith(kept + " ")
    assert note.startswith(f"{len(title) - len(kept)} more characters")
    assert set_in_type("x" * 250, 100).startswith("x" * 60)  # nowhere to cut but in the word
