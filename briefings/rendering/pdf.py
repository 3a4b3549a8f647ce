"""PDF: the print template through WeasyPrint, tagged for PDF/UA-1, fonts embedded, bytes repeatable."""

from __future__ import annotations

import hashlib
import logging
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefings.errors import RenderingError
from briefings.rendering.assets import resolve
from briefings.rendering.extraction import mend


def to_pdf(html: str, logo: Path | None = None) -> bytes:
    """The PDF of a filled print template.

    Nothing but packed assets and the logo is ever loaded. The same HTML gives the same bytes.
    """
    try:
        import weasyprint
    except OSError as error:  # WeasyPrint loads Pango when it is imported
        raise RenderingError(
            "Pango is missing; install it (Debian: apt-get install libpango-1.0-0 "
            "libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango)"
        ) from error
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    document = weasyprint.HTML(string=html, base_url="asset:/", url_fetcher=_fetcher(logo)).render()
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    made: bytes = document.write_pdf(
        pdf_variant="pdf/ua-1", pdf_identifier=identifier, finisher=_finish
    )
    return made


def _finish(document: Any, pdf: Any) -> None:
    mend(pdf, document.fonts.values())
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    if moment.isdigit():
        stamp = f"D:{datetime.fromtimestamp(int(moment), UTC):%Y%m%d%H%M%S}Z"
        pdf.info["CreationDate"] = pdf.info["ModDate"] = _string(stamp)


def _string(text: str) -> Any:
    import pydyf

    return pydyf.String(text)


def _fetcher(logo: Path | None) -> Any:
    """A fetcher that opens packed files by name and refuses every other address."""
    from weasyprint.urls import URLFetcherResponse

    def fetch(url: str, *_: object, **__: object) -> Any:
        return URLFetcherResponse(url, resolve(url, logo).read_bytes())

    return fetch
