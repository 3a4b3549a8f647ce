"""What the user named, file by file: paths, folders, addresses, standard input."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefings.errors import ReadingError
from briefings.reading.formats import readers

STDIN = "-"
INBOX = "inbox"  # a folder that is usually empty
_SKIPPED = frozenset({"readme.md", "thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read; `load` gives its bytes or raises ReadingError."""

    name: str
    load: Callable[[], bytes]
    unreadable: str = ""  # the reason why it need not be loaded
    address: bool = False  # it is fetched, not loaded


def is_url(text: str) -> bool:
    """Whether an input is an address of any scheme rather than a path."""
    return "://" in text[:12]


def expand(inputs: Sequence[str], stdin: bytes | None) -> Iterator[Input]:
    """Every file of the inputs, folders walked in the order of names."""
    for name in inputs:
        if name == STDIN:
            yield Input(STDIN, lambda: stdin or b"")
        elif is_url(name):
            yield Input(name, lambda: b"", address=True)
        else:
            path = Path(name)
            yield from _folder(path) if path.is_dir() else [Input(_named(name), _loader(path))]


def _folder(folder: Path) -> Iterator[Input]:
    empty = True
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder).parts
        if any(part.startswith((".", "~$")) for part in relative) or path.name.lower() in _SKIPPED:
            continue
        if path.is_dir() or _is_page_part(relative):
            continue
        empty = False
        name = _named(str(path))
        yield Input(name, _loader(path), readers.unreadable(name, partial(_head, path)))
    if empty and folder.name != INBOX:
        yield Input(_named(str(folder)), lambda: b"", "the folder holds no file that could be read")


def _named(path: str) -> str:
    """A path as text; where its bytes are none, old programs wrote an Arabic name in Windows' letters."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path).decode("cp1256", errors="replace")
    return path


def _nearest(path: Path) -> str:
    """The file of the same folder that is called most alike, as a question; "" for none."""
    beside = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
    near = difflib.get_close_matches(path.name, beside, n=1)
    return f"; did you mean {path.with_name(near[0])}?" if near else ""


def _head(path: Path) -> bytes:
    """The first bytes of a file. Raises ReadingError."""
    try:
        with path.open("rb") as file:
            return file.read(readers.HEAD)
    except OSError as error:
        raise ReadingError(f"it cannot be read: {error.strerror}") from error


def _is_page_part(relative: Sequence[str]) -> bool:
    """Pictures and scripts that a browser saved beside a page, in `page_files/`."""
    return any(part.endswith(("_files", ".files", "_fichiers")) for part in relative[:-1])


def _loader(path: Path) -> Callable[[], bytes]:
    def load() -> bytes:
        try:
            if not path.exists():
                raise ReadingError(f"there is no such file{_nearest(path)}")
            if not path.is_file():
                raise ReadingError("it is not a file")
            if path.stat().st_size > readers.LARGEST:
                raise ReadingError(f"it is larger than {readers.LARGEST // 2**20} MB: split it")
            return path.read_bytes()
        except OSError as error:
            raise ReadingError(f"it cannot be read: {error.strerror}") from error

    return load
