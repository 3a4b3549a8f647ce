"""The title of a briefing, as the file itself holds it, for the subject of its mail."""

from __future__ import annotations

import html
import json
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_LONGEST = 200  # letters of a subject


def title_of(file: Path) -> str:
    """Its title in one line; "" where it has none or is no briefing of ours. Never raises."""
    with suppress(Exception):  # a file of any kind may be mailed
        reader = _READERS.get(file.suffix.lower())
        return " ".join(reader(file).split())[:_LONGEST] if reader else ""
    return ""


def _of_pdf(file: Path) -> str:
    from pypdf import PdfReader

    metadata = PdfReader(file).metadata
    return (metadata and metadata.title) or ""


def _of_json(file: Path) -> str:
    return str(json.loads(file.read_text("utf-8"))["title"])


def _of_markup(pattern: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        found = re.search(pattern, text, re.DOTALL | re.MULTILINE)
        return html.unescape(found[1]) if found else ""

    return read


def _of_docx(file: Path) -> str:
    with zipfile.ZipFile(file) as parts:
        return _in_xml(parts.read("docProps/core.xml").decode())


_in_page = _of_markup(r"<title>([^<]*)</title>")
_in_xml = _of_markup(r"<dc:title>([^<]*)</dc:title>")
_in_lines = _of_markup(r"^# ([^\n]+)$")
_READERS: dict[str, Callable[[Path], str]] = {
    ".pdf": _of_pdf,
    ".json": _of_json,
    ".docx": _of_docx,
    ".html": lambda file: _in_page(file.read_text("utf-8")),
    ".md": lambda file: re.sub(r"\\(.)", r"\1", _in_lines(file.read_text("utf-8"))),
}
