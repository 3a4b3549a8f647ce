"""How well the Arabic comes out of a PDF again: three extractors against the source text."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

LETTERS = re.compile(r"[^\u0621-\u064a]")
LETTERS_AND_DIGITS = re.compile(r"[^\u0621-\u063a\u0641-\u064a0-9\u0660-\u0669]")


def by_pdftotext(path: Path) -> list[str]:
    """The text of each page as Poppler reads it."""
    command = ["pdftotext", str(path), "-"]
    out = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return out.split("\f")[:-1]


def by_pypdf(path: Path) -> list[str]:
    """The text of each page as pypdf reads it."""
    import pypdf

    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def by_pdfium(path: Path) -> list[str]:
    """The text of each page as PDFium (Chromium) reads it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


EXTRACTORS: dict[str, Callable[[Path], list[str]]] = {
    "pdftotext": by_pdftotext,
    "pypdf": by_pypdf,
    "pdfium": by_pdfium,
}


def twelves_found(pages: Sequence[str], texts: Sequence[str]) -> float:
    """The share of the 12-letter pieces of the texts that stand in the extracted text."""
    whole = _only(LETTERS, "".join(pages))
    found = total = 0
    for text in texts:
        letters = _only(LETTERS, text)
        parts = [letters[k : k + 12] for k in range(0, max(1, len(letters) - 12), 12)]
        total += len(parts)
        found += sum(part in whole for part in parts)
    return found / total


def character_error(pages: Sequence[str], texts: Sequence[str]) -> float:
    """Edits per character between each text and the best matching place, letters and digits only."""
    stripped = [_only(LETTERS_AND_DIGITS, page) for page in pages]
    edits = length = 0
    for text in texts:
        wanted = _only(LETTERS_AND_DIGITS, text)
        if wanted:
            edits += min(_distance(wanted, page) for page in stripped)
            length += len(wanted)
    return edits / length


def _distance(wanted: str, page: str) -> int:
    if wanted in page:
        return 0
    if len(page) < len(wanted):
        return Levenshtein.distance(wanted, page)
    found = partial_ratio_alignment(wanted, page)
    place = page[found.dest_start : found.dest_end] if found else ""
    return Levenshtein.distance(wanted, place)


def _only(unwanted: re.Pattern[str], text: str) -> str:
    return unwanted.sub("", unicodedata.normalize("NFKC", text))
