"""PDF: the print template, tagged for PDF/UA-1, fonts embedded, the same bytes every time."""

from __future__ import annotations

import gc
import hashlib
import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.rendering.context import AnnexArticle, Page
from briefings.rendering.html import fill
from briefings.rendering.kept import kept

if TYPE_CHECKING:
    from briefings.rendering.parts import Part

_EPOCH = "SOURCE_DATE_EPOCH"
STRETCH = 300  # sentences of the annex in one part: about 20 pages, 150 MB while it is laid out
ALONE = 150  # sentences below which another process would take longer to start than to help


def to_pdf(
    page: Page,
    templates: Path | None = None,
    logo: Path | None = None,
    attachment: bytes | None = None,
    cache: Path | None = None,
) -> bytes:
    """The PDF of a page, laid out on as many cores as there are parts for.

    With an attachment (the briefing's JSON) it is a PDF/A-3 that holds it.
    In a `cache` folder finished PDFs are kept and found again by all that goes into them.
    Raises RenderingError for a broken template and where Pango is missing.
    """
    htmls = list(_htmls(page, templates))
    few = sum(len(article.sentences) for article in page.articles) < ALONE
    inputs = [html.encode() for html in htmls]
    inputs += [attachment or b"", logo.read_bytes() if logo else b""]
    inputs.append(os.environ.get(_EPOCH, "").encode())
    return kept(cache, inputs, lambda: _made(htmls, few, logo, attachment))


def _made(htmls: Sequence[str], few: bool, logo: Path | None, attachment: bytes | None) -> bytes:
    from briefings.rendering.parts import join, to_bytes

    digest = hashlib.sha256("\0".join(htmls).encode() + (attachment or b""))
    whole = join(_one_by_one(htmls, logo) if few else _side_by_side(htmls, logo))
    if attachment is not None:
        from briefings.rendering.archive import archive

        archive(whole, attachment)
    moment = os.environ.get(_EPOCH, "")
    if moment.isdigit():
        import pydyf

        stamp = f"D:{datetime.fromtimestamp(int(moment), UTC):%Y%m%d%H%M%S}Z"
        whole.info["CreationDate"] = whole.info["ModDate"] = pydyf.String(stamp)
    return to_bytes(whole, digest.hexdigest()[:32].encode())


def _htmls(page: Page, templates: Path | None) -> Iterator[str]:
    """The body, then the annex in stretches of whole articles."""
    yield fill("print.html", page, templates, part="body")
    for stretch in _stretches(page.articles):
        yield fill("print.html", replace(page, articles=stretch), templates, part="annex")


def _stretches(articles: Iterable[AnnexArticle]) -> Iterator[tuple[AnnexArticle, ...]]:
    held: list[AnnexArticle] = []
    sentences = 0
    for article in articles:
        held.append(article)
        sentences += len(article.sentences)
        if sentences >= STRETCH:
            yield tuple(held)
            held, sentences = [], 0
    if held:
        yield tuple(held)


def _one_by_one(htmls: Sequence[str], logo: Path | None) -> list[Part]:
    return [_lay_out(html, logo) for html in htmls]


def _side_by_side(htmls: Sequence[str], logo: Path | None) -> list[Part]:
    workers = min(len(htmls), _cores())
    if workers < 2:
        return _one_by_one(htmls, logo)
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            return list(pool.map(_lay_out, htmls, [logo] * len(htmls)))
    except BrokenProcessPool:  # no second process to be had: slower, but the same bytes
        return _one_by_one(htmls, logo)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _lay_out(html: str, logo: Path | None) -> Part:
    """One part, in this process; without the garbage collector, which finds nothing here."""
    from briefings.rendering.parts import lay_out

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with _no_collector(), _fixed_time():
        return lay_out(html, logo)


@contextmanager
def _fixed_time() -> Iterator[None]:
    """A subset of a typeface bears the time of its making, unless this variable names another."""
    given = os.environ.get(_EPOCH)
    os.environ.setdefault(_EPOCH, "0")
    try:
        yield
    finally:
        if given is None:
            del os.environ[_EPOCH]


@contextmanager
def _no_collector() -> Iterator[None]:
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
