"""PDF: the print template, tagged for PDF/UA-1, fonts embedded, the same bytes every time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from pathlib import Path

from briefings.rendering.html import environment, fill
from briefings.rendering.page.context import AnnexArticle, Page
from briefings.rendering.paper.pagecache import kept
from briefings.rendering.paper.workers import EPOCH, Crew

STRETCH = 300  # sentences of the annex in one part: about 20 pages, 150 MB while it is laid out
SHORT = 100  # sentences of the shortest stretch: about 5 pages
ALONE = 150  # sentences below which another process would take longer to start than to help


def to_pdf(
    page: Page,
    templates: Path | None,
    logo: Path | None,
    attachment: bytes | None,
    cache: Path | None,
) -> bytes:
    """The PDF of a page, laid out on as many cores as there are parts for.

    With an attachment (the briefing's JSON) it is a PDF/A-3 that holds it.
    In a `cache` folder finished PDFs are kept and found again by all that goes into them.
    Raises RenderingError for a broken template and where Pango is missing.
    """
    sentences = sum(len(article.sentences) for article in page.articles)
    with Crew(1 if sentences < ALONE else 1 + ceil(sentences / SHORT)) as crew:
        htmls = list(_htmls(page, templates))
        inputs = [html.encode() for html in htmls]
        inputs += [attachment or b"", logo.read_bytes() if logo else b""]
        inputs.append(os.environ.get(EPOCH, "").encode())
        return kept(cache, inputs, lambda: crew.made(htmls, logo, attachment))


def _htmls(page: Page, templates: Path | None) -> Iterator[str]:
    """The body, then the annex in stretches of whole articles, the first below the list of all."""
    env = environment(templates)
    yield fill("print.html", page, env=env, part="body")
    listed = page.articles
    for stretch in _stretches(page.articles):
        part = replace(page, articles=stretch)
        yield fill("print.html", part, env=env, part="annex", listed=listed)
        listed = ()


def _stretches(articles: Sequence[AnnexArticle]) -> Iterator[tuple[AnnexArticle, ...]]:
    """Whole articles in stretches, the last ones shorter, so that no core has much to wait for."""
    left = sum(len(article.sentences) for article in articles)
    held: list[AnnexArticle] = []
    sentences, most = 0, _size(left)
    for article in articles:
        held.append(article)
        sentences += len(article.sentences)
        if sentences >= most:
            yield tuple(held)
            left -= sentences
            held, sentences, most = [], 0, _size(left)
    if held:
        yield tuple(held)


def _size(left: int) -> int:
    """How many sentences the next stretch may have, of those that are left."""
    return min(STRETCH, max(SHORT, left // 3))
