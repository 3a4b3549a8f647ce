"""The room's one door: every form of a briefing, written atomically."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import RenderingError, UsageError
from briefings.files import whole
from briefings.language.slugs import slug
from briefings.records import Briefing

if TYPE_CHECKING:
    from briefings.rendering.page.context import Page

FORMATS = ("pdf", "html", "md", "json", "csv", "docx")
_DATA = frozenset(["json", "csv"])  # forms that hold the same in either language setting
_LONGEST_SCOPE = 60  # letters of a file name that say what the briefing was narrowed to
# Filters that a slug can be read back into; an outlet's name is the user's own, whatever is in it.
_SAID = re.compile(r"(?!.*reports of .*;)[a-z0-9]+(?:;? [a-z0-9]+)*")


def render(
    briefing: Briefing,
    formats: Sequence[str],
    folder: Path,
    *,
    templates: Path | None = None,
    paper: str = "a4",
    accent: str = "",
    logo: Path | None = None,
    attach: bool = False,
    cache: Path | None = None,
) -> list[Path]:
    """Write the briefing in each format into the folder; the paths, in the order asked for.

    With `attach` the PDF is a PDF/A-3 that holds the JSON form; `cache` is a folder for pages that
    were laid out before. All forms are made before the
    first is written, and each is moved into place whole. Raises UsageError for an unknown format,
    paper or colour, RenderingError for a broken template or a folder that cannot be written.
    """
    job = _Job(briefing, templates, paper, accent, logo, attach, cache)
    makers: dict[str, Callable[[], bytes]] = {
        "pdf": job.pdf, "html": job.html, "md": job.markdown,
        "json": job.json, "csv": job.csv, "docx": job.docx,
    }  # fmt: skip
    wanted = list(dict.fromkeys(formats))
    for name in wanted:
        if name not in makers:
            raise UsageError(f"unknown format {name!r}; known: {', '.join(FORMATS)}")
    made = [(folder / f"{stem(briefing, name)}.{name}", makers[name]()) for name in wanted]
    for path, content in made:
        _write(path, content)
    return [path for path, _ in made]


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as file:
            file.write(content)
    except OSError as error:
        raise RenderingError(
            f"{path}: cannot be written ({error.strerror or error}); name another folder with --output"
        ) from error


def stem(briefing: Briefing, form: str) -> str:
    """`briefing-2020-09-27-2020-11-10`; open ends, filters, English alone are named: none is overwritten."""
    first, last = briefing.date_from, briefing.date_to
    if first and last:
        days = f"{first}-{last}"
    else:
        days = f"from-{first}" if first else f"to-{last}" if last else "all"
    alone = briefing.language == "en" and form not in _DATA
    return "-".join(filter(None, ("briefing", days, _scope(briefing), "english" * alone)))


def _scope(briefing: Briefing) -> str:
    """`only-iran-only-casualties`; behind words that do not say the whole of it, a digest of it.

    An outlet's Arabic name is there as the briefing shows it, any other Arabic letter by letter.
    """
    scope = briefing.scope
    if not scope or (len(scope) <= _LONGEST_SCOPE and _SAID.fullmatch(scope.lower())):
        return slug(scope, _LONGEST_SCOPE)
    shown = scope
    for source in sorted(briefing.outlets, key=len, reverse=True):
        shown = shown.replace(source, briefing.outlets[source])
    return f"{slug(shown, _LONGEST_SCOPE)}-{hashlib.sha256(scope.encode()).hexdigest()[:8]}"


@dataclass
class _Job:
    """One briefing on its way into several forms; the page is made once."""

    briefing: Briefing
    templates: Path | None
    paper: str
    accent: str
    logo: Path | None
    attach: bool
    cache: Path | None

    def __post_init__(self) -> None:
        from briefings.rendering.page.view import check_look

        check_look(self.paper, self.accent, self.logo)

    @cached_property
    def page(self) -> Page:
        from briefings.rendering.page.view import page

        return page(self.briefing, paper=self.paper, accent=self.accent, logo=self.logo)

    def pdf(self) -> bytes:
        from briefings.rendering.pdf import to_pdf

        attachment = self.json() if self.attach else None
        return to_pdf(self.page, self.templates, self.logo, attachment, self.cache)

    def html(self) -> bytes:
        from briefings.rendering.html import fill

        return fill("web.html", self.page, self.templates).encode()

    def markdown(self) -> bytes:
        from briefings.rendering.html import fill

        return fill("briefing.md", self.page, self.templates).encode()

    def json(self) -> bytes:
        from briefings.rendering.data import json_text

        return json_text(self.briefing).encode()

    def csv(self) -> bytes:
        from briefings.rendering.data import csv_text

        return csv_text(self.briefing).encode()

    def docx(self) -> bytes:
        from briefings.rendering.docx import to_docx

        return to_docx(self.page)
