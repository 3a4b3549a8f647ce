"""Templates are the user's: looked up, overridden, documented, and never a way out."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from briefing_factory import briefing

from briefings.errors import RenderingError
from briefings.rendering.html import environment, fill
from briefings.rendering.packed.assets import templates_folder
from briefings.rendering.page.context import Page
from briefings.rendering.page.view import page
from briefings.rendering.templates import copy, docs


@pytest.fixture(scope="module")
def small() -> Page:
    """The page of a small briefing."""
    return page(briefing(2, items=8))


def test_a_block_can_be_overridden(small: Page, tmp_path: Path) -> None:
    """A template of the user's that extends the packed one changes one block and keeps the rest."""
    (tmp_path / "web.html").write_text(
        '{% extends "packed/web.html" %}{% block masthead %}Desk Seven{% endblock %}', "utf-8"
    )
    html = fill("web.html", small, tmp_path)
    assert "Desk Seven" in html
    assert "At a glance" in html


def test_the_example_house_style_fills(small: Page) -> None:
    """The house style that lies beside the default one works on the same page."""
    html = fill("print.html", small, templates_folder() / "houses" / "cable", part="body")
    assert "Information cable" in html
    assert small.title_text in html


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("one\n{{ page.nonsense }}", 2, "no attribute 'nonsense'"),
        ("one\ntwo\n{% if %}", 3, "Expected an expression"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ('x\n{% include "gone.html" %}', 2, "gone.html"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(
    small: Page, tmp_path: Path, text: str, line: int, said: str
) -> None:
    """A mistake in a template is one line with the file, the line in it and what is wrong."""
    (tmp_path / "web.html").write_text(text, "utf-8")
    with pytest.raises(RenderingError) as caught:
        fill("web.html", small, tmp_path)
    message = str(caught.value)
    assert f"web.html, line {line}" in message
    assert said in message
    assert "\n" not in message


def test_a_block_that_is_not_there_is_named(small: Page, tmp_path: Path) -> None:
    """A mistyped block would show nothing: file, line and the blocks that there are."""
    (tmp_path / "web.html").write_text(
        '{% extends "packed/web.html" %}\n{% block mastheed %}Desk Seven{% endblock %}', "utf-8"
    )
    with pytest.raises(RenderingError) as caught:
        fill("web.html", small, tmp_path)
    message = str(caught.value)
    assert "web.html, line 2: packed/web.html has no block 'mastheed'" in message
    assert "masthead" in message
    assert "\n" not in message


def test_a_block_of_ones_own_inside_another_is_fine(small: Page, tmp_path: Path) -> None:
    """Such a block is shown where it stands."""
    (tmp_path / "web.html").write_text(
        '{% extends "packed/web.html" %}{% block masthead %}{% block desk %}Desk{% endblock %}'
        "{% endblock %}",
        "utf-8",
    )
    assert "Desk" in fill("web.html", small, tmp_path)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ page.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ include_raw('../pyproject.toml') }}",
        "{% include '/etc/passwd' %}",
    ],
)
def test_a_template_cannot_reach_outside(small: Page, tmp_path: Path, attack: str) -> None:
    """The sandbox refuses Python's inner attributes, and loaders refuse files outside the folders."""
    (tmp_path / "web.html").write_text(attack, "utf-8")
    with pytest.raises(RenderingError):
        fill("web.html", small, tmp_path)


def test_text_is_escaped(small: Page) -> None:
    """A value that is put into a page is text there, whatever it looks like."""
    made = environment().from_string("{{ x }}").render(x="<script>alert(1)</script>")
    assert made == "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_templates_are_copied_once(tmp_path: Path) -> None:
    """All packed templates are copied, and a second copy overwrites nothing."""
    written = copy(tmp_path / "mine")
    assert {path.name for path in written} >= {"print.html", "print.css", "web.html", "web.js"}
    with pytest.raises(RenderingError, match="is there already"):
        copy(tmp_path / "mine")


def test_the_docs_name_every_field() -> None:
    """The documentation of the context is made from the classes, so it names every field."""
    text = docs()
    assert all(f"`{field.name}`" in text for field in fields(Page))
    assert "`glance`" in text
    assert "## Item" in text


def test_a_missing_folder_is_said(small: Page, tmp_path: Path) -> None:
    """A template folder that is not there is an error, not a silent default."""
    with pytest.raises(RenderingError, match="no such template folder"):
        fill("web.html", small, tmp_path / "gone")
