"""Files that are written whole or not at all, what is no regular file in place; and their digests."""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

STDOUT = Path("-")


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A stream to the file, which changes when all is written, and not at all where that fails.

    A link stays one: the file that it leads to is written. One that is there keeps its mode, a new
    one gets what the umask leaves. A pipe, a terminal or another device is written to and never
    replaced; `-` is standard output. Raises OSError.
    """
    before = _before(path)
    if is_stdout(path):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif before is not None and not stat.S_ISREG(before.st_mode):
        with path.open("wb") as stream:
            yield stream
    else:
        target = Path(os.path.realpath(path))
        part = target.with_name(f".{secrets.token_hex(6)}.tmp")
        try:
            with part.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if before is not None:
                part.chmod(stat.S_IMODE(before.st_mode))
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


def is_stdout(path: Path) -> bool:
    """Whether what is written there goes to standard output, by `-` or by a name such as /dev/stdout."""
    if path == STDOUT:
        return True
    try:
        there, here = path.stat(), os.fstat(sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):  # no such file, or no output of the system's
        return False
    return path.parent == Path("/dev") and os.path.samestat(there, here)


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _before(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None
