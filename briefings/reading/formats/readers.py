"""From bytes to raw pages, by the suffix of the name; one file may hold many pages.

Everything that comes in is hostile: sizes are bounded, archives are read in memory without paths,
and whatever a library raises becomes a ReadingError with one line for the user.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import PurePosixPath

from briefings.errors import ReadingError
from briefings.reading.words.encoding import check, decode
from briefings.reading.words.mojibake import mended, mended_bytes
from briefings.reading.words.pages import Page, Unreadable

LARGEST = 64 * 2**20  # bytes of one file
_LARGEST_TEXT = 8 * 2**20  # of one that is words only: some two thousand articles
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # the first bytes of its files, and of new ones with a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK, _DOCUMENT = (name.encode("utf-16-le") for name in ("Workbook", "WordDocument"))
# Texts that may hold Arabic and are no articles: the strings of a program, a style, a setting, a log.
_PROGRAM = re.compile(
    r"\.(?:bat|c|cfg|conf|cpp|cs|css|go|h|ini|ipynb|java|js|jsx|kt|log|lua|pl|ps1|py|r|rb|rs|scss|sh|sql|svg"
    r"|swift|tex|toml|ts|tsx|vue|ya?ml)"
)
_NEWER = {".doc": ".docx", ".dot": ".docx", ".xls": ".xlsx", ".xlsb": ".xlsx", ".ppt": ".pdf"}
HEAD = 64 * 2**10  # bytes of it that tell what it is


def read(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The pages of a file, with those that could not be read.

    Raises ReadingError where the file as a whole is no good; the message does not repeat its name.
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReadingError("it is empty")
    if len(data) > LARGEST:
        raise ReadingError(f"it is larger than {LARGEST // 2**20} MB: split it")
    if data.startswith(_OLD_OFFICE) and not _is_old_workbook(data):
        raise ReadingError(_of_old_office(_suffix(name), data))
    kind = _kind(_suffix(name), data)
    if kind == "text" and _PROGRAM.fullmatch(_suffix(name)):
        raise ReadingError(
            f"it is a program's or a program's own file ({_suffix(name)}): if it is an article, name it .txt"
        )
    if len(data) > _LARGEST_TEXT and kind in {"text", "markdown", "rtf"}:
        raise ReadingError(
            f"it is a text of more than {_LARGEST_TEXT // 2**20} MB, longer than articles are: split it"
        )
    how = ""
    if kind in _TEXTS:
        data, how = mended_bytes(data)
    for page in _reader(kind)(name, data):
        yield replace(page, mended=how) if how and isinstance(page, Page) else page


def unreadable(name: str, load_head: Callable[[], bytes]) -> str:
    """Why a file that nobody named by itself is passed over, by its name and first bytes; or "".

    A name without a suffix says nothing: such a file is read where it holds Arabic text, or is of a
    kind that its first bytes tell.
    """
    suffix = _suffix(name)
    if suffix in SUFFIXES:
        return ""
    if re.search("[a-z]", suffix):
        return f"{suffix} is not a kind of file that is read"
    try:
        head = load_head()
        if not _signature(head):
            check(mended(decode(head)).text)
    except ReadingError as error:
        return f"it has no suffix, and {error}"
    return ""


def _of_old_office(suffix: str, data: bytes) -> str:
    """Why such a file is not read, and what to do."""
    if _LOCKED in data:
        return "it has a password: save it without one"
    newer = _NEWER.get(suffix, ".docx or .xlsx")
    return f"it is a file of an old Word or Excel: open it there and save it as {newer}"


def _is_old_workbook(data: bytes) -> bool:
    """Whether a file of an old office program is a workbook, by the names of its streams."""
    return _WORKBOOK in data and not any(other in data for other in (_LOCKED, _DOCUMENT))


def is_archive(name: str, data: bytes) -> bool:
    """Whether a file is an archive of pages, by its name or its first bytes."""
    return _kind(_suffix(name), data) == "zip"


def may_hold_files(name: str, data: bytes) -> bool:
    """Whether a file may hold others of any kind: an archive or a mail."""
    return _kind(_suffix(name), data) in {"zip", "mail", "mailbox"}


def _suffix(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def _kind(suffix: str, data: bytes) -> str:
    kind = SUFFIXES.get(suffix) or "text"
    signature = _signature(data)
    if kind == "zip" or (signature == "zip" and kind in _PACKED):
        return kind
    return kind if kind == "webtable" and signature == "html" else signature or kind


def _reader(kind: str) -> Callable[[str, bytes], Iterator[Page | Unreadable]]:
    module, function = _READERS[kind]
    found: Callable[[str, bytes], Iterator[Page | Unreadable]]
    found = getattr(import_module(f"briefings.reading.formats.{module}"), function)
    return found


def _signature(data: bytes) -> str | None:
    """What a file is by its first bytes, whatever its name says."""
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"pk\x03\x04"):
        return _packed(data)
    if head.startswith((b"<!doctype html", b"<html")):
        return "webtable" if b"office:excel" in head else "html"
    if head.startswith(b"<?xml") and (b"<rss" in head or b"<feed" in head or b"<rdf" in head):
        return "feed"
    return next((kind for kind, first in _FIRST.items() if first.match(head)), None)


def _packed(data: bytes) -> str:
    """What a ZIP archive is: its own word for it comes first in some, in others the names of parts tell."""
    stated = next((kind for kind, word in _STATED.items() if word in data[:200]), None)
    names = data[-_DIRECTORY:]
    parted = next((kind for kind, part in _PARTS.items() if part in names), None)
    return stated or parted or "zip"


_FIRST = {
    "pdf": re.compile(rb"%pdf-"),
    "rtf": re.compile(rb"\{\\rtf"),
    "xls": re.compile(re.escape(_OLD_OFFICE)),
    "feed": re.compile(rb"<rss|<feed"),
    "mailbox": re.compile(rb"from [^\n]*\d{2}:\d{2}[^\n]*\n[!-9;-~]+:"),  # its first mail
}
_STATED = {
    "epub": b"mimetypeapplication/epub+zip",
    "odt": b"mimetypeapplication/vnd.oasis.opendocument.text",
    "ods": b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
}
_PARTS = {"docx": b"word/document", "xlsx": b"xl/workbook"}
_PACKED = frozenset(["docx", "xlsx", "odt", "ods", "epub"])
_DIRECTORY = 65_536  # bytes at an archive's end, where the names of its parts stand

# Kind → module and function, imported when a file of that kind comes: each draws in its library.
_READERS = {
    "text": ("plain", "pages"),
    "markdown": ("plain", "markdown_pages"),
    "html": ("html", "pages"),
    "webtable": ("webtables", "pages"),
    "mhtml": ("html", "mhtml_pages"),
    "mail": ("mail", "pages"),
    "mailbox": ("mail", "mbox_pages"),
    "docx": ("documents", "docx_pages"),
    "pdf": ("pdfs", "pdf_pages"),
    "xlsx": ("sheets", "xlsx_pages"),
    "xls": ("xls", "xls_pages"),
    "odt": ("opendocuments", "odt_pages"),
    "rtf": ("richtext", "rtf_pages"),
    "ods": ("opendocuments", "ods_pages"),
    "epub": ("books", "epub_pages"),
    "csv": ("tables", "csv_pages"),
    "tsv": ("tables", "csv_pages"),
    "jsonl": ("tables", "jsonl_pages"),
    "json": ("tables", "json_pages"),
    "zip": ("archives", "pages"),
    "feed": ("feeds", "pages"),
}
_TEXTS = frozenset(["text", "markdown", "html", "webtable", "csv", "tsv", "jsonl", "json", "feed"])
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".eml": "mail",
    ".mbox": "mailbox",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".xls": "webtable",
    ".xlsm": "xlsx",
    ".doc": "text",  # what is called so is old, or HTML or RTF
    ".rtf": "rtf",
    ".odt": "odt",
    ".ods": "ods",
    ".epub": "epub",
    ".pdf": "pdf",
    ".csv": "csv",
    ".tsv": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".zip": "zip",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
}
