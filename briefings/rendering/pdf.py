"""PDF: the print template, tagged for PDF/UA-1, fonts embedded, the same bytes every time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from pathlib import Path

from briefings.rendering.html import environment, fill
from briefings.rendering.page.context import AnnexArticle, Page
from briefings.rendering.paper import numbers
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
    """The body, which goes on with the list of articles and the first of them; the others in stretches."""
    env = environment(templates)
    first, *others = _stretches(page.articles)
    opening = replace(page, articles=first)
    yield fill(
        "print.html", opening, env=env, part="body", listed=page.articles, digits=numbers.DIGITS
    )
    for stretch in others:
        yield fill("print.html", replace(page, articles=stretch), env=env, part="annex")


def _stretches(articles: Sequence[AnnexArticle]) -> Iterator[tuple[AnnexArticle, ...]]:
    """Whole articles in stretches, the last ones shorter, so that no core has much to wait for.

    The first is one article, for it is laid out with the body: few articles go along all together.
    """
    left = sum(len(article.sentences) for article in articles)
    held: list[AnnexArticle] = []
    sentences, most = 0, left if left < ALONE else 1
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
