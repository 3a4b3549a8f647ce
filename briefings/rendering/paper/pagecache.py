"""Pages that were laid out before: a PDF is kept under a hash of all that goes into it.

The same input gives the same bytes, so that they may as well be fetched: a rerun that changes
nothing takes seconds. A file that is damaged, or made by other code or another WeasyPrint, is
never used; the folder holds the last few editions and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from briefings.files import whole

MOST = 12  # editions
_MAKERS = (
    "weasyprint",
    "pydyf",
    "fonttools",
    "fontpkg-amiri",
    "fontpkg-noto-sans",
    "fontpkg-noto-serif",
)
_SEAL = 32  # bytes of SHA-256 in front of the PDF


def kept(folder: Path | None, inputs: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
    """What `make` gives, or gave for the same inputs before; without a folder it is always made."""
    if folder is None:
        return make()
    key = hashlib.sha256(_makers())
    for part in inputs:
        key.update(len(part).to_bytes(8, "big") + part)
    path = folder / f"{key.hexdigest()}.pdf"
    found = _read(path)
    if found is not None:
        return found
    made = make()
    with suppress(OSError):  # a full disk, another user: it is only a cache
        folder.mkdir(parents=True, exist_ok=True)
        with whole(path) as file:
            file.write(hashlib.sha256(made).digest() + made)
        _thin(folder)
    return made


def _read(path: Path) -> bytes | None:
    try:
        data = path.read_bytes()
        path.touch()
    except OSError:
        return None
    seal, content = data[:_SEAL], data[_SEAL:]
    return content if hashlib.sha256(content).digest() == seal else None


def _thin(folder: Path) -> None:
    """Delete all but the editions used last."""
    files = sorted(folder.glob("*.pdf"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[MOST:]:
        path.unlink(missing_ok=True)


@cache
def _makers() -> bytes:
    """The code and the libraries that lay a page out."""
    digest = hashlib.sha256("|".join(f"{name} {version(name)}" for name in _MAKERS).encode())
    for source in sorted(Path(__file__).parents[1].rglob("*.py")):
        digest.update(source.read_bytes())
    return digest.digest()
